//! "Not my fault", "you do it too", "that's just how I am": handing the matter back.

use crate::lexicon::Match;
use crate::rules::{Finder, reply, rule, say};
use crate::text::End;

rule! {
    /// Handing back what somebody brought up: *you made me do it*, *you do it too*, *that's just how I am*, *it's your
    /// own fault*.
    ///
    /// It protects from blame, and it leaves the other person where they were, now with two quarrels instead of one.
    /// Taking even a small part ("you're right that I was late") is the quickest way out: it ends the case against you,
    /// and your own point can follow. Causes that lie in things ("the new driver crashes it"), comfort ("it's not your
    /// fault") and owning up ("it was my fault") stay unmarked.
    deflection: Trust, Trust, Balanced;
    sources: [
        "Gottman & Silver 1999: defensiveness, one of the four patterns that wear relations down; its antidote is taking a part of the responsibility",
        "Lewicki, Polin & Lount 2016: acknowledging responsibility does most to repair trust",
        "Schumann 2014: excuses, justifications and blaming the other undo an apology",
    ];
    fires: [
        say("«you made me do it»"),
        say("Well «it's not my fault you» can't read a map"),
        say("«You do it too», so don't lecture me"),
        say("«that's just how i am», take it or leave it"),
        say("I only yelled because you started crying"),
        say("omg «look what you made me do»"),
        say("«You're one to talk»"),
        say("it's your own fault for leaving it there"),
        say("«You brought this on yourself», bhai"),
        say("What about the time you forgot my birthday?"),
        say("as if you've never been late"),
        say("«you started it»"),
        say("I wouldn't have lied if you weren't so jealous"),
        say("You knew who I was when you married me"),
        say("«It's not my fault». You never told me"),
        reply(&["them: that joke hurt me"], "it was just a joke, relax"),
    ];
    silent: [
        say("The crash is not your code's fault, the new driver causes it"),
        say("It's not your fault, you did everything you could"),
        say("You made me so happy today"),
        say("It was my fault, I should have checked"),
        say("That's just how I like my coffee"),
        say("the build failed because you removed the import in line 12"),
        say("It's not my fault that the train is late, but I'll hurry"),
        say("I'm gay and that's just how I am"),
        say("Do you do it too when you're nervous?"),
        say("He said it's not his fault"),
        say("Is it my fault?"),
        say("it won't get fixed unless you do it yourself"),
        say("Have a good weekend. You do the same"),
        say("you made me late lol, worth it 😂"),
        say("What about the time zone?"),
        say("You do it too well, teach me"),
        say("The server was down, it's not my fault, sorry about the wait"),
        reply(&["them: did I do something wrong?"], "no, it's not your fault at all"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    for found in finder.matches() {
        let section = finder.section_of(found).name;
        let supposed = section == "too" && draft.is_supposed(found.words);
        if supposed || !draft.is_meant(found.words) || draft.is_in_play(found.words) || asks_in_earnest(finder, found) {
            continue;
        }
        let hint = finder.hint(found);
        match section {
            "nature" if finder.text().words().iter().any(|word| draft.lexicon.is_named(word.id, "deflect-born")) => {}
            // Said of a train or a server, it is a plain fact.
            "plain_fault" if !turns_to_reader(finder, found) => {}
            _ => finder.add(hint),
        }
    }
}

/// "You did it too?" alone is surprise. "Is it my fault?" wants to know; "how is that my fault?" does not.
fn asks_in_earnest(finder: &Finder, found: &Match) -> bool {
    let section = finder.section_of(found).name;
    let surprised = section == "too"
        && found.capture("mark").is_some()
        && finder.text().closes_sentence(found.words.end)
        && finder.text().sentence_of(found.words.start).end == End::Question;
    if surprised {
        return true;
    }
    matches!(section, "plain_fault" | "yours" | "nature" | "made_me")
        && finder.draft.is_question(found.words.start)
        && !finder.text().opens_clause(found.words.start)
}

/// Whether the draft has nothing else to say, or goes on about the reader.
fn turns_to_reader(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    let alone =
        text.own_word_count() <= text.sentence_of(found.words.start).words.len() && text.closes_draft(found.words.end);
    alone
        || (0..text.words().len())
            .any(|word| matches!(text.normal(word), "you" | "your") && !found.words.indices().contains(&word))
}
