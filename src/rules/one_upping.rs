//! They shared, and the draft turns to the writer's own, bigger story.

use crate::hint::Hint;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};
use crate::text::{End, Kind};
use crate::topic::Topic;

rule! {
    /// They shared something, and the draft answers with the writer's own, bigger story: *that's nothing, mine …*, *try
    /// having three jobs*, *I had that for two years*.
    ///
    /// It is often meant as "I know what that is like". But it takes the turn away from them, and measured against
    /// something bigger, theirs looks small. Keep yours for a moment: say what theirs must be like, or ask. Then it helps
    /// to hear that they are not alone.
    ///
    /// *Me too*, a story told along with comfort or a question, and one they asked for stay silent.
    one_upping: Listening, Communication, Attentive;
    sources: [
        "Derber 2000: answers that shift a talk to oneself, against those that support the other's turn",
        "High & Dillard 2012: comfort that stays with the other's feeling helps more than any other",
        "Langston 1994; Gable et al. 2004: good news that is topped loses its worth to the teller",
    ];
    fires: [
        reply(&["them: I barely slept, the baby was up all night. I'm so exhausted"], "That's nothing, «mine has been up for» three weeks"),
        reply(&["them: my back hurts so much, I had an awful night"], "«you think that's bad»? I had two slipped discs"),
        reply(&["them: work has been so stressful lately"], "try having three jobs"),
        reply(&["them: I'm so exhausted"], "«I'm more tired than you», I got two hours of sleep"),
        reply(&["them: I got a raise!"], "I got one twice as big last year"),
        reply(&["them: we broke up last night"], "When my ex left me I couldn't eat for months. He took everything, the house, the dog."),
        reply(&["them: I failed my exam"], "You should have seen mine, I failed three in one term"),
        reply(&["them: my mum is in hospital"], "My mum was in hospital for six months and nobody visited"),
        reply(&["them: I'm feeling so stressed"], "I have it way worse, I got laid off twice this year"),
        reply(&["them: ugh I had the worst day, my boss yelled at me"], "wait till you hear what my boss did"),
        reply(&["them: I'm so overwhelmed with the kids"], "I can top that"),
    ];
    silent: [
        reply(&["them: we broke up last night"], "I'm so sorry. I remember when my ex left, I couldn't eat for months. How are you?"),
        reply(&["them: I'm so exhausted"], "me too. want to order in?"),
        reply(&["them: I got a raise!"], "So proud of you! I knew it"),
        reply(&["them: see you at five"], "I had two slipped discs for six months"),
        say("That's nothing, mine has been up for three weeks"),
        reply(&["them: how was your weekend?"], "I did a half marathon"),
        reply(&["them: I failed my exam"], "same here, I failed mine three times too. It sucks. Want to study together?"),
        reply(&["them: my dog died this morning"], "I lost mine two years ago and I still miss him. I'm here if you want to talk"),
        reply(&["them: I'm so stressed, did you ever have that?"], "I had that for two years"),
        reply(&["them: my mum is in hospital"], "That's awful. What happened?"),
        reply(&["them: I failed my exam"], "try having some tea first, then call me any time"),
        reply(&["them: I'm so exhausted"], "I can take the kids for three hours"),
    ];
    find: find;
}

/// More comparisons than this need no more hints.
const MEASURED: usize = 3;
/// Moves of a draft that leave the other person their turn.
const STAYING: [&str; 8] = [
    "acknowledgement",
    "warmth",
    "support",
    "encouragement",
    "reflection",
    "exploration",
    "congratulation",
    "gratitude",
];

fn find(finder: &mut Finder) {
    let thread = finder.thread;
    let shared = thread.pain().max(thread.says("joy")).max(thread.says("doubt"));
    let Some(shared) = shared.filter(|_| thread.closing_question().is_none() && !thread.asks_advice()) else { return };
    let in_play = |found: &&Match| finder.draft.is_in_play(found.words);
    let beaten: Vec<&Match> = finder.section("beaten").iter().filter(|found| !in_play(found)).take(MEASURED).collect();
    if stays(finder, &beaten) {
        return;
    }
    // The first words may belong to another kind ("that's nothing"), so each stretch gets its hint.
    for found in &beaten {
        let hint = finder.hint(found);
        let grade = hint.grade.min(shared);
        finder.add(hint.with_grade(grade));
    }
    if beaten.is_empty()
        && shared > Grade::Maybe
        && tells_a_bigger_one(finder)
        && let Some(hint) = story(finder)
    {
        finder.add(hint);
    }
}

/// Whether the draft leaves the other person their turn. "You think that's bad" only sounds as if it did.
fn stays(finder: &Finder, beaten: &[&Match]) -> bool {
    let apart =
        |found: &Match, other: &Match| found.words.end <= other.words.start || other.words.end <= found.words.start;
    let stays = |found: &Match| beaten.iter().all(|other| apart(found, other));
    STAYING.iter().any(|section| finder.moves(section).any(stays))
}

/// Whether the draft is a story of the writer's own about the same matter, and a bigger one, with no word to the reader.
fn tells_a_bigger_one(finder: &Finder) -> bool {
    let text = finder.text();
    let to_reader = |word| matches!(text.normal(word), "you" | "your" | "too" | "same" | "relate" | "will");
    let asks = text.sentences().iter().any(|sentence| sentence.end == End::Question);
    let same_matter = Topic::of(finder.draft, text.all()).touches(&finder.thread.topic());
    let counts = text.words().iter().any(|word| word.kind == Kind::Number);
    let bigger = counts || !finder.section("bigger").is_empty();
    !finder.section("mine").is_empty() && bigger && same_matter && !asks && !(0..text.words().len()).any(to_reader)
}

/// A hint on the first words of the story.
fn story(finder: &Finder) -> Option<Hint> {
    let opening = finder.section("mine").first()?;
    finder.hint_on("story", opening.words)
}
