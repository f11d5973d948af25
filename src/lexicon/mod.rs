//! What people say: phrase lists as plain text, compiled into one small program.
//!
//! Everything in this folder that is not Rust is written for people: `classes.txt` names groups of words,
//! `spellings.txt` chat spellings, `fields.txt` what words are about, and each `.phrases` file holds what one kind of hint looks for and what its card
//! says (the format stands in `file.rs`, the pattern language in `pattern.rs`).

mod automaton;
mod fields;
mod file;
mod pattern;
mod words;

use automaton::{Automaton, PhraseId};
use fields::FieldMap;
pub use fields::Fields;
use pattern::{ClassId, Classes};
pub use words::{WordId, Words};

use crate::text::{Text, WordRange};

/// How sure a phrase is to mean what its section is about. The judge gives each a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Often meant otherwise.
    Maybe,
    /// Seldom meant otherwise.
    Likely,
    /// Hardly ever meant otherwise.
    Sure,
}

impl Grade {
    /// One grade less sure.
    #[must_use]
    pub const fn lower(self) -> Self {
        match self {
            Self::Sure => Self::Likely,
            Self::Likely | Self::Maybe => Self::Maybe,
        }
    }
}

/// The index of a list, in the order given to [`Lexicon::compile`].
pub type ListId = usize;

/// A section of a list.
#[derive(Debug)]
pub struct Section {
    list: ListId,
    /// Its name in the list.
    pub name: &'static str,
    /// How sure its phrases are.
    pub grade: Grade,
    /// The card's heading, its own or its list's.
    pub title: &'static str,
    /// The card's sentence, its own or its list's.
    pub why: &'static str,
    /// Openings to try, its own or its list's.
    pub prompts: Vec<&'static str>,
    swaps: Vec<&'static str>,
}

#[derive(Debug)]
struct Phrase {
    section: usize,
    swap: Option<&'static str>,
}

/// The compiled lists.
#[derive(Debug)]
pub struct Lexicon {
    words: Words,
    classes: Classes,
    automaton: Automaton,
    titles: Vec<&'static str>,
    sections: Vec<Section>,
    phrases: Vec<Phrase>,
    fields: FieldMap,
    problems: Vec<String>,
    pub(crate) grammar: GrammarClasses,
}

/// The classes that reading a draft needs by name.
#[derive(Debug, Default)]
pub(crate) struct GrammarClasses {
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

impl Lexicon {
    /// Compiles lists, each a name and its source. A line that makes no sense is left out and noted among the
    /// [`problems`](Self::problems); the shipped lists have none.
    pub fn compile(lists: &[(&'static str, &'static str)]) -> Self {
        let mut lexicon = Self {
            words: Words::default(),
            classes: Classes::default(),
            automaton: Automaton::default(),
            titles: vec![""; lists.len()],
            sections: Vec::new(),
            phrases: Vec::new(),
            fields: FieldMap::default(),
            problems: Vec::new(),
            grammar: GrammarClasses::default(),
        };
        lexicon.add_spellings(include_str!("spellings.txt"));
        lexicon.add_classes(include_str!("classes.txt"));
        lexicon.add_fields(include_str!("fields.txt"));
        for (list, &(name, source)) in lists.iter().enumerate() {
            lexicon.add_list(list, name, source);
        }
        lexicon.automaton.finish(&lexicon.classes);
        for (class, name) in GrammarClass::ALL {
            lexicon.grammar.ids[class as usize] = lexicon.classes.named(name);
        }
        lexicon
    }

    fn add_fields(&mut self, source: &'static str) {
        for (line, written) in lines(source) {
            if let Err(problem) = self.fields.add(written, &mut self.words) {
                self.problems.push(format!("fields.txt, line {line}: {problem}"));
            }
        }
    }

    fn add_spellings(&mut self, source: &'static str) {
        for (line, written) in lines(source) {
            if let Err(problem) = self.words.add_spelling(written) {
                self.problems.push(format!("spellings.txt, line {line}: {problem}"));
            }
        }
    }

    fn add_classes(&mut self, source: &'static str) {
        for (line, written) in lines(source) {
            let defined = written
                .split_once(':')
                .ok_or_else(|| "a class reads `name: word, word`".to_owned())
                .and_then(|(name, members)| {
                    if let Some(hidden) = name.strip_prefix('*') {
                        members.split(',').map(str::trim).for_each(|word| self.words.hide(word));
                        return self.classes.define(hidden.trim(), members, &mut self.words);
                    }
                    self.classes.define(name.trim(), members, &mut self.words)
                });
            if let Err(problem) = defined {
                self.problems.push(format!("classes.txt, line {line}: {problem}"));
            }
        }
    }

    fn add_list(&mut self, list: ListId, name: &str, source: &'static str) {
        let read = match file::read(source) {
            Ok(read) => read,
            Err((line, problem)) => return self.problems.push(format!("{name}, line {line}: {problem}")),
        };
        self.titles[list] = read.wording.title.unwrap_or_default();
        for (line, class, members) in read.classes {
            if let Err(problem) = self.classes.define(class, members, &mut self.words) {
                self.problems.push(format!("{name}, line {line}: {problem}"));
            }
        }
        for section in read.sections {
            for (line, phrase, swap) in section.phrases {
                match pattern::parse(phrase, &mut self.classes, &mut self.words) {
                    Ok(pattern) => {
                        self.automaton.insert(self.phrases.len() as PhraseId, &pattern);
                        self.phrases.push(Phrase { section: self.sections.len(), swap });
                    }
                    Err(problem) => self.problems.push(format!("{name}, line {line}: `{phrase}`: {problem}")),
                }
            }
            let own_or =
                |own: Vec<&'static str>, shared: &Vec<&'static str>| if own.is_empty() { shared.clone() } else { own };
            self.sections.push(Section {
                list,
                name: section.name,
                grade: section.grade,
                title: section.wording.title.or(read.wording.title).unwrap_or_default(),
                why: section.wording.why.or(read.wording.why).unwrap_or_default(),
                prompts: own_or(section.wording.prompts, &read.wording.prompts),
                swaps: own_or(section.wording.swaps, &read.wording.swaps),
            });
        }
    }

    /// What is wrong with the lists, a sentence for each line left out.
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// The heading a list gives its cards.
    pub fn title(&self, list: ListId) -> &'static str {
        self.titles[list]
    }

    /// The vocabulary.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Whether `word` belongs to a class of the shared machinery.
    pub fn is(&self, word: WordId, class: GrammarClass) -> bool {
        self.grammar.ids[class as usize].is_some_and(|id| self.classes.holds(id, word))
    }

    /// Whether `word` belongs to the class called `name`. Slower than [`is`](Self::is): not for every word of a draft.
    pub fn is_named(&self, word: WordId, name: &str) -> bool {
        self.classes.named(name).is_some_and(|id| self.classes.holds(id, word))
    }

    /// What `word` is about.
    pub fn fields(&self, word: WordId) -> Fields {
        self.fields.of(word)
    }

    /// Whether `word` carries grammar rather than matter: "the", "would", "it".
    pub fn is_empty_word(&self, word: WordId) -> bool {
        self.fields.is_empty(word)
    }

    /// Every phrase found in `text`, in the order of the lists and, within a list, of the text. Of phrases of the same
    /// section that begin at the same word, the longest.
    pub fn matches(&self, text: &Text) -> Matches<'_> {
        let mut found: Vec<Match> = Vec::new();
        self.automaton.find(text, &self.classes, |hit| {
            let section = self.phrases[hit.phrase as usize].section;
            found.push(Match { section, phrase: hit.phrase, words: hit.words, captures: hit.captures });
        });
        found.sort_by_key(|hit| (hit.section, hit.words.start, std::cmp::Reverse(hit.words.end), hit.phrase));
        found.dedup_by(|later, earlier| later.section == earlier.section && later.words.start == earlier.words.start);
        Matches { lexicon: self, found }
    }

    /// The section a match belongs to.
    pub fn section(&self, found: &Match) -> &Section {
        &self.sections[found.section]
    }

    /// The section of `list` called `name`.
    pub fn section_named(&self, list: ListId, name: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.list == list && section.name == name)
    }

    /// The templates of exact words to try for a match: the phrase's own, else its section's.
    pub fn swaps(&self, found: &Match) -> &[&'static str] {
        match &self.phrases[found.phrase as usize].swap {
            Some(own) => std::slice::from_ref(own),
            None => &self.sections[found.section].swaps,
        }
    }

    /// All sections of a list.
    pub fn sections(&self, list: ListId) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(move |section| section.list == list)
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
        self.lexicon.sections[found.section].grade
    }

    /// What was found of one list.
    pub fn of_list(&self, list: ListId) -> &[Match<'l>] {
        let list_of = |hit: &Match| self.lexicon.sections[hit.section].list;
        let start = self.found.partition_point(|hit| list_of(hit) < list);
        let end = self.found.partition_point(|hit| list_of(hit) <= list);
        &self.found[start..end]
    }

    /// What was found of one section of a list.
    pub fn of_section(&self, list: ListId, name: &str) -> &[Match<'l>] {
        let all = self.of_list(list);
        let Some(section) = self.lexicon.sections.iter().position(|s| s.list == list && s.name == name) else {
            return &[];
        };
        let start = all.partition_point(|hit| hit.section < section);
        let end = all.partition_point(|hit| hit.section <= section);
        &all[start..end]
    }
}

/// The lines that say something, with their numbers.
fn lines(source: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    source
        .lines()
        .enumerate()
        .map(|(i, line)| (i + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}
