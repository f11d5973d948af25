//! Numbers that states give their people. Those with a shape or check digits of their own are told by them; the rest take
//! the word before them ("passport", "PESEL").

use super::card::passes_luhn;
use super::digits::{Number, Row};
use super::{Form, Found, Thing};
use crate::lexicon::Grade;
use crate::text::Span;

/// Letters and digits make a document's number from this many characters on, up to the longest.
const DOCUMENT: std::ops::RangeInclusive<usize> = 6..=18;
/// And at least so many of them are digits.
const DOCUMENT_DIGITS: usize = 4;

pub(super) fn find(source: &str, rows: &[Row], found: &mut Vec<Found>) {
    for row in rows {
        for number in row.numbers() {
            if let Some(form) = in_digits(&number) {
                push(number.span(), form, found);
                break;
            }
        }
    }
    let tokens = tokens(source);
    for (i, token) in tokens.iter().enumerate() {
        if let Some(span) = spaced_national_insurance(source, &tokens[i..]) {
            push(span, Form::Tells(Grade::Sure), found);
        } else if let Some(form) = in_letters(token.of(source)) {
            push(*token, form, found);
        }
    }
}

fn push(span: Span, form: Form, found: &mut Vec<Found>) {
    found.push(Found { thing: Thing::NationalId, span, form, masked: None });
}

/// Runs of letters and digits.
fn tokens(source: &str) -> Vec<Span> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (i, byte) in source.bytes().chain([b' ']).enumerate() {
        match start {
            Some(from) if !byte.is_ascii_alphanumeric() && byte < 0x80 => {
                tokens.push(Span::new(from, i));
                start = None;
            }
            None if byte.is_ascii_alphanumeric() => start = Some(i),
            _ => {}
        }
    }
    tokens
}

fn in_digits(number: &Number) -> Option<Form> {
    let digits = number.digits();
    let sizes = number.sizes();
    let values: Vec<u32> = digits.bytes().map(|digit| u32::from(digit - b'0')).collect();
    let sure = match sizes[..] {
        [3, 2, 4] => number.is_split_by("-") && is_social_security(&digits),
        [3, 3, 3, 2] => is_cpf(&values),
        [6 | 8, 4] => number.is_split_by("-") && is_swedish(&digits),
        [15] | [1, 2, 2, 2, 3, 3, 2] => is_french(&digits),
        [6, 5] => is_norwegian(&values),
        _ => false,
    };
    if sure {
        return Some(Form::Tells(Grade::Sure));
    }
    let plain = (6..=12).contains(&digits.len()) || sizes[..] == [3, 2, 4] || sizes[..] == [4, 2, 4];
    plain.then_some(Form::Fits)
}

fn in_letters(token: &str) -> Option<Form> {
    if !DOCUMENT.contains(&token.len()) || token.bytes().filter(u8::is_ascii_digit).count() < DOCUMENT_DIGITS {
        return None;
    }
    let upper = token.to_ascii_uppercase();
    let bytes = upper.as_bytes();
    // Small letters are more often part of a file's or a product's name.
    let written_so = upper == token;
    if is_italian(bytes) || is_chinese(bytes) || (written_so && (is_singaporean(bytes) || is_national_insurance(bytes)))
    {
        return Some(Form::Tells(Grade::Sure));
    }
    if written_so && is_spanish(bytes) {
        return Some(Form::Tells(Grade::Likely));
    }
    token.bytes().any(|byte| byte.is_ascii_alphabetic()).then_some(Form::Fits)
}

/// United States: no number begins with 000, 666 or 9, and no part is all zeros.
fn is_social_security(digits: &str) -> bool {
    let part = |range: std::ops::Range<usize>| digits[range].parse::<u32>().unwrap_or(0);
    !matches!(part(0..3), 0 | 666 | 900..) && part(3..5) != 0 && part(5..9) != 0
}

/// Brazil: two check digits modulo 11.
fn is_cpf(digits: &[u32]) -> bool {
    let check = |length: usize| {
        let sum: u32 =
            digits[..length].iter().zip((2..=length as u32 + 1).rev()).map(|(digit, weight)| digit * weight).sum();
        sum * 10 % 11 % 10 == digits[length]
    };
    digits.len() == 11 && digits.iter().any(|digit| *digit != digits[0]) && check(9) && check(10)
}

/// Sweden: year, month, day, three more and a Luhn digit.
fn is_swedish(digits: &str) -> bool {
    let short = &digits[digits.len() - 10..];
    is_month_and_day(&short[2..4], &short[4..6]) && passes_luhn(short)
}

/// France: sex, year, month, place, order, and a key of 97 minus the rest.
fn is_french(digits: &str) -> bool {
    let number =
        |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<u64>().ok()).unwrap_or(0);
    digits.len() == 15
        && digits.starts_with(['1', '2'])
        && matches!(number(3..5), 1..=12 | 20..=42 | 50..=99)
        && 97 - number(0..13) % 97 == number(13..15)
}

/// Norway: day, month, year, and two check digits modulo 11.
fn is_norwegian(digits: &[u32]) -> bool {
    const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let passes =
        |weights: &[u32]| digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0;
    digits.len() == 11 && (1..=12).contains(&(digits[2] * 10 + digits[3])) && passes(&FIRST) && passes(&SECOND)
}

/// Spain: a letter for the remainder by 23; residents begin with X, Y or Z.
fn is_spanish(token: &[u8]) -> bool {
    let [first, middle @ .., letter] = token else { return false };
    let first = match first {
        b'X' | b'0' => 0,
        b'Y' | b'1' => 1,
        b'Z' | b'2' => 2,
        b'3'..=b'9' => u32::from(first - b'0'),
        _ => return false,
    };
    if middle.len() != 7 || !middle.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number = middle.iter().fold(first, |number, digit| number * 10 + u32::from(digit - b'0'));
    b"TRWAGMYFPDXBNJZSQVHLCKE"[(number % 23) as usize] == *letter
}

/// Singapore: a letter for the century, seven digits, a check letter.
fn is_singaporean(token: &[u8]) -> bool {
    let [kind, digits @ .., letter] = token else { return false };
    if digits.len() != 7 || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let sum: u32 =
        digits.iter().zip([2, 7, 6, 5, 4, 3, 2]).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let (letters, shift): (&[u8], u32) = match kind {
        b'S' => (b"JZIHGFEDCBA", 0),
        b'T' => (b"JZIHGFEDCBA", 4),
        b'F' => (b"XWUTRQPNMLK", 0),
        b'G' => (b"XWUTRQPNMLK", 4),
        _ => return false,
    };
    letters[((sum + shift) % 11) as usize] == *letter
}

/// United Kingdom: two letters, six digits, and A to D, with the prefixes that are never given out left out.
fn is_national_insurance(token: &[u8]) -> bool {
    let [first, second, digits @ .., suffix] = token else { return false };
    let unused = matches!(
        [*first, *second],
        [b'B' | b'K' | b'T', b'G' | b'N' | b'K'] | [b'G', b'B'] | [b'N', b'K' | b'T'] | [b'Z', b'Z']
    );
    digits.len() == 6
        && digits.iter().all(u8::is_ascii_digit)
        && b"ABCEGHJKLMNOPRSTWXYZ".contains(first)
        && b"ABCEGHJKLMNPRSTWXYZ".contains(second)
        && matches!(suffix, b'A'..=b'D')
        && !unused
}

/// The same in its usual groups: "QQ 12 34 56 C".
fn spaced_national_insurance(source: &str, tokens: &[Span]) -> Option<Span> {
    let [first, .., last] = tokens.get(..5)? else { return None };
    let lengths = tokens[..5].iter().map(|token| token.len());
    let span = first.cover(*last);
    let compact: String = span.of(source).split(' ').collect();
    (lengths.eq([2, 2, 2, 2, 1]) && is_national_insurance(compact.as_bytes())).then_some(span)
}

/// Italy: sixteen letters and digits of name, birth and place, and a check letter.
fn is_italian(token: &[u8]) -> bool {
    const SHAPE: &[u8; 16] = b"AAAAAA00A00A000A";
    const ODD: [u32; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let fits = token.len() == SHAPE.len()
        && token.iter().zip(SHAPE).all(|(byte, shape)| byte.is_ascii_digit() == shape.is_ascii_digit());
    fits && {
        let value = |byte: u8| u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' });
        let sum: u32 = token[..15]
            .iter()
            .enumerate()
            .map(|(i, &byte)| if i % 2 == 0 { ODD[value(byte) as usize] } else { value(byte) })
            .sum();
        sum % 26 == value(token[15])
    }
}

/// China: seventeen digits with a date of birth, and a check digit that may be X.
fn is_chinese(token: &[u8]) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    token.len() == 18 && token[..17].iter().all(u8::is_ascii_digit) && matches!(&token[6..8], b"19" | b"20") && {
        let sum: u32 = token.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        b"10X98765432"[(sum % 11) as usize] == token[17]
    }
}

fn is_month_and_day(month: &str, day: &str) -> bool {
    let value = |part: &str| part.parse::<u32>().unwrap_or(0);
    (1..=12).contains(&value(month)) && (1..=31).contains(&value(day))
}

#[cfg(test)]
mod tests {
    use super::super::digits;
    use super::*;

    fn sure(source: &str) -> Vec<&str> {
        let mut found = Vec::new();
        find(source, &digits::rows(source), &mut found);
        found.into_iter().filter(|found| found.form != Form::Fits).map(|found| found.span.of(source)).collect()
    }

    #[test]
    fn numbers_with_check_digits_speak_for_themselves() {
        for number in [
            "219-09-9999",
            "111.444.777-35",
            "811228-9874",
            "2 55 08 14 168 025 38",
            "S1234567D",
            "AB123456C",
            "AB 12 34 56 C",
            "12345678Z",
            "X1234567L",
            "RSSMRA85T10A562S",
            "11010519491231002X",
        ] {
            assert_eq!(sure(&format!("it is {number}, ok")), [number]);
        }
    }

    #[test]
    fn a_wrong_check_digit_or_an_unused_range_is_silent() {
        for number in [
            "000-12-3456",
            "666-12-3456",
            "901-12-3456",
            "111.444.777-36",
            "811228-9875",
            "S1234567A",
            "GB123456C",
            "12345678A",
            "RSSMRA85T10A562T",
            "110105194912310021",
        ] {
            assert!(sure(&format!("it is {number}, ok")).is_empty(), "{number}");
        }
    }
}
