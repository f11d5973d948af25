//! Whether a sentence names a time one can plan on.

use super::Reading;
use crate::lexicon::GrammarClass;
use crate::text::{Kind, WordRange};

/// How far from a promise its time may stand, in words.
const REACH: usize = 14;

impl Reading<'_> {
    /// Whether the sentence of `words` names a day or an hour: "by Friday", "at 5", "in two hours", "tomorrow". "Soon",
    /// "later" and "one day" name none.
    pub fn names_time(&self, words: WordRange) -> bool {
        self.text.around(words, REACH).indices().any(|i| self.is_time(i))
    }

    /// The same, of a time that stands outside `words` and is still to come: "not now" and "tonight" inside them tell
    /// what is over, not when it goes on.
    pub fn names_time_to_come(&self, words: WordRange) -> bool {
        self.text.around(words, REACH).indices().any(|i| {
            let now = matches!(self.text.normal(i), "now" | "immediately");
            !words.indices().contains(&i) && !now && self.is_time(i)
        })
    }

    fn is_time(&self, i: usize) -> bool {
        let word = self.text.normal(i);
        let counts = self.text.word(i).kind == Kind::Number || self.is(i, GrammarClass::Number);
        self.is(i, GrammarClass::Calendar)
            || is_clock(word)
            || ((counts || matches!(word, "an" | "few" | "couple")) && self.counts_time(i))
            || (counts && self.follows_hour_preposition(i) && !self.picks_out(i))
            || (parts_the_day(word) && self.follows_order(i))
    }

    /// "two **hours**", "a couple of **days**"; "one day" is any day.
    fn counts_time(&self, number: usize) -> bool {
        let is = |i: usize, word: &str| i < self.text.words().len() && self.text.normal(i) == word;
        let unit = number + 1 + usize::from(is(number + 1, "of"));
        let any_day = is(number, "one") && is(unit, "day");
        unit < self.text.words().len() && !any_day && self.is(unit, GrammarClass::TimeUnit)
    }

    /// "**at** 5", "**by** six".
    fn follows_hour_preposition(&self, word: usize) -> bool {
        self.before(word).next().is_some_and(|i| {
            matches!(
                self.text.normal(i),
                "at" | "by" | "around" | "before" | "after" | "until" | "till" | "til" | "from"
            )
        })
    }

    /// "one **of** these days", "two **of** them".
    fn picks_out(&self, number: usize) -> bool {
        number + 1 < self.text.words().len() && self.text.normal(number + 1) == "of"
    }

    /// "**after** lunch", "**before** class"; "from work" and "at school" are places.
    fn follows_order(&self, word: usize) -> bool {
        self.before(word).next().is_some_and(|i| matches!(self.text.normal(i), "before" | "after" | "by" | "over"))
    }
}

/// What days are divided by. Alone they are no time ("get lunch").
fn parts_the_day(word: &str) -> bool {
    matches!(word, "breakfast" | "lunch" | "dinner" | "work" | "school" | "class" | "practice" | "church")
}

/// "5pm", "17h", "21st".
fn is_clock(word: &str) -> bool {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.'));
    unit.len() < word.len()
        && matches!(
            unit,
            "am" | "pm" | "a" | "p" | "h" | "hr" | "hrs" | "min" | "mins" | "ish" | "st" | "nd" | "rd" | "th"
        )
}

#[cfg(test)]
mod tests {
    use crate::grammar::Reading;
    use crate::lexicon::Lexicon;
    use crate::text::Text;

    fn names_time(draft: &str) -> bool {
        let lexicon = Lexicon::new();
        let text = Text::read(draft, &lexicon);
        Reading { text: &text, lexicon: &lexicon }.names_time(text.all())
    }

    #[test]
    fn days_hours_and_spans_of_time_can_be_planned_on() {
        for draft in [
            "by friday",
            "see you at 5",
            "I'm back 17:30pm",
            "in two hours",
            "in an hour",
            "a couple of days",
            "after lunch",
            "tmr",
        ] {
            assert!(names_time(draft), "{draft}");
        }
    }

    #[test]
    fn vague_times_and_plain_numbers_cannot() {
        for draft in [
            "soon",
            "one day you will see",
            "I have 5 cats",
            "later",
            "an idea",
            "of",
            "get lunch",
            "one",
            "one of",
            "drop by one of these days",
        ] {
            assert!(!names_time(draft), "{draft}");
        }
    }
}
