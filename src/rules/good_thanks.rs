//! Thanks that say what for.

use crate::rules::{Finder, rule, say};

rule! {
    /// Thanks that name what they are for: *thank you for staying late to help me move*, *I love how you explained it*.
    ///
    /// Gratitude that points at something is felt on both sides: it says "I saw you". It tells people what to do more of,
    /// and it binds. Shown only to those who switched affirmations on, and never beside a fault.
    good_thanks: Affirmations, Care, Gentle;
    sources: [
        "Algoe 2012: find, remind, and bind: what gratitude does between people",
        "Kumar & Epley 2018: people who thank underrate how much it pleases",
        "Danescu-Niculescu-Mizil et al. 2013: gratitude is the strongest sign of politeness (+.87)",
    ];
    fires: [
        say("«Thank you for staying late to help me move»"),
        say("«thanks for listening last night», I felt so much lighter"),
        say("«I really appreciate how you explained it to the kids»"),
        say("«Thank you for driving all the way here»"),
        say("Mum, «thank you so much for the lovely dinner»!"),
        say("«thx for picking me up», legend"),
        say("«I'm so grateful that you were there»"),
        say("«thanks for being so patient with me», I know I ask a lot"),
        say("«It meant so much to me that you came»"),
        say("«Thanks for reviewing my patch», the test idea was great"),
    ];
    silent: [
        say("thanks"),
        say("ok thanks, see you"),
        say("thx for nothing"),
        say("thank you for your cooperation"),
        say("thanks a lot for ruining my day"),
        say("Thank you for calling customer service"),
        say("no thanks"),
        say("thanks for letting me know"),
        say("She said thank you for staying late"),
        say("I don't appreciate how you talk to me"),
        say("thank you for your order"),
    ];
    find: good_thanks;
}

fn good_thanks(finder: &mut Finder) {
    for found in finder.meant_unless("named", "other") {
        finder.add(finder.hint_on_clause(found));
    }
}
