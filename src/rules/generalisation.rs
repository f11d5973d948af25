//! "All managers are the same": a fault laid on everybody of a kind.

use crate::lexicon::Match;
use crate::rules::{Finder, rule, say};

rule! {
    /// A fault laid on everybody of a kind: *all managers are useless*, *women can't drive*, *typical
    /// men*, *kids these days have no respect*.
    ///
    /// There is nearly always one person behind it, and one occasion. Told about them, it can be believed and answered;
    /// told about everybody, it invites the first exception, and whoever belongs to the kind hears it about themselves.
    ///
    /// What is true of all ("all managers are invited"), praise, "some" and "many", what others said, and what is denied
    /// ("not all men") are left alone. That a group is named is never a reason by itself.
    generalisation: Respect, Communication, Attentive;
    sources: [
        "Beukeboom & Burgers 2019: generic statements about groups carry stereotypes from speaker to speaker",
        "Rosenberg 2003: what was observed can be heard, what is generalised is disputed",
        "Price et al. 2020: unfair generalisations are one of six attributes of unhealthy conversation",
    ];
    fires: [
        say("«All managers» are useless"),
        say("women can't drive"),
        say("«All men» are the same, I swear"),
        say("«all you teachers do is» complain"),
        say("sorry but politicians only care about themselves"),
        say("Kids these days have no respect."),
        say("«every landlord» is a crook"),
        say("Your generation doesn't know what work is"),
        say("because «lawyers» are liars"),
        say("None of you engineers can explain anything"),
        say("You developers never read the ticket"),
        say("Bankers only care about money"),
        say("honestly guys only want one thing"),
        say("That's so typical of you lefties"),
        say("rich people don't care about anyone else"),
    ];
    silent: [
        say("All managers are invited to the meeting"),
        say("Women are welcome to join"),
        say("Not all men are like that"),
        say("He said all women are crazy and I left"),
        say("typical weather for April"),
        say("Kids are asleep, I can talk"),
        say("Some managers are useless"),
        say("Doctors are amazing, they saved her"),
        say("I don't think women are bad drivers"),
        say("all the cables are the same"),
        say("Teachers are on strike tomorrow"),
        say("Are all lawyers expensive?"),
        say("my brother is gay and his husband is Jewish"),
        say("men and women are both affected"),
        say("people only want to help, let them"),
    ];
    find: sweeping;
}

/// Which tails make a head a generalisation.
const JOINED: [(&str, &str); 8] = [
    ("all_are", "trait"),
    ("proper_are", "trait"),
    ("bare_are", "trait"),
    ("every_is", "one"),
    ("every_does", "deeds_of_one"),
    ("all_do", "deed"),
    ("proper_do", "deed"),
    ("every_is", "trait"),
];

fn sweeping(finder: &mut Finder) {
    for (head, tail) in JOINED {
        for found in finder.section(head) {
            if let Some(whole) = finder.continued(found, tail) {
                swept(finder, &whole);
            }
        }
    }
    for found in finder.section("whole") {
        swept(finder, found);
    }
}

/// Said, not asked, denied, supposed or passed on. Between friends who laugh it is a joke about the joke.
fn swept(finder: &mut Finder, found: &Match) {
    let draft = finder.draft;
    let asked = draft.is_question(found.words.start) || draft.is_supposed(found.words);
    if draft.is_meant(found.words) && !asked && !draft.is_in_play(found.words) {
        let hint = finder.hint(found);
        finder.add(hint);
    }
}
