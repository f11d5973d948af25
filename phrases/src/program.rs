//! All phrases as one small program, run from every word of a draft that can begin one: time grows with the draft, and
//! a phrase costs nothing where none of its first words stand.
//!
//! A phrase becomes a few instructions, its choices become branches, and branches are tried in order. There are no
//! loops, so a run ends after as many steps as the phrase has ways.

use serde::{Deserialize, Serialize};

use crate::pattern::{Classes, Part, Step};
use crate::words::WordId;

/// The index of a phrase, in the order they were inserted.
pub type PhraseId = u32;
/// The index of an instruction.
pub type Address = u32;

/// One step of the program.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub enum Instruction {
    /// Go on if the draft does this here.
    Take(Step),
    /// Go on here, and then so many instructions further.
    Branch(Address),
    /// Go on so many instructions further.
    Jump(Address),
    /// A remembered part begins: the index of its name.
    Open(u32),
    /// The part begun last ends.
    Close,
    /// The phrase stands here.
    Found,
}

/// The program.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Program {
    instructions: Vec<Instruction>,
    /// The names of remembered parts.
    names: Vec<String>,
    /// Where the phrases begin.
    entries: Vec<Entry>,
    /// The phrases that words can begin, so that most words of a draft cost one look-up: word after word, in the order of
    /// the phrases.
    begun: Vec<PhraseId>,
    /// Where in `begun` the phrases of each word end.
    begun_until: Vec<u32>,
    /// The phrases that any word can begin.
    begun_by_any: Vec<PhraseId>,
}

/// Where a phrase begins, and what may come second.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Entry {
    at: Address,
    second: WordSet,
}

/// A set of words that may hold a few more than were put in: one bit for each 64th of the vocabulary. "you" begins
/// hundreds of phrases; asking this of the next word spares running nearly all of them.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub struct WordSet(u64);

impl WordSet {
    const ALL: Self = Self(u64::MAX);

    fn of(word: WordId) -> Self {
        Self(1 << (word.index() % u64::BITS))
    }

    fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn may_hold(self, word: WordId) -> bool {
        self.0 & Self::of(word).0 != 0
    }
}

impl Program {
    /// Adds a phrase.
    pub(crate) fn insert(&mut self, pattern: &[Part]) {
        self.entries.push(Entry { at: self.here(), second: WordSet::ALL });
        self.write(pattern);
        self.instructions.push(Instruction::Found);
    }

    fn here(&self) -> Address {
        self.instructions.len() as Address
    }

    fn write(&mut self, pattern: &[Part]) {
        for part in pattern {
            match part {
                Part::Step(step) => self.instructions.push(Instruction::Take(*step)),
                Part::Choice(choices) => self.write_choice(choices),
                Part::Remember(name, inside) => {
                    let known = self.names.iter().position(|other| other == name);
                    let name = known.unwrap_or_else(|| {
                        self.names.push(name.clone());
                        self.names.len() - 1
                    });
                    self.instructions.push(Instruction::Open(name as u32));
                    self.write(inside);
                    self.instructions.push(Instruction::Close);
                }
            }
        }
    }

    fn write_choice(&mut self, choices: &[Vec<Part>]) {
        let Some((last, others)) = choices.split_last() else { return };
        let mut ends = Vec::with_capacity(others.len());
        for choice in others {
            let branch = self.instructions.len();
            self.instructions.push(Instruction::Branch(0));
            self.write(choice);
            ends.push(self.instructions.len());
            self.instructions.push(Instruction::Jump(0));
            self.instructions[branch] = Instruction::Branch(self.here() - branch as Address);
        }
        self.write(last);
        for end in ends {
            self.instructions[end] = Instruction::Jump(self.here() - end as Address);
        }
    }

    /// Notes for each of the `vocabulary`'s words which phrases it can begin. Call once, after the last
    /// [`insert`](Self::insert).
    pub(crate) fn finish(&mut self, classes: &Classes, vocabulary: usize) {
        let mut begun: Vec<Vec<PhraseId>> = vec![Vec::new(); vocabulary];
        for phrase in 0..self.entries.len() {
            let firsts = self.takes(self.entries[phrase].at);
            let seconds = firsts.iter().map(|&(_, after)| self.may_come_at(after, classes));
            self.entries[phrase].second = seconds.fold(WordSet::default(), WordSet::or);
            if firsts.iter().any(|(step, _)| matches!(step, Step::Any | Step::Gap)) {
                self.begun_by_any.push(phrase as PhraseId);
                continue;
            }
            for (step, _) in firsts {
                for &word in members(&step, classes) {
                    let phrases = &mut begun[word.index() as usize];
                    // Phrases come in order: one that is known already is the last.
                    if phrases.last() != Some(&(phrase as PhraseId)) {
                        phrases.push(phrase as PhraseId);
                    }
                }
            }
        }
        for phrases in begun {
            self.begun.extend(phrases);
            self.begun_until.push(self.begun.len() as u32);
        }
    }

    /// The phrases that `word` can begin and `next` go on with, and where each starts; a few that `next` cannot go on
    /// with are among them.
    pub fn begun_by(&self, word: WordId, next: WordId) -> impl Iterator<Item = (PhraseId, Address)> {
        let until = |index: usize| self.begun_until.get(index).map(|&end| end as usize);
        let index = word.index() as usize;
        let range = until(index).map_or(0..0, |end| index.checked_sub(1).and_then(until).unwrap_or(0)..end);
        let phrases = self.begun[range].iter().chain(&self.begun_by_any);
        let entries = phrases.map(|&phrase| (phrase, self.entries[phrase as usize]));
        entries.filter(move |(_, entry)| entry.second.may_hold(next)).map(|(phrase, entry)| (phrase, entry.at))
    }

    /// One way through a phrase: the steps it takes, with each branch as `choose` says.
    pub(crate) fn way(&self, phrase: PhraseId, mut choose: impl FnMut() -> bool) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut at = self.entries[phrase as usize].at;
        loop {
            match self.at(at) {
                Instruction::Take(step) => steps.push(step),
                Instruction::Branch(further) if choose() => {
                    at += further;
                    continue;
                }
                Instruction::Jump(further) => {
                    at += further;
                    continue;
                }
                Instruction::Branch(_) | Instruction::Open(_) | Instruction::Close => {}
                Instruction::Found => return steps,
            }
            at += 1;
        }
    }

    /// The instruction at an address.
    pub fn at(&self, address: Address) -> Instruction {
        self.instructions[address as usize]
    }

    /// The name of a remembered part.
    pub fn name(&self, index: u32) -> &str {
        &self.names[index as usize]
    }

    /// The words that may stand where the program is at `at`.
    fn may_come_at(&self, at: Address, classes: &Classes) -> WordSet {
        let takes = self.takes(at);
        let open = |step: &Step| matches!(step, Step::Any | Step::Gap);
        if takes.is_empty() || self.may_end_at(at) || takes.iter().any(|(step, _)| open(step)) {
            return WordSet::ALL;
        }
        let words = takes.iter().flat_map(|(step, _)| members(step, classes));
        words.fold(WordSet::default(), |set, &word| set.or(WordSet::of(word)))
    }

    /// The steps that take a word and can be the next, with where each goes on.
    fn takes(&self, from: Address) -> Vec<(Step, Address)> {
        let mut takes = Vec::new();
        self.look_ahead(from, |at| {
            if let Instruction::Take(step) = self.instructions[at as usize] {
                takes.push((step, at + 1));
            }
        });
        takes
    }

    fn may_end_at(&self, from: Address) -> bool {
        let mut ends = false;
        self.look_ahead(from, |at| ends |= matches!(self.instructions[at as usize], Instruction::Found));
        ends
    }

    /// Calls `meet` for each instruction that takes a word, or ends the phrase, before any other does.
    fn look_ahead(&self, from: Address, mut meet: impl FnMut(Address)) {
        let mut front = vec![from];
        while let Some(at) = front.pop() {
            match self.instructions[at as usize] {
                // Anchors and pauses take no word: what follows them does.
                Instruction::Take(Step::At(_) | Step::Pause) | Instruction::Open(_) | Instruction::Close => {
                    front.push(at + 1);
                }
                Instruction::Branch(further) => front.extend([at + further, at + 1]),
                Instruction::Jump(further) => front.push(at + further),
                Instruction::Take(_) | Instruction::Found => meet(at),
            }
        }
    }
}

fn members<'c>(step: &'c Step, classes: &'c Classes) -> &'c [WordId] {
    match step {
        Step::Word(word) => std::slice::from_ref(word),
        Step::Class(class) => classes.members(*class),
        _ => &[],
    }
}
