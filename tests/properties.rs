//! What holds for every text, however broken: no panic, every mark inside the text and between its characters, the
//! same answer each time.

use attune::protocol::{Draft, Message, Review, Sender, Try};
use attune::{Engine, Sensitivity, Settings};
use proptest::prelude::*;

fn attentive() -> Settings {
    Settings { sensitivity: Sensitivity::Attentive, ..Settings::default() }
}

/// Text as chat brings it: any characters, and words that hints are made of, in any order.
fn any_text() -> impl Strategy<Value = String> {
    let chat = prop::sample::select(vec![
        "you",
        "never",
        "listen",
        "always",
        "i'm",
        "sorry",
        "but",
        "not",
        "fuck",
        "f*ck",
        "idiot",
        "soon",
        "promise",
        "will",
        "don't",
        "ur",
        "whatever",
        "k",
        "at least",
        "feel",
        "like",
        "calm down",
        "hello",
        "call",
        "me",
        "555-0123",
        "a@b.co",
        "4111 1111 1111 1111",
        "https://x.io",
        "@sam",
        "#tag",
        "``` ",
        "`",
        "\"",
        "“",
        "”",
        "‘",
        "'",
        "> ",
        "\n",
        "...",
        "?!",
        "!!!",
        ".",
        ",",
        " - ",
        "😂",
        "👩‍👩‍👧",
        "e\u{301}",
        "שלום",
        "\u{202e}",
        "\u{0}",
        "\u{fffd}",
        "LOUD WORDS HERE",
        "soooo",
        "(",
        ")",
        "On Monday Sam wrote:",
        "=",
    ])
    .prop_map(str::to_owned);
    let piece = prop_oneof![6 => chat, 2 => any::<String>(), 1 => "\\PC{0,12}", 3 => Just(" ".to_owned())];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let message = (any::<bool>(), any_text()).prop_map(|(me, text)| Message {
        sender: if me { Sender::Me } else { Sender::Them },
        text,
        at: None,
    });
    (any_text(), prop::collection::vec(message, 0..4)).prop_map(|(text, thread)| Draft {
        text,
        thread,
        ..Draft::default()
    })
}

/// Where a character of `text` begins or ends, in UTF-16.
fn is_boundary(text: &str, offset: u32) -> bool {
    let mut units = 0;
    text.chars().any(|c| {
        let here = units == offset;
        units += c.len_utf16() as u32;
        here
    }) || units == offset
}

fn assert_sound(draft: &Draft, review: &Review) -> Result<(), TestCaseError> {
    let mut end_before = 0;
    for hint in &review.hints {
        prop_assert!(
            is_boundary(&draft.text, hint.start) && is_boundary(&draft.text, hint.end),
            "{hint:?} cuts a character"
        );
        prop_assert!(if hint.whole { hint.start == 0 && hint.end == 0 } else { hint.start < hint.end }, "{hint:?}");
        prop_assert!(hint.whole || hint.start >= end_before, "{hint:?} lies over another");
        end_before = hint.end.max(end_before);
        prop_assert!((0.0..=1.0).contains(&hint.confidence));
        prop_assert!((1..=3).contains(&hint.tries.len()), "{hint:?}");
        prop_assert!(hint.why.chars().count() <= 140 && hint.title.chars().count() <= 40, "{hint:?}");
        let offers_something = |attempt: &Try| match attempt {
            Try::Replacement { label, .. } => !label.is_empty(),
            Try::Prompt { prompt, .. } => !prompt.is_empty(),
        };
        prop_assert!(hint.tries.iter().all(offers_something));
    }
    let s = &review.signals;
    for signal in [s.disrespect, s.politeness, s.hostility, s.dismissal, s.commitment, s.their_distress, s.their_joy] {
        prop_assert!((0.0..=1.0).contains(&signal), "{s:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_review_is_sound_and_comes_out_the_same_twice(draft in any_draft()) {
        thread_local!(static ENGINE: Engine = Engine::new());
        ENGINE.with(|engine| {
            let review = engine.check(&draft, &attentive());
            assert_sound(&draft, &review)?;
            prop_assert_eq!(&engine.check(&draft, &attentive()), &review);
            Ok(())
        })?;
    }

    #[test]
    fn a_space_at_the_end_changes_nothing(text in any_text()) {
        thread_local!(static ENGINE: Engine = Engine::new());
        ENGINE.with(|engine| {
            let hints = |text: String| engine.check(&Draft { text, ..Draft::default() }, &attentive()).hints;
            prop_assert_eq!(hints(text.clone()), hints(text + " "));
            Ok(())
        })?;
    }
}

#[test]
fn a_megabyte_of_anything_gets_an_answer() {
    let engine = Engine::new();
    for piece in [
        "you never listen ",
        "shut up stupid ",
        "a",
        "'a ",
        "“",
        "> ",
        "😂",
        "f*",
        "4111",
        "i will ",
        "\n",
        "aaa@",
        "not ",
        "((",
        "if ",
        "1 ",
    ] {
        let text = piece.repeat(1_000_000 / piece.len());
        let draft = Draft { text, ..Draft::default() };
        let review = engine.check(&draft, &attentive());
        assert!(review.hints.len() <= 50, "{piece:?} brings {} hints", review.hints.len());
    }
}

#[test]
fn what_was_waved_away_stays_away() {
    let engine = Engine::new();
    let mut draft = Draft { text: "You never listen. You never call.".into(), ..Draft::default() };
    let kinds = |draft: &Draft| engine.check(draft, &Settings::default()).hints.len();
    assert_eq!(kinds(&draft), 2);
    draft.dismissed.push(attune::protocol::Dismissal { kind: "blame_absolute".into(), words: "You never call".into() });
    assert_eq!(kinds(&draft), 1);
}

#[test]
fn more_than_three_underlines_wait_behind_the_badge() {
    let engine = Engine::new();
    let text = "You never listen. You never call. You never help. You never ask. You never reply.".to_owned();
    let hints = engine.check(&Draft { text, ..Draft::default() }, &Settings::default()).hints;
    assert_eq!(hints.len(), 5);
    assert_eq!(hints.iter().filter(|hint| !hint.waiting).count(), 3);
}
