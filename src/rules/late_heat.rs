//! A heated draft, late at night.

use crate::protocol::{Context, Tone};
use crate::rules::{Finder, during, rule, say};

const NIGHT: Context = Context { quiet_hours: true, ..Context::UNKNOWN };
const DAY: Context = Context::UNKNOWN;

rule! {
    /// A heated draft inside the hours the writer wants to keep quiet.
    ///
    /// Tired people read worse and write harder: sleep lost makes anger stronger and takes away the brake. What is sent
    /// at night is read in the morning, when it may be far from what the writer still thinks. Keep the draft, sleep on
    /// it, and send it, or something better, by daylight.
    ///
    /// It asks how the draft as a whole sounds and knows no words of its own; by day, and for calm words, it is silent.
    late_heat: Attention, Attention, Balanced;
    sources: [
        "Krizan & Hisler 2019: losing sleep makes people angrier",
        "Van Royen et al. 2017: a pause before sending makes young people take harsh words back",
        "Rösner & Krämer 2016: harsh words online draw harsh words",
    ];
    fires: [
        during(NIGHT, "you are such an idiot, fuck you"),
        during(NIGHT, "Shut the hell up you pathetic moron"),
        during(NIGHT, "fuck you and fuck your excuses"),
        during(NIGHT, "You're a selfish liar and I'm done with you"),
        during(NIGHT, "go fuck yourself"),
        during(NIGHT, "what an asshole you are, honestly"),
        during(NIGHT, "You never listen. You always ruin everything, what is wrong with you"),
        during(NIGHT, "u r such an idiot, shut the fuck up"),
    ];
    silent: [
        during(DAY, "you are such an idiot, fuck you"),
        say("go fuck yourself"),
        during(NIGHT, "I miss you, sleep well"),
        during(NIGHT, "can we talk about yesterday tomorrow?"),
        during(NIGHT, "I felt hurt when you left without a word"),
        during(NIGHT, "this fucking printer woke the baby"),
        during(NIGHT, "holy shit that's great news!!"),
        during(NIGHT, "I'm such an idiot, forgot my keys again"),
        during(NIGHT, "you idiot 😂 love you"),
        during(NIGHT, "don't call yourself an idiot, you're not"),
    ];
    reads_tone: true;
    find: late_heat;
}

fn late_heat(finder: &mut Finder) {
    if finder.context().quiet_hours
        && finder.tone() == Some(Tone::Heated)
        && let Some(hint) = finder.hint_whole("late")
    {
        finder.add(hint);
    }
}
