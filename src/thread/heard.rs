//! What somebody's words say of them, by the shared list `lexicon/heard.phrases`.

use crate::crisis::{Crisis, Danger};
use crate::engine::Shared;
use crate::grammar::{Person, Reading};
use crate::lexicon::{Grade, Match, Matches};
use crate::text::Language;

/// Some of the other person's words, with what was found in them.
#[derive(Debug)]
pub(super) struct Heard<'a> {
    pub(super) reading: Reading<'a>,
    pub(super) understood: bool,
    matches: Matches<'a>,
    shared: Shared,
}

impl<'a> Heard<'a> {
    pub(super) fn read(reading: Reading<'a>, shared: Shared) -> Self {
        let Reading { text, lexicon } = reading;
        let understood = !text.words().is_empty() && Language::of(text, lexicon) == Language::English;
        Self { reading, understood, matches: lexicon.matches(text), shared }
    }

    /// How surely they say something of that section, and mean it.
    pub(super) fn says(&self, section: &str) -> Option<Grade> {
        self.says_from(section, 0)
    }

    /// The same from that byte of their words on.
    pub(super) fn says_from(&self, section: &str, start: usize) -> Option<Grade> {
        let text = self.reading.text;
        let said = self.found(section).iter().filter(|found| text.span(found.words).start >= start);
        said.filter(|found| self.is_meant(found)).map(|found| self.grade(found)).max()
    }

    /// What they say they are in danger of, from that byte of their words on.
    pub(super) fn danger_from(&self, start: usize) -> Option<(Grade, Danger)> {
        let crisis = Crisis { reading: self.reading, matches: &self.matches, list: self.shared.crisis };
        self.understood.then(|| crisis.told_from(start)).flatten()
    }

    /// All phrases of that section, meant or not.
    pub(super) fn found(&self, section: &str) -> &[Match<'a>] {
        if self.understood { self.matches.of_section(self.shared.heard, section) } else { &[] }
    }

    /// A phrase of theirs that says what it says: not denied, wished for or asked, no set phrase, no story.
    fn is_meant(&self, found: &Match) -> bool {
        let Reading { text, lexicon } = self.reading;
        let words = found.words;
        let sentence = text.sentence_of(words.start);
        let same_sentence = |other: &Match| text.sentence_of(other.words.start).words == sentence.words;
        let overlaps = |other: &Match| other.words.start < words.end && words.start < other.words.end;
        // "Can you give me some space?", "who would ever hire me?": a question only in form.
        let of_writer = || {
            let section = lexicon.section(found).name;
            matches!(section, "space" | "doubt") && self.reading.person_of(words) == Person::Writer
        };
        let own = matches!(text.normal(words.start), "i" | "my" | "we" | "our") || of_writer();
        !self.reading.is_negated(words)
            && !self.reading.is_mentioned(words)
            && !(sentence.words.start..words.start).any(|word| lexicon.is_named(text.word(word).id, "heard-unreal"))
            && (own || !self.reading.is_question(words.start))
            && !self.found("idiom").iter().any(overlaps)
            // What happens in a film hurts nobody here; a song of one's own that comes out is news.
            && (lexicon.section(found).name == "joy" || !self.found("story").iter().any(same_sentence))
    }

    /// Who laughs while they say it may not need comforting.
    fn grade(&self, found: &Match) -> Grade {
        let grade = self.reading.lexicon.section(found).grade;
        if self.reading.is_laughing(found.words.start) { Grade::Maybe } else { grade }
    }
}
