//! "You're such an idiot": a demeaning word aimed at the reader or at somebody else.

use crate::grammar::Person;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, rule, say};
use crate::text::Word;

rule! {
    /// A demeaning word aimed at the one who reads ("you're such an idiot", "are you stupid?") or at somebody else
    /// ("what a moron"), and wishes that are worse than any word ("nobody would miss you").
    ///
    /// An insult speaks about who somebody is, and nobody can answer that: they can only defend themselves, strike back
    /// or leave. What happened, and what it did to you, can be talked about. Say that instead; being angry is fine.
    ///
    /// Words about oneself, about things ("this stupid printer"), about a word ("the word idiot"), denied, reported and
    /// quoted words are left alone. Laughter and affection ("you idiot 😂") make a hint much less likely, and naming
    /// who somebody is (gay, Muslim, deaf, a woman) is never an insult by itself.
    insult: Respect, Communication, Gentle;
    sources: [
        "Gottman & Silver 1999: attacks on character are the surest sign of a conversation about to fail",
        "Katsaros et al. 2022: a prompt to rethink makes people cancel 9 and revise 22 of 100 offensive drafts",
        "Zhang et al. 2018: second-person attacks are what civil conversations derail into",
    ];
    fires: [
        say("«you're such an idiot»"),
        say("What a «moron»"),
        say("«u r so stupid» it hurts"),
        say("Are you dumb or something?"),
        say("Listen, «you pathetic liar», I saw the messages"),
        say("nobody likes you"),
        say("«You are an ungrateful brat»"),
        say("Get it done or get out, «idiot»."),
        say("you're a worthless piece of shit"),
        say("Stop being such a baby about it"),
        say("I can't believe «you are so selfish»"),
        say("My boss is a complete «asshole»"),
        say("keep your stupid opinions to yourself"),
        say("just «kill yourself»"),
        say("«You id1ot», read the manual first"),
        say("How can you be so dense?"),
    ];
    silent: [
        say("I felt like an idiot"),
        say("Here's my idiot-proof guide to sourdough"),
        say("you're not stupid, it's a hard exam"),
        say("I'm such an idiot, sorry!"),
        say("this stupid printer ate my page"),
        say("I never said you're an idiot"),
        say("She called me an asshole in front of everyone"),
        say("idiot is such an ugly word"),
        say("Why do you think you're stupid? You're doing great"),
        say("you lucky bastard"),
        say("you're stupid good at chess"),
        say("My neighbour is gay and my boss is Muslim"),
        say("The Idiot by Dostoevsky is my favourite novel"),
        say("you'd be stupid not to take that offer"),
        say("what a stupid mistake I made"),
        say("Is the dog still such a brat?"),
        say("our pigs and cows are fine"),
    ];
    find: insults;
}

/// What turns "you are" into an insult, and how sure each is to be meant as one.
const DEMEANING: [(&str, &str, Grade); 9] = [
    ("are", "name", Grade::Sure),
    ("are", "beast", Grade::Sure),
    ("are", "low", Grade::Sure),
    ("are", "trait_of", Grade::Likely),
    ("are", "figure", Grade::Likely),
    ("are_a", "odd", Grade::Likely),
    ("bare", "name", Grade::Sure),
    ("bare", "low", Grade::Sure),
    ("bare", "trait_of", Grade::Likely),
];

/// The sections whose phrases say it all.
const WHOLE: [&str; 8] = ["stupid", "called", "called_out", "your", "trait", "stop", "cruel", "absent"];

fn insults(finder: &mut Finder) {
    for (head, tail, grade) in DEMEANING {
        for found in finder.section(head) {
            if let Some(whole) = finder.continued(found, tail)
                && !(tail == "odd" && is_kindly(finder, &whole))
            {
                insult(finder, &whole, grade);
            }
        }
    }
    for section in WHOLE {
        for found in finder.section(section) {
            insult(finder, found, finder.section_of(found).grade);
        }
    }
}

fn insult(finder: &mut Finder, found: &Match, sure: Grade) {
    let draft = finder.draft;
    // "When you are too lazy to cook" is about everybody.
    let general = sure < Grade::Sure && (draft.is_supposed(found.words) || draft.follows(found.words.start, "when"));
    if draft.is_meant(found.words) && !general && !is_turned(finder, found) {
        let hint = finder.hint(found).with_grade(grade(finder, found, sure));
        finder.add(hint);
    }
}

/// "A lucky bastard", "a magnificent bastard": praise in rough company.
fn is_kindly(finder: &Finder, found: &Match) -> bool {
    let (lexicon, text) = (finder.draft.lexicon, finder.text());
    let kind = |i: usize| text.word(i).negates || lexicon.is_named(text.word(i).id, "insult-praise");
    found.words.indices().any(kind)
}

/// Whether what stands around the words makes them no insult: praise ("stupid good"), the writer's own word about
/// themselves ("what an idiot I am"), a compound ("idiot-proof").
fn is_turned(finder: &Finder, found: &Match) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let next = found.words.end;
    let same_breath = |word: &&Word| word.sentence == text.word(next - 1).sentence && !word.after_pause;
    let follows = text.words().get(next).filter(same_breath);
    let praised = follows.is_some_and(|word| draft.lexicon.is_named(word.id, "insult-praise"));
    let after = follows.map_or("", |_| text.normal(next));
    let about_self = draft.person_of(found.marked()) == Person::Writer && !draft.names_reader(found.words);
    praised || about_self || matches!(after, "proof" | "i")
}

/// Laughing together and words of love leave an insult to the most attentive; what cuts deep stays, a grade lower.
fn grade(finder: &Finder, found: &Match, grade: Grade) -> Grade {
    match (finder.draft.is_in_play(found.words), finder.section_of(found).name) {
        (true, "cruel") => grade.lower(),
        (true, _) => Grade::Maybe,
        (false, _) => grade,
    }
}
