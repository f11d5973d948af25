//! "At least …", "everything happens for a reason": bright sides held up to somebody who is hurting.

use crate::lexicon::Grade;
use crate::rules::{Finder, reply, rule, say};
use crate::text::End;

rule! {
    /// A bright side for somebody who is hurting: *at least you tried*, *everything happens for a reason*, *it could be
    /// worse*, *you'll find someone better*.
    ///
    /// It is said to comfort. But it answers pain with a reason not to have it, and often says more about how hard it is
    /// to watch. Stay with what hurts first: name it, ask about it, or just be there. The bright side keeps until they
    /// find it themselves. About things, numbers and one's own luck ("at least 3 people") this stays silent, and "at
    /// least" and "could be worse" only count where somebody has said that they are hurting, or are spoken to directly.
    silver_lining: Closeness, Intimacy, Balanced;
    sources: [
        "High & Dillard 2012: person-centred comfort beats messages that minimise or find a bright side",
        "Lehman, Ellard & Wortman 1986: bereaved people name forced cheer and 'it was for the best' least helpful",
    ];
    fires: [
        reply(&["them: I lost my job today, I'm so scared"], "«at least you have» savings"),
        reply(&["them: we broke up last night. I'm heartbroken"], "Well, «at least it happened» early on"),
        reply(&["them: my dog died this morning"], "Sorry to hear. «He had a good life» though"),
        reply(&["them: I'm so overwhelmed with the move"], "hey, «could be worse»!"),
        say("«Everything happens for a reason» bro"),
        say("«Look on the bright side», you have more time now"),
        say("«There are plenty of fish in the sea»"),
        say("I know it hurts but «she's in a better place now»"),
        say("Maybe «it's a blessing in disguise»"),
        say("«you should be grateful that» you still have a job"),
        say("«You'll find someone better», trust me"),
        say("«What doesn't kill you makes you stronger»"),
        say("«God has a plan» for u"),
        say("«the universe has something better for you»"),
        say("«You'll look back on this and laugh»"),
        reply(&["them: my cat died last night, I'm heartbroken"], "«you can always get another one»"),
        say("cheer up, «every cloud has a silver lining»"),
    ];
    silent: [
        say("we need at least 3 people for the match"),
        say("At least it's Friday"),
        say("Could be worse, how about you?"),
        say("I had to walk home but at least the sun was out"),
        say("You should bring at least two copies"),
        say("I hate it when people say everything happens for a reason"),
        say("everything happens for a reason is a phrase I can't stand"),
        say("stay positive test results must be reported"),
        say("you can get another cup in the kitchen"),
        say("Silver Linings Playbook is on tonight"),
        say("I don't believe everything happens for a reason"),
        reply(&["them: what's the score?"], "2:1 down, could be worse"),
        say("On the bright side, my code compiles now"),
        say("I keep telling myself I'll find someone better"),
        reply(&["them: how many tickets?"], "At least you and me, so two"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let hurting = finder.thread.pain() >= Some(Grade::Likely);
    let met = finder.moves("acknowledgement").next().is_some();
    let (draft, text) = (finder.draft, finder.text());
    for found in finder.matches() {
        if !draft.is_meant(found.words)
            || draft.is_laughing(found.words.start)
            || text.sentence_of(found.words.start).end == End::Question
        {
            continue;
        }
        let hint = finder.hint(found);
        let grade = match (hint.grade, hurting, met) {
            // A least number, a small mercy, one's own luck.
            (Grade::Maybe, false, _) => continue,
            (_, true, false) => Grade::Sure,
            // First the hurt was met, then came a bright side: it may well be welcome.
            (Grade::Likely, false, true) => Grade::Maybe,
            (grade, ..) => grade,
        };
        finder.add(hint.with_grade(grade));
    }
}
