//! A limit, said with care.

use crate::lexicon::Match;
use crate::rules::{Finder, rule, say};
use crate::text::WordRange;

rule! {
    /// A boundary stated with care: *I can't talk tonight, but I'd love to call tomorrow*.
    ///
    /// A limit that is said plainly keeps resentment out of a friendship, and the warm half of the sentence keeps the
    /// other person in it. People trust a yes more from somebody who can say no. Shown only to those who switched
    /// affirmations on, and never beside a fault.
    good_boundary: Affirmations, Attention, Gentle;
    sources: [
        "Patrick & Hagtvedt 2012: a plain 'I don't' holds better than an excuse",
        "Rosenberg 2003: a request, not a demand, with the need behind it",
        "Neff & Harter 2002: couples who weigh both sides' needs fare better than those who only give in",
    ];
    fires: [
        say("«I can't talk tonight», but I'd love to call tomorrow"),
        say("I care about you, and «I'm not able to lend money»"),
        say("«I'd rather not discuss my salary», hope that's ok"),
        say("«I need a quiet evening for myself». Can we talk tomorrow?"),
        say("Thanks for inviting me! «I can't make it this time»"),
        say("i love you but «i need some time alone tonight», i will text you in the morning"),
        say("«I don't answer work emails on weekends», I'll get back to you on Monday"),
        say("I love our evenings. «Please don't joke about my weight»"),
        say("«I won't be able to help with the move», sorry. How about I cook for you after?"),
    ];
    silent: [
        say("I can't tonight"),
        say("No."),
        say("I can't find my keys"),
        say("I don't want to talk to you"),
        say("Leave me alone"),
        say("I can't talk to you, you're impossible"),
        say("You need a quiet evening. Can we talk tomorrow?"),
        say("She said I can't talk tonight but I'd love to call tomorrow"),
        say("I love the new café"),
        say("you can't make it, sorry"),
        say("I can't help you, you never listen, sorry"),
    ];
    find: good_boundary;
}

fn good_boundary(finder: &mut Finder) {
    let draft = finder.draft;
    let apart = |one: WordRange, other: WordRange| other.end <= one.start || one.end <= other.start;
    for found in finder.section("limit") {
        let care = |care: &Match| apart(found.words, care.words) && !draft.is_negated(care.words);
        if draft.is_meant(found.words) && finder.section("care").iter().any(care) {
            finder.add(finder.hint_on_clause(found));
        }
    }
}
