//! An open question about what they told.

use crate::grammar::Reading;
use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};
use crate::text::WordRange;
use crate::topic::Topic;

rule! {
    /// The draft asks an open question about what they said: *how did you feel when they told you?*, *what was the best
    /// part?*
    ///
    /// Follow-up questions are the surest sign of listening, and people who ask them are liked more for it. Open ones,
    /// which begin with how or what, leave it to the other person where to go. Shown only to those who switched
    /// affirmations on, and never beside a fault.
    good_question: Affirmations, Communication, Gentle;
    sources: [
        "Huang et al. 2017: people who ask follow-up questions are liked better",
        "Gable et al. 2004: a question about good news makes it better still",
        "Miller & Rollnick 2013: open questions leave the lead to the other",
    ];
    fires: [
        reply(&["them: they told me today"], "«How did you feel when they told you»?"),
        reply(&["them: we're back from Portugal!"], "welcome back! «what was the best part of the trip»?"),
        reply(&["them: she moved out"], "Oh. «What happened»?"),
        reply(&["them: the surgery was last week"], "«How are you coping with the pain»?"),
        reply(&["them: i met someone"], "«tell me everything about her»"),
        reply(&["them: I quit my job"], "wow, «what made you decide»?"),
        reply(&["them: first day at the new school"], "«what was it like»? did you find the room"),
    ];
    silent: [
        say("how are you"),
        say("what do you want"),
        say("what's wrong with you?"),
        reply(&["them: they told me today"], "what were you thinking?"),
        reply(&["them: hey"], "how is it going"),
        reply(&["them: the new laptop came"], "how do you install the driver?"),
        reply(&["them: I'm outside"], "where are you"),
        reply(&["them: got the tickets"], "how much was it?"),
        reply(&["them: see you at 5"], "Did you feed the cat?"),
        reply(&["them: she moved out"], "I asked what happened yesterday"),
        say("What was the best part of the film, according to the review?"),
    ];
    find: good_question;
}

fn good_question(finder: &mut Finder) {
    // A question follows up on something: where nothing was said, there is nothing to follow.
    if finder.thread.is_empty() {
        return;
    }
    let (draft, theirs) = (finder.draft, finder.thread.topic());
    for found in finder.meant_unless("open", "other") {
        if !draft.text.opens_clause(found.words.start) {
            continue;
        }
        // What they told is asked on by its name, or by "it", "that", "they".
        let sentence = draft.text.sentence_of(found.words.start).words;
        let follows = points_at(draft, sentence) || Topic::of(draft, sentence).touches(&theirs);
        let grade = if follows { Grade::Sure } else { Grade::Likely };
        finder.add(finder.hint_on_clause(found).with_grade(grade));
    }
}

fn points_at(draft: Reading, words: WordRange) -> bool {
    let points = |word| matches!(word, "it" | "that" | "they" | "he" | "she" | "you" | "happened");
    words.indices().any(|word| points(draft.text.normal(word)))
}
