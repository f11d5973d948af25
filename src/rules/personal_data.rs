//! E-mail and street addresses, phone, card, account and identity numbers, dates of birth.

#[path = "personal_data/mod.rs"]
mod recognise;

use recognise::{Form, Found, Thing};

use crate::hint::{Hint, Try};
use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};
use crate::text::{Span, WordRange};

rule! {
    /// Details that tell who somebody is, where they live or how to reach them: e-mail and street addresses, phone, card
    /// and bank account numbers, national identity numbers, and dates of birth. The card says which.
    ///
    /// A chat is copied, forwarded, backed up and searched for years, and often seen by more people than the one it is
    /// for. Where the message still works without the whole detail, hand it over another way or leave most of it out.
    /// Numbers of orders and bugs, versions, plain dates, amounts, hotlines, shared mailboxes, shops and whatever the
    /// other person has just written themselves stay unmarked. Nothing that is found leaves the device or is kept.
    personal_data: Care, Care, Gentle;
    sources: [
        "ISO/IEC 7812 (cards), ISO 13616 (IBAN), ITU-T E.164 (phone numbers), RFC 2606 (example domains)",
        "Wang et al. 2011, 'I regretted the minute I pressed share': disclosed personal details among the commonest regrets",
    ];
    fires: [
        say("write me at «anna.keller@gmail.com» ok?"),
        say("my number is «(415) 555-2671», call whenever"),
        say("msg me «92857690»"),
        say("«+44 20 7946 0958» is mom's landline"),
        say("mine is «0166305681»"),
        say("I live at «24 Clarke Avenue, Apt 3, Springfield»"),
        say("Komm vorbei, ich wohne in der «Lindenstraße 12»"),
        say("come over, 221B baker street"),
        say("«48 Old Mill Road, Unit 6, Hobart 7000» is us now"),
        say("my mail goes to «PO Box 0412»"),
        say("Via is short: «Via Garibaldi 27, 50123»"),
        say("parcel for me please, «Tulpenstraat 14»"),
        say("just use my card «4111 1111 1111 1111» exp 04/29"),
        say("my iban: «GB29 NWBK 6016 1331 9268 19»"),
        say("SSN is «219-09-9999»"),
        say("account number «00012345678», sort code later"),
        say("ni number «AB 12 34 56 C» for the form"),
        say("my passport number is «X1234567»"),
        say("I was born «on 12 March 1990» btw"),
        say("Jane Roe, dob «03/12/1990»"),
        say("S'il te plaît appelle-moi au «06 12 34 56 78»"),
    ];
    silent: [
        say("your order number is 92857690"),
        say("upgrade to 2.6.22-14 or 10.0.19041.1 today"),
        say("see you on 12/03/2024 at 18:30"),
        say("id 123e4567-e89b-12d3-a456-426614174000"),
        say("ping 192.168.10.254 and 8.8.8.8"),
        say("we paid $1,250,000 or 1 000 000 in 2019-2020"),
        say("if it gets bad call 911, 112 or 1-800-273-8255"),
        say("the restaurant's number is 415-555-2671, they take bookings"),
        say("send it to user@example.com to test"),
        say("the support address is support@bank.com"),
        say("there are 12 new streets in town"),
        say("our shop is at 12 High Street"),
        say("we watched 10 Cloverfield Lane again"),
        say("deliver to Lidl 3 boxes"),
        say("it's 5 minutes down the road"),
        say("bug 1437238 is a duplicate of 1288903"),
        say("Einstein was born on 14 March 1879"),
        say("we have 2 bedrooms on Oak Street"),
        say("> call me on 079 0442 1744\nok will do"),
        reply(&["them: I'm at kim.lee@mail.com"], "so kim.lee@mail.com with a dot?"),
    ];
    any_language: true;
    find: find;
}

/// How many words away something may still be announced: "my number, in case you lose it, is …".
const BEFORE: usize = 6;
/// And after it: "… is my number".
const AFTER: usize = 3;
/// Digits that could be either are what stands nearest to them: "license clerk, phone: 358 0594".
const RIVALS: [Thing; 2] = [Thing::Phone, Thing::NationalId];
/// What makes it the number of a thing stands right before it: "order 92857690".
const FILED: usize = 1;

fn find(finder: &mut Finder) {
    for found in recognise::all(finder.draft) {
        let hint = grade(finder, &found).and_then(|(section, grade)| hint(finder, &found, section, grade));
        if let Some(hint) = hint {
            finder.add(hint);
        }
    }
}

/// How sure it is here that `found` is what it seems, and which section speaks of it. `None` when it is somebody's
/// order, everybody's hotline, or already known.
fn grade(finder: &Finder, found: &Found) -> Option<(&'static str, Grade)> {
    let text = finder.text();
    let typed = found.span.of(text.source());
    if finder.thread.theirs.text.source().contains(typed) {
        return None;
    }
    let words = text.words_in(found.span);
    let after = if found.thing == Thing::Address { 0 } else { AFTER };
    let rivals = RIVALS.iter().filter(|&&rival| rival != found.thing && RIVALS.contains(&found.thing));
    let rival = rivals.filter_map(|rival| announcement(finder, rival.section(), words, AFTER)).min();
    let announced = announcement(finder, found.thing.section(), words, after)
        .filter(|announced| rival.is_none_or(|rival| *announced <= rival));
    let countable = matches!(found.thing, Thing::Phone | Thing::Card | Thing::NationalId);
    let filed = announcement(finder, "filed", words, 0).filter(|distance| countable && *distance <= FILED);
    if filed.is_some_and(|filed| announced.is_none_or(|announced| filed <= announced)) {
        return None;
    }
    let reaches_somewhere = matches!(found.thing, Thing::Phone | Thing::Address);
    let near = |section| announcement(finder, section, words, AFTER);
    if reaches_somewhere && near("public").is_some_and(|public| near("own").is_none_or(|own| public < own)) {
        return None;
    }
    match (announced, found.form) {
        (Some(_), _) => Some((found.thing.section(), Grade::Sure)),
        (None, Form::Tells(grade)) => Some((found.thing.section(), grade)),
        (None, Form::Fits) if found.thing == Thing::Birth && near("born").is_some() => Some(("born", Grade::Maybe)),
        (None, Form::Fits) => None,
    }
}

/// How many words away the nearest phrase of `section` is that stands before `words`, or at most `after` words behind.
fn announcement(finder: &Finder, section: &str, words: WordRange, after: usize) -> Option<usize> {
    let matches = finder.section(section);
    // The longest phrase is about as long as the reach: further back none can end in time.
    let from = matches.partition_point(|found| found.words.start + 2 * BEFORE < words.start);
    matches[from..]
        .iter()
        .take_while(|found| found.words.start < words.end + after)
        .filter_map(|found| match words.start.checked_sub(found.words.end) {
            Some(distance) => (distance <= BEFORE).then_some(distance),
            None => found.words.start.checked_sub(words.end),
        })
        .min()
}

fn hint(finder: &Finder, found: &Found, section: &str, grade: Grade) -> Option<Hint> {
    let (span, masked) = match &found.masked {
        Some(year) if found.thing == Thing::Birth => in_year(finder, found.span, year),
        masked => (found.span, masked.clone()),
    };
    let mut hint = finder.hint_over(section, span)?.with_grade(grade);
    hint.tries.splice(0..0, masked.map(Try::Replacement));
    Some(hint)
}

/// "born on 12 March 1990" becomes "born in 1990".
fn in_year(finder: &Finder, date: Span, year: &str) -> (Span, Option<String>) {
    let text = finder.text();
    let before = text.words_in(date).start;
    let article = usize::from(before > 0 && text.normal(before - 1) == "the");
    match before.checked_sub(1 + article) {
        Some(on) if text.normal(on) == "on" => (text.word(on).span.cover(date), Some(format!("in {year}"))),
        _ => (date, Some(year.to_owned())),
    }
}
