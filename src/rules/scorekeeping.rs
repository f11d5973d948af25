//! "I always text first", "I've done X and you haven't": keeping the score.

use crate::rules::{Finder, rule, say};
use crate::text::End;

rule! {
    /// Keeping the score between two people: *I always text first*, *I cleaned three times and you haven't once*, *it's
    /// always me who apologises*, *when was the last time you called me?*
    ///
    /// Behind the sum there is a wish: to be thought of, helped, met halfway. The sum is heard as a bill, and bills are
    /// disputed; both sides count their own part too high. The wish can be answered. Say what you miss and what would
    /// help. Debts of money, turns in a game and what one does gladly are left alone.
    scorekeeping: Closeness, Intimacy, Attentive;
    sources: [
        "Clark & Mills 1993: in close relations, tracking who gave what is taken as a lack of closeness",
        "Ross & Sicoly 1979: each partner overestimates their own share, so the sums never agree",
        "Gottman & Silver 1999: happy couples do not keep the count",
    ];
    fires: [
        say("«I always text first»"),
        say("I've cleaned the kitchen and you haven't even noticed"),
        say("I'm always the one who plans everything"),
        say("«I do everything around here»"),
        say("«it's always me who apologizes»"),
        say("«When was the last time you called me»?"),
        say("i'm the only one making an effort"),
        say("«If I didn't call we'd never» talk"),
        say("«I give and give» and you just take"),
        say("I remembered your birthday, you forgot mine"),
        say("Why is it always me"),
        say("I paid for dinner the last five times"),
        say("yaar «I always have to call first»"),
        say("what have you ever done for me"),
        say("«when did you last do the dishes»?"),
        say("«I never get a thank you»"),
        say("«Why is it always me» who has to plan things"),
    ];
    silent: [
        say("I always text my mom first when I land"),
        say("You owe me 20 euros for the tickets"),
        say("I owe you one!"),
        say("When was the last time you saw the keys?"),
        say("I've tried three times and it doesn't work"),
        say("I do everything on my phone"),
        say("It's your turn to pick the film"),
        say("I do all the cooking because I love it"),
        say("My sister always texts first"),
        say("it's always me who laughs first haha"),
        say("I've done mine, have you done yours?"),
        say("you owe me a drink haha 😂"),
        say("I was the one who broke it, sorry"),
        say("He says I always call first"),
        say("when was the last time you updated the driver?"),
        say("I've paid for mine and you haven't?"),
        say("I always call first thing after landing"),
        say("when did you last eat?"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let (draft, text) = (finder.draft, finder.text());
    for found in finder.matches() {
        let sentence = text.around(found.words, NEARBY);
        let gladly = sentence.indices().any(|word| draft.lexicon.is_named(text.word(word).id, "score-gladly"));
        // "I always text first thing in the morning" counts hours, not texts; "I've been there and you haven't?" asks.
        let other_first = text.words().get(found.words.end).is_some() && text.normal(found.words.end) == "thing";
        let asks = COUNTED.contains(&text.normal(found.words.start))
            && finder.section_of(found).name == "sum"
            && text.sentence_of(found.words.start).end == End::Question;
        if draft.is_meant(found.words) && !draft.is_in_play(found.words) && !gladly && !other_first && !asks {
            finder.add(finder.hint(found));
        }
    }
}

/// What a sum begins with that a question mark makes a question of.
const COUNTED: [&str; 2] = ["i", "you"];
/// How far around the words it is said that one does it gladly, in words.
const NEARBY: usize = 10;
