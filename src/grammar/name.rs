//! Whether a word is somebody's first name.

use super::Reading;
use crate::lexicon::GrammarClass;
use crate::text::Text;

impl Reading<'_> {
    /// Whether the word is a first name alone. Two capitalised words in a row are how public figures are called.
    pub fn is_first_name(&self, word: usize) -> bool {
        let text = self.text;
        let goes_on = |i: usize| {
            // The "'s" of "Anna's" has its capital too.
            let same_breath = text.word(i).sentence == text.word(word).sentence;
            same_breath && text.word(i).span != text.word(word).span && text.word(i).capitalised
        };
        self.could_be_name(word)
            && !(word > 0 && goes_on(word - 1) && self.could_be_name(word - 1))
            && !(word + 1 < text.words().len() && goes_on(word + 1))
    }

    /// The same, of people who type without capitals: then only the commonest names are known.
    pub fn is_typed_name(&self, word: usize) -> bool {
        let text = self.text;
        let known = |i: usize| {
            self.lexicon.is_named(text.word(i).id, "first-name")
                && !self.lexicon.is(text.word(i).id, GrammarClass::Common)
                && !is_also_a_word(text.normal(i))
        };
        self.is_first_name(word) || (!text.word(word).capitalised && known(word))
    }

    fn could_be_name(&self, word: usize) -> bool {
        let other = self.text.word(word);
        other.is_word()
            && other.capitalised
            && !other.capitals
            && !self.lexicon.is(other.id, GrammarClass::Common)
            && !is_opening(self.text, word)
    }
}

/// Names that mean something else in small letters.
fn is_also_a_word(normal: &str) -> bool {
    matches!(
        normal,
        "will"
            | "bill"
            | "frank"
            | "sue"
            | "rob"
            | "ray"
            | "jordan"
            | "holly"
            | "lily"
            | "molly"
            | "jack"
            | "jay"
            | "ken"
            | "rick"
            | "nick"
            | "scott"
            | "taylor"
            | "victor"
            | "monica"
            | "sandra"
            | "craig"
            | "ed"
    )
}

/// A capital that only begins the sentence, on a word that could be any.
fn is_opening(text: &Text, word: usize) -> bool {
    let ordinary = text.normal(word);
    text.sentence_of(word).words.start == word
        && (ordinary.len() < 3 || ["ing", "ed", "ly", "tion", "ness", "ment"].iter().any(|end| ordinary.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use crate::grammar::Reading;
    use crate::lexicon::Lexicon;
    use crate::text::Text;

    #[test]
    fn first_names_stand_alone_and_may_be_typed_small() {
        let lexicon = Lexicon::new();
        for (draft, word, named, typed) in [
            ("I saw Priya today", 2, true, true),
            ("i saw jenna today", 2, false, true),
            ("I saw Tom Hanks today", 2, false, false),
            ("i will be frank", 1, false, false),
            ("i will be frank", 3, false, false),
            ("Nothing is easy", 0, false, false),
            ("Walking is easy", 0, false, false),
        ] {
            let text = Text::read(draft, &lexicon);
            let reading = Reading { text: &text, lexicon: &lexicon };
            assert_eq!(reading.is_first_name(word), named, "{draft}");
            assert_eq!(reading.is_typed_name(word), typed, "{draft}");
        }
    }
}
