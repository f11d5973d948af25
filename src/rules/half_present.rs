//! "Sorry, wasn't listening": the reader was not fully met.

use crate::rules::{meant, rule, say};

rule! {
    /// Words that tell the reader they were only half heard: *sorry, wasn't listening*, *tl;dr*, *I just skimmed it*,
    /// *what did you say again?*
    ///
    /// Being listened to is felt in the details. Saying that attention was elsewhere is honest; leaving it at that can
    /// feel like being put down like a phone.
    ///
    /// Say what you did catch, ask about the rest, or offer a time when you can be there fully.
    half_present: Attention, Attention, Attentive;
    sources: [
        "Itzchakov, Reis & Weinstein 2022: attention, understanding and good intent are what make listening felt",
        "Roberts & David 2016: being put second to a phone (phubbing) lowers satisfaction with the relationship",
    ];
    fires: [
        say("«sorry wasn't listening», go on"),
        say("«I was only half listening» tbh"),
        say("«tl;dr»"),
        say("Tldr please"),
        say("«I just skimmed your message», looks fine"),
        say("hey «what did you say again»?"),
        say("«sorry, I zoned out» for a second"),
        say("honestly «I didn't read all that»"),
        say("«I stopped reading after» the second line"),
        say("sorry was on my phone, what?"),
        say("wait «what were you saying»?"),
        say("«I wasn't paying attention to what you» told me yesterday, sorry"),
        say("«I forgot what you said» about the wedding"),
    ];
    silent: [
        say("TL;DR: I'm moving to Lisbon in May"),
        say("He wasn't listening to the teacher"),
        say("you weren't listening to me"),
        say("I wasn't listening to music, I was sleeping"),
        say("I skimmed the chapter before class"),
        say("what was your surname again?"),
        say("I'm listening, go on"),
        say("She said \"tl;dr\" to my letter"),
        say("What did you say to her?"),
        say("I read all of it twice"),
        say("I never zoned out in that class"),
        say("She told me she wasn't paying attention"),
        say("what did he say again?"),
        say("I skimmed the milk for the cheese"),
    ];
    find: meant;
}
