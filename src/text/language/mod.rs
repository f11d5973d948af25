//! Telling English from what Attune does not understand, and naming that where it can.
//!
//! Chat is short, and mixed: a Spanish word or a Singlish particle makes no other language of it. So English words speak
//! first, and another language needs more words of its own than there are English ones.

mod script;
mod words;

use super::{Kind, Text};
use crate::lexicon::{GrammarClass, Lexicon};

/// Below this many words too little is known to rule English out.
const ENOUGH_WORDS: usize = 5;
/// In English chat about half of all words are among the commonest few hundred. Less than one in six is another
/// language, or a list of names.
const COMMON_SHARE: usize = 6;
/// Of a long draft, nothing else is asked from this share of common words on: one in so many.
const PLAIN_SHARE: usize = 2;
/// The first words of a draft tell its language; more would only take time.
const SAMPLE: usize = 60;
/// In a language's own chat at least one word in so many is among its commonest.
const OWN_SHARE: usize = 5;

/// A language, as far as the engine tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English of any place and register, perhaps with words of another language in it.
    English,
    /// Another language, by its BCP 47 tag.
    Other(&'static str),
    /// Another language, or none: names, numbers, noise.
    Unknown,
}

impl Language {
    /// The language `text` is written in.
    pub fn of(text: &Text, lexicon: &Lexicon) -> Self {
        if let Some(tag) = script::of(text.source()) {
            return Self::Other(tag);
        }
        let words = || (0..text.words().len()).filter(|&i| text.word(i).kind == Kind::Word);
        let is_common = |i: &usize| lexicon.is(text.word(*i).id, GrammarClass::Common);
        let count = words().count();
        let common = words().filter(is_common).count();
        if count > SAMPLE && common * PLAIN_SHARE >= count {
            return Self::English;
        }
        let sample = || words().take(SAMPLE);
        let (sampled, english) = (sample().count(), sample().filter(is_common).count());
        let closest = words::closest(sample().map(|i| text.word(i).span.of(text.source())));
        match closest {
            Some((tag, own)) if own > english.max(1) && own * OWN_SHARE >= sampled => Self::Other(tag),
            _ if count >= ENOUGH_WORDS && common * COMMON_SHARE < count => Self::Unknown,
            _ => Self::English,
        }
    }

    /// As a BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Other(tag) => tag,
            Self::Unknown => "und",
        }
    }
}
