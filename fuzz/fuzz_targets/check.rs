//! Any draft after any conversation with any settings: the review is sound and comes out the same twice.
//!
//! An input is text, so that seeds can be read and words can be swapped for words: the parts between record separators
//! are what is set, the messages, and last the draft.

#![no_main]

#[path = "../../tests/sound/mod.rs"]
mod sound;

use std::sync::LazyLock;

use attune::hint::Group;
use attune::protocol::{Context, Dismissal, Message, Sender};
use attune::{Draft, Engine, Sensitivity, Settings};
use libfuzzer_sys::fuzz_target;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

const SEPARATOR: char = '\u{1e}';

fuzz_target!(|input: &[u8]| {
    let input = String::from_utf8_lossy(input);
    let mut parts = input.split(SEPARATOR);
    let text = parts.next_back().unwrap_or_default().to_owned();
    let set = parts.next().unwrap_or_default().as_bytes();
    let thread = parts.map(message).collect();
    let (draft, settings) = with_settings(Draft { text, thread, ..Draft::default() }, set);

    let review = ENGINE.check(&draft, &settings);
    sound::assert_sound(&draft, &review);
    assert_eq!(ENGINE.check(&draft, &settings), review, "the same draft is judged otherwise the second time");
});

fn message(part: &str) -> Message {
    let (sender, text) = match part.strip_prefix("me: ") {
        Some(text) => (Sender::Me, text),
        None => (Sender::Them, part.strip_prefix("them: ").unwrap_or(part)),
    };
    let (at, text) = match text.split_once('|') {
        Some((at, text)) => (Some(at.to_owned()), text),
        None => (None, text),
    };
    Message { sender, text: text.to_owned(), at }
}

/// What each byte sets; those that are not there set nothing.
fn with_settings(draft: Draft, set: &[u8]) -> (Draft, Settings) {
    let byte = |i: usize| set.get(i).copied().unwrap_or_default();
    let sensitivity = Sensitivity::ALL[usize::from(byte(0) % 3)];
    let off = |i: &usize| byte(1) & (1 << i) != 0;
    let groups_off = (0..Group::ALL.len()).filter(off).map(|i| Group::ALL[i]).collect();
    let context = Context {
        quiet_hours: byte(2) % 2 == 1,
        other_drafts: byte(3).into(),
        minutes_spent: byte(4).into(),
        minutes_budget: (byte(5) > 0).then(|| byte(5).into()),
        ..Context::default()
    };
    let now = (byte(6) > 0).then(|| String::from_utf8_lossy(&set[6..]).into_owned());
    // Whatever was marked first is waved away: what lies beneath comes to light.
    let settings = Settings { sensitivity, groups_off, ..Settings::default() };
    let mut draft = Draft { context, now, ..draft };
    if byte(0) % 2 == 1 {
        let units: Vec<u16> = draft.text.encode_utf16().collect();
        let first = ENGINE.check(&draft, &settings).hints.into_iter().next();
        draft.dismissed = first
            .map(|hint| Dismissal {
                kind: hint.kind,
                words: String::from_utf16_lossy(&units[hint.start as usize..hint.end as usize]),
            })
            .into_iter()
            .collect();
    }
    (draft, settings)
}
