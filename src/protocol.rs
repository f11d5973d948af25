//! The types that cross a boundary: command line JSON, the extension's messages and its TypeScript.
//!
//! Nothing else in the engine can be serialised, save [`Settings`]. Every offset here counts
//! UTF-16 code units, the way browsers count; inside the engine offsets are bytes.

use serde::{Deserialize, Serialize};

use crate::hint::{Group, Principle};
use crate::lenient::{or_default, whole, whole_or_none};
use crate::settings::{Sensitivity, Settings};

/// Who sent a message of the thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Sender {
    /// The other person, or one of them.
    Them,
    /// The writer of the draft.
    Me,
}

/// One message of the conversation so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Message {
    /// Who sent it.
    pub sender: Sender,
    /// What it says.
    pub text: String,
    /// When it was sent, RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub at: Option<String>,
}

/// A draft to be judged: what is in the box, and the conversation it answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Draft {
    /// The words in the box.
    pub text: String,
    /// The messages before it, oldest first.
    pub thread: Vec<Message>,
    /// The moment of writing with the writer's offset from UTC, RFC 3339. Times in promises are read against it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub now: Option<String>,
    /// What goes on around the draft.
    #[serde(deserialize_with = "or_default")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<Context>"))]
    pub context: Context,
    /// Hints already waved away in this draft: they do not come back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dismissed: Vec<Dismissal>,
}

/// What goes on around a draft: facts that whoever holds it knows, not judgements. A field that is missing or makes no
/// sense counts as nothing known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Context {
    /// It is within the hours the writer wants to keep quiet.
    #[serde(deserialize_with = "or_default")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<bool>"))]
    pub quiet_hours: bool,
    /// In how many other conversations the writer has an unsent draft, touched within the last minutes.
    #[serde(deserialize_with = "whole_or_none")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<u32>"))]
    pub other_drafts: u32,
    /// Minutes the writer has spent on messages today.
    #[serde(deserialize_with = "whole_or_none")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<u32>"))]
    pub minutes_spent: u32,
    /// Minutes the writer means to spend a day; absent until set.
    #[serde(deserialize_with = "whole", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub minutes_budget: Option<u32>,
}

impl Context {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { quiet_hours: false, other_drafts: 0, minutes_spent: 0, minutes_budget: None };
}

/// A hint waved away: its kind and the words it marked (empty when it meant the whole draft).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Dismissal {
    /// The hint's kind.
    pub kind: String,
    /// The words it marked.
    pub words: String,
}

/// How a draft sounds as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// Kind words, and nothing that pulls the other way.
    Warm,
    /// Neither warm nor tense.
    Even,
    /// Something in it may land hard.
    Tense,
    /// Best read once more before it goes.
    Heated,
}

/// What the engine makes of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Review {
    /// The draft's language as a BCP 47 tag, `und` when it cannot be told.
    pub language: String,
    /// How it sounds.
    pub tone: Tone,
    /// What to show, in the order of the text; hints about the whole draft come first.
    pub hints: Vec<Hint>,
    /// Probabilities for the draft as a whole.
    pub signals: Signals,
}

/// One hint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Hint {
    /// The id of its kind.
    pub kind: String,
    /// The group it belongs to.
    pub group: Group,
    /// The principle it serves.
    pub principle: Principle,
    /// The lowest sensitivity at which it shows.
    pub level: Sensitivity,
    /// Start of the words it means, in UTF-16 code units of the draft; 0 when it means the whole draft.
    pub start: u32,
    /// End of those words; 0 when it means the whole draft.
    pub end: u32,
    /// Set when it is about something missing from the draft as a whole.
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<bool>"))]
    pub whole: bool,
    /// Set when the nag budget keeps it from being underlined: it waits behind the badge.
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<bool>"))]
    pub waiting: bool,
    /// How sure the engine is, 0–1.
    pub confidence: f32,
    /// The heading of its card, at most 40 characters.
    pub title: String,
    /// One sentence on how the words may land, at most 140 characters.
    pub why: String,
    /// One to three things to try.
    pub tries: Vec<Try>,
    /// When what the words promise is due: where they name a time, and the draft says when it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub due: Option<Due>,
}

/// When a promise is due, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Due {
    /// The moment, RFC 3339, with the offset of the draft's own.
    pub at: String,
    /// Start of the words that name it, in UTF-16 code units of the draft.
    pub start: u32,
    /// End of those words.
    pub end: u32,
}

/// Something to try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Try {
    /// Words that take the place of the marked ones.
    Replacement {
        /// What the card's button says.
        label: String,
        /// The exact words to put in; empty to remove the marked ones.
        replacement: String,
    },
    /// An opening the writer completes.
    Prompt {
        /// What the card's button says.
        label: String,
        /// The words to begin with.
        prompt: String,
    },
}

/// Probabilities, 0–1, for the draft as a whole; the last two for the other person's latest message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs, reason = "each field is named after what it is the probability of")]
pub struct Signals {
    pub disrespect: f32,
    pub politeness: f32,
    pub emotional_reaction: f32,
    pub interpretation: f32,
    pub exploration: f32,
    pub condescension: f32,
    pub dismissal: f32,
    pub hostility: f32,
    pub sarcasm: f32,
    pub commitment: f32,
    pub their_distress: f32,
    pub their_joy: f32,
}

/// A kind of hint as listed to people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct KindPage {
    /// Its id.
    pub kind: String,
    /// The group it belongs to.
    pub group: Group,
    /// The principle it serves.
    pub principle: Principle,
    /// The lowest sensitivity at which it shows.
    pub level: Sensitivity,
    /// The heading of its cards.
    pub title: String,
    /// What it catches, why, and what to do instead. Markdown.
    pub doc: String,
    /// Where the knowledge comes from.
    pub sources: Vec<String>,
}

/// What a page may ask of the background. Grants nothing but judging a draft and minding one's own hints.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum PageRequest {
    /// May Attune work in this page? Answered with [`PageState`].
    Attach,
    /// Judge a draft. Answered with `Option<`[`Review`]`>`: `null` where Attune is off or paused.
    Check {
        /// What to judge.
        draft: Draft,
    },
    /// A hint of this kind was waved away. Answered with [`Dismissed`].
    Dismiss {
        /// The hint's kind.
        kind: String,
    },
    /// Switch this kind off: the person took the offer made in [`Dismissed`]. Answered with `null`.
    Rest {
        /// The kind to switch off.
        kind: String,
    },
}

/// Whether Attune works in a page, and how.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PageState {
    /// False where the site is switched off or Attune is paused.
    pub active: bool,
    /// When a pause ends, in milliseconds since the Unix epoch.
    pub resumes_at: Option<f64>,
    /// How long typing must rest before a draft is looked at, in milliseconds.
    pub pause_ms: u32,
}

/// The answer to waving a hint away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Dismissed {
    /// This kind has been waved away often enough that it should offer to rest.
    pub offer_rest: bool,
}

/// What the extension's own pages may ask of the background, which alone writes settings. Answered with [`Settings`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum SettingChange {
    /// How much to show.
    Sensitivity {
        /// The new level.
        level: Sensitivity,
    },
    /// Work on a site, or stay away from it.
    Site {
        /// The site's host name.
        site: String,
        /// Whether to work there.
        on: bool,
    },
    /// Show a group of kinds, or not.
    Group {
        /// The group.
        group: Group,
        /// Whether to show it.
        on: bool,
    },
    /// Show a kind, or let it rest.
    Kind {
        /// The kind's id.
        kind: String,
        /// Whether to show it.
        on: bool,
    },
    /// Fall silent everywhere for that many minutes; 0 ends a pause.
    Pause {
        /// Minutes from now.
        minutes: u32,
    },
}

impl SettingChange {
    /// Carries the change out. `now_ms` is the present in milliseconds since the Unix epoch.
    pub fn apply(self, settings: &mut Settings, now_ms: f64) {
        match self {
            Self::Sensitivity { level } => settings.sensitivity = level,
            Self::Site { site, on: true } => drop(settings.sites_off.remove(&site)),
            Self::Site { site, on: false } => drop(settings.sites_off.insert(site)),
            Self::Group { group, on: true } => drop(settings.groups_off.remove(&group)),
            Self::Group { group, on: false } => drop(settings.groups_off.insert(group)),
            Self::Kind { kind, on: true } => drop(settings.kinds_off.remove(&kind)),
            Self::Kind { kind, on: false } => drop(settings.kinds_off.insert(kind)),
            Self::Pause { minutes: 0 } => settings.paused_until = None,
            Self::Pause { minutes } => settings.paused_until = Some(now_ms + f64::from(minutes) * 60_000.0),
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_false(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_that_makes_no_sense_costs_no_draft() {
        let read = |context: &str| {
            let draft = format!(r#"{{"context": {context}, "text": "hi"}}"#);
            serde_json::from_str::<Draft>(&draft).map(|draft| draft.context)
        };
        for (context, expected) in [
            ("null", Context::UNKNOWN),
            ("7", Context::UNKNOWN),
            (r#""late""#, Context::UNKNOWN),
            (r#"{"quietHours": true, "otherDrafts": {"a": 1}}"#, Context { quiet_hours: true, ..Context::UNKNOWN }),
            (r#"{"otherDrafts": 2, "quietHours": "yes"}"#, Context { other_drafts: 2, ..Context::UNKNOWN }),
            (
                r#"{"minutesSpent": 61.4, "minutesBudget": 60, "new": []}"#,
                Context { minutes_spent: 61, minutes_budget: Some(60), ..Context::UNKNOWN },
            ),
            (r#"{"minutesSpent": -4, "minutesBudget": null}"#, Context::UNKNOWN),
        ] {
            assert_eq!(read(context).unwrap(), expected, "{context}");
        }
    }
}
