//! "WHY DON'T YOU LISTEN", "where are you???": a raised voice, in letters.

use crate::hint::{Hint, Try};
use crate::lexicon::{Grade, GrammarClass, WordId};
use crate::rules::{Finder, reply, rule, say};
use crate::text::{End, Sentence, Span, Text, Word, WordRange};

rule! {
    /// A run of words in capitals, or marks piled up at somebody ("answer me!!!", "why would you do that???").
    ///
    /// On a page, capitals are a raised voice, and a raised voice is heard before the words are. Plain letters say the
    /// same thing and leave the other person room to take it in.
    ///
    /// One word in capitals for emphasis, acronyms, names, headings and code are left alone, and so is everything that
    /// is loud for joy: "HAPPY BIRTHDAY", "YAY WE DID IT", "miss you!!!". Somebody whose messages are all in capitals is shouting
    /// at nobody. Works in any language that has capitals.
    shouting: Respect, Communication, Balanced;
    sources: [
        "Kruger et al. 2005: readers take the tone of a text from little more than its surface, and often wrongly",
        "Zhang et al. 2018: direct, second-person openings are what civil talk derails from",
    ];
    fires: [
        say("«YOU SAID YOU WOULD CALL» me"),
        say("I told you already, «DO NOT TOUCH MY STUFF»"),
        say("«I AM NOT GOING TO WAIT FOR YOU»"),
        say("where are you«???»"),
        say("where are you«???»\u{fe0f} I'm waiting"),
        say("Stop calling me«!!!»"),
        say("why would you do that«?!?!»"),
        say("you said you'd be here at 6«!!!!»"),
        say("«I NEED THE REPORT RIGHT NOW»"),
        reply(&["me: sure, take it", "them: took your bike and it broke"], "«I AM NOT LENDING ANYTHING»"),
        say("ok fine. «YOU CAN DO IT YOURSELF» now"),
        say("«PLS SEND MY FILES BACK» when u see this"),
        say("«NIEMAND HAT DICH NACH DEINER MEINUNG GEFRAGT»"),
    ];
    silent: [
        say("HAPPY BIRTHDAY TO YOU!!!"),
        say("YAY WE DID IT"),
        say("omg I MISS YOU SO MUCH"),
        say("MUM THE TRAIN IS LATE, I AM HOME BY EIGHT"),
        say("ARE YOU GOING OUT TONIGHT?"),
        say("so what are you doing tonight???"),
        reply(&["me: HI THIS IS GRANDMA", "them: hi grandma!"], "YOU NEVER TOLD ME YOU MOVED"),
        say("I NEVER said that"),
        say("The NASA PDF is on the VPN, ask HR"),
        say("miss you!!!"),
        say("where are you??\u{fe0f}"),
        say("see you tomorrow!!!"),
        say("MEETING NOTES FOR MONDAY\nwe talked about the budget"),
        say("run `DROP TABLE USERS NOW` on staging"),
        say("he texted me \"WHERE THE HELL ARE YOU\" at 3am"),
        say("guess what??? I got the job!!!"),
        say("NO WAY HAHAHA"),
        say("你从来不听我说话 真的 没有 用"),
        say("AB-123-CD and XY-999-ZZ are the plates"),
        say("JFK LAX SFO ORD are all delayed"),
    ];
    any_language: true;
    find: raised_voice;
}

/// Fewer words in capitals are emphasis.
const RUN: usize = 3;
/// Names and codes are seldom as long: so many words are speech in whichever language.
const SENTENCE: usize = 6;
/// Fewer marks are habit.
const MARKS: usize = 3;
/// Acronyms are seldom longer, in letters.
const ACRONYM: usize = 4;

fn raised_voice(finder: &mut Finder) {
    let serious = || finder.text().sentences().iter().filter(|sentence| !is_joyful(finder, sentence));
    // Whoever has the capitals on has them on throughout: the longest stretch speaks for all.
    let loudest = serious().flat_map(|sentence| shouted_runs(finder, sentence)).max_by_key(|run| run.len());
    // Whoever laughs anywhere in a draft piles up marks for fun.
    let laughs = finder.text().sentences().iter().any(|sentence| finder.draft.is_playful(sentence.words.start));
    let piled = serious().filter(|_| !laughs).filter_map(|sentence| marks(finder, sentence));
    let hints: Vec<_> = loudest.and_then(|run| capitals(finder, run)).into_iter().chain(piled).collect();
    for hint in hints {
        finder.add(hint);
    }
}

/// Joy, luck, love or laughter in the sentence, or a heading.
fn is_joyful(finder: &Finder, sentence: &Sentence) -> bool {
    let first = sentence.words.start;
    finder.draft.is_playful(first)
        || !finder.section_within("joy", sentence.words).is_empty()
        || !finder.section_within("label", sentence.words).is_empty()
        || is_heading(finder.text(), sentence)
}

/// A line of its own without an end mark, with more text below.
fn is_heading(text: &Text, sentence: &Sentence) -> bool {
    let first = text.word(sentence.words.start);
    let own_line =
        text.source()[..first.span.start].trim_end_matches([' ', '#', '*']).ends_with('\n') || first.sentence == 0;
    let more_below = text
        .sentences()
        .get(first.sentence + 1)
        .is_some_and(|next| text.words()[next.words.indices()].iter().any(|word| word.is_word() && !word.capitals));
    own_line && more_below && sentence.ends_line && sentence.end == End::Open
}

/// The longest stretches of words in capitals. "I" and "A" and numbers belong to a stretch but do not begin it.
fn shouted_runs<'f>(finder: &'f Finder, sentence: &'f Sentence) -> impl Iterator<Item = WordRange> + 'f {
    let text = finder.text();
    let loud = |word: usize| text.word(word).capitals;
    let mut next = sentence.words.start;
    std::iter::from_fn(move || {
        let start = (next..sentence.words.end).find(|&word| is_loud_letter(text, word) || loud(word))?;
        let mut end = start;
        while end < sentence.words.end && (loud(end) || is_loud_letter(text, end)) {
            end += 1;
        }
        next = end;
        Some(WordRange { start, end })
    })
}

/// "I" and "A" are capitals in any voice.
fn is_loud_letter(text: &Text, word: usize) -> bool {
    let word = text.word(word);
    word.capitalised && word.span.len() == 1
}

/// Whether the writer has the capitals on whatever they write: their earlier messages are all capitals.
fn writes_in_capitals(finder: &Finder) -> bool {
    let mut earlier = finder.thread.own_in_view().filter(|message| message.chars().any(char::is_alphabetic)).peekable();
    earlier.peek().is_some() && earlier.all(in_capitals)
}

/// Whether the draft stands out from what the writer wrote before: none of that is in capitals.
fn stands_out(finder: &Finder) -> bool {
    let mut earlier = finder.thread.own_in_view().peekable();
    earlier.peek().is_some() && !earlier.any(in_capitals)
}

fn in_capitals(typed: &str) -> bool {
    let mut letters = typed.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && !letters.any(char::is_lowercase)
}

/// How sure capitals are to be a raised voice. Among small letters they are; a draft that is capitals from end to end is
/// as often a stuck key, so it takes words of anger or demand, or earlier messages in another voice.
fn raised(finder: &Finder, run: WordRange) -> Option<Grade> {
    let text = finder.text();
    let heated = ["at-someone", "heat"].iter().any(|section| !finder.section_within(section, run).is_empty());
    let names = run.indices().any(|i| matches!(text.normal(i), "you" | "your" | "yourself"));
    let denies = run.indices().any(|i| text.word(i).negates);
    let asks = text.sentence_of(run.start).end == End::Question;
    if !in_capitals(text.source()) || stands_out(finder) {
        let laughs = text.sentences().iter().any(|sentence| finder.draft.is_playful(sentence.words.start));
        let meant = heated || names || denies;
        return Some(if meant && !laughs { Grade::Likely } else { Grade::Maybe });
    }
    let foreign = !run.indices().any(|i| finder.draft.lexicon.is(text.word(i).id, GrammarClass::Common));
    match (heated, (names && denies) || foreign) {
        (true, _) => Some(Grade::Likely),
        (false, true) if !asks => Some(Grade::Maybe),
        _ => None,
    }
}

fn capitals(finder: &Finder, run: WordRange) -> Option<Hint> {
    let text = finder.text();
    // The words of a contraction share a span, and are shouted once.
    let mut words: Vec<&Word> = run.indices().map(|i| text.word(i)).filter(|word| word.capitals).collect();
    words.dedup_by_key(|word| word.span);
    let known = words.iter().filter(|word| word.id != WordId::UNKNOWN).count();
    let is_speech = known * 2 > words.len() || words.len() >= SENTENCE;
    if words.len() < RUN || !is_speech {
        return None;
    }
    if writes_in_capitals(finder) {
        return None;
    }
    let grade = raised(finder, run)?;
    let mut hint = finder.hint_on("capitals", run)?;
    hint.tries.insert(0, Try::Replacement(lowered(finder, run)));
    Some(hint.with_grade(grade))
}

/// Short, and no word the vocabulary knows.
fn is_acronym(finder: &Finder, word: &Word) -> bool {
    word.id == WordId::UNKNOWN && word.span.of(finder.text().source()).chars().count() <= ACRONYM
}

/// The run in plain letters: "I" and what looks like an acronym stay, and so does the capital that begins a sentence.
fn lowered(finder: &Finder, run: WordRange) -> String {
    let text = finder.text();
    let span = text.span(run);
    let mut plain = String::with_capacity(span.len());
    let mut at = span.start;
    let mut last = None;
    for word in run.indices().map(|i| text.word(i)).filter(|word| last.replace(word.span) != Some(word.span)) {
        let typed = word.span.of(text.source());
        plain.push_str(Span::new(at, word.span.start).of(text.source()));
        at = word.span.end;
        let is_first = word.span.start == text.sentence_of(run.start).span.start;
        if is_acronym(finder, word) {
            plain.push_str(typed);
        } else if is_first || is_i(typed) {
            let mut letters = typed.chars();
            plain.extend(letters.next());
            plain.extend(letters.flat_map(char::to_lowercase));
        } else {
            plain.extend(typed.chars().flat_map(char::to_lowercase));
        }
    }
    plain
}

/// "I", "I'M", "I'LL": the one word English always begins with a capital.
fn is_i(typed: &str) -> bool {
    typed.strip_prefix('I').is_some_and(|rest| rest.is_empty() || rest.starts_with(['\'', '’']))
}

/// "!!!" and "???" at somebody. After anything else they are excitement, and left alone.
fn marks(finder: &Finder, sentence: &Sentence) -> Option<Hint> {
    let piled = matches!(sentence.end, End::Exclamation | End::Question) && sentence.end_marks >= MARKS;
    let at_someone = finder.section_within("at-someone", sentence.words);
    let meant = at_someone.iter().any(|found| finder.draft.is_meant(found.words));
    if !piled || !meant {
        return None;
    }
    let text = finder.text();
    // Characters that nobody sees may cling to the last mark.
    let is_mark = |c| matches!(c, '!' | '?' | '！' | '？' | '؟');
    let typed = sentence.span.of(text.source()).trim_end_matches(|c| !is_mark(c));
    let start = sentence.span.start;
    let span = Span::new(start + typed.trim_end_matches(is_mark).len(), start + typed.len());
    let mut hint = finder.hint_over("marks", span)?;
    let one = if sentence.end == End::Question { "?" } else { "." };
    hint.tries.insert(0, Try::Replacement(one.to_owned()));
    // A question is often only eager; the order or the reproach is not.
    Some(if sentence.end == End::Question { hint.with_grade(Grade::Likely) } else { hint })
}
