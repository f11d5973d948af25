//! All phrases in one trie over words, walked from every word of a draft: time grows with the draft, not with the
//! number of phrases.

use rustc_hash::FxHashMap;

use super::pattern::{Classes, Edge, GAP, Path, Step};
use super::words::WordId;
use crate::text::{End, Text, WordRange};

/// The index of a phrase, in the order of the lists.
pub(super) type PhraseId = u32;

#[derive(Debug, Default)]
pub(super) struct Automaton {
    nodes: Vec<Node>,
    /// The first steps a word can begin with, so that most words of a draft cost one look-up.
    starts: FxHashMap<WordId, Vec<(Step, u32)>>,
}

#[derive(Debug, Default)]
struct Node {
    words: FxHashMap<WordId, u32>,
    other: Vec<(Step, u32)>,
    accepts: Vec<Accept>,
}

#[derive(Debug)]
struct Accept {
    phrase: PhraseId,
    /// Remembered parts, in steps.
    captures: Vec<(String, usize, usize)>,
}

/// A phrase found in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit<'l> {
    pub(super) phrase: PhraseId,
    pub(super) words: WordRange,
    pub(super) captures: Vec<(&'l str, WordRange)>,
}

const ROOT: u32 = 0;

impl Automaton {
    pub(super) fn new() -> Self {
        Self { nodes: vec![Node::default()], starts: FxHashMap::default() }
    }

    pub(super) fn insert(&mut self, phrase: PhraseId, path: Path) {
        let mut node = ROOT;
        for &step in &path.steps {
            node = self.child(node, step);
        }
        self.nodes[node as usize].accepts.push(Accept { phrase, captures: path.captures });
    }

    fn child(&mut self, node: u32, step: Step) -> u32 {
        let fresh = self.nodes.len() as u32;
        let parent = &mut self.nodes[node as usize];
        let child = if let Step::Word(word) = step {
            *parent.words.entry(word).or_insert(fresh)
        } else if let Some(&(_, child)) = parent.other.iter().find(|(known, _)| *known == step) {
            child
        } else {
            parent.other.push((step, fresh));
            fresh
        };
        if child == fresh {
            self.nodes.push(Node::default());
        }
        child
    }

    /// Notes for every word which walks it can begin. Call once, after the last [`insert`](Self::insert).
    pub(super) fn finish(&mut self, classes: &Classes) {
        let mut starts: FxHashMap<WordId, Vec<(Step, u32)>> = FxHashMap::default();
        let edges = |node: u32| {
            let node = &self.nodes[node as usize];
            node.words.iter().map(|(&word, &child)| (Step::Word(word), child)).chain(node.other.iter().copied())
        };
        for first in edges(ROOT) {
            // Anchors and pauses at the front take no word: what follows them does.
            let mut front = vec![first];
            while let Some((step, child)) = front.pop() {
                let words = match &step {
                    Step::Word(word) => std::slice::from_ref(word),
                    Step::Class(class) => &classes.members[*class as usize],
                    Step::At(_) | Step::Pause => {
                        front.extend(edges(child));
                        continue;
                    }
                    Step::Any | Step::Gap => continue,
                };
                for &word in words {
                    let entries = starts.entry(word).or_default();
                    if !entries.contains(&first) {
                        entries.push(first);
                    }
                }
            }
        }
        self.starts = starts;
    }

    /// Every phrase of the lists that stands in `text`, by its first word.
    pub(super) fn find<'l>(&'l self, text: &Text, classes: &Classes, mut emit: impl FnMut(Hit<'l>)) {
        let mut walk = Walk { automaton: self, text, classes, first: 0, at: Vec::new() };
        for first in 0..text.words().len() {
            let Some(entries) = self.starts.get(&text.word(first).id) else { continue };
            walk.first = first;
            for &(step, child) in entries {
                walk.take(step, child, first, false, &mut emit);
            }
        }
    }
}

struct Walk<'l, 't, 'd> {
    automaton: &'l Automaton,
    text: &'t Text<'d>,
    classes: &'t Classes,
    first: usize,
    /// For each step taken, the word it stood before or took.
    at: Vec<usize>,
}

impl<'l> Walk<'l, '_, '_> {
    /// Goes on from `node`, whose next word is `next`.
    fn from(&mut self, node: u32, next: usize, pause: bool, emit: &mut impl FnMut(Hit<'l>)) {
        let node = &self.automaton.nodes[node as usize];
        for accept in &node.accepts {
            let captures = accept
                .captures
                .iter()
                .map(|(name, from, to)| {
                    let word_at = |step: usize| self.at.get(step).copied().unwrap_or(next);
                    (name.as_str(), WordRange { start: word_at(*from), end: word_at(*to) })
                })
                .collect();
            emit(Hit { phrase: accept.phrase, words: WordRange { start: self.first, end: next }, captures });
        }
        if let Some(&child) = self.text.words().get(next).and_then(|word| node.words.get(&word.id))
            && self.may_follow(next, pause)
        {
            self.step_over(child, next, emit);
        }
        for &(step, child) in &node.other {
            self.take(step, child, next, pause, emit);
        }
    }

    fn take(&mut self, step: Step, child: u32, next: usize, pause: bool, emit: &mut impl FnMut(Hit<'l>)) {
        match step {
            Step::Word(word) => {
                if self.may_follow(next, pause) && self.text.word(next).id == word {
                    self.step_over(child, next, emit);
                }
            }
            Step::Class(class) => {
                if self.may_follow(next, pause) && self.classes.holds(class, self.text.word(next).id) {
                    self.step_over(child, next, emit);
                }
            }
            Step::Any => {
                if self.may_follow(next, pause) && self.text.word(next).is_word() {
                    self.step_over(child, next, emit);
                }
            }
            Step::Gap => {
                for reach in next..=next + GAP {
                    self.at.push(next);
                    self.from(child, reach, pause, emit);
                    self.at.pop();
                    if !self.may_follow(reach, pause)
                        || !self.text.word(reach).is_word()
                        || self.text.word(reach).negates
                    {
                        break;
                    }
                }
            }
            Step::Pause => {
                self.at.push(next);
                self.from(child, next, true, emit);
                self.at.pop();
            }
            Step::At(edge) => {
                if self.stands_at(edge, next) {
                    self.at.push(next);
                    self.from(child, next, pause, emit);
                    self.at.pop();
                }
            }
        }
    }

    fn step_over(&mut self, child: u32, word: usize, emit: &mut impl FnMut(Hit<'l>)) {
        self.at.push(word);
        self.from(child, word + 1, false, emit);
        self.at.pop();
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
