//! They shared something painful, and nothing in the draft shows it was heard.

use std::ops::RangeBounds;

use super::advice_first;
use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};
use crate::text::{Text, WordRange};
use crate::topic::Topic;

rule! {
    /// The other person shared something painful, and nothing in the draft shows that it was heard.
    ///
    /// Grief and strain get lighter when somebody takes them in; a reply that goes straight to other things can feel
    /// like a closed door, however kindly it was meant. It takes only a line: name what happened, say you are sorry or
    /// there, or ask how they are. Advice, plans and news can follow it.
    ///
    /// It stays silent when the draft shows hearing in any of its many ways: sympathy, a hug, "oh no", a heart, a
    /// question about it, "me too", a word of courage, an offer to come by.
    missing_acknowledgement: Listening, Communication, Balanced;
    sources: [
        "High & Dillard 2012: comfort that names and accepts the feeling helps more than any other",
        "Sharma et al. 2020: empathy in text is a warm reaction, an interpretation, or a question about it",
        "Linehan 1997: validation begins with showing that one listened",
    ];
    fires: [
        reply(&["them: my grandma passed away last night"], "ok, can you still send me the slides by noon?"),
        reply(&["them: I just got laid off after nine years"], "The new phones come out on Friday, btw"),
        reply(&["them: He broke up with me. I can't stop crying."], "Did you see the game yesterday? What a final!"),
        reply(&["them: we had to put our dog down this morning"], "Remember to pick up milk on your way"),
        reply(&["me: how's things", "them: honestly I feel so lonely since I moved here"], "cool. are we on for saturday"),
        reply(&["them: My mum was diagnosed with breast cancer"], "When is the deadline for the tax forms?"),
        reply(&["them: i failed my exam again, i feel like a failure"], "anyway I bought the tickets for June"),
        reply(&["them: I'm so overwhelmed with work and the kids"], "Let's move the meeting to 3pm."),
        reply(&["them: I had a panic attack at work today"], "k"),
        reply(&["them: the miscarriage was three weeks ago and everyone acts like nothing happened"], "Your parcel arrived, it's in the hall"),
    ];
    silent: [
        say("Let's move the meeting to 3pm."),
        reply(&["them: my grandma passed away last night"], "Oh no. I'm so sorry."),
        reply(&["them: my grandma passed away last night"], "❤️"),
        reply(&["them: I just got laid off after nine years"], "wow. what happened?"),
        reply(&["them: I just got laid off after nine years"], "fuck. want me to come over?"),
        reply(&["them: He broke up with me. I can't stop crying."], "Hugs. He has no idea what he's losing"),
        reply(&["them: i failed my exam again, i feel like a failure"], "You're not a failure, you'll get it next time"),
        reply(&["them: honestly I feel so lonely since I moved here"], "same here, the first months were brutal for me too"),
        reply(&["them: I'm dying of laughter 😂"], "Let's move the meeting to 3pm."),
        reply(&["them: that movie broke my heart"], "should we watch the second one on Friday?"),
        reply(&["them: I'm not sad, don't worry"], "ok! see you at five"),
        reply(&["them: I would be devastated if I lost my job"], "lunch tomorrow?"),
        reply(&["them: My mum was diagnosed with breast cancer", "me: I'm so sorry. How is she?"], "I'll call you at six"),
        reply(&["them: got the keys!"], "nice, see you later"),
    ];
    find: missing_acknowledgement;
}

/// Moves of a draft that show pain was heard.
const HEARING: [&str; 9] = [
    "acknowledgement",
    "warmth",
    "support",
    "solidarity",
    "encouragement",
    "reflection",
    "exploration",
    "gratitude",
    "congratulation",
];

/// What the writer may share in return.
const PAIN: [&str; 4] = ["distress", "upset", "weary", "doubt"];

/// Whether these words of the draft show, in whatever way, that their pain was heard.
pub(super) fn shows_hearing(finder: &Finder, words: impl RangeBounds<usize>) -> bool {
    says_heard(finder, &words) || asks_on(finder, &words)
}

/// The same, said and not only asked.
pub(super) fn says_heard(finder: &Finder, words: &impl RangeBounds<usize>) -> bool {
    let does = |section: &&str| finder.moves(section).any(|found| words.contains(&found.words.start));
    // Whoever tells a trouble of their own says they know what it is like.
    let shares = |section: &&str| finder.shares(section).any(|found| words.contains(&found.words.start));
    HEARING.iter().any(does) || PAIN.iter().any(shares)
}

/// A question with so few words can only be about what was just said: "Which hospital?"
const SHORT_QUESTION: usize = 3;

/// A question about what they told, neither a favour nor advice in disguise.
fn asks_on(finder: &Finder, words: &impl RangeBounds<usize>) -> bool {
    let theirs = finder.thread.topic();
    sentences(finder).filter(|asking| words.contains(&asking.start)).any(|asking| {
        finder.draft.is_question(asking.start)
            && !wants_something(finder, asking)
            && (asking.len() <= SHORT_QUESTION || Topic::of(finder.draft, asking).touches(&theirs))
    })
}

/// Whether a sentence asks a favour or offers a fix.
fn wants_something(finder: &Finder, sentence: WordRange) -> bool {
    let does = |section: &&str| finder.moves_within(section, sentence).next().is_some();
    ["courtesy", "advice", "advice_asked"].iter().any(does)
}

fn sentences<'a>(finder: &Finder<'a>) -> impl Iterator<Item = WordRange> + use<'a> {
    finder.text().sentences().iter().map(|sentence| sentence.words)
}

/// A few words are a cry, a name or a hug more often than another matter.
const FEW_WORDS: usize = 4;
/// In a line, "you" or "she" is reason enough to believe it answers them. Whoever writes more finds words for it. Half of
/// all comments are no longer than this (the median of `GoEmotions`), and `tests/listening.rs` holds both sides of it.
const A_LINE: usize = 12;

/// Whether the draft speaks of them or of what they told, in whatever words. Only who speaks of something else, or
/// closes the matter with an "ok", has passed it by.
pub(super) fn reacts(finder: &Finder) -> bool {
    let text = finder.text();
    let asks = |words: WordRange| finder.draft.is_question(words.start);
    // Their own word for it, taken up: "cancer is such a thief".
    let theirs = finder.thread.topic();
    let takes_up = |words: WordRange| {
        !asks(words) && !wants_something(finder, words) && Topic::of(finder.draft, words).names_what(&theirs)
    };
    let tells_them = |words: WordRange| {
        words.indices().any(|word| text.normal(word) == "you" && speaks_to(text, word))
            && !asks(words)
            && finder.moves_within("courtesy", words).next().is_none()
    };
    let of_somebody = |word| matches!(text.normal(word), "he" | "she" | "him" | "her" | "they" | "them");
    let own_words = text.own_word_count();
    let brushed_off = finder.moves("brush_off").next().is_some();
    let brief = own_words < FEW_WORDS && !brushed_off && !sentences(finder).any(asks);
    let speaks_of_it = || {
        sentences(finder).any(tells_them)
            || (finder.draft.points_back() && !brushed_off)
            || (0..text.words().len()).any(of_somebody)
    };
    brief || sentences(finder).any(takes_up) || (own_words <= A_LINE && speaks_of_it())
}

/// Whether a "you" is told something: not asked along ("when you come", "if you like"), nor taken leave of ("see you",
/// "call you later").
pub(super) fn speaks_to(text: &Text, you: usize) -> bool {
    let before = you.checked_sub(1).map(|before| text.normal(before));
    let aside = matches!(before, Some("when" | "if" | "before" | "until" | "once"));
    let farewell =
        matches!(before, Some("see" | "call" | "text" | "catch" | "meet" | "tell" | "pick" | "send" | "give"));
    !aside && !farewell
}

fn missing_acknowledgement(finder: &mut Finder) {
    let Some(pain) = finder.thread.pain() else { return };
    if shows_hearing(finder, ..) || reacts(finder) {
        return;
    }
    let grieving = finder.thread.says("distress").is_some_and(|grade| grade > Grade::Maybe);
    let Some(hint) = finder.hint_whole(if grieving { "grief" } else { "strain" }) else { return };
    // Advice at the opening has a hint of its own, on its very words.
    let advised = advice_first::opening(finder).is_some() && !finder.thread.asks_advice();
    // Whoever goes on to ask something else has moved on from a strain, not from grief.
    let moved_on = !grieving && finder.thread.questions().next().is_some();
    let grade = hint.grade.min(if advised || moved_on { Grade::Maybe } else { pain });
    finder.add(hint.with_grade(grade));
}
