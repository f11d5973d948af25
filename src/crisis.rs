//! Lives in danger: whether somebody says so, and means it.
//!
//! Of all that is looked for, this must be missed least: round-about ways of saying it count, and a doubt lowers the
//! grade rather than silencing it. Only what is plainly something else (a saying, a film, somebody else's words) is
//! left out.

use crate::grammar::{Person, Reading};
use crate::lexicon::{Grade, ListId, Match, Matches};

/// What somebody is in danger of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Danger {
    /// Another person, who hurts or frightens them.
    Violence,
    /// Themselves: they want to die, or hurt themselves.
    Life,
}

impl Danger {
    /// The section of a crisis kind's list that words its card.
    pub(crate) const fn section(self) -> &'static str {
        match self {
            Self::Violence => "violence",
            Self::Life => "life",
        }
    }
}

/// The sections of `lexicon/crisis.phrases` that speak of danger.
const SECTIONS: [(&str, Danger); 8] = [
    ("dying", Danger::Life),
    ("leaving", Danger::Life),
    ("tired", Danger::Life),
    ("harm", Danger::Life),
    ("cutting", Danger::Life),
    ("danger", Danger::Violence),
    ("afraid", Danger::Violence),
    ("dread", Danger::Violence),
];

/// One text, asked for danger. `list` is the shared list `lexicon/crisis.phrases`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Crisis<'t, 'l> {
    pub(crate) reading: Reading<'t>,
    pub(crate) matches: &'t Matches<'l>,
    pub(crate) list: ListId,
}

impl Crisis<'_, '_> {
    /// What the writer of the text is in danger of, from that byte of it on, and how surely; the surest first, their
    /// own life before all.
    pub(crate) fn told_from(&self, start: usize) -> Option<(Grade, Danger)> {
        let text = self.reading.text;
        let cries = SECTIONS.into_iter().flat_map(|(section, danger)| {
            let found = self.found(section).iter();
            found.filter(move |found| text.span(found.words).start >= start).map(move |found| (found, danger))
        });
        let meant = cries.filter(|(found, _)| self.is_meant(found));
        meant.filter_map(|(found, danger)| Some((self.grade(found)?, danger))).max()
    }

    fn found(&self, section: &str) -> &[Match<'_>] {
        self.matches.of_section(self.list, section)
    }

    fn is_meant(&self, found: &Match) -> bool {
        let Self { reading, .. } = self;
        let words = found.words;
        let overlaps = |other: &Match| other.words.start < words.end && words.start < other.words.end;
        // "Here" may be a place one is tired of.
        let of_a_place =
            words.indices().any(|word| reading.text.normal(word) == "here") && self.stands_by("bored", found);
        let own = reading.text.opens_clause(words.start)
            || !matches!(reading.person_of(words), Person::Reader | Person::Someone);
        let in_story = reading
            .clause_of(words)
            .indices()
            .any(|word| reading.lexicon.is_named(reading.text.word(word).id, "heard-story"));
        own && reading.is_meant(words) && !of_a_place && !in_story && !self.found("saying").iter().any(overlaps)
    }

    /// Laughed at, exaggerated or long ago: the plainest words are still shown to those who want to see everything.
    fn grade(&self, found: &Match) -> Option<Grade> {
        let reading = self.reading;
        let lightly = reading.is_laughing(found.words.start)
            || ["hyperbole", "scuffle", "past"].iter().any(|section| self.stands_by(section, found));
        match (reading.lexicon.section(found).grade, lightly) {
            (Grade::Sure, true) => Some(Grade::Maybe),
            (_, true) => None,
            (grade, false) => Some(grade),
        }
    }

    /// Whether something of that section stands in the same sentence.
    fn stands_by(&self, section: &str, found: &Match) -> bool {
        let sentence = self.reading.text.sentence_of(found.words.start).words.indices();
        self.found(section).iter().any(|other| sentence.contains(&other.words.start))
    }
}
