//! Whether the writer binds themselves, or only wonders, hopes or bargains.

use super::Reading;
use crate::lexicon::GrammarClass;
use crate::text::WordRange;

/// How far from a promise a way out of it may stand, in words.
const REACH: usize = 12;

impl Reading<'_> {
    /// Whether `words` ("I will send …") bind the writer: meant, not asked, not hedged ("maybe", "I think"), and not
    /// hanging on a condition ("if you pay").
    pub fn is_promised(&self, words: WordRange) -> bool {
        self.is_meant(words)
            && !self.is_supposed(words)
            && !self.is_question(words.start)
            && !self.is_hedged(words)
            && !self.is_bargained(words)
    }

    /// Whether the writer leaves a way out before, inside or right behind `words`: "maybe", "I think", "hopefully".
    pub fn is_hedged(&self, words: WordRange) -> bool {
        let said = self.before(words.start).take(REACH).chain(words.indices()).any(|i| self.is(i, GrammarClass::Hedge));
        said || self.is_taken_back(words)
    }

    /// "I'll find out I guess", "I'll be there hopefully": a way out that closes the clause.
    fn is_taken_back(&self, words: WordRange) -> bool {
        let mut behind = words.end..self.text.around(words, REACH).end;
        behind.any(|i| match self.text.normal(i) {
            "maybe" | "perhaps" | "probably" | "possibly" | "hopefully" | "presumably" => {
                self.text.closes_clause(i + 1)
            }
            // "I'll tell you what I think" takes nothing back.
            "think" | "guess" | "hope" | "suppose" => {
                self.follows(i, "i") && self.text.closes_clause(i + 1) && !self.is_told(i - 1)
            }
            _ => false,
        })
    }

    /// "What I think", "how I guess".
    fn is_told(&self, subject: usize) -> bool {
        self.before(subject)
            .next()
            .is_some_and(|i| matches!(self.text.normal(i), "what" | "how" | "why" | "as" | "that" | "than"))
    }

    /// Whether a condition follows: "I'll send it if you pay". "I'll ask if he can" and "let me know if" are none.
    fn is_bargained(&self, words: WordRange) -> bool {
        (words.end..self.text.around(words, REACH).end).any(|i| {
            self.is(i, GrammarClass::Conditional)
                && !matches!(
                    self.text.normal(i - 1),
                    "know" | "ask" | "see" | "check" | "out" | "tell" | "you" | "him" | "her" | "them" | "even"
                )
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::grammar::Reading;
    use crate::lexicon::Lexicon;
    use crate::text::{Text, WordRange};

    #[test]
    fn only_what_binds_the_writer_is_a_promise() {
        let lexicon = Lexicon::new();
        for (draft, promised) in [
            ("I'll send it", true),
            ("ok I'll send it even if it rains", true),
            ("I'll send word and ask if he can come", true),
            ("maybe I'll send it", false),
            ("I'll send it tonight I think", false),
            ("I'll send it hopefully, he waits", false),
            ("I'll send it, maybe he waits", true),
            ("I'll send what I think", true),
            ("I'll send it in May", true),
            ("I think I'll send it", false),
            ("I'll send it if you pay first", false),
            ("if it stops raining I'll send it", false),
            ("when will I send it", false),
            ("she said I'll send it", false),
        ] {
            let text = Text::read(draft, &lexicon);
            let send = (0..text.words().len()).find(|&i| text.normal(i) == "send").expect("something is sent");
            let words = WordRange { start: send.saturating_sub(2), end: send + 1 };
            let reading = Reading { text: &text, lexicon: &lexicon };
            assert_eq!(reading.is_promised(words), promised, "{draft}");
        }
    }
}
