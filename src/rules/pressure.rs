//! "No excuses", "if you loved me you would": words that leave no way to say no.

use crate::lexicon::Grade;
use crate::rules::{Finder, rule, say};

rule! {
    /// Words that leave no way to say no: *no excuses*, *everyone does it*, *if you loved me you would*, *don't be such a
    /// baby*, *I won't take no for an answer*.
    ///
    /// Pressed hard enough, people say yes and stay away next time. Saying what you hope for, and that a no is all
    /// right, brings more honest yeses: being told "you are free to refuse" makes people agree more often, not less.
    ///
    /// Encouragement ("you can do it!"), tips ("you have to see this film"), instructions and invitations that leave a
    /// choice stay silent.
    pressure: Care, Care, Balanced;
    sources: [
        "Carpenter 2013: 42 studies; naming the freedom to refuse doubles the chance of a yes",
        "Brehm 1966: freedom taken away is defended (reactance)",
        "Deci & Ryan 2000: people keep to what they chose themselves",
    ];
    fires: [
        say("you have to come tonight, «no excuses»"),
        say("«come on, everyone does it»"),
        say("«if you loved me you'd» do it"),
        say("«don't be so lame», it's just one"),
        say("«I won't take no for an answer»"),
        say("«you owe me this»"),
        say("«don't be a party pooper»"),
        say("«you can't say no to me»"),
        say("«a real friend would help» me move"),
        say("«I already told everyone you'd come»"),
        say("«prove that you love me»"),
        say("«one drink won't kill you»"),
        say("«You're the only one who refuses»"),
        say("«what are you, scared»?"),
        say("Ravi «you have to come with us»!"),
        say("«if you don't come I'll be so disappointed» in you"),
        say("all going already, «don't be so boring» leh"),
    ];
    silent: [
        say("come on in"),
        say("You have to see this film, it's great"),
        say("you have to press the green button first"),
        say("would be lovely if you came, no pressure at all"),
        say("come on, you can do it!!"),
        say("you don't have to come if you'd rather rest"),
        say("do you have to come home early?"),
        say("You must be tired"),
        say("you have to be kidding me"),
        say("she won't take no for an answer, my boss"),
        say("there's no excuse for what he did"),
        say("Everyone is coming on Friday, want to join?"),
        say("I owe you this one"),
        say("real friends are hard to find"),
        say("you must register before Monday"),
        say("don't be sad"),
        say("you have to come if you want to, only then"),
    ];
    find: find;
}

fn find(finder: &mut Finder) {
    let draft = finder.draft;
    if !finder.section("choice").is_empty() {
        return;
    }
    let text = finder.text();
    let to_somebody = (0..text.words().len()).any(|word| matches!(text.normal(word), "you" | "your" | "come"));
    for found in finder.matches() {
        let words = found.words;
        let section = finder.section_of(found).name;
        let told = draft.is_reported(words) || draft.is_mentioned(words);
        // "Do you have to come?", "I hope you don't have to stay".
        let asked = section == "must" && (draft.is_question(words.start) || draft.is_supposed(words));
        if told || asked || draft.is_negated(words) || (section == "bare" && !to_somebody) {
            continue;
        }
        let hint = finder.hint(found);
        let grade = if draft.is_in_play(words) { Grade::Maybe } else { hint.grade };
        finder.add(hint.with_grade(grade));
    }
}
