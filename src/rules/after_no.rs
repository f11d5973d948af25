//! Pushing on after they said no, or asked for space.

use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// The other person said no or asked for space, and the draft pushes on: *come on, just one*, *why not*, *I'm coming
    /// over*, *just five minutes*.
    ///
    /// A no that has to be said twice wears trust thin, and a yes that was pushed for is hardly one. Taking a no well is
    /// one of the strongest ways to show care: it makes the next yes a free one. Say that you heard it; you may add what
    /// you had hoped for, and leave it with them.
    ///
    /// It stays silent where the no is taken, where a no was only an answer to a question, and on another offer that
    /// leaves them free.
    after_no: Care, Care, Gentle;
    sources: [
        "Deci & Ryan 2000: being free to choose is a basic need, in love and friendship as well",
        "Flynn & Lake 2008: people who ask underrate how hard it is to say no",
        "Feinstein et al. 2022: repeated asking after a no is a form of coercion",
    ];
    fires: [
        reply(&["them: No thanks, I don't want to go out tonight"], "«come on», just one drink"),
        reply(&["them: I need some space right now"], "«can we please just talk»"),
        reply(&["them: please stop texting me"], "«I'm coming over»"),
        reply(&["them: I said no"], "«please please please»"),
        reply(&["them: I'd rather not send pictures"], "just one, «nobody will see»"),
        reply(&["them: I'm not ready for that"], "«you would if you loved me»"),
        reply(&["them: I don't drink, sorry"], "«one beer won't kill you»"),
        reply(&["them: leave me alone", "me: ok"], "«pick up the phone», please"),
        reply(&["them: not tonight, I'm exhausted"], "«Don't be so boring»"),
        reply(&["them: I really don't feel comfortable with that"], "«why not»? it's only us"),
        reply(&["them: Can you give me some time to think?"], "«Have you decided yet»?"),
        reply(&["them: no"], "«oh come on»"),
    ];
    silent: [
        say("come on, just one drink"),
        reply(&["me: have you seen it?", "them: No, I haven't"], "I'm sure you'll like it"),
        reply(&["me: do you fly often?", "them: no, it's my second time"], "just relax a bit, it's safe"),
        reply(&["them: No thanks, I don't want to go out tonight"], "No worries, another time!"),
        reply(&["them: I need some space right now"], "Of course. Take all the time you need"),
        reply(&["them: no, the meeting is at 5"], "great, see you there"),
        reply(&["them: no sugar for me please"], "come on in, coffee is ready"),
        reply(&["them: I can't make it on Friday"], "no problem, how about Saturday?"),
        reply(&["them: no one came to the party"], "please tell me you're joking"),
        reply(&["them: I need some space on my hard drive"], "come on, delete the old photos"),
        reply(&["them: I don't want to talk about it"], "ok. I'm here if you do"),
        reply(&["them: I don't like olives"], "just pick them out"),
        reply(&["them: no way!! you got tickets?"], "come on in then, I told you I would"),
        reply(&["them: I need a few days to think"], "I understand, take your time. Can we talk when you're back?"),
        reply(&["them: not tonight", "me: ok", "them: wait, actually yes!"], "come on then!"),
    ];
    find: after_no;
}

fn after_no(finder: &mut Finder) {
    let thread = finder.thread;
    let space = thread.said_last("space");
    // A bare no may answer anything: only the plainest pushing is sure to go against it.
    let refusal = thread.said_last("refusal").or_else(|| thread.said_last("no"));
    let (Some(no), true) = (space.max(refusal), finder.section("taken").is_empty() || pushes_after_all(finder)) else {
        return;
    };
    let after = if space.is_some() { ["insist", "coax", "reach"].as_slice() } else { &["insist", "coax"] };
    for section in after {
        for found in finder.section(section) {
            if finder.draft.is_meant(found.words) {
                let hint = finder.hint(found);
                let most =
                    if finder.draft.is_laughing(found.words.start) { Grade::Maybe } else { no.max(Grade::Likely) };
                let grade = hint.grade.min(most);
                finder.add(hint.with_grade(grade));
            }
        }
    }
}

/// "I understand, but …"
fn pushes_after_all(finder: &Finder) -> bool {
    !finder.section("still").is_empty()
}
