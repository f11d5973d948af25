//! "You just want to win", "you did that on purpose": telling somebody what they think.

use crate::lexicon::Match;
use crate::rules::{Finder, rule, say};

rule! {
    /// Telling somebody what they think, want or mean: *you just want to win*, *I know you think I'm stupid*, *you did
    /// that on purpose*, *you never wanted this*.
    ///
    /// We are sure of what others think far more often than we are right. Told what is in their own head, most people
    /// stop listening and defend themselves, even where the guess was good. Say what you saw, say that it is a guess,
    /// and ask. A guess that is checked ("did you mean …?", "I wonder if you …", "maybe you just want to rest") is just
    /// right, and so it is left alone.
    mind_reading: Closeness, Intimacy, Attentive;
    sources: [
        "Beck 1988, Love Is Never Enough: mind reading as a distortion that drives couples apart",
        "Eyal, Steffel & Epley 2018: asking beats imagining: taking another's perspective does not make guesses truer",
        "Gottman & Silver 1999: negative mind reading goes with defensiveness",
    ];
    fires: [
        say("«you just want to win»"),
        say("«I know you think I'm stupid»"),
        say("«You did that on purpose»"),
        say("«you're only saying that to make me» feel bad"),
        say("«you secretly hate my friends»"),
        say("I know exactly what you're thinking"),
        say("«You're trying to make me jealous»"),
        say("you planned this all along"),
        say("«You never wanted me» here"),
        say("admit it, you wanted this to happen"),
        say("You love seeing me suffer"),
        say("«you only called because you need» money"),
        say("all you want is attention"),
        say("u never even wanted to come"),
        say("«You don't want me to be happy»"),
    ];
    silent: [
        say("did you mean Thursday?"),
        say("I wonder if you wanted me to fail"),
        say("Do you think I'm wrong?"),
        say("you just want to click the blue button"),
        say("I know you think about her a lot"),
        say("I know you love pizza"),
        say("did you do that on purpose? I love it"),
        say("I think you're tired, shall we stop?"),
        say("maybe you just want to be right today"),
        say("I know you want the best for me"),
        say("tell me what you're thinking"),
        say("It feels as if you want to leave me. Is that so?"),
        say("you're just jealous 😂"),
        say("He said you did that on purpose"),
        say("you don't care about olives, right?"),
        say("I don't think you did it on purpose"),
        say("if you just want to argue with the compiler, fine"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    for found in finder.matches() {
        let words = found.words;
        if draft.is_meant(words)
            && !draft.is_in_play(words)
            && !draft.is_supposed(words)
            && !draft.is_question(words.start)
            && !is_owned(finder, found)
        {
            finder.add(finder.hint(found));
        }
    }
}

/// "Maybe", "it seems to me", "I wonder": owned to be a guess.
fn is_owned(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    let before = text.sentence_of(found.words.start).words.start..found.words.start;
    before.into_iter().rev().take(REACH).any(|word| finder.draft.lexicon.is_named(text.word(word).id, "mind-guess"))
}

/// How far before the words a guess may be owned, in words.
const REACH: usize = 8;
