//! "That never happened", "you're imagining things": telling somebody that what they saw is not real.

use crate::rules::{Finder, rule, say};

rule! {
    /// Telling somebody that what they saw, heard or remember is not real: *that never happened*, *you're imagining
    /// things*, *you're crazy, nobody said that*, *your memory is terrible*.
    ///
    /// Two people often remember one evening in two ways, and both are honest. Saying so ("I remember it differently")
    /// leaves room for both. Saying that the other one's memory or mind is at fault leaves them doubting themselves, and
    /// that harm outlives the quarrel. A dispute about facts that names its reasons ("the log says Monday") stays
    /// unmarked.
    denying_reality: Trust, Trust, Balanced;
    sources: [
        "Sweet 2019, The Sociology of Gaslighting: denying events and calling the other crazy erodes trust in oneself",
        "Klein, Li & Wood 2023: people made to doubt their own memory report losing their sense of self",
        "Loftus 2005: memories of one event differ between honest people",
    ];
    fires: [
        say("«That never happened»."),
        say("«you're imagining things» again"),
        say("«You're crazy, nobody said» that"),
        say("«you're just making things up» to make me look bad"),
        say("«u are remembering it wrong», as usual"),
        say("«stop making things up»"),
        say("«You have a very vivid imagination»"),
        say("honestly «your memory is terrible»"),
        say("«you must be losing your mind», I was home all night"),
        say("«nobody said that», ok?"),
        say("«don't be ridiculous, I never touched» you"),
        say("there you go again, inventing stories"),
        say("«no one else has a problem», only you"),
        say("«You really need to get your head checked»"),
    ];
    silent: [
        say("That never happened to me before, how weird"),
        say("I never said that, I said Friday. Here is the mail"),
        say("I'm imagining things again lol"),
        say("you're crazy talented"),
        say("That's not what happened in the book though"),
        say("I remember it differently, I thought we agreed on six"),
        say("He told me I was imagining things"),
        say("you're not imagining it, I saw it too"),
        say("Did that really happen?"),
        say("The meeting never happened because Ana was sick"),
        say("omg you're losing your mind 😂 love you"),
        say("nobody said that it would be easy"),
        say("That never happened, because the job is only started at noon, see the log"),
        say("You have a wild imagination, your stories are brilliant"),
        say("am I losing my mind?"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    // Who shows a reason disputes a fact and leaves the other's mind alone.
    let reasoned = finder.text().words().iter().any(|word| draft.lexicon.is_named(word.id, "denying-reason"));
    for found in finder.matches() {
        let disputes = matches!(finder.section_of(found).name, "never_happened" | "flat" | "flat_mild");
        if disputes && reasoned {
            continue;
        }
        if draft.is_meant(found.words) && !draft.is_in_play(found.words) && !draft.is_supposed(found.words) {
            finder.add(finder.hint(found));
        }
    }
}
