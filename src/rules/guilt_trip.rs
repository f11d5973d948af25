//! "After everything I've done for you": a hurt that asks by way of a bad conscience.

use crate::rules::{Finder, reply, rule, say};

rule! {
    /// A hurt that asks sideways: *after everything I've done*, *I guess I don't matter*, *fine, I'll do it alone*,
    /// *you'll be sorry when I'm gone*.
    ///
    /// Guilt moves people for a day, and away from you in the long run: they give in without having understood, and come
    /// to dread the next message. The need behind it is real. Say what you felt, when, and what you would love to happen;
    /// that can be answered with a yes.
    ///
    /// A hurt said plainly ("I was sad you didn't call"), thanks, and a calm "I'll do it alone, it's easier" stay silent.
    guilt_trip: Care, Care, Balanced;
    sources: [
        "Baumeister, Stillwell & Heatherton 1995: guilt brings people to give in and leaves resentment behind",
        "Overall et al. 2014: displays of hurt that induce guilt lower the partner's satisfaction over time",
        "Rosenberg 2003: a feeling, a need and a request can be answered; a debt can only be paid",
    ];
    fires: [
        say("«after everything I've done for you»"),
        say("ok. «I guess I don't matter»"),
        say("«fine, I'll do it alone then»"),
        say("«don't worry about me, I'll just» sit here"),
        say("«you clearly have better things to do than see» your mother"),
        say("«I gave up everything for you»"),
        say("«You'll miss me when I'm gone»"),
        say("«is this the thanks I get»?"),
        say("«I bet you'd come if it was her»"),
        say("you're breaking your mother's heart"),
        say("«I guess I'll spend Christmas alone again»"),
        say("«You used to care»"),
        say("«nobody appreciates what I do in this house»"),
        say("we raised you, we fed you, and now «look what you're doing to your father»"),
        say("«if I died tomorrow you wouldn't even notice»"),
    ];
    silent: [
        say("I was sad when you didn't call"),
        say("thank you for everything you've done for me"),
        say("Fine, I'll do it tomorrow"),
        say("I'll do it alone, it's easier that way"),
        say("don't worry about me, I'm okay"),
        say("I guess it doesn't matter which one we pick"),
        say("Have fun! I'll be fine"),
        say("I gave up sugar for a month"),
        say("after everything you've been through you deserve a rest"),
        say("I feel left out when I'm not invited"),
        say("She told me I'd be sorry when she's gone"),
        say("nobody cares about that show"),
        say("I guess I don't matter lol jk"),
        say("I miss you, could we talk tonight?"),
        say("you matter to me"),
        reply(&["them: need help with the boxes?"], "nah I'll do it myself, thanks!"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    for found in finder.matches() {
        let words = found.words;
        if !draft.is_reported(words) && !draft.is_mentioned(words) && !draft.is_laughing(words.start) {
            finder.add(finder.hint(found));
        }
    }
}
