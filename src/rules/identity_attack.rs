//! Words that demean people for who they are: slurs, and talk that makes a whole group less than people.

use crate::grammar::{Naming, Person, Pointing};
use crate::hint::Try;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, rule, say};
use crate::text::WordRange;

rule! {
    /// Words that strike at who people are: a slur, "they are vermin", "go back to where you came from", "women belong
    /// in the kitchen".
    ///
    /// Whoever is meant cannot answer it, because it is about nothing they did; and everybody like them who reads along
    /// is hit as well. If somebody did something, say who and what. If something about the world worries you, say that.
    ///
    /// Naming who somebody is (gay, Muslim, Black, deaf, a woman) is never evidence of anything: such words count only
    /// inside a demeaning sentence. Left alone are what people call themselves ("as a queer woman", "us dykes"), what
    /// friends of one group call each other ("my nigga"; of such words only the one written as the slur is looked for),
    /// talk about a word or against it ("nobody should call anyone that"), what others said, and literal meanings ("a
    /// chink in the armour", "a fag break").
    identity_attack: Respect, Communication, Gentle;
    sources: [
        "Röttger et al. 2021 (HateCheck): slurs, dehumanisation and threats are told from mentions, reclaimed use and counter-speech",
        "Haslam & Loughnan 2014: likening people to animals or disease makes it easier to harm them",
        "Sap et al. 2020 (Social Bias Frames): harm lies in what a sentence implies about a group, not in naming it",
        "Dixon et al. 2018: identity words by themselves must not raise a score",
    ];
    fires: [
        say("«immigrants are vermin»"),
        say("«go back to your own country»"),
        say("I'm telling you, «women belong in the kitchen»"),
        say("that «faggot» doesn't deserve the medal"),
        say("«I hate black people»"),
        say("no «trannies» on our team"),
        say("«we should deport all these Mexicans»"),
        say("«being gay is a disease», look it up"),
        say("He's «just another dirty immigrant»"),
        say("«Muslims should be banned» from flying"),
        say("«typical woman driver»"),
        say("they only hired her cause shes a «white trash» slob"),
        say("honestly «gypsies steal» everything"),
        say("we don't want your kind here"),
    ];
    silent: [
        say("I'm gay and so is my brother"),
        say("As a fag myself I loved that musical"),
        say("us dykes have to stick together"),
        say("my neighbours are Muslim and bring us sweets at Eid"),
        say("she told me women belong in the kitchen and I left"),
        say("Saying immigrants are vermin is disgusting"),
        say("nobody should call anyone a faggot"),
        say("what's up my nigga"),
        say("I hate black coffee"),
        say("I can't stand people who hate Mexicans"),
        say("Not all immigrants are criminals, most are nurses like my mum"),
        say("there's a chink in his armour"),
        say("faggots and peas for dinner tonight"),
        say("Women are underpaid in this industry"),
        say("Trans women are women"),
        say("my dad is deaf and my mum is blind"),
        say("the X-Men are not human, that's the whole point"),
        say("The Jews were expelled from Spain in 1492"),
        say("\"go back to your country\" is what he shouted at the nurse"),
    ];
    find: attacks;
}

fn attacks(finder: &mut Finder) {
    for section in ["slur", "slur_other"] {
        for found in finder.section(section) {
            if let Some(grade) = weigh_slur(finder, found) {
                let mut hint = finder.hint(found).with_grade(grade);
                // "Dirty gay people" would be no better.
                if !finder.draft.described(found.words).is_empty() {
                    hint.tries.retain(|attempt| matches!(attempt, Try::Prompt(_)));
                }
                finder.add(hint);
            }
        }
    }
    for section in ["low", "away", "hate", "scorn"] {
        for found in finder.section(section) {
            if is_ones_own(finder, found.words)
                && !finder.draft.is_supposed(found.words)
                && !finder.draft.is_negated(found.words)
                && !belongs_to_thing(finder, found.words)
                && !ends_a_name(finder, found.words)
            {
                let hint = finder.hint(found);
                let grade = if finder.draft.is_laughing(found.words.start) { hint.grade.lower() } else { hint.grade };
                finder.add(hint.with_grade(grade));
            }
        }
    }
}

/// A slur is one wherever it stands, except for what people call themselves and each other.
fn weigh_slur(finder: &Finder, found: &Match) -> Option<Grade> {
    let (draft, words) = (finder.draft, found.words);
    let covered = |set: &Match| set.words.start <= words.start && words.end <= set.words.end;
    let near = WordRange { start: words.start.saturating_sub(SET_PHRASE), end: words.end };
    // "No faggots here" and "wouldn't you, fag" deny nothing.
    let denied = draft.is_negated(words) && matches!(draft.naming(words), Naming::Of(_));
    if denied
        || !is_ones_own(finder, words)
        || is_as(finder, words)
        || finder.section_within("harmless", near).iter().any(covered)
    {
        return None;
    }
    let grade = finder.section_of(found).grade;
    match draft.naming(words) {
        Naming::Of(Person::Writer) => None,
        Naming::For(Pointing::Ours) => Some(Grade::Maybe),
        _ if draft.is_in_play(words) => Some(grade.lower()),
        _ => Some(grade),
    }
}

/// The longest set phrase, in words.
const SET_PHRASE: usize = 6;

/// Whether the writer means it: not what others say, not talk about such words or against them.
fn is_ones_own(finder: &Finder, words: WordRange) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let sentence = text.sentence_of(words.start).words;
    let near = WordRange {
        start: words.start.saturating_sub(COUNTERED_WITHIN).max(sentence.start),
        end: (words.end + COUNTERED_WITHIN).min(sentence.end),
    };
    let outside = |counter: &Match| counter.words.end <= words.start || counter.words.start >= words.end;
    !draft.is_reported(words)
        && !draft.is_mentioned(words)
        && !finder.section_within("counter", near).iter().any(outside)
}

/// How near talk about such words stands to them.
const COUNTERED_WITHIN: usize = 12;

/// "**as a** fag myself": the writer speaks of themselves.
fn is_as(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    words.start >= 2 && matches!(text.normal(words.start - 1), "a" | "an") && text.normal(words.start - 2) == "as"
}

/// "The X-Men are not human": the end of another word.
fn ends_a_name(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    text.source()[..text.word(words.start).span.start].ends_with('-')
}

/// "I hate women's fashion": about something of theirs.
fn belongs_to_thing(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    words.end < text.words().len() && text.normal(words.end) == "'s"
}
