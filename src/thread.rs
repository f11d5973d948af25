//! The conversation so far: what the other person said last, and what that asks of a reply. Kept in memory for one
//! check and no longer.

use crate::grammar::Reading;
use crate::lexicon::{Grade, Lexicon, ListId, Matches};
use crate::protocol::{Message, Sender};
use crate::text::{Language, Text};

/// How many of their messages since the writer's last one are read as one turn.
const TURN: usize = 8;
/// A longer turn is read from its end: what was said last is what a reply meets. In characters.
const TURN_LENGTH: usize = 4_000;

/// Their latest turn, as typed: their messages since the writer last wrote, one a line. Empty when the writer wrote
/// last, or nobody did.
pub(crate) fn latest_turn(messages: &[Message]) -> String {
    let mut turn: Vec<&str> = messages
        .iter()
        .rev()
        .take_while(|message| message.sender == Sender::Them)
        .take(TURN)
        .map(|message| message.text.as_str())
        .collect();
    turn.reverse();
    let turn = turn.join("\n");
    match turn.char_indices().rev().nth(TURN_LENGTH) {
        Some((cut, _)) => turn[cut..].to_owned(),
        None => turn,
    }
}

/// What the other person said last, read.
#[derive(Debug)]
pub struct Thread<'a> {
    /// Their latest turn; without words when there is none, or none in a language that is understood.
    pub theirs: Reading<'a>,
    matches: Matches<'a>,
    list: ListId,
    understood: bool,
}

impl<'a> Thread<'a> {
    /// Reads their turn. `list` is the shared list of what people say when they need something of a reply.
    pub(crate) fn read(turn: &'a Text<'a>, lexicon: &'a Lexicon, list: ListId) -> Self {
        let understood = !turn.words().is_empty() && Language::of(turn, lexicon) == Language::English;
        let theirs = Reading { text: turn, lexicon };
        Self { theirs, matches: lexicon.matches(turn), list, understood }
    }

    /// Whether there is nothing to answer.
    pub fn is_empty(&self) -> bool {
        !self.understood
    }

    /// How surely they said something of that section of `lexicon/heard.phrases`, in their own voice.
    pub fn says(&self, section: &str) -> Option<Grade> {
        let found = self.matches.of_section(self.list, section);
        let meant = found.iter().filter(|found| self.understood && !self.theirs.is_negated(found.words));
        meant.map(|found| self.theirs.lexicon.section(found).grade).max()
    }

    /// The direct questions they asked, as sentence indices of their turn.
    pub fn questions(&self) -> impl Iterator<Item = usize> + '_ {
        let text = self.theirs.text;
        let asked = move |&i: &usize| self.theirs.is_question(text.sentences()[i].words.start);
        (0..text.sentences().len()).filter(move |_| self.understood).filter(asked)
    }
}
