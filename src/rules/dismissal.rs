//! "Who cares": waving somebody's matter away.

use crate::grammar::Person;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};
use crate::text::End;

rule! {
    /// Words that wave somebody's matter away: *who cares*, *not my problem*, *get over it*, *so what*, a bare
    /// *whatever* or *k.*
    ///
    /// They end a talk by saying that its subject is worth nothing. Whoever raised it hears that they are worth nothing.
    /// You need not share the worry: say that you cannot take it on now, or that you see it otherwise, and the other
    /// person can still be met.
    ///
    /// Leaving a choice ("whatever works for you", "I don't care where we eat"), reassuring ("no big deal") and
    /// friends' laughter are left alone. *K* is only spoken of with a full stop, or where it answers something that
    /// weighs on the other person.
    dismissal: Respect, Communication, Balanced;
    sources: [
        "High & Dillard 2012: messages that deny or minimise a feeling comfort least, person-centred ones most",
        "Gottman & Silver 1999: turning away from a bid for attention predicts separation",
        "Gunraj et al. 2016: a full stop after a one-word text reads as less sincere",
    ];
    fires: [
        say("«who cares»"),
        say("That's not my problem."),
        say("omg just «get over it» already"),
        say("«So what»?"),
        say("«whatever»"),
        say("«K»."),
        say("Nobody asked you"),
        say("i dont care what you think"),
        say("Well «tough luck»"),
        say("Stop whining, everyone works late"),
        say("sounds like a you problem"),
        say("I couldn't care less about your feelings"),
        say("Mind your own business."),
        say("I have better things to do than listen to this"),
        say("«your argument is utter nonsense»"),
        say("I don't have time for your drama"),
        say("Honestly «who gives a damn» what you want"),
        reply(&["them: my grandma died and I can't stop crying"], "«k»"),
    ];
    silent: [
        say("whatever works for you"),
        say("Who cares for your dog when you travel?"),
        say("I don't care where we eat, you pick"),
        say("no big deal, happens to everyone"),
        say("She said who cares and left"),
        say("He needs to get over it in his own time"),
        say("k"),
        say("ok"),
        say("I can't get over it, that view!"),
        say("It's not your problem, don't worry"),
        say("Whatever happens, I'm here"),
        say("so what time are we meeting?"),
        say("Too bad you can't come tonight"),
        say("who cares lol let's dance"),
        reply(&["them: dinner at 8?"], "k"),
        say("I don't care what people say, I love you"),
    ];
    find: waving_away;
}

fn waving_away(finder: &mut Finder) {
    let draft = finder.draft;
    for found in finder.matches() {
        if draft.is_reported(found.words) || draft.is_mentioned(found.words) || draft.is_negated(found.marked()) {
            continue;
        }
        let hint = finder.hint(found);
        let grade = match finder.section_of(found).name {
            "k" => k(finder, found),
            _ if draft.is_in_play(found.words) => Some(Grade::Maybe),
            _ if draft.person_of(found.marked()) == Person::Someone => Some(hint.grade.lower()),
            _ => Some(hint.grade),
        };
        if let Some(grade) = grade {
            finder.add(hint.with_grade(grade));
        }
    }
}

/// "K" is "ok" in one letter. It is cold with a full stop behind it, or as all that grief or joy gets for an answer.
fn k(finder: &Finder, found: &Match) -> Option<Grade> {
    let text = finder.text();
    let letter = found.words.start == 0 && text.typed(found.words).eq_ignore_ascii_case("k");
    let cold = text.sentence_of(found.words.start).end == End::Stop;
    let heavy = finder.thread.says("distress").or(finder.thread.says("joy"));
    (letter && (cold || heavy.is_some())).then_some(Grade::Likely)
}
