//! Secrets written the way machines take them: `DB_PASSWORD=…`, `"api_key": "…"`, `scheme://user:password@host`,
//! `Bearer …`.

use super::value::{is_placeholder, is_random, token};
use super::{Found, Thing};
use crate::text::Span;

/// How far back a name reaches from its `=`, in bytes.
const NAME: usize = 60;
/// A password in a setting is at least this long.
const LEAST_PASSWORD: usize = 4;

/// What the names of settings that hold a secret end with, and what it is.
const NAMES: [(&str, Thing); 16] = [
    ("password", Thing::Password),
    ("passwd", Thing::Password),
    ("passphrase", Thing::Password),
    ("_pass", Thing::Password),
    ("_pwd", Thing::Password),
    ("_pw", Thing::Password),
    ("secret", Thing::Key),
    ("token", Thing::Key),
    ("apikey", Thing::Key),
    ("api_key", Thing::Key),
    ("api-key", Thing::Key),
    ("secret_key", Thing::Key),
    ("access_key", Thing::Key),
    ("private_key", Thing::Key),
    ("accountkey", Thing::Key),
    ("auth_key", Thing::Key),
];

pub(super) fn find(source: &str, found: &mut Vec<Found>) {
    for (at, sign) in source.match_indices(['=', ':']) {
        if let Some(assigned) = assigned(source, at, sign == "=") {
            found.push(assigned);
        }
    }
    for (at, _) in source.match_indices("://") {
        found.extend(in_address(source, at + 3));
    }
    for (at, word) in source.match_indices("Bearer ") {
        let value = token(source, at + word.len());
        if is_random(value.of(source)) {
            found.push(Found::sure(Thing::Key, value));
        }
    }
}

/// `NAME=value`, `name: "value"`. A plain `name: value` is a sentence; the phrase list reads those.
fn assigned(source: &str, at: usize, equals: bool) -> Option<Found> {
    let before = source[..at].trim_end_matches(' ');
    let unquoted = before.trim_end_matches(['"', '\'']);
    let is_part = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let name: usize = unquoted.chars().rev().take(NAME).take_while(is_part).map(char::len_utf8).sum();
    let name = unquoted[unquoted.len() - name..].to_ascii_lowercase();
    let (_, thing) = NAMES.iter().find(|(ending, _)| name.ends_with(ending))?;
    let after = &source[at + 1..];
    let padding = after.len() - after.trim_start_matches(' ').len();
    let quoted = after[padding..].starts_with(['"', '\'']);
    let compound = name.contains(['_', '.']) || unquoted.len() < before.len();
    if !(quoted || (equals && padding == 0) || compound) {
        return None;
    }
    let value = token(source, at + 1 + padding + usize::from(quoted));
    let typed = value.of(source);
    let fits = match thing {
        Thing::Password => typed.len() >= LEAST_PASSWORD && !is_reference(typed) && !is_placeholder(typed),
        _ => is_random(typed),
    };
    fits.then_some(Found::sure(*thing, value))
}

/// `user:password@host` behind `scheme://`.
fn in_address(source: &str, start: usize) -> Option<Found> {
    let rest = &source[start..];
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '/' | '"' | '\'' | '`' | '<' | '>'));
    let (owner, _) = rest[..end.unwrap_or(rest.len())].rsplit_once('@')?;
    let (user, password) = owner.split_once(':')?;
    let span = Span::new(start + user.len() + 1, start + owner.len());
    let fits = password.len() >= LEAST_PASSWORD && !is_reference(password) && !is_placeholder(password);
    fits.then_some(Found::sure(Thing::Password, span))
}

/// A value that is looked up elsewhere: `$PASSWORD`, `os.environ[…]`, `get_password()`, `null`.
fn is_reference(value: &str) -> bool {
    value.starts_with(['$', '%', '{', '<', '[', '*', '&', '('])
        || value.contains(['(', '[', '{'])
        || value.contains("env.")
        || matches!(
            value.to_ascii_lowercase().as_str(),
            "null" | "none" | "true" | "false" | "undefined" | "string" | "required" | "optional"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(source: &str) -> Vec<&str> {
        let mut found = Vec::new();
        find(source, &mut found);
        found.into_iter().map(|found| found.span.of(source)).collect()
    }

    #[test]
    fn settings_addresses_and_headers_hold_secrets() {
        assert_eq!(all("DB_PASSWORD=kx82!mNq and go"), ["kx82!mNq"]);
        assert_eq!(all(r#"{"password": "tulip77", "user": "ann"}"#), ["tulip77"]);
        assert_eq!(all("api_key = '9f8a7c6b5d4e3f2a1b0c'"), ["9f8a7c6b5d4e3f2a1b0c"]);
        assert_eq!(all("postgres://ann:r0sebud@db.host:5432/x"), ["r0sebud"]);
        assert_eq!(all("Authorization: Bearer 8f3kd92ls0dk3m4n5b6v7c8x"), ["8f3kd92ls0dk3m4n5b6v7c8x"]);
    }

    #[test]
    fn references_placeholders_and_prose_hold_none() {
        for text in [
            "DB_PASSWORD=$SECRET",
            "password=changeme",
            "api_key=<your-key>",
            "password = input()",
            "token=abc",
            "https://host:8080/a@b",
            "password: wrong again",
            "Bearer of bad news",
            "see https://user:password@example.com",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }
}
