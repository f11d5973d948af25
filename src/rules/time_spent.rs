//! The time the writer meant to spend on messages today is used up.

use crate::protocol::Context;
use crate::rules::{Finder, during, rule, say};

/// A day's messages, in minutes, against what was meant for them.
const fn spent(minutes_spent: u32, minutes_budget: u32) -> Context {
    Context { minutes_spent, minutes_budget: Some(minutes_budget), ..Context::UNKNOWN }
}

rule! {
    /// The time you set aside for messages today is spent.
    ///
    /// You chose that limit on a calmer day, for something you wanted more than one more message. This is a reminder of
    /// it and no more: finish the thought, say when you will be back, and go. It is off until you set a limit, and
    /// looks at no words.
    time_spent: Attention, Attention, Balanced;
    sources: [
        "Gollwitzer & Sheeran 2006: a limit chosen ahead, with what to do when it is met, is kept far more often",
        "Hunt et al. 2018: half an hour a day less of social media leaves people less lonely",
    ];
    fires: [
        during(spent(60, 60), "ok sounds good"),
        during(spent(61, 60), "and then he said he would come"),
        during(spent(500, 30), "hi"),
        during(spent(1, 1), "What do you think about Saturday?"),
        during(spent(u32::MAX, 90), "haha yes"),
        during(spent(45, 45), "I'm so sorry about your dad"),
    ];
    silent: [
        say("ok sounds good"),
        during(spent(59, 60), "ok sounds good"),
        during(spent(0, 60), "haha yes"),
        during(spent(10, 0), "a limit of nothing is no limit"),
        during(Context { minutes_spent: 500, ..Context::UNKNOWN }, "hi"),
        during(spent(90, 60), ""),
    ];
    find: time_spent;
}

fn time_spent(finder: &mut Finder) {
    let Context { minutes_spent, minutes_budget, .. } = finder.context();
    let over = minutes_budget.is_some_and(|budget| budget > 0 && minutes_spent >= budget);
    if !over || finder.text().source().trim().is_empty() {
        return;
    }
    if let Some(hint) = finder.hint_whole("over") {
        finder.add(hint);
    }
}
