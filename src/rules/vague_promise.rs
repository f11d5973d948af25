//! "I'll try to maybe look at it at some point": a promise nobody can count on.

use crate::rules::{Finder, rule, say};
use crate::text::WordRange;

rule! {
    /// A promise with so many ways out that nobody can count on it: *I'll try to maybe look at it at some point*, *we
    /// should hang out sometime*.
    ///
    /// Hedges are often meant kindly, so as not to disappoint. The reader still waits, or learns not to. One hedge is
    /// honest; a pile of them is a no that nobody said.
    ///
    /// Name a time, name what has to happen first, or say no kindly.
    vague_promise: Trust, Trust, Balanced;
    sources: [
        "Gollwitzer & Sheeran 2006: intentions that name when and where are carried out, those that don't often aren't",
        "Brown & Levinson 1987: hedging softens, and each further hedge takes back more of what is said",
    ];
    fires: [
        say("«I'll try to maybe look at» it at some point"),
        say("«I'll get back to you at some point»"),
        say("«we should hang out sometime»"),
        say("ok ok «I'll do it eventually»"),
        say("«I might try to come by» if the kids let me"),
        say("I guess I could probably help with the move"),
        say("hopefully I'll get around to fixing it, no promises"),
        say("«Let's catch up one of these days»"),
        say("I will do it when I get around to it"),
        say("maybe i can send it sometime"),
        say("I'll see if I can maybe call her"),
        say("«we'll see»"),
        say("Perhaps we could possibly meet up someday."),
    ];
    silent: [
        say("I'll try to be there at 6"),
        say("I'll send it by Friday"),
        say("maybe I'll bring cake"),
        say("Someday you will look back and laugh"),
        say("Could we maybe meet sometime this week?"),
        say("I'd love to visit Japan someday"),
        say("he said he might call at some point"),
        say("I probably think too much about it"),
        say("At some point I fell asleep"),
        say("I'll do my best"),
        say("You should try it sometime"),
        say("I won't try to call you again"),
        say("I sometimes wonder if I should text him"),
    ];
    find: find;
}

/// From here on the ways out outweigh the promise.
const TOO_MANY: usize = 2;
/// How far behind a promise its ways out may stand, in words.
const REACH: usize = 10;
/// How far before it: "maybe I can", "I guess that I could".
const LEAD: usize = 4;

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    let mut last = None;
    for frame in finder.section("frame") {
        let sentence = draft.text.word(frame.words.start).sentence;
        if last == Some(sentence) || !binds(finder, frame.words) {
            continue;
        }
        if let Some(words) = hedged(finder, frame.words)
            && let Some(hint) = finder.hint_on("frame", words)
        {
            finder.add(hint);
            last = Some(sentence);
        }
    }
    for answer in finder.section("soft") {
        finder.add(finder.hint(answer));
    }
}

/// Whether the writer takes something on, with no time that could be planned on.
fn binds(finder: &Finder, frame: WordRange) -> bool {
    let draft = finder.draft;
    let before = frame.start.checked_sub(1).map_or("", |before| draft.text.normal(before));
    // "If I can help you" promises nothing; "I'll see if I can help you" is read from its own beginning.
    let conditional = matches!(before, "if" | "whether" | "unless");
    !conditional && draft.is_meant(frame) && !draft.is_question(frame.start) && !draft.names_time(frame)
}

/// The words from the promise to the way out that makes it one too many.
fn hedged(finder: &Finder, frame: WordRange) -> Option<WordRange> {
    let around = finder.text().around(frame, REACH);
    let near = WordRange { start: around.start.max(frame.start.saturating_sub(LEAD)), end: around.end };
    let small = finder.section_within("small", near).iter().map(|found| (found.words, 1));
    let large = finder.section_within("large", near).iter().map(|found| (found.words, TOO_MANY));
    let mut hedges: Vec<(WordRange, usize)> = small.chain(large).collect();
    hedges.sort_unstable();
    // "See if I can" holds "if I can": one way out, not two.
    hedges.dedup_by(|later, earlier| {
        let same = later.0.start < earlier.0.end;
        if same {
            earlier.1 = earlier.1.max(later.1);
        }
        same
    });
    let mut weight = 0;
    let last = hedges.iter().find(|(_, more)| {
        weight += more;
        weight >= TOO_MANY
    })?;
    Some(WordRange { start: frame.start.min(hedges[0].0.start), end: last.0.end.max(frame.end) })
}
