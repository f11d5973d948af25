//! "I feel like you …", "I feel ignored": verdicts in the clothes of feelings.

use crate::hint::Try;
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// "I feel" followed by a thought or a verdict about the reader: *I feel like you don't care*, *I feel that you're
    /// unfair*, *I feel ignored / attacked / manipulated*.
    ///
    /// It sounds like a feeling, but says what the other person did or is, and so it is answered with a defence. The
    /// feeling under it (hurt, lonely, anxious, tired) and what you need are much harder to argue with and much easier
    /// to meet. Feelings about things ("I feel like pizza", "ignored by the compiler") are left alone.
    faux_feeling: Closeness, Intimacy, Attentive;
    sources: [
        "Rosenberg 2003, Nonviolent Communication, ch. 4: feelings versus non-feelings",
        "Rogers, Howieson & Neame 2018: I-language that owns a feeling meets less defensiveness",
    ];
    fires: [
        say("«I feel like» you don't care about us"),
        say("sometimes «i feel like» u never listen to me"),
        say("«I feel that» you're being unfair"),
        say("honestly «I feel as if» you only call when you need money"),
        say("«I feel ignored» lately"),
        say("«i feel so attacked» rn"),
        say("After last night «I felt really manipulated»."),
        say("«I feel judged by you» every time we talk about work"),
        say("in the meeting «I felt dismissed»"),
        say("«I feel taken for granted» in this house"),
        say("«you make me feel unwanted»"),
        say("«I feel pressured» to say yes, bhai"),
        say("«I feel judged» for how I talk"),
        say("«it feels like» you're avoiding me"),
        say("«I feel» you are not being fair"),
        say("some days «I feel like a servant» in this house"),
        say("«Feeling ignored» here"),
        say("«you make me feel like an idiot»"),
        say("«I feel like I'm being punished»"),
    ];
    silent: [
        say("I feel like pizza tonight"),
        say("I feel ignored by the compiler"),
        say("I feel like you would love this place"),
        say("I don't feel judged at all"),
        say("I feel used to the noise by now"),
        say("I feel lonely and a bit scared"),
        say("I feel that we should leave at six"),
        say("do you feel ignored?"),
        say("I can't help the way I feel. You don't hold it against me?"),
        say("I feel attacked 😂 that meme is me"),
        say("She said she feels like you never call"),
        say("I feel like you're the best friend I could have"),
        say("I feel you, bro"),
        reply(&["them: I'm so exhausted, nobody helps me"], "It feels like you're carrying everything alone"),
        say("I feel used up by the heat"),
        say("I feel you should come and see it"),
        say("it feels like you could touch the stars up here"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    let hurting = finder.thread.pain() >= Some(Grade::Likely);
    for found in finder.matches() {
        let about_them = match finder.section_of(found).name {
            "verdict" | "welcome" | "thing" => continue,
            "seems" if hurting => continue,
            "thought" | "seems" => follows(finder, found, "verdict") && !follows(finder, found, "welcome"),
            _ => !follows(finder, found, "thing"),
        };
        if about_them && draft.is_meant(found.words) && !draft.is_laughing(found.words.start) {
            let mut hint = finder.hint(found);
            if governs(finder, found.words.end) {
                hint.tries.retain(|attempt| matches!(attempt, Try::Prompt(_)));
            }
            finder.add(hint);
        }
    }
}

/// Whether the words before `next` rule what follows: "pressured to say yes" has no "tense to say yes".
fn governs(finder: &Finder, next: usize) -> bool {
    let text = finder.text();
    !text.closes_clause(next) && finder.draft.lexicon.is_named(text.word(next).id, "faux-governing")
}

/// Whether a phrase of `section` comes right after `found`.
fn follows(finder: &Finder, found: &Match, section: &str) -> bool {
    // "The way I feel. You don't …" ends before it could say anything about them.
    !finder.text().closes_sentence(found.words.end)
        && finder.section(section).iter().any(|next| next.words.start == found.words.end)
}
