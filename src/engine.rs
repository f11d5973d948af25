//! The one entry: a draft and the settings in, a review out.

use crate::grammar::Reading;
use crate::judge::{self, Candidate};
use crate::lexicon::{Lexicon, ListId};
use crate::protocol::{Draft, KindPage, Review};
use crate::rules::{Finder, RULES, Rule};
use crate::settings::Settings;
use crate::signals;
use crate::text::{Language, Text};
use crate::thread::{self, Thread};

/// The compiled phrase lists and rules. Build one and keep it: checking is cheap, building is not.
#[derive(Debug)]
pub struct Engine {
    lexicon: Lexicon,
}

/// The lists no single kind owns, after those of the rules: what drafts do, and what the other person says.
const SHARED: [(&str, &str); 2] = [
    ("moves.phrases", include_str!("lexicon/moves.phrases")),
    ("heard.phrases", include_str!("lexicon/heard.phrases")),
];

/// Where the shared lists stand among all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shared {
    /// What drafts do.
    pub(crate) moves: ListId,
    /// What people say of themselves that asks something of a reply.
    pub(crate) heard: ListId,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// Compiles the phrase lists.
    pub fn new() -> Self {
        let lists: Vec<_> = RULES.iter().map(|rule| (rule.kind.0, rule.phrases)).chain(SHARED).collect();
        Self { lexicon: Lexicon::compile(&lists) }
    }

    /// What is wrong with the phrase lists, a sentence for each line that was left out. Empty in every release.
    pub fn problems(&self) -> &[String] {
        self.lexicon.problems()
    }

    /// Every kind of hint, in the order of their ids.
    pub fn kinds(&self) -> Vec<KindPage> {
        let page = |(list, rule): (ListId, &&Rule)| KindPage {
            kind: rule.kind.to_string(),
            group: rule.group,
            principle: rule.principle,
            level: rule.level,
            title: self.lexicon.title(list).to_owned(),
            doc: rule.page(),
            sources: rule.sources.iter().map(|&source| source.to_owned()).collect(),
        };
        RULES.iter().enumerate().map(page).collect()
    }

    /// Judges a draft. The same draft and settings always give the same review.
    pub fn check(&self, draft: &Draft, settings: &Settings) -> Review {
        let shared = Shared { moves: RULES.len(), heard: RULES.len() + 1 };

        let text = Text::read(&draft.text, &self.lexicon);
        let matches = self.lexicon.matches(&text);
        let reading = Reading { text: &text, lexicon: &self.lexicon };
        let language = Language::of(&text, &self.lexicon);
        let turn = thread::latest_turn(&draft.thread);
        let turn = Text::read(&turn, &self.lexicon);
        let thread = Thread::read(&turn, &self.lexicon, shared.heard);

        let mut candidates = Vec::new();
        for (list, rule) in RULES.iter().copied().enumerate() {
            if language == Language::Unknown && !rule.any_language {
                continue;
            }
            let mut finder = Finder::new(reading, &thread, &matches, list, shared);
            (rule.find)(&mut finder);
            candidates.extend(finder.into_hints().into_iter().map(|hint| Candidate { rule, hint }));
        }
        let signals = signals::from_cues(&candidates, &matches, shared, &thread);
        Review {
            language: language.tag().to_owned(),
            tone: judge::tone(&candidates, &signals),
            hints: judge::choose(candidates, &text, draft, settings),
            signals,
        }
    }
}
