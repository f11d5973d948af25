//! Half-written messages to several people at once.

use crate::protocol::Context;
use crate::rules::{Finder, during, rule, say};

const THREE: Context = Context { other_drafts: 2, ..Context::UNKNOWN };
const MANY: Context = Context { other_drafts: 7, ..Context::UNKNOWN };
const TWO: Context = Context { other_drafts: 1, ..Context::UNKNOWN };

rule! {
    /// Drafts are open in several conversations within minutes.
    ///
    /// Attention does not split, it hops, and each hop leaves some of it behind with the last person. People notice: the
    /// answer comes late, meets half of what they said, or was meant for somebody else. Finish one, then turn to the
    /// next with all of you.
    ///
    /// It looks at no words: how many drafts are open is told by whoever holds them. Two are a conversation and an
    /// interruption, and get no hint.
    scattered: Attention, Attention, Attentive;
    sources: [
        "Leroy 2009: attention stays behind with the task before",
        "Ophir, Nass & Wagner 2009: who does much at once is worse at leaving things out",
    ];
    fires: [
        during(THREE, "ok sounds good"),
        during(THREE, "Let me think about the venue"),
        during(THREE, "haha yes"),
        during(MANY, "I'm so sorry about your dad"),
        during(MANY, "Can you send the numbers by five?"),
        during(Context { other_drafts: u32::MAX, ..Context::UNKNOWN }, "hi"),
    ];
    silent: [
        say("ok sounds good"),
        during(TWO, "ok sounds good"),
        during(TWO, "I'm so sorry about your dad"),
        during(THREE, ""),
        during(MANY, "   "),
        during(Context { minutes_spent: 500, ..Context::UNKNOWN }, "haha yes"),
    ];
    find: scattered;
}

/// Drafts elsewhere, besides this one, that make "several".
const SEVERAL: u32 = 2;

fn scattered(finder: &mut Finder) {
    if finder.context().other_drafts < SEVERAL || finder.text().source().trim().is_empty() {
        return;
    }
    if let Some(hint) = finder.hint_whole("several") {
        finder.add(hint);
    }
}
