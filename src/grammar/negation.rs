//! Negation and how far it reaches.

use super::Reading;
use crate::lexicon::GrammarClass;
use crate::text::WordRange;

/// How many words a "not" may stand away from what it denies: "you are not a complete idiot".
const REACH: usize = 4;
/// The same for a verb that hands its negation on: "I don't think that you are ever …".
const RAISED_REACH: usize = 6;

impl Reading<'_> {
    /// Whether `words` are denied: "you're not stupid", "I never said you always …", "I don't think you're an idiot".
    ///
    /// A negation that only stands nearby denies nothing: "I can't believe you're such an idiot", "why don't you ever",
    /// "not only".
    pub fn is_negated(&self, words: WordRange) -> bool {
        let text = self.text;
        let mut between: Vec<usize> = Vec::new();
        for word in self.clause_before(words.start).take(RAISED_REACH + 1) {
            if text.word(word).negates && !self.asks_why(word) && !self.answers_no(word) {
                if between.len() <= REACH && between.iter().all(|&i| self.hands_on(i)) && !self.is_only(word) {
                    return true;
                }
                let raised = between.iter().any(|&i| self.is(i, GrammarClass::NegationRaiser));
                let unbelieving =
                    word > 0 && text.normal(word - 1) == "can" && between.iter().any(|&i| text.normal(i) == "believe");
                return raised && between.len() <= RAISED_REACH && !unbelieving;
            }
            between.push(word);
        }
        false
    }

    /// "No, it's fine" and "no it's fine": an answer, which denies nothing after it.
    fn answers_no(&self, negator: usize) -> bool {
        let text = self.text;
        text.normal(negator) == "no"
            && text.opens_sentence(negator)
            && text.words().get(negator + 1).is_some()
            && matches!(
                text.normal(negator + 1),
                "no" | "i"
                    | "you"
                    | "he"
                    | "she"
                    | "it"
                    | "we"
                    | "they"
                    | "that"
                    | "this"
                    | "there"
                    | "please"
                    | "do"
                    | "never"
                    | "not"
                    | "nothing"
                    | "just"
            )
    }

    /// Words that a negation passes through on its way to what it denies.
    fn hands_on(&self, word: usize) -> bool {
        matches!(
            self.text.normal(word),
            "a" | "an"
                | "the"
                | "any"
                | "being"
                | "be"
                | "been"
                | "so"
                | "that"
                | "such"
                | "really"
                | "very"
                | "too"
                | "even"
                | "at"
                | "all"
                | "some"
                | "kind"
                | "of"
                | "to"
                | "complete"
                | "total"
                | "at-all"
                | "you"
                | "your"
        )
    }

    /// "why don't you": denies nothing, it asks for it.
    fn asks_why(&self, negator: usize) -> bool {
        let mut before = self.clause_before(negator);
        before.next().is_some_and(|verb| self.text.word(verb).span == self.text.word(negator).span)
            && before.next().is_some_and(|word| matches!(self.text.normal(word), "why" | "how"))
    }

    /// "not only", "not just": what follows is affirmed.
    fn is_only(&self, negator: usize) -> bool {
        self.text.words().get(negator + 1).is_some() && matches!(self.text.normal(negator + 1), "only" | "just")
    }
}

#[cfg(test)]
mod tests {
    use crate::grammar::Reading;
    use crate::lexicon::Lexicon;
    use crate::text::{Text, WordRange};

    #[test]
    fn an_answering_no_denies_nothing_after_it() {
        let lexicon = Lexicon::new();
        for (draft, denied) in
            [("no it is fine", false), ("no, it is fine", false), ("not fine", true), ("no fine", true)]
        {
            let text = Text::read(draft, &lexicon);
            let after = WordRange { start: 1, end: text.words().len() };
            assert_eq!(Reading { text: &text, lexicon: &lexicon }.is_negated(after), denied, "{draft}");
        }
    }
}
