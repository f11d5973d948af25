//! "It's fine.": words that say one thing and are heard as another.

use crate::rules::{Finder, rule, say};

rule! {
    /// Words that say one thing and are heard as another: *it's fine.*, *I'm not mad, but*, *do what you want*, *never
    /// mind then*.
    ///
    /// In person a face would say which one is meant. In text the reader has to guess, and tired or worried people guess
    /// the worse one. Often the writer does want something, and these words make it hard to give.
    ///
    /// Say the small true thing: what you would like, or that it stung. If it really is fine, a few more words show it.
    mixed_signal: Clarity, Communication, Balanced;
    sources: [
        "Kruger et al. 2005: writers overrate how well their tone comes across in text",
        "Gunraj et al. 2016: a short text that ends in a full stop is read as less sincere",
        "Overall & McNulty 2017: hinting at hurt instead of naming it leaves the problem standing",
    ];
    fires: [
        say("«It's fine»."),
        say("«I'm not mad, but» you could have called"),
        say("ok «do what you want»"),
        say("«never mind then»"),
        say("«do whatever u like», I'm going to bed"),
        say("fine. «suit yourself»"),
        say("«I'm not upset», just disappointed"),
        say("«forget I said anything»"),
        say("«nvm, it doesn't matter»"),
        say("«Not that I care but» who was she"),
        say("«I said I'm fine»"),
        say("No, «it's fine»."),
        say("wow ok «don't bother then»"),
        say("«see if I care»"),
    ];
    silent: [
        say("never mind, found it!"),
        say("It's fine with me, see you at 8"),
        say("It's fine! Take your time"),
        say("Do what you want with the leftover paint"),
        say("Just do what you love"),
        say("I'm fine, thanks for asking"),
        say("he said \"do what you want\" and hung up"),
        say("I'm not mad at all, promise"),
        say("don't bother about dinner, I've already eaten"),
        say("nvm got it working"),
        say("The weather is fine."),
        say("Never mind then, thanks so much for looking!"),
        say("she told me to do what I want"),
        say("haha do whatever you want lol"),
        say("Never mind the noise, the kids are playing"),
        say("Don't worry about it, happens to all of us"),
        say("I'm not angry but grateful"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    // Thanks and wishes tell them that nothing is left unsaid.
    let warm = ["gratitude", "warmth"].iter().any(|kindness| finder.moves(kindness).next().is_some());
    for found in finder.matches() {
        let begins = found.words.start;
        // Laughter says which of the two it is.
        if !draft.is_meant(found.words) || draft.is_laughing(begins) || draft.is_question(begins) || warm {
            continue;
        }
        let said = found.capture("said").unwrap_or(found.words);
        if let Some(hint) = finder.hint_on(finder.section_of(found).name, said) {
            finder.add(hint);
        }
    }
}
