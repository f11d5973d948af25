//! "Fine.": a reply of one word, shut with a full stop.

use crate::grammar::Form;
use crate::hint::{Hint, Try};
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};
use crate::text::Kind;

rule! {
    /// A reply of one word and a full stop: *Fine.* *Okay.* *Sure.*
    ///
    /// In a chat the end of the message already ends the sentence, so a full stop after a single word looks put there on
    /// purpose, and many people hear annoyance in it. Leaving it out is often enough; a few words more leave no doubt.
    ///
    /// What answers a yes-or-no question ("Is the build green?" – "Yes.") stays silent, and so do thanks, greetings,
    /// names and anything with an emoji or a second sentence. What they wrote before makes the hint surer: one word is
    /// less to somebody who apologised, shared a trouble, or wrote a lot.
    curt_full_stop: Clarity, Communication, Attentive;
    sources: [
        "Gunraj et al. 2016: a one-word text reply with a full stop is read as less sincere than one without",
        "Houghton, Upadhyay & Klin 2018: it is read as more abrupt and more negative as well",
        "Kruger et al. 2005: writers overrate how well their tone comes across in text",
    ];
    fires: [
        say("«Fine.»"),
        say("«Okay.»"),
        say("«Sure.»"),
        say("«Alright.»"),
        say("Great."),
        reply(&["them: I'm so sorry I'm late, the train just stood there"], "«Fine.»"),
        reply(&["them: I moved dinner to Sunday so that your sister can come as well"], "«okay.»"),
        reply(&["them: Hope you don't mind, I told Ben about the flat"], "Noted."),
        reply(&["them: I made your favourite tonight"], "«Nice.»"),
        reply(&["them: I'd love it if you came with me"], "Maybe."),
        reply(&["them: How was your day?"], "Fine."),
        reply(&["them: are you angry with me?"], "«No.»"),
        reply(&["them: I think we should tell your mum together"], "«No.»"),
    ];
    silent: [
        say("Fine"),
        say("sure"),
        say("Fine!"),
        say("Okay :)"),
        say("Okay. See you there!"),
        say("Okay..."),
        say("Oh okay."),
        say("haha nice."),
        say("Thanks."),
        say("Goodnight."),
        say("Yes."),
        say("\"Fine.\""),
        reply(&["them: Is the build green?"], "Yes."),
        reply(&["them: can you take the three o'clock?"], "Sure."),
        reply(&["them: is six ok?"], "Fine."),
        reply(&["them: are you okay with six?"], "Fine."),
        reply(&["them: should I bring wine?"], "No."),
        reply(&["them: thank you so much for yesterday!"], "Sure."),
        reply(&["them: please bring the blue chairs"], "Okay."),
        say("Fine. Then we need milk, eggs and bread."),
    ];
    find: find;
}

/// Who wrote this much, in words, hopes for more than one back.
const WROTE_A_LOT: usize = 30;

fn find(finder: &mut Finder) {
    let decorated = finder.text().words().iter().any(|word| word.kind == Kind::Emoji);
    // "Oh great.", "haha ok.": who begins with more than the word is not curt.
    let Some(found) = finder.matches().iter().find(|found| found.words.start == 0) else { return };
    let answer = finder.section_of(found).name == "answer";
    let thread = finder.thread;
    let nothing_asked = !thread.is_empty() && (thread.closing_question().is_none() || thread.asks_how_we_are());
    if decorated || is_confirmation(finder) || (answer && !nothing_asked) {
        return;
    }
    let Some(hint) = without_stop(finder, found) else { return };
    let grade = grade(finder);
    finder.add(hint.with_grade(grade));
}

/// Whether the word is all that was waited for: a yes, a no, a "you're welcome", an "ok" to an errand.
fn is_confirmation(finder: &Finder) -> bool {
    let thread = finder.thread;
    // "Are you upset with me?" hopes for more than a yes or a no.
    let asked_how = thread.asks_how_we_are();
    let closed = !asked_how && thread.closing_question().is_some_and(|form| form != Form::Open);
    closed || ["thanks", "goodbye", "errand"].iter().any(|section| thread.says(section).is_some())
}

fn grade(finder: &Finder) -> Grade {
    let thread = finder.thread;
    let heavy = thread.pain().or(thread.says("joy")).or(thread.says("apology"));
    if thread.is_empty() {
        Grade::Maybe
    } else if heavy.is_some() || thread.theirs.text.own_word_count() >= WROTE_A_LOT {
        Grade::Sure
    } else {
        Grade::Likely
    }
}

/// The hint on the word with its full stop, and the word without it to try.
fn without_stop(finder: &Finder, found: &Match) -> Option<Hint> {
    let text = finder.text();
    let mut hint = finder.hint_over(finder.section_of(found).name, text.sentence_of(found.words.start).span)?;
    hint.tries.insert(0, Try::Replacement(text.typed(found.words).to_owned()));
    Some(hint)
}
