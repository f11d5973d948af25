//! What a rule is given: the draft as read, the conversation, what its phrase list found, and a place for its hints.

use crate::crisis::{Crisis, Danger};
use crate::engine::Shared;
use crate::grammar::Reading;
use crate::helpline::Helpline;
use crate::hint::{Hint, Try};
use crate::lexicon::{Grade, ListId, Match, Matches, Section};
use crate::protocol::{Context, Tone};
use crate::text::{Span, Text, WordRange};
use crate::thread::Thread;
use crate::tries;

/// All that rules look at: the draft as read and what stands around it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) draft: Reading<'a>,
    pub(crate) thread: &'a Thread<'a>,
    pub(crate) matches: &'a Matches<'a>,
    pub(crate) shared: Shared,
    pub(crate) context: Context,
    pub(crate) helpline: Helpline,
    /// Known once the rules that judge words have spoken.
    pub(crate) tone: Option<Tone>,
}

/// Hands a rule what it needs and takes what it finds.
#[derive(Debug)]
pub struct Finder<'a> {
    /// The draft.
    pub draft: Reading<'a>,
    /// The conversation it answers.
    pub thread: &'a Thread<'a>,
    scene: Scene<'a>,
    list: ListId,
    hints: Vec<Hint>,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(scene: Scene<'a>, list: ListId) -> Self {
        Self { draft: scene.draft, thread: scene.thread, scene, list, hints: Vec::new() }
    }

    pub(crate) fn into_hints(self) -> Vec<Hint> {
        self.hints
    }

    /// What goes on around the draft.
    pub fn context(&self) -> Context {
        self.scene.context
    }

    /// How the draft sounds, by what all other rules found. Known to a rule that is declared with `reads_tone`.
    pub fn tone(&self) -> Option<Tone> {
        self.scene.tone
    }

    /// Whom to call where the writer lives.
    pub(crate) fn helpline(&self) -> Helpline {
        self.scene.helpline
    }

    /// The draft's words.
    pub fn text(&self) -> &'a Text<'a> {
        self.draft.text
    }

    /// Every phrase of this kind's list that stands in the draft, section by section.
    pub fn matches(&self) -> &'a [Match<'a>] {
        self.scene.matches.of_list(self.list)
    }

    /// The phrases of one section.
    pub fn section(&self, name: &str) -> &'a [Match<'a>] {
        self.scene.matches.of_section(self.list, name)
    }

    /// The phrases of one section that begin within `words`.
    pub fn section_within(&self, name: &str, words: WordRange) -> &'a [Match<'a>] {
        within(self.section(name), words)
    }

    /// The phrase of a section that begins where `head` ends, in the same breath, joined with it: `{rest}` in the swaps
    /// of `head` are its words.
    pub fn joined(&self, head: &Match<'a>, section: &str) -> Option<Match<'a>> {
        Some(head.with_rest(self.tail_of(head, section)?.words))
    }

    /// The same, without words at its end that only lead on.
    pub fn continued(&self, head: &Match<'a>, section: &str) -> Option<Match<'a>> {
        Some(head.with_rest(self.without_lead(self.tail_of(head, section)?.words)))
    }

    fn tail_of(&self, head: &Match<'a>, section: &str) -> Option<&'a Match<'a>> {
        let tails = self.section(section);
        let next = head.words.end;
        let tail = tails.get(tails.partition_point(|tail| tail.words.start < next))?;
        let text = self.text();
        let follows = tail.words.start == next
            && !text.word(next).after_pause
            && text.word(next).sentence == text.word(head.words.start).sentence;
        follows.then_some(tail)
    }

    /// `words` without those at their end that only lead on to what follows: "criticize what I" is "criticize".
    fn without_lead(&self, mut words: WordRange) -> WordRange {
        let leads_on = |word: usize| self.draft.lexicon.is_named(self.text().word(word).id, "lead-on");
        while words.len() > 1 && leads_on(words.end - 1) {
            words.end -= 1;
        }
        words
    }

    /// The phrases of one section that are meant and overlap none of another, which holds what only looks like them.
    pub fn meant_unless(&self, section: &str, look_alikes: &str) -> impl Iterator<Item = &'a Match<'a>> + use<'a> {
        let (draft, others) = (self.draft, self.section(look_alikes));
        let looks_like = move |found: &Match| {
            let words = found.words;
            others.iter().any(|other| other.words.start < words.end && words.start < other.words.end)
        };
        self.section(section).iter().filter(move |found| !looks_like(found) && draft.is_meant(found.words))
    }

    /// The section a match belongs to.
    pub fn section_of(&self, found: &Match) -> &'a Section {
        self.draft.lexicon.section(found)
    }

    /// What the draft does of the shared list `lexicon/moves.phrases`: acknowledge, congratulate, advise …
    pub fn moves(&self, section: &str) -> impl Iterator<Item = &'a Match<'a>> + use<'a> {
        let draft = self.draft;
        self.scene
            .matches
            .of_section(self.scene.shared.moves, section)
            .iter()
            .filter(move |found| !draft.is_negated(found.words))
    }

    /// The same, of those that begin within `words`.
    pub fn moves_within(&self, section: &str, words: WordRange) -> impl Iterator<Item = &'a Match<'a>> + use<'a> {
        let draft = self.draft;
        let found = within(self.scene.matches.of_section(self.scene.shared.moves, section), words);
        found.iter().filter(move |found| !draft.is_negated(found.words))
    }

    /// What the writer says of themselves of the shared list `lexicon/heard.phrases`: pain, joy, doubt.
    pub fn shares(&self, section: &str) -> impl Iterator<Item = &'a Match<'a>> + use<'a> {
        let draft = self.draft;
        self.scene
            .matches
            .of_section(self.scene.shared.heard, section)
            .iter()
            .filter(move |found| !draft.is_negated(found.words))
    }

    /// What the writer is in danger of, and how surely.
    pub fn danger(&self) -> Option<(Grade, Danger)> {
        let Scene { draft: reading, matches, shared, .. } = self.scene;
        Crisis { reading, matches, list: shared.crisis }.told_from(0)
    }

    /// The promises that begin within `words`: "I'll send it", "let me check and get back to you".
    pub fn promises_within(&self, words: WordRange) -> impl Iterator<Item = &'a Match<'a>> + use<'a> {
        let draft = self.draft;
        let made = within(self.scene.matches.of_section(self.scene.shared.moves, "promise"), words);
        let idle = within(self.scene.matches.of_section(self.scene.shared.moves, "idle"), words);
        let is_idle = move |found: &Match| {
            let same = WordRange { start: found.words.start, end: found.words.start + 1 };
            !within(idle, same).is_empty()
        };
        made.iter().filter(move |found| draft.is_promised(found.words) && !is_idle(found))
    }

    /// A hint on the words of a match, with the wording of its section.
    pub fn hint(&self, found: &Match) -> Hint {
        let lexicon = self.draft.lexicon;
        let section = lexicon.section(found);
        let text = self.text();
        let span = text.span(found.marked());
        let mut hint = self.worded(section, Some(span));
        let swaps =
            lexicon.swaps(found).iter().map(|template| Try::Replacement(tries::replacement(template, found, text)));
        hint.tries.splice(0..0, swaps);
        hint
    }

    /// A hint on a match and what its clause goes on to say, with the wording of its section.
    pub fn hint_on_clause(&self, found: &Match) -> Hint {
        let words = WordRange { end: self.draft.clause_of(found.words).end, ..found.words };
        self.worded(self.draft.lexicon.section(found), Some(self.text().span(words)))
    }

    /// A hint on other words than a match's, with the wording of a section. Exact words to try are the caller's.
    pub fn hint_on(&self, section: &str, words: WordRange) -> Option<Hint> {
        self.hint_over(section, self.text().span(words))
    }

    /// A hint on any bytes of the draft, with the wording of a section.
    pub fn hint_over(&self, section: &str, span: Span) -> Option<Hint> {
        let section = self.draft.lexicon.section_named(self.list, section)?;
        Some(self.worded(section, Some(span)))
    }

    /// A hint about something missing from the draft as a whole, with the wording of a section.
    pub fn hint_whole(&self, section: &str) -> Option<Hint> {
        let section = self.draft.lexicon.section_named(self.list, section)?;
        Some(self.worded(section, None))
    }

    /// The same, its wording naming other words instead of the writer's: what the other person said, a line to call.
    pub fn hint_whole_about(&self, section: &str, words: &str) -> Option<Hint> {
        let section = self.draft.lexicon.section_named(self.list, section)?;
        let prompts = section.prompts.iter().map(|prompt| Try::Prompt(tries::sentence(prompt, words)));
        let hint = self.worded(section, None);
        Some(Hint { why: tries::sentence(section.why, words), tries: prompts.collect(), ..hint })
    }

    fn worded(&self, section: &'a Section, span: Option<Span>) -> Hint {
        let marked = span.map_or("", |span| span.of(self.text().source()));
        Hint {
            span,
            grade: section.grade,
            title: section.title,
            why: tries::sentence(section.why, marked),
            tries: section.prompts.iter().map(|&prompt| Try::Prompt(prompt.to_owned())).collect(),
            due: None,
        }
    }

    /// Hands in a hint.
    pub fn add(&mut self, hint: Hint) {
        self.hints.push(hint);
    }
}

/// Of phrases in the order of the text, those that begin within `words`.
fn within<'a>(found: &'a [Match<'a>], words: WordRange) -> &'a [Match<'a>] {
    let start = found.partition_point(|found| found.words.start < words.start);
    let end = found.partition_point(|found| found.words.start < words.end);
    &found[start..end.max(start)]
}

/// A hint for every phrase that is meant: not denied, not reported, not talked about. All that many kinds need.
pub fn meant(finder: &mut Finder) {
    for found in finder.matches() {
        if finder.draft.is_meant(found.words) {
            finder.add(finder.hint(found));
        }
    }
}
