//! The one entry: a draft and the settings in, a review out.

use crate::grammar::Reading;
use crate::helpline::Helpline;
use crate::judge::{self, Candidate};
use crate::lexicon::{Lexicon, ListId};
use crate::protocol::{Draft, KindPage, Review};
use crate::rules::{Finder, RULES, Rule, Scene};
use crate::settings::Settings;
use crate::signals;
use crate::text::{Language, Text};
use crate::thread::{Said, Thread};

/// The compiled phrase lists and rules. Build one and keep it: checking is cheaper than building.
#[derive(Debug)]
pub struct Engine {
    lexicon: Lexicon,
    /// The list of each rule, in their order.
    lists: Vec<ListId>,
    shared: Shared,
}

/// The lists no single kind owns.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shared {
    /// What drafts do.
    pub(crate) moves: ListId,
    /// What people say of themselves that asks something of a reply.
    pub(crate) heard: ListId,
    /// What people say whose life is in danger.
    pub(crate) crisis: ListId,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// Unpacks the phrase lists.
    ///
    /// # Panics
    /// When a kind was added without its phrase list: the first test that runs tells.
    pub fn new() -> Self {
        let lexicon = Lexicon::new();
        let list = |name: &str| lexicon.list(name).unwrap_or_else(|| panic!("there is no src/lexicon/{name}.phrases"));
        let lists = RULES.iter().map(|rule| list(rule.kind.0)).collect();
        let shared = Shared { moves: list("moves"), heard: list("heard"), crisis: list("crisis") };
        Self { lexicon, lists, shared }
    }

    /// Every kind of hint, in the order of their ids.
    pub fn kinds(&self) -> Vec<KindPage> {
        let page = |(rule, &list): (&&Rule, &ListId)| KindPage {
            kind: rule.kind.to_string(),
            group: rule.group,
            principle: rule.principle,
            level: rule.level,
            title: self.lexicon.title(list).to_owned(),
            doc: rule.page(),
            sources: rule.sources.iter().map(|&source| source.to_owned()).collect(),
        };
        RULES.iter().zip(&self.lists).map(page).collect()
    }

    /// Judges a draft. The same draft and settings always give the same review.
    pub fn check(&self, draft: &Draft, settings: &Settings) -> Review {
        let shared = self.shared;
        let text = Text::read(&draft.text, &self.lexicon);
        let matches = self.lexicon.matches(&text);
        let reading = Reading { text: &text, lexicon: &self.lexicon };
        let language = Language::of(&text, &self.lexicon);
        let said = Said::of(&draft.thread);
        let [turn, earlier] = [&said.turn, &said.earlier].map(|words| Text::read(words, &self.lexicon));
        let thread = Thread::read(&said, [&turn, &earlier], draft, &self.lexicon, shared);

        let scene = Scene {
            draft: reading,
            thread: &thread,
            matches: &matches,
            shared,
            context: draft.context,
            helpline: Helpline::of(settings.region.as_deref()),
            tone: None,
        };
        let propose = |scene: Scene, candidates: &mut Vec<Candidate>| {
            for (&rule, &list) in RULES.iter().zip(&self.lists) {
                let understood = language == Language::English || rule.any_language;
                if understood && rule.reads_tone == scene.tone.is_some() {
                    let mut finder = Finder::new(scene, list);
                    (rule.find)(&mut finder);
                    candidates.extend(finder.into_hints().into_iter().map(|hint| Candidate { rule, hint }));
                }
            }
        };
        let mut candidates = Vec::new();
        propose(scene, &mut candidates);
        let signals = signals::from_cues(&candidates, &matches, shared, &thread);
        let tone = judge::tone(&candidates, &signals);
        propose(Scene { tone: Some(tone), ..scene }, &mut candidates);
        Review {
            language: language.tag().to_owned(),
            tone,
            hints: judge::choose(candidates, &text, draft, settings),
            signals,
        }
    }
}
