//! "I'm so stupid": words about oneself that one would not say to a friend.

use crate::lexicon::Grade;
use crate::rules::{Finder, rule, say};

rule! {
    /// Hard words about oneself: *I'm so stupid*, *sorry, I'm useless*, *I ruin everything*, *I'm a terrible mother*.
    ///
    /// They turn one thing that went wrong into a verdict on the whole person, and the reader has to talk you out of it
    /// before anything else. Saying what happened, and speaking to yourself the way you would to a friend, helps more:
    /// people who do so recover sooner and try again more often.
    ///
    /// What one did ("I made a mistake"), a modest word on a skill ("I'm bad at chess"), the past ("I was an idiot at
    /// school") and plain jokes stay silent.
    self_put_down: Care, Care, Balanced;
    sources: [
        "Neff 2003: self-compassion means treating oneself as one would treat a friend in the same place",
        "Breines & Chen 2012: self-compassion after a failure raises the motivation to mend it",
        "Beck 1979: labels ('I am a failure') put one event in the place of a whole person",
    ];
    fires: [
        say("«I'm so stupid», I sent it to the wrong person"),
        say("sorry «I'm useless»"),
        say("«I ruin everything I touch»"),
        say("«im such an idiot», forgot the keys again"),
        say("«I'm a terrible mother»"),
        say("honestly «I hate myself» right now"),
        say("«I can't do anything right»"),
        say("«I always mess things up»."),
        say("I think «I'm just a burden to everyone»"),
        say("«I don't deserve you»"),
        say("my english is so bad sorry, «I am so stupid»"),
        say("«why am i so dumb»"),
        say("No wonder she left, «who would want me»"),
        say("«I'm not good enough for this»"),
    ];
    silent: [
        say("I'm not stupid"),
        say("this printer is so stupid"),
        say("I'm so stupid lol 😂"),
        say("you must think I'm an idiot"),
        say("I'm bad at chess"),
        say("I was an idiot in my twenties"),
        say("he said I'm worthless"),
        say("I'm stupid happy today"),
        say("I'm useless without my coffee"),
        say("I hate myself for loving this song"),
        say("I don't think I'm a bad person"),
        say("If that's true then I'm an idiot"),
        say("my phone is useless"),
        say("I made a mistake, sorry"),
        say("am I an idiot for liking pineapple on pizza?"),
        say("I don't deserve this treatment"),
    ];
    find: find;
}

/// How far back somebody who makes the writer feel so may stand, in words.
const CAUSE: usize = 6;

fn find(finder: &mut Finder) {
    let (draft, text) = (finder.draft, finder.text());
    for found in finder.matches() {
        let words = found.words;
        // "You make me feel I'm worthless" is about what the reader does.
        let from = words.start.saturating_sub(CAUSE).max(text.sentence_of(words.start).words.start);
        let caused = (from..words.start).any(|i| matches!(text.normal(i), "make" | "makes" | "made" | "making"));
        if !draft.is_meant(words) || draft.is_supposed(words) || draft.is_laughing(words.start) || caused {
            continue;
        }
        let hint = finder.hint(found);
        let grade = if draft.is_playful(words.start) { Grade::Maybe } else { hint.grade };
        finder.add(hint.with_grade(grade));
    }
}
