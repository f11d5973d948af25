//! "Send me the file now": a bare order where a request would serve.

use crate::hint::{Hint, Try};
use crate::lexicon::{Match, WordId};
use crate::rules::{Finder, reply, rule, say};
use crate::text::{End, Kind, Span, WordRange};
use crate::tries;

rule! {
    /// A bare order where a request would serve: *send me the file now*, *you need to fix this*, *make sure it's done by
    /// Friday*.
    ///
    /// An order takes the reader's yes for granted, and on a page no friendly voice makes up for it. As a question it asks
    /// for the same thing and leaves the yes to them; that is also why it is given more gladly. A reason helps ("so that I
    /// can send it on today").
    ///
    /// Please, thanks, "when you can", a smile or an *ok?* anywhere in the message makes it a request. Instructions that
    /// were asked for, recipes, emergencies, wishes ("take care") and offers ("help yourself") are no orders.
    command: Respect, Communication, Attentive;
    sources: [
        "Danescu-Niculescu-Mizil et al. 2013: could/would you +.47, direct starts -.43, gratitude +.87",
        "Brown & Levinson 1987: a bare imperative leaves the hearer no way to refuse with grace",
        "Rosenberg 2003: requests are met more gladly than demands",
    ];
    fires: [
        say("«Send me the file now»"),
        say("«You need to» fix the login page today"),
        say("«Update the sheet.»"),
        say("«Clean up the kitchen before I'm home.»"),
        say("«Make sure» it's done by Friday"),
        say("«I need you to» stay late tonight"),
        say("you better be here at 6"),
        say("«Tell him I'm not coming»"),
        say("«Stop what you're doing and come here!»"),
        say("I want this on my desk by nine"),
        say("«Don't» be late"),
        say("«Check the logs and report back»"),
        say("u have to send the documents today"),
        say("«Move your car»"),
        reply(&["them: I'm at the shop"], "«Get me some batteries»"),
    ];
    silent: [
        say("Take care!"),
        say("Could you send me the file?"),
        say("Send me the file when you get a chance, thanks!"),
        say("Preheat the oven to 180 and mix the flour"),
        say("Have fun tonight"),
        say("Let me know if you need anything"),
        say("Call 911, he's bleeding, get the doctor now!"),
        say("help yourself to the cake"),
        say("You have to try the ramen"),
        say("bring me my jacket later lah"),
        say("She told me: fix it"),
        say("Give my love to the kids"),
        say("You need to see this movie"),
        say("Update the sheet?"),
        reply(&["them: what should I do with the old report?"], "Delete the report and send it again"),
        reply(&["them: how do I get you the form?"], "Just scan it and send me the scan"),
        say("I need you to know how much this means to me"),
    ];
    find: orders;
}

/// A longer order stays as it is but for its opening: the whole of it would not fit a button.
const WHOLE_ORDER: usize = 70;
/// How far around an order a choice ("when you can") is looked for, in words.
const CHOICE_REACH: usize = 20;

fn orders(finder: &mut Finder) {
    if is_softened(finder) || is_asked_for(finder) {
        return;
    }
    for found in finder.matches() {
        let draft = finder.draft;
        let words = found.words;
        let passed_on = draft.is_reported(words) || draft.is_mentioned(words) || draft.is_supposed(words);
        if passed_on || asks(finder, words) || leaves_choice(finder, words) || is_step(finder, words) {
            continue;
        }
        let is_order = finder.section_of(found).name == "order";
        let hint = if is_order { whole_order(finder, found) } else { Some(finder.hint(found)) };
        if let Some(hint) = hint {
            finder.add(hint);
        }
    }
}

/// Politeness, thanks, warmth, a smile or an emergency anywhere in the draft.
fn is_softened(finder: &Finder) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let softens =
        |id: WordId| ["command-soft", "command-emergency"].iter().any(|class| draft.lexicon.is_named(id, class));
    let polite = ["courtesy", "gratitude", "warmth"].iter().any(|&kind| finder.moves(kind).next().is_some());
    polite
        || text.words().iter().any(|word| word.id != WordId::UNKNOWN && softens(word.id))
        || text.sentences().iter().any(|sentence| draft.is_playful(sentence.words.start))
}

/// Whoever asks what to do is told.
fn is_asked_for(finder: &Finder) -> bool {
    finder.thread.asks_advice() || finder.thread.questions().next().is_some()
}

fn asks(finder: &Finder, words: WordRange) -> bool {
    finder.text().sentence_of(words.start).end == End::Question
}

/// "Send it when you can".
fn leaves_choice(finder: &Finder, words: WordRange) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let around = text.around(words, CHOICE_REACH);
    (words.end..around.end).any(|i| draft.lexicon.is_named(text.word(i).id, "command-choice"))
}

/// A step of a numbered list.
fn is_step(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    words.start.checked_sub(1).is_some_and(|before| text.word(before).kind == Kind::Number)
}

/// An order that runs to the end of its sentence becomes a question, end mark and all.
fn whole_order(finder: &Finder, found: &Match) -> Option<Hint> {
    let text = finder.text();
    let sentence = text.sentence_of(found.words.start);
    let order = WordRange { start: found.words.start, end: sentence.words.end };
    let span = text.span(order);
    let whole = Span::new(span.start, sentence.span.end);
    if span.len() > WHOLE_ORDER || sentence.end == End::Ellipsis {
        let mut hint = finder.hint(found);
        let asked = tries::without_opening_capital(found.marked(), text);
        hint.tries.insert(0, Try::Replacement(tries::like(&format!("could you {asked}"), text.typed(found.marked()))));
        return Some(hint);
    }
    let mut hint = finder.hint_over("order", whole)?;
    let asked = format!("could you {}?", tries::without_opening_capital(order, text));
    hint.tries.insert(0, Try::Replacement(tries::like(&asked, text.typed(order))));
    Some(hint)
}
