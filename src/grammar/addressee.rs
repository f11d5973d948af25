//! Whom words are about: the reader, somebody else, the writer, or a thing.

use super::Reading;
use crate::lexicon::GrammarClass;
use crate::text::{Kind, Link, WordRange};

/// Whom words are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person {
    /// The one who will read the draft.
    Reader,
    /// The one who writes it.
    Writer,
    /// Somebody else.
    Someone,
    /// No person at all.
    Thing,
    /// It cannot be told.
    Unknown,
}

impl Reading<'_> {
    /// Whether `words` themselves name the reader: "you make me **sick**" does, whoever else is in it.
    pub fn names_reader(&self, words: WordRange) -> bool {
        words.indices().any(|i| matches!(self.text.normal(i), "you" | "your" | "yourself"))
    }

    /// Whom `words` are said of: the nearest subject before them in their clause, or the person named with them.
    ///
    /// "you are such an **idiot**" is about the reader, "I felt like an **idiot**" about the writer, "this **stupid**
    /// printer" about a thing. A word that stands alone or is called out at the end of a clause ("shut up, **idiot**")
    /// addresses the reader.
    pub fn person_of(&self, words: WordRange) -> Person {
        let text = self.text;
        for word in words.indices().rev().chain(self.clause_before(words.start)) {
            if let Kind::Link(Link::Mention) = text.word(word).kind {
                return Person::Reader;
            }
            match text.normal(word) {
                "you" | "your" | "yourself" | "yours" => return Person::Reader,
                "i" | "me" | "my" | "myself" | "we" | "us" | "our" => return Person::Writer,
                "it" | "this" | "that" | "these" | "those" | "its" | "which" | "everything" | "there" => {
                    return Person::Thing;
                }
                _ if self.is(word, GrammarClass::Someone) && !words.indices().contains(&word) => {
                    return Person::Someone;
                }
                _ => {}
            }
        }
        let alone = text.opens_clause(words.start) && text.closes_clause(words.end);
        if alone { Person::Reader } else { Person::Unknown }
    }
}
