//! "You never listen": sweeping words that reproach the reader.

use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, rule, say};

rule! {
    /// Sweeping words about the reader: *always*, *never*, *every time*, *all you ever do*, followed by a reproach.
    ///
    /// One exception is enough to make the sentence wrong, and then the talk turns to the exception instead of the
    /// matter. Name the one time you mean, what it did to you, and what you would like next time: a complaint about an
    /// event can be answered, a verdict on a person can only be denied.
    ///
    /// Praise ("you always make me smile"), set phrases ("you never know"), advice about things ("you never call free
    /// twice") and what somebody else said are left alone.
    blame_absolute: Respect, Communication, Balanced;
    sources: [
        "Gottman & Silver 1999: criticism attacks the person where a complaint names the event",
        "Rosenberg 2003: an observation says what happened, an evaluation says what somebody is",
        "Zhang et al. 2018: a sentence that opens with \"you\" leans toward attack",
    ];
    fires: [
        say("«You never listen» to me"),
        say("honestly «u never ask me» about my day"),
        say("«you NEVER remember» what I tell you!!"),
        say("You never ever help with the dishes"),
        say("ok but «you never trust me» with anything"),
        say("Mom, «you always criticize» what I wear."),
        say("why do i even bother, «ur always on your phone»"),
        say("«Every time you come home late» I lie awake"),
        say("«all you ever do is complain» about my friends"),
        say("Why do you always have to ruin the evening?"),
        say("it's always about you, isn't it"),
        say("You only text me when you need something."),
        say("«nothing i do is ever good enough for you»"),
        say("You said you'd call but you never call back"),
        say("you're never there for me when it matters"),
        say("in meetings «you always talk over people», it's exhausting"),
    ];
    silent: [
        say("I never said you never listen"),
        say("You never know, it might rain"),
        say("She told me you never listen"),
        say("never mind, I found it"),
        say("I don't think you never listen"),
        say("you never looked better"),
        say("you always make me smile"),
        say("You never fail to surprise me"),
        say("you always remember the little things, thank you"),
        say("you never let me down"),
        say("You never call free() twice on the same pointer"),
        say("You can always call me"),
        say("I always forget my keys and you never do"),
        say("if you never ask, you never learn"),
        say("you're always welcome here"),
        say("every time you smile the room lights up"),
    ];
    find: reproaches;
}

/// Which tails make a reproach of which heads.
const SWEEPING: [(&str, &[&str]); 11] = [
    ("never", &["lack"]),
    ("never_ever", &["lack"]),
    ("are_never", &["absent"]),
    ("always", &["fault"]),
    ("always_must", &["fault"]),
    ("are_always", &["doing", "trait"]),
    ("every_time", &["fault"]),
    ("every_time_i", &["fault"]),
    ("every_time_are", &["doing", "trait"]),
    ("all_you_do", &["fault"]),
    ("why_always", &["fault", "lack", "doing", "trait", "absent"]),
];

fn reproaches(finder: &mut Finder) {
    for (head, tails) in SWEEPING {
        for found in finder.section(head) {
            if let Some(whole) = tails.iter().find_map(|tail| finder.continued(found, tail)) {
                reproach(finder, &whole);
            }
        }
    }
    for found in finder.section("whole") {
        reproach(finder, found);
    }
}

fn reproach(finder: &mut Finder, found: &Match) {
    let draft = finder.draft;
    if !draft.is_meant(found.words) || draft.is_supposed(found.words) {
        return;
    }
    let hint = finder.hint(found);
    let grade = if draft.is_in_play(found.words) { Grade::Maybe } else { hint.grade };
    finder.add(hint.with_grade(grade));
}
