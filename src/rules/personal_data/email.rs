//! E-mail addresses of people. Shared mailboxes, examples and machine accounts are nobody's own.

use super::{Form, Found, Thing};
use crate::lexicon::Grade;
use crate::text::Span;

/// The longest local part and the longest domain (RFC 5321).
const LONGEST_LOCAL: usize = 64;
const LONGEST_DOMAIN: usize = 255;

pub(super) fn find(source: &str, found: &mut Vec<Found>) {
    for (at, _) in source.match_indices('@') {
        let local_start = source[..at]
            .char_indices()
            .rev()
            .take(LONGEST_LOCAL)
            .take_while(|(_, c)| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\''))
            .last()
            .map_or(at, |(i, _)| i);
        let local = source[local_start..at].trim_start_matches(['.', '-', '\'', '_', '%', '+']);
        let domain: &str = &source[at + 1..];
        let end = domain
            .char_indices()
            .take(LONGEST_DOMAIN)
            .find(|(_, c)| !(c.is_alphanumeric() || matches!(c, '.' | '-')))
            .map_or(domain.len().min(LONGEST_DOMAIN), |(i, _)| i);
        let Some(domain) = domain.get(..end) else { continue };
        let domain = domain.trim_end_matches(['.', '-']);
        if local.is_empty() || local.ends_with('.') || !is_domain(domain) {
            continue;
        }
        let span = Span::new(at - local.len(), at + 1 + domain.len());
        // `git@host:path`, `scheme://user@host` and `ssh user@host` are how machines are reached.
        let before = source[..span.start].trim_end();
        let machine = local == "git" || before.ends_with("//") || before.ends_with("ssh");
        if !machine && !is_shared(local) {
            let form = if is_reserved(domain) { Form::Fits } else { Form::Tells(Grade::Sure) };
            found.push(Found { thing: Thing::Email, span, form, masked: None });
        }
    }
}

fn is_domain(domain: &str) -> bool {
    let ending = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-'))
        && ending.chars().count() >= 2
        && ending.chars().all(char::is_alphabetic)
        && !matches!(
            ending,
            "png" | "jpg" | "jpeg" | "svg" | "gif" | "js" | "css" | "service" | "local" | "internal" | "lan"
        )
}

/// Domains kept for examples (RFC 2606): personal only when somebody says they are.
fn is_reserved(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    let mut labels = domain.rsplit('.');
    let (top, second) = (labels.next().unwrap_or_default(), labels.next().unwrap_or_default());
    matches!(top, "example" | "test" | "invalid" | "localhost")
        || (second == "example" && matches!(top, "com" | "org" | "net"))
}

/// Mailboxes of a desk or a machine (RFC 2142 and custom), and what examples are called.
const SHARED: [&str; 48] = [
    "info",
    "support",
    "sales",
    "contact",
    "hello",
    "help",
    "helpdesk",
    "admin",
    "office",
    "press",
    "media",
    "jobs",
    "careers",
    "billing",
    "accounts",
    "team",
    "service",
    "customerservice",
    "noreply",
    "no",
    "donotreply",
    "postmaster",
    "webmaster",
    "hostmaster",
    "abuse",
    "security",
    "privacy",
    "root",
    "git",
    "newsletter",
    "marketing",
    "feedback",
    "enquiries",
    "inquiries",
    "reception",
    "bookings",
    "reservations",
    "orders",
    "hr",
    "legal",
    "user",
    "username",
    "someone",
    "somebody",
    "yourname",
    "youremail",
    "your",
    "name",
];

fn is_shared(local: &str) -> bool {
    let desk = local.split(['.', '-', '_', '+']).next().unwrap_or_default();
    SHARED.iter().any(|shared| shared.eq_ignore_ascii_case(desk))
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
    fn addresses_of_people_are_found_with_what_belongs_to_them() {
        assert_eq!(all("(anna.b+chat@mail.co.uk), or <jo@müller.de>."), ["anna.b+chat@mail.co.uk", "jo@müller.de"]);
    }

    #[test]
    fn desks_machines_packages_and_mentions_are_not_people() {
        let text =
            "info@shop.com git@github.com:a/b https://me@host.org icon@2x.png react@18.2.0 @anna a@b noreply@x.io";
        assert!(all(text).is_empty(), "{:?}", all(text));
    }
}
