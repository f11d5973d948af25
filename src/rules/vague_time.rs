//! "I'll send it soon", "reply ASAP": times nobody can plan on.

use crate::lexicon::{GrammarClass, Match};
use crate::rules::{Finder, rule, say};
use crate::text::WordRange;

rule! {
    /// A time that cannot be planned on, where one is promised or asked for: *soon*, *ASAP*, *later*, *in a bit*, *end of
    /// day*.
    ///
    /// Writer and reader fill such words with different numbers: the writer thinks of tomorrow, the reader waits from
    /// now. Nobody is at fault, and both are disappointed.
    ///
    /// Name a day or an hour, or the thing that has to happen first. For a request, say by when you need it.
    vague_time: Clarity, Communication, Attentive;
    sources: [
        "Reagan, Mosteller & Youtz 1989: people put very different numbers on the same words of quantity and chance",
        "Locke & Latham 2002: specific goals are met more often than “do your best”",
    ];
    fires: [
        say("I'll send you the photos «soon»"),
        say("Can you please reply «ASAP»?"),
        say("I'll look at your draft «later»"),
        say("I will get back to you «in a bit»"),
        say("I need the report «by end of day»"),
        say("let me know «as soon as possible» ok"),
        say("It'll be ready «shortly»."),
        say("pls fix this «asap»"),
        say("We will refund you «in due course»"),
        say("ill pay u back «when I can»"),
        say("Kindly revert «at your earliest convenience»."),
        say("dont worry I'll do it «later on»"),
        say("You'll have the keys «pretty soon»"),
        say("let's talk about it «some other time»"),
        say("can we discuss this «later»?"),
    ];
    silent: [
        say("see you soon!"),
        say("Talk later, bye"),
        say("I'll see you later"),
        say("Get well soon, let me know if you need soup"),
        say("I'll send it by Friday, or sooner"),
        say("Will he be home soon?"),
        say("I'll call you later today at 5"),
        say("two days later I sent it"),
        say("I'll explain it in a bit more detail"),
        say("She said she would reply asap"),
        say("as soon as I land I'll text you"),
        say("please let me know no later than Monday"),
        say("I'll miss you, come back soon"),
        say("I ate too soon after running"),
        say("Sooner or later you will love this song"),
        say("if he writes I'll tell you, he is coming later"),
    ];
    find: find;
}

/// A promise may stand this many words away from its time: "I'll send you the last part of the long report **soon**".
const REACH: usize = 10;

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    for when in finder.section("when") {
        let when = when.words;
        if !draft.is_meant(when) || draft.names_time(when) || is_part_of_more(finder, when) {
            continue;
        }
        let near = draft.text.around(when, REACH);
        let says_when = |frame: &&Match| belongs(finder, frame.words, when);
        let promised = finder.section_within("promised", near).iter().filter(|found| draft.is_promised(found.words));
        let meant = |section: &str| {
            finder.section_within(section, near).iter().any(|frame| says_when(&frame) && draft.is_meant(frame.words))
        };
        let section = if finder.promises_within(near).chain(promised).any(|frame| says_when(&frame)) {
            "promised"
        } else if let Some(section) = ["asked", "postponed"].into_iter().find(|section| meant(section)) {
            section
        } else {
            continue;
        };
        if let Some(hint) = finder.hint_on(section, when) {
            finder.add(hint);
        }
    }
}

/// Whether `when` says the time of `frame`: behind it in the same clause, or right before it.
fn belongs(finder: &Finder, frame: WordRange, when: WordRange) -> bool {
    let text = finder.text();
    if when.end <= frame.start {
        return when.end == frame.start && text.opens_sentence(when.start);
    }
    let begins_clause = |word: usize| {
        text.word(word).after_pause
            || matches!(text.normal(word), "he" | "she" | "they" | "we" | "i" | "who" | "which" | "but" | "because")
    };
    // Within the promise itself ("let me check later and get back to you") it is near enough.
    !(frame.end..when.start).any(begins_clause) && !text.word(when.start).after_pause
}

/// "Two days later" counts from something told before; "a bit more" and "later this year" are no time of their own.
fn is_part_of_more(finder: &Finder, when: WordRange) -> bool {
    let text = finder.text();
    let counted = when.start.checked_sub(1).is_some_and(|before| {
        finder.draft.lexicon.is(text.word(before).id, GrammarClass::TimeUnit)
            || matches!(text.normal(before), "or" | "no" | "too" | "so" | "as" | "how" | "much" | "until")
    });
    let goes_on = when.end < text.words().len() && matches!(text.normal(when.end), "more" | "this" | "that" | "than");
    counted || goes_on
}
