//! "Great job breaking it": praise that means the opposite.

use crate::hint::Hint;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, rule, say};
use crate::text::{Span, WordRange};

rule! {
    /// Praise, thanks or joy over something bad: *great job breaking the build*, *oh wonderful, another delay*, *just what I
    /// needed*, *yeah right*.
    ///
    /// Spoken, the voice says that the opposite is meant. On a page that voice is missing: people who do not know you well
    /// take the words as they stand, and people who do may hear a jab where a sigh was meant. What annoys you, said
    /// straight, takes no more words.
    ///
    /// Plain praise, thanks for a favour, joy over good news, and jokes that laugh are left alone. Shown only to those who
    /// asked for everything worth a thought.
    sarcasm_risk: Respect, Communication, Attentive;
    sources: [
        "Kruger et al. 2005: sarcasm in e-mail is read right 56 % of the time, while senders expect 78 %",
        "Van Hee et al. 2018: irony is mostly a clash between words of praise and a bad situation",
        "Riloff et al. 2013: a positive feeling beside a negative situation marks sarcasm",
    ];
    fires: [
        say("So glad you told everyone first «/s»"),
        say("«great job» breaking the build"),
        say("«Oh wonderful», another delay"),
        say("«nice going», genius"),
        say("Fantastic. The printer is broken again."),
        say("wow thx for waking the baby"),
        say("«yeah right»"),
        say("Sure, because that worked so well last time"),
        say("Well «well done», you deleted the whole folder"),
        say("«just what I needed», a flat tire"),
        say("«I love it when» people cancel at the last minute"),
        say("Real mature."),
        say("My flight got cancelled. «Great»."),
        say("«What a surprise», you're late again"),
        say("do you want «a medal»?"),
        say("good luck with that."),
    ];
    silent: [
        say("great job on the presentation!"),
        say("Oh wonderful, can't wait!"),
        say("thanks a lot for driving me home"),
        say("well that went well, they loved it!"),
        say("What a surprise! I missed you so much"),
        say("Good luck with the exam"),
        say("just what I needed, thank you!"),
        say("yeah right on"),
        say("I love it when you sing"),
        say("That's great."),
        say("Great! The plumber is here"),
        say("Fantastic, it works again"),
        say("oh great, now we're both late lol"),
        say("He said great job and meant it"),
        say("The meeting was great. See you at the next one"),
        say("more cake, yay"),
        say("run dir /s and look for the big files"),
        say("then type cd /s"),
        say("Good, the bus is not late today"),
    ];
    find: turned_round;
}

fn turned_round(finder: &mut Finder) {
    if let Some(hint) = tagged(finder) {
        finder.add(hint);
    }
    for found in finder.matches() {
        let section = finder.section_of(found);
        let stands = match section.name {
            "trouble" => false,
            "lone" => stands_by_trouble(finder, found.words),
            // "Good that you're not late": the trouble did not come.
            "another" => !found.words.indices().any(|word| finder.text().word(word).negates),
            _ => true,
        };
        if stands {
            turned(finder, found, section.grade);
        }
    }
}

/// "Thanks for the help /s": the mark that says the words before it were not meant.
fn tagged(finder: &Finder) -> Option<Hint> {
    let text = finder.text();
    let source = text.source().trim_end();
    let said = source.strip_suffix(TAG)?;
    let praises = text.words().iter().any(|word| finder.draft.lexicon.is_named(word.id, "irony-said"));
    let spaced = praises && said.ends_with(char::is_whitespace);
    let span = Span::new(source.len() - TAG.len(), source.len());
    spaced.then(|| finder.hint_over("tagged", span)).flatten()
}

/// How people mark sarcasm.
const TAG: &str = "/s";

/// Whether trouble is told in the sentence before or after praise that stands alone.
fn stands_by_trouble(finder: &Finder, praise: WordRange) -> bool {
    let text = finder.text();
    let here = text.word(praise.start).sentence;
    let beside = [here.checked_sub(1), Some(here + 1)];
    beside.into_iter().flatten().filter_map(|i| text.sentences().get(i)).any(|sentence| {
        let told = finder.section_within("trouble", sentence.words);
        told.iter().any(|found| finder.draft.is_meant(found.words)) && !finder.draft.is_question(sentence.words.start)
    })
}

fn turned(finder: &mut Finder, found: &Match, grade: Grade) {
    let draft = finder.draft;
    let passed_on = draft.is_reported(found.words) || draft.is_mentioned(found.words);
    if !passed_on && !draft.is_playful(found.words.start) {
        let hint = finder.hint(found).with_grade(grade);
        finder.add(hint);
    }
}
