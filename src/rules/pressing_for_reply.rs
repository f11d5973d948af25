//! "hello??", "are you ignoring me": pushing somebody to answer.

use crate::rules::{Finder, reply, rule, say};
use crate::text::Span;

rule! {
    /// Pushing somebody to answer: *hello??*, *why aren't you answering*, *I know you saw this*, *answer me*.
    ///
    /// A message waits; a person who is asked twice why they did not answer has to explain themselves before they can
    /// talk. Being seen online, or a blue tick, says nothing about having time. Say what you need and by when, or what
    /// you worry about, and leave them room. Words that give room ("no rush", "when you get a chance") keep this silent.
    pressing_for_reply: Care, Care, Balanced;
    sources: [
        "Hall & Baym 2012: expected availability on the phone breeds entrapment and lowers satisfaction with a friendship",
        "Mai, Freudenthaler, Schneider & Vorderer 2015: read receipts raise the felt pressure to answer",
    ];
    fires: [
        say("«hello??»"),
        say("Hello??? you there"),
        say("so «why aren't you answering me»"),
        say("«why havent u replied»"),
        say("«Are you just going to leave me on read» again?"),
        say("«are u ignoring me» or what"),
        say("«Stop ignoring me»!"),
        say("«answer me»"),
        say("«I know you saw this», it says seen"),
        say("Mum, «pick up your phone»!"),
        say("I've called you like five times since lunch"),
        say("We agreed on Monday. «Still waiting for your reply»."),
        reply(&["me: are you coming tonight?"], "«??»"),
        say("How hard is it to text back"),
    ];
    silent: [
        say("No rush, answer me when you get a chance"),
        say("Reply whenever you can, I'm around all day"),
        say("Hello? Is this the right channel for questions?"),
        say("are you there?"),
        say("He keeps asking me why I'm not answering him"),
        say("My boss said I should stop ignoring her emails"),
        say("Sorry I didn't reply, my phone died"),
        say("why isn't the server responding"),
        say("answer me this: what has four legs in the morning?"),
        say("I wasn't ignoring you, I promise"),
        say("The app left me on the read-only page"),
        say("haha are u ignoring me again 😂"),
    ];
    find: find;
}

/// Fewer marks than this ask; more call out.
const CALLING_MARKS: usize = 2;

fn find(finder: &mut Finder) {
    if !finder.section("patience").is_empty() {
        return;
    }
    let (draft, text) = (finder.draft, finder.text());
    for found in finder.matches() {
        if !draft.is_meant(found.words) || draft.is_laughing(found.words.start) {
            continue;
        }
        if finder.section_of(found).name != "calling" {
            finder.add(finder.hint(found));
            continue;
        }
        let sentence = text.sentence_of(found.words.start);
        if sentence.end_marks >= CALLING_MARKS {
            call_out(finder, sentence.span);
        }
    }
    if let Some(marks) = bare_marks(text.source()) {
        call_out(finder, marks);
    }
}

fn call_out(finder: &mut Finder, words: Span) {
    if let Some(hint) = finder.hint_over("calling", words) {
        finder.add(hint);
    }
}

/// A draft of nothing but question marks.
fn bare_marks(source: &str) -> Option<Span> {
    let marks = source.trim();
    let start = source.find(marks)?;
    let calls = marks.len() >= CALLING_MARKS && marks.starts_with('?') && marks.chars().all(|c| matches!(c, '?' | '!'));
    calls.then(|| Span::new(start, start + marks.len()))
}
