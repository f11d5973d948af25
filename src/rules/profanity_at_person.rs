//! "Fuck you": swearing aimed at the reader.

use crate::grammar::Person;
use crate::hint::Hint;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, rule, say};

rule! {
    /// Swearing aimed at the one who reads: *fuck you*, *go to hell*, *shut the hell up*, *what the fuck is your problem*.
    ///
    /// Swearing at somebody is remembered long after the reason for it is forgotten, and it hands them a grievance of
    /// their own. Anger is better served by saying what it is about: the same heat with "I" in front of it can be
    /// answered. Often the swear word alone can go and the question stays.
    ///
    /// Swearing at a thing, at oneself, in pain or in joy is nobody's business here ("this fucking bug", "holy shit,
    /// congrats"). Amazement ("shut up, that's amazing") and laughing together make a hint much less likely.
    profanity_at_person: Respect, Communication, Gentle;
    sources: [
        "Jay & Janschewitz 2008: how offensive a swear word is depends on who says it to whom and in what tone",
        "Holgate et al. 2018: swearing serves six ends, aggression toward the reader being one of them",
        "Katsaros et al. 2022: a prompt to rethink makes people cancel 9 and revise 22 of 100 offensive drafts",
    ];
    fires: [
        say("«fuck you»"),
        say("Oh just «go to hell»."),
        say("«Shut the hell up» and let me talk"),
        say("wtf is wrong with you"),
        say("«f*ck off», I'm done with this"),
        say("You know what? «Screw you»."),
        say("why the fuck would you tell my mom"),
        say("leave me the hell alone"),
        say("stfu nobody wants to hear it"),
        say("Can you just «shut up»"),
        say("I'm so sick of your bullshit"),
        say("You can kiss my ass, I quit"),
        say("«GO F*CK YOURSELF»"),
        say("What the hell are you doing with my account?"),
        say("«Fuck Kevin», seriously"),
        say("honestly «fuck these people»"),
        say("tell your brother to go «fuck himself»"),
        say("You can «shove that job up your ass»"),
        say("I tried to be nice, but fuck you"),
    ];
    silent: [
        say("holy shit that's great"),
        say("this fucking bug took me all day"),
        say("she told me to shut up and I laughed"),
        say("Shut up, that's amazing!"),
        say("omg shut up no way"),
        say("Don't let them fuck you over"),
        say("what the hell, let's do it"),
        say("wtf is this error"),
        say("I fucked up, I'm so sorry"),
        say("fuck yeah, you did it!"),
        say("he yelled \"fuck you\" and ran"),
        say("Fuck me, it's cold"),
        say("hell of a game you played"),
        say("damn you look good"),
        say("Shut up and take my money"),
        say("Shut up, you did not just meet her!"),
        say("how the hell are you, stranger!"),
        say("fuck cancer"),
        say("holy fuck you won the whole thing"),
        say("Have you seen Kung Fu Hustle?"),
        say("Fuck this rain, let's stay in"),
        say("banks will fuck you over every time"),
    ];
    find: swearing;
}

fn swearing(finder: &mut Finder) {
    let draft = finder.draft;
    for found in finder.matches() {
        if draft.is_meant(found.words) && !is_amazement(finder, found) && !is_deed(finder, found) {
            let hint = finder.hint(found);
            let grade = grade(finder, found, &hint);
            finder.add(hint.with_grade(grade));
        }
    }
}

/// Friends swear at each other and laugh: what is laughed at may still hurt, but few would want it underlined. And "he
/// can go to hell" is not aimed at the one who reads.
fn grade(finder: &Finder, found: &Match, hint: &Hint) -> Grade {
    let words = found.marked();
    if finder.draft.is_playful(words.start) {
        Grade::Maybe
    } else if finder.draft.person_of(words) == Person::Someone {
        hint.grade.lower()
    } else {
        hint.grade
    }
}

/// "Shut up, that's amazing": not a wish for silence.
fn is_amazement(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    let after = found.words.end..(found.words.end + AMAZED_WITHIN).min(text.words().len());
    let unbelieving = matches!(
        after.clone().take(3).map(|i| text.normal(i)).collect::<Vec<_>>()[..],
        ["you", "did", "not"] | ["no", "way", ..] | ["are", "you", _]
    );
    finder.section_of(found).name == "quiet"
        && (unbelieving
            || (after.into_iter().chain(text.sentence_of(found.words.start).words.indices()))
                .any(|word| finder.draft.lexicon.is_named(text.word(word).id, "amazement")))
}

/// "They'll fuck you over", "a song named Fuck Kevin's …": something done or owned, nobody cursed.
fn is_deed(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    let start = found.words.start;
    let same = |i: usize| text.word(i).sentence == text.word(start).sentence;
    let before = start.checked_sub(1).filter(|&i| same(i)).map_or("", |i| text.normal(i));
    let after =
        if found.words.end < text.words().len() && same(found.words.end) { text.normal(found.words.end) } else { "" };
    match finder.section_of(found).name {
        "curse_anywhere" => {
            // "Kung fu" is no "fu".
            let written_as_one = text.word(start).span == text.word(found.words.end - 1).span;
            (written_as_one && !text.opens_clause(start))
                || matches!(after, "over" | "up" | "through")
                || matches!(
                    before,
                    // "Holy fuck you won", "what the fuck you on about": the curse ends before "you".
                    "holy"
                        | "the"
                        | "as"
                        | "to"
                        | "will"
                        | "would"
                        | "can"
                        | "could"
                        | "i"
                        | "he"
                        | "she"
                        | "they"
                        | "we"
                        | "who"
                        | "not"
                        | "you"
                        | "wanna"
                        | "should"
                        | "might"
                        | "did"
                        | "do"
                        | "does"
                        | "that"
                        | "may"
                        | "always"
                        | "never"
                        | "it"
                        | "me"
                        | "really"
                )
        }
        "third_named" => after == "'s" || !text.word(found.words.end - 1).capitalised,
        _ => false,
    }
}

/// How soon after "shut up" amazement shows, in words.
const AMAZED_WITHIN: usize = 6;
