//! "You'll regret this": harm or retaliation held over somebody.

use crate::grammar::Person;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Harm or retaliation held over somebody: *you'll regret this*, *I know where you live*, *I'll tell everyone what
    /// you did*; and wishes that somebody dies or is hurt.
    ///
    /// A threat works by fear. It may get a yes, never an understanding, and it can be kept and shown to others. If
    /// something has to stop, say what, and what you will do to be safe; anger itself can be said as it is.
    ///
    /// Idioms ("my boss will kill me"), games ("I'll destroy you in Mario Kart"), care ("you'll hurt yourself"), what
    /// others threatened, and talk about films are left alone. Friends who laugh while they say it get the hint only at
    /// the most attentive, except for wishes that somebody dies: those keep weight in any tone.
    threat: Respect, Communication, Gentle;
    sources: [
        "Infante & Wigley 1986: threats are verbal aggression, and meet with more of it",
        "Witte & Allen 2000: fear without a way out makes people defend themselves, not change",
        "World Health Organization 2023: careless talk of suicide can harm those who are at risk",
    ];
    fires: [
        say("«You will regret this»"),
        say("Keep your mouth shut or «I'll tell everyone what you did»"),
        say("«I will break your jaw»"),
        say("«I'm gonna kill you»."),
        say("«I know where you live»."),
        say("just «kill yourself»"),
        say("«I hope you die alone»"),
        say("«watch your back», bro"),
        say("One more word and you'll see what happens"),
        say("«I'll make your life hell»"),
        say("It'd be a shame if something happened to your dog"),
        say("Those «crooks should be shot»"),
        say("«somebody should punch him»"),
        say("you don't know what I'm capable of"),
        say("You'll pay for this, I promise"),
        say("Don't make me come over there"),
        reply(&["them: I'm leaving you"], "«I'll post your nudes» then"),
    ];
    silent: [
        say("this deadline will kill me"),
        say("mum is going to kill me when she sees the carpet"),
        say("kill the process and restart it"),
        say("I'm gonna kill you in Mario Kart tonight"),
        say("I could murder a curry right now"),
        say("break a leg tonight!"),
        say("you won't regret it"),
        say("You'll regret not bringing a coat"),
        say("I'll beat you at chess one day"),
        say("watch what happens when I add the vinegar"),
        say("hurry or else we'll miss the train"),
        say("You'll pay for lunch and I'll get the tickets"),
        say("he said he would kill me"),
        say("I would never hurt you"),
        say("you'll fall off that ladder and kill yourself"),
        say("I know where you live, I'll drop the book off at six"),
        say("shoot me a message"),
        say("In the film he says I'll hunt you down"),
        say("You're going to be sorry you missed this party"),
        say("Slap some paint on the wall and we're done"),
    ];
    find: threats;
}

fn threats(finder: &mut Finder) {
    for found in finder.matches() {
        if is_meant(finder, found) {
            let hint = finder.hint(found);
            let grade = grade(finder, found, hint.grade);
            finder.add(hint.with_grade(grade));
        }
    }
}

/// The writer's own, in earnest: not denied, told, asked, nor part of a game.
fn is_meant(finder: &Finder, found: &Match) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let near = text.around(found.words, PLAYED_WITHIN);
    let played = near.indices().any(|i| draft.lexicon.is_named(text.word(i).id, "threat-game"));
    let asked = draft.is_question(found.words.start) && finder.section_of(found).name != "veiled";
    draft.is_meant(found.words) && !played && !asked && !is_others(finder, found)
}

/// How near a word for a game stands to what is only played.
const PLAYED_WITHIN: usize = 12;

/// "My mum **is going to kill** you": somebody else's anger.
fn is_others(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    let first = text.normal(found.words.start);
    matches!(first, "going" | "about" | "tryna" | "finna") && {
        let whole = crate::text::WordRange { start: found.words.start, end: found.words.start };
        matches!(finder.draft.said_of(whole), Some(Person::Someone | Person::Thing | Person::Reader))
    }
}

/// Laughter takes the edge off a threat, and a little off a wish that somebody dies.
fn grade(finder: &Finder, found: &Match, grade: Grade) -> Grade {
    match (finder.draft.is_in_play(found.words), finder.section_of(found).name) {
        (true, "wish") => grade.lower(),
        (true, _) => Grade::Maybe,
        (false, _) => grade,
    }
}
