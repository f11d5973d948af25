//! "You should just leave him", "just stop worrying": quick fixes for what hurts.

use crate::lexicon::Match;
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// A quick fix for something that is not quick: *you should just leave him*, *just stop worrying*, *all you need to
    /// do is talk to her*.
    ///
    /// "Just" is the word that hurts: it says that the way out is plain, and so that they should have seen it. Most
    /// people who tell of a trouble have thought of the obvious. Asking what they have tried, or whether they want ideas
    /// at all, helps more, and then advice is welcome. Help with things ("just restart the router"), invitations and
    /// advice that was asked for are left alone.
    fix_it: Closeness, Intimacy, Attentive;
    sources: [
        "Goldsmith & Fitch 1997: advice is easily heard as criticism or butting in",
        "Feng 2009: advice is taken better after emotional support and questions",
        "High & Dillard 2012: person-centred comfort beats directives",
    ];
    fires: [
        say("«You should just leave him»"),
        say("«just stop worrying about it»"),
        say("«All you need to do is talk to her»"),
        say("«Why don't you simply quit»?"),
        say("«just ignore them» babe"),
        say("«You need to stop overthinking»"),
        say("«simply block him», it's not that hard"),
        say("it's easy, just say no"),
        say("«u just have to move on» bro"),
        say("«If I were you I'd just dump her»"),
        say("«just be yourself» and it'll be fine"),
        say("«have you tried just not thinking about it»"),
        say("aiyo «just get a new job» lor"),
    ];
    silent: [
        say("You should just see the view from here!"),
        say("just stop by whenever you want"),
        say("All you need to do is click Save"),
        say("You just need to restart the router"),
        say("I should just go to bed"),
        say("why don't you just come with us? would be fun"),
        say("I'll just ignore the noise"),
        say("you just made my day"),
        say("just be there at 6"),
        say("He told me to just stop worrying"),
        say("do you want me to just listen?"),
        say("just tell him what u want and they will cut it for u"),
        say("just ignore that error, it's harmless"),
        reply(&["them: should I leave him? what should I do?"], "You should just leave him"),
        say("if the file is locked, just ignore it"),
        say("just relax and enjoy the holiday!"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    let technical = finder.text().words().iter().any(|word| draft.lexicon.is_named(word.id, "fix-thing"));
    if finder.thread.asks_advice() || technical {
        return;
    }
    for head in ["should", "why_not", "bare", "easy"] {
        for found in finder.section(head) {
            let whole = if head == "easy" { after_pause(finder, found) } else { finder.joined(found, "tail") };
            match whole {
                Some(whole) if !goes_on(finder, &whole) => advise(finder, &whole),
                _ => {}
            }
        }
    }
    for found in finder.section("whole") {
        advise(finder, found);
    }
}

/// "It's simple, leave him": the pause belongs to the head.
fn after_pause<'a>(finder: &Finder<'a>, head: &Match<'a>) -> Option<Match<'a>> {
    let next = head.words.end;
    let here = finder.text().sentence_of(head.words.start).words;
    let tail = finder.section_within("tail", here).iter().find(|tail| tail.words.start == next)?;
    Some(head.with_rest(tail.words))
}

/// "Just tell him what you want": a way to do a thing, not a way out of a feeling.
fn goes_on(finder: &Finder, whole: &Match) -> bool {
    let text = finder.text();
    let next = whole.words.end;
    !text.closes_clause(next) && finder.draft.lexicon.is_named(text.word(next).id, "fix-goes-on")
}

fn advise(finder: &mut Finder, found: &Match) {
    let draft = finder.draft;
    if draft.is_meant(found.words) && !draft.is_laughing(found.words.start) && !draft.is_supposed(found.words) {
        finder.add(finder.hint(found));
    }
}
