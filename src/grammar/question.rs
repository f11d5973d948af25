//! What form a question has, and so what an answer to it looks like.

use super::Reading;
use crate::lexicon::GrammarClass;
use crate::text::Sentence;

/// What form a question has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// What, why, how: the answer tells something.
    Open,
    /// The answer is a yes, a no, or something between.
    YesOrNo,
    /// The answer names one of several: "tea or coffee?"
    Choice,
    /// A mark behind words that ask nothing by themselves: "Mr Taylor's office?" Anything may answer it.
    Bare,
}

/// How many small words may stand before what a question asks with: "and at **what** time".
const LEAD: usize = 2;

impl Reading<'_> {
    /// What form the question in `sentence` has; nothing when it asks nothing.
    pub fn question_form(&self, sentence: &Sentence) -> Option<Form> {
        if !self.is_question(sentence.words.start) {
            return None;
        }
        let mut own = sentence.words.indices().filter(|&word| self.text.word(word).is_word());
        let mut first = own.by_ref().skip_while(|&word| self.is(word, GrammarClass::Opener)).take(LEAD);
        let choice = sentence.words.indices().any(|word| self.offers_another(word, sentence));
        let open = first.any(|word| self.is_interrogative(word));
        let asks = sentence.words.indices().any(|word| self.asks_or_acts(word));
        Some(match (choice, open, asks) {
            (true, _, _) => Form::Choice,
            (_, true, _) => Form::Open,
            (_, _, true) => Form::YesOrNo,
            _ => Form::Bare,
        })
    }

    /// Words without which nothing is asked: an auxiliary, or a person to do something.
    fn asks_or_acts(&self, word: usize) -> bool {
        let text = self.text.normal(word);
        matches!(text, "you" | "he" | "she" | "they" | "we" | "it" | "i" | "am" | "is" | "are" | "was" | "were" | "be")
            || ["have", "do", "will"].iter().any(|class| self.lexicon.is_named(self.text.word(word).id, class))
    }

    /// "tea **or** coffee", not "two **or** three", "or not", "or what".
    fn offers_another(&self, word: usize, sentence: &Sentence) -> bool {
        let text = self.text;
        text.normal(word) == "or"
            && word > sentence.words.start
            && word + 1 < sentence.words.end
            && !self.is(word + 1, GrammarClass::Number)
            && !matches!(
                text.normal(word + 1),
                "not" | "no" | "what" | "something" | "anything" | "whatever" | "nothing" | "never" | "else" | "so"
            )
    }

    fn is_interrogative(&self, word: usize) -> bool {
        matches!(self.text.normal(word), "what" | "why" | "how" | "when" | "where" | "who" | "whom" | "whose" | "which")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Text;

    #[test]
    fn a_question_has_one_of_four_forms() {
        let lexicon = Lexicon::new();
        for (asked, form) in [
            ("what did she say?", Some(Form::Open)),
            ("and at what time?", Some(Form::Open)),
            ("so how was school?", Some(Form::Open)),
            ("are you coming?", Some(Form::YesOrNo)),
            ("do you know what she wants?", Some(Form::YesOrNo)),
            ("coming or not?", Some(Form::Bare)),
            ("Mr Taylor's office?", Some(Form::Bare)),
            ("is the report done?", Some(Form::YesOrNo)),
            ("can you wait an hour or two?", Some(Form::YesOrNo)),
            ("tea or coffee?", Some(Form::Choice)),
            ("which do you like, the red or the blue?", Some(Form::Choice)),
            ("or?", Some(Form::Bare)),
            ("I like tea or coffee", None),
        ] {
            let text = Text::read(asked, &lexicon);
            let reading = Reading { text: &text, lexicon: &lexicon };
            assert_eq!(reading.question_form(&text.sentences()[0]), form, "{asked}");
        }
    }
}
