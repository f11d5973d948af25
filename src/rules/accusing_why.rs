//! "What is wrong with you?": questions that accuse.

use crate::grammar::Person;
use crate::lexicon::Grade;
use crate::rules::{Finder, rule, say};

rule! {
    /// Questions that accuse instead of asking: *why would you do that*, *what were you thinking*, *how could you*,
    /// *what is wrong with you*.
    ///
    /// They have the form of a question and the force of a verdict: whatever the answer, it starts as a defence. If you
    /// want the reason, ask for it openly ("what led you to …"); if you want to say that it hurt, say that.
    ///
    /// Questions about things ("why did the build fail"), plans ("why don't we meet at five") and wonder between
    /// friends ("why would you do that, it's too much 🥹") are left alone or left to the most attentive.
    accusing_why: Respect, Communication, Balanced;
    sources: [
        "Danescu-Niculescu-Mizil et al. 2013: direct questions read as less polite (-.27), second-person starts too (-.30)",
        "Zhang et al. 2018: direct questions early on predict that a civil conversation derails",
        "Rosenberg 2003: ask for the reason by naming what was observed",
    ];
    fires: [
        say("«why would you do that»"),
        say("What is wrong with you?"),
        say("«What were you thinking»"),
        say("how could you forget my birthday"),
        say("«How dare you» talk to my sister like that"),
        say("wats ur problem"),
        say("Why are you being so difficult?"),
        say("why cant you just listen for once"),
        say("Do you have any idea how much this cost us?"),
        say("Did you even read my message?"),
        say("how many times do I have to tell you"),
        say("Who do you think you are?"),
        say("Is it really so hard to say sorry?"),
        say("why didn't you tell me earlier"),
        say("Have you lost your mind?"),
        say("What's that supposed to mean?"),
        say("«When were you going to tell me»"),
        say("who told you to touch my things"),
    ];
    silent: [
        say("why don't we meet at 5"),
        say("why did the build fail"),
        say("What's wrong? You sound tired"),
        say("How could you tell it was me?"),
        say("Why would you say that's the best one?"),
        say("She asked me what is wrong with you"),
        say("how can you export this as a PDF"),
        say("Why would you use a mutex here instead of a channel?"),
        say("what were they thinking with that ending"),
        say("I wonder why it does that"),
        say("What's wrong with your car?"),
        say("how do you do that thing with the eggs"),
        say("Why are you so good at this"),
        say("what are you thinking of having for dinner"),
        say("How dare they close our cafe"),
    ];
    find: accusations;
}

fn accusations(finder: &mut Finder) {
    let draft = finder.draft;
    for found in finder.matches() {
        if draft.is_reported(found.words) || draft.is_mentioned(found.words) {
            continue;
        }
        // "How could he", "why would they": nobody who reads it is accused.
        if matches!(draft.person_of(found.words), Person::Someone) {
            continue;
        }
        let hint = finder.hint(found);
        let grade = if draft.is_in_play(found.words) { Grade::Maybe } else { hint.grade };
        finder.add(hint.with_grade(grade));
    }
}
