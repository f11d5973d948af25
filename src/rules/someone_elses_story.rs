//! "Don't tell anyone, but Sam …": what somebody else should tell, or keep.

use crate::grammar::{Person, Reading};
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// What belongs to somebody else: told in confidence (*don't tell anyone, but Sam …*, *she told me in secret*), or
    /// about their health, money and relationships (*Lena cheated on her husband*, *Anna's on antidepressants*).
    ///
    /// A confidence passed on is one less place where that person can speak freely, and mostly they hear of it. If you
    /// are worried, say so without the story; if you need advice, leave out who; if the reader should know, let the
    /// person tell them.
    ///
    /// Your own news, what the reader asked about, public figures, films and surprises stay silent.
    someone_elses_story: Care, Care, Balanced;
    sources: [
        "Petronio 2002: whoever is told something co-owns it, and owes its owner a say in who else hears it",
        "Slepian, Chun & Mason 2017: secrets weigh most on those who keep them; confided, they bind people together",
    ];
    fires: [
        say("«don't tell anyone» but Sam is moving out"),
        say("«Between us», Priya wants to quit"),
        say("«she told me in confidence» that she's ill"),
        say("«you didn't hear this from me» but Mark got the sack"),
        say("my coworker «has bipolar disorder», that's why she's off"),
        say("Lena «cheated on her husband»"),
        say("did you know Rita «had an abortion»"),
        say("Anna's «on antidepressants»"),
        say("our neighbor is «back in rehab»"),
        say("«keep this to yourself», but Tom lost his licence"),
        say("Heard Mike's «wife left him»"),
        say("apparently Dave «earns 120k»"),
        say("«I'm not supposed to say this», but Jonas is leaving"),
        say("Nadia «confided in me that» she's scared of him"),
        say("Sara is «getting divorced», poor thing"),
    ];
    silent: [
        say("I'm pregnant!!"),
        say("I have cancer, please don't tell anyone yet"),
        say("don't tell anyone but I ate the last cookie"),
        say("between us, I think the plan is bad"),
        say("Tom Hanks got divorced in 1987"),
        say("my dad is in hospital, can you take my shift?"),
        say("Don't tell Ana about the surprise party"),
        say("Sam is getting married! you're invited"),
        say("is Anna pregnant?"),
        say("my brother and I are in debt"),
        say("many people have depression"),
        say("the character has bipolar disorder in the show"),
        say("our dog has cancer"),
        say("you told me you're on antidepressants, how is it going?"),
        say("the company is bankrupt"),
        reply(&["them: how is your brother doing?"], "he has cancer, he starts chemo on Monday"),
    ];
    find: find;
}

/// How far behind the promise of silence its person may stand, in words.
const AHEAD: usize = 6;
/// How far before what is said of them, in words: "is apparently still …".
const BEHIND: usize = 5;

fn find(finder: &mut Finder) {
    if !finder.section("public").is_empty() {
        return;
    }
    let (draft, text) = (finder.draft, finder.text());
    let secret = finder.section("secret").iter().find(|found| is_about_someone(draft, found));
    for found in secret.into_iter().chain(finder.section("confided")) {
        // "You just opened up to me": their own to share.
        let own = finder.section_of(found).name == "confided" && draft.person_of(found.words) == Person::Reader;
        if !own && !draft.is_reported(found.words) && !draft.is_question(found.words.start) {
            finder.add(finder.hint(found));
        }
    }
    let hushed = secret.is_some() || !finder.section("confided").is_empty();
    // What they asked about is no gossip.
    if !hushed && finder.thread.questions().next().is_some() {
        return;
    }
    for (section, after_is) in [("state", true), ("news", true), ("deed", false)] {
        for found in finder.section(section) {
            let sentence = text.sentence_of(found.words.start).words;
            let rumoured = !finder.section_within("rumour", sentence).is_empty();
            let asked = draft.is_question(found.words.start) && !rumoured;
            if draft.is_negated(found.words) || draft.is_supposed(found.words) || asked {
                continue;
            }
            let about = subject(draft, found, after_is);
            let hint = finder.hint(found);
            let grade = match (about, hint.grade) {
                (Subject::Other, Grade::Maybe) if hushed || rumoured => Grade::Likely,
                (Subject::Other, Grade::Likely) if hushed => Grade::Sure,
                (Subject::Other, grade) => grade,
                (Subject::Pronoun, _) if hushed => Grade::Likely,
                // Hearsay about her or him is gossip first of all.
                (Subject::Pronoun, Grade::Likely) if !rumoured => Grade::Maybe,
                _ => continue,
            };
            finder.add(hint.with_grade(grade));
        }
    }
}

/// Whom something private is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    /// A friend, a colleague, somebody by name.
    Other,
    /// He, she, they: whoever that is.
    Pronoun,
    /// The writer, the reader, a thing, everybody, a public figure.
    Nobody,
}

/// Whether somebody else comes up soon after a promise of silence was asked for: "…, but Sam is leaving".
fn is_about_someone(draft: Reading, found: &Match) -> bool {
    let text = draft.text;
    let last = text.words().len().min(found.words.end + AHEAD);
    let first = (found.words.end..last).find_map(|word| match text.normal(word) {
        "i" | "we" | "my" | "our" | "it" | "this" | "the" | "you" | "your" | "me" | "us" => {
            let other = word + 1 < text.words().len() && draft.lexicon.is_named(text.word(word + 1).id, "story-kin");
            Some(other)
        }
        "he" | "she" | "they" | "his" | "her" => Some(true),
        _ if draft.lexicon.is_named(text.word(word).id, "kin") => Some(true),
        _ => draft.is_first_name(word).then_some(true),
    });
    first.unwrap_or(false)
}

/// The subject of what `found` says: before it stand "is" or "has", perhaps an adverb, and then whoever it is.
fn subject(draft: Reading, found: &Match, after_is: bool) -> Subject {
    let text = draft.text;
    let sentence = text.sentence_of(found.words.start).words;
    let from = sentence.start.max(found.words.start.saturating_sub(BEHIND));
    let mut linked = !after_is;
    for word in (from..found.words.start).rev() {
        if text.word(word + 1).after_pause && word + 1 == found.words.start {
            return Subject::Nobody;
        }
        match text.normal(word) {
            "is" | "are" | "was" | "been" | "'s" | "were" => linked = true,
            "has" | "have" | "had" | "just" | "still" | "now" | "actually" | "apparently" | "really" | "secretly"
            | "also" | "both" | "probably" | "already" | "currently" | "maybe" | "definitely" | "again" | "even" => {}
            "he" | "she" if linked => return Subject::Pronoun,
            "they" if linked && after_is => return Subject::Pronoun,
            _ if linked => return person(draft, word),
            _ => return Subject::Nobody,
        }
    }
    Subject::Nobody
}

/// Whether the word is somebody the writer knows: "my boss", "Anna", not "Tom Hanks", "people" or "your sister".
fn person(draft: Reading, word: usize) -> Subject {
    let text = draft.text;
    if draft.lexicon.is_named(text.word(word).id, "story-kin") {
        let mut before = (word.saturating_sub(2)..word).rev().map(|i| text.normal(i));
        let known = before.any(|before| matches!(before, "my" | "our" | "her" | "his" | "the" | "'s"));
        return if known { Subject::Other } else { Subject::Nobody };
    }
    // "Her husband", "Mike's wife"; one's own are one's own story.
    if draft.lexicon.is_named(text.word(word).id, "kin") {
        let theirs = word > 0 && matches!(text.normal(word - 1), "her" | "his" | "their" | "'s");
        return if theirs { Subject::Other } else { Subject::Nobody };
    }
    if draft.is_first_name(word) { Subject::Other } else { Subject::Nobody }
}
