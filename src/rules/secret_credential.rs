//! Passwords, PINs, one-time codes, keys and tokens, recovery phrases.

#[path = "secret_credential/mod.rs"]
mod recognise;

use recognise::value::{self, Lead, Value};
use recognise::{Found, Thing};

use crate::hint::Try;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};
use crate::text::{Span, Text};

rule! {
    /// What opens something: passwords, PINs, one-time codes, API keys and tokens, private keys, recovery phrases. The
    /// card says which.
    ///
    /// A chat is no safe. It is backed up, synced to other devices, shown on lock screens and searched by whoever finds
    /// the phone; a secret in it opens the door for years. Say it over the phone, use a password manager's share or a
    /// message that vanishes, and change what has already been sent. Nobody honest ever asks for a one-time code.
    ///
    /// Talk about passwords ("the password is wrong"), stand-ins (`<your-token>`, `changeme`, `****`), hashes, commit
    /// and order numbers, discount and postal codes, and what the other person has just written stay unmarked. Nothing
    /// that is found leaves the device or is kept, and the card does not repeat it.
    secret_credential: Care, Care, Gentle;
    sources: [
        "Token formats as GitHub, GitLab, Slack, Stripe, AWS and Google publish them; RFC 7519 (JWT), RFC 7468 (key blocks), BIP 39",
        "NIST SP 800-63B: a memorised secret is known to one person; one-time codes are never told to another",
        "Meli, McNiece & Reaves 2019: keys that leak in shared text are found and used within minutes",
    ];
    fires: [
        say("the wifi password is «bluebird42»!"),
        say("netflix pw: «Sommer2023»"),
        say("login with user anna and password «tr0ub4dor&3»"),
        say("my card pin is «9034», take out 200 please"),
        say("OTP is «482913» enter it quick"),
        say("the verification code they sent: «774-182»"),
        say("«4821» is the door code"),
        say("cvv is «382»"),
        say("the safe combination is «12-34-08»"),
        say("el código de verificación es «48291»"),
        say("mein Passwort ist «Hund!2020»"),
        say("the gate password is «sunflower»"),
        say("the id is «AKIA2E4Q7RT9ZX1MB6YV»"),
        say("put DB_PASSWORD=«kx82!mNq» in the env file"),
        say("here's the api key: «9f8a7c6b5d4e3f2a1b0c9d8e»"),
        say("psql `postgres://ann:«r0sebud»@db.host:5432/shop`"),
        say("my seed phrase: «legal winner thank year wave sausage worth useful legal winner thank yellow»"),
    ];
    silent: [
        say("I forgot my password again"),
        say("the password is wrong, reset it pls"),
        say("the password field is broken on Safari"),
        say("password: ********"),
        say("run it with API_KEY=<your-key>"),
        say("set PASSWORD=changeme and restart"),
        say("fixed in 9f8a7c6b5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a"),
        say("id 123e4567-e89b-12d3-a456-426614174000"),
        say("use discount code SAVE20"),
        say("the zip code is 90210"),
        say("I got error code 50012"),
        say("my pin code is 560001, Bangalore"),
        say("the dress code is casual"),
        say("what's the wifi password?"),
        say("never share your PIN with anyone"),
        say("passwords must be 12 characters"),
        say("pin 13 on the board is dead"),
        say("the password has to be case-sensitive"),
        reply(&["them: the wifi password is bluebird42"], "so the password is bluebird42, all small?"),
    ];
    any_language: true;
    find: find;
}

/// What announces each thing in front of it, and behind it.
const ANNOUNCED: [(&str, Thing); 9] = [
    ("password", Thing::Password),
    ("password_for", Thing::Password),
    ("login", Thing::Password),
    ("pin", Thing::Pin),
    ("code", Thing::Code),
    ("bare_code", Thing::Code),
    ("given_code", Thing::Code),
    ("card_code", Thing::Pin),
    ("key", Thing::Key),
];
const BEHIND: [(&str, Thing); 3] = [("is_password", Thing::Password), ("is_pin", Thing::Pin), ("is_code", Thing::Code)];

fn find(finder: &mut Finder) {
    let text = finder.text();
    let source = text.source();
    let mut found = recognise::all(finder.draft);
    for (section, thing) in ANNOUNCED {
        for announced in finder.section(section) {
            let from = text.word(announced.words.end - 1).span.end;
            let told = value::after(source, from).and_then(|value| told(finder, section, thing, announced, value));
            found.extend(told);
        }
    }
    for (section, thing) in BEHIND {
        for announced in finder.section(section) {
            let value = value::before(source, text.word(announced.words.start).span.start);
            found.extend(value.and_then(|value| told_before(thing, value)));
        }
    }
    for announced in finder.section("seed") {
        found.extend(recognise::announced_seed(text, announced.words.end));
    }
    // Of two readings of the same words, the surer one, then the one looked for first.
    found.sort_by_key(|found| std::cmp::Reverse(found.grade));
    let foreign = recognise::forwarded(finder.draft);
    for found in found {
        let typed = found.span.of(source);
        let known = finder.thread.theirs.text.source().contains(typed);
        if !known && !foreign.iter().any(|line| line.overlaps(found.span)) {
            add(finder, &found);
        }
    }
}

/// The secret that `value` is, where a phrase of `section` leads up to it.
fn told(finder: &Finder, section: &str, thing: Thing, announced: &Match, value: Value) -> Option<Found> {
    let text = finder.text();
    let source = text.source();
    let typed = value.typed;
    let linked = value.lead == Lead::Sign || ends_with_is(finder, announced);
    let sure = |span: Span| Some(Found { thing, span, grade: Grade::Sure });
    match section {
        "password" => {
            if value::is_mixed(typed) || (linked && value::is_all_digits(typed)) {
                sure(value.span)
            } else {
                let word = linked && value.closes && is_unusual_word(finder, value);
                word.then_some(Found { thing, span: value.span, grade: Grade::Likely })
            }
        }
        "password_for" | "login" => {
            (value.lead == Lead::Sign && value::is_mixed(typed)).then_some(value.span).and_then(sure)
        }
        "key" => value::is_random(typed).then_some(value.span).and_then(sure),
        "card_code" => value::card_code(value).and_then(sure),
        // Where a postal code is called a PIN code it has six digits.
        "pin" if is_postal(finder, announced) => {
            value::digits(source, value).filter(|pin| pin.len() != 6).and_then(sure)
        }
        "bare_code" => {
            let span = value::digits(source, value).filter(|span| linked && closes(text, *span))?;
            Some(Found { thing, span, grade: Grade::Likely })
        }
        _ => value::digits(source, value)
            .or_else(|| (linked && typed.len() <= 12 && value::is_mixed(typed)).then_some(value.span))
            .and_then(sure),
    }
}

/// "4821 is the door code".
fn told_before(thing: Thing, value: Value) -> Option<Found> {
    let fits = match thing {
        Thing::Password => value::is_mixed(value.typed) || value::is_all_digits(value.typed),
        _ => value::is_all_digits(value.typed),
    };
    fits.then_some(Found { thing, span: value.span, grade: Grade::Sure })
}

fn ends_with_is(finder: &Finder, announced: &Match) -> bool {
    let last = finder.text().word(announced.words.end - 1).id;
    finder.draft.lexicon.is_named(last, "secret-is")
}

fn is_postal(finder: &Finder, announced: &Match) -> bool {
    let mut words = announced.words.indices().map(|word| finder.text().normal(word));
    words.any(|word| matches!(word, "code" | "pincode"))
}

/// A word that hardly says how a password is ("wrong", "expired"), so it may be the password.
fn is_unusual_word(finder: &Finder, value: Value) -> bool {
    let text = finder.text();
    let lexicon = finder.draft.lexicon;
    let words = text.words_in(value.span);
    let Some(word) = words.indices().next().filter(|_| words.len() == 1).map(|word| text.word(word)) else {
        return false;
    };
    let typed = value.typed;
    typed.chars().all(char::is_alphanumeric)
        && typed.chars().count() > 3
        && !value::is_placeholder(typed)
        && !["ed", "ing", "able", "ible", "ly"].iter().any(|ending| typed.ends_with(ending))
        && !lexicon.is(word.id, crate::lexicon::GrammarClass::Common)
        && !lexicon.is_named(word.id, "secret-state")
}

/// Whether the clause ends with `span`.
fn closes(text: &Text, span: Span) -> bool {
    text.closes_clause(text.words_in(span).end)
}

fn add(finder: &mut Finder, found: &Found) {
    let Some(hint) = finder.hint_over(found.thing.section(), found.span) else { return };
    let mut hint = hint.with_grade(found.grade);
    let masked = match found.thing {
        Thing::Key | Thing::Password => Some("••••••"),
        Thing::PrivateKey => Some("(private key left out)"),
        Thing::Code | Thing::Pin | Thing::Seed => None,
    };
    hint.tries.extend(masked.map(|masked| Try::Replacement(masked.to_owned())));
    finder.add(hint);
}
