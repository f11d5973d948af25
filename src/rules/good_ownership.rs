//! A full apology, or a feeling and a need said as one's own.

use crate::rules::{Finder, rule, say};

rule! {
    /// The draft takes responsibility (*I'm sorry I snapped at you*, *that was on me*), or says a feeling and a need as
    /// one's own (*I felt hurt when you left, could we talk about it?*).
    ///
    /// An apology is believed when it says what was done, by whom, and leaves the excuses out. And a hurt that is told
    /// from the inside can be answered, where a charge can only be denied. Shown only to those who switched affirmations
    /// on, and never beside a fault.
    good_ownership: Affirmations, Trust, Gentle;
    sources: [
        "Lewicki et al. 2016: taking responsibility matters most in an apology, then the offer to repair",
        "Rosenberg 2003: observation, feeling, need, request",
        "Rogers et al. 2018: 'I feel' with both sides in view opens a conflict best",
    ];
    fires: [
        say("«I'm sorry I snapped at you yesterday»"),
        say("«I'm so sorry I forgot your birthday». I'll make it up to you"),
        say("«Sorry for what I said». I was wrong"),
        say("«It was my fault the report was late»"),
        say("«I should have listened before I answered»"),
        say("I really want to «apologise for being so late again»" ),
        say("«I felt hurt when you left early». Could we talk about it?"),
        say("«I feel anxious when I don't hear from you», could you text me when you land"),
        say("«I get really overwhelmed when the house is loud», I need a quiet hour"),
        say("i take full responsibility, how can i make it right"),
    ];
    silent: [
        say("sorry you feel that way"),
        say("I'm sorry if I offended anyone"),
        say("sorry, but you started it"),
        say("I'm sorry I yelled but you made me"),
        say("I feel like you never listen"),
        say("I feel like pizza"),
        say("I'm sorry for your loss"),
        say("sorry I'm late"),
        say("it wasn't my fault"),
        say("He said it was my fault"),
        say("I was sad when the show ended"),
        say("thanks, sorry for the noise"),
    ];
    find: good_ownership;
}

fn good_ownership(finder: &mut Finder) {
    let draft = finder.draft;
    let needs = finder.section("need").iter().any(|found| !draft.is_negated(found.words));
    let feelings = finder.section("feeling").iter().filter(|_| needs);
    for found in finder.section("apology").iter().chain(feelings) {
        if draft.is_meant(found.words) {
            finder.add(finder.hint_on_clause(found));
        }
    }
}
