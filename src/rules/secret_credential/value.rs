//! Reading what stands behind "the password is": where it ends, and whether it is one at all.

use crate::text::Span;

/// How a value is led up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Lead {
    /// Nothing but a space: "pass hunter2".
    Space,
    /// A colon, an equals sign, an arrow.
    Sign,
}

/// Something written where a secret would be.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Value<'a> {
    pub(in crate::rules) span: Span,
    pub(in crate::rules) typed: &'a str,
    pub(in crate::rules) lead: Lead,
    /// Its clause ends with it.
    pub(in crate::rules) closes: bool,
}

/// Fewer digits open nothing; more are another number.
const PIN: std::ops::RangeInclusive<usize> = 4..=8;
/// The three digits on the back of a card, or four on its front.
const CARD_CODE: std::ops::RangeInclusive<usize> = 3..=4;
/// A key is at least this long.
const LEAST_KEY: usize = 16;
/// And has at least this many different signs.
const DIFFERENT_SIGNS: usize = 8;
/// Nothing longer is read, in bytes: a draft without spaces is no secret.
const LONGEST: usize = 2_000;
/// A password that needs no more words to be known as one.
const LEAST_PASSWORD: usize = 5;

/// What stands behind byte `from` of `source`.
pub(in crate::rules) fn after(source: &str, from: usize) -> Option<Value<'_>> {
    let rest = &source[from..];
    let trimmed = rest.trim_start_matches([' ', '\u{a0}']);
    let signless = trimmed.trim_start_matches([':', '=', '→', '-', '–', '>', '/', '|']);
    // "wifi-radar" is a name.
    let joined = rest.starts_with(['-', '/']) && !signless.starts_with(' ');
    let lead = if signless.len() < trimmed.len() && !joined { Lead::Sign } else { Lead::Space };
    let value = signless.trim_start_matches([' ', '\u{a0}', '\n']);
    let value = if lead == Lead::Sign { value } else { trimmed };
    let bare = value.trim_start_matches(['"', '“', '”', '\'', '‘', '`', '*', '«', '„']);
    let start = from + rest.len() - bare.len();
    let span = token(source, start);
    let behind = source[span.end..].trim_start_matches([' ', '"', '”', '“', '\'', '’', '`', '*', '»', ')']);
    let closes = behind.starts_with(['.', ',', '!', ';', '\n', '?', '(', '-', '–'])
        || behind.chars().next().is_none_or(|c| !c.is_alphanumeric());
    (!span.of(source).is_empty()).then(|| Value { span, typed: span.of(source), lead, closes })
}

/// What stands before byte `end` of `source`: "4821 is the pin".
pub(in crate::rules) fn before(source: &str, end: usize) -> Option<Value<'_>> {
    let rest = source[..end].trim_end().trim_end_matches(['"', '”', '\'', '`', '*', ',']);
    let start = rest.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let start = start + rest[start..].len() - rest[start..].trim_start_matches(['"', '“', '\'', '`', '*', '(']).len();
    let span = Span::new(start, rest.len());
    (!span.is_empty()).then(|| Value { span, typed: span.of(source), lead: Lead::Space, closes: true })
}

/// The run of signs without white space at `start`, without what closes the sentence or the quotation around it.
pub(in crate::rules) fn token(source: &str, start: usize) -> Span {
    let rest = &source[start..];
    let closes = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '`' | '«' | '»');
    let end = rest.char_indices().find(|&(i, c)| closes(c) || i >= LONGEST).map_or(rest.len(), |(i, _)| i);
    let typed = rest[..end].trim_end_matches(['.', ',', '!', '?', ';', ':', ')', ']', '}', '\'', '’', '*', '…']);
    Span::new(start, start + typed.len())
}

/// Digits in groups, as codes are read out: "482 913", "774-182", "G-482913".
pub(in crate::rules) fn digits(source: &str, value: Value) -> Option<Span> {
    let start = value.span.start;
    let (mut end, mut count) = (start, 0);
    for (i, c) in source[start..].char_indices() {
        match c {
            '0'..='9' => {
                count += 1;
                end = start + i + 1;
            }
            ' ' | '-' if start + i == end && count > 0 => {}
            'G' | '-' if i < 2 => {}
            _ => break,
        }
        if count > *PIN.end() {
            return None;
        }
    }
    let free = source[end..].chars().next().is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '%' | '/' | '_' | ':'));
    (PIN.contains(&count) && free).then(|| Span::new(start, end))
}

/// The security code of a card.
pub(in crate::rules) fn card_code(value: Value) -> Option<Span> {
    let fits = CARD_CODE.contains(&value.typed.len()) && value.typed.bytes().all(|c| c.is_ascii_digit());
    fits.then_some(value.span)
}

/// Whether it is made as passwords are and words are not: letters with digits, signs or capitals inside.
pub(in crate::rules) fn is_mixed(typed: &str) -> bool {
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let signs = typed
        .chars()
        .filter(|c| matches!(c, '!' | '@' | '#' | '$' | '%' | '^' | '&' | '*' | '+' | '=' | '?' | '_'))
        .count();
    let capitals = typed.chars().skip(1).filter(|c| c.is_uppercase()).count();
    let cased = capitals > 0 && typed.chars().any(char::is_lowercase);
    typed.chars().count() >= LEAST_PASSWORD
        && letters > 0
        && (digits > 0 || signs > 0 || cased)
        && !is_placeholder(typed)
}

/// Whether it is digits only, and enough of them for a password.
pub(in crate::rules) fn is_all_digits(typed: &str) -> bool {
    typed.len() >= *PIN.start() && typed.bytes().all(|c| c.is_ascii_digit())
}

/// Whether it is a key or token: long, one piece, letters and digits well mixed.
pub(in crate::rules) fn is_random(typed: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '+' | '=' | '~' | ':');
    let mut signs: Vec<u8> = typed.bytes().collect();
    signs.sort_unstable();
    signs.dedup();
    typed.len() >= LEAST_KEY
        && typed.chars().all(is_part)
        && signs.len() >= DIFFERENT_SIGNS
        && typed.contains(|c: char| c.is_ascii_digit())
        && typed.contains(|c: char| c.is_ascii_alphabetic())
        && !typed.contains("://")
        && !is_placeholder(typed)
}

/// Whether it only shows where a secret would stand: "<your-token>", "xxxx", "changeme", "********".
pub(in crate::rules) fn is_placeholder(typed: &str) -> bool {
    const STAND_INS: [&str; 22] = [
        "example",
        "xxx",
        "your",
        "changeme",
        "change_me",
        "change-me",
        "placeholder",
        "redacted",
        "dummy",
        "sample",
        "password",
        "passwd",
        "secret_",
        "my-secret",
        "mysecret",
        "insert",
        "todo",
        "foobar",
        "..",
        "…",
        "•",
        "***",
    ];
    let lower = typed.to_lowercase();
    typed.contains(['<', '>', '{', '}', '$'])
        || !typed.chars().any(char::is_alphanumeric)
        || matches!(lower.as_str(), "pass" | "pwd" | "pw" | "user" | "secret" | "test" | "token" | "key")
        || STAND_INS.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_ends_with_its_last_sign() {
        let read = |source: &'static str| after(source, 0).map(|value| (value.typed, value.lead, value.closes));
        assert_eq!(read(": blue42, ok"), Some(("blue42", Lead::Sign, true)));
        assert_eq!(read(" blue42 and"), Some(("blue42", Lead::Space, false)));
        assert_eq!(read(" \"blue 42\""), Some(("blue", Lead::Space, false)));
        assert_eq!(read(" -> `blue42`."), Some(("blue42", Lead::Sign, true)));
        assert_eq!(read(""), None);
    }

    #[test]
    fn codes_are_read_in_groups() {
        let read = |source: &'static str| digits(source, after(source, 0)?).map(|span| span.of(source));
        assert_eq!(read(" 482 913 ok"), Some("482 913"));
        assert_eq!(read(" 774-182."), Some("774-182"));
        assert_eq!(read(" 12-34-08"), Some("12-34-08"));
        for text in [" 12", " 123456789", " 1200px", " 50%", " 18:30"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn passwords_mix_what_words_do_not() {
        for typed in ["hunter2", "Sommer2023", "tr0ub4dor&3", "GreenApple", "c@tsanddogs"] {
            assert!(is_mixed(typed), "{typed}");
        }
        for typed in ["wrong", "Sunshine", "<token>", "xxxx1", "********", "8", "case-sensitive"] {
            assert!(!is_mixed(typed), "{typed}");
        }
    }

    #[test]
    fn what_stands_before_is_read_back_to_its_space() {
        let source = "ok 4821 is the pin";
        assert_eq!(before(source, source.find(" is").unwrap()).map(|value| value.typed), Some("4821"));
    }
}
