//! Feelings named or given back.

use crate::rules::{Finder, reply, rule, say};

rule! {
    /// The draft names a feeling of theirs or gives it back: *that sounds really hard*, *no wonder you're upset*.
    ///
    /// Being understood comes before being helped. A feeling that somebody else can name gets lighter, and a person who
    /// feels heard can think again. Shown only to those who switched affirmations on, and never beside a fault.
    good_acknowledgement: Affirmations, Intimacy, Gentle;
    sources: [
        "High & Dillard 2012: comfort that names and accepts the feeling helps more than any other",
        "Linehan 1997: levels of validation, from listening to giving the feeling its reason",
        "Sharma et al. 2020: interpretation is one of three ways empathy shows in text",
    ];
    fires: [
        say("«that sounds really hard»"),
        say("Oh love. «You must be exhausted after that week»"),
        say("«It makes sense that you feel hurt after what he said»"),
        reply(&["them: he left me"], "«I'm so sorry you're going through this»"),
        say("«no wonder you're upset», I would be too"),
        say("«I can hear how much this matters to you»"),
        say("«sounds like you are really overwhelmed»"),
        say("«That can't have been easy»"),
        say("«I understand why you feel that way»"),
        say("«thanks for telling me»"),
    ];
    silent: [
        say("that sounds good"),
        say("sounds like a plan"),
        say("no wonder you failed, you never study"),
        say("you must be joking"),
        say("you must be stupid"),
        say("that sounds hard to implement"),
        say("it makes sense to use a hash map here"),
        say("this exam is really hard"),
        say("she told me that sounds really hard"),
        say("that doesn't sound really hard"),
        say("That sounds really hard, but you always exaggerate everything"),
    ];
    find: good_acknowledgement;
}

fn good_acknowledgement(finder: &mut Finder) {
    for found in finder.meant_unless("named", "other") {
        finder.add(finder.hint_on_clause(found));
    }
}
