//! What shows: sensitivity, overlap, ranking and the nag budget. The only thresholds are here.

use std::cmp::Reverse;

use crate::hint::{Group, Hint, Try};
use crate::lexicon::Grade;
use crate::protocol::{self, Draft, Due, Signals, Tone};
use crate::rules::Rule;
use crate::settings::{Sensitivity, Settings};
use crate::text::{Span, Text, Utf16Cursor};

/// A hint and the rule that proposes it.
#[derive(Debug)]
pub(crate) struct Candidate {
    pub(crate) rule: &'static Rule,
    pub(crate) hint: Hint,
}

/// How sure a grade is, as a probability.
pub(crate) const fn confidence(grade: Grade) -> f32 {
    match grade {
        Grade::Sure => 0.95,
        Grade::Likely => 0.8,
        Grade::Maybe => 0.6,
    }
}

/// The least confidence that shows at each sensitivity: those who ask to be left alone get only what is certain.
const fn least_confidence(sensitivity: Sensitivity) -> f32 {
    match sensitivity {
        Sensitivity::Gentle => 0.9,
        Sensitivity::Balanced => 0.75,
        Sensitivity::Attentive => 0.5,
    }
}

/// More underlines at once would be a red-penned page.
const UNDERLINES: usize = 3;
/// Nobody reads more hints than this on one draft.
const MOST_HINTS: usize = 50;
/// What a card has room for.
const TRIES: usize = 3;

/// The hints that show, whole-draft ones first, then in the order of the text.
pub(crate) fn choose(
    mut candidates: Vec<Candidate>,
    text: &Text,
    draft: &Draft,
    settings: &Settings,
) -> Vec<protocol::Hint> {
    let faulted = candidates.iter().any(|candidate| is_fault(candidate) && candidate.hint.grade >= PLAIN);
    candidates.retain(|candidate| shows(candidate, text, draft, settings));
    let praise_fits = !faulted && !candidates.iter().any(is_fault);
    candidates.retain(|candidate| praise_fits || !is_praise(candidate));
    // The gravest first, then the surest, then the one that says most.
    candidates.sort_by_cached_key(rank);
    let mut kept: Vec<Candidate> = Vec::new();
    let mut taken = Taken::default();
    for candidate in candidates {
        if kept.len() == MOST_HINTS {
            break;
        }
        if is_praise(&candidate) && kept.iter().any(is_praise) {
            continue;
        }
        let free = match candidate.hint.span {
            Some(span) => taken.claim(span),
            None => kept.iter().all(|other| other.hint.span.is_some() || other.rule.kind != candidate.rule.kind),
        };
        if free {
            kept.push(candidate);
        }
    }
    let mut marks = 0;
    let mut shown: Vec<(Option<Span>, bool, Candidate)> = Vec::new();
    for candidate in kept {
        let waits = candidate.hint.span.is_some() && marks == UNDERLINES;
        marks += usize::from(candidate.hint.span.is_some() && !waits);
        shown.push((candidate.hint.span, waits, candidate));
    }
    shown.sort_by_key(|(span, ..)| *span);
    let mut offsets = Utf16Cursor::new(text.source());
    let due = |hint: &Hint| {
        let (when, named) = hint.due?;
        let at = when.after(draft.now.as_deref()?)?;
        // A time may stand anywhere around its hint: it is found by itself.
        let mut offsets = Utf16Cursor::new(text.source());
        Some(Due { at, start: offsets.at(named.start), end: offsets.at(named.end) })
    };
    let finished = |(span, waits, candidate): (Option<Span>, bool, Candidate)| {
        let due = due(&candidate.hint);
        protocol::Hint { due, ..to_protocol(candidate, span, waits, &mut offsets) }
    };
    shown.into_iter().map(finished).collect()
}

/// Praise beside a fault sounds like mockery: it waits until nothing this plain is wrong with a draft, switched off,
/// waved away or not.
const PLAIN: Grade = Grade::Likely;
/// Kinds that find no fault with a draft: they note a promise, or what goes on around it.
const NOTES: [&str; 4] = ["commitment", "rapid_fire", "scattered", "time_spent"];

fn is_praise(candidate: &Candidate) -> bool {
    candidate.rule.group == Group::Affirmations
}

fn is_fault(candidate: &Candidate) -> bool {
    !is_praise(candidate) && !NOTES.contains(&candidate.rule.kind.0)
}

/// Which parts of the draft already carry a hint, in order.
#[derive(Debug, Default)]
struct Taken(std::collections::BTreeMap<usize, usize>);

impl Taken {
    /// Takes `span` if no hint lies on it yet.
    fn claim(&mut self, span: Span) -> bool {
        let clear_before = self.0.range(..span.end).next_back().is_none_or(|(_, &end)| end <= span.start);
        if clear_before {
            self.0.insert(span.start, span.end);
        }
        clear_before
    }
}

fn shows(candidate: &Candidate, text: &Text, draft: &Draft, settings: &Settings) -> bool {
    let Candidate { rule, hint } = candidate;
    let words = hint.span.map_or("", |span| span.of(text.source()));
    rule.level <= settings.sensitivity
        && confidence(hint.grade) >= least_confidence(settings.sensitivity)
        && !settings.groups_off.contains(&rule.group)
        && !settings.kinds_off.contains(rule.kind.0)
        && !draft.dismissed.iter().any(|past| past.kind == rule.kind.0 && past.words == words)
}

fn rank(candidate: &Candidate) -> impl Ord + use<> {
    let Candidate { rule, hint } = candidate;
    let length = hint.span.map_or(0, Span::len);
    (rule.level, Reverse(hint.grade), hint.span.is_some(), Reverse(length), hint.span, rule.kind)
}

fn to_protocol(candidate: Candidate, span: Option<Span>, waits: bool, offsets: &mut Utf16Cursor) -> protocol::Hint {
    let Candidate { rule, hint } = candidate;
    let (start, end) = span.map_or((0, 0), |span| (offsets.at(span.start), offsets.at(span.end)));
    protocol::Hint {
        kind: rule.kind.0.to_owned(),
        group: rule.group,
        principle: rule.principle,
        level: rule.level,
        start,
        end,
        whole: span.is_none(),
        waiting: waits,
        confidence: confidence(hint.grade),
        title: hint.title.to_owned(),
        why: hint.why,
        tries: hint.tries.into_iter().take(TRIES).map(labelled).collect(),
        due: None,
    }
}

/// What a button says when the try is to take the marked words out.
const LEAVE_OUT: &str = "Leave it out";

fn labelled(attempt: Try) -> protocol::Try {
    match attempt {
        Try::Replacement(replacement) if replacement.is_empty() => {
            protocol::Try::Replacement { label: LEAVE_OUT.to_owned(), replacement }
        }
        Try::Replacement(replacement) => protocol::Try::Replacement { label: replacement.clone(), replacement },
        Try::Prompt(prompt) => protocol::Try::Prompt { label: format!("{prompt} …"), prompt },
    }
}

/// How much unkindness makes a draft tense, and how much heated.
const TENSE: f32 = 0.5;
const HEATED: f32 = 0.97;
/// How polite a draft without unkindness must be to count as warm.
const WARM: f32 = 0.7;

/// How the draft sounds. Rules speak for what hurts, politeness and care for what warms.
pub(crate) fn tone(candidates: &[Candidate], signals: &Signals) -> Tone {
    let grave = candidates.iter().any(|candidate| {
        candidate.rule.group == Group::Respect
            && candidate.rule.level == Sensitivity::Gentle
            && candidate.hint.grade == Grade::Sure
    });
    let unkind = signals.disrespect.max(signals.hostility).max(signals.dismissal);
    if grave || unkind >= HEATED {
        Tone::Heated
    } else if unkind >= TENSE {
        Tone::Tense
    } else if signals.politeness.max(signals.emotional_reaction) >= WARM {
        Tone::Warm
    } else {
        Tone::Even
    }
}
