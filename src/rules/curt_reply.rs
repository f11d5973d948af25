//! They wrote at length or about something heavy, and the draft is a word or two.

use crate::grammar::Form;
use crate::hint::Hint;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};
use crate::text::{End, Kind};
use crate::thread::Thread;

rule! {
    /// They wrote at length, or about something heavy, and the whole reply is *ok*, *lol*, *I see* or a thumb.
    ///
    /// The length of an answer is read as a measure of interest. After a long or painful message a single word can feel
    /// like a door that closed, even when it only means "read it, no time". One line about one thing they said is enough;
    /// or say that you will answer properly later.
    ///
    /// Warm short replies ("oh no!!", "love you ❤", "hugs") stay silent, and so do goodbyes, plans and errands that an
    /// "ok" settles, answers to a yes-or-no question, and small talk.
    curt_reply: Listening, Communication, Balanced;
    sources: [
        "Reis, Clark & Holmes 2004: feeling that the other cares and understands is what closeness is made of",
        "Huang et al. 2017: taking up what was said raises liking",
        "Zhou et al. 2019; Kalman & Rafaeli 2011: short and late replies are read as lack of interest",
    ];
    fires: [
        reply(&["them: my grandma passed away last night"], "«ok»"),
        reply(&["them: I was diagnosed with depression today"], "«I see»"),
        reply(&["them: we broke up last night"], "lol"),
        reply(&["them: I feel so alone here"], "hm"),
        reply(&["them: I lost my job today"], "«oh ok»"),
        reply(&["them: honestly I feel like a failure"], "right."),
        reply(&["them: i failed my exam again"], "👍"),
        reply(&["them: I had a really rough day at work and the kids won't sleep"], "«yeah»"),
        reply(&["them: I don't know what to do anymore. We've been fighting every day this week and last night he slept on the sofa. I keep thinking it's my fault and I can't focus at work at all."], "ok"),
        reply(&["them: So I finally told my parents about moving. Mum cried, dad went quiet, then my brother started shouting about the money and it all went downhill from there. I left before dessert and walked home through the rain."], "lol"),
        reply(&["them: I've been thinking about us a lot. I love you but I feel like we hardly talk these days, and when we do it's only about the kids or the bills. I miss the old us and I want to find a way back."], "sure"),
        reply(&["them: my mum has cancer"], "«noted»"),
        reply(&["them: I can't stop crying"], "k"),
    ];
    silent: [
        say("ok"),
        reply(&["them: my grandma passed away last night"], "oh no!!"),
        reply(&["them: we broke up last night"], "love you ❤"),
        reply(&["them: I feel so alone here"], "hugs"),
        reply(&["them: I lost my job today"], "what happened?"),
        reply(&["them: my mum has cancer"], "fuck."),
        reply(&["them: I'm so sad"], "🫂"),
        reply(&["them: how are you?"], "ok"),
        reply(&["them: see you at five then, I'll wait in front of the cinema with the tickets, and please bring the blue jacket that I left at your place when we had dinner with your sister, because it will get cold later and I have nothing else"], "ok"),
        reply(&["them: goodnight love, sleep well and don't forget your alarm, tomorrow is the big day and I hope you know how proud I am of you and how happy your dad would be, whatever happens in there. Now close your eyes and sleep"], "k"),
        reply(&["them: Thank you so much for listening to me yesterday. I cried the whole way home but in a good way. I feel lighter now, and I talked to my mum about it too, and she said she had felt the same when she was my age."], "no worries"),
        reply(&["them: I'm so stressed, can you pick up the kids today?"], "sure"),
        reply(&["them: I feel so alone here"], "ok, coming over now"),
        reply(&["them: I love you so so much and I am so happy that we found each other in this crazy world. You make every day better and I cannot wait for what comes next with you."], "❤️"),
        reply(&["them: I pushed the fix to staging and ran the tests twice, then I updated the docs and asked Priya for a review, and if nothing else comes up I will deploy it in the morning before the others are in, and write a short note to the team about it"], "ok"),
    ];
    find: find;
}

/// Who writes this much, in words, hopes for more than a word.
const AT_LENGTH: usize = 32;
/// So many words of feelings and family make a long message a personal one.
const PERSONAL: usize = 2;

fn find(finder: &mut Finder) {
    let thread = finder.thread;
    let Some(found) = finder.section("word").first().or(finder.section("nod").first()) else { return };
    if is_warm(finder) || is_settled(thread) {
        return;
    }
    let weight = thread.pain().max(thread.says("doubt")).filter(|&grade| grade > Grade::Maybe);
    let (section, grade) = match weight {
        Some(grade) => ("heavy", grade),
        None if is_personal(thread) => ("long", Grade::Likely),
        None => return,
    };
    if let Some(card) = card(finder, section, found) {
        finder.add(card.with_grade(grade));
    }
}

/// What the card says is about theirs, the words to try stand for the reply. A lone "k" has a card of its own, so this
/// one speaks of the draft as a whole.
fn card(finder: &Finder, section: &str, found: &Match) -> Option<Hint> {
    let text = finder.text();
    let all = text.all();
    if text.typed(all).eq_ignore_ascii_case("k") {
        return finder.hint_whole_about(section, text.typed(all));
    }
    let mut card = finder.hint_on(section, all)?;
    if finder.section_of(found).name == "word" && found.words == all {
        card.tries.splice(0..0, finder.hint(found).tries.into_iter().take(1));
    }
    Some(card)
}

/// "Ok!!", "nooo", "ok ❤": a word said with feeling.
fn is_warm(finder: &Finder) -> bool {
    let text = finder.text();
    let cool = |word: usize| finder.draft.lexicon.is_named(text.word(word).id, "curt_reply-cool");
    let exclaims =
        text.sentences().iter().any(|sentence| sentence.end == End::Exclamation || sentence.end == End::Question);
    exclaims
        || (0..text.words().len())
            .any(|word| text.is_stretched(word) || (text.word(word).kind == Kind::Emoji && !cool(word)))
}

/// Whether their turn ends on what a word settles: a yes-or-no question, thanks, a goodbye, a plan.
fn is_settled(thread: &Thread) -> bool {
    let closed = thread.closing_question().is_some_and(|form| form != Form::Open);
    closed || ["thanks", "goodbye", "errand"].iter().any(|section| thread.says(section).is_some())
}

fn is_personal(thread: &Thread) -> bool {
    let text = thread.theirs.text;
    let lexicon = thread.theirs.lexicon;
    let personal = text.words().iter().filter(|word| lexicon.is_named(word.id, "curt_reply-personal"));
    text.own_word_count() >= AT_LENGTH && personal.count() >= PERSONAL
}
