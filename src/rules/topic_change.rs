//! They shared something that matters, and the draft changes the subject.

use super::missing_acknowledgement::{reacts, shows_hearing};
use crate::hint::Hint;
use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};
use crate::text::WordRange;
use crate::topic::Topic;

rule! {
    /// They shared something that matters to them, a pain or a joy, and the draft changes the subject: *anyway*, *btw did
    /// you …*, *so what's for dinner?*
    ///
    /// It is seldom meant as not caring; often one does not know what to say, or has had the other thing in mind all day.
    /// To them it can look as if what they said had no room. Stay a moment: name it, ask one question. Then turn.
    ///
    /// Where the draft takes up what they said, asks about it, comforts or is glad with them, it may go wherever it likes
    /// afterwards. So may it where they turned to another matter themselves or asked for something.
    topic_change: Listening, Communication, Attentive;
    sources: [
        "Gottman & DeClaire 2001: turning away from a bid for attention wears a relationship down more than arguing",
        "Gable et al. 2004: good news that is passed over loses its joy, and the teller some of the trust",
        "Sacks 1992: a new topic placed without tying it to the last is heard as closing the last",
    ];
    fires: [
        reply(&["them: my mum is in hospital since last night"], "«anyway» did you get the tickets"),
        reply(&["them: I got the job!!!"], "Cool. «What time is the» game on Saturday?"),
        reply(&["them: I feel so alone here"], "«btw» do you still have my charger"),
        reply(&["them: we broke up last night"], "«Did you see the» new Dune movie?"),
        reply(&["them: I failed my driving test again"], "so what are we having for dinner"),
        reply(&["them: we're having a baby!"], "«On another note», the invoice is still open"),
        reply(&["them: I was diagnosed with depression today"], "can you send me the link to that recipe"),
        reply(&["them: my dog died this morning"], "haha look at this meme"),
        reply(&["them: I passed the bar exam!"], "«By the way», my flight lands at six"),
        reply(&["them: i'm so overwhelmed with everything"], "ok. The landlord wants to paint the kitchen in March, and the tap is dripping again"),
    ];
    silent: [
        say("btw do you still have my charger"),
        reply(&["them: my mum is in hospital since last night"], "oh no, which one? I'll come"),
        reply(&["them: I got the job!!!"], "Yesss! When do you start?"),
        reply(&["them: we broke up last night"], "want me to bring ice cream?"),
        reply(&["them: I feel so alone here"], "come over tonight, I'll cook"),
        reply(&["them: I failed my driving test again"], "ugh sorry. anyway, dinner at mine?"),
        reply(&["them: I'm so sad about the dog. What's for dinner?"], "pasta I think"),
        reply(&["them: see you at five"], "btw do you still have my charger"),
        reply(&["them: we're having a baby!"], "omg!!!"),
        reply(&["them: I passed the bar exam!"], "you're a lawyer now haha"),
        reply(&["them: my dog died this morning"], "I loved that dog"),
        reply(&["them: I was diagnosed with depression today"], "Thank you for telling me. By the way, my sister takes the same meds"),
        reply(&["them: I've been really struggling at work"], "anyway, is it still your boss who makes work so hard?"),
    ];
    find: find;
}

/// What a draft must name to be about something of its own.
const OWN_MATTER: usize = 3;

fn find(finder: &mut Finder) {
    let thread = finder.thread;
    let sure = |grade: &Grade| *grade > Grade::Maybe;
    let pain = thread.pain().max(thread.says("doubt")).filter(sure);
    let joy = thread.says("joy").filter(sure);
    let Some(shared) = pain.max(joy) else { return };
    // Who asks for something has turned to it themselves.
    if thread.closing_question().is_some() || thread.asks_advice() || shows_hearing(finder, ..) {
        return;
    }
    let hint = turned(finder, if pain.is_some() { "hurt" } else { "joy" }, shared).or_else(|| moved_on(finder));
    if let Some(hint) = hint {
        finder.add(hint);
    }
}

/// A hint on the words that turn the talk, where what follows them is something else.
fn turned(finder: &Finder, section: &str, shared: Grade) -> Option<Hint> {
    let text = finder.text();
    let theirs = finder.thread.topic();
    let aside = finder.section("aside").first()?;
    let rest = Topic::of(finder.draft, WordRange { start: aside.words.start, end: text.words().len() });
    let hint = finder.hint_on(section, aside.words)?;
    let grade = hint.grade.min(shared);
    (!rest.is_empty() && !rest.touches(&theirs)).then(|| hint.with_grade(grade))
}

/// A hint on a draft as a whole that speaks at some length of something else.
fn moved_on(finder: &Finder) -> Option<Hint> {
    let whole = Topic::of(finder.draft, finder.text().all());
    let text = finder.text();
    let to_reader = |word| matches!(text.normal(word), "you" | "your" | "me" | "us" | "let" | "that" | "this" | "it");
    let asks = text.sentences().iter().any(|sentence| finder.draft.is_question(sentence.words.start));
    let advises = finder.moves("advice").next().is_some();
    let apart = !asks && !advises && !(0..text.words().len()).any(to_reader);
    let other = apart && whole.len() >= OWN_MATTER && !whole.touches(&finder.thread.topic());
    (other && !reacts(finder)).then(|| finder.hint_whole("moved_on"))?
}
