//! "To be honest", "trust me": words that vouch for a claim and weaken it.

use crate::rules::{Finder, rule, say};

rule! {
    /// Words that vouch for what follows: *to be honest*, *trust me*, *believe me*, *I swear*.
    ///
    /// They are meant to make a claim firmer. Readers may take them the other way: if this sentence is honest, what
    /// about the others? Mostly the sentence stands better without them; where it needs support, how you know is
    /// stronger than a vow. It is a small thing, and shown only to those who want every thought. Honesty itself ("thank
    /// you for being honest", "I need to be honest about something") is no such thing, nor is opening up about a
    /// feeling.
    shaky_candour: Trust, Trust, Attentive;
    sources: [
        "Edwards & Fasulo 2006, 'To be honest': sequential uses of honesty phrases",
        "Hyland 1998; Fraser 1975: vouching for one's own words invites doubt in them",
    ];
    fires: [
        say("«To be honest, it» is the best plan we have"),
        say("«trust me, it's» the best one"),
        say("«Believe me, I» tried everything"),
        say("«tbh the» report is fine"),
        say("«In all honesty we» need more time"),
        say("it's the best one, «trust me»"),
        say("«truth be told I» never read the contract"),
        say("«I swear I» sent the file on Monday"),
        say("«ngl he» kinda deserves the prize"),
        say("The results are correct, «to be honest»."),
        say("«You can trust me on this one, it» works"),
        say("«to tell you the truth, we» had no plan"),
    ];
    silent: [
        say("Thank you for being honest with me"),
        say("I want you to be honest with me"),
        say("Do you believe me?"),
        say("Don't trust me with plants"),
        say("Trust me to forget my keys!"),
        say("I swear a lot when I drive"),
        say("It takes courage to be honest"),
        say("let's be honest with each other from now on"),
        say("you have to trust me with the car one day"),
        say("to be honest I feel terrible about what happened"),
        say("I need to be honest about something that's hard for me"),
        say("He always says trust me, it's easy"),
        say("Believe me or not, it's your choice"),
        say("trust me lol 😂"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    let opens_up = ["distress", "upset", "doubt"].iter().any(|section| finder.shares(section).next().is_some());
    if opens_up {
        return;
    }
    let text = finder.text();
    let named = |word: usize, class| draft.lexicon.is_named(text.word(word).id, class);
    for found in finder.matches() {
        let start = found.words.start;
        let claims = match found.capture("rest") {
            Some(rest) => !named(rest.start, "candour-other"),
            None => start == 0 || !named(start - 1, "candour-meant"),
        };
        if claims && draft.is_meant(found.words) && !draft.is_question(start) && !draft.is_laughing(start) {
            finder.add(finder.hint(found));
        }
    }
}
