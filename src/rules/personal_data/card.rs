//! Payment cards: an issuer's prefix, a length, and the Luhn check digit (ISO/IEC 7812).

use luhn3::Mixer;

use super::digits::{Number, Row};
use super::{Form, Found, Thing};
use crate::lexicon::Grade;

/// Digits of a card, whichever the issuer.
const LENGTH: std::ops::RangeInclusive<usize> = 12..=19;
/// Shorter numbers with a good check digit are more often article numbers.
const SPEAKS_FOR_ITSELF: usize = 14;
/// What is shown of a card in its place: the last digits, as on every receipt.
pub(super) const SHOWN: usize = 4;

pub(super) fn find(row: &Row, found: &mut Vec<Found>) {
    for number in row.numbers() {
        let digits = number.digits();
        if !LENGTH.contains(&digits.len()) || !is_grouped_like_one(&number) || !passes_luhn(&digits) {
            continue;
        }
        let form = match has_issuer(&digits) {
            true if digits.len() >= SPEAKS_FOR_ITSELF => Form::Tells(Grade::Sure),
            true => Form::Tells(Grade::Likely),
            false => Form::Fits,
        };
        found.push(Found {
            thing: Thing::Card,
            span: number.span(),
            form,
            masked: Some(format!("•••• {}", &digits[digits.len() - SHOWN..])),
        });
        return;
    }
}

/// The check digit of cards and many other numbers.
pub(super) fn passes_luhn(digits: &str) -> bool {
    let mut mixer = Mixer::default();
    digits.bytes().for_each(|digit| mixer.push(digit - b'0'));
    mixer.valid()
}

/// Whether a network gives out numbers with this beginning and length.
fn has_issuer(digits: &str) -> bool {
    let prefix = digits.get(..4).and_then(|prefix| prefix.parse::<u16>().ok()).unwrap_or(0);
    let lengths: &[usize] = match prefix {
        // Visa; Mastercard; American Express and older JCB.
        4000..=4999 => &[13, 16, 19],
        5100..=5599 | 2221..=2720 => &[16],
        3400..=3499 | 3700..=3799 | 1800 | 2131 => &[15],
        // Diners Club; Discover, UnionPay and JCB; Maestro.
        3000..=3059 | 3600..=3699 | 3800..=3999 => &[14, 15, 16, 17, 18, 19],
        6011 | 6200..=6299 | 6440..=6599 | 3528..=3589 => &[16, 17, 18, 19],
        5000..=5099 | 5600..=5899 | 6000..=6999 => &[12, 13, 14, 15, 16, 17, 18, 19],
        _ => &[],
    };
    lengths.contains(&digits.len())
}

fn is_grouped_like_one(number: &Number) -> bool {
    let sizes = number.sizes();
    let groups = matches!(sizes[..], [_] | [4, 6, 4 | 5] | [4, 4, 4, 1..=4] | [4, 4, 4, 4, 1..=3]);
    groups && (sizes.len() == 1 || number.is_split_by(" ") || number.is_split_by("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_each_network_are_known_by_prefix_length_and_check_digit() {
        for card in ["4111111111111111", "5555555555554444", "378282246310005", "30569309025904", "3530111333300000"] {
            assert!(has_issuer(card) && passes_luhn(card), "{card}");
        }
        for other in ["4111111111111112", "9999999999999995", "0000000000000000", "411111111111111"] {
            assert!(!(has_issuer(other) && passes_luhn(other)), "{other}");
        }
    }
}
