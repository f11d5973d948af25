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

use super::words::{WordId, Words, bare_emoji};
use crate::text::is_emoji;

/// The index of a class of words.
pub(super) type ClassId = u32;

/// How many words `..` may pass over.
pub(super) const GAP: usize = 3;

/// A place in the sentence that a pattern can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Edge {
    SentenceStart,
    ClauseStart,
    DraftStart,
    SentenceEnd,
    ClauseEnd,
    DraftEnd,
    Stop,
    Question,
    Exclamation,
}

/// One step along a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Step {
    Word(WordId),
    Class(ClassId),
    Any,
    Gap,
    /// A comma may stand before the next word.
    Pause,
    At(Edge),
}

/// One straight way through a pattern: its choices made, its brackets taken or left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Path {
    pub(super) steps: Vec<Step>,
    /// Remembered parts: name, first step, step after the last.
    pub(super) captures: Vec<(String, usize, usize)>,
}

/// The word classes: members of one word, and phrases of several.
#[derive(Debug, Default)]
pub(super) struct Classes {
    by_name: BTreeMap<String, Class>,
    /// The one-word members of each class, sorted.
    pub(super) members: Vec<Vec<WordId>>,
    by_members: BTreeMap<Vec<WordId>, ClassId>,
}

#[derive(Debug, Clone)]
struct Class {
    single: Option<ClassId>,
    phrases: Vec<Path>,
}

impl Classes {
    /// Names a class. `body` lists its members, separated by commas; a member may be another class.
    pub(super) fn define(&mut self, name: &str, body: &str, words: &mut Words) -> Result<(), String> {
        if self.by_name.contains_key(name) {
            return Err(format!("the class <{name}> is defined twice"));
        }
        let mut single = Vec::new();
        let mut phrases = Vec::new();
        for member in body.split(',').map(str::trim).filter(|member| !member.is_empty()) {
            for path in parse(member, self, words)? {
                match path.steps[..] {
                    [Step::Word(word)] if single.contains(&word) => {
                        return Err(format!("<{name}> lists `{member}` twice"));
                    }
                    [Step::Word(word)] => single.push(word),
                    [Step::Class(class)] => single.extend_from_slice(&self.members[class as usize]),
                    _ => phrases.push(path),
                }
            }
        }
        let single = (!single.is_empty()).then(|| self.of_words(single));
        self.by_name.insert(name.to_owned(), Class { single, phrases });
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

    /// Whether `word` is a one-word member of `class`.
    pub(super) fn holds(&self, class: ClassId, word: WordId) -> bool {
        self.members[class as usize].binary_search(&word).is_ok()
    }

    /// The one-word part of the class called `name`.
    pub(super) fn named(&self, name: &str) -> Option<ClassId> {
        self.by_name.get(name)?.single
    }
}

/// More ways than this through one line make it unreadable, and the automaton large.
const MOST_PATHS: usize = 400;

/// All ways through a pattern.
///
/// # Errors
/// A sentence for whoever wrote the line.
pub(super) fn parse(line: &str, classes: &mut Classes, words: &mut Words) -> Result<Vec<Path>, String> {
    let mut parser = Parser { rest: line.trim(), classes, words };
    let paths = parser.choices("")?;
    if !parser.rest.is_empty() {
        return Err(format!("`{}` closes nothing", parser.rest));
    }
    if paths.iter().any(|path| !path.steps.iter().any(|step| matches!(step, Step::Word(_) | Step::Class(_)))) {
        return Err("a phrase needs at least one word of its own, whichever choices are made".into());
    }
    Ok(paths)
}

struct Parser<'a, 'b> {
    rest: &'a str,
    classes: &'b mut Classes,
    words: &'b mut Words,
}

impl<'a> Parser<'a, '_> {
    /// Sequences separated by `|`, up to (not including) one of the `closing` characters.
    fn choices(&mut self, closing: &str) -> Result<Vec<Path>, String> {
        let mut all = self.sequence(closing)?;
        while let Some(rest) = self.rest.strip_prefix('|') {
            self.rest = rest;
            all.extend(self.sequence(closing)?);
        }
        Ok(self.merge_words(all))
    }

    /// Choices between single words become one class: one edge of the automaton instead of many.
    fn merge_words(&mut self, paths: Vec<Path>) -> Vec<Path> {
        let mut singles = Vec::new();
        let mut others = Vec::new();
        for path in paths {
            match path.steps[..] {
                [Step::Word(word)] if path.captures.is_empty() => singles.push(word),
                [Step::Class(class)] if path.captures.is_empty() => {
                    singles.extend_from_slice(&self.classes.members[class as usize]);
                }
                _ => others.push(path),
            }
        }
        let step = match singles[..] {
            [] => return others,
            [word] => Step::Word(word),
            _ => Step::Class(self.classes.of_words(singles)),
        };
        others.insert(0, Path { steps: vec![step], captures: Vec::new() });
        others
    }

    fn sequence(&mut self, closing: &str) -> Result<Vec<Path>, String> {
        let mut paths = vec![Path::default()];
        loop {
            self.rest = self.rest.trim_start();
            let Some(first) = self.rest.chars().next() else { break };
            if first == '|' || closing.contains(first) {
                break;
            }
            let items = self.item(first)?;
            if paths.len() * items.len() > MOST_PATHS {
                return Err("too many choices in one line: name some of them as a class, or split the line".into());
            }
            paths = paths.iter().flat_map(|path| items.iter().map(|item| join(path, item))).collect();
        }
        Ok(paths)
    }

    fn item(&mut self, first: char) -> Result<Vec<Path>, String> {
        match first {
            '(' => self.enclosed(')'),
            '[' => {
                let mut choices = self.enclosed(']')?;
                choices.push(Path::default());
                Ok(choices)
            }
            '{' => self.capture(),
            '<' => {
                let name = self.until('>')?;
                let class = self.classes.by_name.get(name).ok_or_else(|| format!("there is no class <{name}>"))?;
                let single = class.single.map(|id| Path { steps: vec![Step::Class(id)], captures: Vec::new() });
                Ok(single.into_iter().chain(class.phrases.iter().cloned()).collect())
            }
            _ => {
                let end = self.rest.find(|c: char| c.is_whitespace() || "()[]{}<>|".contains(c));
                let (token, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
                if token.is_empty() {
                    return Err(format!("`{first}` closes nothing"));
                }
                self.rest = rest;
                Ok(vec![Path { steps: self.token(token)?, captures: Vec::new() }])
            }
        }
    }

    fn enclosed(&mut self, close: char) -> Result<Vec<Path>, String> {
        self.rest = &self.rest[1..];
        let choices = self.choices(&close.to_string())?;
        self.rest = self.rest.strip_prefix(close).ok_or_else(|| format!("a `{close}` is missing"))?;
        Ok(choices)
    }

    fn capture(&mut self) -> Result<Vec<Path>, String> {
        let (name, _) = self.rest[1..].split_once(':').ok_or("a remembered part reads {name: words}")?;
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            return Err(format!("`{name}` cannot name a remembered part: use small letters"));
        }
        self.rest = &self.rest[1 + name.len()..];
        let mut choices = self.enclosed('}')?;
        for path in &mut choices {
            path.captures.push((name.to_owned(), 0, path.steps.len()));
        }
        Ok(choices)
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
        if token.chars().all(is_emoji) {
            return Ok(vec![Step::Word(self.words.intern(&bare_emoji(token)))]);
        }
        if !token.chars().all(|c| c.is_alphanumeric() || matches!(c, '\'' | '-' | '.')) || token != token.to_lowercase()
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

/// One path after another.
fn join(first: &Path, second: &Path) -> Path {
    let shift = first.steps.len();
    let moved = second.captures.iter().map(|(name, from, to)| (name.clone(), from + shift, to + shift));
    Path {
        steps: first.steps.iter().chain(&second.steps).copied().collect(),
        captures: first.captures.iter().cloned().chain(moved).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(line: &str) -> Result<usize, String> {
        let (mut classes, mut words) = (Classes::default(), Words::default());
        classes.define("name", "idiot, fool, piece of work", &mut words).unwrap();
        parse(line, &mut classes, &mut words).map(|paths| paths.len())
    }

    #[test]
    fn choices_multiply_but_single_words_share_a_step() {
        assert_eq!(ways("you (never|always|hardly ever) listen"), Ok(2));
        assert_eq!(ways("you [really] never [ever] listen"), Ok(4));
        assert_eq!(ways("what a <name>"), Ok(2));
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
            let problem = ways(line).unwrap_err();
            assert!(problem.contains(says), "{line}: {problem}");
        }
    }
}
