//! Runs the phrases' program over a draft.

use attune_phrases::{Address, Edge, GAP, Instruction, Lists, PhraseId, Step, WordId};

use crate::text::{End, Text, WordRange};

/// A phrase found in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit<'l> {
    pub(super) phrase: PhraseId,
    pub(super) words: WordRange,
    pub(super) captures: Vec<(&'l str, WordRange)>,
}

/// Every phrase of the lists that stands in `text`, by its first word.
pub(super) fn find<'l>(lists: &'l Lists<'static>, text: &Text, mut emit: impl FnMut(Hit<'l>)) {
    let mut run = Run { lists, text, phrase: 0, first: 0, parts: Vec::new() };
    let words = text.words();
    for (first, word) in words.iter().enumerate() {
        let next = words.get(first + 1).map_or(WordId::NONE, |next| next.id);
        run.first = first;
        for (phrase, start) in lists.program.begun_by(word.id, next) {
            run.phrase = phrase;
            run.parts.clear();
            run.from(start, first, false, &mut emit);
        }
    }
}

struct Run<'l, 't, 'd> {
    lists: &'l Lists<'static>,
    text: &'t Text<'d>,
    phrase: PhraseId,
    first: usize,
    /// Remembered parts so far: the index of the name, and the words; one without end is still open.
    parts: Vec<(u32, usize, Option<usize>)>,
}

impl<'l> Run<'l, '_, '_> {
    /// Goes on from `at`, whose next word is `next`. `pause` is set where a comma may stand before it.
    fn from(&mut self, mut at: Address, mut next: usize, mut pause: bool, emit: &mut impl FnMut(Hit<'l>)) {
        loop {
            match self.lists.program.at(at) {
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
                Instruction::Branch(further) => {
                    self.branch(at + 1, next, pause, emit);
                    at += further;
                    continue;
                }
                Instruction::Jump(further) => {
                    at += further;
                    continue;
                }
                Instruction::Open(name) => self.parts.push((name, next, None)),
                Instruction::Close => {
                    if let Some(open) = self.parts.iter_mut().rfind(|(.., end)| end.is_none()) {
                        open.2 = Some(next);
                    }
                }
                Instruction::Found => return emit(self.hit(next)),
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

    fn hit(&self, end: usize) -> Hit<'l> {
        let captures = self.parts.iter().map(|&(part, start, until)| {
            let end = until.unwrap_or(end);
            (self.lists.program.name(part), WordRange { start, end })
        });
        Hit { phrase: self.phrase, words: WordRange { start: self.first, end }, captures: captures.collect() }
    }

    fn is(&self, step: Step, word: usize) -> bool {
        let word = self.text.word(word);
        match step {
            Step::Word(id) => word.id == id,
            Step::Class(class) => self.lists.classes.holds(class, word.id),
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
