//! Reading a draft: words, sentences, offsets, and whose voice it is.
//!
//! A [`Text`] is a row of [`Word`]s. What is not a word of the writer (a number, a link, an emoji, a quotation) keeps
//! its place in the row so that no phrase reaches across it, but carries no meaning of its own.

mod language;
mod scan;
mod span;
mod voice;

pub use language::Language;
pub use scan::Link;
pub use span::{Span, Utf16Cursor};
pub use voice::Voice;

use std::mem::take;

use crate::lexicon::{GrammarClass, Lexicon, WordId};
use scan::Piece;

/// A run of words of a [`Text`], by index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordRange {
    /// The first word.
    pub start: usize,
    /// The word after the last.
    pub end: usize,
}

impl WordRange {
    /// The indices.
    pub const fn indices(self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    /// How many words.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds none.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// What a [`Word`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word of the writer's own.
    Word,
    /// Digits.
    Number,
    /// A link, address, mention or tag.
    Link(Link),
    /// An emoji or emoticon.
    Emoji,
    /// A whole quotation, code span or forwarded block.
    Borrowed(Voice),
}

/// One word, as meant: "don't" is two of them, "sooo" is "so", "u" is "you".
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts about one word")]
pub struct Word {
    /// Where it stands. The words of one contraction share a span.
    pub span: Span,
    /// Its identity in the phrase lists.
    pub id: WordId,
    /// What it is.
    pub kind: Kind,
    /// The sentence it belongs to, an index into [`Text::sentences`].
    pub sentence: usize,
    /// A comma, dash, colon or bracket stands before it.
    pub after_pause: bool,
    /// It denies what follows: "not", "never".
    pub negates: bool,
    /// Written in capitals throughout, with two letters or more.
    pub capitals: bool,
    /// Written with an initial capital.
    pub capitalised: bool,
    normal: (u32, u32),
}

impl Word {
    /// Whether it is a word of the writer's own.
    pub const fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word)
    }
}

/// How a sentence ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With nothing: the draft or the line ends.
    Open,
    /// With a full stop.
    Stop,
    /// With dots.
    Ellipsis,
    /// With a question mark, perhaps several or mixed with exclamation marks.
    Question,
    /// With exclamation marks.
    Exclamation,
}

/// One sentence.
#[derive(Debug, Clone, Copy)]
pub struct Sentence {
    /// Its words; never empty.
    pub words: WordRange,
    /// Where only emoji and mentions follow.
    pub said_until: usize,
    /// From its first word to its last mark.
    pub span: Span,
    /// How it ends.
    pub end: End,
    /// How many marks end it: three for "!!!".
    pub end_marks: usize,
    /// A line end or the end of the draft follows.
    pub ends_line: bool,
}

/// A draft, read.
#[derive(Debug)]
pub struct Text<'a> {
    source: &'a str,
    words: Vec<Word>,
    sentences: Vec<Sentence>,
    /// The normal forms of all words, one after another.
    normal: String,
    /// For each word, whether only openers, emoji and mentions stand before it in its sentence.
    opens: Vec<bool>,
}

impl<'a> Text<'a> {
    /// Reads `source`.
    pub fn read(source: &'a str, lexicon: &Lexicon) -> Self {
        Reader::new(source, lexicon).read()
    }

    /// The draft as typed.
    pub const fn source(&self) -> &'a str {
        self.source
    }

    /// All words.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// All words, as a range.
    pub fn all(&self) -> WordRange {
        WordRange { start: 0, end: self.words.len() }
    }

    /// A word by its index.
    ///
    /// # Panics
    /// When there is no such word: indices come from this text.
    pub fn word(&self, index: usize) -> &Word {
        &self.words[index]
    }

    /// The words of the sentence of `words` that stand at most `reach` words before or behind them, and they.
    pub fn around(&self, words: WordRange, reach: usize) -> WordRange {
        let sentence = self.sentence_of(words.start).words;
        WordRange {
            start: words.start.saturating_sub(reach).max(sentence.start),
            end: (words.end + reach).min(sentence.end).max(words.end),
        }
    }

    /// All sentences.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The sentence that holds a word.
    pub fn sentence_of(&self, word: usize) -> &Sentence {
        &self.sentences[self.words[word].sentence]
    }

    /// A word as meant: lower case, straight apostrophes, chat spelling resolved. Empty for what is not a word.
    pub fn normal(&self, word: usize) -> &str {
        let (start, end) = self.words[word].normal;
        &self.normal[start as usize..end as usize]
    }

    /// Whether its letters are drawn out for feeling: "niceee".
    pub fn is_stretched(&self, word: usize) -> bool {
        let typed = self.words[word].span.of(self.source).as_bytes();
        typed.windows(3).any(|three| three[0].is_ascii_alphabetic() && three.iter().all(|&c| c == three[0]))
    }

    /// The bytes from the first to the last of these words.
    pub fn span(&self, words: WordRange) -> Span {
        if words.is_empty() {
            let at = self.words.get(words.start).map_or(self.source.len(), |word| word.span.start);
            return Span::new(at, at);
        }
        self.words[words.start].span.cover(self.words[words.end - 1].span)
    }

    /// The words that lie, at least in part, in these bytes.
    pub fn words_in(&self, span: Span) -> WordRange {
        let start = self.words.partition_point(|word| word.span.end <= span.start);
        let end = self.words.partition_point(|word| word.span.start < span.end);
        WordRange { start, end: end.max(start) }
    }

    /// These words as typed.
    pub fn typed(&self, words: WordRange) -> &'a str {
        self.span(words).of(self.source)
    }

    /// How many words of the writer's own there are. A contraction counts once.
    pub fn own_word_count(&self) -> usize {
        self.written_words(self.all())
    }

    /// How many words were written for `words`. A contraction counts once, other people's words do not.
    pub fn written_words(&self, words: WordRange) -> usize {
        let own = self.words[words.indices()].iter().filter(|word| word.is_word());
        let mut last = None;
        own.filter(|word| last.replace(word.span) != Some(word.span)).count()
    }

    /// Whether nothing but openers ("well", "oh"), emoji and mentions stands before `word` in its sentence.
    pub fn opens_sentence(&self, word: usize) -> bool {
        self.opens.get(word).copied().unwrap_or(false)
    }

    /// Whether a clause begins at `word`: its sentence does, or a pause stands before it.
    pub fn opens_clause(&self, word: usize) -> bool {
        self.opens_sentence(word) || self.words.get(word).is_some_and(|word| word.after_pause)
    }

    /// Whether the draft begins at `word`, openers aside.
    pub fn opens_draft(&self, word: usize) -> bool {
        self.opens_sentence(word) && self.words[word].sentence == 0
    }

    /// Whether a sentence ends before `word` (an index, or the number of words), emoji and mentions aside.
    pub fn closes_sentence(&self, word: usize) -> bool {
        let Some(last) = word.checked_sub(1) else { return false };
        word >= self.sentence_of(last).said_until
    }

    /// Whether a clause ends before `word`.
    pub fn closes_clause(&self, word: usize) -> bool {
        self.closes_sentence(word) || self.words.get(word).is_some_and(|word| word.after_pause)
    }

    /// Whether the draft ends before `word`, emoji and mentions aside.
    pub fn closes_draft(&self, word: usize) -> bool {
        self.closes_sentence(word) && self.words[word - 1].sentence + 1 == self.sentences.len()
    }

    /// How the sentence of the word before `word` ends.
    pub fn end_before(&self, word: usize) -> End {
        word.checked_sub(1).map_or(End::Open, |last| self.sentence_of(last).end)
    }
}

struct Reader<'a, 'l> {
    text: Text<'a>,
    lexicon: &'l Lexicon,
    /// The piece at hand and the one after it in small letters, kept from word to word.
    lower: String,
    next_lower: String,
    sentence_start: usize,
    after_pause: bool,
}

impl<'a, 'l> Reader<'a, 'l> {
    fn new(source: &'a str, lexicon: &'l Lexicon) -> Self {
        let text = Text { source, words: Vec::new(), sentences: Vec::new(), normal: String::new(), opens: Vec::new() };
        Self { text, lexicon, lower: String::new(), next_lower: String::new(), sentence_start: 0, after_pause: false }
    }

    fn read(mut self) -> Text<'a> {
        let source = self.text.source;
        let borrowed = voice::borrowed(source);
        let mut pieces = Vec::new();
        scan::pieces(source, |span, piece| {
            let mut masks_nothing = || {
                lower_case(span.of(source), &mut self.lower);
                self.lexicon.words().unmask(&self.lower).is_none()
            };
            if piece == Piece::Masked && masks_nothing() {
                scan::plain(span.of(source), span.start, &mut |span, piece| pieces.push((span, piece)));
            } else {
                pieces.push((span, piece));
            }
        });

        let mut parts = borrowed.iter().copied().peekable();
        for (i, &(span, piece)) in pieces.iter().enumerate() {
            while parts.next_if(|(part, _)| part.end <= span.start).is_some() {}
            if let Some(&(part, voice)) = parts.peek()
                && part.start <= span.start
            {
                self.borrow(part, voice);
                if piece == Piece::Line {
                    self.end_sentence(span.start, End::Open, 0, true);
                }
                continue;
            }
            let next = pieces.get(i + 1).map(|&(next, piece)| (next, piece));
            self.piece(span, piece, next);
        }
        self.end_sentence(source.len(), End::Open, 0, true);
        self.note_openers();
        self.text
    }

    /// Keeps the place of somebody else's words: one entry for the whole part.
    fn borrow(&mut self, part: Span, voice: Voice) {
        if self.text.words.last().is_none_or(|last| last.span != part) {
            self.push(part, Kind::Borrowed(voice), WordId::NONE, "");
        }
    }

    fn piece(&mut self, span: Span, piece: Piece, next: Option<(Span, Piece)>) {
        let source = self.text.source;
        match piece {
            Piece::Word | Piece::Masked => {
                let vocabulary = self.lexicon.words();
                let (mut lower, mut next_lower) = (take(&mut self.lower), take(&mut self.next_lower));
                lower_case(span.of(source), &mut lower);
                lower_case(next.map_or("", |(next, _)| next.of(source)), &mut next_lower);
                let unmasked = if piece == Piece::Masked { vocabulary.unmask(&lower) } else { None };
                vocabulary.expand(unmasked.unwrap_or(&lower), &next_lower, |word| {
                    self.push(span, Kind::Word, vocabulary.id(word), word);
                });
                (self.lower, self.next_lower) = (lower, next_lower);
            }
            Piece::Number => self.push(span, Kind::Number, self.lexicon.words().number(span.of(source)), ""),
            Piece::Link(link) => self.push(span, Kind::Link(link), WordId::NONE, ""),
            Piece::Emoji => self.push(span, Kind::Emoji, self.lexicon.words().emoji(span.of(source)), ""),
            Piece::Line => self.end_sentence(span.start, End::Open, 0, true),
            Piece::Mark(mark) => self.mark(span, mark, next),
        }
    }

    fn mark(&mut self, span: Span, mark: char, next: Option<(Span, Piece)>) {
        let source = self.text.source;
        // Characters that nobody sees may cling to a mark, and are none.
        let is_mark = |c: &char| *c == mark || matches!(c, '.' | '…' | '!' | '！' | '?' | '？' | '؟');
        let count = span.of(source).chars().filter(is_mark).count();
        let spaced = |before: bool| {
            let neighbour =
                if before { source[..span.start].chars().next_back() } else { source[span.end..].chars().next() };
            neighbour.is_none_or(char::is_whitespace)
        };
        let ends_line = next.is_none_or(|(_, piece)| piece == Piece::Line);
        match mark {
            '.' | '…' if count > 1 || mark == '…' => self.end_sentence(span.end, End::Ellipsis, count, ends_line),
            '.' | '。' | '｡' | '۔' | '।' if ends_line || !(self.after_abbreviation() || self.numbers_on(next)) => {
                self.end_sentence(span.end, End::Stop, 1, ends_line);
            }
            '!' | '！' => self.end_sentence(span.end, End::Exclamation, count, ends_line),
            '?' | '？' | '؟' => self.end_sentence(span.end, End::Question, count, ends_line),
            ',' | ';' | ':' | '—' | '–' | '(' | ')' | '[' | ']' | '،' | '、' | '，' => self.after_pause = true,
            '-' if count > 1 || (spaced(true) && spaced(false)) => self.after_pause = true,
            _ => {}
        }
    }

    /// "Dr." and "e.g." end no sentence.
    fn after_abbreviation(&self) -> bool {
        let Some(last) = self.text.words.len().checked_sub(1) else { return false };
        matches!(
            self.text.normal(last),
            "mr" | "mrs" | "ms" | "dr" | "prof" | "st" | "vs" | "e.g" | "i.e" | "approx" | "incl" | "etc"
        )
    }

    /// "Apt. 12", "Schillerstr. 14" and "no. 5" go on to their number.
    fn numbers_on(&self, next: Option<(Span, Piece)>) -> bool {
        let Some(last) = self.text.words.len().checked_sub(1) else { return false };
        let numbered = next.is_some_and(|(_, piece)| piece == Piece::Number);
        let word = self.text.normal(last);
        numbered
            && (matches!(
                word,
                "apt" | "ste" | "no" | "nr" | "av" | "ave" | "avda" | "ul" | "rkp" | "st" | "rd" | "blvd"
            ) || (word.ends_with("str") && word.len() > 3))
    }

    fn push(&mut self, span: Span, kind: Kind, id: WordId, normal: &str) {
        let start = self.text.normal.len() as u32;
        self.text.normal.push_str(normal);
        let typed = span.of(self.text.source);
        let is_word = kind == Kind::Word;
        self.text.words.push(Word {
            span,
            id,
            kind,
            sentence: self.text.sentences.len(),
            after_pause: take(&mut self.after_pause),
            negates: is_word && self.lexicon.is(id, GrammarClass::Negator),
            capitals: is_word && is_shouted(typed),
            capitalised: is_word && typed.chars().next().is_some_and(char::is_uppercase),
            normal: (start, self.text.normal.len() as u32),
        });
    }

    fn end_sentence(&mut self, end: usize, how: End, marks: usize, ends_line: bool) {
        self.after_pause = false;
        let words = WordRange { start: self.sentence_start, end: self.text.words.len() };
        if words.is_empty() {
            // Marks after the end ("what?! …") say more about the sentence before them.
            if let (Some(last), true) = (self.text.sentences.last_mut(), ends_line) {
                last.ends_line = true;
            }
            return;
        }
        let first = self.text.words[words.start].span;
        let end = if marks == 0 { self.text.words[words.end - 1].span.end } else { end };
        let aside = |word: &&Word| matches!(word.kind, Kind::Emoji | Kind::Link(Link::Mention));
        let asides = self.text.words[words.start..].iter().rev().take_while(aside).count();
        self.text.sentences.push(Sentence {
            words,
            said_until: words.end - asides,
            span: Span::new(first.start, end.max(first.end)),
            end: how,
            end_marks: marks,
            ends_line,
        });
        self.sentence_start = words.end;
    }

    fn note_openers(&mut self) {
        let mut open = true;
        let mut sentence = usize::MAX;
        for word in &self.text.words {
            if word.sentence != sentence {
                sentence = word.sentence;
                open = true;
            }
            self.text.opens.push(open);
            open &= match word.kind {
                Kind::Word => self.lexicon.is(word.id, GrammarClass::Opener),
                Kind::Emoji | Kind::Link(Link::Mention) => true,
                _ => false,
            };
        }
    }
}

/// Two letters or more, all of them capitals. Scripts without capitals never shout this way.
fn is_shouted(typed: &str) -> bool {
    let mut letters = typed.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && letters.all(char::is_uppercase)
}

/// Writes `typed` into `lower` in small letters and with straight apostrophes.
fn lower_case(typed: &str, lower: &mut String) {
    lower.clear();
    if typed.is_ascii() {
        lower.push_str(typed);
        lower.make_ascii_lowercase();
    } else {
        let apostrophe = |c| if matches!(c, '’' | 'ʼ' | '´') { '\'' } else { c };
        lower.extend(typed.chars().flat_map(char::to_lowercase).map(apostrophe));
    }
}
