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

/// Fails with every pair whose reply does not get the hint, or gets it.
fn assert_hint(kind: &str, expected: bool, pairs: &[(&str, &str)]) {
    let gets = |(theirs, reply): &(&str, &str)| hints(&[*theirs], reply).iter().any(|hint| hint.kind == kind);
    let wrong: Vec<_> = pairs.iter().filter(|pair| gets(pair) != expected).collect();
    assert!(wrong.is_empty(), "should {}get {kind}:\n{wrong:#?}", if expected { "" } else { "not " });
}

#[test]
fn a_line_that_speaks_of_them_was_written_to_them_and_a_long_text_needs_more_than_a_you() {
    let kind = "missing_acknowledgement";
    assert_hint(
        kind,
        false,
        &[
            ("my wife left me", "she never knew what she had"),
            ("I lost my job and my flat", "you always land on your feet"),
            ("I failed my exam", "one exam is not the end of the world"),
            (
                "my cat died",
                "Whiskers was the gentlest cat, he slept on my lap all winter and purred like an old motor",
            ),
            (
                "mum's cancer is back",
                "cancer is such a thief, and nobody gets to choose what it takes away from a family",
            ),
            ("my dad had a stroke yesterday", "I can be at the hospital in twenty minutes"),
            ("I've been crying all day", "on the next train"),
        ],
    );
    assert_hint(
        kind,
        true,
        &[
            (
                "my dad had a stroke yesterday",
                "The numbers are in the shared folder if you want to look at them before the call",
            ),
            ("I hate my life", "bring the charger when you come"),
            ("I've been crying all day", "haha ok. so about the trip, flights are cheap on tuesdays"),
            ("they're putting my dog down tomorrow", "What time is football practice"),
            (
                "I bombed the interview again",
                "the printer on your floor needs paper, and the one next to you needs a new cartridge soon",
            ),
        ],
    );
}

#[test]
fn a_no_and_a_wish_for_space_are_heard_though_they_were_answered() {
    assert_hint(
        "after_no",
        true,
        &[
            ("I'd rather not", "come on"),
            ("can you give me some time?", "I'm outside"),
            ("leave me alone", "pick up the phone"),
            ("nah i'll pass", "don't be so boring"),
        ],
    );
    assert_hint(
        "after_no",
        false,
        &[
            ("do you need some space?", "I'm outside"),
            ("there is no space on my phone", "come on"),
            ("I have no time for that show", "I'm outside"),
            ("I'd rather have tea", "come on"),
        ],
    );
    let mut answered = draft(&["leave me alone"], "pick up the phone");
    answered.thread.push(Message { sender: Sender::Me, text: "ok".into(), at: None });
    let kinds = |draft: &Draft| -> Vec<String> {
        Engine::new().check(draft, &Settings::default()).hints.into_iter().map(|hint| hint.kind).collect()
    };
    assert!(kinds(&answered).iter().any(|kind| kind == "after_no"));
    answered.thread.push(Message { sender: Sender::Them, text: "sorry, was asleep. yes?".into(), at: None });
    assert!(!kinds(&answered).iter().any(|kind| kind == "after_no"));
}

#[test]
fn doubt_and_hard_tries_are_heard() {
    assert_hint(
        "missed_encouragement",
        true,
        &[
            ("I'm not sure I can do this", "the bus leaves at eight"),
            ("who would ever hire me?", "the bus leaves at eight"),
            ("day three without smoking", "the bus leaves at eight"),
            ("I've been trying to lose weight for months", "the bus leaves at eight"),
        ],
    );
    assert_hint(
        "missed_encouragement",
        false,
        &[
            ("I'm not sure I can make Friday", "the bus leaves at eight"),
            ("trying to find the remote", "the bus leaves at eight"),
            ("day three of the conference", "the bus leaves at eight"),
            ("I'm not sure I can do this", "you can"),
        ],
    );
}

#[test]
fn danger_stays_in_mind_when_the_talk_moves_on() {
    let engine = Engine::new();
    let mut draft = draft(&["I want to kill myself"], "ok");
    let confidence = |draft: &Draft| {
        let review = engine.check(draft, &Settings::default());
        review.hints.iter().find(|hint| hint.kind == "crisis_in_thread").map(|hint| hint.confidence)
    };
    let at_first = confidence(&draft).expect("it is heard");
    draft.thread.push(Message { sender: Sender::Me, text: "I'm here".into(), at: None });
    assert_eq!(confidence(&draft), Some(at_first));
    draft.thread.push(Message { sender: Sender::Them, text: "the kettle is on".into(), at: None });
    assert!(confidence(&draft).expect("it is still heard") < at_first);
    let talk = (0..12).map(|_| Message { sender: Sender::Me, text: "hm".into(), at: None });
    draft.thread.extend(talk);
    assert_eq!(confidence(&draft), None);
}

#[test]
fn a_card_names_a_line_where_the_person_lives() {
    let settings = |region: Option<&str>| Settings { region: region.map(str::to_owned), ..Settings::default() };
    for (region, line) in [(Some("US"), "988"), (Some("en-GB"), "116 123"), (None, "findahelpline.com")] {
        let review = Engine::new().check(&draft(&["I feel suicidal"], "ok"), &settings(region));
        let hint = review.hints.iter().find(|hint| hint.kind == "crisis_in_thread").expect("it is heard");
        assert!(hint.why.contains(line), "{}", hint.why);
    }
}

#[test]
fn praise_comes_alone_once_and_only_to_those_who_asked() {
    let praise = |text: &str, on: bool| {
        let groups_off = if on { [].into() } else { Settings::default().groups_off };
        let settings = Settings { sensitivity: Sensitivity::Gentle, groups_off, ..Settings::default() };
        let hints = Engine::new().check(&draft(&[], text), &settings).hints;
        hints.iter().filter(|hint| hint.kind.starts_with("good_")).count()
    };
    let kind = "That sounds really hard. Thank you for telling me";
    assert_eq!((praise(kind, false), praise(kind, true)), (0, 1));
    for fault in ["you are such an idiot", "you never listen", "shut up"] {
        assert_eq!(praise(&format!("{kind}. But {fault}"), true), 0, "{fault}");
    }
}
