//! What holds for every text, however broken: no panic, every mark inside the text and between its characters, the
//! same answer each time.

mod sound;

use std::iter;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use attune::protocol::{Context, Draft, Message, Sender};
use attune::rules::{Example, RULES};
use attune::{Engine, Review, Sensitivity, Settings};
use proptest::prelude::*;
use sound::assert_sound;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

fn attentive() -> Settings {
    Settings { sensitivity: Sensitivity::Attentive, groups_off: [].into(), ..Settings::default() }
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
    let own = prop::sample::select(words_of_examples()).prop_map(|word| format!(" {word}"));
    let piece = prop_oneof![4 => chat, 8 => own, 2 => any::<String>(), 1 => "\\PC{0,12}", 3 => Just(" ".to_owned())];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn examples() -> impl Iterator<Item = &'static Example> {
    RULES.iter().flat_map(|rule| rule.fires.iter().chain(rule.silent))
}

/// Two words at a time: what hints are made of, cut anywhere.
fn words_of_examples() -> Vec<String> {
    let drafts: Vec<String> = examples().map(|example| example.draft().text).collect();
    let words: Vec<&str> = drafts.iter().flat_map(|draft| draft.split_whitespace()).collect();
    words.windows(2).map(|pair| pair.join(" ")).collect()
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let message = (any::<bool>(), any_text(), prop::option::of(any_moment())).prop_map(|(me, text, at)| Message {
        sender: if me { Sender::Me } else { Sender::Them },
        text,
        at,
    });
    let heard = prop::sample::select(examples().map(|example| example.draft().thread).collect::<Vec<_>>());
    let thread = prop_oneof![prop::collection::vec(message, 0..4), heard];
    (any_text(), thread, prop::option::of(any_moment()), any_context()).prop_map(|(text, thread, now, context)| Draft {
        text,
        thread,
        now,
        context,
        ..Draft::default()
    })
}

fn any_moment() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (1970..2100_u32, 0..14_u32, 0..33_u32, 0..25_u32, 0..61_u32).prop_map(|(year, month, day, hour, minute)| {
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00+01:00")
        }),
        1 => any::<String>(),
    ]
}

fn any_context() -> impl Strategy<Value = Context> {
    (any::<bool>(), any::<u32>(), any::<u32>(), any::<Option<u32>>()).prop_map(
        |(quiet_hours, other_drafts, minutes_spent, minutes_budget)| Context {
            quiet_hours,
            other_drafts,
            minutes_spent,
            minutes_budget,
        },
    )
}

fn check(text: String) -> Review {
    ENGINE.check(&Draft { text, ..Draft::default() }, &attentive())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_review_is_sound_and_comes_out_the_same_twice(draft in any_draft()) {
        let review = ENGINE.check(&draft, &attentive());
        assert_sound(&draft, &review);
        prop_assert_eq!(&ENGINE.check(&draft, &attentive()), &review);
    }

    #[test]
    fn a_space_at_the_end_changes_nothing(text in any_text()) {
        prop_assert_eq!(check(text.clone()), check(text + " "));
    }
}

/// How many times longer the long text is.
const LONGER: usize = 32;
/// A megabyte.
const LONG: usize = 1_000_000;
/// How many times more a character of a long text may cost than one of a short text. Work that grows with the square of
/// the length would cost 32 times more; caches and a busy machine never cost that much.
const DEARER: u32 = 8;

#[test]
fn a_megabyte_takes_time_in_proportion() {
    let all: Vec<String> = examples().map(|example| example.draft().text).collect();
    assert_eq!(out_of_proportion([all.join(" ")], LONG), [""; 0]);
}

#[test]
fn anything_over_and_over_takes_time_in_proportion() {
    let pieces = [
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
        "he said ",
        "a, ",
        "? ",
        "A B ",
        "- ",
    ];
    assert_eq!(out_of_proportion(pieces.map(str::to_owned), LONG / 4), [""; 0]);
}

#[test]
fn what_each_kind_speaks_on_takes_time_in_proportion() {
    let together = RULES.iter().map(|rule| {
        let drafts = rule.fires.iter().map(|example| example.draft().text + " ");
        drafts.collect::<String>()
    });
    assert_eq!(out_of_proportion(together, LONG / 16), [""; 0]);
}

/// Those pieces that, over and over up to `length` bytes, take far longer than they should.
fn out_of_proportion(pieces: impl IntoIterator<Item = String>, length: usize) -> Vec<String> {
    let is_out = |piece: &String| {
        let long = piece.repeat((length / piece.len()).max(1));
        let short = &long[..long.ceil_char_boundary(length / LONGER)];
        // A machine with other things to do is slow now and then, not three times over.
        let in_proportion = iter::repeat_with(|| {
            let least = (0..3).map(|_| time(short)).min().unwrap_or_default();
            time(&long) <= least * LONGER as u32 * DEARER
        });
        !in_proportion.take(3).any(|holds| holds)
    };
    pieces.into_iter().filter(is_out).map(|piece| piece.chars().take(60).collect()).collect()
}

fn time(text: &str) -> Duration {
    let started = Instant::now();
    let review = check(text.to_owned());
    assert!(review.hints.len() <= 50, "{} hints on one draft", review.hints.len());
    started.elapsed()
}

#[test]
fn a_long_conversation_takes_no_longer_than_its_end() {
    let message = |i: usize| Message {
        sender: if i.is_multiple_of(9) { Sender::Me } else { Sender::Them },
        text: "I lost my job and I feel awful. What would you do?".to_owned(),
        at: None,
    };
    let draft = Draft { text: "k".to_owned(), thread: (0..100_000).map(message).collect(), ..Draft::default() };
    let review = ENGINE.check(&draft, &attentive());
    assert_sound(&draft, &review);
    let end = Draft { thread: draft.thread[draft.thread.len() - 40..].to_vec(), ..draft };
    assert_eq!(ENGINE.check(&end, &attentive()), review);
}

#[test]
fn what_was_waved_away_stays_away() {
    let mut draft = Draft { text: "You never listen. You never call.".into(), ..Draft::default() };
    let kinds = |draft: &Draft| ENGINE.check(draft, &Settings::default()).hints.len();
    assert_eq!(kinds(&draft), 2);
    draft.dismissed.push(attune::protocol::Dismissal { kind: "blame_absolute".into(), words: "You never call".into() });
    assert_eq!(kinds(&draft), 1);
}

#[test]
fn more_than_three_underlines_wait_behind_the_badge() {
    let text = "You never listen. You never call. You never help. You never ask. You never reply.".to_owned();
    let hints = ENGINE.check(&Draft { text, ..Draft::default() }, &Settings::default()).hints;
    assert_eq!(hints.len(), 5);
    assert_eq!(hints.iter().filter(|hint| !hint.waiting).count(), 3);
}
