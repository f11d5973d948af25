//! "I promise I'll never …", "100 % guaranteed": promises nobody can keep.

use crate::lexicon::Grade;
use crate::rules::{Finder, rule, say};
use crate::text::{Kind, WordRange};

rule! {
    /// A promise without a limit: *I promise I'll never hurt you again*, *I'll always be there, whatever happens*, *it's
    /// guaranteed to work*.
    ///
    /// It is said in love or in earnest, and it cannot be kept by anyone. The day it breaks, the other person loses the
    /// promise and some trust in the next one. A promise with an edge (what you will do, when, and what you will try) is
    /// smaller and carries more. Ordinary promises get a note of their own (`commitment`); cards for a wedding or a
    /// birthday are left alone.
    over_promise: Trust, Trust, Attentive;
    sources: [
        "Gneezy & Epley 2014: exceeding a promise earns hardly more than keeping it; breaking one is punished",
        "Schweitzer, Hershey & Bradlow 2006: trust broken together with a promise may never fully recover",
        "Buehler, Griffin & Ross 1994: people foresee their own future acts far too well",
    ];
    fires: [
        say("«I promise I'll never hurt» you again"),
        say("i swear i will always tell you everything"),
        say("«I'll always be there for you no matter what»"),
        say("«I will never let you down»"),
        say("we fixed it and «it will never happen again»"),
        say("ok sorry. «I'll never lie to you again»"),
        say("The new plan is «guaranteed to work»"),
        say("«We guarantee you will» love the flat"),
        say("«I would do anything for you»"),
        say("there's absolutely no way this can fail, boss"),
        say("From now on I'll always answer right away"),
        say("«you will never have to worry about money» with me"),
        say("It's «100% guaranteed», sir"),
        say("im «100 % sure it will» pass the review"),
        say("bro I swear to god I'd never cheat on her"),
    ];
    silent: [
        say("You're 100% going to love this book lol"),
        say("Nothing ever happens here"),
        say("I promise to call you at 8"),
        say("I'll never forget that trip"),
        say("She promised she would never do it again"),
        say("I can't promise it will work"),
        say("are you 100% sure it will be on Friday?"),
        say("The battery is guaranteed for two years"),
        say("Promise me you'll never change"),
        say("Congratulations on your wedding! We'll always be there for you"),
        say("I'll always love this song"),
        say("I'll never understand cricket"),
        say("Happy birthday grandma, I will always be there for you"),
        say("I'll be there at 5, promise"),
        say("I never said I would always answer"),
        say("did I say I would never lie?"),
        say("I'd never lie to you lol"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    if finder.text().words().iter().any(|word| draft.lexicon.is_named(word.id, "festive")) {
        return;
    }
    percent(finder);
    for found in finder.matches() {
        let section = finder.section_of(found);
        let loving = section.grade == Grade::Maybe && draft.is_affectionate(found.words.start);
        if section.name != "percent"
            && draft.is_meant(found.words)
            && !loving
            && !draft.is_question(found.words.start)
            && !draft.is_laughing(found.words.start)
        {
            finder.add(finder.hint(found));
        }
    }
}

/// "100 % guaranteed": the number belongs to the promise.
fn percent(finder: &mut Finder) {
    let (draft, text) = (finder.draft, finder.text());
    for found in finder.section("percent") {
        let number = found.words.start.checked_sub(1).filter(|&before| text.word(before).kind == Kind::Number);
        let Some(number) = number else { continue };
        let words = WordRange { start: number, end: found.words.end };
        if draft.is_meant(words) && !draft.is_question(number) && !draft.is_laughing(number) {
            finder.hint_on("percent", words).into_iter().for_each(|hint| finder.add(hint));
        }
    }
}
