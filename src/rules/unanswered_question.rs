//! They asked something, and the draft moves on.

use super::missing_acknowledgement::shows_hearing;
use crate::grammar::Form;
use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};
use crate::text::{Kind, WordRange};
use crate::thread::{Question, Wanted};
use crate::topic::Topic;

rule! {
    /// The other person asked something direct, and the draft moves on without touching it.
    ///
    /// An unanswered question leaves them to guess: was it read, was it wrong to ask, should they ask again? A reply
    /// needs no full answer. "I don't know yet" or "let me look tonight" is enough to show it arrived.
    ///
    /// Many things answer a question without looking like it, so this looks for any tie at all: yes or no, a time for
    /// *when*, a place for *where*, a word of the same matter, a hindrance ("I have to work"), a question back. It
    /// speaks up only when there is none. Greetings, ways of speaking and questions taken back want no answer.
    unanswered_question: Listening, Communication, Balanced;
    sources: [
        "Sacks, Schegloff & Jefferson 1974; Schegloff 2007: a question makes an answer due, and its absence is noticed",
        "Huang et al. 2017: taking up what the other said raises liking",
    ];
    fires: [
        reply(&["them: Are you coming to the dinner on Friday?"], "btw did you see the match last night? unbelievable goal"),
        reply(&["them: can you pick up Mia from school at 4?"], "Check out this playlist, the new album is wild"),
        reply(&["them: What time does your train arrive?"], "Anyway, the landlord finally painted my kitchen"),
        reply(&["them: Did you feed the cat?"], "Look at these shoes, the red pair is gorgeous"),
        reply(&["them: How much was the hotel in the end?"], "Did you hear Sam and Kim adopted a puppy"),
        reply(&["them: Where should we meet tomorrow?"], "Could you please forward that invoice for accounting"),
        reply(&["them: have you signed the contract yet?", "them: legal keeps bugging me"], "Speaking of weird dreams, a giant penguin chased my bike"),
        reply(&["them: Do you want tea or coffee?"], "My car broke down on the motorway yesterday"),
        reply(&["them: did you pay the rent?"], "I'm thinking of learning the banjo"),
        reply(&["them: is the report done?"], "We should get a dog someday, a big fluffy one"),
        reply(&["them: Do you want the blue or the green tiles?"], "guess what, Leo's band got a record label"),
    ];
    silent: [
        say("btw did you see the match last night? unbelievable goal"),
        reply(&["them: Are you coming to the dinner on Friday?"], "yes! also did you see the match last night"),
        reply(&["them: Are you coming to the dinner on Friday?"], "my sister's flight lands that evening"),
        reply(&["them: Are you coming on Friday?"], "I have to work, sadly"),
        reply(&["them: What time does your train arrive?"], "at 5, platform nine if the board is right"),
        reply(&["them: what do you want for dinner?"], "pizza from the corner place would be amazing"),
        reply(&["them: how are you?"], "btw did you see the match last night? unbelievable goal"),
        reply(&["them: hey what's up"], "Check out this playlist, the new album is wild"),
        reply(&["them: Where should we meet tomorrow?"], "Which part of town is easier for your knee?"),
        reply(&["them: Did you feed the cat?"], "idk, ask Tom"),
        reply(&["them: who knows, right?"], "Look at these shoes, the red pair is gorgeous"),
        reply(&["them: did you call the plumber? nvm, he just came"], "Look at these shoes, the red pair is gorgeous"),
        reply(&["them: How was the concert?"], "The drummer was on fire, we danced for three hours"),
        reply(&["them: Do you want tea or coffee?"], "the first, with a biscuit if there is one"),
        reply(&["them: Are you coming on Friday?"], "wouldn't miss it for the world, my train lands at noon"),
        reply(&["them: Are you coming on Friday?"], "if the babysitter finds the keys"),
        reply(&["them: have you paid the plumber?"], "I sent the money on Monday"),
        reply(&["them: my back is so bad, how long will this go on"], "oh no, poor you. Shall I bring you some tea"),
        reply(&["them: Mr Taylor's office?"], "Wrong number, try the extension on the sheet"),
        reply(&["them: Are you ready to sing?"], "I'd rather listen to the others tonight"),
        reply(&["them: can you help me tomorrow?", "me: sure", "them: great, see you"], "Look at these shoes, the red pair is gorgeous"),
    ];
    find: unanswered_question;
}

/// A shorter reply may be the start of anything.
const ENOUGH_WORDS: usize = 5;
/// What a draft must name to be about something of its own.
const ENOUGH_MATTER: usize = 2;

fn unanswered_question(finder: &mut Finder) {
    let text = finder.text();
    let questions: Vec<Question> = finder.thread.questions().collect();
    let Some(last) = questions.last() else { return };
    let whole = Topic::of(finder.draft, WordRange { start: 0, end: text.words().len() });
    if text.own_word_count() < ENOUGH_WORDS
        || whole.len() < ENOUGH_MATTER
        || says(finder, "answer")
        || questions.iter().any(|question| touches(finder, &whole, question))
        || is_comforted(finder, last)
    {
        return;
    }
    let back = finder.draft.points_back();
    // "May I help you?" is answered by a request, "how would you like it?" too; "are you coming?" is not.
    let wants_own_answer = last.about_writer && (last.form == Form::Choice || last.wanted != Wanted::Anything);
    let turned = says(finder, "aside") || (says(finder, "favour") && !back && wants_own_answer);
    let may_answer = || back || says(finder, "clarify") || hints_at_answer(finder, last);
    if !turned && may_answer() {
        return;
    }
    let asked = finder.thread.theirs.text.typed(last.sentence.words);
    let Some(hint) = finder.hint_whole_about(if turned { "turned" } else { "missed" }, asked) else { return };
    let tells = says(finder, "own_story") && whole.len() > ENOUGH_MATTER;
    let surely = turned || (wants_own_answer && tells);
    let grade = if surely { hint.grade } else { Grade::Maybe };
    finder.add(hint.with_grade(grade));
}

/// "How long will this go on?" is a sigh more than a question: comfort answers it, and so does advice where it was asked
/// for.
fn is_comforted(finder: &Finder, last: &Question) -> bool {
    let thread = finder.thread;
    let advised = thread.asks_advice() && finder.moves("advice").next().is_some();
    advised || (!last.about_writer && thread.pain().is_some() && shows_hearing(finder, ..))
}

/// Whether what the draft tells can be taken for an answer by the form of the question: a time or a duty for what they
/// are asked to do, what they did for what they have done. Which of several is answered by naming one.
fn hints_at_answer(finder: &Finder, last: &Question) -> bool {
    let past =
        |words: WordRange| finder.section("when_past").iter().any(|past| past.words.indices().contains(&words.start));
    let when = || finder.section("when_answer").iter().any(|found| last.about_past || !past(found.words));
    match last.wanted {
        _ if last.form == Form::Choice => false,
        _ if last.form == Form::Bare || says(finder, "obstacle") => true,
        Wanted::Anything => true,
        Wanted::YesOrNo if last.about_past => when() || says(finder, "account"),
        Wanted::YesOrNo if last.about_writer => when() || says(finder, "duty"),
        Wanted::YesOrNo => when() && !says(finder, "duty"),
        Wanted::When | Wanted::Where | Wanted::Who => when() || says(finder, "duty"),
        Wanted::Amount => false,
    }
}

fn says(finder: &Finder, section: &str) -> bool {
    !finder.section(section).is_empty()
}

/// Whether anything in the draft may answer the question or bears on it.
fn touches(finder: &Finder, whole: &Topic, question: &Question) -> bool {
    let text = finder.text();
    let number = || text.words().iter().any(|word| word.kind == Kind::Number);
    let names = (0..text.words().len()).filter(|&word| text.word(word).capitalised && !text.opens_sentence(word));
    // Whoever turns aside names the people and places of their own story.
    let name = || !says(finder, "aside") && names.clone().next().is_some();
    let answered = match question.wanted {
        Wanted::YesOrNo | Wanted::Anything => false,
        Wanted::When => number() || says(finder, "when_answer") || says(finder, "when_past"),
        Wanted::Where => name() || says(finder, "where_answer"),
        Wanted::Who => name() || says(finder, "who_answer"),
        Wanted::Amount => number() || says(finder, "amount_answer"),
    };
    answered || whole.touches(&Topic::of(finder.thread.theirs, question.sentence.words))
}
