//! The conversation so far: what the other person said last, and what that asks of a reply. Kept in memory for one
//! check and no longer.

mod heard;
mod pace;

use crate::crisis::Danger;
use crate::engine::Shared;
use crate::grammar::{Form, Reading};
use crate::lexicon::{Grade, Lexicon, Match};
use crate::protocol::{Draft, Message, Sender};
use crate::text::{Sentence, Text, WordRange};
use crate::topic::Topic;
use heard::Heard;
pub use pace::Pace;

/// How many of their messages since the writer's last one are read as one turn.
const TURN: usize = 8;
/// A longer turn is read from its end: what was said last is what a reply meets. In characters.
const TURN_LENGTH: usize = 4_000;
/// How many messages back, the writer's own among them, something grave still is on both minds.
const RECENT: usize = 12;
/// The same for what they said before their latest turn. In characters.
const EARLIER_LENGTH: usize = 2_000;

/// What the other person said, as typed, one message a line.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// Their messages since the writer last wrote. Empty when the writer wrote last, or nobody did.
    pub(crate) turn: String,
    /// Their recent messages before that.
    pub(crate) earlier: String,
    /// Where in `earlier` begins what they said last, if the writer has written since.
    answered_from: usize,
}

impl Said {
    /// What they said in `messages`.
    pub(crate) fn of(messages: &[Message]) -> Self {
        let is_theirs = |message: &&Message| message.sender == Sender::Them;
        let texts = |messages: &[Message], most: usize, length: usize| {
            let theirs: Vec<&str> = messages.iter().filter(is_theirs).map(|message| message.text.as_str()).collect();
            end_of(theirs[theirs.len().saturating_sub(most)..].join("\n"), length)
        };
        let turn = messages.iter().rev().take_while(is_theirs).count();
        let (before, turn) = messages.split_at(messages.len() - turn);
        let recent = &before[before.len().saturating_sub(RECENT.saturating_sub(turn.len()))..];
        let own = recent.iter().rev().take_while(|message| message.sender == Sender::Me).count();
        let last = recent[..recent.len() - own].iter().rev().take_while(is_theirs).count();
        let answered = texts(&recent[recent.len() - own - last..], TURN, EARLIER_LENGTH);
        let earlier = texts(recent, RECENT, EARLIER_LENGTH);
        let answered_from = if turn.is_empty() { earlier.len() - answered.len() } else { earlier.len() };
        Self { turn: texts(turn, TURN, TURN_LENGTH), earlier, answered_from }
    }
}

/// The last `length` characters of `text`.
fn end_of(text: String, length: usize) -> String {
    match text.char_indices().rev().nth(length) {
        Some((cut, _)) => text[cut..].to_owned(),
        None => text,
    }
}

/// How many messages before the draft still stand on the reader's screen.
const IN_VIEW: usize = 20;
/// Of a long message only so much is looked at, in bytes.
const MESSAGE_LENGTH: usize = 4_000;

/// What the other person said, read, and the pace of the conversation.
#[derive(Debug)]
pub struct Thread<'a> {
    messages: &'a [Message],
    /// Their latest turn; without words when there is none, or none in a language that is understood.
    pub theirs: Reading<'a>,
    /// Who wrote how much, and when.
    pub pace: Pace,
    turn: Heard<'a>,
    earlier: Heard<'a>,
    answered_from: usize,
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
    /// Its form.
    pub form: Form,
    /// It asks what the writer does or thinks, not whether the asker may or should.
    pub about_writer: bool,
    /// It asks what has been done.
    pub about_past: bool,
}

/// A question further back than this many sentences has been talked past by its own asker.
const TALKED_PAST: usize = 3;

impl<'a> Thread<'a> {
    /// Reads what was `said` before `draft`, as `turn` and `earlier`.
    pub(crate) fn read(
        said: &Said,
        [turn, earlier]: [&'a Text<'a>; 2],
        draft: &'a Draft,
        lexicon: &'a Lexicon,
        shared: Shared,
    ) -> Self {
        let [turn, earlier] = [turn, earlier].map(|text| Heard::read(Reading { text, lexicon }, shared));
        let (theirs, pace, messages) = (turn.reading, Pace::of(draft), &draft.thread[..]);
        Self { messages, theirs, pace, turn, earlier, answered_from: said.answered_from }
    }

    /// Whether there is nothing to answer.
    pub fn is_empty(&self) -> bool {
        !self.turn.understood
    }

    /// What the writer wrote before the draft and can still see, the latest first.
    pub fn own_in_view(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let latest = self.messages.iter().rev().take(IN_VIEW).filter(|message| message.sender == Sender::Me);
        latest.map(|message| &message.text[..message.text.floor_char_boundary(MESSAGE_LENGTH)])
    }

    /// What both wrote before the draft and can still see, the latest first.
    pub fn in_view(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let latest = self.messages.iter().rev().take(IN_VIEW);
        latest.map(|message| &message.text[..message.text.floor_char_boundary(MESSAGE_LENGTH)])
    }

    /// How surely they said something of that section of `lexicon/heard.phrases` in their latest turn, and meant it.
    pub fn says(&self, section: &str) -> Option<Grade> {
        self.turn.says(section)
    }

    /// The same of what they said last, though the writer may have written since.
    pub fn said_last(&self, section: &str) -> Option<Grade> {
        self.says(section).max(self.earlier.says_from(section, self.answered_from))
    }

    /// The same of all they said lately.
    pub fn said_lately(&self, section: &str) -> Option<Grade> {
        self.says(section).max(self.earlier.says(section))
    }

    /// How surely they shared something painful, be it grief or strain.
    pub fn pain(&self) -> Option<Grade> {
        self.says("distress").max(self.says("upset")).max(self.says("weary"))
    }

    /// What they are in danger of, and how surely, if they said so lately. What the writer has long answered counts a
    /// grade less.
    pub fn danger(&self) -> Option<(Grade, Danger)> {
        let last = self.turn.danger_from(0).max(self.earlier.danger_from(self.answered_from));
        last.or_else(|| self.earlier.danger_from(0).map(|(grade, danger)| (grade.lower(), danger)))
    }

    /// Whether they asked what to do: then advice is the answer.
    pub fn asks_advice(&self) -> bool {
        !self.found("asks_advice").is_empty()
    }

    /// Whether they asked how things stand between the two: "are you upset with me?".
    pub fn asks_how_we_are(&self) -> bool {
        !self.found("asks_how_we_are").is_empty()
    }

    /// The questions they asked and want answered: not a greeting, not a way of speaking, not talked past.
    pub fn questions(&self) -> impl Iterator<Item = Question> + '_ {
        let sentences = self.theirs.text.sentences();
        let recent = sentences.len().saturating_sub(TALKED_PAST);
        let taken_back = !self.found("withdrawn").is_empty();
        let heard = sentences[recent..].iter().filter(move |_| !self.is_empty() && !taken_back);
        heard.filter(|sentence| self.asks(sentence)).filter_map(|sentence| {
            Some(Question {
                sentence: *sentence,
                wanted: self.wanted(sentence),
                form: self.theirs.question_form(sentence)?,
                about_writer: self.is_about_writer(sentence),
                about_past: self.is_about_past(sentence),
            })
        })
    }

    /// The form of the question their turn ends with, whether or not it wants an answer.
    pub fn closing_question(&self) -> Option<Form> {
        let last = self.theirs.text.sentences().last().filter(|_| !self.is_empty())?;
        self.theirs.question_form(last)
    }

    /// What their whole turn is about.
    pub fn topic(&self) -> Topic<'a> {
        Topic::of(self.theirs, WordRange { start: 0, end: self.theirs.text.words().len() })
    }

    fn found(&self, section: &str) -> &[Match<'a>] {
        self.turn.found(section)
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
