//! The conversation so far: what the other person said last, and what that asks of a reply. Kept in memory for one
//! check and no longer.

use crate::grammar::{Form, Reading};
use crate::lexicon::{Grade, Lexicon, ListId, Match, Matches};
use crate::protocol::{Message, Sender};
use crate::text::{Language, Sentence, Text, WordRange};
use crate::topic::Topic;

/// How many of their messages since the writer's last one are read as one turn.
const TURN: usize = 8;
/// A longer turn is read from its end: what was said last is what a reply meets. In characters.
const TURN_LENGTH: usize = 4_000;

/// Their latest turn, as typed: their messages since the writer last wrote, one a line. Empty when the writer wrote
/// last, or nobody did.
pub(crate) fn latest_turn(messages: &[Message]) -> String {
    let mut turn: Vec<&str> = messages
        .iter()
        .rev()
        .take_while(|message| message.sender == Sender::Them)
        .take(TURN)
        .map(|message| message.text.as_str())
        .collect();
    turn.reverse();
    let turn = turn.join("\n");
    match turn.char_indices().rev().nth(TURN_LENGTH) {
        Some((cut, _)) => turn[cut..].to_owned(),
        None => turn,
    }
}

/// How many messages before the draft still stand on the reader's screen.
const IN_VIEW: usize = 20;
/// Of a long message only so much is looked at, in bytes.
const MESSAGE_LENGTH: usize = 4_000;

/// What the other person said last, read.
#[derive(Debug)]
pub struct Thread<'a> {
    messages: &'a [Message],
    /// Their latest turn; without words when there is none, or none in a language that is understood.
    pub theirs: Reading<'a>,
    matches: Matches<'a>,
    list: ListId,
    understood: bool,
}

/// What a question wants to hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Yes, no, or something between.
    YesOrNo,
    /// A time.
    When,
    /// A place.
    Where,
    /// A person.
    Who,
    /// A number.
    Amount,
    /// Anything at all: what, why, how, which.
    Anything,
}

/// Something they asked the writer and want to know.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// The sentence that asks.
    pub sentence: Sentence,
    /// What would answer it.
    pub wanted: Wanted,
    /// It asks what the writer does or thinks, not whether the asker may or should.
    pub about_writer: bool,
    /// It asks what has been done.
    pub about_past: bool,
}

/// A question further back than this many sentences has been talked past by its own asker.
const TALKED_PAST: usize = 3;

impl<'a> Thread<'a> {
    /// Reads their `turn` of these messages. `list` is the shared list of what people say when they need something of a reply.
    pub(crate) fn read(messages: &'a [Message], turn: &'a Text<'a>, lexicon: &'a Lexicon, list: ListId) -> Self {
        let understood = !turn.words().is_empty() && Language::of(turn, lexicon) == Language::English;
        let theirs = Reading { text: turn, lexicon };
        Self { messages, theirs, matches: lexicon.matches(turn), list, understood }
    }

    /// Whether there is nothing to answer.
    pub fn is_empty(&self) -> bool {
        !self.understood
    }

    /// What both wrote before the draft and can still see, the latest first.
    pub fn in_view(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let latest = self.messages.iter().rev().take(IN_VIEW);
        latest.map(|message| &message.text[..message.text.floor_char_boundary(MESSAGE_LENGTH)])
    }

    /// How surely they said something of that section of `lexicon/heard.phrases`, and meant it.
    pub fn says(&self, section: &str) -> Option<Grade> {
        self.found(section).iter().filter(|found| self.is_meant(found)).map(|found| self.grade(found)).max()
    }

    /// How surely they shared something painful, be it grief or strain.
    pub fn pain(&self) -> Option<Grade> {
        self.says("distress").max(self.says("upset")).max(self.says("weary"))
    }

    /// Whether they asked what to do: then advice is the answer.
    pub fn asks_advice(&self) -> bool {
        !self.found("asks_advice").is_empty()
    }

    /// The questions they asked and want answered: not a greeting, not a way of speaking, not talked past.
    pub fn questions(&self) -> impl Iterator<Item = Question> + '_ {
        let sentences = self.theirs.text.sentences();
        let recent = sentences.len().saturating_sub(TALKED_PAST);
        let taken_back = !self.found("withdrawn").is_empty();
        let heard = sentences[recent..].iter().filter(move |_| self.understood && !taken_back);
        heard.filter(|sentence| self.asks(sentence)).map(|sentence| Question {
            sentence: *sentence,
            wanted: self.wanted(sentence),
            about_writer: self.is_about_writer(sentence),
            about_past: self.is_about_past(sentence),
        })
    }

    /// The form of the question their turn ends with, whether or not it wants an answer.
    pub fn closing_question(&self) -> Option<Form> {
        let last = self.theirs.text.sentences().last().filter(|_| self.understood)?;
        self.theirs.question_form(last)
    }

    /// What their whole turn is about.
    pub fn topic(&self) -> Topic<'a> {
        Topic::of(self.theirs, WordRange { start: 0, end: self.theirs.text.words().len() })
    }

    fn found(&self, section: &str) -> &[Match<'a>] {
        if self.understood { self.matches.of_section(self.list, section) } else { &[] }
    }

    /// A phrase of theirs that says what it says: not denied, wished for or asked, no set phrase, no story.
    fn is_meant(&self, found: &Match) -> bool {
        let Reading { text, lexicon } = self.theirs;
        let words = found.words;
        let sentence = text.sentence_of(words.start);
        let same_sentence = |other: &Match| text.sentence_of(other.words.start).words == sentence.words;
        let overlaps = |other: &Match| other.words.start < words.end && words.start < other.words.end;
        let own = matches!(text.normal(words.start), "i" | "my" | "we" | "our");
        !self.theirs.is_negated(words)
            && !self.theirs.is_mentioned(words)
            && !(sentence.words.start..words.start).any(|word| lexicon.is_named(text.word(word).id, "heard-unreal"))
            && (own || !self.theirs.is_question(words.start))
            && !self.found("idiom").iter().any(overlaps)
            // What happens in a film hurts nobody here; a song of one's own that comes out is news.
            && (lexicon.section(found).name == "joy" || !self.found("story").iter().any(same_sentence))
    }

    /// Who laughs while they say it may not need comforting.
    fn grade(&self, found: &Match) -> Grade {
        let grade = self.theirs.lexicon.section(found).grade;
        if self.theirs.is_laughing(found.words.start) { Grade::Maybe } else { grade }
    }

    fn asks(&self, sentence: &Sentence) -> bool {
        let words = sentence.words;
        let own = words.indices().filter(|&word| self.theirs.text.word(word).is_word()).count();
        own > 1 && self.theirs.is_question(words.start) && !self.holds(sentence, "in_passing")
    }

    fn wanted(&self, sentence: &Sentence) -> Wanted {
        let by_words = [
            ("asks_when", Wanted::When),
            ("asks_where", Wanted::Where),
            ("asks_who", Wanted::Who),
            ("asks_amount", Wanted::Amount),
            ("asks_open", Wanted::Anything),
        ];
        let named = by_words.iter().find(|(section, _)| self.holds(sentence, section));
        named.map_or(Wanted::YesOrNo, |&(_, wanted)| wanted)
    }

    fn is_about_writer(&self, sentence: &Sentence) -> bool {
        let text = self.theirs.text;
        let mut words = sentence.words.indices().map(|word| text.normal(word));
        let addresses = words.clone().any(|word| matches!(word, "you" | "your" | "we"));
        addresses && !words.any(|word| matches!(word, "i" | "help"))
    }

    fn is_about_past(&self, sentence: &Sentence) -> bool {
        let text = self.theirs.text;
        sentence
            .words
            .indices()
            .any(|word| matches!(text.normal(word), "did" | "have" | "has" | "was" | "were" | "had"))
    }

    fn holds(&self, sentence: &Sentence, section: &str) -> bool {
        self.found(section).iter().any(|found| sentence.words.indices().contains(&found.words.start))
    }
}
