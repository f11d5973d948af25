//! What a hint is: its kind, its group and principle, the words it means and what to try instead.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::lexicon::Grade;
use crate::text::Span;
use crate::when::When;

/// The families a person can switch on and off, and the names under which underlines are painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// Words that may demean, accuse or shout.
    Respect,
    /// Words that may be misread.
    Clarity,
    /// What the other person said and whether the draft meets it. Reads the thread.
    Listening,
    /// Well-being, personal borders and privacy.
    Care,
    /// Promises, apologies and plain dealing.
    Trust,
    /// Feelings: expressed, heard, allowed.
    Closeness,
    /// Time and presence.
    Attention,
    /// What the draft does well.
    Affirmations,
}

impl Group {
    /// All groups, in the order they are listed to people.
    pub const ALL: [Self; 8] = [
        Self::Respect,
        Self::Clarity,
        Self::Listening,
        Self::Care,
        Self::Trust,
        Self::Closeness,
        Self::Attention,
        Self::Affirmations,
    ];

    /// The name used in settings, JSON and `attune-<group>` highlights.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Respect => "respect",
            Self::Clarity => "clarity",
            Self::Listening => "listening",
            Self::Care => "care",
            Self::Trust => "trust",
            Self::Closeness => "closeness",
            Self::Attention => "attention",
            Self::Affirmations => "affirmations",
        }
    }
}

/// The five principles of harmony online that every kind serves one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Principle {
    /// Time and attention are given on purpose.
    Attention,
    /// Active listening, empathy, clear and respectful language.
    Communication,
    /// Well-being, personal borders and privacy.
    Care,
    /// Reliable, transparent, honouring commitments.
    Trust,
    /// A space where feelings can be expressed and supported.
    Intimacy,
}

impl Principle {
    /// The name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Attention => "attention",
            Self::Communication => "communication",
            Self::Care => "care",
            Self::Trust => "trust",
            Self::Intimacy => "intimacy",
        }
    }
}

/// The id of a kind of hint, as listed by `attune kinds`. Never changes once shipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HintKind(pub &'static str);

impl fmt::Display for HintKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Something to try instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Try {
    /// Exact words that take the place of the marked ones and leave the sentence whole.
    Replacement(String),
    /// An opening that the writer completes.
    Prompt(String),
}

/// What a rule found, before the judge decides whether it shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Hint {
    /// The marked bytes of the draft; `None` when something is missing from it as a whole.
    pub span: Option<Span>,
    /// How sure the rule is.
    pub grade: Grade,
    /// The heading of its card.
    pub title: &'static str,
    /// One sentence on how the words may land.
    pub why: String,
    /// What to try, best first.
    pub tries: Vec<Try>,
    /// When what the words promise is due, and where that is said.
    pub due: Option<(When, Span)>,
}

impl Hint {
    /// The same, a grade surer or less sure: what stands around the words speaks for it or against it.
    #[must_use]
    pub fn with_grade(self, grade: Grade) -> Self {
        Self { grade, ..self }
    }
}
