//! Recognising what tells who somebody is, where they live or how to reach them: one file for each thing.
//!
//! All of it reads form: check digits, lengths, shapes. What only the words around can tell ("call me on …") is left to
//! the rule.

mod address;
mod birth;
mod card;
mod digits;
mod email;
mod iban;
mod national_id;
mod phone;

use crate::grammar::Reading;
use crate::lexicon::Grade;
use crate::text::{Kind, Span, Voice};

/// What was found: also the name of its section in the phrase list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Address,
    Birth,
    Card,
    Email,
    Iban,
    NationalId,
    Phone,
}

impl Thing {
    /// The section that holds its wording and the words that announce it.
    pub(super) const fn section(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Birth => "birth",
            Self::Card => "card",
            Self::Email => "email",
            Self::Iban => "iban",
            Self::NationalId => "id",
            Self::Phone => "phone",
        }
    }
}

/// What form alone says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Many things look so: only words can tell.
    Fits,
    /// Hardly anything else looks so.
    Tells(Grade),
}

/// Something found by its form.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) thing: Thing,
    pub(super) span: Span,
    pub(super) form: Form,
    /// What can stand in its place and still say enough.
    pub(super) masked: Option<String>,
}

/// Everything found in a draft, in order and without overlap: what is surest to be what it seems comes first.
pub(super) fn all(draft: Reading) -> Vec<Found> {
    let text = draft.text;
    let source = text.source();
    let rows = digits::rows(source);
    let mut found = Vec::new();
    email::find(source, &mut found);
    iban::find(source, &rows, &mut found);
    for row in &rows {
        card::find(row, &mut found);
    }
    birth::find(draft, &rows, &mut found);
    national_id::find(source, &rows, &mut found);
    address::find(draft, &mut found);
    for row in &rows {
        phone::find(row, &mut found);
    }

    // Of two that overlap, the one that speaks for itself, then the one looked for first.
    found.sort_by_key(|found| std::cmp::Reverse(found.form));
    let foreign = foreign(draft);
    let mut taken: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
    found.retain(|found| {
        let Span { start, end } = found.span;
        let clear = taken.range(..end).next_back().is_none_or(|(_, &taken_end)| taken_end <= start);
        let next = foreign.partition_point(|part| part.end <= start);
        let own = foreign.get(next).is_none_or(|part| !part.overlaps(found.span));
        if clear && own && found.form != Form::Fits {
            taken.insert(start, end);
        }
        clear && own
    });
    found.sort_by_key(|found| found.span);
    found
}

/// Code and forwarded lines. Quotation marks are no cover: a number between them is as readable as without.
fn foreign(draft: Reading) -> Vec<Span> {
    let text = draft.text;
    let whole_lines = |span: Span| !span.of(text.source()).starts_with(['"', '“', '„', '«', '‘', '\'']);
    text.words()
        .iter()
        .filter(|word| match word.kind {
            Kind::Borrowed(Voice::Code) => true,
            Kind::Borrowed(_) => whole_lines(word.span),
            _ => false,
        })
        .map(|word| word.span)
        .collect()
}
