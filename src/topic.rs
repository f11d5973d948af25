//! What a stretch of words is about, and whether another touches it.

use std::collections::BTreeSet;

use crate::grammar::Reading;
use crate::lexicon::Fields;
use crate::text::WordRange;

/// The words that carry matter, by their stems, and the fields of meaning they belong to.
#[derive(Debug, Default)]
pub struct Topic<'a> {
    stems: BTreeSet<&'a str>,
    fields: Fields,
}

impl<'a> Topic<'a> {
    /// What these words are about.
    pub fn of(reading: Reading<'a>, words: WordRange) -> Self {
        let Reading { text, lexicon } = reading;
        let mut topic = Self::default();
        for word in words.indices().filter(|&word| text.word(word).is_word()) {
            let id = text.word(word).id;
            topic.fields = topic.fields.with(lexicon.fields(id));
            if !lexicon.is_empty_word(id) {
                topic.stems.insert(stem(text.normal(word)));
            }
        }
        topic
    }

    /// How many different things it names.
    pub fn len(&self) -> usize {
        self.stems.len()
    }

    /// Whether it names nothing.
    pub fn is_empty(&self) -> bool {
        self.stems.is_empty()
    }

    /// Whether both name the same thing, or things of one field.
    pub fn touches(&self, other: &Self) -> bool {
        self.fields.meet(other.fields) || self.names_what(other)
    }

    /// Whether both name the same thing.
    pub fn names_what(&self, other: &Self) -> bool {
        self.stems.iter().any(|stem| other.stems.contains(stem))
    }
}

/// The shortest stem: what is left must still tell words apart.
const STEM: usize = 3;

/// A word without the endings of number, tense and manner. Rough on purpose: two words that share it are close enough
/// for one to answer the other.
fn stem(word: &str) -> &str {
    let without = |word: &'_ str, endings: &[&str]| {
        endings
            .iter()
            .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.chars().count() >= STEM).map(str::len))
    };
    let base = without(word, &["ings", "ing", "edly", "ed", "ies", "ied", "es", "ers", "er", "est", "ly", "s"]);
    let base = &word[..base.unwrap_or(word.len())];
    let mut ends = base.chars().rev();
    let doubled = matches!((ends.next(), ends.next()), (Some(a), Some(b)) if a == b && !"aeious".contains(a));
    let base = &base[..base.len() - usize::from(doubled && base.is_ascii())];
    &base[..without(base, &["e", "y", "i"]).unwrap_or(base.len())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Text;

    #[test]
    fn forms_of_a_word_share_its_stem() {
        for forms in [
            ["plan", "planned", "planning"],
            ["party", "parties", "partying"],
            ["finish", "finishes", "finished"],
            ["decide", "decided", "deciding"],
            ["ticket", "tickets", "ticketing"],
        ] {
            assert!(forms.iter().all(|form| stem(form) == stem(forms[0])), "{:?}", forms.map(stem));
        }
        assert_ne!(stem("bus"), stem("bun"));
        assert_eq!(stem("ñoño"), "ñoño");
    }

    #[test]
    fn a_word_of_the_same_field_touches_and_small_words_do_not() {
        let lexicon = Lexicon::new();
        let touch = |one: &str, other: &str| {
            let (one, other) = (Text::read(one, &lexicon), Text::read(other, &lexicon));
            let topic =
                |text| Topic::of(Reading { text, lexicon: &lexicon }, WordRange { start: 0, end: text.words().len() });
            topic(&one).touches(&topic(&other))
        };
        assert!(touch("what do you want for dinner", "pizza sounds great"));
        assert!(touch("did you plan the trip", "planning is hard"));
        assert!(!touch("did you feed the cat", "the printer broke again"));
    }
}
