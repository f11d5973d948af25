//! "I'll send it by Friday": a promise, worth remembering.

use crate::hint::Hint;
use crate::lexicon::Grade;
use crate::rules::{Finder, rule, say};

rule! {
    /// A promise by the writer: an action, to somebody, perhaps with a time.
    ///
    /// This is a note, not a fault. A promise that is kept is what trust is made of, and most of those that are not
    /// kept were simply forgotten. A promise with a time, and with a plan for when life gets in the way, is kept far
    /// more often. Name the time, or give yourself one.
    commitment: Trust, Trust, Attentive;
    sources: [
        "Gollwitzer & Sheeran 2006: naming when and where makes an intention more likely to be kept (d ≈ .65)",
        "Vanberg 2008: people act to keep a promise because it was given",
    ];
    fires: [
        say("«I'll send» the slides by Friday"),
        say("sure thing, «I'll call» the landlord tomorrow"),
        say("«let me check with Dana and get back to you»"),
        say("dw «I'll fix» the link tonight"),
        say("«We'll refund» your deposit within three days."),
        say("«I will pick up» the kids at 4"),
        say("no worries «I'll let you know»"),
        say("«I promise I will» be there for your recital"),
        say("I'm at lunch but «I'll get back to you» about the invoice"),
        say("ok «will do»"),
        say("Thank you sir, «I shall submit» the form on Monday only"),
        say("«I'll bring» dessert and the board games"),
        say("You can relax, «I'm on it»."),
        say("«I'm going to pay it today», sorry for the wait"),
        say("no worries, «I'll get you another» one"),
        say("«I'll go home and check»"),
        say("«I'll pass it on» to her teacher"),
    ];
    silent: [
        say("I'll be honest, I didn't love the film"),
        say("I'll have the tomato soup please"),
        say("If I find it I'll send it to you"),
        say("should I send it tomorrow?"),
        say("She said \"I'll call you\" and never did"),
        say("maybe I'll bring cake"),
        say("I'll probably call her at some stage"),
        say("I won't send it"),
        say("I sent it by Friday"),
        say("he told me I'll fix it on Monday"),
        say("I'll never ask you again"),
        say("I think I'll join the gym"),
        say("Will I join? No idea"),
        say("I'll take the blue one"),
        say("sometimes I'll look at the sea for hours"),
        say("I'll help myself to some cake"),
        say("you'll send it, right?"),
        say("I'll pay more attention to the lyrics"),
        say("I'll find out I guess lol"),
        say("I'll call her tomorrow, probably"),
        say("open a terminal, then we'll look at some logs"),
        say("we will come back stronger"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    let asked = finder.thread.questions().next().is_some();
    let mut last = None;
    for promise in finder.promises_within(draft.text.all()) {
        // One note is enough for "I'll write it and I'll send it".
        let sentence = draft.text.word(promise.words.start).sentence;
        if last.replace(sentence) == Some(sentence) {
            continue;
        }
        let section = if draft.names_time(promise.words) { "timed" } else { "open" };
        // What answers a request binds more surely than what is said out of the blue.
        let grade = if asked || finder.moves("assent").next().is_some() { Grade::Sure } else { Grade::Likely };
        if let Some(hint) = finder.hint_on(section, promise.words) {
            let due = draft.when(promise.words).map(|(when, words)| (when, draft.text.span(words)));
            finder.add(Hint { due, ..hint.with_grade(grade) });
        }
    }
}
