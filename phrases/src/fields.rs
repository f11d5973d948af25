//! Fields of meaning: which words are about food, which about travel, and which about nothing of their own.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::words::{WordId, Words};

/// A set of fields, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields(u64);

/// The field of words that carry grammar rather than matter.
const NOTHING: &str = "nothing";

impl Fields {
    /// Whether they share a field.
    pub const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What `fields.txt` says of each word.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct FieldMap {
    names: Vec<String>,
    of_word: FxHashMap<WordId, Fields>,
    empty: Vec<WordId>,
}

impl FieldMap {
    /// Reads one line: `food: eat, ate, dinner`.
    pub(crate) fn add(&mut self, line: &str, words: &mut Words) -> Result<(), String> {
        let (name, members) = line.split_once(':').ok_or("a field reads `name: word, word`")?;
        if self.names.iter().any(|known| known == name) {
            return Err(format!("there are two fields called {name}"));
        }
        let members = members.split(',').map(str::trim).filter(|word| !word.is_empty()).map(|word| words.intern(word));
        if name == NOTHING {
            self.empty = members.collect();
            self.empty.sort_unstable();
            return Ok(());
        }
        if self.names.len() == u64::BITS as usize {
            return Err(format!("{} fields are as many as there is room for", u64::BITS));
        }
        let field = Fields(1 << self.names.len());
        self.names.push(name.to_owned());
        for word in members {
            let known = self.of_word.entry(word).or_default();
            *known = known.with(field);
        }
        Ok(())
    }

    /// What `word` is about.
    pub fn of(&self, word: WordId) -> Fields {
        self.of_word.get(&word).copied().unwrap_or_default()
    }

    /// Whether `word` carries grammar rather than matter: "the", "would", "it".
    pub fn is_empty(&self, word: WordId) -> bool {
        self.empty.binary_search(&word).is_ok()
    }
}
