//! Recognising what opens something: one file for each way a secret can be told.
//!
//! All of it reads form. What only the words around can tell ("the password is …") begins with a phrase of the list,
//! and [`value`] reads what stands behind it.

pub(super) mod value;

mod assigned;
mod issued;
mod key_block;
mod seed;

use crate::grammar::Reading;
use crate::lexicon::Grade;
use crate::text::{Kind, Span, Voice};

pub(super) use seed::announced as announced_seed;

/// What was found: also the name of its section in the phrase list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Code,
    Key,
    Password,
    Pin,
    PrivateKey,
    Seed,
}

impl Thing {
    /// The section that holds its wording and the words that announce it.
    pub(super) const fn section(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Key => "key",
            Self::Password => "password",
            Self::Pin => "pin",
            Self::PrivateKey => "private_key",
            Self::Seed => "seed",
        }
    }
}

/// A secret.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) thing: Thing,
    pub(super) span: Span,
    pub(super) grade: Grade,
}

impl Found {
    const fn sure(thing: Thing, span: Span) -> Self {
        Self { thing, span, grade: Grade::Sure }
    }
}

/// Everything in a draft whose form speaks for itself.
pub(super) fn all(draft: Reading) -> Vec<Found> {
    let source = draft.text.source();
    let mut found = Vec::new();
    key_block::find(source, &mut found);
    issued::find(source, &mut found);
    assigned::find(source, &mut found);
    seed::find(draft, &mut found);
    found
}

/// Lines that somebody else wrote. Code and quotation marks are no cover: what stands between them opens as much.
pub(super) fn forwarded(draft: Reading) -> Vec<Span> {
    let text = draft.text;
    let whole_lines = |span: Span| !span.of(text.source()).starts_with(['"', '“', '„', '«', '‘', '\'']);
    let lines = text.words().iter().filter(|word| word.kind == Kind::Borrowed(Voice::Quoted) && whole_lines(word.span));
    lines.map(|word| word.span).collect()
}
