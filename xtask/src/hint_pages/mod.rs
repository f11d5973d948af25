//! The pages about each kind of hint, made from the rule itself: `docs/hints.md` and the site's `www/hints/`.

mod html;
mod markdown;

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use attune::hint::Group;
use attune::protocol::{Hint, KindPage, Sender, Try};
use attune::rules::{Example, RULES, Rule};
use attune::{Engine, Sensitivity, Settings};
use serde::Deserialize;

use crate::generate::Generated;
use crate::root;

/// Where the site's pages lie: nothing else does.
pub(crate) const FOLDER: &str = "www/hints";

/// Both forms of the pages.
pub(crate) fn generated() -> Result<Vec<Generated>> {
    let hints = Hints::gather()?;
    let mut files = vec![
        Generated { path: "docs/hints.md".to_owned(), text: markdown::page(&hints) },
        Generated { path: format!("{FOLDER}/index.html"), text: html::index(&hints) },
    ];
    for kind in hints.groups.iter().flat_map(|group| &group.kinds) {
        let path = format!("{FOLDER}/{}.html", kind.page.kind);
        files.push(Generated { path, text: html::kind(&hints, kind) });
    }
    Ok(files)
}

/// All there is to tell.
struct Hints {
    groups: Vec<GroupOfKinds>,
    words: Words,
}

/// A group that has kinds.
struct GroupOfKinds {
    group: Group,
    kinds: Vec<Kind>,
}

/// One kind of hint, with what the engine makes of its examples.
struct Kind {
    page: KindPage,
    fires: Vec<Shown>,
    silent: Vec<Shown>,
    /// The card of the first example that fires.
    card: Option<Hint>,
}

/// An example as people see it.
struct Shown {
    /// The messages before it; whether the writer sent each.
    thread: Vec<(bool, String)>,
    /// The draft in pieces; whether each is marked.
    draft: Vec<(bool, String)>,
}

impl Hints {
    fn gather() -> Result<Self> {
        let engine = Engine::new();
        let mut kinds: Vec<Kind> =
            engine.kinds().into_iter().zip(RULES).map(|(page, rule)| Kind::of(&engine, page, rule)).collect();
        // What is caught before anything else comes first.
        kinds.sort_by_key(|kind| kind.page.level);
        let mut groups = Vec::new();
        for group in Group::ALL {
            let (of_group, rest) = kinds.into_iter().partition(|kind| kind.page.group == group);
            groups.push(GroupOfKinds { group, kinds: of_group });
            kinds = rest;
        }
        groups.retain(|of| !of.kinds.is_empty());
        Ok(Self { groups, words: Words::read()? })
    }
}

impl Kind {
    fn of(engine: &Engine, page: KindPage, rule: &Rule) -> Self {
        let settings = Settings { sensitivity: Sensitivity::Attentive, groups_off: [].into(), ..Settings::default() };
        let hints_of = |example: &Example| {
            let mut hints = engine.check(&example.draft(), &settings).hints;
            hints.retain(|hint| hint.kind == rule.kind.0);
            hints
        };
        Self {
            fires: rule.fires.iter().map(|example| Shown::of(example, &hints_of(example))).collect(),
            silent: rule.silent.iter().map(|example| Shown::of(example, &[])).collect(),
            card: rule.fires.first().and_then(|example| hints_of(example).into_iter().next()),
            page,
        }
    }
}

impl Shown {
    fn of(example: &Example, hints: &[Hint]) -> Self {
        let draft = example.draft();
        let units: Vec<u16> = draft.text.encode_utf16().collect();
        let piece = |from: usize, to: usize| String::from_utf16_lossy(&units[from..to]);
        let mut pieces = Vec::new();
        let mut end = 0;
        for hint in hints.iter().filter(|hint| !hint.whole) {
            let (from, to) = (hint.start as usize, hint.end as usize);
            pieces.push((false, piece(end, from)));
            pieces.push((true, piece(from, to)));
            end = to;
        }
        pieces.push((false, piece(end, units.len())));
        pieces.retain(|(_, text)| !text.is_empty());
        let thread = draft.thread.into_iter().map(|message| (message.sender == Sender::Me, message.text)).collect();
        Self { thread, draft: pieces }
    }
}

/// The words of the interface for groups and levels.
struct Words(BTreeMap<String, Message>);

#[derive(Deserialize)]
struct Message {
    message: String,
}

impl Words {
    fn read() -> Result<Self> {
        const FILE: &str = "extension/_locales/en/messages.json";
        let text = fs::read_to_string(root().join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
        serde_json::from_str(&text).map(Self).with_context(|| format!("{FILE} does not read"))
    }

    fn group(&self, group: Group) -> &str {
        self.message(&format!("group{}", capitalised(group.id())))
    }

    fn group_meaning(&self, group: Group) -> &str {
        self.message(&format!("group{}Meaning", capitalised(group.id())))
    }

    fn level(&self, level: Sensitivity) -> &str {
        self.message(&format!("sensitivity{}", capitalised(level.id())))
    }

    fn message(&self, key: &str) -> &str {
        self.0.get(key).map_or("", |message| message.message.as_str())
    }
}

fn capitalised(id: &str) -> String {
    let mut letters = id.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What the card's button says.
fn label(attempt: &Try) -> &str {
    let (Try::Replacement { label, .. } | Try::Prompt { label, .. }) = attempt;
    label
}

/// The first sentence of a page, in Markdown on one line.
fn first_sentence(doc: &str) -> String {
    let opening = doc.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    // "K. " within a sentence ends none: the next one begins with a capital.
    let end = opening.match_indices(". ").find(|(at, _)| opening[at + 2..].starts_with(char::is_uppercase));
    end.map_or(opening.clone(), |(at, _)| opening[..=at].to_owned())
}
