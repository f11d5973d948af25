//! Bank accounts: IBAN (ISO 13616), with or without spaces, and the plain numbers some countries still use.

use iban::Iban;

use super::card::SHOWN;
use super::digits::Row;
use super::{Form, Found, Thing};
use crate::lexicon::Grade;
use crate::text::Span;

/// The longest IBAN any country uses.
const LONGEST: usize = 34;

/// Digits of an account number inside its country.
const DOMESTIC: std::ops::RangeInclusive<usize> = 6..=17;

pub(super) fn find(source: &str, rows: &[Row], found: &mut Vec<Found>) {
    international(source, found);
    for row in rows {
        let domestic = row.numbers().find(|number| DOMESTIC.contains(&number.digits().len()));
        found.extend(domestic.map(|number| account(number.span(), &number.digits(), Form::Fits)));
    }
}

fn account(span: Span, number: &str, form: Form) -> Found {
    Found { thing: Thing::Iban, span, form, masked: Some(format!("•••• {}", &number[number.len() - SHOWN..])) }
}

fn international(source: &str, found: &mut Vec<Found>) {
    let bytes = source.as_bytes();
    for start in 0..bytes.len() {
        let begins = start == 0 || !bytes[start - 1].is_ascii_alphanumeric();
        if begins && let Some((end, iban)) = longest_from(source, start) {
            found.push(account(Span::new(start, end), &iban, Form::Tells(Grade::Sure)));
        }
    }
}

/// The account number that begins at `start`: the byte after it, and its characters without separators.
fn longest_from(source: &str, start: usize) -> Option<(usize, String)> {
    let bytes = source.as_bytes();
    let [a, b, c, d, ..] = bytes[start..] else { return None };
    if !(a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && c.is_ascii_digit() && d.is_ascii_digit()) {
        return None;
    }
    let mut compact = String::with_capacity(LONGEST);
    let mut ends = Vec::new();
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_alphanumeric() && compact.len() < LONGEST {
            compact.push(char::from(byte.to_ascii_uppercase()));
            at += 1;
            if bytes.get(at).is_none_or(|next| !next.is_ascii_alphanumeric()) {
                ends.push((at, compact.len()));
            }
        } else if matches!(byte, b' ' | b'-') && compact.len().is_multiple_of(4) {
            at += 1;
        } else {
            break;
        }
    }
    // Only one length is right for a country, so at most one of the ends is.
    let (end, length) = ends.into_iter().rev().find(|&(_, length)| compact[..length].parse::<Iban>().is_ok())?;
    compact.truncate(length);
    Some((end, compact))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_number_is_found_however_it_is_spaced() {
        for written in ["GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819", "gb29nwbk60161331926819"] {
            let source = format!("pay to {written} by noon");
            let mut found = Vec::new();
            find(&source, &[], &mut found);
            assert_eq!(found.iter().map(|found| found.span.of(&source)).collect::<Vec<_>>(), [written]);
        }
    }

    #[test]
    fn a_wrong_check_digit_is_no_account() {
        let mut found = Vec::new();
        find("GB28 NWBK 6016 1331 9268 19 and DE44 was the room", &[], &mut found);
        assert!(found.is_empty());
    }
}
