//! Keys and tokens whose issuer marks them: "AKIA…", "ghp_…", "xoxb-…", a JSON Web Token.

use super::value::is_placeholder;
use super::{Found, Thing};
use crate::text::Span;

/// How a token looks: what it begins with, which other signs than letters and digits it has, and how many signs follow
/// at least.
struct Shape {
    prefix: &'static str,
    signs: &'static str,
    least: usize,
}

const fn shape(prefix: &'static str, signs: &'static str, least: usize) -> Shape {
    Shape { prefix, signs, least }
}

/// The shapes that issuers publish, so that leaked keys can be found.
const SHAPES: [Shape; 47] = [
    // Amazon.
    shape("AKIA", "", 16),
    shape("ASIA", "", 16),
    // GitHub and GitLab.
    shape("ghp_", "", 30),
    shape("gho_", "", 30),
    shape("ghu_", "", 30),
    shape("ghs_", "", 30),
    shape("ghr_", "", 30),
    shape("github_pat_", "_", 22),
    shape("glpat-", "_-.", 18),
    shape("gldt-", "_-.", 18),
    // Slack.
    shape("xoxb-", "-", 10),
    shape("xoxp-", "-", 10),
    shape("xoxa-", "-", 10),
    shape("xoxe.", "-.", 10),
    shape("xoxr-", "-", 10),
    shape("xoxs-", "-", 10),
    shape("xapp-", "-", 10),
    shape("hooks.slack.com/services/", "/", 20),
    // Stripe, Square, Shopify. Publishable keys are meant to be seen.
    shape("sk_live_", "", 16),
    shape("sk_test_", "", 16),
    shape("rk_live_", "", 16),
    shape("whsec_", "+/=", 24),
    shape("sq0atp-", "_-", 20),
    shape("sq0csp-", "_-", 20),
    shape("shpat_", "", 24),
    shape("shpss_", "", 24),
    // Google.
    shape("AIza", "_-", 30),
    shape("ya29.", "_-.", 20),
    shape("GOCSPX-", "_-", 20),
    // Language models.
    shape("sk-proj-", "_-", 20),
    shape("sk-ant-", "_-", 20),
    shape("sk-or-v1-", "", 20),
    shape("sk-", "", 32),
    shape("hf_", "", 30),
    // Packages, hosts, mail, work tools.
    shape("npm_", "", 30),
    shape("pypi-", "_-", 40),
    shape("dckr_pat_", "_-", 20),
    shape("dop_v1_", "", 40),
    shape("SG.", "_-.", 40),
    shape("figd_", "_-", 20),
    shape("lin_api_", "", 20),
    shape("PMAK-", "-", 30),
    shape("secret_", "", 40),
    shape("AGE-SECRET-KEY-1", "", 40),
    shape("discord.com/api/webhooks/", "/_-", 30),
    shape("EAAC", "", 60),
    // A JSON Web Token: a header, which begins with a brace in base 64, and two more parts.
    shape("eyJ", "_-.=", 40),
];

/// A token in use has at least this many different signs; one made of x alone is none.
const DIFFERENT_SIGNS: usize = 8;

pub(super) fn find(source: &str, found: &mut Vec<Found>) {
    let mut reached = 0;
    let mut before = None;
    for (start, first) in source.char_indices() {
        let begins = first.is_ascii_alphabetic() && before.is_none_or(|c: char| !c.is_alphanumeric() && c != '_');
        before = Some(first);
        if begins
            && start >= reached
            && let Some(length) = SHAPES.iter().find_map(|shape| length_of(shape, &source[start..]))
        {
            reached = start + length;
            found.push(Found::sure(Thing::Key, Span::new(start, reached)));
        }
    }
}

/// How long the token of this shape is that `rest` begins with.
fn length_of(shape: &Shape, rest: &str) -> Option<usize> {
    let body = rest.strip_prefix(shape.prefix)?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || shape.signs.contains(c);
    let end = body.find(|c| !is_part(c)).unwrap_or(body.len());
    let body = body[..end].trim_end_matches(['.', '-', '=']);
    let mut signs: Vec<u8> = body.bytes().collect();
    signs.sort_unstable();
    signs.dedup();
    let is_token = body.len() >= shape.least
        && signs.len() >= DIFFERENT_SIGNS
        && body.contains(|c: char| c.is_ascii_digit())
        && (shape.prefix != "eyJ" || body.contains('.'))
        && !is_placeholder(body);
    is_token.then_some(shape.prefix.len() + body.len())
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
    fn tokens_of_known_shape_are_read_whole() {
        for token in [
            concat!("AKIA", "2E4Q7RT9ZX1MB6YV"),
            concat!("ghp", "_", "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5"),
            concat!("xox", "b-294857201938-aB3dE5fG7hI9"),
            concat!("sk", "_live_", "51HqT2zLkX9fN4vB7cM0aWqE"),
            concat!("eyJ", "hbGciOiJIUzI1NiJ9.eyJzdWIiOiI3NzEyMzQ1In0.k3Jd8sLq0PzXwVnB5mYtRcE7"),
        ] {
            assert_eq!(all(&format!("here: {token}, keep it")), [token]);
        }
    }

    #[test]
    fn placeholders_and_ordinary_words_are_no_tokens() {
        for text in [
            "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "AKIAIOSFODNN7EXAMPLE",
            "sk-learn and sk-something-else",
            "ASIAN food",
            "secret_santa",
            "npm_config_registry",
        ] {
            assert!(all(text).is_empty(), "{text}: {:?}", all(text));
        }
    }
}
