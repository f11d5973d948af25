//! Reading the sets, and asking the engine about their messages.

use std::path::PathBuf;
use std::thread;

use anyhow::{Context, Result};
use attune::hint::Group;
use attune::protocol::{Hint, Message, Review};
use attune::{Draft, Engine, Sensitivity, Settings};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The engine, and where the sets lie.
pub(super) struct Subject {
    pub(super) engine: Engine,
    sets: PathBuf,
}

/// One message of any set.
#[derive(Deserialize)]
pub(super) struct Row<Label> {
    pub(super) text: String,
    #[serde(default)]
    pub(super) thread: Vec<Message>,
    #[serde(flatten)]
    pub(super) label: Label,
}

/// What messages nobody labelled carry.
#[derive(Deserialize)]
pub(super) struct Unlabelled {}

impl Subject {
    pub(super) fn new(sets: PathBuf) -> Self {
        Self { engine: Engine::new(), sets }
    }

    /// The messages of a set.
    pub(super) fn rows<Label: DeserializeOwned>(&self, set: &str) -> Result<Vec<Row<Label>>> {
        let path = self.sets.join(set).with_extension("jsonl");
        let lines = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let row = |(i, line): (usize, &str)| {
            // A few labels are NaN, which is no JSON.
            serde_json::from_str(&line.replace(": NaN", ": null").replace(", NaN", ", null"))
                .with_context(|| format!("{set}, line {}", i + 1))
        };
        lines.lines().enumerate().map(row).collect()
    }

    /// What `look` makes of each of `items`, in their order, on every core.
    pub(super) fn each<T: Sync, R: Send>(&self, items: &[T], look: impl Fn(&Self, &T) -> R + Sync) -> Vec<R> {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let share = items.len().div_ceil(cores).max(1);
        let look = |part: &[T]| part.iter().map(|item| look(self, item)).collect::<Vec<_>>();
        thread::scope(|scope| {
            let workers: Vec<_> = items.chunks(share).map(|part| scope.spawn(move || look(part))).collect();
            workers.into_iter().flat_map(|worker| worker.join().expect("the engine does not panic")).collect()
        })
    }

    /// The review of a message that answers its thread.
    pub(super) fn review(&self, text: &str, thread: &[Message], settings: &Settings) -> Review {
        let draft = Draft { text: text.to_owned(), thread: thread.to_vec(), ..Draft::default() };
        self.engine.check(&draft, settings)
    }

    /// The hints of a row at `sensitivity`, everything else as it comes.
    pub(super) fn hints<Label>(&self, row: &Row<Label>, sensitivity: Sensitivity) -> Vec<Hint> {
        self.review(&row.text, &row.thread, &at(sensitivity)).hints
    }
}

/// The settings a person starts with, at another sensitivity.
pub(super) fn at(sensitivity: Sensitivity) -> Settings {
    Settings { sensitivity, ..Settings::default() }
}

/// Every kind there is, the affirmations too.
pub(super) fn everything() -> Settings {
    Settings { groups_off: [].into(), ..at(Sensitivity::Attentive) }
}

/// Whether one of them is about respect or closeness: what a hurt reader would want to have been caught.
pub(super) fn speaks_of_hurt(hints: &[Hint]) -> bool {
    hints.iter().any(is_about_hurt)
}

/// Whether it is about respect or closeness.
pub(super) fn is_about_hurt(hint: &Hint) -> bool {
    matches!(hint.group, Group::Respect | Group::Closeness)
}

/// Whether one of them is of one of these kinds.
pub(super) fn has_kind(hints: &[Hint], kinds: &[&str]) -> bool {
    hints.iter().any(|hint| kinds.contains(&hint.kind.as_str()))
}

/// A stretch of a text in characters, the way labels count.
pub(super) type Characters = std::ops::Range<usize>;

/// Where a hint's words stand in `text`, in characters; the engine counts UTF-16 code units.
pub(super) fn characters(text: &str, hint: &Hint) -> Characters {
    let upto = |units: u32| {
        let mut left = units as usize;
        text.chars()
            .take_while(|c| {
                let within = left > 0;
                left = left.saturating_sub(c.len_utf16());
                within
            })
            .count()
    };
    upto(hint.start)..upto(hint.end)
}
