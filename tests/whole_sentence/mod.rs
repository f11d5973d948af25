//! Whether a sentence is still whole after words of it were replaced.

use attune::hint::Group;
use attune::protocol::{Hint, Review};
use attune::{Draft, Engine, Settings};

/// `text` with `replacement` in the place of the words `hint` marks.
pub(crate) fn applied(text: &str, hint: &Hint, replacement: &str) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let words: Vec<u16> = replacement.encode_utf16().collect();
    let all = [&units[..hint.start as usize], &words, &units[hint.end as usize..]].concat();
    String::from_utf16(&all).expect("a replacement cuts no character in two")
}

/// The kinds of hints that `after`, `draft` with words of `hint` replaced, gets and `draft` does not, not even under that
/// hint. Praise is none: words that turn out well may have it. Nor is what marks words the draft had before: "them" is as
/// vague in a request as in an order.
pub(crate) fn new_hints(engine: &Engine, settings: &Settings, draft: &Draft, hint: &Hint, after: &str) -> Vec<String> {
    let mut without = settings.clone();
    without.kinds_off.insert(hint.kind.clone());
    let before = engine.check(draft, &without);
    let same = engine.check(draft, settings);
    let count = |review: &Review, kind: &str| review.hints.iter().filter(|hint| hint.kind == kind).count();
    let allowed = |kind: &str| if kind == hint.kind { count(&same, kind) - 1 } else { count(&before, kind) };
    let units: Vec<u16> = after.encode_utf16().collect();
    let stood_before = |left: &Hint| {
        let marked = String::from_utf16_lossy(&units[left.start as usize..left.end as usize]);
        left.kind != hint.kind && !left.whole && draft.text.contains(&marked)
    };
    let after = engine.check(&Draft { text: after.to_owned(), ..draft.clone() }, settings);
    let faults = after.hints.iter().filter(|left| left.group != Group::Affirmations && !stood_before(left));
    faults.filter(|left| count(&after, &left.kind) > allowed(&left.kind)).map(|left| left.kind.clone()).collect()
}

/// The kinds whose replacements are there to leave something unsaid.
const HIDES: [&str; 2] = ["personal_data", "secret_credential"];

/// What is visibly wrong with a sentence that was whole before a hint of that `kind` was taken.
pub(crate) fn broken(before: &str, after: &str, kind: &str) -> Option<String> {
    let words = |text: &str| -> Vec<String> {
        // A word and the pause after it: "see it, it was" says nothing twice.
        text.split_whitespace()
            .flat_map(|word| {
                let pause = word.ends_with(|c: char| !c.is_alphanumeric());
                let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
                std::iter::once(word).chain(pause.then(String::new))
            })
            .collect()
    };
    let new = |fault: &str| after.contains(fault) && !before.contains(fault);
    if after.trim().is_empty() {
        return Some("nothing is left".into());
    }
    for fault in ["  ", " ,", " .", " !", " ?", ",,", "..", ",.", "{", "}", "_"] {
        if new(fault) {
            return Some(format!("has {fault:?}"));
        }
    }
    if after.starts_with([' ', ',', '.']) || (after.ends_with(' ') && !before.ends_with(' ')) {
        return Some("begins or ends with what stood around the words".into());
    }
    let starts_with_capital = |text: &str| text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    if starts_with_capital(before) != starts_with_capital(after) && !after.starts_with("I ") && !after.starts_with("I'")
    {
        return Some("changes the first letter's case".into());
    }
    let (known, words) = (words(before), words(after));
    if let Some(fact) = facts(before).find(|fact| !words.contains(fact))
        && !HIDES.contains(&kind)
    {
        return Some(format!("does not say {fact:?} any more"));
    }
    for pair in words.windows(2).filter(|pair| !known.windows(2).any(|old| old == *pair)) {
        if pair[0] == pair[1] && !matches!(pair[0].as_str(), "that" | "had" | "very" | "so" | "really" | "" | "no") {
            return Some(format!("says {:?} twice", pair[0]));
        }
        let vowel = pair[1].starts_with(['a', 'e', 'i', 'o', 'u']);
        let sounds_otherwise = ["uni", "use", "user", "one", "once", "eu", "hour", "honest", "heir", "honor"];
        let excepted = sounds_otherwise.iter().any(|start| pair[1].starts_with(start));
        if !excepted && ((pair[0] == "a" && vowel) || (pair[0] == "an" && !vowel && !pair[1].is_empty())) {
            return Some(format!("says {:?}", pair.join(" ")));
        }
        let disagrees = matches!(
            (pair[0].as_str(), pair[1].as_str()),
            ("you" | "we" | "they", "is" | "am" | "was" | "does" | "has")
                | ("i", "is" | "are" | "does" | "has" | "were")
                | ("he" | "she" | "it", "are" | "am" | "do" | "have")
                | (
                    "to" | "can" | "will" | "could" | "would" | "should" | "must",
                    "is" | "are" | "was" | "has" | "does"
                )
        );
        if disagrees {
            return Some(format!("says {:?}", pair.join(" ")));
        }
    }
    None
}

/// The numbers and names of a sentence, in small letters: what is true of it whatever its tone.
fn facts(text: &str) -> impl Iterator<Item = String> {
    let mut opens = true;
    text.split_whitespace().filter_map(move |typed| {
        let first = std::mem::replace(&mut opens, typed.ends_with(['.', '!', '?', ':', '\n']));
        let word = typed.trim_matches(|c: char| !c.is_alphanumeric());
        let letters = word.trim_end_matches("'s");
        let is_name = letters.len() > 2
            && !first
            && letters.starts_with(char::is_uppercase)
            && letters.chars().skip(1).all(char::is_lowercase);
        let is_number = word.contains(|c: char| c.is_ascii_digit());
        (is_name || is_number).then(|| word.to_lowercase())
    })
}
