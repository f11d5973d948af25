//! Four questions or more at once.

use crate::hint::{Hint, Try};
use crate::rules::{Finder, rule, say};
use crate::text::{Kind, Sentence, Span, WordRange};

rule! {
    /// Four questions or more in one message.
    ///
    /// People answer the last question, or the easiest, and the one that mattered gets lost. A heap of them can also feel
    /// like being questioned rather than asked. Ask the one that matters first, or number them so that the answer can
    /// follow.
    ///
    /// Numbered and bulleted lists, questions somebody else asked, tags like *right?* and a *what???* of surprise do not
    /// count.
    many_questions: Clarity, Communication, Attentive;
    sources: [
        "Huang et al. 2017: follow-up questions raise liking; questions fired one after another do not",
        "Miller 1956; Cowan 2001: people hold about four things in mind at once",
    ];
    fires: [
        say("«Where are you? When are you coming? Did you eat? Who is with you?»"),
        say("«What time is it there? did you sleep? how's the hotel? is it hot?»"),
        say("How was the trip? Did you see the castle we talked about? What was the food like in that place? Are you tired? Want to call tonight?"),
        say("So what did she say? And what did you say? Was he there as well? And what happens with the flat now?"),
        say("can you come on friday? should i bring something? who else is coming? is there parking? do the kids come too?"),
        say("Which version are you on? Did it work before? What did you change since then? Do you have the logs?"),
        say("«did u eat? did u shower? did u call grandma? u ok or not lah?»"),
        say("We land at six. Will you be home? Did the parcel come? Is there food in the house or should we stop on the way? Has the cat been fed?"),
        say("Are you free on Monday? if not, Tuesday or so? Where would you like to meet? And shall I bring Lena?"),
        say("Do you know if the client signed? When did they get back to you? What did they say about the price? Who is the contact there now?"),
    ];
    silent: [
        say("Where are you? When are you coming?"),
        say("1. Where do we meet? 2. When? 3. Who drives? 4. Who pays for it?"),
        say("- Where do we meet?\n- What time works?\n- Who drives?\n- Who pays?"),
        say("a) Are you coming? b) Are you driving? c) Do you eat meat? d) Do you drink?"),
        say("What??? Really???? No way???? Seriously????"),
        say("He asked \"where? when did you go? why? how did you get there?\" and left"),
        say("> where are you?\n> when are you coming?\n> who is it?\n> why is that?\nall good"),
        say("Are you coming? We start at six, right? I'll bring wine, ok? It will be fun, no?"),
        say("Why? Why? Why? Why?"),
        say("Did you feed the cat? And the dog? Thank you so much!"),
    ];
    find: find;
}

/// More than people keep in mind.
const MANY: usize = 4;
/// A longer run of questions is not put into a button, in bytes.
const NUMBERED: usize = 88;

fn find(finder: &mut Finder) {
    let text = finder.text();
    let sentences = text.sentences();
    let asked: Vec<usize> =
        (0..sentences.len()).filter(|&i| asks(finder, &sentences[i]) && !is_listed(finder, i)).collect();
    if asked.len() < MANY {
        return;
    }
    let hint = numbered(finder, &asked).or_else(|| finder.hint_on("several", sentences[asked[MANY - 1]].words));
    if let Some(hint) = hint {
        finder.add(hint);
    }
}

/// A question that wants an answer of its own.
fn asks(finder: &Finder, sentence: &Sentence) -> bool {
    let tag = finder.section_within("tag", sentence.words);
    finder.text().written_words(sentence.words) > 1 && tag.is_empty() && finder.draft.is_question(sentence.words.start)
}

/// Whether a number, a letter or a bullet stands before the sentence: "1.", "b)", "- ".
fn is_listed(finder: &Finder, sentence: usize) -> bool {
    let text = finder.text();
    let words = text.sentences()[sentence].words;
    let alone = |words: WordRange| words.len() == 1 && text.word(words.start).kind == Kind::Number;
    let before = text.source()[..text.sentences()[sentence].span.start].trim_end_matches([' ', '\t']);
    let letter = text.normal(words.start).chars().count() == 1
        && text.source()[text.word(words.start).span.end..].starts_with([')', '.', ':']);
    text.word(words.start).kind == Kind::Number
        || letter
        || sentence.checked_sub(1).is_some_and(|last| alone(text.sentences()[last].words))
        || before.ends_with(['-', '*', '•', '–', ')', ':'])
}

/// The same questions with numbers, where they stand together and are short.
fn numbered(finder: &Finder, asked: &[usize]) -> Option<Hint> {
    let text = finder.text();
    let sentences = &text.sentences()[asked[0]..=*asked.last()?];
    let together = sentences.len() == asked.len();
    let span = Span::new(sentences[0].span.start, sentences[sentences.len() - 1].span.end);
    let numbers = (1..).zip(sentences).map(|(number, asked)| format!("{number}) {}", asked.span.of(text.source())));
    let replacement = numbers.collect::<Vec<_>>().join(" ");
    if !together || replacement.len() > NUMBERED {
        return None;
    }
    let mut hint = finder.hint_over("numbered", span)?;
    hint.tries.insert(0, Try::Replacement(replacement));
    Some(hint)
}
