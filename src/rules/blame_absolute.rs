//! "You never listen": sweeping words that reproach the reader.

use crate::rules::{meant, rule, say};

rule! {
    /// Sweeping words about the reader: *always*, *never*, *every time*, followed by a reproach.
    ///
    /// One exception is enough to make the sentence wrong, and the talk turns to the exception instead of the matter.
    /// Name the one time you mean, and what it did to you.
    blame_absolute: Respect, Communication, Balanced;
    sources: ["Gottman & Silver 1999: criticism attacks the person where a complaint names the event"];
    fires: [
        say("«You never listen» to me"),
        say("honestly «u never ask» how my day was"),
        say("«you NEVER remember» what I tell you!!"),
        say("why do I bother, «you never reply»"),
        say("You never ever help with the dishes"),
        say("ok but «you never trust me» with anything"),
    ];
    silent: [
        say("I never said you never listen"),
        say("You never know, it might rain"),
        say("She told me you never listen"),
        say("never mind, I found it"),
        say("I don't think you never listen"),
        say("you never looked better"),
    ];
    find: meant;
}
