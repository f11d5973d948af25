//! Recovery phrases of wallets: twelve to twenty-four words of a fixed list, the last of which checks the others (BIP 39).

use bip39::{Language, Mnemonic};

use super::{Found, Thing};
use crate::grammar::Reading;
use crate::text::{Kind, Text, WordRange};

/// How many words a phrase can have.
const LENGTHS: [usize; 5] = [24, 21, 18, 15, 12];
/// The shortest.
const SHORTEST: usize = 12;
const LONGEST: usize = 24;
/// Words of the list that may lead up to a phrase: "wallet" is none, "my old phrase" has two.
const LEAD: usize = 4;

/// Phrases that stand alone: their words are all of the list and check out.
pub(super) fn find(draft: Reading, found: &mut Vec<Found>) {
    let text = draft.text;
    let source = text.source();
    let mut run: Vec<usize> = Vec::new();
    for at in 0..=text.words().len() {
        let numbering = at < text.words().len() && text.word(at).kind == Kind::Number;
        if numbering && !run.is_empty() {
            continue;
        }
        let listed = at < text.words().len()
            && text.word(at).is_word()
            && Language::English.find_word(&text.word(at).span.of(source).to_ascii_lowercase()).is_some();
        if listed {
            run.push(at);
        } else {
            found.extend(in_run(text, &run));
            run.clear();
        }
    }
}

/// The phrase that a run of listed words ends with, and nearly begins with.
fn in_run(text: &Text, run: &[usize]) -> Option<Found> {
    if run.len() < SHORTEST || run.len() > LONGEST + LEAD {
        return None;
    }
    let typed = |&word: &usize| text.word(word).span.of(text.source()).to_ascii_lowercase();
    let phrase =
        LENGTHS.iter().filter(|&&length| length <= run.len() && run.len() - length <= LEAD).find_map(|length| {
            let words = &run[run.len() - length..];
            let phrase: Vec<String> = words.iter().map(typed).collect();
            Mnemonic::parse_in_normalized(Language::English, &phrase.join(" ")).is_ok().then_some(words)
        })?;
    let words = WordRange { start: *phrase.first()?, end: phrase.last()? + 1 };
    Some(Found::sure(Thing::Seed, text.span(words)))
}

/// The phrase that begins at or soon after `word`, where somebody says there is one: then a slip in its words or another
/// list takes nothing away.
pub(in crate::rules) fn announced(text: &Text, word: usize) -> Option<Found> {
    let is_part = |at: &usize| {
        let word = text.word(*at);
        let typed = word.span.of(text.source());
        word.kind == Kind::Number
            || (word.is_word() && (3..=8).contains(&typed.chars().count()) && typed.chars().all(char::is_alphabetic))
    };
    let words: Vec<usize> = (word..text.words().len()).take_while(is_part).take(2 * LONGEST).collect();
    let (&first, &last) = (words.first()?, words.last()?);
    let range = WordRange { start: first, end: last + 1 };
    let count = words.iter().filter(|&&at| text.word(at).is_word()).count();
    LENGTHS.contains(&count).then(|| Found::sure(Thing::Seed, text.span(range)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn all(source: &str) -> Vec<String> {
        let lexicon = Lexicon::new();
        let text = Text::read(source, &lexicon);
        let mut found = Vec::new();
        find(Reading { text: &text, lexicon: &lexicon }, &mut found);
        found.into_iter().map(|found| found.span.of(source).to_owned()).collect()
    }

    const PHRASE: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    #[test]
    fn words_that_check_out_are_a_phrase() {
        assert_eq!(all(&format!("write down {PHRASE}, ok")), [PHRASE]);
        let numbered: Vec<String> =
            PHRASE.split(' ').enumerate().map(|(i, word)| format!("{} {word}", i + 1)).collect();
        assert_eq!(all(&format!("so {}", numbered.join("\n"))).len(), 1);
    }

    #[test]
    fn words_that_do_not_are_a_list_of_words() {
        assert!(all("apple banana milk bread cheese rice onion garlic sugar salt fruit orange").is_empty());
        assert!(all(&PHRASE.replace("yellow", "zebra")).is_empty());
    }
}
