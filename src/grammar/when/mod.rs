//! Reading the time a sentence names: "by Friday at 5", "in an hour", "before lunch".

mod day;
mod hour;
mod names;

use hour::merged;

use super::Reading;
use crate::text::{Kind, WordRange};
use crate::when::{Day, Hour, Part, When};

/// How far from a promise its time may stand, in words.
const REACH: usize = 24;

/// One part of a named time, and the word after it.
#[derive(Debug, Clone, Copy)]
enum Piece {
    Day(Day),
    Hour(Hour),
    /// "Tomorrow morning", "tonight": both.
    Both(Day, Hour),
}

impl Reading<'_> {
    /// The time the sentence of `words` names for what they promise, and the words that name it: the first one behind
    /// them, else the last one before.
    pub fn when(&self, words: WordRange) -> Option<(When, WordRange)> {
        let near = self.text.around(words, REACH);
        let behind = self.times(WordRange { start: words.start, end: near.end }).next();
        behind.or_else(|| self.times(WordRange { start: near.start, end: words.start }).last())
    }

    /// Every time named in `words`.
    fn times(&self, words: WordRange) -> impl Iterator<Item = (When, WordRange)> + '_ {
        let mut at = words.start;
        std::iter::from_fn(move || {
            while at < words.end {
                let start = at;
                match (Clock { reading: self, end: words.end }).time(start) {
                    Some((when, end)) => {
                        at = end;
                        if let Some(range) = self.lies_ahead(start, end) {
                            return Some((when, range));
                        }
                    }
                    None => at += 1,
                }
            }
            None
        })
    }

    /// The words of a time with the preposition before it; `None` when it tells where something is from or how long it
    /// lasts: "the photos from Friday", "until five", "every Monday".
    fn lies_ahead(&self, start: usize, end: usize) -> Option<WordRange> {
        let mut before = self.before(start);
        let lead = before.next();
        let word = lead.map_or("", |i| self.text.normal(i));
        let article = matches!(word, "the" | "this" | "my" | "your" | "our" | "their" | "his" | "her" | "a");
        let lead = if article { before.next() } else { lead };
        let word = lead.map_or("", |i| self.text.normal(i));
        if matches!(
            word,
            "from"
                | "since"
                | "until"
                | "till"
                | "til"
                | "last"
                | "past"
                | "every"
                | "each"
                | "about"
                | "of"
                | "than"
                | "like"
        ) || (end < self.text.words().len() && matches!(self.text.normal(end), "ago"))
        {
            return None;
        }
        let leads = matches!(
            word,
            "by" | "at"
                | "on"
                | "in"
                | "before"
                | "after"
                | "around"
                | "within"
                | "for"
                | "over"
                | "during"
                | "come"
                | "latest"
        );
        let the = article && self.text.normal(start) == "day";
        let start = if leads { lead.unwrap_or(start) } else { start - usize::from(the) };
        Some(WordRange { start, end })
    }
}

/// A small reader of days and hours over the words of one sentence.
struct Clock<'r, 'a> {
    reading: &'r Reading<'a>,
    end: usize,
}

impl Clock<'_, '_> {
    /// The time named from the word `at` on.
    fn time(&self, at: usize) -> Option<(When, usize)> {
        let (first, mut end) = self.piece(at)?;
        let (mut day, mut hour) = match first {
            Piece::Day(day) => (Some(day), None),
            Piece::Hour(hour) => (None, Some(hour)),
            Piece::Both(day, hour) => (Some(day), Some(hour)),
        };
        while let Some((next, after)) = self.joined(end) {
            match next {
                Piece::Day(next) if day.is_none_or(|day| next.says_more(day)) => day = Some(next),
                Piece::Hour(next) => match merged(hour, next) {
                    Some(both) => hour = Some(both),
                    None => break,
                },
                Piece::Both(next, part) if day.is_none() => {
                    let Some(both) = merged(hour, part) else { break };
                    (day, hour) = (Some(next), Some(both));
                }
                _ => break,
            }
            end = after;
        }
        let preposition = at.checked_sub(if at > 1 && self.word(at - 1) == "the" { 2 } else { 1 });
        let preposition = preposition.map_or("", |before| self.word(before));
        let before = preposition == "before";
        let lone = matches!(preposition, "by" | "before") && !self.names_end(at);
        let day = match day {
            // "By next week" is before it begins.
            Some(Day::Week(ahead @ 1..)) if lone => Some(Day::WeekStart(ahead)),
            Some(Day::MonthEnd(ahead @ 1..)) if lone => Some(Day::MonthStart(ahead)),
            Some(Day::Weekend(ahead)) if lone => Some(Day::Week(ahead)),
            Some(Day::Month(month)) if lone => Some(Day::Date(month, 1, None)),
            day => day,
        };
        let weekend = lone && matches!(day, Some(Day::Week(_)));
        Some((When { day, hour, before: before && !weekend }, end))
    }

    fn names_end(&self, at: usize) -> bool {
        matches!(self.word(at), "end" | "eom") || self.word(at + 1) == "end"
    }

    /// The next piece, behind "at", "on the", a comma.
    fn joined(&self, at: usize) -> Option<(Piece, usize)> {
        let mut next = at;
        while next < at + 2
            && matches!(self.word(next), "at" | "on" | "in" | "by" | "the" | "around" | "of" | "before" | "after")
        {
            next += 1;
        }
        // "Tomorrow, 5 people": a bare number is an hour only behind "at".
        let led = next > at && matches!(self.word(next - 1), "at" | "by" | "around" | "about" | "before");
        let found = self.piece(next)?;
        let bare = matches!(found.0, Piece::Hour(Hour::Either(..))) && !led && !self.is_clock_written(next);
        (!bare || !self.counts_things(found.1)).then_some(found)
    }

    /// "5:30", "five o'clock": plainly a clock's time.
    fn is_clock_written(&self, at: usize) -> bool {
        self.colon(at).is_some() || matches!(self.word(at + 1), "o'clock" | "oclock")
    }

    /// Whether what stands behind a number is what it counts.
    fn counts_things(&self, at: usize) -> bool {
        at < self.end
            && !self.reading.text.word(at).after_pause
            && !matches!(self.word(at), "or" | "and" | "if" | "then" | "")
    }

    fn piece(&self, at: usize) -> Option<(Piece, usize)> {
        let day = |(day, end)| (Piece::Day(day), end);
        let hour = |(hour, end)| (Piece::Hour(hour), end);
        self.both(at)
            .or_else(|| self.end_of(at).map(day))
            .or_else(|| self.span_of_time(at).map(day))
            .or_else(|| self.date(at).map(day))
            .or_else(|| self.day(at).map(day))
            .or_else(|| self.hour(at).map(hour))
    }

    /// "Tonight", "this afternoon", "first thing tomorrow".
    fn both(&self, at: usize) -> Option<(Piece, usize)> {
        if self.word(at) == "tonight" {
            return Some((Piece::Both(Day::Days(0), Hour::Part(Part::Night)), at + 1));
        }
        if matches!(self.word(at), "this" | "later") && matches!(self.word(at + 1), "this") || self.word(at) == "this" {
            let at = at + 1 + usize::from(self.word(at + 1) == "this");
            return Some((Piece::Both(Day::Days(0), Hour::Part(self.part(at)?)), at + 1));
        }
        if self.word(at) == "first" && self.word(at + 1) == "thing" {
            let rest = at + 2 + usize::from(matches!(self.word(at + 2), "in" | "on"));
            let rest = rest + usize::from(self.word(rest) == "the");
            if self.word(rest) == "morning" {
                return Some((Piece::Both(Day::Days(1), Hour::Part(Part::Early)), rest + 1));
            }
            let (day, end) = self.day(rest)?;
            return Some((Piece::Both(day, Hour::Part(Part::Early)), end));
        }
        None
    }

    /// The word as meant; empty behind the last.
    fn word(&self, at: usize) -> &str {
        if at < self.end { self.reading.text.normal(at) } else { "" }
    }

    /// The word as typed; empty behind the last.
    fn typed(&self, at: usize) -> &str {
        let text = self.reading.text;
        let counts = |at: usize| matches!(text.word(at).kind, Kind::Number | Kind::Word);
        if at < self.end && counts(at) { text.word(at).span.of(text.source()) } else { "" }
    }

    /// The minutes of "5:30", where `at` is its hour.
    fn colon(&self, at: usize) -> Option<usize> {
        let minutes = self.glued(at, &[':'])?;
        let two = self.typed(minutes).bytes().take_while(u8::is_ascii_digit).count() == 2;
        (two && self.typed(at).bytes().all(|byte| byte.is_ascii_digit())).then_some(minutes)
    }

    /// The word written right behind `at` with only one of `marks` between.
    fn glued(&self, at: usize, marks: &[char]) -> Option<usize> {
        let text = self.reading.text;
        if at + 1 >= self.end {
            return None;
        }
        let (here, next) = (text.word(at).span, text.word(at + 1).span);
        let between = text.source().get(here.end..next.start)?;
        (between.len() == 1 && between.starts_with(marks)).then_some(at + 1)
    }
}
