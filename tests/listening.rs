//! What the other person says is heard: pain, joy and questions, in many voices, and not where words only sound alike.

use attune::protocol::{Hint, Message, Sender, Signals};
use attune::{Draft, Engine, Sensitivity, Settings};

fn draft(thread: &[&str], text: &str) -> Draft {
    let message = |text: &&str| Message { sender: Sender::Them, text: (*text).to_owned(), at: None };
    Draft { text: text.to_owned(), thread: thread.iter().map(message).collect(), ..Draft::default() }
}

/// Fails with every line that is not heard as `expected`.
fn assert_heard(signal: impl Fn(&Signals) -> f32, expected: bool, lines: &[&str]) {
    let engine = Engine::new();
    let heard = |line: &str| signal(&engine.check(&draft(&[line], "ok"), &Settings::default()).signals) > 0.5;
    let wrong: Vec<_> = lines.iter().filter(|line| heard(line) != expected).collect();
    assert!(wrong.is_empty(), "should {} heard:\n{wrong:#?}", if expected { "be" } else { "not be" });
}

#[test]
fn pain_is_heard_in_many_voices() {
    assert_heard(
        |signals| signals.their_distress,
        true,
        &[
            "my nan died on sunday",
            "we lost the baby",
            "Dad's in the ICU again",
            "they let me go today, the whole team",
            "im so overwhelmed rn",
            "I can't stop crying",
            "he cheated on me",
            "nobody understands me",
            "feeling really low these days",
            "i failed my driving test again",
            "today was awful",
            "my parents are getting divorced",
            "I had such a shitty week",
            "i hate my life",
        ],
    );
}

#[test]
fn words_that_only_sound_like_pain_are_not() {
    assert_heard(
        |signals| signals.their_distress,
        false,
        &[
            "I'm dying of laughter",
            "crying laughing at this meme",
            "that episode broke my heart",
            "my phone died",
            "I'm not sad at all",
            "I would be devastated if we lost",
            "did your grandma pass away?",
            "I'm so sorry to hear about your dad",
            "it's hard to say which one is better",
            "leave me alone time is my favourite",
            "I hope nobody got hurt",
            "so happy I'm crying tears of joy",
        ],
    );
}

#[test]
fn good_news_is_heard_and_wishes_are_not() {
    let joy = |signals: &Signals| signals.their_joy;
    assert_heard(
        joy,
        true,
        &[
            "I GOT THE JOB!!!",
            "she said yes",
            "we're having a baby",
            "passed my driving test first try",
            "the scan came back clear",
            "my paper got accepted 🎉",
            "one year sober today",
            "our offer was accepted, we got the house",
            "my daughter took her first steps",
            "I'm so excited!!",
        ],
    );
    assert_heard(
        joy,
        false,
        &[
            "I hope I got the job",
            "I didn't get the job",
            "if we won the lottery",
            "did you get the job?",
            "I got a cold",
            "I got the milk",
            "finished my class, on my way",
            "they won an oscar for that film",
            "he got promoted to first class by mistake lol, not me",
        ],
    );
}

fn hints(thread: &[&str], text: &str) -> Vec<Hint> {
    Engine::new()
        .check(&draft(thread, text), &Settings { sensitivity: Sensitivity::Attentive, ..Settings::default() })
        .hints
}

#[test]
fn nothing_is_missed_when_the_writer_spoke_last() {
    let mut answered = draft(&["my dog died this morning"], "are we still on for friday");
    answered.thread.push(Message { sender: Sender::Me, text: "oh no, I'm so sorry".into(), at: None });
    let review = Engine::new().check(&answered, &Settings::default());
    assert!(review.hints.is_empty(), "{:?}", review.hints);
}

#[test]
fn a_card_names_the_question_that_was_asked() {
    let found = hints(&["Did you feed the cat?"], "btw Leo's band got a record label");
    let why = &found.iter().find(|hint| hint.kind == "unanswered_question").expect("the question is still open").why;
    assert!(why.contains("Did you feed the cat"), "{why}");
}

#[test]
fn several_messages_in_a_row_are_one_turn() {
    let found = hints(&["hey", "so", "she left me"], "the wifi password is on the fridge");
    assert!(found.iter().any(|hint| hint.kind == "missing_acknowledgement"), "{found:?}");
}
