//! "Sorry you feel that way": an apology that hands the matter back.

use crate::grammar::Person;
use crate::lexicon::Match;
use crate::rules::{Finder, reply, rule, say};
use crate::text::WordRange;

rule! {
    /// Words in the shape of an apology that put the weight on the other person: *sorry you feel that way*, *sorry if
    /// I offended you*, *sorry, but you started it*, *mistakes were made*.
    ///
    /// An apology works when it owns what happened, says so without an "if" or a "but", and offers repair. Sorrow
    /// about somebody's reaction, or about nobody in particular, often hurts more than no apology.
    ///
    /// Say what you did, what it did to them, and what you will do about it. If you don't think you did wrong, it is
    /// kinder to say what you see than to apologise for it.
    non_apology: Trust, Trust, Balanced;
    sources: [
        "Lewicki, Polin & Lount 2016: owning responsibility weighs most in an apology, then the offer of repair",
        "Lazare 2004, On Apology: the conditional and the passive apology fail to acknowledge the offence",
    ];
    fires: [
        say("I'm «sorry you feel that way»."),
        say("look, I'm «sorry if I hurt you», ok"),
        say("«sorry if that hurt you»"),
        say("well «sorry but you started» it"),
        say("«Mistakes were made», let's move on"),
        say("im «sorry u took it the wrong way»"),
        say("«Sorry if anyone was offended» by my comment"),
        say("I'm sorry I yelled but you made me so angry"),
        say("we «regret that you felt offended»"),
        say("«I already said sorry», what else is there"),
        say("«sorry for having feelings» then"),
        say("ok fine. sorry for whatever I did"),
        say("«If I offended you, I apologize»."),
        say("I «apologise if my joke upset you», it was meant well"),
        say("wow ok «sorry I'm not perfect» like your sister"),
        say("«sorry, okay»?"),
        say("«I guess I should say sorry»"),
        say("I «regret that some people were upset»"),
        say("«It was never my intention to offend anyone»"),
        say("«sorry if what I said bothered you»"),
    ];
    silent: [
        say("I'm so sorry for your loss"),
        say("Sorry, but I can't make it tonight"),
        say("I'm sorry I hurt you. I should have asked first"),
        say("sorry if I woke you"),
        say("Sorry if this is a silly question"),
        say("sorry you are feeling sick, get well soon"),
        say("He only said \"sorry you feel that way\" and left"),
        say("she told me sorry if I offended you lol"),
        say("Sorry but the shop is closed on Mondays"),
        say("I'm sorry but you were right all along"),
        say("Mistakes were made by the previous owner of the house"),
        say("sorry for the late reply"),
        say("We apologize for any inconvenience."),
        say("I guess I should go home, sorry"),

        say("sorry that I was late, but I'm here now"),
        reply(&["them: I'm so lonely since he died"], "I'm so sorry you feel this way, I'm here"),
        say("he should apologize to those who were hurt"),
        say("Sorry you had to go through that"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let consoles = consoles(finder);
    for found in finder.matches() {
        let about_them = matches!(finder.section_of(found).name, "feeling" | "upset");
        if (consoles && about_them) || is_anothers(finder, found) || names_doer(finder, found) {
            continue;
        }
        if finder.draft.is_meant(found.words) {
            finder.add(finder.hint(found));
        }
    }
}

/// To someone in pain, "sorry you feel that way" says what it says, and so it does beside an open ear.
fn consoles(finder: &Finder) -> bool {
    finder.thread.says("distress").is_some()
        || ["support", "solidarity", "exploration"].iter().any(|kindness| finder.moves(kindness).next().is_some())
}

/// "He should apologize to those who were hurt", "you'll be sorry": not the writer's apology.
fn is_anothers(finder: &Finder, found: &Match) -> bool {
    let first = WordRange { start: found.words.start, end: found.words.start + 1 };
    !finder.text().opens_clause(first.start)
        && matches!(finder.draft.person_of(first), Person::Reader | Person::Someone)
}

/// "Mistakes were made by the previous owner" leaves nobody out.
fn names_doer(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    finder.section_of(found).name == "passive"
        && text.words().get(found.words.end).is_some()
        && text.normal(found.words.end) == "by"
}
