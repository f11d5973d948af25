//! "Others have it worse", "your sister never …": measuring somebody against others.

use crate::lexicon::Match;
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Measuring somebody against others: *others have it worse*, *when I was your age*, *your sister never gives us any
    /// trouble*, *why can't you be more like him*.
    ///
    /// It is meant to put things in proportion or to spur on. What arrives is: you are the lesser one, or: you have no
    /// right to feel this. Pain does not shrink beside a greater one, and few people grow by being second. Say what you
    /// would like to see, or ask how it is for them. Comparing things, praise and fellow feeling ("when I was your age I
    /// was scared too") are left alone.
    comparison: Closeness, Intimacy, Balanced;
    sources: [
        "Jensen et al. 2015: a parent's belief that one child does better shapes the other's marks and closeness",
        "High & Dillard 2012: messages that minimise a trouble comfort least",
        "Festinger 1954; White et al. 2006: frequent social comparison goes with envy, guilt and defensiveness",
    ];
    fires: [
        say("well «others have it way worse»"),
        say("«When I was your age I already had» two jobs"),
        say("«Your sister never gives» us any trouble"),
        say("Why can't you be more like your brother?"),
        say("there are kids starving in Africa, you know"),
        say("«at your age I was» married already"),
        say("«Look at your cousin, she» got straight As"),
        say("my ex would never have said that"),
        say("«your cousin would never talk to us like this»"),
        say("«Everyone else on the team manages to» be on time"),
        say("«you think you have it bad»? Try working nights"),
        say("you're turning into your father... you sound just like your mother"),
        say("Some people don't even have a roof over their heads"),
        say("the last intern «was so much faster than you»"),
        say("the bus? «back in my day» we walked"),
        reply(&["them: I'm so tired of this job, I feel terrible"], "«people would kill for your» job beta"),
    ];
    silent: [
        say("This phone is better than the old one"),
        say("You sing just like your sister, beautiful"),
        say("When I was your age I was scared too"),
        say("When I was your age we had a parrot called Max"),
        say("Your sister would never do that to you, ask her"),
        say("your brother never told me he moved"),
        say("My sister never eats meat"),
        say("Others have suggested the same fix"),
        say("I wish I could be more like you"),
        say("why can't it be more like the old version"),
        say("Look at your cousin in that photo, so cute"),
        say("You are smarter than you think"),
        say("other people had the same error"),
        say("Firefox has it worse with this bug"),
        say("My dad always says others have it worse and I hate it"),
        say("he is taller than you"),
        say("I know others have it worse but I'm sad"),
        say("you act just like your mother when you're happy haha, love it"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    for found in finder.matches() {
        if !draft.is_meant(found.words)
            || draft.is_in_play(found.words)
            || is_shared(finder, found)
            || is_of_oneself(finder, found)
        {
            continue;
        }
        finder.add(finder.hint(found));
    }
}

/// "When I was your age I was scared too": the other life is told to stand beside theirs.
fn is_shared(finder: &Finder, found: &Match) -> bool {
    let sentence = finder.text().around(found.words, NEARBY);
    sentence.indices().any(|word| finder.draft.lexicon.is_named(finder.text().word(word).id, "compare-shared"))
}

/// "I know others have it worse, but I'm sad": said of oneself.
fn is_of_oneself(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    let before = text.sentence_of(found.words.start).words.start..found.words.start;
    finder.section_of(found).name == "worse"
        && before.into_iter().rev().take(NEARBY).any(|word| matches!(text.normal(word), "i" | "me" | "my"))
}

/// How far around the words their sense is looked for, in words.
const NEARBY: usize = 12;
