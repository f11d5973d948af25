//! How the writer stands to the words: reporting, supposing, talking about them, or laughing.

use super::{NEARBY, Reading};
use crate::lexicon::GrammarClass;
use crate::text::WordRange;

/// How far before reported words their reporter stands: "she told me yesterday that I …".
const REPORT_REACH: usize = 7;
/// How many words a sentence has that only comments on the one before it: "lol", "love you".
const AFTERTHOUGHT: usize = 2;
/// How far behind "call" a name may stand: "call your little sister a moron".
const CALLED_WITHIN: usize = 5;
/// How soon after hard words kind ones must come to soften them.
const SOON: usize = 8;

impl Reading<'_> {
    /// Whether `words` tell what somebody else says or thinks, or what the reader does: "she told me to shut up",
    /// "why do you think you are stupid".
    ///
    /// What the writer says they said ("I told you to shut up") is still the writer's own voice.
    pub fn is_reported(&self, words: WordRange) -> bool {
        let text = self.text;
        let clause = self.clause_before(words.start).take(REPORT_REACH);
        // "He said, shut up": a pause may part the reporter from the words.
        let parted = self.before(words.start).take(1).filter(|_| text.word(words.start).after_pause);
        let reports = |i: &usize| self.is(*i, GrammarClass::Reporter) && !self.is_said_of_believers(*i, words);
        let Some(reporter) = clause.chain(parted).find(reports) else { return false };
        // The subject of the report: the nearest pronoun or name before it.
        let subject = self.before(reporter).take(4).find(|&i| {
            matches!(text.normal(i), "i" | "we" | "me" | "us" | "you")
                || self.is(i, GrammarClass::Someone)
                || (text.word(i).capitalised && !asks_who(text.normal(i)))
        });
        match subject.map(|i| text.normal(i)) {
            Some("i" | "we" | "me" | "us") => false,
            Some(_) => true,
            // "Told to shut up again": nobody says they said it themselves.
            None => matches!(text.normal(reporter), "told" | "called" | "heard"),
        }
    }

    /// "Anyone who believes that is an **idiot**", "calling out these **liars**": the verb reports none of it.
    fn is_said_of_believers(&self, verb: usize, words: WordRange) -> bool {
        let text = self.text;
        let next = |at: usize| if at < words.start { text.normal(at) } else { "" };
        next(verb + 1) == "out"
            || (self.before(verb).next().is_some_and(|i| matches!(text.normal(i), "who" | "that"))
                && matches!(next(verb + 1), "this" | "that" | "otherwise" | "so" | "it" | "them" | "him" | "her")
                && matches!(next(verb + 2), "is" | "are" | "must"))
    }

    /// Whether `words` are talked about rather than used: "the word idiot", "idiot is a strong word".
    pub fn is_mentioned(&self, words: WordRange) -> bool {
        let text = self.text;
        // "Words even you can understand": only words that are pointed at are quoted.
        let named = |i: usize| {
            self.before(i).next().is_some_and(|before| matches!(text.normal(before), "the" | "these" | "those"))
        };
        let introduced = self.clause_before(words.start).take(2).any(|i| {
            text.normal(i) == "words" && (named(i) || i + 1 < words.start || words.start + 1 == words.end)
                || matches!(
                    text.normal(i),
                    "word"
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
                && (words.end + 2..(words.end + 5).min(text.words().len())).any(|i| {
                    matches!(
                        text.normal(i),
                        "word" | "term" | "phrase" | "expression" | "saying" | "cliche" | "insult" | "slur"
                    )
                });
        introduced || explained || self.is_warned_off(words)
    }

    /// Whether the reader is asked not to use `words` of somebody: "don't call your sister a moron".
    fn is_warned_off(&self, words: WordRange) -> bool {
        let text = self.text;
        let object = |&i: &usize| !matches!(text.normal(i), "you" | "but" | "and" | "again" | "back");
        let mut before = self.clause_before(words.start).take(CALLED_WITHIN).take_while(object);
        before.any(|i| {
            let stopped = |i: usize| text.word(i).negates || matches!(text.normal(i), "stop" | "quit");
            matches!(text.normal(i), "call" | "calling") && self.before(i).next().is_some_and(stopped)
        })
    }

    /// Whether `words` stand under a condition, or are owned to be a guess: "if you ever …", "unless …", "the story I
    /// tell myself is that …".
    pub fn is_supposed(&self, words: WordRange) -> bool {
        let text = self.text;
        let owned = |i: usize| i > 0 && text.normal(i) == "myself" && text.normal(i - 1) == "tell";
        self.before(words.start).take(NEARBY).any(|i| self.is(i, GrammarClass::Conditional) || owned(i))
    }

    /// Whether laughter stands in or right after the sentence of `word`: "lol", "haha", 😂, :P.
    pub fn is_laughing(&self, word: usize) -> bool {
        // "Not even joking" is no joke.
        let denied = |i: usize| {
            matches!(self.text.normal(i), "joking" | "kidding" | "teasing")
                && self.before(i).take(2).any(|before| self.text.word(before).negates)
        };
        self.around(word).any(|i| self.is(i, GrammarClass::Laughter) && !denied(i))
    }

    /// Whether the words around `word` are said in play or with love: laughter, a heart, a kiss.
    pub fn is_playful(&self, word: usize) -> bool {
        self.is_laughing(word) || self.is_affectionate(word)
    }

    /// Whether love is said in the sentence of `word` or right after it: "love you", "xoxo", ❤️.
    pub fn is_affectionate(&self, word: usize) -> bool {
        let text = self.text;
        let love_you = |i| text.normal(i) == "love" && i + 1 < text.words().len() && text.normal(i + 1) == "you";
        self.around(word).any(|i| self.is(i, GrammarClass::Affection) || love_you(i))
    }

    /// Whether hard `words` are hardly meant so: laughed at, loved along with, or followed by praise.
    pub fn is_in_play(&self, words: WordRange) -> bool {
        self.is_playful(words.start) || self.is_softened(words)
    }

    /// Whether praise or care follows `words` closely: "how dare you be this cute", "who cares? You were great".
    fn is_softened(&self, words: WordRange) -> bool {
        let near = words.end..self.text.words().len().min(words.end + SOON);
        near.into_iter().any(|i| {
            let praise = self.lexicon.is_named(self.text.word(i).id, "softening") && !self.only_measures(i);
            praise || self.crowns(i)
        })
    }

    /// "You are the **best**".
    fn crowns(&self, word: usize) -> bool {
        let said = |back: usize, expected: &[&str]| {
            word.checked_sub(back).is_some_and(|i| expected.contains(&self.text.normal(i)))
        };
        self.text.normal(word) == "best" && said(1, &["the"]) && said(2, &["are"]) && said(3, &["you"])
    }

    /// "This **kind** of trouble", "**pretty** bad": words of praise that praise nothing here.
    fn only_measures(&self, word: usize) -> bool {
        let next = || self.text.words().get(word + 1).map(|_| self.text.normal(word + 1));
        match self.text.normal(word) {
            "kind" => next() == Some("of"),
            "pretty" => !self.text.closes_clause(word + 1),
            _ => false,
        }
    }

    /// The words of the sentence of `word`, and of the next one where that is but an afterthought.
    fn around(&self, word: usize) -> impl Iterator<Item = usize> + '_ {
        let sentences = self.text.sentences();
        let here = self.text.word(word).sentence;
        let after = sentences.get(here + 1).filter(|next| next.words.len() <= AFTERTHOUGHT);
        let (start, end) = (sentences[here].words.start, after.unwrap_or(&sentences[here]).words.end);
        start.max(word.saturating_sub(NEARBY))..end.min(word + NEARBY)
    }
}

fn asks_who(word: &str) -> bool {
    matches!(word, "who" | "what" | "why" | "how" | "where" | "when" | "which" | "did" | "does" | "do")
}

#[cfg(test)]
mod tests {
    use crate::grammar::Reading;
    use crate::lexicon::Lexicon;
    use crate::text::{Text, WordRange};

    /// The word `idiot` of a sentence.
    fn idiot(text: &Text) -> WordRange {
        let at = (0..text.words().len()).find(|&i| text.normal(i) == "idiot").expect("there is an idiot");
        WordRange { start: at, end: at + 1 }
    }

    #[test]
    fn what_others_say_or_think_is_reported() {
        let lexicon = Lexicon::new();
        for (sentence, reported) in [
            ("she told me I'm an idiot", true),
            ("he said, idiot", true),
            ("why do you think you are an idiot", true),
            ("they make you feel like an idiot", true),
            ("anyone who says I'm an idiot", true),
            ("anyone who believes that is an idiot", false),
            ("Who wrote, you idiot, all of this", false),
            ("thanks for calling out that idiot", false),
            ("I told you you are an idiot", false),
            ("I think you are an idiot", false),
            ("you said you would call but you are an idiot", false),
            ("you make me feel like you are an idiot", false),
        ] {
            let text = Text::read(sentence, &lexicon);
            let reading = Reading { text: &text, lexicon: &lexicon };
            assert_eq!(reading.is_reported(idiot(&text)), reported, "{sentence}");
        }
    }

    #[test]
    fn a_word_asked_not_to_be_used_is_only_mentioned() {
        let lexicon = Lexicon::new();
        for (sentence, mentioned) in [
            ("don't call your sister an idiot", true),
            ("stop calling yourself an idiot", true),
            ("please never use the word idiot", true),
            ("I use words even an idiot can follow", false),
            ("you never call me, idiot", false),
            ("don't call me again you idiot", false),
            ("I call him an idiot", false),
        ] {
            let text = Text::read(sentence, &lexicon);
            let reading = Reading { text: &text, lexicon: &lexicon };
            assert_eq!(reading.is_mentioned(idiot(&text)), mentioned, "{sentence}");
        }
    }

    #[test]
    fn only_praise_softens() {
        let lexicon = Lexicon::new();
        for (sentence, softened) in [
            ("you idiot, you are so kind", true),
            ("you idiot, this kind of thing hurts", false),
            ("you idiot, so pretty", true),
            ("you idiot, that was pretty bad", false),
            ("you idiot, you're the best", true),
            ("you idiot, this is the best you can do", false),
        ] {
            let text = Text::read(sentence, &lexicon);
            let reading = Reading { text: &text, lexicon: &lexicon };
            assert_eq!(reading.is_in_play(idiot(&text)), softened, "{sentence}");
        }
    }

    #[test]
    fn laughter_and_love_are_play() {
        let lexicon = Lexicon::new();
        for (sentence, playful) in [
            ("you idiot 😂", true),
            ("lol you idiot", true),
            ("you idiot. haha", true),
            ("love you, idiot", true),
            ("come here idiot xx", true),
            ("idiot <3", true),
            ("you idiot, I'm not even joking", false),
            ("you idiot", false),
            ("I love how you idiot never listen", false),
            ("you idiot. I was laughing at it first haha", false),
        ] {
            let text = Text::read(sentence, &lexicon);
            let reading = Reading { text: &text, lexicon: &lexicon };
            assert_eq!(reading.is_playful(idiot(&text).start), playful, "{sentence}");
        }
    }
}
