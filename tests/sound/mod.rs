//! What holds of every review, whatever the draft: the properties test it on random drafts, the fuzzers on found ones.

use attune::protocol::{Draft, Hint, Review, Signals, Try};

/// Fails with what a person would have seen.
pub(crate) fn assert_sound(draft: &Draft, review: &Review) {
    let units: Vec<u16> = draft.text.encode_utf16().collect();
    let mut end_before = 0;
    for hint in &review.hints {
        if hint.whole {
            assert_eq!((hint.start, hint.end), (0, 0), "{hint:?} means the whole draft and marks words");
        } else {
            assert!(hint.start < hint.end && hint.end as usize <= units.len(), "{hint:?} marks no words of the draft");
            assert!(hint.start >= end_before, "{hint:?} lies over another");
            end_before = hint.end;
        }
        assert_card_is_sound(hint);
        for attempt in &hint.tries {
            assert_leaves_text(&units, hint, attempt);
        }
    }
    assert!(review.hints.iter().filter(|hint| !hint.whole && !hint.waiting).count() <= 3, "a red-penned page");
    for signal in probabilities(&review.signals) {
        assert!((0.0..=1.0).contains(&signal), "{:?}", review.signals);
    }
}

fn assert_card_is_sound(hint: &Hint) {
    assert!((0.0..=1.0).contains(&hint.confidence), "{hint:?}");
    assert!((1..=3).contains(&hint.tries.len()), "{hint:?}");
    let length = |words: &str| words.chars().count();
    assert!((1..=40).contains(&length(&hint.title)), "{:?} is no title", hint.title);
    assert!((1..=140).contains(&length(&hint.why)), "{:?} is too short or too long", hint.why);
}

/// Words put in the place of the marked ones leave text: no character cut in two, nothing around them touched.
fn assert_leaves_text(units: &[u16], hint: &Hint, attempt: &Try) {
    let (start, end) = (hint.start as usize, hint.end as usize);
    for part in [&units[..start], &units[start..end], &units[end..]] {
        assert!(String::from_utf16(part).is_ok(), "{hint:?} cuts a character in two");
    }
    match attempt {
        Try::Replacement { label, .. } => assert!(!label.is_empty(), "{hint:?} has a button that says nothing"),
        Try::Prompt { label, prompt } => assert!(!label.is_empty() && !prompt.is_empty(), "{hint:?} prompts nothing"),
    }
}

fn probabilities(signals: &Signals) -> [f32; 12] {
    let Signals {
        disrespect,
        politeness,
        emotional_reaction,
        interpretation,
        exploration,
        condescension,
        dismissal,
        hostility,
        sarcasm,
        commitment,
        their_distress,
        their_joy,
    } = *signals;
    [
        disrespect,
        politeness,
        emotional_reaction,
        interpretation,
        exploration,
        condescension,
        dismissal,
        hostility,
        sarcasm,
        commitment,
        their_distress,
        their_joy,
    ]
}
