//! They may be in danger: how to be there.

use crate::crisis::Danger;
use crate::rules::{Finder, reply, rule, say};

rule! {
    /// The other person wrote about wanting to die, about hurting themselves, or about somebody who hurts them.
    ///
    /// Nobody has to know the right words. What helps most is to stay, to ask plainly ("are you thinking about ending
    /// your life?") and to listen without arguing or promising secrecy. Asking does not plant the idea; it takes a
    /// weight off. And you need not carry it alone: a line where trained people answer day and night, and in an
    /// emergency the emergency number, are named on the card, for your country if you have set it.
    ///
    /// Where somebody is being hurt by another person, believe them, and leave them the pace: how to get away safely
    /// they often know best.
    ///
    /// It reads words and knows no one: it may be wrong in both directions, it judges nobody, and nothing of it is kept.
    /// Ways of speaking ("dying of laughter"), films, songs and games are left alone.
    crisis_in_thread: Care, Care, Gentle;
    sources: [
        "Dazzi et al. 2014: asking about suicide does not raise the risk, and may lower it",
        "Gould et al. 2013; ASIST training: ask directly, listen, keep safe, connect",
        "WHO 2022: first-line support for people who are subjected to violence (LIVES)",
    ];
    fires: [
        reply(&["them: i don't want to be here anymore"], "ok, are we still on for friday?"),
        reply(&["them: honestly everyone would be better off without me"], "that's not true"),
        reply(&["them: I've been thinking about killing myself"], "oh my god"),
        reply(&["them: hey", "them: i cant go on like this", "them: i want it all to end"], "what happened?"),
        reply(&["them: i started cutting myself again last week"], "Did you see the game?"),
        reply(&["them: he hit me again last night. Im scared of what he will do"], "you should leave him"),
        reply(&["them: my husband choked me"], "k"),
        reply(&["them: i took a whole bottle of pills"], "lol what"),
        reply(&["them: I am so tired of living, it has no sense"], "go to sleep then"),
        reply(&["them: i want to unalive myself"], "same haha"),
        reply(&["them: I feel suicidal tonight", "me: I'm here"], "talk to me"),
        reply(&["them: nobody would even notice if i was gone"], "I would"),
        reply(&["them: I wish I'd never been born"], "come on, don't say that"),
    ];
    silent: [
        say("I'm worried about my friend"),
        reply(&["them: I'm dying of laughter"], "told you it's good"),
        reply(&["them: this homework is killing me"], "same"),
        reply(&["them: I could kill for a coffee"], "on my way"),
        reply(&["them: kms lol i forgot my charger AGAIN 😂"], "haha take mine"),
        reply(&["them: I don't want to be here anymore, this party is so boring"], "leave then, I'll join"),
        reply(&["them: the main character kills himself at the end of the film"], "spoilers!!"),
        reply(&["them: he beat me at chess again"], "rematch"),
        reply(&["them: she hit me up last night about the flat"], "and?"),
        reply(&["them: I cut myself shaving"], "ouch"),
        reply(&["them: I don't want to kill myself, I'm just tired"], "ok, rest then"),
        reply(&["them: I can't live without my phone"], "clearly"),
        reply(&["them: suicide squad is on tonight"], "save me a seat"),
        reply(&["them: I feel suicidal"], "Please call the Samaritans on 116 123, I'll stay on the phone with you"),
    ];
    find: crisis_in_thread;
}

fn crisis_in_thread(finder: &mut Finder) {
    let Some((grade, danger)) = finder.thread.danger() else { return };
    // Who names a line already knows of it.
    if !finder.section("named").is_empty() {
        return;
    }
    let call = match danger {
        Danger::Life => finder.helpline().line,
        Danger::Violence => finder.helpline().emergency,
    };
    if let Some(hint) = finder.hint_whole_about(danger.section(), call) {
        finder.add(hint.with_grade(grade));
    }
}
