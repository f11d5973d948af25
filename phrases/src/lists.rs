//! All lists together: what the build script makes and the engine is made of.

use std::path::Path;
use std::{fs, io};

use serde::{Deserialize, Serialize};

use crate::fields::FieldMap;
use crate::pattern::Classes;
use crate::program::Program;
use crate::words::Words;
use crate::{file, pattern};

/// How sure a phrase is to mean what its section is about. The judge gives each a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

/// The index of a list.
pub type ListId = usize;

/// One file as it was written: its name without folder, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// "insult.phrases", "classes.txt".
    pub name: String,
    /// What it says.
    pub text: String,
}

impl Source {
    /// The lists in `folder`, in the order of their names.
    ///
    /// # Errors
    /// When the folder or one of its lists cannot be read.
    pub fn read_folder(folder: &Path) -> io::Result<Vec<Self>> {
        let mut sources = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|kind| kind == "txt" || kind == "phrases") {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                sources.push(Self { name, text: fs::read_to_string(&path)? });
            }
        }
        sources.sort_unstable();
        Ok(sources)
    }
}

/// A section of a list.
#[derive(Debug, Serialize, Deserialize)]
pub struct Section<'a> {
    /// The list it stands in.
    pub list: ListId,
    /// Its name in the list.
    pub name: &'a str,
    /// How sure its phrases are.
    pub grade: Grade,
    /// The card's heading, its own or its list's.
    pub title: &'a str,
    /// The card's sentence, its own or its list's.
    pub why: &'a str,
    /// Openings to try, its own or its list's.
    #[serde(borrow)]
    pub prompts: Vec<&'a str>,
    /// Templates of exact words to try, its own or its list's.
    pub swaps: Vec<&'a str>,
}

/// A phrase of a section.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Phrase<'a> {
    /// The index of its section.
    pub section: usize,
    /// The template of exact words to try for it alone.
    pub swap: Option<&'a str>,
}

/// The compiled lists.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Lists<'a> {
    /// The vocabulary.
    pub words: Words,
    /// Groups of words.
    pub classes: Classes,
    /// What words are about.
    pub fields: FieldMap,
    /// All phrases.
    pub program: Program,
    /// The lists' names, in alphabetical order, and the headings of their cards.
    #[serde(borrow)]
    pub lists: Vec<(&'a str, &'a str)>,
    /// The sections of all lists, in the lists' order.
    pub sections: Vec<Section<'a>>,
    /// The phrases of all sections, in the sections' order.
    pub phrases: Vec<Phrase<'a>>,
}

impl<'a> Lists<'a> {
    /// Compiles `spellings.txt`, `classes.txt`, `fields.txt` and every `*.phrases`, whichever there are. The order of
    /// `sources` is that of the lists.
    ///
    /// # Errors
    /// A sentence for each line that makes no sense, with its file and number.
    pub fn compile(sources: &'a [Source]) -> Result<Self, Vec<String>> {
        let mut lists = Self::default();
        let mut problems = Vec::new();
        // Classes are made of words as spellings resolve them, phrases of both.
        for (name, add) in [
            ("spellings.txt", Self::add_spelling as fn(&mut Self, &str) -> Result<(), String>),
            ("classes.txt", Self::add_class),
            ("fields.txt", Self::add_field),
        ] {
            for source in sources.iter().filter(|source| source.name == name) {
                for (line, written) in lines(&source.text) {
                    if let Err(problem) = add(&mut lists, written) {
                        problems.push(format!("{name}, line {line}: {problem}"));
                    }
                }
            }
        }
        for source in sources {
            if let Some(name) = source.name.strip_suffix(".phrases") {
                lists.add_list(name, source, &mut problems);
            }
        }
        lists.program.finish(&lists.classes, lists.words.count());
        if problems.is_empty() { Ok(lists) } else { Err(problems) }
    }

    fn add_spelling(&mut self, line: &str) -> Result<(), String> {
        self.words.add_spelling(line)
    }

    fn add_field(&mut self, line: &str) -> Result<(), String> {
        self.fields.add(line, &mut self.words)
    }

    fn add_class(&mut self, line: &str) -> Result<(), String> {
        let (name, members) = line.split_once(':').ok_or("a class reads `name: word, word`")?;
        if name.starts_with('*') {
            members.split(',').map(str::trim).for_each(|word| self.words.hide(word));
        }
        self.classes.define(name.trim_start_matches('*').trim(), members, &mut self.words)
    }

    fn add_list(&mut self, name: &'a str, source: &'a Source, problems: &mut Vec<String>) {
        let mut complain = |line, problem: String| problems.push(format!("{}, line {line}: {problem}", source.name));
        let read = match file::read(&source.text) {
            Ok(read) => read,
            Err((line, problem)) => return complain(line, problem),
        };
        let list = self.lists.len();
        self.lists.push((name, read.wording.title.unwrap_or_default()));
        for (line, class, members) in read.classes {
            if let Err(problem) = self.classes.define(class, members, &mut self.words) {
                complain(line, problem);
            }
        }
        for section in read.sections {
            for (line, phrase, swap) in section.phrases {
                match pattern::parse(phrase, &mut self.classes, &mut self.words) {
                    Ok(pattern) => {
                        self.program.insert(&pattern);
                        self.phrases.push(Phrase { section: self.sections.len(), swap });
                    }
                    Err(problem) => complain(line, format!("`{phrase}`: {problem}")),
                }
            }
            let own_or = |own: Vec<&'a str>, shared: &Vec<&'a str>| if own.is_empty() { shared.clone() } else { own };
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

    /// The lists as bytes, the same for the same lists.
    ///
    /// # Errors
    /// Never for lists that were compiled; the encoder's interface has them.
    pub fn encode(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// Reads back what [`encode`](Self::encode) wrote.
    ///
    /// # Errors
    /// When the bytes are of another version of this crate, or not of it at all.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }
}

/// The lines that say something, with their numbers.
fn lines(source: &str) -> impl Iterator<Item = (usize, &str)> {
    source
        .lines()
        .enumerate()
        .map(|(i, line)| (i + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(name: &str, text: &str) -> Source {
        Source { name: name.to_owned(), text: text.to_owned() }
    }

    fn classes() -> Source {
        source("classes.txt", "* name: idiot, fool\n")
    }

    #[test]
    fn what_is_compiled_comes_back_from_its_bytes() {
        let sources =
            [source("insult.phrases", "title: Ouch\n== direct likely\nyou {what: <name>} => friend\n"), classes()];
        let lists = Lists::compile(&sources).unwrap();
        let bytes = lists.encode().unwrap();
        let again = Lists::decode(&bytes).unwrap();
        assert_eq!(again.encode().unwrap(), bytes);
        assert_eq!(again.lists, [("insult", "Ouch")]);
        assert_eq!((again.sections[0].grade, again.phrases[0].swap), (Grade::Likely, Some("friend")));
        assert!(Lists::decode(&bytes[..bytes.len() / 2]).is_err());
    }

    #[test]
    fn every_line_that_makes_no_sense_is_named_with_its_file() {
        let sources = [classes(), source("insult.phrases", "== direct\nyou <nobody>\nYou fool\nyou fool\n")];
        let problems = Lists::compile(&sources).unwrap_err();
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("insult.phrases, line 2: "), "{problems:?}");
    }
}
