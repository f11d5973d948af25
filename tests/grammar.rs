//! What the shared machinery knows about words where they stand. `«…»` are the words asked about.

use attune::grammar::{Naming, Person, Pointing, Reading};
use attune::lexicon::Lexicon;
use attune::text::{Language, Text, WordRange};

/// Asks `question` about the marked words of `draft`.
fn ask<T>(draft: &str, question: impl Fn(Reading, WordRange) -> T) -> T {
    let start = draft.find('«').expect("the words asked about are marked");
    let end = draft.find('»').expect("the mark is closed") - '«'.len_utf8();
    let lexicon = Lexicon::new();
    let source = draft.replace(['«', '»'], "");
    let text = Text::read(&source, &lexicon);
    let inside = |i: &usize| (start..end).contains(&text.word(*i).span.start);
    let first = (0..text.words().len()).find(inside).expect("a word is marked");
    let last = (0..text.words().len()).rev().find(inside).expect("a word is marked");
    question(Reading { text: &text, lexicon: &lexicon }, WordRange { start: first, end: last + 1 })
}

fn assert_all<T: PartialEq + std::fmt::Debug>(question: impl Fn(Reading, WordRange) -> T, cases: &[(&str, T)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(draft, expected)| (draft, expected, ask(draft, &question)))
        .filter(|(_, expected, found)| *expected != found)
        .collect();
    assert!(wrong.is_empty(), "draft, expected, found:\n{wrong:#?}");
}

#[test]
fn a_negation_denies_what_it_reaches_and_no_more() {
    assert_all(
        |reading, words| reading.is_negated(words),
        &[
            ("you're not «stupid»", true),
            ("ur not an «idiot» ok", true),
            ("you are not such a bad «idiot»", false),
            ("I never said «you always forget»", true),
            ("I don't think «you're an idiot»", true),
            ("I'm not saying that «you never listen»", true),
            ("nobody thinks «you're lazy»", true),
            ("I can't believe «you're such an idiot»", false),
            ("you don't listen, «you never listen»", false),
            ("it's not only «rude», it's sad", false),
            ("why don't «you ever call»", false),
            ("no, «you never call»", false),
            ("not today. «you never call»", false),
            ("«you never listen»", false),
        ],
    );
}

#[test]
fn what_others_said_is_reported_and_what_the_writer_says_is_not() {
    assert_all(
        |reading, words| reading.is_reported(words),
        &[
            ("she told me to «shut up»", true),
            ("my boss called me «an idiot» today", true),
            ("you said «I never listen»", true),
            ("and then Sam just said «you always forget»", true),
            ("I told you to «shut up»", false),
            ("I said «you never listen»", false),
            ("she left. «you never listen»", false),
            ("«shut up» she said", false),
        ],
    );
}

#[test]
fn talk_about_words_is_no_use_of_them() {
    assert_all(
        |reading, words| reading.is_mentioned(words),
        &[
            ("the word «idiot» comes from Greek", true),
            ("«idiot» is a strong word", true),
            ("have you seen the movie «idiot»", true),
            ("you are an «idiot»", false),
        ],
    );
}

#[test]
fn whom_words_are_about() {
    use Person::{Reader, Someone, Thing, Writer};
    assert_all(
        |reading, words| reading.person_of(words),
        &[
            ("you are such an «idiot»", Reader),
            ("u r an «idiot»", Reader),
            ("shut up, «idiot»", Reader),
            ("«idiot»!", Reader),
            ("@sam «idiot»", Reader),
            ("I felt like an «idiot»", Writer),
            ("I'm so «stupid»", Writer),
            ("he is a «moron»", Someone),
            ("my boss is an «idiot»", Someone),
            ("this printer is «stupid»", Thing),
            ("it's a «stupid» bug", Thing),
        ],
    );
}

#[test]
fn a_word_for_a_person_is_called_out_said_of_somebody_or_stands_for_them() {
    use Naming::{Called, For, Of};
    use Person::{Reader, Someone, Thing, Unknown, Writer};
    use Pointing::{Ours, Plain, There};
    assert_all(
        |reading, words| reading.naming(words),
        &[
            ("you «idiot»", Called),
            ("you absolute useless «moron»", Called),
            ("thanks a lot, «idiot»", Called),
            ("«idiot»!", Called),
            ("shut up «idiot»", Called),
            ("get out, «idiots»", Called),
            ("you are such an «idiot»", Of(Reader)),
            ("are you «idiots» or what", Of(Reader)),
            ("he really is a complete «fool»", Of(Someone)),
            ("is she an «idiot»", Of(Someone)),
            ("the people that are «idiots»", Of(Someone)),
            ("my boss is a «moron»", Of(Someone)),
            ("voters are «sheep»", Of(Someone)),
            ("penguins are «fools»", Of(Unknown)),
            ("they sound like «morons»", Of(Someone)),
            ("I felt like a total «fool»", Of(Writer)),
            ("am I the «asshole» here", Of(Writer)),
            ("I don't want to be a «coward»", Of(Writer)),
            ("she a lying «snake»", Of(Someone)),
            ("he's a vile, stupid, spineless «coward»", Of(Someone)),
            ("I'm meant to be a «fool» in this play", Of(Writer)),
            ("we «idiots» forgot the tickets", Of(Writer)),
            ("that made me look like an «idiot»", Of(Writer)),
            ("it's a «bitch»", Of(Thing)),
            ("these «idiots» closed the road", For(There)),
            ("what a «moron»", For(There)),
            ("a bunch of greedy «liars» runs it", For(There)),
            ("why is that «idiot» here", For(There)),
            ("is it always the «fools» who drive", For(Plain)),
            ("there's an «idiot» at the door", For(Plain)),
            ("my «idiot» cousin", For(Ours)),
            ("I married an «idiot»", For(Plain)),
            ("I hate «idiots» who honk", For(Plain)),
            ("the «moron» next door", For(Plain)),
        ],
    );
}

#[test]
fn conditions_questions_and_laughter() {
    assert_all(
        |reading, words| reading.is_supposed(words),
        &[
            ("if I were «an idiot» I'd agree", true),
            ("unless «you never listen»", true),
            ("ask me. «you never listen»", false),
        ],
    );
    assert_all(
        |reading, words| reading.is_question(words.start),
        &[
            ("«are» you free tomorrow", true),
            ("«what» time is it", true),
            ("well, «did» you call?", true),
            ("«what» a day", false),
            ("«I» wonder", false),
        ],
    );
    assert_all(
        |reading, words| reading.is_laughing(words.start),
        &[
            ("you «idiot» 😂", true),
            ("you «idiot» lol", true),
            ("you «idiot». haha", true),
            ("lol ok. fine then. you «idiot»", false),
            ("you «idiot»", false),
        ],
    );
}

#[test]
fn quotations_code_and_links_are_not_the_writers_words() {
    let lexicon = Lexicon::new();
    let own = |source: &str| Text::read(source, &lexicon).own_word_count();
    assert_eq!(own("she wrote “you never listen” again"), 3);
    assert_eq!(own("> you idiot\nno"), 1);
    assert_eq!(own("run `rm idiot` now"), 2);
    assert_eq!(own("see https://idiot.com/never and @never"), 2);
    assert_eq!(own("don't"), 1);
}

#[test]
fn english_is_told_from_what_is_not() {
    let lexicon = Lexicon::new();
    let language = |source: &str| Language::of(&Text::read(source, &lexicon), &lexicon);
    for english in [
        "you never listen to me",
        "eh can u come down anot? i waiting at the mrt already lah",
        "wanna grab tacos mañana con los chicos later?",
        "lol ok",
        "bruh he finna go to the store fr fr no cap on god",
        "Kindly do the needful and revert back to me",
        "",
    ] {
        assert_eq!(language(english), Language::English, "{english:?}");
    }
    for other in [
        "nunca me escuchas cuando te hablo de mis cosas",
        "du hörst mir nie zu wenn ich mit dir rede",
        "tu ne m'écoutes jamais quand je te parle",
        "ты никогда меня не слушаешь",
        "你从来不听我说话",
        "أنت لا تستمع إلي أبدا",
        "你 idiot 从来不听我说话 的 话",
    ] {
        assert_ne!(language(other), Language::English, "{other:?}");
    }
}
