//! "Don't tell her I said", "let's keep this from mum": asking somebody to hide the truth.

use crate::grammar::Reading;
use crate::rules::{Finder, reply, rule, say};
use crate::text::Word;

rule! {
    /// Asking somebody to keep the truth from a third person: *don't tell her I said that*, *she doesn't need to know*,
    /// *if anyone asks, we were at your place*.
    ///
    /// It binds two people and burdens one: whoever is asked has to watch their words with somebody they may love or
    /// work for. Often there is a way with less weight, such as telling it yourself, or asking only that they do not
    /// bring it up. Surprises, presents, spoilers and one's own news told in confidence are left alone, and so is
    /// anything that keeps a person safe.
    blocking_honesty: Trust, Trust, Attentive;
    sources: [
        "Slepian, Chun & Mason 2017: keeping a secret weighs on the keeper mostly by coming to mind again and again",
        "Slepian & Greenaway 2018: being confided in is a burden as well as a bond",
        "Caughlin & Petronio 2004: family secrets that set one member against another lower closeness",
    ];
    fires: [
        say("«let's not tell Sarah» what we spent"),
        say("«I'd rather you didn't mention it to my wife»"),
        say("«don't tell her» I said that"),
        say("«Let's keep this from mum»"),
        say("pls «don't tell dad» about the car"),
        say("she doesn't need to know about this"),
        say("«what he doesn't know won't hurt him»"),
        say("If anyone asks, we were at your place"),
        say("«you didn't hear it from me»"),
        say("Delete this message after you read it"),
        say("«This stays between us», boss would kill me"),
        say("«let's not tell the client» yet"),
        say("don't say anything to my wife about last night"),
        say("just lie to him, la"),
        say("«don't let him find out» we talked"),
    ];
    silent: [
        say("please don't tell him where I live, I'm scared of him"),
        say("don't tell Alex the film is bad, he loves it"),
        say("don't tell her about the surprise party"),
        say("Don't tell mum, we booked the restaurant for her birthday"),
        say("Don't tell me you forgot"),
        say("Don't tell anyone, but I'm pregnant!"),
        say("I don't want to keep this from you"),
        say("don't tell him who dies, no spoilers"),
        say("He asked me not to tell her"),
        say("I won't tell anyone, your secret is safe with me"),
        say("Don't mention it, happy to help"),
        say("She doesn't need to know Python for this job"),
        say("don't tell her what to do"),
        say("Let's keep it between 5 and 6"),
        say("please keep this to yourself, I'm not ready to talk about my diagnosis"),
        say("Don't let him find out where I live, he's been stalking me"),
        reply(&["them: when is the party for Ana?"], "Saturday, don't tell her yet!"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let keeps_safe = !finder.section("safety").is_empty();
    if keeps_safe || is_harmless(finder.draft) || is_harmless(finder.thread.theirs) {
        return;
    }
    let draft = finder.draft;
    let somebody_minds = !finder.section("minds").is_empty();
    for found in finder.matches() {
        let hides = match finder.section_of(found).name {
            "minds" | "safety" => false,
            "dont_tell_name" => found.capture("name").is_some_and(|name| draft.is_typed_name(name.start)),
            // Two people may keep a thing between them; it is the third who makes it a lie.
            "between" => somebody_minds,
            _ => true,
        };
        let own_voice = !draft.is_reported(found.words) && !draft.is_mentioned(found.words);
        if hides && own_voice && !draft.is_in_play(found.words) && !draft.wonders(found.words.start) {
            finder.add(finder.hint(found));
        }
    }
}

/// Whether the secret is a happy one, or keeps somebody safe.
fn is_harmless(reading: Reading) -> bool {
    let named = |word: &Word, class| reading.lexicon.is_named(word.id, class);
    reading.text.words().iter().any(|word| named(word, "festive") || named(word, "hide-happy"))
}
