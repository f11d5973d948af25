//! "Do it or we're done": a choice with a price on it.

use crate::hint::Try;
use crate::lexicon::Match;
use crate::rules::{Finder, rule, say};
use crate::text::WordRange;

rule! {
    /// A demand with a price on it: *do it or we're done*, *if you go, don't bother coming back*, *it's her or me*, *this
    /// is your last chance*.
    ///
    /// An ultimatum gets compliance or a break, seldom agreement, and whoever gives in remembers how. When you really are
    /// at your limit, saying what you need and why leaves the other person room to come towards you on their own. A
    /// boundary speaks about what you will do to look after yourself; an ultimatum about what it will cost them.
    ///
    /// An "or" that offers ("tea or coffee"), kind warnings ("or you'll be cold"), sales and laughter are left alone.
    ultimatum: Respect, Communication, Balanced;
    sources: [
        "Brehm 1966: pressure on a choice makes people defend the freedom to choose otherwise",
        "Gottman & Silver 1999: a complaint with a request is heard, a demand meets defence or withdrawal",
        "Rosenberg 2003: a request becomes a demand when a no is punished",
    ];
    fires: [
        say("Do it «or we're done»"),
        say("This is your last chance."),
        say("It's either me or her, you choose"),
        say("apologise to my mum «or I'm leaving you for good»"),
        say("If you go to that party, «don't bother coming home»"),
        say("Pay me by Friday «or else»"),
        say("one more lie and «we're through»"),
        say("You have until midnight to decide"),
        say("shape up or ship out"),
        say("Stop texting him «or I'm calling a lawyer»"),
        say("I won't ask again."),
        say("If you ever do that again «it's over between us»"),
        say("final warning"),
        say("Unless you delete her number «I'm done with you»"),
        say("u better answer or im blocking u"),
        say("Either you quit that job «or I am leaving»"),
    ];
    silent: [
        say("tea or coffee?"),
        say("Last chance to get tickets, the sale ends tonight!"),
        say("hurry or we'll miss the bus"),
        say("Do it today or tomorrow, whatever works"),
        say("we're done with the painting!"),
        say("If you don't call back tonight I'll just see you tomorrow"),
        say("It's over, we won!"),
        say("My boss said shape up or ship out"),
        say("don't bother coming to the airport, I'll take a taxi"),
        say("Is it me or is it hot in here?"),
        say("eat my fries again and we're done lol"),
        say("If you're done, we can leave"),
        say("Either you or I should book it"),
        say("wear a coat or you'll freeze"),
        say("he gave me an ultimatum, it was him or the dog"),
    ];
    find: prices;
}

fn prices(finder: &mut Finder) {
    for found in finder.section("set") {
        price(finder, found);
    }
    for found in finder.section("or_else") {
        price(finder, &to_clause_end(finder, found));
    }
    for section in ["end", "end_other", "end_weak"] {
        for found in finder.section(section) {
            if hangs_on_reader(finder, found.words) {
                price(finder, &to_clause_end(finder, found));
            }
        }
    }
}

/// An end that hangs on what the reader does: "if you …, we're done".
fn hangs_on_reader(finder: &Finder, end: WordRange) -> bool {
    let sentence = finder.text().sentence_of(end.start).words;
    let before = WordRange { start: sentence.start, end: end.start };
    finder.section_within("if_you", before).iter().any(|found| found.words.end <= end.start)
}

/// The price to the end of its clause, so that what takes its place leaves nothing hanging: "or I'm calling **a lawyer**".
fn to_clause_end<'a>(finder: &Finder, found: &Match<'a>) -> Match<'a> {
    let text = finder.text();
    let sentence = text.sentence_of(found.words.start).words;
    let start = found.words.end;
    let end = (start..sentence.end).find(|&word| text.word(word).after_pause).unwrap_or(sentence.end);
    found.with_rest(WordRange { start, end })
}

fn price(finder: &mut Finder, found: &Match) {
    let draft = finder.draft;
    let asked = draft.is_question(found.words.start);
    if asked || draft.is_reported(found.words) || draft.is_mentioned(found.words) || draft.is_in_play(found.words) {
        return;
    }
    let mut hint = finder.hint(found);
    // "Either you quit or I'm leaving": other words after the "or" would leave the "either" without its half.
    let text = finder.text();
    let sentence = text.sentence_of(found.words.start).words;
    if (sentence.start..found.words.start).any(|word| text.normal(word) == "either") {
        hint.tries.retain(|attempt| matches!(attempt, Try::Prompt(_)));
    }
    finder.add(hint);
}
