//! Fitting words into a draft: templates filled with what a phrase remembered, capitals kept.

use crate::lexicon::Match;
use crate::text::{Text, WordRange};

/// Longer marked words are cut in a card's sentence, in characters; sooner where the sentence has no room for them.
const QUOTED_WORDS: usize = 40;
/// The longest sentence of a card, in characters.
const SENTENCE: usize = 140;

/// The exact words to try for `found`: `template` with each `{name}` replaced by the words remembered under it, and the
/// capitals of the words it replaces.
pub(crate) fn replacement(template: &str, found: &Match, text: &Text) -> String {
    let filled = fill(template, |name| {
        let words = found.capture(name)?;
        let inside = !template.starts_with(&format!("{{{name}}}"));
        Some(if inside { without_opening_capital(words, text) } else { text.typed(words).to_owned() })
    });
    like(&filled, text.typed(found.marked()))
}

/// `words` as they read further into a sentence than they stand: "Send me" is "send me". "I", names of one letter and
/// what is written in capitals throughout stay.
pub(crate) fn without_opening_capital(words: WordRange, text: &Text) -> String {
    let typed = text.typed(words);
    let first = text.word(words.start);
    let letters = first.span.of(text.source());
    let opens = text.opens_sentence(words.start) && first.capitalised && !first.capitals;
    let mut chars = typed.chars();
    match chars.next() {
        Some(capital) if opens && letters.len() > 1 && !letters.starts_with("I'") && !letters.starts_with("I’") => {
            capital.to_lowercase().chain(chars).collect()
        }
        _ => typed.to_owned(),
    }
}

/// A card's sentence: `{words}` replaced by the marked words.
pub(crate) fn sentence(template: &str, marked: &str) -> String {
    let others = template.replace("{words}", "").chars().count();
    let room = SENTENCE.saturating_sub(others + "…".chars().count()).min(QUOTED_WORDS);
    fill(template, |name| (name == "words").then(|| shorten(marked, room)))
}

/// `marked` in one line, cut after so many characters.
fn shorten(marked: &str, longest: usize) -> String {
    let marked = marked.split_whitespace().collect::<Vec<_>>().join(" ");
    match marked.char_indices().nth(longest) {
        Some((cut, _)) => format!("{}…", marked[..cut].trim_end()),
        None => marked,
    }
}

/// `template` with each `{name}` replaced, and no white space doubled where nothing took its place.
fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else { break };
        match value(name) {
            Some(value) => filled.push_str(&value),
            None if filled.ends_with(' ') => drop(filled.pop()),
            None => {}
        }
        rest = after;
    }
    filled.push_str(rest);
    filled.trim().to_owned()
}

/// `words` with a capital first letter if `model` has one.
pub(crate) fn like(words: &str, model: &str) -> String {
    let capital = model.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    let mut chars = words.chars();
    match chars.next() {
        Some(first) if capital => first.to_uppercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_remembered_leaves_no_hole() {
        assert_eq!(fill("you {often} forget", |_| None), "you forget");
        assert_eq!(fill("{what} now", |_| Some("go".into())), "go now");
    }

    #[test]
    fn the_first_capital_is_kept() {
        assert_eq!(like("sometimes", "Always"), "Sometimes");
        assert_eq!(like("sometimes", "always"), "sometimes");
        assert_eq!(like("", "Always"), "");
    }

    #[test]
    fn words_that_move_into_a_sentence_lose_its_capital() {
        let lexicon = crate::lexicon::Lexicon::new();
        for (typed, inside) in [
            ("Send it", "send it"),
            ("SEND it", "SEND it"),
            ("I know", "I know"),
            ("I'll go", "I'll go"),
            ("Élan helps", "élan helps"),
        ] {
            let text = Text::read(typed, &lexicon);
            assert_eq!(without_opening_capital(text.all(), &text), inside);
        }
    }

    #[test]
    fn long_marked_words_are_cut_between_characters() {
        assert_eq!(sentence("“{words}” lands hard", &"ä".repeat(50)), format!("“{}…” lands hard", "ä".repeat(40)));
    }

    #[test]
    fn a_long_sentence_leaves_less_room_for_marked_words() {
        let template = format!("“{{words}}” {}", "and so on ".repeat(11).trim_end());
        assert_eq!(sentence(&template, &"ä".repeat(50)).chars().count(), SENTENCE);
    }
}
