//! "You should just …" to somebody who shared a feeling.

use super::missing_acknowledgement::shows_hearing;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// The other person shared a feeling, and the draft opens with a fix: *you should*, *have you tried*, *why don't
    /// you*, *just*.
    ///
    /// Advice that comes first can say "this is easily solved", and so "you could have solved it". People take advice
    /// best once they feel understood, and often understanding is all they wanted. Say first what you heard, or ask
    /// whether ideas are welcome.
    ///
    /// It stays silent when they asked for advice, and when the draft hears them before it advises.
    advice_first: Listening, Communication, Balanced;
    sources: [
        "High & Dillard 2012: person-centred comfort first; unasked advice is among the least helpful support",
        "Feng 2009: advice is taken best after emotional support and talk about the problem",
        "Goldsmith & Fitch 1997: unasked advice is heard as criticism",
    ];
    fires: [
        reply(&["them: I'm so stressed about this exam"], "«You should» make a timetable and stick to it"),
        reply(&["them: my boss yelled at me in front of everyone, I feel awful"], "«Have you tried» talking to HR?"),
        reply(&["them: I can't sleep lately, I keep worrying about money"], "«Just stop» looking at your phone before bed"),
        reply(&["them: I feel so lonely here"], "«Why don't you join» a club or something"),
        reply(&["them: he cheated on me"], "«If I were you» I'd block him everywhere"),
        reply(&["them: I'm overwhelmed, the baby cries all night"], "well, «maybe you should» get a sitter"),
        reply(&["them: I had the worst day at work"], "«Try» to get some fresh air and forget the office"),
        reply(&["them: i hate my job so much"], "«How about looking» for a new one then"),
        reply(&["them: I'm heartbroken about the cat"], "«You need to get» a new one, that helps"),
        reply(&["them: everything is too much right now"], "«I would suggest» a therapist, they have tools for this"),
    ];
    silent: [
        say("You should make a timetable"),
        reply(&["them: I'm so stressed about this exam"], "That sounds tough. Maybe make a timetable together?"),
        reply(&["them: I'm so stressed about this exam, any tips?"], "You should make a timetable"),
        reply(&["them: I feel awful. What should I do?"], "Have you tried talking to HR?"),
        reply(&["them: my printer is broken"], "Have you tried turning it off and on?"),
        reply(&["them: he cheated on me"], "You should know that I'm always here for you"),
        reply(&["them: I had the worst day at work"], "Take care of yourself tonight, hugs"),
        reply(&["them: I'm exhausted"], "Tell me everything"),
        reply(&["them: I feel so lonely here"], "You could come and stay with us for the weekend, I miss you"),
        reply(&["them: I feel so lonely here"], "I'm so sorry. You should come over"),
        reply(&["them: haha I'm dead 😂"], "you should see the second one"),
        reply(&["them: I'm so exhausted"], "you should have seen me last night"),
    ];
    find: advice_first;
}

/// How the draft opens with advice: plainly, or wrapped in a question.
pub(super) fn opening<'a>(finder: &Finder<'a>) -> Option<(&'static str, &'a Match<'a>)> {
    let text = finder.text();
    [("fix", "advice"), ("question", "advice_asked")].into_iter().find_map(|(section, moves)| {
        let found = finder.moves(moves).find(|found| {
            text.opens_draft(found.words.start) && finder.moves_within("unadvised", found.words).next().is_none()
        })?;
        Some((section, found))
    })
}

fn advice_first(finder: &mut Finder) {
    let pain = finder.thread.pain().max(finder.thread.says("doubt"));
    let Some(pain) = pain.filter(|_| !finder.thread.asks_advice()) else { return };
    let Some((section, found)) = opening(finder) else { return };
    let sentence = finder.text().sentence_of(found.words.start).words.end;
    // "You should know I'm here": a kind sentence in advice's clothes.
    if shows_hearing(finder, ..sentence) {
        return;
    }
    let Some(hint) = finder.hint_on(section, found.words) else { return };
    // Whoever hears them a sentence later still hears them.
    let most = if shows_hearing(finder, sentence..) { Grade::Maybe } else { pain };
    let grade = hint.grade.min(most);
    finder.add(hint.with_grade(grade));
}
