//! "How much do you earn?", "who are you with?": intimate questions nobody opened the door to.

use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Intimate questions nobody opened the door to: pay and savings, the body, bed, past partners, plans for children,
    /// a diagnosis, pictures of themselves, whom they are with.
    ///
    /// A question asks for an answer, and not to answer is an answer too. Asked out of the blue it can corner somebody,
    /// or touch a grief nobody knows of. Say why you ask, share something of your own first, or leave the door open and
    /// wait: what people tell of their own accord brings you closer.
    ///
    /// What the other person has raised themselves, what the writer tells of themselves too, a way out ("if you don't
    /// mind me asking"), forms, clinics and job talk stay silent.
    prying: Care, Care, Balanced;
    sources: [
        "Petronio 2002: people own what is private about them and decide whom they let in",
        "Altman & Taylor 1973: closeness grows by turns, from the outside in",
        "Moon 2000: people answer intimate questions when the one who asks has told something first",
    ];
    fires: [
        say("«how much do you earn»?"),
        say("so «what's your salary»"),
        say("«how much do you weigh now»"),
        say("«are you still a virgin»?"),
        say("«how many guys have you slept with»"),
        say("«send nudes»"),
        say("hey beautiful, «send me a pic of you»"),
        say("«who are you with right now»?"),
        say("«why don't you have kids» yet?"),
        say("«When are you two getting married»?"),
        say("«are you pregnant»? you look it"),
        say("«did you sleep with him»?"),
        say("«show me your phone»"),
        say("«what are you wearing right now»"),
        say("«are you still on your meds»"),
        reply(&["them: just got home, long day"], "«who were you texting all» evening?"),
    ];
    silent: [
        say("how much do the tickets cost?"),
        say("who are you going with to the concert?"),
        say("what are you wearing to the wedding?"),
        say("send me a pic of the dog"),
        say("what's the salary range for the role?"),
        say("how much does your bag weigh"),
        say("did you sleep with the window open?"),
        say("why did you break up the function into two?"),
        say("do you have kids?"),
        say("did you sleep well?"),
        say("I make 50k. how much do you make?"),
        say("how much do you earn, if you don't mind me asking?"),
        reply(&["them: I finally got that raise!!"], "congrats! what's your salary now?"),
        reply(&["them: I'm so nervous about the wedding"], "when are you getting married again?"),
        reply(&["them: my doctor changed my pills"], "oh, what meds are you on now?"),
        say("for the insurance form: how much do you weigh?"),
        say("she asked me how much do you earn"),
    ];
    find: find;
}

/// What raises the topic of each section, so that a question about it is invited.
const RAISED: [(&str, &str); 8] = [
    ("money", "prying-about-money"),
    ("body", "prying-about-body"),
    ("bed", "prying-about-bed"),
    ("image", "prying-about-bed"),
    ("pic", "prying-about-pics"),
    ("whom", "prying-about-whom"),
    ("family", "prying-about-family"),
    ("health", "prying-about-health"),
];

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    if !finder.section("open").is_empty() || !finder.section("business").is_empty() {
        return;
    }
    for (section, topic) in RAISED {
        if raises(finder, topic) {
            continue;
        }
        for found in finder.section(section) {
            let words = found.words;
            if draft.is_reported(words) || draft.is_mentioned(words) || draft.is_negated(words) {
                continue;
            }
            let hint = finder.hint(found);
            let grade = if draft.is_laughing(words.start) { Grade::Maybe } else { hint.grade };
            finder.add(hint.with_grade(grade));
        }
    }
}

/// Whether the other person has brought up what a class of words is about.
fn raises(finder: &Finder, topic: &str) -> bool {
    let theirs = finder.thread.theirs;
    !finder.thread.is_empty()
        && theirs.text.words().iter().any(|word| word.is_word() && theirs.lexicon.is_named(word.id, topic))
}
