//! Times of day: "17:30", "5 pm", "half past six", "before lunch".

use super::Clock;
use super::names::{number, weekday};
use crate::when::{Hour, Part};

impl Clock<'_, '_> {
    /// "17:30", "5 pm", "half past six", "noon", "lunch".
    pub(super) fn hour(&self, at: usize) -> Option<(Hour, usize)> {
        if let Some(part) = self.part(at) {
            return self.is_part_meant(at).then_some((Hour::Part(part), at + 1));
        }
        if let Some(found) = self.spoken(at) {
            return Some(found);
        }
        let (hour, minute, end) = self.digits(at)?;
        // "5 pm", "5 in the morning".
        if let Some((pm, end)) = self.half(at, end) {
            return Some((Hour::Exact(to_24(hour, pm)?, minute), end));
        }
        let end = end + usize::from(matches!(self.word(end), "o'clock" | "oclock" | "ish" | "sharp"));
        let colon = self.colon(at).is_some();
        let led = at > 0
            && matches!(self.word(at - 1), "at" | "by" | "before" | "around" | "about" | "till" | "until" | "after");
        let plain =
            colon || end > at + 1 || led || self.typed(at).ends_with(['h', 'H']) || self.typed(at).ends_with("ish");
        let alone = !colon && end == at + 1 && self.counts_things(end) && !self.is_clock_follower(end);
        if !plain || alone {
            return None;
        }
        let sure = hour > 12 || hour == 0 || self.typed(at).starts_with('0') || self.typed(at).ends_with(['h', 'H']);
        Some((if sure { Hour::Exact(hour, minute) } else { Hour::Either(hour, minute) }, end))
    }

    /// What may follow a bare hour: "at 5 tomorrow", "by 6 on Friday", "at 5 with Ana".
    pub(super) fn is_clock_follower(&self, at: usize) -> bool {
        matches!(
            self.word(at),
            "today"
                | "tomorrow"
                | "tonight"
                | "on"
                | "in"
                | "this"
                | "next"
                | "with"
                | "at"
                | "for"
                | "from"
                | "so"
                | "but"
                | "when"
                | "because"
                | "to"
                | "for-sure"
                | "sharp"
                | "latest"
                | "then"
                | "if"
                | "and"
                | "or"
                | "please"
                | "lol"
                | "outside"
                | "my"
                | "your"
                | "i"
                | "we"
                | "you"
                | "he"
                | "she"
                | "they"
                | "ok"
                | "okay"
                | "before"
                | "after"
        ) || weekday(self.word(at)).is_some()
    }

    /// Hour, minute and the word after: "17:30", "5.30pm", "5pm", "17h", "5ish".
    pub(super) fn digits(&self, at: usize) -> Option<(i8, i8, usize)> {
        let typed = self.typed(at);
        let count = typed.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = typed.split_at(count);
        let in_clock =
            |hour: i8, minute: i8| (matches!(hour, 0..=24) && matches!(minute, 0..=59)).then_some((hour % 24, minute));
        if let Some(minutes) = self.colon(at) {
            let minute = self.typed(minutes).get(..2)?.parse().ok()?;
            let (hour, minute) = in_clock(typed.parse().ok()?, minute)?;
            return Some((hour, minute, minutes + 1));
        }
        if let Some(minutes) = rest.strip_prefix('.') {
            let (hour, minute) = in_clock(number.parse().ok()?, minutes.get(..2)?.parse().ok()?)?;
            let rest = &minutes[2..];
            return (rest.is_empty() || is_half(rest)).then_some((hour, minute, at + 1));
        }
        // "1730h", "0900": four digits with a mark that they are hours.
        let bare =
            rest.is_empty() || is_half(rest) || matches!(rest.to_ascii_lowercase().as_str(), "h" | "hrs" | "ish");
        let (hour, minute) = match count {
            1 | 2 if bare => in_clock(number.parse().ok()?, 0)?,
            3 | 4
                if is_half(rest) || is_half(self.word(at + 1)) || (count == 4 && matches!(rest, "h" | "H" | "hrs")) =>
            {
                let (hour, minute) = number.split_at(count - 2);
                in_clock(hour.parse().ok()?, minute.parse().ok()?)?
            }
            _ => return None,
        };
        Some((hour, minute, at + 1))
    }

    /// Whether the half of the day is written at or behind the clock's time that ends at `end`: `true` for after noon.
    pub(super) fn half(&self, at: usize, end: usize) -> Option<(bool, usize)> {
        let last = self.typed(end - 1).to_ascii_lowercase();
        let glued = last.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let is_pm = |half: &str| half.starts_with('p');
        if at < end && glued.len() < last.len() && is_half(glued) {
            return Some((is_pm(glued), end));
        }
        if matches!(self.word(end), "am" | "pm" | "a.m" | "p.m") {
            return Some((is_pm(self.word(end)), end + 1));
        }
        if self.word(end) == "in" && self.word(end + 1) == "the" {
            let part = self.part(end + 2)?;
            return Some((part.is_after_noon(), end + 3));
        }
        None
    }

    /// "Five", "half past six", "quarter to five", "ten past three", "half six".
    pub(super) fn spoken(&self, at: usize) -> Option<(Hour, usize)> {
        let at = at + usize::from(self.word(at) == "a" && self.word(at + 1) == "quarter");
        let minutes = match self.word(at) {
            "half" => Some(30),
            "quarter" => Some(15),
            word => number(word)
                .or_else(|| self.typed(at).parse().ok())
                .filter(|minutes| matches!(minutes, 5 | 10 | 20 | 25)),
        };
        if let Some(minutes) = minutes {
            let minutes = i8::try_from(minutes).ok()?;
            let (before, end) = match self.word(at + 1) {
                "past" | "after" => (false, at + 2),
                "to" | "till" => (true, at + 2),
                _ if minutes == 30 && number(self.word(at + 1)).is_some() => (false, at + 1),
                _ => (false, 0),
            };
            if end > 0
                && let Some(hour) = self.hour_name(end)
            {
                let (hour, minute) =
                    if before { (if hour == 1 { 12 } else { hour - 1 }, 60 - minutes) } else { (hour, minutes) };
                return Some(self.with_half(hour, minute, end + 1));
            }
        }
        let hour =
            number(self.word(at)).and_then(|hour| i8::try_from(hour).ok()).filter(|hour| matches!(hour, 1..=12))?;
        let (minute, end) = match self.word(at + 1) {
            "fifteen" => (15, at + 2),
            "thirty" => (30, at + 2),
            "forty" if self.word(at + 2) == "five" => (45, at + 3),
            _ => (0, at + 1),
        };
        let led = at > 0 && matches!(self.word(at - 1), "at" | "by" | "before" | "around" | "about" | "after");
        let clock = matches!(self.word(end), "o'clock" | "oclock" | "am" | "pm");
        let stands = clock || minute > 0 || (led && (!self.counts_things(end) || self.is_clock_follower(end)));
        stands.then(|| self.with_half(hour, minute, end + usize::from(matches!(self.word(end), "o'clock" | "oclock"))))
    }

    pub(super) fn with_half(&self, hour: i8, minute: i8, end: usize) -> (Hour, usize) {
        match self.half(end, end).and_then(|(pm, end)| Some((to_24(hour, pm)?, end))) {
            Some((hour, end)) => (Hour::Exact(hour, minute), end),
            None => (Hour::Either(hour, minute), end),
        }
    }

    pub(super) fn hour_name(&self, at: usize) -> Option<i8> {
        let hour = number(self.word(at)).or_else(|| self.typed(at).parse().ok())?;
        i8::try_from(hour).ok().filter(|hour| matches!(hour, 1..=12))
    }

    /// A part of the day.
    pub(super) fn part(&self, at: usize) -> Option<Part> {
        let after = at > 0 && matches!(self.word(at - 1), "after");
        Some(match self.word(at) {
            "breakfast" => Part::Early,
            "morning" => Part::Morning,
            "lunch" | "lunchtime" if after => Part::AfterLunch,
            "noon" | "midday" | "lunch" | "lunchtime" => Part::Noon,
            "afternoon" => Part::Afternoon,
            "work" | "school" | "class" | "practice" => Part::DayEnd,
            "dinner" | "dinnertime" | "supper" if after => Part::Night,
            "dinner" | "dinnertime" | "supper" => Part::Dinner,
            "evening" => Part::Evening,
            "night" => Part::Night,
            "bed" | "bedtime" => Part::Bedtime,
            "midnight" => Part::Midnight,
            _ => return None,
        })
    }

    /// "Get lunch" and "from work" are no times; "before lunch" and "after work" are.
    pub(super) fn is_part_meant(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let earlier = at.checked_sub(2).map_or("", |before| self.word(before));
        match self.word(at) {
            "noon" | "midday" | "midnight" => true,
            "morning" | "afternoon" | "evening" | "night" => {
                matches!(before, "this" | "tomorrow" | "today" | "at" | "by" | "before")
                    || (before == "the" && matches!(earlier, "in" | "during" | "by"))
                    || weekday(before).is_some()
                    || self.day_number_before(at)
            }
            "work" | "school" | "class" | "practice" => before == "after",
            _ => matches!(before, "before" | "after" | "by" | "at" | "around" | "over" | "during"),
        }
    }

    pub(super) fn day_number_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.day_number(before).is_some())
    }
}

/// Two namings of one hour: "tomorrow morning at 9", "at 8 tonight".
pub(super) fn merged(first: Option<Hour>, second: Hour) -> Option<Hour> {
    match (first, second) {
        (None, second) => Some(second),
        (Some(Hour::Part(part)), Hour::Either(hour, minute)) | (Some(Hour::Either(hour, minute)), Hour::Part(part)) => {
            Some(Hour::Exact(to_24(hour, part.is_after_noon())?, minute))
        }
        (Some(Hour::Part(_)), exact @ Hour::Exact(..)) => Some(exact),
        _ => None,
    }
}

pub(super) fn to_24(hour: i8, pm: bool) -> Option<i8> {
    match (hour, pm) {
        (12, false) => Some(0),
        (1..=11, true) => Some(hour + 12),
        (0..=23, _) => Some(hour),
        _ => None,
    }
}

/// "am", "pm", "p".
pub(super) fn is_half(word: &str) -> bool {
    ["am", "pm", "a", "p", "a.m", "p.m"].iter().any(|half| word.eq_ignore_ascii_case(half))
}
