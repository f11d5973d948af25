//! They doubt themselves or try something hard, and no word lends them courage.

use super::missing_acknowledgement::{says_heard, speaks_to};
use crate::rules::{Finder, reply, rule, say};
use crate::text::End;

rule! {
    /// The other person doubts themselves, or told of something hard they are trying, and the draft has no word of
    /// support.
    ///
    /// Whoever says "I'm not good enough" or "day three without smoking" has put a foot on thin ice. A word that you see
    /// the effort, or trust them with it, costs nothing and is remembered for long; answers, plans and news can follow.
    /// Praise what they do rather than what they are, and leave out the pressure ("you'll win!").
    ///
    /// It stays silent as soon as the draft hears them in whatever way.
    missed_encouragement: Care, Care, Attentive;
    sources: [
        "Feeney & Collins 2015: support for growth, beside support in hard times, helps people thrive",
        "Dweck 2007: praise for effort carries further than praise for talent",
        "Bolger & Amarel 2007: support works best when it does not make the other feel small",
    ];
    fires: [
        reply(&["them: I don't think I'm good enough for this job"], "the interview is at three right?"),
        reply(&["them: I'm going to fail this exam"], "did you feed the dog"),
        reply(&["them: i feel like a fraud at work"], "can u send the slides before lunch"),
        reply(&["them: I'm trying to quit smoking, it's day 3"], "ok"),
        reply(&["them: signed up for my first 10k!"], "btw mum called about Sunday"),
        reply(&["them: who would ever hire me"], "I need the car tomorrow morning"),
        reply(&["them: everyone else is so much better than me"], "lol"),
        reply(&["them: I'm starting therapy next week"], "The washing machine is broken again"),
        reply(&["them: I am not sure if I can do it"], "The bus leaves at eight from the station"),
        reply(&["them: I'm so nervous about my presentation"], "ok. Bring the blue folder please"),
    ];
    silent: [
        say("the interview is at three right?"),
        reply(&["them: I don't think I'm good enough for this job"], "You are. I've seen you work"),
        reply(&["them: I'm going to fail this exam"], "no you won't, you studied so hard!"),
        reply(&["them: i feel like a fraud at work"], "same, every single day"),
        reply(&["them: I'm trying to quit smoking, it's day 3"], "3 days is huge, proud of you"),
        reply(&["them: signed up for my first 10k!"], "wow, when is it?"),
        reply(&["them: I'm so nervous about my presentation"], "good luck!!"),
        reply(&["them: I doubt it will rain"], "ok"),
        reply(&["them: I'm trying to find the remote"], "under the sofa"),
        reply(&["them: the food wasn't good enough"], "I need the car tomorrow morning"),
        reply(&["them: I'm starting therapy next week", "me: that's brave"], "The washing machine is broken again"),
        reply(&["them: who would ever hire him"], "I need the car tomorrow morning"),
    ];
    find: missed_encouragement;
}

/// "Yes!", "Go for it!"
const A_CHEER: usize = 4;

fn missed_encouragement(finder: &mut Finder) {
    let thread = finder.thread;
    if thread.danger().is_some() {
        return;
    }
    let (doubt, trying) = (thread.says("doubt"), thread.says("trying"));
    let Some(said) = doubt.max(trying) else { return };
    if finder.text().words().is_empty() || says_heard(finder, &..) || speaks_of_them(finder) {
        return;
    }
    let Some(hint) = finder.hint_whole(if doubt.is_some() { "doubting" } else { "trying" }) else { return };
    let grade = hint.grade.min(said);
    finder.add(hint.with_grade(grade));
}

/// Whether a sentence of the draft says something about them ("you passed the last one too"), or cheers in a word.
fn speaks_of_them(finder: &Finder) -> bool {
    let text = finder.text();
    text.sentences().iter().any(|sentence| {
        let words = sentence.words;
        let of_them = words.indices().any(|word| match text.normal(word) {
            "your" | "yours" => true,
            "you" => speaks_to(text, word),
            _ => false,
        });
        let cheers = sentence.end == End::Exclamation && words.len() <= A_CHEER;
        let asks = finder.draft.is_question(words.start) || finder.moves_within("courtesy", words).next().is_some();
        !asks && (of_them || cheers)
    })
}
