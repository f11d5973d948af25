//! Days and spans of time: "tomorrow", "next Friday", "the 3rd", "in two weeks", "end of the month".

use super::Clock;
use super::names::{month, number, weekday};
use crate::when::{Day, Which, is_date};

impl Clock<'_, '_> {
    /// "End of the month", "eod", "close of business".
    pub(super) fn end_of(&self, at: usize) -> Option<(Day, usize)> {
        match self.word(at) {
            "eow" => return Some((Day::Week(0), at + 1)),
            "eom" => return Some((Day::MonthEnd(0), at + 1)),
            "eoy" => return Some((Day::YearEnd, at + 1)),
            "eod" | "cob" | "eob" => return Some((Day::Days(0), at + 1)),
            "close" if self.word(at + 1) == "of" && matches!(self.word(at + 2), "business" | "play") => {
                return Some((Day::Days(0), at + 3));
            }
            "end" => {}
            _ => return None,
        }
        let mut next = at + 1 + usize::from(self.word(at + 1) == "of");
        while matches!(self.word(next), "the" | "this" | "my") {
            next += 1;
        }
        let ahead = i32::from(self.word(next) == "next");
        let unit = next + usize::from(ahead == 1);
        let day = match self.word(unit) {
            "day" | "today" | "business" if ahead == 0 => Day::Days(0),
            "week" => Day::Week(ahead),
            "weekend" => Day::Weekend(ahead),
            "month" => Day::MonthEnd(ahead),
            "year" if ahead == 0 => Day::YearEnd,
            word => Day::Month(month(word)?),
        };
        Some((day, unit + 1))
    }

    /// "In an hour", "within 20 mins", "in half an hour", "two days from now".
    pub(super) fn span_of_time(&self, at: usize) -> Option<(Day, usize)> {
        let led = at > 0 && matches!(self.word(at - 1), "in" | "within" | "after" | "next");
        let (minutes, days, end) = self.amount(at)?;
        let from_now = matches!((self.word(end), self.word(end + 1)), ("from", "now" | "today"));
        let at_most = matches!((self.word(end), self.word(end + 1)), ("max", _) | ("at" | "the", "most"));
        if !(led || from_now || at_most) {
            return None;
        }
        let end = if from_now { end + 2 } else { end };
        Some((days.unwrap_or(Day::Minutes(minutes)), end))
    }

    /// So many minutes, or so many days and more; and where the amount ends.
    pub(super) fn amount(&self, at: usize) -> Option<(i32, Option<Day>, usize)> {
        if self.word(at) == "half" {
            let unit = at + 1 + usize::from(matches!(self.word(at + 1), "an" | "a"));
            return (self.word(unit) == "hour").then_some((30, None, unit + 1));
        }
        let (tenths, unit) = self.count(at)?;
        let (unit, end) = if let Some(unit) = unit {
            (unit, at + 1)
        } else {
            let mut unit = at + 1;
            while matches!(self.word(unit), "couple" | "few" | "of" | "more" | "full" | "another") {
                unit += 1;
            }
            (self.word(unit), unit + 1)
        };
        let tenths = match self.word(at + 1) {
            "couple" => 20,
            "few" => 30,
            _ => tenths,
        };
        let whole = tenths / 10;
        let half = matches!((self.word(end), self.word(end + 1), self.word(end + 2)), ("and", "a", "half"));
        match unit {
            "minute" | "minutes" | "min" | "mins" | "m" => Some((whole, None, end)),
            "hour" | "hours" | "hr" | "hrs" | "h" => {
                let more = if half { 30 } else { 0 };
                let end = if half { end + 3 } else { end };
                if whole == 1 && self.word(end) == "or" && self.word(end + 1) == "two" {
                    return Some((120, None, end + 2));
                }
                Some((tenths * 6 + more, None, end))
            }
            "day" | "days" => Some((0, Some(Day::Days(whole)), end)),
            "business" | "working" | "work" if matches!(self.word(end), "day" | "days") => {
                Some((0, Some(Day::WorkingDays(whole)), end + 1))
            }
            "week" | "weeks" => Some((0, Some(Day::Days(whole.min(1000) * 7)), end)),
            "fortnight" => Some((0, Some(Day::Days(whole.min(1000) * 14)), end)),
            "month" | "months" => Some((0, Some(Day::Months(whole)), end)),
            "year" | "years" => Some((0, Some(Day::Months(whole.min(1000) * 12)), end)),
            _ => None,
        }
    }

    /// A count in tenths ("1.5" is 15), and the unit written onto it ("20mins").
    pub(super) fn count(&self, at: usize) -> Option<(i32, Option<&str>)> {
        match self.word(at) {
            "a" | "an" => return Some((10, None)),
            "few" => return Some((30, None)),
            word => {
                if let Some(number) = number(word) {
                    return Some((number * 10, None));
                }
            }
        }
        let typed = self.typed(at);
        let digits = typed.len() - typed.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        let (count, unit) = typed.split_at(digits);
        let (whole, tenth) = count.split_once('.').unwrap_or((count, "0"));
        let tenths = whole.parse::<i32>().ok()?.checked_mul(10)? + tenth.get(..1)?.parse::<i32>().ok()?;
        (tenths < 100_000).then_some((tenths, (!unit.is_empty()).then_some(unit)))
    }

    /// "May 5", "5th of May", "the 3rd", "2026-12-05", "25/12".
    pub(super) fn date(&self, at: usize) -> Option<(Day, usize)> {
        if let Some(month) = self.month_at(at) {
            let the = at + 1 + usize::from(self.word(at + 1) == "the");
            let found = self.day_number(the).map(|(day, _)| (day, the + 1));
            return match found {
                Some((day, end)) if is_date(month, day) && self.colon(end - 1).is_none() => {
                    Some(self.with_year(month, day, end))
                }
                _ => {
                    // "may" and "march" alone are other words.
                    let led = at > 0 && matches!(self.word(at - 1), "in" | "by" | "before" | "next" | "this");
                    let sure =
                        led && (!matches!(self.word(at), "may" | "march") || self.reading.text.word(at).capitalised);
                    sure.then_some((Day::Month(month), at + 1))
                }
            };
        }
        if let Some(date) = self.numeric_date(at) {
            return Some(date);
        }
        let (day, ordinal) = self.day_number(at)?;
        let of = at + 1 + usize::from(self.word(at + 1) == "of");
        if let Some(month) = self.month_at(of)
            && is_date(month, day)
        {
            return Some(self.with_year(month, day, of + 1));
        }
        let the = at > 0 && matches!(self.word(at - 1), "the" | "on" | "by");
        // "The 3rd floor".
        (ordinal && the && !self.counts_noun(at + 1)).then_some((Day::OfMonth(day), at + 1))
    }

    pub(super) fn month_at(&self, at: usize) -> Option<i8> {
        month(self.word(at))
    }

    /// Whether an ordinary word follows that "the 3rd" would be of.
    pub(super) fn counts_noun(&self, at: usize) -> bool {
        at < self.end
            && !self.reading.text.word(at).after_pause
            && self.reading.text.word(at).is_word()
            && !matches!(
                self.word(at),
                "at" | "in" | "by" | "for" | "or" | "and" | "then" | "before" | "after" | "so" | "if" | "when"
            )
    }

    pub(super) fn with_year(&self, month: i8, day: i8, end: usize) -> (Day, usize) {
        match self.typed(end).parse::<i16>() {
            Ok(year @ 2000..=2199) => (Day::Date(month, day, Some(year)), end + 1),
            _ => (Day::Date(month, day, None), end),
        }
    }

    /// "5", "5th"; and whether it is written as an ordinal.
    pub(super) fn day_number(&self, at: usize) -> Option<(i8, bool)> {
        let typed = self.typed(at);
        let number = typed.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &typed[number.len()..];
        let ordinal = ["st", "nd", "rd", "th"].iter().any(|known| ending.eq_ignore_ascii_case(known));
        let day: i8 = number.parse().ok()?;
        (matches!(day, 1..=31) && (ordinal || ending.is_empty())).then_some((day, ordinal))
    }

    /// "2026-12-05"; "25/12", where only one order makes a date.
    pub(super) fn numeric_date(&self, at: usize) -> Option<(Day, usize)> {
        let second = self.glued(at, &['-', '/', '.'])?;
        let (a, b): (i16, i8) = (self.typed(at).parse().ok()?, self.typed(second).parse().ok()?);
        let third = self.glued(second, &['-', '/', '.']);
        let c: Option<i16> = match third {
            Some(third) => Some(self.typed(third).parse().ok()?),
            None => None,
        };
        let small = |number: i16| i8::try_from(number).ok();
        let year = |year: i16| if year < 100 { year + 2000 } else { year };
        let (month, day, year) = match c {
            Some(c) if (2000..2200).contains(&a) => (b, small(c)?, Some(a)),
            _ if a > 12 => (b, small(a)?, c.map(year)),
            _ if b > 12 => (small(a)?, b, c.map(year)),
            _ => return None,
        };
        is_date(month, day).then_some((Day::Date(month, day, year), third.unwrap_or(second) + 1))
    }

    /// "Tomorrow", "next Friday", "the weekend".
    pub(super) fn day(&self, at: usize) -> Option<(Day, usize)> {
        let which = match self.word(at) {
            "this" | "coming" => Some(Which::This),
            "next" => Some(Which::Next),
            _ => None,
        };
        let unit = at + usize::from(which.is_some());
        let unit = unit + usize::from(which.is_some() && self.word(unit) == "coming");
        let ahead = i32::from(which == Some(Which::Next));
        let word = self.word(unit);
        if let Some(weekday) = weekday(word) {
            // "Sat" and "sun" are words of their own.
            let short = matches!(word, "sat" | "sun" | "wed" | "mon");
            let led =
                at > 0 && matches!(self.word(at - 1), "on" | "by" | "before" | "until" | "till" | "this" | "next");
            let sure = !short || which.is_some() || led || self.reading.text.word(unit).capitalised;
            return sure.then_some((Day::Weekday(weekday, which.unwrap_or(Which::Coming)), unit + 1));
        }
        let day = match (which, word) {
            (None, "today") => Day::Days(0),
            (None, "tomorrow") | (Some(Which::Next), "day") => Day::Days(1),
            (None, "day") if self.word(unit + 1) == "after" && self.word(unit + 2) == "tomorrow" => {
                return Some((Day::Days(2), unit + 3));
            }
            (Some(_), "week") => Day::Week(ahead),
            (_, "weekend") => Day::Weekend(ahead),
            (Some(_), "month") => Day::MonthEnd(ahead),
            (None, "christmas") if self.word(unit + 1) == "eve" => return Some((Day::Date(12, 24, None), unit + 2)),
            (None, "christmas") => Day::Date(12, 25, None),
            _ => return None,
        };
        Some((day, unit + 1))
    }
}

impl Day {
    /// "Friday, 27 November": the date says more than the weekday.
    pub(super) const fn says_more(self, than: Self) -> bool {
        matches!(self, Self::Date(..) | Self::OfMonth(_)) && matches!(than, Self::Weekday(..))
    }
}
