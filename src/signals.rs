//! Probabilities for the draft as a whole, from the cues that rules and shared lists found.
//!
//! Cues are taken as independent: each leaves a share of doubt, and the doubts multiply ("noisy or"). Without cues a
//! signal stays at its base rate.

use crate::engine::Shared;
use crate::hint::Group;
use crate::judge::{self, Candidate};
use crate::lexicon::{Grade, ListId, Matches};
use crate::protocol::Signals;
use crate::thread::Thread;

/// How often a signal is there though no cue is. Small, and never zero: words are not all there is.
const BASE: f32 = 0.02;
/// Politeness has two sides: without cues a message is as often polite as not.
const EVEN: f32 = 0.5;

/// The signals of a draft whose rules found `candidates` and whose lists found `matches`.
pub(crate) fn from_cues(candidates: &[Candidate], matches: &Matches, shared: Shared, thread: &Thread) -> Signals {
    let kinds = |chosen: &[&str]| {
        noisy_or(candidates.iter().filter(|c| chosen.contains(&c.rule.kind.0)).map(|c| judge::confidence(c.hint.grade)))
    };
    let group = |group: Group| {
        noisy_or(candidates.iter().filter(|c| c.rule.group == group).map(|c| judge::confidence(c.hint.grade)))
    };
    let within = |list: ListId, sections: &[&str]| {
        let found = sections.iter().flat_map(|section| matches.of_section(list, section));
        noisy_or(found.map(|found| judge::confidence(matches.grade(found))))
    };
    let does = |sections: &[&str]| within(shared.moves, sections);
    let said = |grade: Option<Grade>| noisy_or(grade.map(judge::confidence));
    let disrespect = group(Group::Respect);
    let kindness = does(&["gratitude", "courtesy", "warmth"]);
    Signals {
        disrespect,
        politeness: EVEN + EVEN * (without_base(kindness) - without_base(disrespect)),
        emotional_reaction: does(&["acknowledgement", "congratulation", "warmth", "support", "encouragement"]),
        // Whoever answers with a trouble of their own says "I know what that is like".
        interpretation: does(&["reflection", "solidarity"]).max(within(shared.heard, &["distress", "upset", "weary"])),
        exploration: does(&["exploration", "asking", "advice_asked"]),
        condescension: kinds(&["condescension"]),
        dismissal: kinds(&["dismissal", "invalidation"]),
        hostility: kinds(&["insult", "profanity_at_person", "threat", "identity_attack"]),
        sarcasm: kinds(&["sarcasm_risk", "passive_aggression"]),
        commitment: kinds(&["commitment", "vague_promise"]),
        their_distress: said(thread.pain()),
        their_joy: said(thread.says("joy")),
    }
}

fn noisy_or(cues: impl IntoIterator<Item = f32>) -> f32 {
    1.0 - cues.into_iter().map(|cue| 1.0 - cue).fold(1.0 - BASE, |doubt, rest| doubt * rest)
}

fn without_base(signal: f32) -> f32 {
    (signal - BASE) / (1.0 - BASE)
}
