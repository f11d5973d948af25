//! "Per my last email": politeness with an edge.

use crate::lexicon::Grade;
use crate::rules::{Finder, rule, say};

rule! {
    /// Politeness with an edge: reminders that reproach (*per my last email*, *as I already said*), praise with a sting
    /// (*must be nice*, *nice of you to join us*), openings that brace for a blow (*no offense, but*) and agreement that
    /// refuses (*whatever you say*).
    ///
    /// The words can be defended one by one, and the reader still feels the edge. What goes unsaid cannot be answered:
    /// say the wish or the disagreement itself, kindly and in the open.
    ///
    /// Sincere thanks, a real cross-reference ("the link is in my last email") and teasing that laughs are left alone.
    passive_aggression: Respect, Communication, Balanced;
    sources: [
        "Kruger et al. 2005: the tone of an e-mail is read right about half the time, though senders expect far more",
        "Yeomans et al. 2020: acknowledging the other view and hedging one's own make a disagreement receivable",
        "Danescu-Niculescu-Mizil et al. 2013: factuality (\"the fact is\", \"in fact\") reads as impolite (-.38)",
    ];
    fires: [
        say("«Per my last email», the deadline is Friday."),
        say("«As I already said», it's on the shared drive"),
        say("Wow, «must be nice» to sleep in on a weekday"),
        say("thanks for nothing"),
        say("«No offense, but» that plan makes no sense"),
        say("ok «whatever you say»"),
        say("Nice of you to finally show up"),
        say("some of us have to work tomorrow"),
        say("Not sure if you saw my last message?"),
        say("I hope you're happy now"),
        say("«With all due respect», you weren't there"),
        say("If you had read my message you'd know"),
        say("«for the hundredth time» the bins go out on tuesday"),
        say("oh so now you want to talk"),
        say("had dinner alone, «not that you care»"),
        say("«Some people never clean» up after themselves"),
        say("«funny how you suddenly» have time for me"),
        say("don't worry, I'll just do everything myself"),
    ];
    silent: [
        say("Thanks so much for finally fixing the heating!"),
        say("The link is in my last email"),
        say("it must be nice there this time of year"),
        say("Whatever you want for dinner is fine with me"),
        say("None taken! No offense meant either I think"),
        say("Are you happy now that you moved?"),
        say("I hope you're happy in the new flat"),
        say("As mentioned in the paper, the effect is small"),
        say("She always says per my last email lol"),
        say("Did you get my last message? No rush"),
        say("Nice of you to bring soup, thank you"),
        say("Take your time, no rush at all"),
        say("Just a reminder that the party starts at 8"),
        say("Do whatever makes you happy"),
        say("Some people think that birds came from dinosaurs"),
    ];
    find: edges;
}

fn edges(finder: &mut Finder) {
    let draft = finder.draft;
    for found in finder.matches() {
        if draft.is_reported(found.words) || draft.is_mentioned(found.words) {
            continue;
        }
        let hint = finder.hint(found);
        let grade = if draft.is_in_play(found.words) { Grade::Maybe } else { hint.grade };
        finder.add(hint.with_grade(grade));
    }
}
