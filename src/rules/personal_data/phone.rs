//! Phone numbers, by what numbering plans fix: country codes and lengths (ITU-T E.164), the North American plan, and the
//! zero that leads a number dialled inside a country.
//!
//! The complete plans of all countries (libphonenumber) would know more, but wait longer for their first answer than the
//! whole engine may; a hint needs to know a phone number when it sees one, not its carrier.

use super::birth::is_date;
use super::digits::{Number, Row};
use super::{Form, Found, Thing};
use crate::lexicon::Grade;
use crate::text::Span;

/// Fewer digits reach a service, not a person ("911", "116 123"); more are no phone number (E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// A number dialled inside a country, with its leading zero.
const WITH_TRUNK_ZERO: std::ops::RangeInclusive<usize> = 9..=11;
/// No plan writes its numbers in more groups.
const MOST_GROUPS: usize = 7;
/// A clock time is below this when its four digits are read as a number.
const END_OF_DAY: u32 = 2400;

pub(super) fn find(row: &Row, found: &mut Vec<Found>) {
    let mut reached = 0;
    for number in row.numbers() {
        if number.span().start < reached {
            continue;
        }
        if let Some(form) = form(&number) {
            let span = whole(&number);
            reached = span.end;
            found.push(Found { thing: Thing::Phone, span, form, masked: None });
        }
    }
}

/// Whether it is a phone number, as far as its form can tell.
fn form(number: &Number) -> Option<Form> {
    let digits = number.digits();
    let sizes = number.sizes();
    if !DIGITS.contains(&digits.len())
        || sizes.len() > MOST_GROUPS
        || is_date(number)
        || is_internet_address(number)
        || has_stray_brackets(number)
    {
        return None;
    }
    let international = if is_plus(number.before()) { Some(&digits[..]) } else { digits.strip_prefix("00") };
    if let Some(digits) = international {
        return (is_international(digits, &sizes) && !is_hotline(national(digits))).then_some(Form::Tells(Grade::Sure));
    }
    if is_hotline(&digits) {
        return None;
    }
    let parts = number.separators().any(|between| between != " ");
    match sizes[..] {
        [3, 3, 4] | [1, 3, 3, 4] if is_north_american(&digits) => {
            Some(Form::Tells(if parts { Grade::Sure } else { Grade::Likely }))
        }
        _ if digits.starts_with('0') => {
            let national = !digits.starts_with("00") && WITH_TRUNK_ZERO.contains(&digits.len());
            let spread = sizes.iter().all(|&size| size >= 2);
            (national && spread).then_some(Form::Tells(if sizes.len() > 2 { Grade::Sure } else { Grade::Likely }))
        }
        [1 | 2, 2, 1 | 2, 2] if number.separators().eq([".", "-", "."]) => None,
        [4, 4]
            if number.groups().next().is_some_and(|first| first.parse::<u32>().is_ok_and(|time| time < END_OF_DAY)) =>
        {
            None
        }
        _ => sizes.iter().all(|&size| size >= 2).then_some(Form::Fits),
    }
}

/// From its plus or bracket to the end of its extension: "+1 …", "(415) …", "… x123".
fn whole(number: &Number) -> Span {
    let span = number.span();
    let before = number.before();
    let opened = number.separators().any(|between| between.contains(')'));
    let lead = match before.as_bytes() {
        [.., b'(', b'+'] | [.., b'+', b'('] if opened => 2,
        [.., b'+'] => 1,
        [.., b'('] if opened => 1,
        _ => 0,
    };
    let after = number.after();
    let mark = ["x", " x", " ext. ", " ext ", " ext."].into_iter().find(|mark| after.starts_with(mark));
    let extension = mark.map_or(0, |mark| {
        let digits = after[mark.len()..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 { 0 } else { mark.len() + digits }
    });
    Span::new(span.start - lead, span.end + extension)
}

fn is_internet_address(number: &Number) -> bool {
    number.is_split_by(".") && number.groups().count() == 4 && number.groups().all(|part| part.parse::<u8>().is_ok())
}

/// Brackets stand around an area code, near the beginning.
fn has_stray_brackets(number: &Number) -> bool {
    number.separators().skip(2).any(|between| between.contains(['(', ')']))
}

fn is_plus(before: &str) -> bool {
    before.trim_end_matches('(').ends_with('+')
}

/// The number behind its country code, without the zero that some write there in brackets.
fn national(digits: &str) -> &str {
    let (code, _) = country(digits);
    digits[code..].trim_start_matches('0')
}

/// Whether a country code leads, and a number of its length follows.
fn is_international(digits: &str, sizes: &[usize]) -> bool {
    let (_, lengths) = country(digits);
    let one_block_is_long_enough = sizes.len() > 1 || digits.len() >= 9;
    !digits.starts_with('0') && one_block_is_long_enough && lengths.contains(&national(digits).len())
}

/// How many digits the country code at the beginning has, and how many may follow it.
fn country(digits: &str) -> (usize, std::ops::RangeInclusive<usize>) {
    let code = |length: usize| digits.get(..length).and_then(|code| code.parse::<u16>().ok()).unwrap_or(0);
    match (code(1), code(2)) {
        (1 | 7, _) => (1, 10..=10),
        (_, 33 | 41 | 61 | 32 | 66) => (2, 8..=9),
        (_, 34 | 27 | 48) => (2, 9..=9),
        (_, 20 | 44 | 91 | 90 | 30 | 52 | 57 | 58 | 63) => (2, 9..=10),
        (_, 55 | 54 | 81 | 86) => (2, 9..=11),
        (_, 45 | 47 | 65) => (2, 8..=8),
        (_, 49 | 39 | 43 | 62) => (2, 6..=12),
        (_, 31 | 36 | 40 | 46 | 51 | 53 | 56 | 60 | 64 | 82 | 84 | 92..=95 | 98) => (2, 7..=11),
        // All others have three digits.
        _ => (3, 6..=11),
    }
}

/// The North American plan: neither an area nor an exchange begins with 0, no area with 1.
fn is_north_american(digits: &str) -> bool {
    let ten = if digits.len() == 11 { digits.strip_prefix('1') } else { Some(digits) };
    ten.is_some_and(|ten| !ten.starts_with(['0', '1']) && !ten[3..].starts_with('0'))
}

/// Numbers anybody may call and nobody owns: free, shared-cost and premium ranges.
fn is_hotline(digits: &str) -> bool {
    const FREE: [&str; 9] = ["800", "888", "877", "866", "855", "844", "833", "822", "900"];
    const SERVICE: [&str; 19] = [
        "0800", "0808", "0300", "0303", "0330", "0333", "0344", "0345", "0370", "0371", "0843", "0844", "0845", "0870",
        "0871", "0900", "1300", "1800", "1860",
    ];
    let ten = digits.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(digits);
    (ten.len() == 10 && FREE.iter().any(|area| ten.starts_with(area)))
        || SERVICE.iter().any(|range| digits.starts_with(range))
}

#[cfg(test)]
mod tests {
    use super::super::digits;
    use super::*;

    fn all(source: &str) -> Vec<(&str, Form)> {
        let mut found = Vec::new();
        for row in &digits::rows(source) {
            find(row, &mut found);
        }
        found.into_iter().map(|found| (found.span.of(source), found.form)).collect()
    }

    #[test]
    fn forms_that_nothing_else_has_speak_for_themselves() {
        for number in [
            "+44 20 7946 0958",
            "+46 (0)157 548 89",
            "(415) 555-2671",
            "415-555-2671",
            "+1-903-140-4508x769",
            "415.555.2671",
            "079 0442 1744",
            "01.84.17.61.18",
            "+6590957823",
        ] {
            assert_eq!(all(&format!("it's {number} ok")), [(number, Form::Tells(Grade::Sure))]);
        }
    }

    #[test]
    fn bare_digits_take_words_to_tell() {
        assert_eq!(all("msg me 92857690 mike"), [("92857690", Form::Fits)]);
        assert_eq!(all("6236 1275"), [("6236 1275", Form::Fits)]);
    }

    #[test]
    fn hotlines_dates_times_and_counts_are_nobodys_number() {
        for text in [
            "1-800-273-8255",
            "0800 1111",
            "911",
            "116 123",
            "2010.11.21",
            "12/03/1990",
            "1700 1730",
            "10.30-11.30",
            "1 000 000",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }
}
