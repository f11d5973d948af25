//! "It broke again" out of the blue: words with nothing to point at.

use crate::grammar::Reading;
use crate::lexicon::{Grade, GrammarClass, Match};
use crate::rules::{Finder, reply, rule, say};
use crate::text::{Text, WordRange};
use crate::topic::Topic;

rule! {
    /// *It*, *this*, *they* or *that thing* opening a message with nothing to point at: *it broke again*, *did you send
    /// it?*, *they said no*, *bring that thing tomorrow*.
    ///
    /// The writer has the thing before their eyes, the reader has only the words. Most will guess, some guess wrong, and
    /// the careful ones ask back. The name of the thing, once, at the start, settles it.
    ///
    /// Where the draft or anything in the conversation names something it could be, this stays silent; so does *it* that
    /// stands for nothing ("it's raining", "it was great to see you", "it's me").
    vague_reference: Clarity, Communication, Attentive;
    sources: [
        "Clark & Marshall 1981: a pronoun works only on what both already share",
        "Keysar & Henly 2002: writers overrate how well they are understood, as they already know what they mean",
    ];
    fires: [
        say("«It» broke again, can you come over?"),
        say("it's still not working"),
        say("«They» said no."),
        say("did you do «the thing»?"),
        say("hey, did «it» arrive?"),
        say("Can you bring «that thing» tomorrow"),
        say("«This» needs fixing before the demo"),
        say("Have you finished «it» yet?"),
        say("«that thing» you mentioned is due on Friday"),
        say("Where did you put «it»?"),
        reply(&["them: hey"], "«it» stopped working"),
        say("they wont let us in anymore"),
        say("could you fix «that» please"),
    ];
    silent: [
        say("It's raining"),
        say("it's me, open the door"),
        say("It was great to see you"),
        say("That's amazing!!"),
        say("This is Anna from the library"),
        say("They say it never rains in July"),
        reply(&["them: the printer is making noises again"], "It broke again"),
        reply(&["me: I sent the parcel on Monday", "them: great"], "did it arrive"),
        say("The heater is out. It broke again."),
        say("it broke again, the heater I mean"),
        say("It takes two hours to get to Leeds"),
        say("it hurts"),
        say("that thing when you wake up before your alarm"),
        say("The thing is, I'm tired"),
        say("yeah they said no"),
        say("but it broke again"),
        say("Has anyone done this before: two beds in one room?"),
        say("Have you read it? The new novel, I mean"),
    ];
    find: find;
}

/// How many words may stand before an opening: "good morning Tom, did it arrive?"
const GREETING: usize = 4;
/// How soon after the words their meaning may follow: "it broke again, the heater".
const AFTERWARDS: usize = 6;

fn find(finder: &mut Finder) {
    if names_something(finder) {
        return;
    }
    let Some(found) =
        finder.matches().iter().filter(|found| opens(finder, found)).min_by_key(|found| found.words.start)
    else {
        return;
    };
    let draft = finder.draft;
    if draft.is_mentioned(found.words) || draft.is_laughing(found.words.start) || is_named_after(finder, found) {
        return;
    }
    let hint = finder.hint(found);
    // A page may not show what was said before.
    let grade = if finder.thread.is_empty() { Grade::Maybe } else { hint.grade };
    finder.add(hint.with_grade(grade));
}

/// Whether anything in view could be meant: any message that is about something.
fn names_something(finder: &Finder) -> bool {
    let lexicon = finder.draft.lexicon;
    finder.thread.in_view().any(|said| {
        let text = Text::read(said, lexicon);
        let reading = Reading { text: &text, lexicon };
        !Topic::of(reading, text.all()).is_empty() || text.own_word_count() == 0
    })
}

/// Whether the draft has named nothing before the words, and has hardly begun. What begins with "yes" or "but" goes on
/// with a talk that names it somewhere.
fn opens(finder: &Finder, found: &Match) -> bool {
    let Reading { text, lexicon } = finder.draft;
    let before = WordRange { start: 0, end: found.words.start };
    if before.len() > GREETING {
        return false;
    }
    let greets =
        matches!(text.normal(0), "hi" | "hey" | "hello" | "good" | "dear" | "yo" | "sorry" | "guys" | "please");
    let goes_on = !greets && lexicon.is(text.word(0).id, GrammarClass::Opener);
    let bare = before.is_empty() || greets || Topic::of(finder.draft, before).is_empty();
    bare && !goes_on
}

/// "It broke again, **the heater**", "did you read it **or** watch the film", "have you done this before**:** …"
fn is_named_after(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    let sentence = text.sentence_of(found.words.start).span.of(text.source());
    let mut near = found.marked().end..text.words().len().min(found.words.end + AFTERWARDS);
    let is_name = |word| matches!(text.normal(word), "the" | "my" | "our" | "your" | "that");
    sentence.contains(": ") || near.any(|word| text.normal(word) == "or" || (text.opens_clause(word) && is_name(word)))
}
