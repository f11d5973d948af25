//! "Home alone until Sunday": where somebody is, and that nobody is with them.

use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Where somebody is, together with being alone, away, or for how long: *I'm home alone until Sunday*, *the house is
    /// empty next week*, *the kids are at home by themselves after school*, *the key is under the mat*.
    ///
    /// Each part is harmless; together they are what a burglar or a stalker would ask. Chats are forwarded, groups are
    /// bigger than one thinks, and phones lie around. Tell those who need to know, in person or just to them, and the
    /// rest when you are back.
    ///
    /// Plans to meet, work, trips as such, the past and plain loneliness stay silent.
    location_alone: Care, Care, Balanced;
    sources: [
        "Friedland & Sommer 2010: homes found empty from what people post ('cybercasing the joint')",
        "Petronio 2002: what is told to one travels to those they trust",
    ];
    fires: [
        say("«I'm home alone» until Sunday"),
        say("«our house is empty all» next week, can you water the plants?"),
        say("«nobody's home till» 8 tonight"),
        say("«my kids are home alone after» school till 5"),
        say("«im alone in the office rn», everyone left"),
        say("parents are out of town all weekend so «it's just me» here"),
        say("«I'm walking home alone now» through the park"),
        say("the «key is under the mat», we're back on Tuesday"),
        say("hubby's on a business trip so I'm «by myself» tonight"),
        say("«she's home alone» tonight, her mom works nights"),
        say("we fly on Friday, so «the house will be empty for» two weeks"),
        say("«just me at the cabin till» Monday"),
        say("«i live alone in flat» 12b"),
        say("«My daughter walks home from school alone» at 3"),
    ];
    silent: [
        say("let's meet at the station at 5"),
        say("I feel so alone lately"),
        say("leave me alone"),
        say("Home Alone is on tv tonight"),
        say("we're going to Spain next week!"),
        say("I was home alone a lot as a kid"),
        say("I love being home alone, so peaceful"),
        say("the house was empty when we bought it"),
        say("the fridge is empty"),
        say("I'm away from my desk until 2"),
        say("you are not alone"),
        say("I can do it alone"),
        say("I'll be home by 8"),
        say("nobody's home in that head of his lol"),
        say("are you home alone?"),
        reply(&["them: are you coming?"], "no, I work alone on this project till 6"),
    ];
    find: find;
}

/// How near "they are away" and "just me" stand to belong together, in sentences.
const NEAR: usize = 1;

fn find(finder: &mut Finder) {
    for section in ["home", "here", "empty", "kids", "way"] {
        for found in finder.section(section) {
            if tells(finder, found) {
                let hint = finder.hint(found);
                let grade = if finder.draft.is_playful(found.words.start) { Grade::Maybe } else { hint.grade };
                finder.add(hint.with_grade(grade));
            }
        }
    }
    let text = finder.text();
    let sentence = |found: &Match| text.word(found.words.start).sentence;
    let aways = finder.section("away");
    for alone in finder.section("alone") {
        let from = aways.partition_point(|away| sentence(away) + NEAR < sentence(alone));
        let away = aways[from..].iter().take_while(|away| sentence(away) <= sentence(alone) + NEAR);
        let apart = |away: &Match| away.words.end <= alone.words.start || alone.words.end <= away.words.start;
        if away.clone().any(|away| apart(away) && tells(finder, away))
            && tells(finder, alone)
            && let Some(hint) = finder.hint_on("here", alone.words)
        {
            finder.add(hint);
        }
    }
}

/// Whether it is said of now or soon: not denied, supposed, long ago or a film.
fn tells(finder: &Finder, found: &Match) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let words = found.words;
    let sentence = text.sentence_of(words.start).words;
    draft.is_meant(words)
        && !draft.is_supposed(words)
        && finder.section_within("passed", sentence).iter().all(|passed| passed.words.start > words.start)
}
