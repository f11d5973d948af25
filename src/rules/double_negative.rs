//! "Not uncommon", "I don't disagree": two negations that undo each other.

use crate::hint::{Hint, Try};
use crate::lexicon::Match;
use crate::rules::{Finder, rule, say};
use crate::text::WordRange;

rule! {
    /// Two negations that undo each other: *not uncommon*, *I don't disagree*, *we can't not go*, *I'm not saying it isn't
    /// true*.
    ///
    /// The reader has to take one away from the other to get at what is meant, and on the way some lose count. It also
    /// leaves open how far the yes goes. Where it matters, say the plain thing: *quite common*, *I mostly agree*, *we have
    /// to go*.
    ///
    /// Set phrases (*not bad*, *no problem*, *can't help but*) are read in one piece and stay silent. So do *ain't got
    /// no* and *don't know nothing*: in many Englishes that is one negation, said clearly.
    double_negative: Clarity, Communication, Attentive;
    sources: [
        "Clark & Chase 1972; Just & Carpenter 1971: each negation costs the reader time, and two cost more than twice",
        "Horn 1989: 'not un-' leaves a middle ground open on purpose, which the reader has to guess",
    ];
    fires: [
        say("It's «not uncommon» for him to be late"),
        say("I «don't disagree» with you"),
        say("It «isn't impossible» to get there by noon"),
        say("we «can't not» invite her"),
        say("That's not entirely untrue"),
        say("«I can't not» go, she's my best friend"),
        say("she's not unkind, just tired"),
        say("I'm not saying you're not right"),
        say("it's not that I don't want to come"),
        say("We weren't unhappy with the result tbh"),
        say("i dont dislike it"),
        say("You can't say I didn't try"),
        say("I wouldn't say it's not possible"),
        say("the report is not without its faults"),
        say("That is «not an unreasonable» wish"),
        say("he «wouldn't be unhappy» to see you go"),
    ];
    silent: [
        say("not bad"),
        say("no problem at all"),
        say("I ain't got no money"),
        say("he don't know nothing lah"),
        say("I can't help but laugh"),
        say("not only that, it's also cheap"),
        say("don't worry, it's not your fault"),
        say("It's not unlocked yet"),
        say("I don't understand, please don't undo the changes"),
        say("not until Friday, not unless you pay"),
        say("couldn't be happier"),
        say("No, not today"),
        say("She said it's \"not uncommon\""),
        say("Why don't you not tell him for now"),
        say("I do not have it and I cannot find it"),
        say("Don't forget, I'm not home tonight"),
        say("I ain't never been there"),
        say("Tell me if it's not unreasonable"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    for found in finder.matches() {
        let (draft, begins) = (finder.draft, found.words.start);
        if draft.is_mentioned(found.words)
            || draft.is_question(begins)
            || draft.is_supposed(found.words)
            || draft.is_laughing(begins)
        {
            continue;
        }
        finder.add(plainly(finder, found));
    }
}

/// The hint, its words to try made whole: where "not" is half of a contraction, the other half comes before them.
fn plainly(finder: &Finder, found: &Match) -> Hint {
    let text = finder.text();
    let first = found.marked().start;
    let mut hint = finder.hint(found);
    let verb = first.checked_sub(1).filter(|&verb| text.word(verb).span == text.word(first).span);
    let Some(verb) = verb else { return hint };
    let typed = text.typed(WordRange { start: verb, end: first });
    // "Isn't" keeps its first letter, "can't" and "won't" are spelled out.
    let stem = typed
        .strip_suffix("n't")
        .or(typed.strip_suffix("n’t"))
        .filter(|stem| stem.eq_ignore_ascii_case(text.normal(verb)));
    let stem = stem.unwrap_or(text.normal(verb));
    for attempt in &mut hint.tries {
        if let Try::Replacement(words) = attempt {
            *words = format!("{stem} {}", lower_first(words));
        }
    }
    hint
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
