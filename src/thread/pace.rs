//! Who wrote how much, and when: the conversation without its words.

use jiff::{SignedDuration, Timestamp};

use crate::protocol::{Draft, Message, Sender};

/// Messages further apart than this are no flurry: the writer has put the conversation down in between.
const FLURRY: SignedDuration = SignedDuration::from_hours(1);

/// Who wrote last, how often in a row, how long ago. Times are known where the page shows them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pace {
    /// Who wrote the last message; `None` where nobody has written yet.
    pub last: Option<Sender>,
    /// How many messages that person has sent in a row.
    pub in_a_row: usize,
    /// The same, of those that came one upon the other, up to the moment of writing.
    pub at_once: usize,
    /// How long ago the last message was sent.
    pub since: Option<SignedDuration>,
}

impl Pace {
    /// The pace of the conversation `draft` answers.
    pub(super) fn of(draft: &Draft) -> Self {
        let now = draft.now.as_deref().and_then(moment);
        let last = draft.thread.last().map(|message| message.sender);
        let row = || draft.thread.iter().rev().take_while(|message| Some(message.sender) == last);
        let sent = |message: &Message| message.at.as_deref().and_then(moment);
        let mut next = now;
        let at_once = row().take_while(|message| {
            let at = sent(message);
            let close = at.zip(next).is_none_or(|(at, next)| next.duration_since(at) <= FLURRY);
            next = at.or(next);
            close
        });
        Self {
            last,
            in_a_row: row().count(),
            at_once: at_once.count(),
            since: draft.thread.last().and_then(sent).zip(now).map(|(at, now)| now.duration_since(at)),
        }
    }
}

/// A moment written as RFC 3339 asks; anything else is no moment.
fn moment(written: &str) -> Option<Timestamp> {
    written.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(sender: Sender, at: &str) -> Message {
        Message { sender, text: "hey".into(), at: (!at.is_empty()).then(|| at.to_owned()) }
    }

    fn pace(thread: &[(Sender, &str)], now: &str) -> Pace {
        let thread = thread.iter().map(|&(sender, at)| message(sender, at)).collect();
        Pace::of(&Draft { thread, now: Some(now.to_owned()), ..Draft::default() })
    }

    #[test]
    fn the_row_ends_where_the_other_person_wrote() {
        let thread = [(Sender::Me, ""), (Sender::Them, ""), (Sender::Me, ""), (Sender::Me, "")];
        let expected = Pace { last: Some(Sender::Me), in_a_row: 2, at_once: 2, since: None };
        assert_eq!(pace(&thread, "soon"), expected);
        assert_eq!(Pace::of(&Draft::default()), Pace::default());
    }

    #[test]
    fn a_long_pause_ends_a_flurry_but_not_the_row() {
        let thread = [
            (Sender::Me, "2026-03-01T09:00:00Z"),
            (Sender::Me, "2026-03-01T18:00:00+01:00"),
            (Sender::Me, ""),
            (Sender::Me, "2026-03-01T17:30:00Z"),
        ];
        let pace = pace(&thread, "2026-03-01T17:45:00Z");
        assert_eq!((pace.in_a_row, pace.at_once), (4, 3));
        assert_eq!(pace.since, Some(SignedDuration::from_mins(15)));
    }

    #[test]
    fn times_that_are_none_are_unknown() {
        for at in ["", "yesterday", "2026-03-01", "2026-02-30T10:00:00Z", "2026-03-01T10:00:00", "🕙"] {
            assert_eq!(pace(&[(Sender::Them, at)], "2026-03-01T17:45:00Z").since, None, "{at}");
        }
    }

    #[test]
    fn a_clock_that_runs_behind_breaks_nothing() {
        let pace = pace(&[(Sender::Me, "9999-12-31T00:00:00Z")], "-009999-01-02T01:59:59Z");
        assert_eq!(pace.at_once, 1);
    }
}
