//! A sentence too long to take in on a phone.

use crate::hint::{Hint, Try};
use crate::lexicon::Match;
use crate::rules::{Finder, rule, say};
use crate::text::{Sentence, Span, WordRange};

rule! {
    /// A sentence too long to take in on a phone: 45 words or more, or several clauses inside one another.
    ///
    /// Readers hold a sentence in mind until it ends. When it runs over the edge of a small screen, what came first is
    /// gone, and the question or the kind word in the middle with it.
    ///
    /// Put a full stop where you would take a breath. One thought a sentence is plenty.
    long_sentence: Clarity, Communication, Attentive;
    sources: [
        "Gibson 1998: each clause opened and not yet closed costs the reader memory",
        "Flesch 1948: long sentences are the strongest sign of a text that is hard to read",
    ];
    fires: [
        say("I wanted to ask about the trip because my sister said she could come along if we leave on the Friday «evening, but we» still have no place to stay and then we also need somebody to feed the cat while all of us are gone for the better part of a week"),
        say("i was at the station at six like we said and the train was late so i walked round the block twice and my phone was nearly dead the whole «time but i» did try to ring you from the kiosk and nobody picked up for ages"),
        say("The report that the client who came in on Monday asked for is late because the server that hosts the numbers, which nobody here has a key for, went down again."),
        say("Having looked through all of the papers you left on the kitchen table last night before going to bed with the window open and the rain coming in over the sill and onto the floor, nothing in there struck me as being out of the ordinary for a flat of this size in this part of town."),
        say("We met the landlord, who said that the deposit, which we paid in March, is gone because the agent who took it left, although he promised that we would get some of it."),
        say("My mother is coming on Thursday with two suitcases and the dog so the spare room needs to be cleared out before then, and I would really like it if you could move the desk down to the cellar together with the old lamp and all of the boxes from the move"),
    ];
    silent: [
        say("I'll be there at six. Save me a seat, please!"),
        say("We need flour, sugar, two eggs, butter, milk, a pinch of salt, some vanilla, baking powder, dark chocolate, walnuts, raisins, a lemon, an orange, cream, icing sugar, cocoa, almonds, candles, napkins, paper plates, juice, crisps, olives, cheese, crackers, grapes, balloons, ice, cups, straws, string, tape and a card"),
        say("I know that you think she is right, and maybe she is."),
        say("Sam wrote \"I was at the station at six like we said and the train was late so I walked round the block twice and my phone was nearly dead the whole time but I did try to ring you from the kiosk and nobody picked up for ages\" and I believe him"),
        say("- buy milk and eggs on the way home\n- call the plumber about the kitchen sink and the tap in the hall\n- send the form to the school before noon\n- ask Priya whether Saturday still works for her and the kids\n- water the plants on the balcony and in the study"),
        say("If it rains we stay in, and if it doesn't we go to the lake."),
        say("```\nfor every order in the list of orders that we got from the shop we look up the price and the tax and the weight and the country it goes to and then we add them all up and write the sum into the table that the report reads from every night\n```"),
        say("Short one. Another short one. And another that is a little longer but still fine. And one more to make the whole message long enough to count as long, while each of its sentences stays easy. That is all there is to it."),
    ];
    find: find;
}

/// Words in a sentence that is too long whatever it says.
const TOO_LONG: usize = 45;
/// Clauses inside one another that are hard to follow, in a sentence that is …
const TOO_DEEP: usize = 3;
/// … no shorter than this.
const LONG_ENOUGH_TO_NEST: usize = 25;
/// A half shorter than this is no gain, in words.
const LEAST_HALF: usize = 8;
/// How far back a clause is looked for its beginning, in words.
const LONGEST_CLAUSE: usize = 40;
/// A clause begun further back has mostly been answered by now, in words.
const STILL_OPEN: usize = 10;
/// In a list, a comma comes every few words.
const LIST_ITEM: usize = 6;

fn find(finder: &mut Finder) {
    for sentence in finder.text().sentences() {
        if !is_long(finder, sentence) {
            continue;
        }
        let hint = match joint(finder, sentence) {
            Some(joint) => part_at(finder, joint),
            None => finder.hint_on("whole", opening(sentence.words)),
        };
        if let Some(hint) = hint {
            finder.add(hint);
        }
    }
}

fn is_long(finder: &Finder, sentence: &Sentence) -> bool {
    let text = finder.text();
    let words = text.written_words(sentence.words);
    let pauses = sentence.words.indices().filter(|&word| text.word(word).after_pause).count();
    let is_list = pauses > 2 && pauses * LIST_ITEM > words;
    !is_list && (words >= TOO_LONG || (words >= LONG_ENOUGH_TO_NEST && depth(finder, sentence.words) >= TOO_DEEP))
}

/// How many clauses of the sentence depend on another: those that begin with "who", "because", "that you" and the like.
fn depth(finder: &Finder, words: WordRange) -> usize {
    let text = finder.text();
    let embeds = |word: usize| {
        let says_that =
            text.normal(word) == "that" && word + 1 < words.end && is(finder, word + 1, "long-sentence-that");
        // What opens the sentence asks or sets the scene: it is not inside anything.
        !text.opens_sentence(word) && (says_that || is(finder, word, "long-sentence-embeds"))
    };
    words.indices().filter(|&word| embeds(word)).count()
}

fn is(finder: &Finder, word: usize, class: &str) -> bool {
    finder.draft.lexicon.is_named(finder.text().word(word).id, class)
}

/// Of the places where the sentence can be parted, the one nearest its middle.
fn joint<'a>(finder: &Finder<'a>, sentence: &Sentence) -> Option<&'a Match<'a>> {
    let middle = usize::midpoint(sentence.words.start, sentence.words.end);
    let halves = |found: &&Match| {
        found.words.start >= sentence.words.start + LEAST_HALF && found.words.start + LEAST_HALF < sentence.words.end
    };
    finder
        .section_within("joint", sentence.words)
        .iter()
        .filter(|found| halves(found) && can_part(finder, found.words.start))
        .min_by_key(|found| found.words.start.abs_diff(middle))
}

/// Whether a full stop may stand before `word`: what comes before it must be able to stand alone.
fn can_part(finder: &Finder, word: usize) -> bool {
    let text = finder.text();
    let between = Span::new(text.word(word - 1).span.end, text.word(word).span.start).of(text.source()).trim();
    text.word(word - 1).is_word()
        && matches!(between, "" | "," | ";" | "-" | "--" | "–" | "—")
        && !is(finder, word - 1, "long-sentence-leads-in")
        && (matches!(text.normal(word), "but" | "so") || !waits(finder, word))
}

/// Whether the clause before `word` waits for the one that begins there: "when I came home, **I** saw".
fn waits(finder: &Finder, word: usize) -> bool {
    let text = finder.text();
    let start = text.sentence_of(word).words.start.max(word.saturating_sub(LONGEST_CLAUSE));
    let begins = (start..word).rev().find(|&i| text.word(i).after_pause).unwrap_or(start);
    let first = (begins..word).find(|&i| !is(finder, i, "long-sentence-leads-in"));
    let sets_out = |i: usize| is(finder, i, "long-sentence-sets-out") || is(finder, i, "long-sentence-waits");
    let near = begins.max(word.saturating_sub(STILL_OPEN));
    first.is_some_and(sets_out) || (near..word).any(|i| is(finder, i, "long-sentence-waits"))
}

/// A hint on the joint and the word before it, with a full stop between its halves to try.
fn part_at(finder: &Finder, joint: &Match) -> Option<Hint> {
    let text = finder.text();
    let next = joint.capture("next")?;
    let before = WordRange { start: joint.words.start - 1, end: joint.words.start };
    let mut hint = finder.hint_on("joint", WordRange { start: before.start, end: next.end })?;
    let capitals = text.words().iter().find(|word| word.is_word()).is_some_and(|word| word.capitalised);
    let mut letters = text.typed(next).chars();
    let first = letters.next()?;
    let first = if capitals { first.to_uppercase().to_string() } else { first.to_string() };
    hint.tries.insert(0, Try::Replacement(format!("{}. {first}{}", text.typed(before), letters.as_str())));
    Some(hint)
}

/// The first words of a sentence: enough to find it by.
fn opening(words: WordRange) -> WordRange {
    WordRange { start: words.start, end: (words.start + 3).min(words.end) }
}
