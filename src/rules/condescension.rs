//! "Even you could follow this": talking down.

use crate::grammar::Person;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Words that put the writer above and the reader below: *even you should understand*, *let me spell it out for you*, *as
    /// any adult knows*, *you clearly haven't read it*, *calm down, sweetie*.
    ///
    /// What comes after may be right, and even useful, and it will not be taken: people do not learn from whoever makes
    /// them small. The explanation works better without the remark about the one who gets it, and a question first ("what
    /// have you tried?") often shows that they were further along than it seemed.
    ///
    /// "Obviously" about oneself, explanations that were asked for, encouragement ("it's not rocket science, you'll get
    /// it") and tender names between people who use them are left alone.
    condescension: Respect, Communication, Balanced;
    sources: [
        "Wang & Potts 2019 (TalkDown): condescension is in the words and in whom they answer",
        "Price et al. 2020: a condescending tone is one of six attributes of unhealthy conversation",
        "Yeomans et al. 2020: explaining without acknowledging makes a disagreement less receivable",
    ];
    fires: [
        say("Even you should be able to follow this"),
        say("Let me «spell it out» for you"),
        say("«As any adult knows», rent is due on the first"),
        say("«you clearly» havent read the docs"),
        say("Calm down, «sweetie»"),
        say("I'll «use small words» then"),
        say("You'll understand when you're older"),
        say("Anyone with half a brain can see that"),
        say("a five year old could do this"),
        say("You should know better at your age"),
        say("Don't worry your pretty little head about it"),
        say("Do your homework."),
        say("run along, the grown-ups are talking"),
        say("That's just not how it works, sweetheart"),
        say("Do I make myself clear?"),
        say("I wouldn't expect you to understand"),
    ];
    silent: [
        say("Obviously I was wrong"),
        say("Let me explain how the oven works"),
        say("it's not rocket science, I'll show you and you'll be great"),
        say("Sweetie, are you home?"),
        say("Even you would laugh at this cat video"),
        say("I clearly don't know what I'm doing"),
        say("Calm down everyone, there's enough cake"),
        say("That's cute, where did you get it?"),
        say("Good for you! Proud of you"),
        say("She said you'll understand when you're older"),
        say("The kids should know better"),
        say("Try to keep up the good work"),
        say("bless your heart, thank you for the soup"),
        reply(&["them: can you spell it out for me?"], "Sure, let me spell it out"),
        say("I did my homework already"),
        say("lol even you could cook that, love you"),
    ];
    find: talking_down;
}

fn talking_down(finder: &mut Finder) {
    for found in finder.matches() {
        if let Some(grade) = grade(finder, found) {
            let hint = finder.hint(found).with_grade(grade);
            finder.add(hint);
        }
    }
}

/// Laughter and kisses take the edge off, and so does being asked; a pet name by itself does not. What is said of somebody
/// absent is less sure to reach the reader.
fn grade(finder: &Finder, found: &Match) -> Option<Grade> {
    let draft = finder.draft;
    let words = found.marked();
    let section = finder.section_of(found);
    let asked_for = section.name == "slow" && finder.thread.questions().next().is_some();
    // "You clearly don't care" reads a heart, which has a kind of its own.
    let next = finder.text().words().get(words.end);
    if next.is_some_and(|word| draft.lexicon.is_named(word.id, "down-heart")) {
        return None;
    }
    let passed_on = draft.is_reported(words) || draft.is_mentioned(words) || draft.is_negated(words);
    if asked_for || passed_on || draft.is_playful(found.words.start) {
        return None;
    }
    let absent = draft.person_of(words) == Person::Someone && !draft.names_reader(found.words);
    Some(if absent { section.grade.lower() } else { section.grade })
}
