//! One more message on a pile of unanswered ones.

use crate::protocol::Sender;
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// Four or more messages in a row have had no answer, and another one is on its way.
    ///
    /// Each of them rings on the other side. A pile of messages can feel like being called for from the next room again
    /// and again: hard to answer, and harder the higher it grows. People are slow for a hundred reasons, most of which
    /// have nothing to do with you. Say once what you hope for and by when, then give it time.
    ///
    /// Messages that are more than an hour apart are a new start each time and do not count together, where the page
    /// shows when they were sent.
    rapid_fire: Attention, Attention, Attentive;
    sources: [
        "Kushlev & Dunn 2015: people who look at messages less often are less stressed",
        "Tyler & Tang 2003: people read meaning into the pace of answers",
    ];
    fires: [
        reply(&["me: hey", "me: u there?", "me: hello", "me: i need to tell you something"], "??"),
        reply(&["them: brb", "me: ok so", "me: about tonight", "me: should I bring wine", "me: or beer"], "or both?"),
        reply(&["me: Morning!", "me: Did you see the mail", "me: it's from Lena", "me: call me"], "Are you awake"),
        reply(&["me: a", "me: b", "me: c", "me: d", "me: e"], "and one more thing"),
        reply(&["them: hi", "me: hi", "me: so", "me: guess what", "me: guess!!"], "I got a puppy"),
        reply(&["me: pls reply", "me: pls", "me: babe", "me: im worried"], "just say something"),
    ];
    silent: [
        say("hello?"),
        reply(&["me: hey", "me: u there?", "me: hello"], "ok, talk later"),
        reply(&["me: hey", "me: u there?", "them: yes", "me: hello", "me: so"], "how are you"),
        reply(&["me: a", "me: b", "me: c", "me: d", "them: lol slow down"], "sorry haha"),
        reply(&["them: a", "them: b", "them: c", "them: d"], "wow, one at a time"),
        reply(&["me: a", "me: b", "me: c", "me: d"], ""),
        reply(&["them: where are you", "them: hello", "them: ??", "them: hey"], "here, sorry, was on the bike"),
    ];
    find: rapid_fire;
}

/// So many messages without an answer are a pile.
const PILE: usize = 4;

fn rapid_fire(finder: &mut Finder) {
    let pace = finder.thread.pace;
    if pace.last != Some(Sender::Me) || pace.at_once < PILE || finder.text().source().trim().is_empty() {
        return;
    }
    if let Some(hint) = finder.hint_whole("pile") {
        finder.add(hint);
    }
}
