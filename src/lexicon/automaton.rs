//! All phrases as one small program, run from every word of a draft that can begin one: time grows with the draft, and
//! a phrase costs nothing where none of its first words stand.
//!
//! A phrase becomes a few instructions, its choices become branches, and branches are tried in order. There are no
//! loops, so a run ends after as many steps as the phrase has ways.

use rustc_hash::FxHashMap;

use super::pattern::{Classes, Edge, GAP, Part, Step};
use super::words::WordId;
use crate::text::{End, Text, WordRange};

/// The index of a phrase, in the order of the lists.
pub(super) type PhraseId = u32;
/// The index of an instruction.
type Address = u32;

#[derive(Debug, Clone, Copy)]
enum Instruction {
    Take(Step),
    /// Go on here, and then from there.
    Branch(Address),
    Jump(Address),
    /// A remembered part begins: the index of its name.
    Open(u32),
    /// The part begun last ends.
    Close,
    Found(PhraseId),
}

#[derive(Debug, Default)]
pub(super) struct Automaton {
    program: Vec<Instruction>,
    /// The names of remembered parts.
    names: Vec<String>,
    /// Where the phrases begin.
    phrases: Vec<Address>,
    /// The phrases a word can begin, so that most words of a draft cost one look-up.
    starts: FxHashMap<WordId, Vec<Start>>,
}

/// Where a phrase begins, and what may come second.
#[derive(Debug, Clone, Copy)]
struct Start {
    phrase: Address,
    second: WordSet,
}

/// A set of words that may hold a few more than were put in: one bit for each 64th of the vocabulary. "you" begins
/// hundreds of phrases; asking this of the next word spares running nearly all of them.
#[derive(Debug, Clone, Copy, Default)]
struct WordSet(u64);

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

/// A phrase found in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit<'l> {
    pub(super) phrase: PhraseId,
    pub(super) words: WordRange,
    pub(super) captures: Vec<(&'l str, WordRange)>,
}

impl Automaton {
    /// Adds a phrase.
    pub(super) fn insert(&mut self, phrase: PhraseId, pattern: &[Part]) {
        self.phrases.push(self.here());
        self.write(pattern);
        self.program.push(Instruction::Found(phrase));
    }

    fn here(&self) -> Address {
        self.program.len() as Address
    }

    fn write(&mut self, pattern: &[Part]) {
        for part in pattern {
            match part {
                Part::Step(step) => self.program.push(Instruction::Take(*step)),
                Part::Choice(choices) => self.write_choice(choices),
                Part::Remember(name, inside) => {
                    let known = self.names.iter().position(|other| other == name);
                    let name = known.unwrap_or_else(|| {
                        self.names.push(name.clone());
                        self.names.len() - 1
                    });
                    self.program.push(Instruction::Open(name as u32));
                    self.write(inside);
                    self.program.push(Instruction::Close);
                }
            }
        }
    }

    fn write_choice(&mut self, choices: &[Vec<Part>]) {
        let Some((last, others)) = choices.split_last() else { return };
        let mut ends = Vec::with_capacity(others.len());
        for choice in others {
            let branch = self.program.len();
            self.program.push(Instruction::Branch(0));
            self.write(choice);
            ends.push(self.program.len());
            self.program.push(Instruction::Jump(0));
            self.program[branch] = Instruction::Branch(self.here());
        }
        self.write(last);
        for end in ends {
            self.program[end] = Instruction::Jump(self.here());
        }
    }

    /// Notes for every word which phrases it can begin. Call once, after the last [`insert`](Self::insert).
    pub(super) fn finish(&mut self, classes: &Classes) {
        let mut starts: FxHashMap<WordId, Vec<Start>> = FxHashMap::default();
        for &phrase in &self.phrases {
            let firsts = self.takes(phrase);
            let seconds = firsts.iter().map(|&(_, after)| self.may_come_at(after, classes));
            let start = Start { phrase, second: seconds.fold(WordSet::default(), WordSet::or) };
            for (step, _) in firsts {
                for &word in members(&step, classes) {
                    let phrases = starts.entry(word).or_default();
                    // Phrases come in order: one that is known already is the last.
                    if phrases.last().is_none_or(|last| last.phrase != phrase) {
                        phrases.push(start);
                    }
                }
            }
        }
        self.starts = starts;
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
            if let Instruction::Take(step) = self.program[at as usize] {
                takes.push((step, at + 1));
            }
        });
        takes
    }

    fn may_end_at(&self, from: Address) -> bool {
        let mut ends = false;
        self.look_ahead(from, |at| ends |= matches!(self.program[at as usize], Instruction::Found(_)));
        ends
    }

    /// Calls `meet` for each instruction that takes a word, or ends the phrase, before any other does.
    fn look_ahead(&self, from: Address, mut meet: impl FnMut(Address)) {
        let mut front = vec![from];
        while let Some(at) = front.pop() {
            match self.program[at as usize] {
                // Anchors and pauses take no word: what follows them does.
                Instruction::Take(Step::At(_) | Step::Pause) | Instruction::Open(_) | Instruction::Close => {
                    front.push(at + 1);
                }
                Instruction::Branch(other) => front.extend([other, at + 1]),
                Instruction::Jump(there) => front.push(there),
                Instruction::Take(_) | Instruction::Found(_) => meet(at),
            }
        }
    }

    /// Every phrase of the lists that stands in `text`, by its first word.
    pub(super) fn find<'l>(&'l self, text: &Text, classes: &Classes, mut emit: impl FnMut(Hit<'l>)) {
        let mut run = Run { automaton: self, text, classes, first: 0, parts: Vec::new() };
        let words = text.words();
        for (first, word) in words.iter().enumerate() {
            let Some(starts) = self.starts.get(&word.id) else { continue };
            let next = words.get(first + 1).map_or(WordId::NONE, |next| next.id);
            run.first = first;
            for start in starts.iter().filter(|start| start.second.may_hold(next)) {
                run.parts.clear();
                run.from(start.phrase, first, false, &mut emit);
            }
        }
    }
}

fn members<'c>(step: &'c Step, classes: &'c Classes) -> &'c [WordId] {
    match step {
        Step::Word(word) => std::slice::from_ref(word),
        Step::Class(class) => &classes.members[*class as usize],
        _ => &[],
    }
}

struct Run<'l, 't, 'd> {
    automaton: &'l Automaton,
    text: &'t Text<'d>,
    classes: &'t Classes,
    first: usize,
    /// Remembered parts so far: the index of the name, and the words; one without end is still open.
    parts: Vec<(u32, usize, Option<usize>)>,
}

impl<'l> Run<'l, '_, '_> {
    /// Goes on from `at`, whose next word is `next`. `pause` is set where a comma may stand before it.
    fn from(&mut self, mut at: Address, mut next: usize, mut pause: bool, emit: &mut impl FnMut(Hit<'l>)) {
        loop {
            match self.automaton.program[at as usize] {
                Instruction::Take(Step::Gap) => {
                    for reach in next..=next + GAP {
                        self.branch(at + 1, reach, pause, emit);
                        if !self.may_follow(reach, pause) || !self.may_pass(reach) {
                            break;
                        }
                    }
                    return;
                }
                Instruction::Take(Step::Pause) => pause = true,
                Instruction::Take(Step::At(edge)) => {
                    if !self.stands_at(edge, next) {
                        return;
                    }
                }
                Instruction::Take(step) => {
                    if !self.may_follow(next, pause) || !self.is(step, next) {
                        return;
                    }
                    next += 1;
                    pause = false;
                }
                Instruction::Branch(other) => {
                    self.branch(at + 1, next, pause, emit);
                    at = other;
                    continue;
                }
                Instruction::Jump(there) => {
                    at = there;
                    continue;
                }
                Instruction::Open(name) => self.parts.push((name, next, None)),
                Instruction::Close => {
                    if let Some(open) = self.parts.iter_mut().rfind(|(.., end)| end.is_none()) {
                        open.2 = Some(next);
                    }
                }
                Instruction::Found(phrase) => return emit(self.hit(phrase, next)),
            }
            at += 1;
        }
    }

    /// Tries one way and comes back as if it had not been tried.
    fn branch(&mut self, at: Address, next: usize, pause: bool, emit: &mut impl FnMut(Hit<'l>)) {
        let parts = self.parts.clone();
        self.from(at, next, pause, emit);
        self.parts = parts;
    }

    fn hit(&self, phrase: PhraseId, end: usize) -> Hit<'l> {
        let name = |name: u32| self.automaton.names[name as usize].as_str();
        let captures = self.parts.iter().map(|&(part, start, until)| {
            let end = until.unwrap_or(end);
            (name(part), WordRange { start, end })
        });
        Hit { phrase, words: WordRange { start: self.first, end }, captures: captures.collect() }
    }

    fn is(&self, step: Step, word: usize) -> bool {
        let word = self.text.word(word);
        match step {
            Step::Word(id) => word.id == id,
            Step::Class(class) => self.classes.holds(class, word.id),
            _ => word.is_word(),
        }
    }

    /// Whether `..` may pass over `word`.
    fn may_pass(&self, word: usize) -> bool {
        let word = self.text.word(word);
        word.is_word() && !word.negates
    }

    /// Whether `word` belongs to the same clause as the one before it, or to the same sentence after an allowed pause.
    fn may_follow(&self, word: usize, pause: bool) -> bool {
        if word >= self.text.words().len() {
            return false;
        }
        word == self.first
            || (self.text.word(word).sentence == self.text.word(word - 1).sentence
                && (pause || !self.text.word(word).after_pause))
    }

    fn stands_at(&self, edge: Edge, next: usize) -> bool {
        let text = self.text;
        match edge {
            Edge::SentenceStart => text.opens_sentence(next),
            Edge::ClauseStart => text.opens_clause(next),
            Edge::DraftStart => text.opens_draft(next),
            Edge::SentenceEnd => text.closes_sentence(next),
            Edge::ClauseEnd => text.closes_clause(next),
            Edge::DraftEnd => text.closes_draft(next),
            Edge::Stop => text.closes_sentence(next) && text.end_before(next) == End::Stop,
            Edge::Question => text.closes_sentence(next) && text.end_before(next) == End::Question,
            Edge::Exclamation => text.closes_sentence(next) && text.end_before(next) == End::Exclamation,
        }
    }
}
