//! "I'm done talking", "conversation over": shutting the door.

use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Shutting the door on a talk: *I'm done talking about this*, *conversation over*, *don't talk to me*.
    ///
    /// Often it comes from being flooded: heart racing, no words left. Stopping is then wise. But a door that shuts
    /// without a word on when it opens again leaves the other person knocking. Ask for a pause and say when you will be
    /// back; twenty minutes are enough for a body to calm down. A boundary stated with care ("I need a break, can we
    /// talk at eight?"), the end of a call and "don't text me, I'm driving" are left alone.
    stonewalling: Closeness, Intimacy, Balanced;
    sources: [
        "Gottman & Levenson 1992; Gottman & Silver 1999: withdrawal predicts separation; the antidote is a pause of twenty minutes or more, announced",
        "Schrodt, Witt & Shimkowski 2014: the demand and withdraw pattern and its cost, across 74 studies",
        "Williams 2007: being shut out hurts quickly and much",
    ];
    fires: [
        say("«I'm done talking about this»"),
        say("«Don't talk to me»"),
        say("ok, «conversation over»"),
        say("«I have nothing more to say to you»"),
        say("«leave me alone»!"),
        say("«This discussion is closed»."),
        say("«I'm not doing this with you»"),
        say("«don't text me again»"),
        say("«there's nothing to talk about»"),
        say("«Not having this conversation» again"),
        say("fine, «I'm blocking you»"),
        say("«I'm not doing this right now». bye"),
        say("whatever, «talk to the wall»"),
        say("«I'm not going to discuss it with you any further»"),
        say("«Don't bother replying»"),
        say("I refuse to discuss it any further"),
        say("«You won't be hearing from me»"),
        say("bas, «i dont want to talk to you anymore»"),
        reply(&["them: can we please talk about last night?"], "there's nothing to say. «End of discussion»"),
    ];
    silent: [
        say("I need a break, can we talk at 8?"),
        say("I'm done talking to the bank, they approved it!"),
        say("Have to hang up now, talk later"),
        say("I don't want to talk about it right now. Can we talk tomorrow?"),
        say("don't talk to strangers"),
        say("I'm done for today, bye"),
        say("I have nothing to wear"),
        say("He told me not to talk to him"),
        say("Leave me alone with that cake and it's gone 😂"),
        say("the discussion is closed by the moderator"),
        say("don't text me now, I'm driving"),
        say("I'm not ready to talk about it yet, but I will be"),
        say("Please don't leave me alone tonight"),
        say("I got nothing to say but congrats"),
        say("don't talk to me 😂 I'm still laughing"),
        say("I'm too upset to go on, I'm done talking for now"),
        say("are you done talking?"),
        say("Please don't contact me again, this is harassment"),
        say("stop messaging me, I told you I'm not interested. Don't write to me again or I'll report this account"),
        say("nothing more to say, you're the best!"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    if !finder.section("returning").is_empty() || !finder.section("safety").is_empty() {
        return;
    }
    for found in finder.matches() {
        let words = found.words;
        let own_voice = !draft.is_reported(words) && !draft.is_mentioned(words) && !draft.is_negated(words);
        let comes_back = draft.names_time_to_come(words);
        if own_voice
            && !comes_back
            && !draft.is_in_play(words)
            && !draft.is_question(words.start)
            && !draft.is_supposed(words)
        {
            finder.add(finder.hint(found));
        }
    }
}
