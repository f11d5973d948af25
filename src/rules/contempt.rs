//! "Oh please": mockery, sneering and disgust.

use crate::grammar::Person;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, rule, say};
use crate::text::{End, WordRange};

rule! {
    /// Mockery, sneers and disgust at somebody or at what they say: *oh please*, *you people*, *your excuse is laughable*,
    /// *learn to read*, *you call that cooking?*
    ///
    /// Contempt looks down. It hurts more than anger does, because anger still wants something from the other person and
    /// contempt wants nothing. There is usually a complaint underneath: what disappointed you, what you cannot agree with.
    /// Said straight, it can be answered.
    ///
    /// A sneer at a thing, a film or a price, a word about oneself, and friends who laugh together are left alone.
    contempt: Respect, Communication, Balanced;
    sources: [
        "Gottman & Levenson 2000: contempt is the strongest single predictor of separation",
        "Zhang et al. 2018: second-person attacks are what civil conversations derail into",
        "Rosenberg 2003: a judgement of the person is a need of one's own, said badly",
    ];
    fires: [
        say("«Oh please». You never even tried."),
        say("«You people» are unbelievable"),
        say("«your excuse is laughable»"),
        say("Maybe «learn to read» before you comment"),
        say("«You call that cooking»?"),
        say("lets be honest my five year old could do it better"),
        say("Do you even know how to use Excel?"),
        say("wow «that's pathetic»"),
        say("«Grow up»."),
        say("Did I hurt your little feelings?"),
        say("What planet do you live on"),
        say("looking at you makes me sick tbh"),
        say("Is that supposed to be an apology?"),
        say("nobody takes you seriously"),
        say("You're embarrassing yourself"),
    ];
    silent: [
        say("oh please come with us, it'll be fun"),
        say("You people are so sweet, thank you all"),
        say("People like you are why I love this job"),
        say("what a joke that ending was"),
        say("I feel pathetic today"),
        say("Do you even like mushrooms?"),
        say("When I grow up I want to be a vet"),
        say("She's going back to school in September"),
        say("do you even lift lol"),
        say("You're not pathetic, you're tired"),
        say("He told me to grow up"),
        say("Is that supposed to be the kitchen?"),
        say("You call that number if anything breaks"),
        say("the prices here are a joke"),
        say("Learn to read music in 30 days"),
    ];
    find: sneers;
}

fn sneers(finder: &mut Finder) {
    for found in finder.matches() {
        if let Some(grade) = grade(finder, found) {
            let hint = finder.hint(found).with_grade(grade);
            finder.add(hint);
        }
    }
}

/// Friends mock each other and laugh; praise behind the words turns them round. What is said of somebody absent, or of
/// a crowd that may hold the reader, is less sure to hit them.
fn grade(finder: &Finder, found: &Match) -> Option<Grade> {
    let draft = finder.draft;
    let words = found.marked();
    let section = finder.section_of(found);
    let sure = section.grade;
    let stands = match section.name {
        "unanswered" => follows_question(finder, words),
        "emoji" => names_reader_before(finder, words),
        _ => true,
    };
    let played = match section.name {
        "imagine" => draft.is_affectionate(words.start) || draft.is_supposed(words),
        _ => draft.is_in_play(found.words),
    };
    if !stands || !draft.is_meant(words) || played {
        return None;
    }
    let absent = draft.person_of(words) == Person::Someone && !draft.names_reader(found.words);
    Some(if absent || draft.is_supposed(words) { sure.lower() } else { sure })
}

/// Whether the sentence before `words` asks.
fn follows_question(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    let before = text.word(words.start).sentence.checked_sub(1);
    before.is_some_and(|before| text.sentences()[before].end == End::Question)
}

/// Whether the sentence that ends with `words` is about the reader.
fn names_reader_before(finder: &Finder, words: WordRange) -> bool {
    finder.draft.names_reader(finder.text().around(words, NEARBY))
}

/// How far from an eye-roll the reader is looked for, in words.
const NEARBY: usize = 8;
