//! The little language of the phrase lists: one line, one way of saying something.
//!
//! | written | means |
//! |---|---|
//! | `you never listen` | these words, in any case and chat spelling ("u never listen") |
//! | `(a\|b c)` | one of these |
//! | `[such] a` | with or without |
//! | `<insult>` | a word of the class of that name |
//! | `❤` | this emoji, as a step of its own; emoticons count as their emoji (spellings.txt) |
//! | `{what: …}` | remember this part for a replacement |
//! | `{mark: …}` | underline and replace this part only |
//! | `_` | any one word |
//! | `..` | up to three words in between, none of them a negation |
//! | `,` | a comma or dash may stand here |
//! | `^` `$` | the sentence begins (after "well", "oh" …) / ends here |
//! | `^,` `$,` | a clause begins / ends here: sentence edge, comma, dash |
//! | `^^` `$$` | the whole draft begins / ends here |
//! | `$.` `$?` `$!` | the sentence ends here, with that mark |

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::words::{WordId, Words, bare_emoji, is_emoji};

/// The index of a class of words.
pub type ClassId = u32;

/// How many words `..` may pass over.
pub const GAP: usize = 3;

/// A place in the sentence that a pattern can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Edge {
    /// `^`
    SentenceStart,
    /// `^,`
    ClauseStart,
    /// `^^`
    DraftStart,
    /// `$`
    SentenceEnd,
    /// `$,`
    ClauseEnd,
    /// `$$`
    DraftEnd,
    /// `$.`
    Stop,
    /// `$?`
    Question,
    /// `$!`
    Exclamation,
}

/// One step along a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// This word.
    Word(WordId),
    /// A word of this class.
    Class(ClassId),
    /// Any one word.
    Any,
    /// Up to [`GAP`] words, none of them a negation.
    Gap,
    /// A comma may stand before the next word.
    Pause,
    /// A place in the sentence; takes no word.
    At(Edge),
}

/// A part of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Step(Step),
    /// One of these.
    Choice(Vec<Pattern>),
    /// This, and remember it under a name.
    Remember(String, Pattern),
}

/// A phrase: its parts in order.
pub(crate) type Pattern = Vec<Part>;

/// The word classes: members of one word, and phrases of several.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Classes {
    /// The one-word members of each class, sorted.
    members: Vec<Vec<WordId>>,
    by_name: BTreeMap<String, Option<ClassId>>,
    #[serde(skip)]
    phrases: FxHashMap<String, Vec<Pattern>>,
    #[serde(skip)]
    by_members: FxHashMap<Vec<WordId>, ClassId>,
}

impl Classes {
    /// Names a class. `body` lists its members, separated by commas; a member may be another class.
    pub(crate) fn define(&mut self, name: &str, body: &str, words: &mut Words) -> Result<(), String> {
        if self.by_name.contains_key(name) {
            return Err(format!("the class <{name}> is defined twice"));
        }
        let mut class = Members::default();
        let mut known = FxHashSet::default();
        for member in body.split(',').map(str::trim).filter(|member| !member.is_empty()) {
            let pattern = parse(member, self, words)?;
            if let [Part::Step(Step::Word(word))] = pattern[..]
                && !known.insert(word)
            {
                return Err(format!("<{name}> lists `{member}` twice"));
            }
            class.add(pattern, self);
        }
        let single = (!class.words.is_empty()).then(|| self.of_words(class.words));
        self.by_name.insert(name.to_owned(), single);
        self.phrases.insert(name.to_owned(), class.phrases);
        Ok(())
    }

    /// The class that holds just these words.
    fn of_words(&mut self, mut words: Vec<WordId>) -> ClassId {
        words.sort_unstable();
        words.dedup();
        *self.by_members.entry(words).or_insert_with_key(|words| {
            self.members.push(words.clone());
            self.members.len() as ClassId - 1
        })
    }

    /// The one-word members of `class`, sorted.
    pub fn members(&self, class: ClassId) -> &[WordId] {
        &self.members[class as usize]
    }

    /// Whether `word` is a one-word member of `class`.
    pub fn holds(&self, class: ClassId, word: WordId) -> bool {
        self.members[class as usize].binary_search(&word).is_ok()
    }

    /// The one-word part of the class called `name`.
    pub fn named(&self, name: &str) -> Option<ClassId> {
        *self.by_name.get(name)?
    }
}

/// Choices parted into single words, which become one step, and the rest.
#[derive(Debug, Default)]
struct Members {
    words: Vec<WordId>,
    phrases: Vec<Pattern>,
}

impl Members {
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty()
    }

    fn add(&mut self, pattern: Pattern, classes: &Classes) {
        match &pattern[..] {
            [Part::Step(Step::Word(word))] => self.words.push(*word),
            [Part::Step(Step::Class(class))] => self.words.extend_from_slice(classes.members(*class)),
            [Part::Choice(choices)] => choices.iter().for_each(|choice| self.add(choice.clone(), classes)),
            _ => self.phrases.push(pattern),
        }
    }
}

/// Reads a phrase.
///
/// # Errors
/// A sentence for whoever wrote the line.
pub(crate) fn parse(line: &str, classes: &mut Classes, words: &mut Words) -> Result<Pattern, String> {
    let mut parser = Parser { rest: line.trim(), classes, words };
    let pattern = parser.choices("")?;
    if !parser.rest.is_empty() {
        return Err(format!("`{}` closes nothing", parser.rest));
    }
    if !takes_a_word(&pattern) {
        return Err("a phrase needs at least one word of its own, whichever choices are made".into());
    }
    Ok(pattern)
}

/// Whether every way through `pattern` takes a word that is named.
fn takes_a_word(pattern: &[Part]) -> bool {
    pattern.iter().any(|part| match part {
        Part::Step(step) => matches!(step, Step::Word(_) | Step::Class(_)),
        Part::Choice(choices) => choices.iter().all(|choice| takes_a_word(choice)),
        Part::Remember(_, inside) => takes_a_word(inside),
    })
}

/// Where the token that begins `rest` ends: at white space or a sign of the pattern language, all of one byte.
fn token_end(rest: &str) -> usize {
    let ends = |&byte: &u8| matches!(byte, b' ' | b'\t' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'<' | b'>' | b'|');
    rest.as_bytes().iter().position(ends).unwrap_or(rest.len())
}

struct Parser<'a, 'b> {
    rest: &'a str,
    classes: &'b mut Classes,
    words: &'b mut Words,
}

impl<'a> Parser<'a, '_> {
    /// Sequences separated by `|`, up to (not including) one of the `closing` characters.
    fn choices(&mut self, closing: &str) -> Result<Pattern, String> {
        let mut members = Members::default();
        loop {
            if let Some(word) = self.lone_word(closing) {
                members.words.push(word);
            } else {
                let sequence = self.sequence(closing)?;
                if members.is_empty() && !self.rest.starts_with('|') {
                    return Ok(sequence);
                }
                members.add(sequence, self.classes);
            }
            match self.rest.strip_prefix('|') {
                Some(rest) => self.rest = rest,
                None => return Ok(self.choice(members)),
            }
        }
    }

    /// A choice that is one plain word, as most are: read without building a sequence.
    fn lone_word(&mut self, closing: &str) -> Option<WordId> {
        let rest = self.rest.trim_start();
        let (token, rest) = rest.split_at(token_end(rest));
        let rest = rest.trim_start();
        let ends = rest.is_empty() || rest.starts_with('|') || (!closing.is_empty() && rest.starts_with(closing));
        (ends && !token.is_empty() && self.words.is_plain(token)).then(|| {
            self.rest = rest;
            self.words.intern(token)
        })
    }

    /// Single words among the choices share a step.
    fn choice(&mut self, Members { words, phrases: mut choices }: Members) -> Pattern {
        let step = match words[..] {
            [] => return vec![Part::Choice(choices)],
            [word] => Step::Word(word),
            _ => Step::Class(self.classes.of_words(words)),
        };
        if choices.is_empty() {
            return vec![Part::Step(step)];
        }
        choices.insert(0, vec![Part::Step(step)]);
        vec![Part::Choice(choices)]
    }

    fn sequence(&mut self, closing: &str) -> Result<Pattern, String> {
        let mut pattern = Pattern::new();
        loop {
            self.rest = self.rest.trim_start();
            let Some(first) = self.rest.chars().next() else { break };
            if first == '|' || closing.contains(first) {
                break;
            }
            pattern.extend(self.item(first)?);
        }
        Ok(pattern)
    }

    fn item(&mut self, first: char) -> Result<Pattern, String> {
        match first {
            '(' => self.enclosed(')'),
            '[' => {
                let inside = self.enclosed(']')?;
                Ok(vec![Part::Choice(vec![inside, Pattern::new()])])
            }
            '{' => self.remembered(),
            '<' => {
                let name = self.until('>')?;
                let phrases =
                    self.classes.phrases.get(name).ok_or_else(|| format!("there is no class <{name}>"))?.clone();
                let single = self.classes.named(name).map(|id| vec![Part::Step(Step::Class(id))]);
                if phrases.is_empty() {
                    return Ok(single.unwrap_or_default());
                }
                Ok(vec![Part::Choice(single.into_iter().chain(phrases).collect())])
            }
            _ => {
                let (token, rest) = self.rest.split_at(token_end(self.rest));
                if token.is_empty() {
                    return Err(format!("`{first}` closes nothing"));
                }
                self.rest = rest;
                Ok(self.token(token)?.into_iter().map(Part::Step).collect())
            }
        }
    }

    fn enclosed(&mut self, close: char) -> Result<Pattern, String> {
        self.rest = &self.rest[1..];
        let inside = self.choices(close.encode_utf8(&mut [0; 4]))?;
        self.rest = self.rest.strip_prefix(close).ok_or_else(|| format!("a `{close}` is missing"))?;
        Ok(inside)
    }

    fn remembered(&mut self) -> Result<Pattern, String> {
        let (name, _) = self.rest[1..].split_once(':').ok_or("a remembered part reads {name: words}")?;
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            return Err(format!("`{name}` cannot name a remembered part: use small letters"));
        }
        self.rest = &self.rest[1 + name.len()..];
        Ok(vec![Part::Remember(name.to_owned(), self.enclosed('}')?)])
    }

    fn until(&mut self, close: char) -> Result<&'a str, String> {
        let (inside, rest) = self.rest[1..].split_once(close).ok_or_else(|| format!("a `{close}` is missing"))?;
        self.rest = rest;
        Ok(inside.trim())
    }

    fn token(&mut self, token: &str) -> Result<Vec<Step>, String> {
        let step = match token {
            "_" => Step::Any,
            ".." => Step::Gap,
            "," => Step::Pause,
            "^" => Step::At(Edge::SentenceStart),
            "^," => Step::At(Edge::ClauseStart),
            "^^" => Step::At(Edge::DraftStart),
            "$" => Step::At(Edge::SentenceEnd),
            "$," => Step::At(Edge::ClauseEnd),
            "$$" => Step::At(Edge::DraftEnd),
            "$." => Step::At(Edge::Stop),
            "$?" => Step::At(Edge::Question),
            "$!" => Step::At(Edge::Exclamation),
            word => return self.literal(word),
        };
        Ok(vec![step])
    }

    fn literal(&mut self, token: &str) -> Result<Vec<Step>, String> {
        if self.words.is_plain(token) {
            return Ok(vec![Step::Word(self.words.intern(token))]);
        }
        if token.chars().all(is_emoji) {
            return Ok(vec![Step::Word(self.words.intern(&bare_emoji(token)))]);
        }
        if !token.chars().all(|c| c.is_alphanumeric() || matches!(c, '\'' | '-' | '.'))
            || token.chars().any(char::is_uppercase)
        {
            return Err(format!("`{token}` is not a word in small letters with straight apostrophes"));
        }
        let mut meant = Vec::new();
        // Hyphens part words in a draft, so they do in a phrase.
        for part in token.split('-').filter(|part| !part.is_empty()) {
            self.words.expand(part, "", |word| meant.push(word.to_owned()));
        }
        Ok(meant.iter().map(|word| Step::Word(self.words.intern(word))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Pattern, String> {
        let (mut classes, mut words) = (Classes::default(), Words::default());
        classes.define("name", "idiot, fool, piece of work", &mut words).unwrap();
        parse(line, &mut classes, &mut words)
    }

    #[test]
    fn single_words_to_choose_from_share_a_step() {
        let is_step = |part: &Part| matches!(part, Part::Step(_));
        assert!(read("you (never|always) listen").unwrap().iter().all(is_step));
        assert!(
            matches!(&read("you (never|always|hardly ever)").unwrap()[1], Part::Choice(choices) if choices.len() == 2)
        );
        assert!(matches!(&read("what a <name>").unwrap()[2], Part::Choice(choices) if choices.len() == 2));
    }

    #[test]
    fn a_broken_line_says_what_is_wrong_with_it() {
        for (line, says) in [
            ("you (never", "`)` is missing"),
            ("you never)", "closes nothing"),
            ("<nobody> here", "no class <nobody>"),
            ("You never", "small letters"),
            ("[maybe] ..", "at least one word"),
            ("{What: x}", "small letters"),
        ] {
            let problem = read(line).unwrap_err();
            assert!(problem.contains(says), "{line}: {problem}");
        }
    }
}
