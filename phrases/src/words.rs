//! Words and their ids: the vocabulary of the phrase lists, chat spellings, contractions and hidden letters.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// No word is longer, in bytes: what is longer is noise, and not worth reading letter by letter.
const LONGEST_WORD: usize = 64;

/// A word of the vocabulary. Words that no phrase list holds share [`WordId::UNKNOWN`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WordId(u32);

impl WordId {
    /// Any word the phrase lists do not hold.
    pub const UNKNOWN: Self = Self(u32::MAX);
    /// Not a word at all: a number, a link, an emoji, somebody else's words.
    pub const NONE: Self = Self(u32::MAX - 1);

    /// Its place in the vocabulary.
    pub const fn index(self) -> u32 {
        self.0
    }
}

/// A spelling that stands for other words, perhaps only before certain ones ("ur a" is "you are a").
#[derive(Debug, Serialize, Deserialize)]
struct Spelling {
    before: Vec<Box<str>>,
    words: Vec<Box<str>>,
}

/// The vocabulary.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Words {
    #[serde(serialize_with = "in_order", deserialize_with = "numbered")]
    ids: FxHashMap<Box<str>, WordId>,
    spellings: FxHashMap<Box<str>, Vec<Spelling>>,
    /// Words that people write with symbols for letters, so that nobody reads them by accident.
    hidden: Vec<Box<str>>,
}

impl Words {
    /// The id of `word` (lower case), newly given if it has none.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = WordId(self.ids.len() as u32);
        self.ids.insert(word.into(), id);
        id
    }

    /// The id of `word` (lower case), [`WordId::UNKNOWN`] if no phrase list holds it.
    pub fn id(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// The id of an emoji or emoticon, [`WordId::NONE`] if no phrase list holds it.
    pub fn emoji(&self, typed: &str) -> WordId {
        let bare = bare_emoji(typed);
        let meant = self.spellings.get(bare.as_str()).and_then(|all| all.first()?.words.first());
        self.ids.get(meant.map_or(bare.as_str(), |emoji| emoji)).copied().unwrap_or(WordId::NONE)
    }

    /// The id of a number as typed, [`WordId::NONE`] if no phrase list holds it.
    pub fn number(&self, typed: &str) -> WordId {
        self.ids.get(typed).copied().unwrap_or(WordId::NONE)
    }

    /// Reads one line of the spellings list: `ur before a an so = you are`, `dont = do not`.
    pub(crate) fn add_spelling(&mut self, line: &str) -> Result<(), String> {
        let (from, to) = line.split_once('=').ok_or("a spelling reads `written = meant`")?;
        let (written, before) = from.split_once(" before ").unwrap_or((from, ""));
        let list = |words: &str| words.split_whitespace().map(Into::into).collect::<Vec<Box<str>>>();
        let spelling = Spelling { before: list(before), words: list(to) };
        let known = self.spellings.entry(written.trim().into()).or_default();
        if known.iter().any(|other| other.before.is_empty()) {
            return Err(format!("`{}` already stands for something in every place", written.trim()));
        }
        known.push(spelling);
        Ok(())
    }

    /// All words, in the order of their ids.
    pub(crate) fn in_order(&self) -> Vec<&str> {
        sorted(&self.ids)
    }

    /// How many words it holds.
    pub(crate) fn count(&self) -> usize {
        self.ids.len()
    }

    /// Lets `word` be found behind symbols.
    pub(crate) fn hide(&mut self, word: &str) {
        if word.chars().count() >= 3 && !self.hidden.iter().any(|known| **known == *word) {
            self.hidden.push(word.into());
        }
    }

    /// Whether `written` is a word just as it stands, as nearly all are: small letters, no spelling to resolve.
    pub(crate) fn is_plain(&self, written: &str) -> bool {
        let letters = written.as_bytes();
        letters.iter().all(u8::is_ascii_lowercase)
            && !letters.windows(3).any(|run| run[0] == run[1] && run[1] == run[2])
            && !self.spellings.contains_key(written)
    }

    /// Calls `emit` for each word that `written` (lower case, straight apostrophes) stands for. `next` is the word
    /// written after it.
    pub fn expand(&self, written: &str, next: &str, mut emit: impl FnMut(&str)) {
        let meant = self
            .spellings
            .get(written)
            .and_then(|all| all.iter().find(|s| s.before.is_empty() || s.before.iter().any(|word| **word == *next)));
        if let Some(spelling) = meant {
            spelling.words.iter().for_each(|word| emit(word));
        } else if let Some((stem, ending)) = contraction(written) {
            emit(stem);
            emit(ending);
        } else if let Some(short) = self.shorten(written) {
            emit(&short);
        } else {
            emit(written);
        }
    }

    /// "sooo" is "so", "pleeease" is "please": runs of three or more letters are cut to two or one, whichever makes a
    /// word we know, else to one.
    fn shorten(&self, written: &str) -> Option<String> {
        if written.len() > LONGEST_WORD || longest_run(written) < 3 {
            return None;
        }
        let cut = |keep: usize| {
            let mut short = String::with_capacity(written.len());
            let mut run = 0;
            let mut last = None;
            for (c, whole) in written.chars().map(|c| (c, run_at_least_three(written, c))) {
                run = if last == Some(c) { run + 1 } else { 1 };
                last = Some(c);
                if run <= keep || !whole {
                    short.push(c);
                }
            }
            short
        };
        let (twice, once) = (cut(2), cut(1));
        Some(if self.ids.contains_key(twice.as_str()) || self.spellings.contains_key(twice.as_str()) {
            twice
        } else {
            once
        })
    }

    /// The word behind `written` (lower case) when symbols stand for some of its letters.
    pub fn unmask(&self, written: &str) -> Option<&str> {
        if written.len() > LONGEST_WORD {
            return None;
        }
        let shape: Vec<char> = written.chars().collect();
        self.hidden.iter().map(|word| &**word).find(|word| fits(&shape, word))
    }
}

/// Writes a vocabulary as its words in the order of their ids.
fn in_order<S: Serializer>(ids: &FxHashMap<Box<str>, WordId>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(sorted(ids))
}

fn sorted(ids: &FxHashMap<Box<str>, WordId>) -> Vec<&str> {
    let mut words: Vec<_> = ids.iter().collect();
    words.sort_unstable_by_key(|&(_, id)| id);
    words.into_iter().map(|(word, _)| &**word).collect()
}

fn numbered<'de, D: Deserializer<'de>>(from: D) -> Result<FxHashMap<Box<str>, WordId>, D::Error> {
    let words = Vec::<Box<str>>::deserialize(from)?;
    Ok(words.into_iter().zip((0..).map(WordId)).collect())
}

/// Emoji and pictographs. Wide on purpose: none of these blocks holds letters.
pub const fn is_emoji(c: char) -> bool {
    matches!(c as u32, 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B05..=0x2B55 | 0x2190..=0x21FF | 0x2300..=0x23FF | 0xFE0F | 0x200D)
}

/// One way of writing for each emoji: no variation selector, no skin tone; an emoticon (":-))", "=D") with plain eyes, no
/// nose and one mouth.
pub(crate) fn bare_emoji(typed: &str) -> String {
    let mut bare = String::with_capacity(typed.len());
    for c in typed.chars() {
        match c {
            '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '-' => {}
            '=' => bare.push(':'),
            _ if c.is_ascii() && bare.ends_with(c) => {}
            _ => bare.push(c),
        }
    }
    bare
}

fn longest_run(word: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    let mut last = None;
    for c in word.chars() {
        run = if last == Some(c) { run + 1 } else { 1 };
        last = Some(c);
        longest = longest.max(run);
    }
    longest
}

/// Whether `word` holds `c` three times in a row somewhere.
fn run_at_least_three(word: &str, c: char) -> bool {
    let mut run = 0;
    word.chars().any(|other| {
        run = if other == c { run + 1 } else { 0 };
        run >= 3
    })
}

/// Whether `shape` is `word` with at least one letter hidden. `*` and `#` hide one or more letters, other stand-ins one.
fn fits(shape: &[char], word: &str) -> bool {
    fn rest(shape: &[char], word: &[char]) -> bool {
        let Some((&mark, shape_after)) = shape.split_first() else { return word.is_empty() };
        let Some((&letter, word_after)) = word.split_first() else { return false };
        match mark {
            '*' | '#' => {
                // A run of stars may stand for as many letters or more, never for none.
                rest(shape_after, word_after) || rest(shape, word_after)
            }
            _ => stands_for(mark, letter) && rest(shape_after, word_after),
        }
    }
    let word: Vec<char> = word.chars().collect();
    // The first letter is what readers recognise a hidden word by; and no mask is longer than what it hides.
    shape.len() <= word.len() && shape.first().is_some_and(|&mark| stands_for(mark, word[0])) && rest(shape, &word)
}

const fn stands_for(mark: char, letter: char) -> bool {
    mark == letter
        || match mark {
            '@' | '4' => letter == 'a',
            '$' | '5' => letter == 's',
            '!' | '1' => matches!(letter, 'i' | 'l'),
            '0' => letter == 'o',
            '3' => letter == 'e',
            '7' => letter == 't',
            _ => false,
        }
}

/// The two words of a contraction. `'s` is "is" after a pronoun and a possessive elsewhere.
fn contraction(written: &str) -> Option<(&str, &str)> {
    if let Some(stem) = written.strip_suffix("n't") {
        let stem = match stem {
            "ca" => "can",
            "wo" => "will",
            "sha" => "shall",
            "ai" => "is",
            other => other,
        };
        return Some((stem, "not"));
    }
    let (stem, ending) = written.rsplit_once('\'')?;
    let ending = match ending {
        "re" => "are",
        "ve" => "have",
        "ll" => "will",
        "d" => "would",
        "m" => "am",
        "s" if stem == "let" => "us",
        "s" if is_subject(stem) => "is",
        "s" => "'s",
        _ => return None,
    };
    (!stem.is_empty()).then_some((stem, ending))
}

fn is_subject(word: &str) -> bool {
    matches!(
        word,
        "it" | "he"
            | "she"
            | "that"
            | "this"
            | "what"
            | "who"
            | "where"
            | "when"
            | "why"
            | "how"
            | "there"
            | "here"
            | "everyone"
            | "everybody"
            | "someone"
            | "nobody"
            | "nothing"
            | "everything"
            | "something"
            | "one"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let mut words = Words::default();
        for word in ["so", "please", "good", "cool"] {
            words.intern(word);
        }
        for word in ["fuck", "fucking", "idiot", "shit", "stupid"] {
            words.hide(word);
        }
        for line in ["dont = do not", "ur before a an so = you are", "ur = your"] {
            words.add_spelling(line).unwrap();
        }
        words
    }

    fn expanded(written: &str, next: &str) -> String {
        let mut all = Vec::new();
        words().expand(written, next, |word| all.push(word.to_owned()));
        all.join(" ")
    }

    #[test]
    fn contractions_and_chat_spellings_become_their_words() {
        assert_eq!(expanded("won't", ""), "will not");
        assert_eq!(expanded("you're", ""), "you are");
        assert_eq!(expanded("sam's", "car"), "sam 's");
        assert_eq!(expanded("it's", ""), "it is");
        assert_eq!(expanded("dont", ""), "do not");
        assert_eq!(expanded("ur", "so"), "you are");
        assert_eq!(expanded("ur", "car"), "your");
    }

    #[test]
    fn elongations_shrink_to_the_word_they_stretch() {
        assert_eq!(expanded("soooo", ""), "so");
        assert_eq!(expanded("goooood", ""), "good");
        assert_eq!(expanded("pleeeaaase", ""), "please");
        assert_eq!(expanded("good", ""), "good");
    }

    #[test]
    fn letters_behind_symbols_are_read_and_nothing_else_is() {
        let words = words();
        assert_eq!(words.unmask("f*ck"), Some("fuck"));
        assert_eq!(words.unmask("f**king"), Some("fucking"));
        assert_eq!(words.unmask("sh!t"), Some("shit"));
        assert_eq!(words.unmask("id1ot"), Some("idiot"));
        assert_eq!(words.unmask("f**k"), Some("fuck"));
        assert_eq!(words.unmask("h3llo"), None);
        assert_eq!(words.unmask("***"), None);
    }

    #[test]
    fn one_emoji_is_known_however_it_is_typed() {
        let mut words = words();
        words.add_spelling(":( = 🙁").unwrap();
        let (heart, sad, thumb) = (words.intern("❤"), words.intern("🙁"), words.intern("👍"));
        assert_eq!(words.emoji("❤\u{FE0F}"), heart);
        assert_eq!(words.emoji("👍🏽"), thumb);
        for typed in [":(", ":-(", "=((", "🙁"] {
            assert_eq!(words.emoji(typed), sad, "{typed}");
        }
        assert_eq!(words.emoji("🥑"), WordId::NONE);
    }

    #[test]
    fn a_second_meaning_for_a_spelling_is_refused_with_its_word() {
        let problem = words().add_spelling("dont = donut").unwrap_err();
        assert!(problem.contains("dont"), "{problem}");
    }
}
