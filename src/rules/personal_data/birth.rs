//! Full dates, for where somebody says that they were born on them.

use super::digits::{Number, Row};
use super::{Form, Found, Thing};
use crate::grammar::Reading;
use crate::text::{Span, WordRange};

/// Years people alive were born in. Older ones are history.
const YEARS: std::ops::RangeInclusive<u32> = 1915..=2035;
/// "12 March" and "1990" stand this near: "the 12th of March, 1990".
const REACH: usize = 3;

/// Dates with day, month and year: in figures, or with the month's name.
pub(super) fn find(draft: Reading, rows: &[Row], found: &mut Vec<Found>) {
    for row in rows {
        for number in row.numbers() {
            if let Some(year) = year_of(&number) {
                found.push(birth(number.span(), year));
                break;
            }
        }
    }
    let text = draft.text;
    for month in (0..text.words().len()).filter(|&i| is_month(text.normal(i))) {
        let last = text.words().len();
        let number = |i: usize| leading_number(text.word(i).span.of(text.source()));
        let is_day = |i: &usize| number(*i).is_some_and(|day| (1..=31).contains(&day));
        let before = (month.saturating_sub(2)..month).rev().find(is_day);
        let after = (month + 1 < last).then_some(month + 1).filter(|i| before.is_none() && is_day(i));
        let Some(day) = before.or(after) else { continue };
        let from = day.max(month) + 1;
        let year =
            (from..(from + REACH).min(last)).find_map(|i| number(i).filter(|y| YEARS.contains(y)).map(|y| (i, y)));
        if let Some((at, year)) = year {
            let words = WordRange { start: day.min(month), end: at + 1 };
            found.push(birth(text.span(words), &year.to_string()));
        }
    }
}

fn birth(span: Span, year: &str) -> Found {
    Found { thing: Thing::Birth, span, form: Form::Fits, masked: (year.len() == 4).then(|| year.to_owned()) }
}

/// The year of a date in figures, in any of the orders people write.
fn year_of<'r>(number: &Number<'r>) -> Option<&'r str> {
    let groups: Vec<&str> = number.groups().collect();
    let [a, b, c] = groups[..] else { return None };
    if !["/", "-", "."].iter().any(|separator| number.is_split_by(separator)) {
        return None;
    }
    let value = |group: &str| group.parse::<u32>().unwrap_or(0);
    let day_and_month = |a: &str, b: &str| {
        let (a, b) = (value(a), value(b));
        (1..=31).contains(&a) && (1..=31).contains(&b) && (a <= 12 || b <= 12)
    };
    let is_year = |group: &str| match group.len() {
        2 => true,
        4 => YEARS.contains(&value(group)),
        _ => false,
    };
    if is_year(c) && day_and_month(a, b) {
        Some(c)
    } else {
        (a.len() == 4 && is_year(a) && day_and_month(b, c)).then_some(a)
    }
}

/// Whether these digits are a date rather than anything else.
pub(super) fn is_date(number: &Number) -> bool {
    year_of(number).is_some()
}

fn leading_number(typed: &str) -> Option<u32> {
    let digits = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
    matches!(&typed[digits..], "" | "st" | "nd" | "rd" | "th").then(|| typed[..digits].parse().ok()).flatten()
}

fn is_month(word: &str) -> bool {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    word.len() >= 3
        && NAMES.iter().any(|name| *name == word || name[..3] == *word || (word == "sept" && *name == "september"))
}
