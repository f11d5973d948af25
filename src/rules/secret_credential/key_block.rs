//! Blocks of a private key, as files hold them: `-----BEGIN … PRIVATE KEY-----` (RFC 7468, OpenSSH, PGP).

use super::{Found, Thing};
use crate::text::Span;

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
/// A label is no longer than this: "PGP PRIVATE KEY BLOCK".
const LABEL: usize = 40;
/// Less than this is a picture of a key ("…"), in characters of base 64.
const LEAST: usize = 16;

pub(super) fn find(source: &str, found: &mut Vec<Found>) {
    let mut reached = 0;
    for (start, _) in source.match_indices(BEGIN) {
        let label_start = start + BEGIN.len();
        let Some((label, _)) = source[label_start..].split_once("-----") else { return };
        if start < reached || label.len() > LABEL || !label.contains("PRIVATE KEY") {
            continue;
        }
        let body_start = label_start + label.len();
        let body = &source[body_start..];
        let body = &body[..body.find(END).unwrap_or(body.len())];
        let signs = body.chars().filter(char::is_ascii_alphanumeric).take(LEAST).count();
        if signs == LEAST {
            let after = body_start + body.len();
            let end = source[after..].find('\n').map_or(source.len(), |line| after + line);
            reached = end;
            let whole = source[start..end].trim_end().len();
            found.push(Found::sure(Thing::PrivateKey, Span::new(start, start + whole)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_one_secret_from_its_first_line_to_its_last() {
        let block = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END PRIVATE KEY-----";
        let source = format!("use this\n{block}\nok?");
        let mut found = Vec::new();
        find(&source, &mut found);
        assert_eq!(found.iter().map(|found| found.span.of(&source)).collect::<Vec<_>>(), [block]);
    }

    #[test]
    fn public_keys_and_empty_blocks_are_none() {
        for text in [
            "-----BEGIN PUBLIC KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END PUBLIC KEY-----",
            "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
            "-----BEGIN ",
        ] {
            let mut found = Vec::new();
            find(text, &mut found);
            assert!(found.is_empty(), "{text}");
        }
    }
}
