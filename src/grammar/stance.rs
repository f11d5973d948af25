//! How the writer stands to the words: reporting, supposing, talking about them, or laughing.

use super::Reading;
use crate::lexicon::GrammarClass;
use crate::text::WordRange;

/// How far before reported words their reporter stands: "she told me yesterday that I …".
const REPORT_REACH: usize = 7;

impl Reading<'_> {
    /// Whether `words` tell what somebody else said, or what the reader said: "she told me to shut up".
    ///
    /// What the writer says they said ("I told you to shut up") is still the writer's own voice.
    pub fn is_reported(&self, words: WordRange) -> bool {
        let text = self.text;
        let mut near = self.before(words.start).take(REPORT_REACH);
        let Some(reporter) = near.find(|&i| self.is(i, GrammarClass::Reporter)) else { return false };
        // The subject of the report: the nearest pronoun or name before it.
        let subject = self.before(reporter).take(4).find(|&i| {
            matches!(text.normal(i), "i" | "we" | "you")
                || self.is(i, GrammarClass::Someone)
                || text.word(i).capitalised
        });
        match subject.map(|i| text.normal(i)) {
            Some("i" | "we") => false,
            Some(_) => true,
            // "Told to shut up again": nobody says they said it themselves.
            None => matches!(text.normal(reporter), "told" | "called" | "heard"),
        }
    }

    /// Whether `words` are talked about rather than used: "the word idiot", "idiot is a strong word".
    pub fn is_mentioned(&self, words: WordRange) -> bool {
        let text = self.text;
        let introduced = self.clause_before(words.start).take(2).any(|i| {
            matches!(
                text.normal(i),
                "word"
                    | "words"
                    | "phrase"
                    | "term"
                    | "called"
                    | "saying"
                    | "titled"
                    | "song"
                    | "movie"
                    | "film"
                    | "album"
                    | "book"
                    | "episode"
            )
        });
        let explained =
            text.words().get(words.end).is_some_and(|next| next.sentence == text.word(words.start).sentence)
                && words.end + 2 < text.words().len()
                && matches!(text.normal(words.end), "is")
                && matches!(text.normal(words.end + 1), "a" | "such")
                && (words.end + 2..(words.end + 5).min(text.words().len()))
                    .any(|i| matches!(text.normal(i), "word" | "term"));
        introduced || explained
    }

    /// Whether `words` stand under a condition: "if you ever …", "unless …".
    pub fn is_supposed(&self, words: WordRange) -> bool {
        self.before(words.start).any(|i| self.is(i, GrammarClass::Conditional))
    }

    /// Whether laughter stands in or right after the sentence of `word`: "lol", "haha", 😂, :P.
    pub fn is_laughing(&self, word: usize) -> bool {
        let text = self.text;
        let sentence = text.word(word).sentence;
        let end = text.sentences().get(sentence + 1).map_or(text.words().len(), |next| next.words.end);
        let start = text.sentences()[sentence].words.start;
        (start..end).any(|i| {
            let near = text.word(i).sentence == sentence || text.sentence_of(i).words.len() <= 2;
            near && self.is(i, GrammarClass::Laughter)
        })
    }
}
