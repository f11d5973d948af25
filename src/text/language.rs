//! Telling English from what Attune does not understand.

use super::{Kind, Text};
use crate::lexicon::{GrammarClass, Lexicon};

/// Below this many words too little is known to rule English out.
const ENOUGH_WORDS: usize = 5;
/// In English chat about half of all words are among the commonest few hundred. Less than one in six is another
/// language, or a list of names.
const COMMON_SHARE: usize = 6;

/// A language, as far as the engine tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English of any place and register, perhaps with words of another language in it.
    English,
    /// Anything else.
    Unknown,
}

impl Language {
    /// The language `text` is written in.
    pub fn of(text: &Text, lexicon: &Lexicon) -> Self {
        let words = || (0..text.words().len()).filter(|&i| text.word(i).kind == Kind::Word);
        let count = words().count();
        let latin = words().filter(|&i| text.normal(i).is_ascii()).count();
        let common = words().filter(|&i| lexicon.is(text.word(i).id, GrammarClass::Common)).count();
        if latin * 2 < count || (count >= ENOUGH_WORDS && common * COMMON_SHARE < count) {
            Self::Unknown
        } else {
            Self::English
        }
    }

    /// As a BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Unknown => "und",
        }
    }
}
