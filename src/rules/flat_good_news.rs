//! "ok" to the best news of somebody's week.

use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};
use crate::text::{End, Kind, Text, WordRange};
use crate::topic::Topic;

rule! {
    /// The other person shared good news, and the draft is flat (*ok*, *nice*, *cool.*) or turns to the catch (*but
    /// isn't that more work?*).
    ///
    /// How we meet each other's good news matters as much as how we meet the bad: being glad aloud and asking about it
    /// makes the joy last and the bond stronger, a flat or doubting word does the opposite. One line of gladness and a
    /// question about it is enough; worries can wait for another message.
    ///
    /// It stays silent on any real gladness, and on short answers to a question they asked.
    flat_good_news: Listening, Communication, Balanced;
    sources: [
        "Gable et al. 2004: active, constructive answers to good news go with closer and happier relationships",
        "Peters et al. 2018: capitalising on good news, a review",
    ];
    fires: [
        reply(&["them: I got the job!!"], "«ok»"),
        reply(&["them: We're engaged!"], "«nice»"),
        reply(&["them: guess what, I passed my driving test"], "«cool»."),
        reply(&["them: they promoted me! I got promoted to team lead"], "«but isn't that more work»?"),
        reply(&["them: My paper was accepted 🎉"], "«Good for you»."),
        reply(&["them: I ran my first marathon today"], "👍"),
        reply(&["them: I'm so happy, we finally bought a house"], "«Are you sure you can afford it»?"),
        reply(&["them: my scan came back clear!"], "«oh ok»"),
        reply(&["them: I won the poetry prize"], "«Don't get your hopes up», it's a small one"),
        reply(&["them: i start my new job on monday!!"], "«Let's see how long it lasts»"),
    ];
    silent: [
        say("ok"),
        reply(&["them: I got the job!!"], "Congrats!! But isn't that more work?"),
        reply(&["them: We're engaged!"], "nice!!! when's the wedding"),
        reply(&["them: We're engaged!"], "OMG yesss 🎉"),
        reply(&["them: I passed my driving test"], "Nice! I knew you would"),
        reply(&["them: I'll be there at five"], "ok"),
        reply(&["them: I hope I get the job"], "ok"),
        reply(&["them: I didn't get the job"], "Are you sure you want to stay there?"),
        reply(&["them: I got the job! can you pick me up at five?"], "ok"),
        reply(&["them: I got the job!!"], "niceeee"),
        reply(&["them: I got the job!!"], "cool 🥳"),
        reply(&["them: did we win the game?"], "yeah"),
    ];
    find: flat_good_news;
}

fn flat_good_news(finder: &mut Finder) {
    let thread = finder.thread;
    let Some(joy) = thread.says("joy").filter(|_| thread.says("distress").is_none()) else { return };
    let glad =
        ["congratulation", "acknowledgement", "warmth"].iter().any(|section| finder.moves(section).next().is_some());
    // A short answer to a question, or a doubt they asked for, is neither flat nor a damper.
    if glad || thread.asks_advice() || thread.questions().next().is_some() {
        return;
    }
    for found in finder.section("flat") {
        if is_said_flatly(finder, found.words) {
            let hint = finder.hint(found);
            let grade = hint.grade.min(joy);
            finder.add(hint.with_grade(grade));
        }
    }
    for found in finder.section("catch") {
        if !finder.draft.is_negated(found.words)
            && let Some(hint) = finder.hint_on("catch", clause_from(finder.text(), found.words))
        {
            let most = if finder.draft.is_laughing(found.words.start) { Grade::Maybe } else { joy };
            let grade = hint.grade.min(most);
            finder.add(hint.with_grade(grade));
        }
    }
}

/// More words than this are not marked after a doubt: the hint is on the doubt, not on the story.
const CLAUSE: usize = 12;

/// The words and what they lead up to: "but isn't that more" is said of "work".
fn clause_from(text: &Text, words: WordRange) -> WordRange {
    let last = text.words().len().min(words.end + CLAUSE);
    let end = (words.end..last).find(|&word| text.closes_clause(word)).unwrap_or(last);
    WordRange { end, ..words }
}

/// "nice" without the "!!", the "niceee" or the emoji that would make it glad.
/// What follows must not take up their news.
fn is_said_flatly(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    let rest = Topic::of(finder.draft, WordRange { start: words.end, end: text.words().len() });
    let turns_away = text.closes_draft(words.end) || (!rest.is_empty() && !rest.touches(&finder.thread.topic()));
    let exclaims = text.sentences().iter().any(|sentence| sentence.end == End::Exclamation);
    let decorated = text.words()[words.end..].iter().any(|word| word.kind == Kind::Emoji);
    let stretched = words.indices().any(|word| text.word(word).capitals || text.is_stretched(word));
    turns_away && !exclaims && !decorated && !stretched
}
