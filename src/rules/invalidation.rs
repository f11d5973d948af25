//! "Calm down", "you're overreacting": telling somebody that what they feel is wrong or too much.

use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Telling somebody that what they feel is wrong, too much or nothing: *calm down*, *you're overreacting*, *it's not
    /// that big a deal*, *don't be sad*.
    ///
    /// It is mostly meant to soothe, and it does the opposite: a feeling that is argued with grows, and the person now
    /// has to defend it besides having it. Say that you see it, ask what is hardest, and help afterwards. "No big deal!"
    /// to someone who says sorry is a kindness and stays unmarked.
    invalidation: Closeness, Intimacy, Balanced;
    sources: [
        "Linehan 1993, 1997: levels of validation; an invalidating answer raises arousal",
        "Shenk & Fruzzetti 2011: invalidating responses raise negative affect, heart rate and skin conductance",
        "High & Dillard 2012: messages that deny or minimise feelings comfort least",
    ];
    fires: [
        say("ok «just calm down»"),
        say("«You need to calm down», nobody died"),
        say("«you're overreacting» and you know it"),
        say("honestly «ur being too sensitive»"),
        say("«Stop being so dramatic», it was one comment"),
        say("«You're making a big deal out of» nothing again"),
        say("«you take everything so personally»"),
        say("«it's not that big of a deal»"),
        reply(&["them: I'm so sad about the exam, I feel terrible"], "«It's not a big deal», there's another one in May"),
        reply(&["them: my grandma passed away this morning"], "oh no, «don't be sad»"),
        say("«you shouldn't feel that way», he meant well"),
        say("«There's nothing to be upset about»"),
        say("«It's all in your head», habibi"),
        say("hey «don't be upset about it»"),
        say("«it's not the end of the world» you know"),
        say("«you worry too much yaar»"),
        say("«You have nothing to complain about»"),
        say("«Are you seriously crying over this»?"),
        say("I don't see why you're so upset"),
    ];
    silent: [
        reply(&["them: so sorry I'm late!"], "It's not a big deal, I just got here"),
        say("No big deal! Happens to everyone"),
        say("I need to calm down before we talk"),
        say("She told me to calm down and it made it worse"),
        say("It takes the baby an hour to calm down"),
        say("You're not overreacting, I would be furious"),
        say("let's wait until prices calm down"),
        say("I don't think you're being too sensitive at all"),
        say("Am I overreacting?"),
        say("calm down lol I'm only kidding 😂"),
        say("The noise is not that bad since they fixed the window"),
        say("Relax and enjoy your holiday"),
        say("relax, take your time"),
        say("don't cry, I'm here with you"),
        say("I know I worry too much"),
        say("You have nothing to worry about"),
        say("if you're paranoid, make a second copy"),
        say("Don't be upset with me, please"),
        say("never tell someone \"you're overreacting\""),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let hurting = finder.thread.pain() >= Some(Grade::Likely);
    if finder.thread.says("apology").is_some() && !hurting {
        return;
    }
    let draft = finder.draft;
    let stays = ["support", "solidarity"].iter().any(|kindness| finder.moves(kindness).next().is_some());
    for found in finder.matches() {
        if !draft.is_meant(found.words) || draft.is_laughing(found.words.start) || draft.is_supposed(found.words) {
            continue;
        }
        // "Don't cry, I'm here", "relax, take your time": said by somebody who stays, or who makes room.
        let section = finder.section_of(found).name;
        let soothes = stays && matches!(section, "told" | "deal" | "relax");
        if soothes || (section == "relax" && makes_room(finder)) {
            continue;
        }
        let hint = finder.hint(found);
        finder.add(if hurting { hint.with_grade(Grade::Sure) } else { hint });
    }
}

fn makes_room(finder: &Finder) -> bool {
    let text = finder.text();
    (0..text.words().len()).any(|word| finder.draft.lexicon.is_named(text.word(word).id, "invalid-leisure"))
}
