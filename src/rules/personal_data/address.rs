//! Street addresses: a house number and a street, in the orders of different countries, and what follows them.

use super::{Form, Found, Thing};
use crate::grammar::Reading;
use crate::lexicon::Grade;
use crate::text::{Kind, Text, WordRange};

/// Words of a street's name between its number and its type: "24 Martin Luther King Avenue".
const NAME: usize = 4;
/// Flat, place, postcode and country after the street.
const TAIL: usize = 14;
/// A place's name of more words is a sentence.
const PLACE: usize = 4;
/// "Katie 5" is no street, "Puruntie 82" is: the name before the ending has at least so many letters.
const STEM: usize = 4;

/// Endings by which one word names a street, followed by the house number.
const ENDINGS: [&str; 32] = [
    "str", "strasse", "straße", "gasse", "platz", "weg", "allee", "straat", "laan", "plein", "gracht", "gatan", "gata",
    "vägen", "vej", "veien", "vegen", "katu", "kuja", "tie", "polku", "gade", "utca", "stræde", "braut", "kade",
    "dijk", "singel", "plass", "damm", "ufer", "stien",
];

/// Those of them that hardly any other word has.
const PLAIN_ENDINGS: [&str; 14] = [
    "str", "strasse", "straße", "gasse", "allee", "straat", "gracht", "gatan", "vägen", "katu", "kuja", "gade",
    "stræde", "utca",
];

pub(super) fn find(draft: Reading, found: &mut Vec<Found>) {
    let streets = Streets { draft, text: draft.text };
    let mut at = 0;
    while at < streets.text.words().len() {
        match streets.begins_at(at) {
            Some((words, grade)) => {
                let (words, mut details) = streets.with_tail(words);
                let words = streets.with_building(words);
                details += usize::from(words.start < at);
                let form = match (grade, details) {
                    (None, 0) => Form::Fits,
                    (None, 1) if !streets.names_flat(words) => Form::Tells(Grade::Likely),
                    (Some(grade), 0) => Form::Tells(grade),
                    _ => Form::Tells(Grade::Sure),
                };
                found.push(Found { thing: Thing::Address, span: streets.text.span(words), form, masked: None });
                // In "Ann Lee 12 Oak Lane" the number belongs to what follows.
                at = if form == Form::Fits { words.end - 1 } else { words.end };
            }
            None => at += 1,
        }
    }
}

struct Streets<'a> {
    draft: Reading<'a>,
    text: &'a Text<'a>,
}

impl Streets<'_> {
    /// The words of a street that begins at `at`, and how sure it is one; `None` where only more words can tell.
    fn begins_at(&self, at: usize) -> Option<(WordRange, Option<Grade>)> {
        let told = if self.is_house_number(at) {
            self.number_first(at)
        } else if self.text.word(at).is_word() {
            self.box_number(at)
                .or_else(|| self.field_post(at))
                .or_else(|| self.street_first(at))
                .or_else(|| self.one_word(at))
        } else {
            None
        };
        told.map(|(words, grade)| (words, Some(grade))).or_else(|| Some((self.name_and_number(at)?, None)))
    }

    /// The words with a number right before them: of the building, where the street has one of its own.
    fn with_building(&self, words: WordRange) -> WordRange {
        let before = words.start.checked_sub(1).filter(|&before| self.is_digits(before) && self.same_line(before));
        WordRange { start: before.unwrap_or(words.start), end: words.end }
    }

    /// Whether no comma, full stop or line end stands behind the word.
    fn same_line(&self, at: usize) -> bool {
        self.goes_on(at + 1)
    }

    fn names_flat(&self, words: WordRange) -> bool {
        words.indices().any(|i| self.is_named(i, "street-unit"))
    }

    /// Digits that number a building or a box, zeros in front or not.
    fn is_digits(&self, at: usize) -> bool {
        self.text.words().get(at).is_some_and(|word| {
            let typed = word.span.of(self.text.source());
            word.kind == Kind::Number && typed.len() <= 5 && typed.bytes().all(|byte| byte.is_ascii_digit())
        })
    }

    /// "FPO AE 12382", with the ship before it; "the corner of …".
    fn field_post(&self, at: usize) -> Option<(WordRange, Grade)> {
        let is_state = |at: usize| self.text.words().get(at).is_some_and(|word| word.capitals && word.span.len() == 2);
        let post = matches!(self.text.normal(at), "fpo" | "apo" | "dpo") && self.text.word(at).capitals;
        let coded = post && is_state(at + 1) && self.text.words().get(at + 2).is_some() && self.is_digits(at + 2);
        coded.then_some((WordRange { start: at, end: at + 3 }, Grade::Sure))
    }

    /// "Pivovarská 276", "1593 Pagari 18": a name and a number, as most of Europe writes it.
    fn name_and_number(&self, at: usize) -> Option<WordRange> {
        let name = if self.is_house_number(at) && self.goes_on(at + 1) { at + 1 } else { at };
        let is_other = |class| self.is_named(name, class);
        if !self.is_capitalised(name)
            || self.text.word(name).capitals
            || is_other("street-never")
            || is_other("street-unit")
        {
            return None;
        }
        let end = self.name_end(name + 1);
        // In "to Lidl 3 boxes" the number counts what follows.
        let counts = self.goes_on(end + 1) && !self.is_capitalised(end + 1) && !self.is_named(end + 1, "street-unit");
        (self.goes_on(end) && self.is_house_number(end) && !counts).then_some(WordRange { start: at, end: end + 1 })
    }

    /// "24 Clarke Avenue", "12, rue de la Paix", "6108 Friedhofstrasse".
    fn number_first(&self, at: usize) -> Option<(WordRange, Grade)> {
        // A building's own number may stand before the street's.
        let name = if self.goes_on(at + 1) && self.is_house_number(at + 1) { at + 2 } else { at + 1 };
        let capitals = self.is_capitalised(name);
        if self.is_street_first(name) {
            let end = self.name_end(name + 1);
            return (end > name + 1).then(|| self.with_own_number(at, end));
        }
        if !self.goes_on(name) {
            return None;
        }
        if self.is_street_word(name) {
            return Some(self.with_own_number(at, name + 1));
        }
        let kind = (name + 1..=name + NAME)
            .take_while(|&kind| self.goes_on(kind) && self.is_part_of_name(kind - 1, capitals))
            .find(|&kind| self.is_street_type(kind, capitals))?;
        // "221 Baker Street" is an address; "5 Guys Place" hardly one.
        let grade = match (capitals, self.is_named(kind, "street-plain") || self.text.word(at).span.len() > 1) {
            (true, true) => Grade::Sure,
            (true, false) => Grade::Likely,
            (false, _) => Grade::Maybe,
        };
        Some((WordRange { start: at, end: kind + 1 }, grade))
    }

    /// A street behind a number, with its own number where one follows: "6108 Friedhofstrasse 33".
    fn with_own_number(&self, start: usize, end: usize) -> (WordRange, Grade) {
        let own = self.goes_on(end) && self.is_house_number(end);
        (WordRange { start, end: end + usize::from(own) }, if own { Grade::Sure } else { Grade::Likely })
    }

    fn is_street_type(&self, at: usize, capitals: bool) -> bool {
        self.is_named(at, "street-plain") || (capitals && self.is_capitalised(at) && self.is_named(at, "street-type"))
    }

    /// Whether a street's name may begin with this kind of street: "Via Roma", "rue de la Paix".
    fn is_street_first(&self, at: usize) -> bool {
        self.is_named(at, "street-first-plain") || (self.is_capitalised(at) && self.is_named(at, "street-first"))
    }

    fn is_part_of_name(&self, at: usize, capitals: bool) -> bool {
        let word = self.text.word(at);
        let typed = word.span.of(self.text.source());
        let ordinal = typed.starts_with(|c: char| c.is_ascii_digit());
        let styled = !capitals || ordinal || word.capitalised || self.is_named(at, "street-particle");
        // Many a street is the new or the old one of its name; small letters count roads.
        let epithet = word.capitalised && self.is_named(at, "street-epithet");
        word.is_word() && styled && (epithet || !self.is_named(at, "street-never"))
    }

    /// "Via Roma 131", "Rua Diadema, 1903".
    fn street_first(&self, at: usize) -> Option<(WordRange, Grade)> {
        if !self.is_street_first(at) {
            return None;
        }
        let end = self.name_end(at + 1);
        let numbered = end > at + 1 && self.is_house_number(end) && self.same_sentence(at, end);
        numbered.then_some((WordRange { start: at, end: end + 1 }, Grade::Sure))
    }

    /// "Friedhofstrasse 33".
    fn one_word(&self, at: usize) -> Option<(WordRange, Grade)> {
        // The full stop of "Schillerstr. 14" ends no sentence.
        let goes_on = self.goes_on(at + 1) || self.text.normal(at).ends_with("str");
        let numbered = self.is_street_word(at) && goes_on && self.is_house_number(at + 1);
        let plain = PLAIN_ENDINGS.iter().any(|ending| self.text.normal(at).ends_with(ending));
        numbered.then_some((WordRange { start: at, end: at + 2 }, if plain { Grade::Sure } else { Grade::Maybe }))
    }

    /// "PO Box 123", "PSC 3294, Box 9168".
    fn box_number(&self, at: usize) -> Option<(WordRange, Grade)> {
        let next_is =
            |offset: usize, word: &str| at + offset < self.text.words().len() && self.text.normal(at + offset) == word;
        let boxed = match self.text.normal(at) {
            "po" | "p.o" if next_is(1, "box") => 2,
            "psc" | "unit" if self.is_digits(at + 1) && next_is(2, "box") => 3,
            _ => return None,
        };
        self.is_digits(at + boxed).then_some((WordRange { start: at, end: at + boxed + 1 }, Grade::Sure))
    }

    /// The words with flat, place and postcode, and how many of flat and postcode there are.
    fn with_tail(&self, words: WordRange) -> (WordRange, usize) {
        let mut end = words.end;
        let (mut flat, mut code) = (false, false);
        while end - words.end < TAIL {
            let apart = end > words.end || self.is_after_comma_or_line(end);
            if self.is_named(end, "street-unit") && self.is_short_code(end + 1) {
                end += 2;
                flat = true;
            } else if apart && self.is_postcode(end) && !(code && self.text.word(end).kind == Kind::Number) {
                end += 1;
                code = true;
            } else if let Some(place) = self.place_end(end) {
                end = place;
            } else {
                break;
            }
        }
        (WordRange { start: words.start, end }, usize::from(flat) + usize::from(code))
    }

    /// Where a place's name that begins at `at` ends: capitalised words between commas, lines or a postcode.
    fn place_end(&self, at: usize) -> Option<usize> {
        let is_place = |i: usize| self.is_capitalised(i) && !self.is_named(i, "street-never");
        let joins = |i: usize| i > at && self.is_named(i, "place-particle");
        let named = |&i: &usize| (is_place(i) || joins(i)) && (i == at || self.goes_on(i));
        let mut end = at + (at..at + PLACE).take_while(named).count();
        while end > at && joins(end - 1) {
            end -= 1;
        }
        let length = end - at;
        (length > 0 && self.is_after_comma_or_line(at) && (!self.goes_on(end) || self.is_postcode(end))).then_some(end)
    }

    /// Where a street's name that begins at `at` ends.
    fn name_end(&self, at: usize) -> usize {
        let is_name = |&i: &usize| self.goes_on(i) && (self.is_capitalised(i) || self.is_named(i, "street-particle"));
        at + (at..at + NAME).take_while(is_name).count()
    }

    fn is_house_number(&self, at: usize) -> bool {
        let Some(word) = self.text.words().get(at) else { return false };
        let typed = word.span.of(self.text.source());
        let digits = typed.bytes().take_while(u8::is_ascii_digit).count();
        matches!(word.kind, Kind::Number | Kind::Word)
            && (1..=5).contains(&digits)
            && typed.len() <= digits + 1
            && !typed.ends_with(['.', ','])
            && !typed.starts_with('0')
    }

    fn is_postcode(&self, at: usize) -> bool {
        let Some(word) = self.text.words().get(at) else { return false };
        let typed = word.span.of(self.text.source());
        let digits = typed.bytes().filter(u8::is_ascii_digit).count();
        match word.kind {
            Kind::Number => (3..=6).contains(&digits) && digits == typed.len(),
            Kind::Word => digits > 0 && word.capitals && typed.len() <= 4,
            _ => false,
        }
    }

    /// "4B", "117".
    fn is_short_code(&self, at: usize) -> bool {
        self.text.words().get(at).is_some_and(|word| {
            let typed = word.span.of(self.text.source());
            matches!(word.kind, Kind::Number | Kind::Word)
                && typed.len() <= 5
                && (typed.len() == 1 || typed.bytes().any(|byte| byte.is_ascii_digit()))
        })
    }

    fn is_street_word(&self, at: usize) -> bool {
        self.is_capitalised(at) && {
            let word = self.text.normal(at);
            ENDINGS.iter().any(|ending| word.strip_suffix(ending).is_some_and(|stem| stem.chars().count() >= STEM))
        }
    }

    fn is_capitalised(&self, at: usize) -> bool {
        self.text.words().get(at).is_some_and(|word| word.is_word() && word.capitalised)
    }

    fn is_named(&self, at: usize, class: &str) -> bool {
        self.text.words().get(at).is_some_and(|word| self.draft.lexicon.is_named(word.id, class))
    }

    /// Whether `at` follows the word before it without a comma or a new sentence.
    fn goes_on(&self, at: usize) -> bool {
        at > 0 && self.same_sentence(at - 1, at) && !self.text.word(at).after_pause
    }

    fn is_after_comma_or_line(&self, at: usize) -> bool {
        let Some(word) = self.text.words().get(at) else { return false };
        word.after_pause || (at > 0 && !self.same_sentence(at - 1, at) && self.text.sentence_of(at - 1).ends_line)
    }

    fn same_sentence(&self, a: usize, b: usize) -> bool {
        let words = self.text.words();
        a < words.len() && b < words.len() && words[a].sentence == words[b].sentence
    }
}
