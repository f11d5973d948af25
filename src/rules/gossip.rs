//! "She's such a mess", "rumour has it": running down somebody who isn't there.

use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Running down somebody who isn't there: *she's so fake*, *our boss is clueless*, *did you see what she was
    /// wearing*, *rumour has it he got fired*.
    ///
    /// Talking about others is human and mostly harmless. Running them down is another thing: they cannot answer, it
    /// travels, and whoever reads it may wonder what you say about them. If something happened between you, saying what
    /// it was, perhaps to them, helps more. Neutral news, praise, worry and asking for help with somebody are left
    /// alone.
    gossip: Trust, Trust, Attentive;
    sources: [
        "Robbins & Karan 2020: most gossip is neutral; the hostile part is what costs trust",
        "Skowronski et al. 1998: people attribute to the speaker the traits the speaker gives to others",
    ];
    fires: [
        say("«she is so fake»"),
        say("omg «he's such a suck up»"),
        say("«Our new manager is so stuck up»"),
        say("«Lisa is such a drama queen», always has been"),
        say("«my roommate is so lazy», dishes everywhere"),
        say("«Rumor has it he got fired» for stealing"),
        say("I heard she slept with the manager"),
        say("«she thinks she's better than everyone»"),
        say("Did you see what she was wearing?"),
        say("«who does he think he is»"),
        say("«Guess who got dumped again»"),
        say("honestly «Priya is kinda full of herself» la"),
        say("he only got the job because of his dad"),
        reply(&["them: is Tom coming?"], "ugh no, «he's so annoying»"),
        say("Have you noticed «how fake Jenna is»?"),
        say("omg «Ravi only got promoted because of» his uncle"),
        say("did you see what jenna wore to the party"),
        say("«our manager has no idea what he's doing»"),
        say("«he thinks he's god's gift»"),
    ];
    silent: [
        say("Anna is coming at six"),
        say("My boss is so rude to me, what should I do?"),
        say("Did you hear what Anna did? She won the race!"),
        say("I heard she got the job, so happy for her"),
        say("She is so kind"),
        say("Tom is such a good listener"),
        say("The cat is such a drama queen"),
        say("She's not lazy, she's tired"),
        say("I'm so lazy today"),
        say("This phone is so cheap"),
        say("That character is so fake, bad writing"),
        say("he's a mess since his dad died, I worry about him"),
        say("she said he is so boring"),
        say("They say it will rain"),
        say("rumor has it the new version is faster"),
        say("Ellis is a player for the Patriots"),
        say("Is she rude to you?"),
        say("I know how tired Jenna is"),
        say("Physics is useless for this"),
        say("Study is boring."),
        say("My doctor has no idea what is wrong with me"),
        say("my baby is crying again, he's so dramatic haha"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let text = finder.text();
    let draft = finder.draft;
    let unlike_people = text.words().iter().any(|word| draft.lexicon.is_named(word.id, "gossip-not-people"));
    if unlike_people || !finder.section("seeking").is_empty() || finder.shares("distress").next().is_some() {
        return;
    }
    for found in finder.matches() {
        let section = finder.section_of(found).name;
        let asks = section == "trait" && draft.is_question(found.words.start);
        let of_nobody = found.capture("name").is_some_and(|name| !is_somebody(finder, name.start));
        if section == "seeking" || asks || of_nobody || !draft.is_meant(found.words) || draft.is_in_play(found.words) {
            continue;
        }
        finder.add(finder.hint(found));
    }
}

/// Whether the word stands for somebody: a name, or "he", "she".
fn is_somebody(finder: &Finder, word: usize) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    if matches!(text.normal(word), "he" | "she" | "him" | "her") {
        return true;
    }
    // Any noun has a capital where a sentence begins: then "her job" or "himself" tells that it is a person.
    let sentence = text.sentence_of(word).words;
    let told = sentence.start != word
        || draft.lexicon.is_named(text.word(word).id, "first-name")
        || sentence
            .indices()
            .any(|i| matches!(text.normal(i), "he" | "she" | "his" | "her" | "him" | "himself" | "herself"));
    told && (draft.is_typed_name(word) && !draft.lexicon.is_named(draft.text.word(word).id, "gossip-thing"))
}
