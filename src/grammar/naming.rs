//! How a word for a person ("idiot", "coward") stands in its sentence: called out, said of somebody, or standing for
//! somebody.

use super::{Person, Reading};
use crate::lexicon::GrammarClass;
use crate::text::{Kind, Link, WordRange};

/// How a word for a person is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// Called out at whoever reads: "you **idiot**", "thanks, **idiot**".
    Called,
    /// Said of somebody or something: "he is an **idiot**", "I felt like an **idiot**".
    Of(Person),
    /// It stands for somebody: "these **idiots**", "some **idiot** parked here".
    For(Pointing),
}

/// How a word for a person picks out whom it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointing {
    /// "my", "our".
    Ours,
    /// "these", "that", "some", "such a", "a bunch of": a finger that points.
    There,
    /// "a", "the", "his", or nothing at all.
    Plain,
}

/// How many words may stand between "a" and the word for a person: "a vain and utterly useless **fool**".
const MODIFIERS: usize = 4;
/// How many words may stand between "is" and its subject: "he really just is".
const SUBJECT_REACH: usize = 6;

impl Reading<'_> {
    /// How `noun`, a word for a person, is used.
    pub fn naming(&self, noun: WordRange) -> Naming {
        let text = self.text;
        let start = self.phrase_start(noun.start);
        let left = self.left_of(start);
        match left.map(|i| text.normal(i)) {
            Some("you") => self.after_you(left.unwrap_or_default()),
            Some("we" | "us") => Naming::Of(Person::Writer),
            Some("my" | "our") => match self.subject_of(left.unwrap_or_default()) {
                Some(person) => Naming::Of(person),
                None => Naming::For(Pointing::Ours),
            },
            _ => {
                let (whole, pointing) = self.determiners(start);
                if let Some(person) = self.subject_of(whole) {
                    return Naming::Of(person);
                }
                let bare = whole == start;
                let opens = text.opens_clause(start);
                let closes = text.closes_clause(noun.end);
                let called = if self.is_plural(noun) { opens && closes } else { opens || closes };
                let of_such = left.is_some_and(|i| text.normal(i) == "of");
                if bare && called && !of_such { Naming::Called } else { Naming::For(pointing) }
            }
        }
    }

    /// The words that describe `noun`, before it: "**vain useless** fool".
    pub fn described(&self, noun: WordRange) -> WordRange {
        WordRange { start: self.phrase_start(noun.start), end: noun.start }
    }

    /// Whom an adjective is said of: "**he** is so ignorant". Nobody when it stands before what it describes.
    pub fn said_of(&self, adjective: WordRange) -> Option<Person> {
        self.subject_of(self.phrase_start(adjective.start))
    }

    /// The word before `word` in its clause.
    fn left_of(&self, word: usize) -> Option<usize> {
        self.clause_before(word).next()
    }

    /// Where the words that describe the one at `noun` begin: "[vain useless] fool".
    fn phrase_start(&self, noun: usize) -> usize {
        let mut start = noun;
        // "A stupid, lying clown": the comma parts nothing.
        while noun - start < MODIFIERS
            && let Some(word) = self.before(start).next()
            && self.describes(word)
            && (!self.text.word(start).after_pause || self.lexicon.is_named(self.text.word(word).id, "slight-trait"))
        {
            start = word;
        }
        start
    }

    /// Whether a word may stand between "a" and what it names.
    fn describes(&self, word: usize) -> bool {
        let text = self.text;
        let (normal, kind) = (text.normal(word), text.word(word));
        if matches!(normal, "little" | "big" | "old" | "good" | "great" | "same" | "first" | "whole" | "absolute") {
            return true;
        }
        // "A right muppet", "a proper clown": behind "a" it opens nothing.
        if matches!(normal, "right" | "proper" | "real" | "sure") {
            return self.before(word).next().is_some_and(|before| matches!(text.normal(before), "a" | "an" | "some"));
        }
        kind.is_word()
            && !self.lexicon.is_empty_word(kind.id)
            && !kind.negates
            && !is_linking(normal)
            && !self.is(word, GrammarClass::Someone)
            && !self.is(word, GrammarClass::Opener)
            && !self.is(word, GrammarClass::Laughter)
            && !self.is(word, GrammarClass::Conditional)
            && (!normal.ends_with("ing")
                || matches!(normal, "fucking" | "lying" | "cheating" | "freaking" | "whining")
                || self.is_picked_out(word))
            && !matches!(
                normal,
                "'s" | "act" | "acts" | "call" | "calls" | "called" | "sound" | "sounds" | "seem" | "seems" | "those"
            )
    }

    /// "a **bloviating** coward", "a draft **dodging** coward", but not "stop calling idiots".
    fn is_picked_out(&self, participle: usize) -> bool {
        self.before(participle).take(2).any(|i| is_article(self.text.normal(i)))
    }

    /// The first word of what stands before a described word to pick it out ("such a", "a bunch of"), and how it points.
    fn determiners(&self, start: usize) -> (usize, Pointing) {
        let text = self.text;
        let mut first = start;
        let mut pointing = Pointing::Plain;
        while let Some(left) = self.left_of(first) {
            match text.normal(left) {
                "a" | "an" | "the" | "his" | "her" | "their" | "your" | "its" | "another" | "every" | "any" | "all"
                | "no" | "two" | "both" | "one" | "most" | "yo" => first = left,
                "'s" if first == start => first = left,
                "this" | "that" | "these" | "those" | "them" | "some" | "such" | "what" | "other" | "many"
                | "enough" => {
                    pointing = Pointing::There;
                    first = left;
                }
                "of" => {
                    let Some(crowd) = self.left_of(left).filter(|&i| is_crowd(text.normal(i))) else { break };
                    pointing = Pointing::There;
                    first = self.phrase_start(crowd);
                }
                _ => break,
            }
        }
        (first, pointing)
    }

    /// "you **idiot**" calls; "are you **idiots**" and "you **idiots** are" speak of the reader all the same.
    fn after_you(&self, you: usize) -> Naming {
        let asked = self.left_of(you).is_some_and(|i| is_be(self.text.normal(i)));
        if asked { Naming::Of(Person::Reader) } else { Naming::Called }
    }

    /// Whom the words from `start` on are said of, if they are: "**he is** an idiot", "**is he** an idiot".
    fn subject_of(&self, start: usize) -> Option<Person> {
        let text = self.text;
        let mut before = self.clause_before(start).skip_while(|&i| {
            text.word(i).negates
                || is_adverb(text.normal(i))
                || matches!(
                    text.normal(i),
                    "just"
                        | "really"
                        | "all"
                        | "both"
                        | "so"
                        | "still"
                        | "being"
                        | "always"
                        | "only"
                        | "also"
                        | "more"
                        | "actually"
                        | "definitely"
                        | "clearly"
                        | "obviously"
                        | "literally"
                        | "basically"
                        | "truly"
                        | "quite"
                        | "probably"
                        | "like"
                        | "now"
                        | "indeed"
                        | "simply"
                        | "kind"
                        | "of"
                        | "too"
                )
        });
        let link = before.next()?;
        if let Some(asked) = self.pronoun(link)
            && self.left_of(link).is_some_and(|i| is_be(text.normal(i)))
        {
            // "Is it always the fools who": somebody is meant all the same.
            return (asked != Person::Thing).then_some(asked);
        }
        // "He a fool", "they some idiots": whole sentences in many an English.
        if matches!(text.normal(link), "he" | "she" | "they" | "you") && start > link && is_article(text.normal(start))
        {
            let opens = text.opens_clause(link)
                || self
                    .left_of(link)
                    .is_some_and(|i| matches!(text.normal(i), "because" | "if" | "that" | "know" | "think"));
            return opens.then(|| self.pronoun(link)).flatten();
        }
        if !is_linking(text.normal(link)) {
            return None;
        }
        // "There is an idiot outside" says that there is one.
        if self.clause_before(link).next().is_some_and(|i| text.normal(i) == "there") {
            return None;
        }
        let infinite = matches!(text.normal(link), "be" | "being" | "become" | "becoming");
        for i in self.clause_before(link).take(SUBJECT_REACH) {
            if let Some(person) = self.pronoun(i) {
                // "people that are idiots": the pronoun only leads back.
                let leads_back = matches!(text.normal(i), "that" | "which") && self.left_of(i).is_some();
                if !leads_back {
                    return Some(person);
                }
            } else if text.word(i).kind == Kind::Link(Link::Mention)
                || self.is(i, GrammarClass::Someone)
                || (text.word(i).capitalised && !text.opens_sentence(i) && !self.lexicon.is_empty_word(text.word(i).id))
                || (self.lexicon.is_named(text.word(i).id, "first-name") && !matches!(text.normal(i), "will" | "bill"))
            {
                return Some(Person::Someone);
            } else if !infinite && !self.lexicon.is_empty_word(text.word(i).id) && !is_adverb(text.normal(i)) {
                let known = ["first-name", "person-word"];
                let name = known.iter().any(|class| self.lexicon.is_named(text.word(i).id, class))
                    || (text.word(i).capitalised
                        && !text.word(i).capitals
                        && text.word(i).id == crate::lexicon::WordId::UNKNOWN);
                return Some(if name { Person::Someone } else { Person::Unknown });
            }
        }
        // Nobody is named: "is an idiot if you ask me", but "why is that idiot here".
        is_article(text.normal(start)).then_some(Person::Unknown).filter(|_| text.normal(start) != "the")
    }

    fn pronoun(&self, word: usize) -> Option<Person> {
        match self.text.normal(word) {
            "you" | "yourself" => Some(Person::Reader),
            "i" | "me" | "we" | "us" | "myself" => Some(Person::Writer),
            "it" | "this" | "that" | "there" | "which" | "what" | "everything" | "life" => Some(Person::Thing),
            "he" | "she" | "they" | "him" | "them" | "who" | "these" | "those" => Some(Person::Someone),
            _ => None,
        }
    }

    fn is_plural(&self, noun: WordRange) -> bool {
        let last = self.text.normal(noun.end - 1);
        last.ends_with('s') && !last.ends_with("ss")
    }
}

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "such" | "some" | "the")
}

fn is_be(word: &str) -> bool {
    matches!(word, "am" | "is" | "are" | "was" | "were" | "be" | "been")
}

fn is_linking(word: &str) -> bool {
    is_be(word)
        || matches!(
            word,
            "being"
                | "become"
                | "becomes"
                | "became"
                | "becoming"
                | "feel"
                | "feels"
                | "felt"
                | "feeling"
                | "look"
                | "looks"
                | "looked"
                | "looking"
                | "seem"
                | "seems"
                | "seemed"
                | "sound"
                | "sounds"
                | "sounded"
                | "sounding"
                | "act"
                | "acts"
                | "acted"
                | "acting"
                | "remain"
                | "remains"
        )
}

fn is_crowd(word: &str) -> bool {
    matches!(
        word,
        "bunch"
            | "pack"
            | "load"
            | "loads"
            | "lot"
            | "lots"
            | "group"
            | "gang"
            | "crowd"
            | "bag"
            | "collection"
            | "couple"
            | "nation"
            | "country"
            | "party"
            | "family"
            | "generation"
            | "world"
            | "kind"
            | "type"
            | "sort"
            | "breed"
            | "full"
            | "army"
            | "team"
            | "clique"
            | "cabal"
            | "mob"
            | "horde"
            | "herd"
            | "flock"
            | "one"
            | "all"
            | "some"
            | "most"
    )
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") || matches!(word, "always" | "often" | "sometimes" | "indeed" | "all" | "both" | "truly")
}
