//! What people say: phrase lists as plain text, compiled into one small program.
//!
//! Everything in this folder that is not Rust is written for people: `classes.txt` names groups of words,
//! `spellings.txt` chat spellings, `fields.txt` what words are about, and each `.phrases` file holds what one kind of
//! hint looks for and what its card says. `build.rs` compiles them (the crate `attune-phrases`, which also describes
//! the format), and this module holds what came out and looks for it in drafts.

mod run;

use attune_phrases::{ClassId, Lists, PhraseId};
pub use attune_phrases::{Fields, Grade, ListId, WordId, Words};

use crate::text::{Text, WordRange};

/// A section of a list.
pub type Section = attune_phrases::Section<'static>;

/// What `build.rs` made of this folder.
static COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lists"));

/// The compiled lists.
#[derive(Debug)]
pub struct Lexicon {
    lists: Lists<'static>,
    grammar: GrammarClasses,
}

/// The classes that reading a draft needs by name.
#[derive(Debug, Default)]
struct GrammarClasses {
    ids: [Option<ClassId>; GrammarClass::COUNT],
}

/// Word classes the shared machinery asks for.
#[derive(Debug, Clone, Copy)]
pub enum GrammarClass {
    /// "well", "oh", "ok": may stand before what a sentence begins with.
    Opener,
    /// "not", "never", "without".
    Negator,
    /// "think", "say": a negation before them reaches what follows.
    NegationRaiser,
    /// "said", "told", "called": bring somebody's words.
    Reporter,
    /// "he", "she", "they", and the people one talks about: "boss", "mom".
    Someone,
    /// "if", "unless", "whether".
    Conditional,
    /// "lol", "haha", "jk".
    Laughter,
    /// "xoxo", "hugs": words of love.
    Affection,
    /// Words that begin a new clause: "but", "because".
    Clause,
    /// Days and times of day: "tomorrow", "monday", "noon".
    Calendar,
    /// "maybe", "probably", "think": leave a way out.
    Hedge,
    /// What times are counted in: "minutes", "pm".
    TimeUnit,
    /// Numbers in words.
    Number,
    /// The few hundred commonest words of English: how the language is told.
    Common,
}

impl GrammarClass {
    const ALL: [(Self, &'static str); Self::COUNT] = [
        (Self::Opener, "opener"),
        (Self::Negator, "negator"),
        (Self::NegationRaiser, "negation-raiser"),
        (Self::Reporter, "reporter"),
        (Self::Someone, "someone"),
        (Self::Conditional, "conditional"),
        (Self::Laughter, "laughter"),
        (Self::Affection, "affection"),
        (Self::Clause, "clause"),
        (Self::Calendar, "calendar"),
        (Self::Hedge, "hedge"),
        (Self::TimeUnit, "time-unit"),
        (Self::Number, "number"),
        (Self::Common, "common"),
    ];
    const COUNT: usize = 14;
}

/// A phrase of one list, found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match<'l> {
    section: usize,
    phrase: PhraseId,
    /// The words it covers.
    pub words: WordRange,
    captures: Vec<(&'l str, WordRange)>,
}

impl Match<'_> {
    /// This match and the words that follow it as one, the latter remembered as `rest`: lets any of one list's heads
    /// stand before any of its tails without spelling out every pair.
    #[must_use]
    pub fn with_rest(&self, rest: WordRange) -> Self {
        let mut joined = self.clone();
        joined.words.end = rest.end;
        joined.captures.push(("rest", rest));
        joined
    }

    /// The words a hint marks: those the phrase remembers as `mark`, else all of them. What a phrase needs around the
    /// words it means stands outside: `just {mark: go to hell}`.
    pub fn marked(&self) -> WordRange {
        self.capture("mark").unwrap_or(self.words)
    }

    /// The words the phrase remembered under `name`.
    pub fn capture(&self, name: &str) -> Option<WordRange> {
        self.captures.iter().find(|(known, words)| *known == name && !words.is_empty()).map(|(_, words)| *words)
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}

impl Lexicon {
    /// Unpacks the lists the engine was built with.
    ///
    /// # Panics
    /// Never: the bytes are written by the same build.
    pub fn new() -> Self {
        let lists = Lists::decode(COMPILED).expect("the build script wrote them");
        let mut grammar = GrammarClasses::default();
        for (class, name) in GrammarClass::ALL {
            grammar.ids[class as usize] = lists.classes.named(name);
        }
        Self { lists, grammar }
    }

    /// The list called `name`.
    pub fn list(&self, name: &str) -> Option<ListId> {
        self.lists.lists.binary_search_by_key(&name, |&(known, _)| known).ok()
    }

    /// The heading a list gives its cards.
    pub fn title(&self, list: ListId) -> &'static str {
        self.lists.lists[list].1
    }

    /// The vocabulary.
    pub fn words(&self) -> &Words {
        &self.lists.words
    }

    /// Whether `word` belongs to a class of the shared machinery.
    pub fn is(&self, word: WordId, class: GrammarClass) -> bool {
        self.grammar.ids[class as usize].is_some_and(|id| self.lists.classes.holds(id, word))
    }

    /// Whether `word` belongs to the class called `name`. Slower than [`is`](Self::is): not for every word of a draft.
    pub fn is_named(&self, word: WordId, name: &str) -> bool {
        self.lists.classes.named(name).is_some_and(|id| self.lists.classes.holds(id, word))
    }

    /// What `word` is about.
    pub fn fields(&self, word: WordId) -> Fields {
        self.lists.fields.of(word)
    }

    /// Whether `word` carries grammar rather than matter: "the", "would", "it".
    pub fn is_empty_word(&self, word: WordId) -> bool {
        self.lists.fields.is_empty(word)
    }

    /// Every phrase found in `text`, in the order of the lists and, within a list, of the text. Of phrases of the same
    /// section that begin at the same word, the longest.
    pub fn matches(&self, text: &Text) -> Matches<'_> {
        let mut found: Vec<Match> = Vec::new();
        run::find(&self.lists, text, |hit| {
            let section = self.lists.phrases[hit.phrase as usize].section;
            found.push(Match { section, phrase: hit.phrase, words: hit.words, captures: hit.captures });
        });
        found.sort_by_key(|hit| (hit.section, hit.words.start, std::cmp::Reverse(hit.words.end), hit.phrase));
        found.dedup_by(|later, earlier| later.section == earlier.section && later.words.start == earlier.words.start);
        Matches { lexicon: self, found }
    }

    /// The section a match belongs to.
    pub fn section(&self, found: &Match) -> &Section {
        &self.lists.sections[found.section]
    }

    /// The section of `list` called `name`.
    pub fn section_named(&self, list: ListId, name: &str) -> Option<&Section> {
        self.lists.sections.iter().find(|section| section.list == list && section.name == name)
    }

    /// The templates of exact words to try for a match: the phrase's own, else its section's.
    pub fn swaps(&self, found: &Match) -> &[&'static str] {
        match &self.lists.phrases[found.phrase as usize].swap {
            Some(own) => std::slice::from_ref(own),
            None => &self.lists.sections[found.section].swaps,
        }
    }

    /// All sections of a list.
    pub fn sections(&self, list: ListId) -> impl Iterator<Item = &Section> {
        self.lists.sections.iter().filter(move |section| section.list == list)
    }
}

/// Everything found in one text.
#[derive(Debug)]
pub struct Matches<'l> {
    lexicon: &'l Lexicon,
    found: Vec<Match<'l>>,
}

impl<'l> Matches<'l> {
    /// How sure a match is.
    pub fn grade(&self, found: &Match) -> Grade {
        self.lexicon.lists.sections[found.section].grade
    }

    /// What was found of one list.
    pub fn of_list(&self, list: ListId) -> &[Match<'l>] {
        let list_of = |hit: &Match| self.lexicon.lists.sections[hit.section].list;
        let start = self.found.partition_point(|hit| list_of(hit) < list);
        let end = self.found.partition_point(|hit| list_of(hit) <= list);
        &self.found[start..end]
    }

    /// What was found of one section of a list.
    pub fn of_section(&self, list: ListId, name: &str) -> &[Match<'l>] {
        let all = self.of_list(list);
        let Some(section) = self.lexicon.lists.sections.iter().position(|s| s.list == list && s.name == name) else {
            return &[];
        };
        let start = all.partition_point(|hit| hit.section < section);
        let end = all.partition_point(|hit| hit.section <= section);
        &all[start..end]
    }
}

#[cfg(test)]
mod tests {
    use attune_phrases::Speaker;

    use super::*;

    /// Some of the ways each phrase can be said: enough to meet every branch of most.
    const WAYS: usize = 8;

    #[test]
    fn every_phrase_is_found_in_what_it_says() {
        let lexicon = Lexicon::new();
        let mut random = 1_usize;
        let mut choose = |below: usize| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % below
        };
        let speaker = Speaker::of(&lexicon.lists);
        let mut lost = Vec::new();
        for (id, phrase) in lexicon.lists.phrases.iter().enumerate() {
            let section = &lexicon.lists.sections[phrase.section];
            for _ in 0..WAYS {
                let said = speaker.say(id as PhraseId, &mut choose);
                let text = Text::read(&said, &lexicon);
                if lexicon.matches(&text).of_section(section.list, section.name).is_empty() {
                    let (kind, _) = lexicon.lists.lists[section.list];
                    lost.push(format!("{kind}, {}: {said:?}", section.name));
                    break;
                }
            }
        }
        assert!(lost.is_empty(), "{} phrases cannot be found:\n{}", lost.len(), lost.join("\n"));
    }
}
