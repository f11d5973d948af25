//! Times people name, and the moment they mean.
//!
//! [`Reading::when`](crate::grammar::Reading::when) reads the words; here is the calendar. Nobody says "by Friday 17:00",
//! so each day and each part of a day has an hour at which one would want to be reminded.

use jiff::civil::{Date, DateTime, Time, Weekday, date};
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use jiff::{Span, ToSpan};

/// A time as named, not yet counted from any present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// Which day, where one is named.
    pub day: Option<Day>,
    /// Which hour, where one is named.
    pub hour: Option<Hour>,
    /// It has to happen before that day begins: "before Friday".
    pub before: bool,
}

/// A day as named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// "In an hour": so many minutes from now, whatever the day.
    Minutes(i32),
    /// "Today", "in three days".
    Days(i32),
    /// "In three working days".
    WorkingDays(i32),
    /// "In two months".
    Months(i32),
    /// "Friday": the next one. "This Friday" may be today.
    Weekday(Weekday, Which),
    /// "This week", "next week".
    Week(i32),
    /// "By next week": before it begins.
    WeekStart(i32),
    /// "The weekend".
    Weekend(i32),
    /// "End of the month", of the one so many months ahead.
    MonthEnd(i32),
    /// "By next month": its first day.
    MonthStart(i32),
    /// "End of the year".
    YearEnd,
    /// "In May": its last day.
    Month(i8),
    /// "On the 3rd".
    OfMonth(i8),
    /// "May 5", perhaps with a year.
    Date(i8, i8, Option<i16>),
}

/// Which of the coming weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The first after today.
    Coming,
    /// "This Friday".
    This,
    /// "Next Friday": that of the week after this.
    Next,
}

/// A time of day as named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    /// "17:30", "5 pm".
    Exact(i8, i8),
    /// "5", "half past six": one of two.
    Either(i8, i8),
    /// A part of the day: the minute at which it ends for a promise.
    Part(Part),
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// "Before breakfast", "first thing".
    Early,
    /// "In the morning".
    Morning,
    /// "Noon", "before lunch".
    Noon,
    /// "After lunch".
    AfterLunch,
    /// "In the afternoon".
    Afternoon,
    /// "End of day", "after work".
    DayEnd,
    /// "Before dinner".
    Dinner,
    /// "In the evening".
    Evening,
    /// "Tonight", "after dinner".
    Night,
    /// "Before bed".
    Bedtime,
    /// "Midnight": the end of the day.
    Midnight,
}

impl Part {
    const fn time(self) -> (i8, i8) {
        match self {
            Self::Early => (8, 0),
            Self::Morning => (10, 0),
            Self::Noon => (12, 0),
            Self::AfterLunch => (14, 0),
            Self::Afternoon => (15, 0),
            Self::DayEnd => (17, 0),
            Self::Dinner => (18, 0),
            Self::Evening => (19, 0),
            Self::Night => (21, 0),
            Self::Bedtime => (22, 0),
            Self::Midnight => (23, 59),
        }
    }

    /// Which half of the day a clock time beside it is in: "tomorrow morning at 7", "tonight at 8".
    pub(crate) const fn is_after_noon(self) -> bool {
        !matches!(self, Self::Early | Self::Morning)
    }
}

/// When a day is named and no hour.
const CLOSE: Part = Part::DayEnd;
/// The hours at which somebody who just says "at 9" would do something.
const AWAKE: std::ops::RangeInclusive<i8> = 7..=22;

impl When {
    /// The moment meant by somebody who writes at `now` (RFC 3339), in RFC 3339 with the same offset. `None` when `now`
    /// makes no sense, or when that moment has passed.
    pub fn after(&self, now: &str) -> Option<String> {
        let pieces = Pieces::parse(now).ok()?;
        let offset = pieces.to_numeric_offset()?;
        let now = pieces.date().to_datetime(pieces.time()?);
        let due = self.moment(now)?;
        (due >= now.with().second(0).subsec_nanosecond(0).build().ok()?).then(|| rfc3339(due, offset))
    }

    fn moment(&self, now: DateTime) -> Option<DateTime> {
        let minute = now.with().second(0).subsec_nanosecond(0).build().ok()?;
        let Some(day) = self.day else { return next_at(minute, self.hour?) };
        if let Day::Minutes(minutes) = day {
            return minute.checked_add(i64::from(minutes).minutes()).ok();
        }
        let mut on = day.after(now.date())?;
        if self.before && on > now.date() && self.hour.is_none() {
            on = on.yesterday().ok()?;
        }
        // "On the 3rd at 2" said on the 3rd at four is next month's.
        if on == now.date() && day.comes_again() && on.to_datetime(self.time(now, on)?) < minute {
            on = day.after(on.tomorrow().ok()?)?;
        }
        Some(on.to_datetime(self.time(now, on)?))
    }

    /// The time of day meant on that day.
    fn time(&self, now: DateTime, on: Date) -> Option<Time> {
        let today = on == now.date();
        let (hour, minute) = match self.hour {
            Some(Hour::Exact(hour, minute)) => (hour, minute),
            Some(Hour::Either(hour, minute)) if today => {
                let time = next_at(now, Hour::Either(hour, minute))?;
                // "Today at 9" said at ten in the evening has passed.
                if time.date() == on { (time.hour(), time.minute()) } else { (hour, minute) }
            }
            // What people arrange for another day lies between breakfast and supper.
            Some(Hour::Either(hour, minute)) => (if hour < 8 { hour + 12 } else { hour }, minute),
            Some(Hour::Part(part)) => part.time(),
            None => CLOSE.time(),
        };
        let time = Time::new(hour, minute, 0, 0).ok()?;
        // "Today" said after work is the evening, and "tonight" at eleven is before midnight.
        let open = today && !matches!(self.hour, Some(Hour::Exact(..) | Hour::Either(..)));
        let fits = |part: Part| !matches!(self.hour, Some(Hour::Part(named)) if named.time() > part.time());
        let late =
            matches!(self.hour, None | Some(Hour::Part(Part::Evening | Part::Night | Part::Bedtime | Part::DayEnd)));
        if open && late && time < now.time() {
            return [Part::Night, Part::Midnight]
                .into_iter()
                .filter(|&part| fits(part))
                .filter_map(|part| Time::new(part.time().0, part.time().1, 0, 0).ok())
                .find(|time| *time >= now.time());
        }
        Some(time)
    }
}

/// The next moment at which clocks show that time.
fn next_at(now: DateTime, hour: Hour) -> Option<DateTime> {
    let at = |date: Date, hour: i8, minute: i8| Some(date.to_datetime(Time::new(hour, minute, 0, 0).ok()?));
    let days = [now.date(), now.date().tomorrow().ok()?];
    let hours: &[(i8, i8)] = match hour {
        Hour::Exact(hour, minute) => &[(hour, minute)],
        Hour::Part(part) => &[part.time()],
        Hour::Either(hour, minute) => &[(hour % 12, minute), (hour % 12 + 12, minute)],
    };
    let moments = || days.into_iter().flat_map(|date| hours.iter().filter_map(move |&(h, m)| at(date, h, m)));
    let coming = || moments().filter(|moment| *moment > now);
    coming().find(|moment| hours.len() == 1 || AWAKE.contains(&moment.hour())).or_else(|| coming().next())
}

impl Day {
    /// Whether the same words name a later day too: "Friday", "the 3rd"; "today" does not.
    const fn comes_again(self) -> bool {
        matches!(self, Self::Weekday(_, Which::Coming) | Self::OfMonth(_) | Self::Date(_, _, None))
    }

    /// The day meant by somebody who writes on `today`.
    fn after(self, today: Date) -> Option<Date> {
        let plus = |span: Span| today.checked_add(span).ok();
        let weeks = |weeks: i32, weekday: Weekday| {
            let days = i32::from(weekday.to_monday_zero_offset()) - i32::from(today.weekday().to_monday_zero_offset());
            plus((weeks * 7 + days).days())
        };
        match self {
            Self::Minutes(_) => None,
            Self::Days(days) => plus(days.days()),
            Self::WorkingDays(days) => {
                let mut day = today;
                let mut left = days.min(100);
                while left > 0 {
                    day = day.tomorrow().ok()?;
                    left -= i32::from(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
                }
                Some(day)
            }
            Self::Months(months) => plus(months.months()),
            Self::Weekday(weekday, Which::Next) => weeks(1, weekday),
            Self::Weekday(weekday, Which::This) if weekday == today.weekday() => Some(today),
            Self::Weekday(weekday, _) => today.nth_weekday(1, weekday).ok(),
            Self::Week(0) => weeks(0, Weekday::Friday).filter(|friday| *friday >= today).or(weeks(0, Weekday::Sunday)),
            Self::Week(ahead) => weeks(ahead, Weekday::Friday),
            Self::WeekStart(ahead) => weeks(ahead, Weekday::Monday),
            Self::Weekend(ahead) => weeks(ahead, Weekday::Sunday),
            Self::MonthEnd(ahead) => Some(plus(ahead.months())?.last_of_month()),
            Self::MonthStart(ahead) => Some(plus(ahead.months())?.first_of_month()),
            Self::YearEnd => Some(today.last_of_year()),
            Self::Month(month) => {
                let year = today.year() + i16::from(month < today.month());
                Some(Date::new(year, month, 1).ok()?.last_of_month())
            }
            Self::OfMonth(day) => {
                let months = (0..3).filter_map(|ahead: i64| today.first_of_month().checked_add(ahead.months()).ok());
                months.filter_map(|month| Date::new(month.year(), month.month(), day).ok()).find(|day| *day >= today)
            }
            Self::Date(month, day, Some(year)) => Date::new(year, month, day).ok(),
            Self::Date(month, day, None) => {
                // The 29th of February may be years away.
                (0..9).filter_map(|ahead| Date::new(today.year() + ahead, month, day).ok()).find(|day| *day >= today)
            }
        }
    }
}

/// Whether there is such a day in some year.
pub(crate) fn is_date(month: i8, day: i8) -> bool {
    const LEAP: Date = date(2024, 1, 1);
    Date::new(LEAP.year(), month, day).is_ok()
}

fn rfc3339(moment: DateTime, offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    let (date, time) = (moment.date(), moment.time());
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:00{sign}{:02}:{:02}",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        minutes / 60,
        minutes % 60
    )
}
