//! The writer may be in danger.

use crate::crisis::Danger;
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// The draft speaks of wanting to die, of hurting yourself, or of somebody who hurts you.
    ///
    /// Please send it if you want to: telling somebody is the best thing you can do, and nothing is held back. The card
    /// only adds a line where people listen day and night, for your country if you have set it, and words that make it
    /// easier for the other person to understand how serious it is. Those who love you can't guess it, and nearly
    /// everybody would rather know.
    ///
    /// Nothing of this is stored, counted or sent. It stays silent on ways of speaking ("this homework is killing me"),
    /// on films and songs, and on what others said; and it may be wrong.
    crisis_in_draft: Care, Care, Gentle;
    sources: [
        "Gould et al. 2007: callers' wish to die falls during a call with a crisis line",
        "Joiner 2005: feeling alone and a burden goes before; being connected protects",
        "Jobes & Joiner 2019: kind, direct words, no verdict",
    ];
    fires: [
        say("I don't want to live anymore"),
        say("i just want it all to end"),
        say("you guys would be better off without me"),
        say("Im thinking about ending my life"),
        say("i cut myself again last night"),
        say("I can't go on"),
        say("my boyfriend punched me in the face and i dont know what to do"),
        say("gonna kill myself"),
        say("she hits me when she's drunk"),
        say("he said if I leave he'll kill me and the kids"),
        say("idk if i'll make it to new year"),
        say("I have no reason to live"),
        say("Im scared of my husband, he gets violent when he drinks"),
        reply(&["them: how are you"], "honestly i wish i was dead"),
        reply(&["them: hey you ok?"], "no. ive been having suicidal thoughts"),
        say("I am thinking of suicide since many days, please help"),
    ];
    silent: [
        say("I'm dying of laughter"),
        say("this homework is killing me"),
        say("it was my first attempt at sourdough"),
        say("someone please help me, I'm trying to set up the printer"),
        say("then the door hit me in the face"),
        say("I was in an abusive marriage once, so I know how hard it is to see"),
        say("I'd kill for a coffee rn"),
        say("if i have to sit through one more meeting i'll be so bored"),
        say("kill the process and restart it"),
        say("Are you thinking about suicide? You can tell me"),
        say("Please don't kill yourself, I love you"),
        say("She told me she wanted to die when she was a teenager"),
        say("I want to end the subscription"),
        say("I don't want to live in London anymore"),
        say("I'd die for that dress"),
        say("We watched a film about a boy who wants to die"),
        say("I'd never hurt myself, don't worry"),
        say("my brother beat me at fifa again"),
        say("the song goes I want to die"),
    ];
    find: crisis_in_draft;
}

fn crisis_in_draft(finder: &mut Finder) {
    let Some((grade, danger)) = finder.danger() else { return };
    let call = match danger {
        Danger::Life => finder.helpline().line,
        Danger::Violence => finder.helpline().emergency,
    };
    if let Some(hint) = finder.hint_whole_about(danger.section(), call) {
        finder.add(hint.with_grade(grade));
    }
}
