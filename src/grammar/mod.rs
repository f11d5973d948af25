//! What words mean where they stand: whether they are denied, reported, supposed or joked, and whom they are about.
//!
//! Cues, not a parser: each question looks a few words around a match, inside its sentence, and prefers "cannot tell"
//! to a guess.

mod addressee;
mod name;
mod naming;
mod negation;
mod promise;
mod question;
mod stance;
mod time;
mod when;

pub use addressee::Person;
pub use naming::{Naming, Pointing};
pub use question::Form;

use crate::lexicon::{GrammarClass, Lexicon};
use crate::text::{Text, WordRange};

/// A text together with the vocabulary it is read by: what questions about meaning are asked of.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The words.
    pub text: &'a Text<'a>,
    /// The phrase lists.
    pub lexicon: &'a Lexicon,
}

/// How far a clause or sentence without end is looked at, in words, so that a draft of any length is read in the time
/// its length takes.
const NEARBY: usize = 60;

impl Reading<'_> {
    /// Whether these are plainly the writer's own present words: not denied, not reported, not talked about.
    pub fn is_meant(&self, words: WordRange) -> bool {
        !self.is_negated(words) && !self.is_reported(words) && !self.is_mentioned(words)
    }

    fn is(&self, word: usize, class: GrammarClass) -> bool {
        self.lexicon.is(self.text.word(word).id, class)
    }

    /// The words of the sentence that stand before `word`, nearest first.
    fn before(&self, word: usize) -> impl Iterator<Item = usize> + '_ {
        let start = self.text.words().get(word).map_or(word, |_| self.text.sentence_of(word).words.start);
        (start..word).rev()
    }

    /// The words of the clause that stand before `word`, nearest first: up to a pause, "but", or the sentence's start.
    fn clause_before(&self, word: usize) -> impl Iterator<Item = usize> + '_ {
        let pause_here = self.text.words().get(word).is_some_and(|word| word.after_pause);
        let mut open = !pause_here;
        self.before(word).take(NEARBY).take_while(move |&i| {
            let inside = open && !self.is(i, GrammarClass::Clause);
            open = !self.text.word(i).after_pause;
            inside
        })
    }

    /// `words` with the rest of their clause: from pause to pause, inside their sentence.
    pub fn clause_of(&self, words: WordRange) -> WordRange {
        let start = self.clause_before(words.start).last().unwrap_or(words.start);
        let sentence = self.text.sentence_of(words.start).words.end.max(words.end);
        let next = |word: &usize| self.text.word(*word).after_pause || self.is(*word, GrammarClass::Clause);
        let most = sentence.min(words.end + NEARBY);
        WordRange { start, end: (words.end..most).find(next).unwrap_or(most) }
    }

    /// Whether the word right before `word` is `other`, in the same sentence.
    pub fn follows(&self, word: usize, other: &str) -> bool {
        self.before(word).next().is_some_and(|i| self.text.normal(i) == other)
    }

    /// Whether the sentence of `word` asks: a question mark, or a question's word order without one.
    pub fn is_question(&self, word: usize) -> bool {
        let sentence = self.text.sentence_of(word);
        if sentence.end == crate::text::End::Question {
            return true;
        }
        let first =
            sentence.words.indices().find(|&i| !self.is(i, GrammarClass::Opener) && self.text.word(i).is_word());
        let Some(first) = first else { return false };
        // "May, you are late": a name called out asks nothing.
        let goes_on = first + 1 < sentence.words.end && !self.text.word(first + 1).after_pause;
        let second = if goes_on { self.text.normal(first + 1) } else { "" };
        match self.text.normal(first) {
            "what" | "why" | "how" | "where" | "when" | "who" | "which" => matches!(
                second,
                "is" | "are"
                    | "am"
                    | "was"
                    | "were"
                    | "do"
                    | "does"
                    | "did"
                    | "can"
                    | "could"
                    | "will"
                    | "would"
                    | "should"
                    | "have"
                    | "has"
                    | "about"
                    | "time"
                    | "kind"
                    | "many"
                    | "much"
                    | "long"
                    | "one"
                    | "not"
            ),
            // "Do it", "have that": an order or an offer.
            "do" | "have" => matches!(second, "you" | "i" | "we" | "they" | "anyone"),
            "is" | "are" | "am" | "was" | "were" | "does" | "did" | "can" | "could" | "will" | "would" | "should"
            | "has" | "shall" | "may" => {
                matches!(
                    second,
                    "you" | "i" | "we" | "they" | "he" | "she" | "it" | "there" | "this" | "that" | "anyone"
                )
            }
            _ => false,
        }
    }

    /// Whether the sentence of `word` asks something open: not only for assent, as in "this stays between us, ok?".
    pub fn wonders(&self, word: usize) -> bool {
        let sentence = self.text.sentence_of(word);
        let last = self.text.normal(sentence.words.end - 1);
        let tag = matches!(last, "ok" | "right" | "alright" | "yeah" | "please" | "deal" | "promise" | "understood");
        self.is_question(word) && !(tag && sentence.words.len() > 2)
    }

    /// Whether the text begins with a pronoun before anything is named: "it's in the fridge", "he's an idiot". It then
    /// means what the other person named.
    pub fn points_back(&self) -> bool {
        let Self { text, lexicon } = self;
        let first = (0..text.words().len()).filter(|&word| text.word(word).is_word()).find_map(|word| {
            match text.normal(word) {
                "it" | "that" | "this" | "them" | "they" | "those" | "these" | "he" | "she" | "him" | "her"
                | "there" | "one" | "so" | "then" => Some(true),
                _ if lexicon.is_empty_word(text.word(word).id) => None,
                _ => Some(false),
            }
        });
        first.unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    use super::Reading;
    use crate::lexicon::Lexicon;
    use crate::text::Text;

    #[test]
    fn a_question_is_told_from_an_order_by_its_subject() {
        let lexicon = Lexicon::new();
        for (sentence, asks) in [
            ("do you want it", true),
            ("do they know", true),
            ("does it work", true),
            ("have you eaten", true),
            ("do it or leave it", false),
            ("do that first", false),
            ("have it your way", false),
            ("do it?", true),
        ] {
            let text = Text::read(sentence, &lexicon);
            assert_eq!(Reading { text: &text, lexicon: &lexicon }.is_question(0), asks, "{sentence}");
        }
    }

    #[test]
    fn asking_for_assent_is_no_open_question() {
        let lexicon = Lexicon::new();
        for (draft, wonders) in [
            ("this stays between us, ok?", false),
            ("you did that for me, right?", false),
            ("should we tell her?", true),
            ("ok?", true),
            ("this stays between us", false),
        ] {
            let text = Text::read(draft, &lexicon);
            assert_eq!(Reading { text: &text, lexicon: &lexicon }.wonders(0), wonders, "{draft}");
        }
    }
}
