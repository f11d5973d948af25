//! A request that is easy to miss: in the middle of a long message, or addressed to nobody.

use crate::hint::Try;
use crate::lexicon::Match;
use crate::rules::{Finder, rule, say};
use crate::text::{End, Kind, Link, Sentence, Span};

rule! {
    /// A request that is easy to miss: the only one, in the middle of a long message; or one without an owner, like
    /// *someone should clean the kitchen*, *can anyone take the minutes?*
    ///
    /// What stands in the middle is read with half an eye. What is asked of everyone is left to everyone else. Both end in
    /// waiting, and in annoyance on a matter nobody refused. Put the request first or last, on a line of its own; and ask
    /// one person, or ask who can.
    ///
    /// Short messages, requests at the beginning or the end, questions to the round ("does anyone know a dentist?") and
    /// jokes ("someone should give you a medal") stay silent.
    buried_ask: Clarity, Communication, Attentive;
    sources: [
        "Latané & Darley 1970: the more people are asked at once, the less each feels asked",
        "Murdock 1962: the beginning and the end of a series are remembered, the middle least",
        "Barron & Yechiam 2002: e-mails addressed to one person get more and better answers than those to many",
    ];
    fires: [
        say("«Someone should clean the kitchen.»"),
        say("«somebody needs to call the client back»"),
        say("«can anyone take the minutes tomorrow?»"),
        say("It would be good if someone could book the room"),
        say("ok guys, could somebody please bring chairs"),
        say("Maybe someone could look at the logs before lunch"),
        say("The milk is out, someone has to buy some"),
        say("I think one of us should tell the landlord"),
        say("«The dishes need to be done»"),
        say("someone has to tell her before she hears it at work"),
        say("Hi Tom, hope you had a nice weekend. We were at the lake and the kids swam for hours, it was lovely. The weather was perfect and nobody got sunburnt for once. «Could you send» me the numbers for the Hill account? By the way the new coffee machine is finally here and it is fantastic. Everyone in the office has been queueing since eight. I think we should get a second one on the third floor."),
        say("Mum rang this morning and we talked for ages about the garden and her new neighbours, who seem nice enough. She is worried about the roof though, it has been leaking since the storm. Please call the roofer this week. Anyway I went to the market after that and got those olives you like, and some bread. The dog was so good the whole way. I might do a stew tonight if I am not too tired."),
        say("so the meeting went fine and the client liked the new layout a lot, they even laughed at the monkey picture. there was some talk about the price but nothing bad. also let me know if the tuesday slot still works for the team. then we went for lunch at that place by the bridge and i had the best soup of my life. the train back was late of course but i had my book with me."),
    ];
    silent: [
        say("Could you send me the numbers?"),
        say("someone is at the door"),
        say("somebody should give you a medal"),
        say("Someone needs a nap lol"),
        say("Someone should have told me"),
        say("Does anyone know a good dentist?"),
        say("Has anyone seen my keys?"),
        say("can someone help me? my screen is black"),
        say("someone should write a song about this"),
        say("can someone take a look at my log?"),
        say("The bins need to be emptied, can you do it?"),
        say("the rent has to be paid, I'll do it tonight"),
        say("I wish someone would tell me what to do"),
        say("Hi Tom, could you send me the numbers for the Hill account? We were at the lake over the weekend and the kids swam for hours. The weather was perfect. The new coffee machine is here too, and it is fantastic, everyone has been queueing since eight. I think we should get a second one on the third floor, what a treat that would be."),
        say("We were at the lake over the weekend and the kids swam for hours. The weather was perfect and nobody got sunburnt. The new coffee machine is here too, and it is fantastic, everyone has been queueing since eight. I think we should get a second one on the third floor, what a treat that would be. Could you send me the numbers for the Hill account?"),
        say("We were at the lake over the weekend and the kids swam for hours. The weather was perfect and nobody got sunburnt. The new machine is here too, and it is fantastic.\n\nCould you send me the numbers for the Hill account?\n\nEveryone in the office has been queueing for coffee since eight. I think we should get a second one on the third floor, what a treat that would be."),
    ];
    find: find;
}

/// A shorter message is taken in whole, in words.
const LONG: usize = 55;
/// So much must stand before and behind a request to hide it, in words.
const HIDES: usize = 15;
/// How near the words the helped one is named, in words.
const HELP: usize = 12;
/// A longer sentence is not put into a button, in bytes.
const BUTTON: usize = 88;

fn find(finder: &mut Finder) {
    for found in finder.section("nobody") {
        if finder.draft.is_meant(found.words)
            && !finder.draft.is_in_play(found.words)
            && !is_joke(finder, found)
            && !asks_help(finder, found)
        {
            ask_who(finder, found);
        }
    }
    let owned = has_owner(finder);
    for found in finder.section("undone") {
        if !owned && finder.draft.is_meant(found.words) && !finder.draft.is_question(found.words.start) {
            finder.add(finder.hint(found));
        }
    }
    // In a word of comfort, "please call somebody" is care.
    let comforts = finder.thread.pain().is_some();
    if !comforts
        && finder.text().own_word_count() >= LONG
        && let Some(only) = only_ask(finder)
        && is_hidden(finder, finder.text().sentence_of(only.words.start))
    {
        finder.add(finder.hint(only));
    }
}

/// "Someone should give you a medal", "somebody should make a film of it": nobody is to do anything.
fn is_joke(finder: &Finder, found: &Match) -> bool {
    !finder.section_within("joke", found.words).is_empty()
}

/// "Can anyone look at my log?": who asks the round for help cannot name the helper.
fn asks_help(finder: &Finder, found: &Match) -> bool {
    let text = finder.text();
    let near = text.around(found.words, HELP);
    text.sentence_of(found.words.start).end == End::Question
        && near.indices().any(|word| matches!(text.normal(word), "me" | "my" | "i"))
}

/// Whether the draft says who is meant: a person it speaks to, or of.
fn has_owner(finder: &Finder) -> bool {
    let text = finder.text();
    (0..text.words().len()).any(|word| {
        matches!(text.normal(word), "i" | "you" | "we" | "your" | "me" | "let" | "please")
            || (text.word(word).capitalised && !text.opens_sentence(word))
            || matches!(text.word(word).kind, Kind::Link(Link::Mention))
    })
}

/// A hint from the "someone" to the end of its sentence, with a question who can to try.
fn ask_who(finder: &mut Finder, found: &Match) {
    let text = finder.text();
    let sentence = text.sentence_of(found.words.start);
    let Some(task) = found.capture("what") else { return };
    let start = text.word(found.words.start).span.start;
    let task =
        Span::new(text.word(task.start).span.start, text.word(sentence.words.end - 1).span.end).of(text.source());
    let Some(mut hint) = finder.hint_over("nobody", Span::new(start, sentence.span.end)) else { return };
    let who = if text.word(found.words.start).capitalised { "Who" } else { "who" };
    let question = format!("{who} can {task}?");
    if question.len() <= BUTTON && matches!(sentence.end, End::Open | End::Stop | End::Question) {
        hint.tries.insert(0, Try::Replacement(question));
    }
    finder.add(hint);
}

/// The request of a draft that makes just one.
fn only_ask<'a>(finder: &Finder<'a>) -> Option<&'a Match<'a>> {
    let text = finder.text();
    let mut asks = finder.section("ask").iter().filter(|found| finder.draft.is_meant(found.words));
    let first = asks.next()?;
    let here = text.word(first.words.start).sentence;
    let elsewhere = |found: &Match| text.word(found.words.start).sentence != here;
    let asks_more = asks.any(elsewhere)
        || text.sentences().iter().any(|other| {
            other.end == End::Question && other.words.start != text.sentence_of(first.words.start).words.start
        });
    (!asks_more).then_some(first)
}

/// Whether much stands before and behind a sentence, and it has no line of its own.
fn is_hidden(finder: &Finder, sentence: &Sentence) -> bool {
    let text = finder.text();
    let begins_line = text.source()[..sentence.span.start].trim_end_matches(' ').ends_with('\n');
    sentence.words.start >= HIDES
        && text.words().len() - sentence.words.end >= HIDES
        && !begins_line
        && !sentence.ends_line
}
