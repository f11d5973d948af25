//! Saying phrases, for trying lists out: what a list holds should be understood, and what it offers should fit.

use crate::lists::Lists;
use crate::pattern::{Edge, Step};
use crate::program::PhraseId;

/// Says the phrases of compiled lists.
#[derive(Debug)]
pub struct Speaker<'l> {
    lists: &'l Lists<'l>,
    words: Vec<&'l str>,
}

impl<'l> Speaker<'l> {
    /// A speaker of all their phrases.
    pub fn of(lists: &'l Lists<'l>) -> Self {
        Self { lists, words: lists.words.in_order() }
    }

    /// One way of saying a phrase, in small letters and full words. `choose` gives a number below the one it is given:
    /// which of several words, which of two ways.
    pub fn say(&self, phrase: PhraseId, mut choose: impl FnMut(usize) -> usize) -> String {
        let mut said = String::new();
        for step in self.lists.program.way(phrase, || choose(2) == 1) {
            let word = match step {
                Step::Word(word) => self.words[word.index() as usize],
                Step::Class(class) => {
                    let members = self.lists.classes.members(class);
                    self.words[members[choose(members.len())].index() as usize]
                }
                Step::Any => "thing",
                Step::At(edge) => {
                    said.push_str(match edge {
                        Edge::Stop => ".",
                        Edge::Question => "?",
                        Edge::Exclamation => "!",
                        Edge::ClauseStart if !said.is_empty() => ",",
                        _ => "",
                    });
                    continue;
                }
                Step::Gap | Step::Pause => continue,
            };
            // A possessive is written onto its word.
            if !said.is_empty() && word != "'s" {
                said.push(' ');
            }
            said.push_str(word);
        }
        said
    }
}
