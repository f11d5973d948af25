//! "You're such an idiot": a demeaning word aimed at the reader or at somebody else.

use crate::grammar::{Naming, Person, Pointing};
use crate::lexicon::{Grade, Match};
use crate::rules::{Finder, rule, say};
use crate::text::{End, Word, WordRange};

rule! {
    /// A demeaning word aimed at the one who reads ("you're such an idiot", "are you stupid?") or at somebody else
    /// ("what a moron"), and wishes that are worse than any word ("nobody would miss you").
    ///
    /// An insult speaks about who somebody is, and nobody can answer that: they can only defend themselves, strike back
    /// or leave. What happened, and what it did to you, can be talked about. Say that instead; being angry is fine.
    ///
    /// Words about oneself, about things ("this stupid printer"), about a word ("the word idiot"), denied, reported and
    /// quoted words are left alone. Laughter and affection ("you idiot 😂") make a hint much less likely, and naming
    /// who somebody is (gay, Muslim, deaf, a woman) is never an insult by itself.
    insult: Respect, Communication, Gentle;
    sources: [
        "Gottman & Silver 1999: attacks on character are the surest sign of a conversation about to fail",
        "Katsaros et al. 2022: a prompt to rethink makes people cancel 9 and revise 22 of 100 offensive drafts",
        "Zhang et al. 2018: second-person attacks are what civil conversations derail into",
    ];
    fires: [
        say("«you're such an idiot»"),
        say("What a «moron»"),
        say("«u r so stupid» it hurts"),
        say("Are you dumb or something?"),
        say("Listen, «you pathetic liar», I saw the messages"),
        say("nobody likes you"),
        say("«You are an ungrateful brat»"),
        say("Get it done or get out, «idiot»."),
        say("you're a worthless piece of shit"),
        say("Stop being such a baby about it"),
        say("I can't believe «you are so selfish»"),
        say("My boss is a complete «asshole»"),
        say("keep your stupid opinions to yourself"),
        say("Everyone would be better off without you"),
        say("«You id1ot», read the manual first"),
        say("How can you be so dense?"),
        say("These «idiots» closed the only bridge again"),
        say("Some «moron» parked across our driveway"),
        say("She brought her «retarded» friends along"),
        say("What a «stupid» article, he never even went there"),
        say("His wife is a lying «coward»"),
        say("don't trust those «bitches» at the office"),
        say("I can't read another of their «moronic» comments"),
        say("Your sheer ignorance amazes me"),
    ];
    silent: [
        say("I felt like an idiot afterwards"),
        say("can an idiot like me learn this?"),
        say("there are cockroaches in my kitchen"),
        say("I felt like an idiot"),
        say("Here's my idiot-proof guide to sourdough"),
        say("you're not stupid, it's a hard exam"),
        say("I'm such an idiot, sorry!"),
        say("this stupid printer ate my page"),
        say("I never said you're an idiot"),
        say("She called me an asshole in front of everyone"),
        say("idiot is such an ugly word"),
        say("Why do you think you're stupid? You're doing great"),
        say("you lucky bastard"),
        say("you're stupid good at chess"),
        say("My neighbour is gay and my boss is Muslim"),
        say("The Idiot by Dostoevsky is my favourite novel"),
        say("you'd be stupid not to take that offer"),
        say("what a stupid mistake I made"),
        say("Is the dog still such a brat?"),
        say("our pigs and cows are fine"),
        say("life's a bitch and then you find parking"),
        say("What an absolute bastard of a hill, but we made it"),
        say("You lucky bastard, two weeks in Greece"),
        say("bad bitches only, see you at brunch"),
        say("Bitch please, you know I love you"),
        say("My idiot light came on again"),
        say("We felt like complete morons standing in the rain"),
        say("American Idiot is still my favourite album"),
        say("Can you bring a hoe and a rake for the garden?"),
        say("He called me a liar in front of the kids"),
        say("Sorry, stupid question: where do I upload it?"),
        say("Sorry if this is a stupid question, but what does it do?"),
        say("Who is the class clown in your team?"),
    ];
    find: insults;
}

/// What turns "you are" into an insult, and how sure each is to be meant as one.
const DEMEANING: [(&str, &str, Grade); 9] = [
    ("are", "name", Grade::Sure),
    ("are", "beast", Grade::Sure),
    ("are", "low", Grade::Sure),
    ("are", "trait_of", Grade::Likely),
    ("are", "figure", Grade::Likely),
    ("are_a", "odd", Grade::Likely),
    ("bare", "name", Grade::Sure),
    ("bare", "low", Grade::Sure),
    ("bare", "trait_of", Grade::Likely),
];

/// The sections whose phrases say it all.
const WHOLE: [&str; 10] =
    ["stupid", "called", "called_out", "your", "trait", "stop", "cruel", "absent", "folly", "compound"];

fn insults(finder: &mut Finder) {
    for (head, tail, grade) in DEMEANING {
        for found in finder.section(head) {
            if let Some(whole) = finder.continued(found, tail)
                && !(tail == "odd" && is_kindly(finder, &whole))
            {
                insult(finder, &whole, grade);
            }
        }
    }
    for section in WHOLE {
        for found in finder.section(section) {
            insult(finder, found, finder.section_of(found).grade);
        }
    }
    for found in finder.section("noun") {
        slight(finder, found, weigh_noun);
    }
    for found in finder.section("noun_figure") {
        slight(finder, found, weigh_figure);
    }
    for found in finder.section("noun_filth") {
        slight(finder, found, weigh_filth);
    }
    for found in finder.section("noun_beast") {
        slight(finder, found, weigh_beast);
    }
    for found in finder.section("adjective") {
        slight(finder, found, weigh_adjective);
    }
}

/// A single word that runs somebody down, if `weigh` finds that it does where it stands.
fn slight(finder: &mut Finder, found: &Match, weigh: fn(&Finder, WordRange) -> Option<Grade>) {
    let (draft, words) = (finder.draft, found.words);
    let denied = draft.is_negated(words) && !stands_for_somebody(finder, words);
    let borrowed = draft.is_reported(words) || draft.is_mentioned(words);
    let other = is_harmless(finder, words) || is_of_thing(finder, words) || is_title(finder, words);
    if denied || borrowed || other || is_teased(finder, words) || is_own(finder, words) {
        return;
    }
    if let Some(grade) = weigh(finder, found.words) {
        let hint = finder.hint(found).with_grade(grade);
        finder.add(hint);
    }
}

/// "You idiot 😂 love you": laughed and loved at once, a hard word is a pet name.
fn is_teased(finder: &Finder, words: WordRange) -> bool {
    finder.draft.is_laughing(words.start) && finder.draft.is_affectionate(words.start)
}

/// "Nobody trusts these idiots", "I don't like you, idiot": a negation denies nothing about whom a word stands for or
/// calls out.
fn stands_for_somebody(finder: &Finder, words: WordRange) -> bool {
    match finder.draft.naming(words) {
        Naming::For(_) => true,
        Naming::Called => finder.draft.follows(words.start, "you"),
        Naming::Of(_) => false,
    }
}

/// A noun that hardly ever means anything but an insult.
fn weigh_noun(finder: &Finder, noun: WordRange) -> Option<Grade> {
    let draft = finder.draft;
    let is = |class| draft.lexicon.is_named(finder.text().word(noun.start).id, class);
    let naming = draft.naming(noun);
    let grade = match naming {
        Naming::Called if draft.follows(noun.start, "you") => Grade::Sure,
        Naming::Of(_) if is_imagined(finder, noun) => return None,
        Naming::Of(Person::Reader) => Grade::Sure,
        Naming::Of(Person::Unknown) if is("slight-thing") => return None,
        // "It is the idiots who honk" is about people, "it's a bitch" about a thing.
        Naming::Of(Person::Thing) if finder.text().normal(noun.end - 1).ends_with('s') => Grade::Likely,
        Naming::Of(Person::Writer | Person::Thing) => return None,
        Naming::For(Pointing::Ours) if !describes_person(finder, noun) => return None,
        Naming::Called | Naming::Of(_) | Naming::For(_) => Grade::Likely,
    };
    Some(if is_laughed_off(finder, noun, naming) { Grade::Maybe } else { grade })
}

/// A noun that says something about somebody only when it is plain that a person is meant: "a lying clown", "he is a
/// coward", "you creep".
fn weigh_figure(finder: &Finder, noun: WordRange) -> Option<Grade> {
    let draft = finder.draft;
    let naming = draft.naming(noun);
    match naming {
        Naming::Of(_) if is_imagined(finder, noun) || draft.is_question(noun.start) => return None,
        Naming::Of(Person::Reader | Person::Someone) => {}
        Naming::Of(Person::Unknown) if is_of_people(finder, noun) => {}
        Naming::Called if draft.follows(noun.start, "you") || is_called_out(finder, noun) => {}
        Naming::For(pointing) if is_pointed_at(finder, noun, pointing) => {}
        _ => return weigh_beast(finder, noun),
    }
    Some(if is_laughed_off(finder, noun, naming) { Grade::Maybe } else { Grade::Likely })
}

/// "Coward.", "@sam liar!", "you never paid, coward": a whole sentence, or the last word to a reader who is spoken to.
fn is_called_out(finder: &Finder, noun: WordRange) -> bool {
    let text = finder.text();
    let sentence = text.sentence_of(noun.start);
    let whole = sentence.words.len() <= CALLED_WITHIN
        && sentence.words.indices().all(|i| noun.indices().contains(&i) || !text.word(i).is_word());
    let last = text.word(noun.start).after_pause
        && text.closes_sentence(noun.end - 1)
        && finder.draft.names_reader(WordRange { start: sentence.words.start, end: noun.start });
    (whole || last)
        && sentence.end != End::Question
        && !is_charge(finder, noun)
        && !matches!(text.normal(noun.start), "hater" | "haters")
}

/// How many mentions and emoji may stand around a word called out.
const CALLED_WITHIN: usize = 8;

/// "Where do they find **these clowns**?", but not "these punk bands".
fn is_pointed_at(finder: &Finder, noun: WordRange, pointing: Pointing) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let ends = text.closes_clause(noun.end) || draft.lexicon.is_empty_word(text.word(noun.end).id);
    let pointed = pointing == Pointing::There || draft.follows(draft.described(noun).start, "another");
    pointed && ends && !is_clause(finder, noun) && !is_charge(finder, noun)
}

/// "They say **that clowns** paint eggs": no finger points.
fn is_clause(finder: &Finder, noun: WordRange) -> bool {
    let text = finder.text();
    let first = finder.draft.described(noun).start;
    first > 0 && matches!(text.normal(first - 1), "that" | "this") && text.normal(noun.end - 1).ends_with('s')
}

/// "Piece of crap": as often a printer as a person.
fn weigh_filth(finder: &Finder, noun: WordRange) -> Option<Grade> {
    match finder.draft.naming(noun) {
        Naming::Of(Person::Reader | Person::Someone) => weigh_figure(finder, noun),
        _ => None,
    }
}

/// What is as often said of history and nature as of anybody the writer knows.
fn is_charge(finder: &Finder, noun: WordRange) -> bool {
    finder.draft.lexicon.is_named(finder.text().word(noun.start).id, "slight-charge")
}

/// A beast, a rag, a tool: said of a person only in harsh company.
fn weigh_beast(finder: &Finder, noun: WordRange) -> Option<Grade> {
    let draft = finder.draft;
    let naming = draft.naming(noun);
    let harsh = draft.described(noun).indices().any(|i| is_slighting(finder, i));
    let spared = matches!(naming, Naming::Of(Person::Writer | Person::Thing) | Naming::For(Pointing::Ours));
    if !harsh || spared || (matches!(naming, Naming::Of(_)) && is_imagined(finder, noun)) {
        return None;
    }
    Some(if is_laughed_off(finder, noun, naming) { Grade::Maybe } else { Grade::Likely })
}

/// An adjective: said of somebody, or standing before people or before what they said.
fn weigh_adjective(finder: &Finder, adjective: WordRange) -> Option<Grade> {
    let (draft, text) = (finder.draft, finder.text());
    let is = |i: usize, class| draft.lexicon.is_named(text.word(i).id, class);
    let breath = |i: &usize| {
        text.words().get(*i).is_some_and(|word| {
            word.sentence == text.word(adjective.start).sentence && (!word.after_pause || is(*i, "slight-trait"))
        })
    };
    let head = (adjective.end..adjective.end + DESCRIBED_WITHIN).take_while(breath).find(|&i| {
        !is(i, "slight-trait") && !matches!(text.normal(i), "and" | "little" | "old" | "fucking" | "ass" | "white")
    });
    let grade = match head {
        _ if is(adjective.start, "slight-slur") => weigh_slur(finder, adjective)?,
        Some(head) if is(head, "person-word") => weigh_people(finder, adjective, head)?,
        Some(head) if is(head, "deed-word") => weigh_words(finder, adjective, head)?,
        _ => weigh_trait(finder, adjective, head)?,
    };
    Some(if draft.is_in_play(adjective) { Grade::Maybe } else { grade })
}

/// "Retarded" runs people down whatever it is said of.
fn weigh_slur(finder: &Finder, adjective: WordRange) -> Option<Grade> {
    let own = matches!(finder.draft.said_of(adjective), Some(Person::Writer));
    (!own).then_some(Grade::Likely)
}

/// How far an adjective may stand from what it describes: "stupid racist white people".
const DESCRIBED_WITHIN: usize = 4;

/// "these stupid people", "lying politicians"; "my silly kids" and "a stupid person like me" are let be.
fn weigh_people(finder: &Finder, adjective: WordRange, head: usize) -> Option<Grade> {
    let text = finder.text();
    let noun = WordRange { start: head, end: head + 1 };
    let first = finder.draft.described(noun).start.min(adjective.start);
    let lead = first.checked_sub(1).map_or("", |i| text.normal(i));
    let points = matches!(lead, "this" | "that" | "these" | "those" | "the" | "your" | "his" | "her" | "their" | "you");
    match finder.draft.naming(noun) {
        Naming::Of(Person::Writer | Person::Thing) => None,
        Naming::For(Pointing::Ours) if finder.draft.is_playful(adjective.start) => None,
        Naming::Of(Person::Reader) => Some(Grade::Sure),
        // "A lazy person", "nasty people": nobody in particular.
        naming if is_soft(finder, adjective) => {
            (naming == Naming::Of(Person::Someone) || points).then_some(Grade::Maybe)
        }
        Naming::Of(Person::Someone) => Some(Grade::Likely),
        _ if matches!(lead, "a" | "an") => Some(Grade::Maybe),
        _ => Some(Grade::Likely),
    }
}

/// "Your stupid opinion", "such an idiotic comment", "stupid article"; one's own "stupid question" is let be.
fn weigh_words(finder: &Finder, adjective: WordRange, head: usize) -> Option<Grade> {
    let (draft, text) = (finder.draft, finder.text());
    let noun = WordRange { start: head, end: head + 1 };
    let own =
        text.sentence_of(head).words.indices().any(|i| matches!(text.normal(i), "i" | "my" | "me" | "we" | "mine"));
    let first = draft.described(noun).start.min(adjective.start);
    let pointed = first > 0
        && text.word(first - 1).sentence == text.word(first).sentence
        && matches!(
            text.normal(first - 1),
            "your"
                | "his"
                | "her"
                | "their"
                | "this"
                | "that"
                | "these"
                | "those"
                | "such"
                | "another"
                | "'s"
                | "more"
                | "the"
                | "most"
        );
    let such =
        first > 1 && matches!(text.normal(first - 1), "a" | "an") && matches!(text.normal(first - 2), "such" | "what");
    let bare = text.opens_clause(first) && !matches!(text.normal(head), "question" | "questions" | "idea" | "ideas");
    let theirs = first > 0 && matches!(text.normal(first - 1), "your" | "his" | "her" | "their");
    ((theirs || !own) && (pointed || such || bare)).then_some(Grade::Likely)
}

/// "He is so ignorant", "those people are disgusting"; "it's stupid" is about a thing.
fn weigh_trait(finder: &Finder, adjective: WordRange, next: Option<usize>) -> Option<Grade> {
    let (draft, text) = (finder.draft, finder.text());
    let is_mind = draft.lexicon.is_named(text.word(adjective.start).id, "slight-mind");
    // "A stupid rule": what follows is what it describes.
    let describes = next.is_some_and(|i| !draft.lexicon.is_empty_word(text.word(i).id) && !text.closes_clause(i));
    let praised = next.is_some_and(|i| draft.lexicon.is_named(text.word(i).id, "insult-praise"));
    match draft.said_of(adjective) {
        Some(Person::Reader | Person::Someone) if describes || praised || is_imagined(finder, adjective) => None,
        Some(Person::Reader | Person::Someone) if is_soft(finder, adjective) => None,
        // That somebody lied may be told without running them down.
        Some(Person::Someone) if matches!(text.normal(adjective.start), "lying" | "cheating") => None,
        Some(Person::Reader | Person::Someone) => Some(Grade::Likely),
        Some(Person::Unknown) if is_mind || (is_of_people(finder, adjective) && !describes) => Some(Grade::Likely),
        _ => None,
    }
}

/// "You'd be stupid not to", "if she were lazy": nobody is.
fn is_imagined(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    let near = words.start.saturating_sub(IMAGINED_WITHIN).max(text.sentence_of(words.start).words.start)..words.start;
    finder.draft.is_supposed(words) || near.into_iter().any(|i| matches!(text.normal(i), "would" | "could" | "might"))
}

/// "A bastard of a hill": a thing is cursed.
fn is_of_thing(finder: &Finder, noun: WordRange) -> bool {
    let text = finder.text();
    let thing = noun.end + 2;
    thing < text.words().len()
        && text.normal(noun.end) == "of"
        && matches!(text.normal(noun.end + 1), "a" | "an")
        && !finder.draft.lexicon.is_named(text.word(thing).id, "person-word")
}

/// How far "would" may stand before what it imagines.
const IMAGINED_WITHIN: usize = 4;

/// "Lazy", "fat", "evil": as often said in fun.
fn is_soft(finder: &Finder, adjective: WordRange) -> bool {
    finder.draft.lexicon.is_named(finder.text().word(adjective.start).id, "slight-soft")
}

/// "These **voters** are stupid": people stand right before what is said of them.
fn is_of_people(finder: &Finder, adjective: WordRange) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let near = adjective.start.saturating_sub(IMAGINED_WITHIN).max(text.sentence_of(adjective.start).words.start);
    !is_soft(finder, adjective)
        && (near..adjective.start).any(|i| draft.lexicon.is_named(text.word(i).id, "person-word"))
}

fn is_slighting(finder: &Finder, word: usize) -> bool {
    let (lexicon, id) = (finder.draft.lexicon, finder.text().word(word).id);
    ["slight-trait", "slight", "insult-harsh", "slight-figure"].into_iter().any(|class| lexicon.is_named(id, class))
}

/// "my **idiot** boss": the word describes somebody else.
fn describes_person(finder: &Finder, noun: WordRange) -> bool {
    let text = finder.text();
    text.words().get(noun.end).is_some_and(|next| {
        next.sentence == text.word(noun.start).sentence && finder.draft.lexicon.is_named(next.id, "person-word")
    })
}

/// Friends call each other names and laugh. Laughing at somebody who is not there is no play, except with a mild word.
fn is_laughed_off(finder: &Finder, noun: WordRange, naming: Naming) -> bool {
    let draft = finder.draft;
    let coarse = draft.lexicon.is_named(finder.text().word(noun.start).id, "slight-coarse");
    match naming {
        Naming::Called | Naming::Of(Person::Reader) => draft.is_in_play(noun),
        _ => draft.is_affectionate(noun.start) || (!coarse && draft.is_laughing(noun.start)),
    }
}

/// A set phrase, a literal sense, praise in rough company: "life's a bitch", "guinea pig", "lucky bastard".
fn is_harmless(finder: &Finder, words: WordRange) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let covered = |set: &Match| set.words.start <= words.start && words.end <= set.words.end;
    let praised = words.start.checked_sub(1).is_some_and(|before| {
        text.word(before).sentence == text.word(words.start).sentence
            && draft.lexicon.is_named(text.word(before).id, "insult-praise")
            && text.normal(before) != "crazy"
    });
    praised
        || finder
            .section_within("harmless", WordRange { start: words.start.saturating_sub(SET_PHRASE), end: words.end })
            .iter()
            .any(covered)
}

/// The longest set phrase, in words.
const SET_PHRASE: usize = 8;

/// The writer's own folly: "an idiot like me", "the idiot I am", "I felt like an idiot", "and am clueless".
fn is_own(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    let sentence = text.sentence_of(words.start).words;
    let after = |i: usize| if words.end + i < sentence.end { text.normal(words.end + i) } else { "" };
    let named = matches!((after(0), after(1)), ("like", "me" | "us" | "myself") | ("i", "am" | "was") | ("that", "i"));
    let mut before = (sentence.start..words.start).rev().take(NEAR).skip_while(|&i| {
        matches!(text.normal(i), "a" | "an" | "such" | "so" | "just" | "really" | "total" | "complete" | "fucking")
    });
    let lead = before.next().map_or("", |i| text.normal(i));
    let of_other = before.any(|i| matches!(text.normal(i), "you" | "he" | "she" | "they" | "your" | "his" | "her"));
    named || lead == "am" || (lead == "like" && !of_other)
}

/// How far before a word its subject is looked for.
const NEAR: usize = 12;

/// "American Idiot", "The Idiot": written as names are.
fn is_title(finder: &Finder, words: WordRange) -> bool {
    let text = finder.text();
    let named = |i: usize| text.word(i).capitalised && !text.word(i).capitals;
    let before = words.start.checked_sub(1).filter(|&i| text.word(i).sentence == text.word(words.start).sentence);
    named(words.start)
        && !text.word(words.start).after_pause
        && before.is_some_and(|i| {
            named(i)
                && !matches!(
                    text.normal(i),
                    "you" | "your" | "these" | "those" | "this" | "what" | "such" | "fucking" | "stupid" | "i" | "dumb"
                )
        })
}

fn insult(finder: &mut Finder, found: &Match, sure: Grade) {
    let draft = finder.draft;
    // "When you are too lazy to cook" is about everybody.
    let general = sure < Grade::Sure && (draft.is_supposed(found.words) || draft.follows(found.words.start, "when"));
    if draft.is_meant(found.words) && !general && !is_teased(finder, found.words) && !is_turned(finder, found) {
        let hint = finder.hint(found).with_grade(grade(finder, found, sure));
        finder.add(hint);
    }
}

/// "A lucky bastard", "a magnificent bastard": praise in rough company.
fn is_kindly(finder: &Finder, found: &Match) -> bool {
    let (lexicon, text) = (finder.draft.lexicon, finder.text());
    let kind = |i: usize| text.word(i).negates || lexicon.is_named(text.word(i).id, "insult-praise");
    found.words.indices().any(kind)
}

/// Whether what stands around the words makes them no insult: praise ("stupid good"), the writer's own word about
/// themselves ("what an idiot I am"), a compound ("idiot-proof").
fn is_turned(finder: &Finder, found: &Match) -> bool {
    let (draft, text) = (finder.draft, finder.text());
    let next = found.words.end;
    let same_breath = |word: &&Word| word.sentence == text.word(next - 1).sentence && !word.after_pause;
    let follows = text.words().get(next).filter(same_breath);
    let praised = follows.is_some_and(|word| draft.lexicon.is_named(word.id, "insult-praise"));
    let after = follows.map_or("", |_| text.normal(next));
    let about_self = draft.person_of(found.marked()) == Person::Writer && !draft.names_reader(found.words);
    praised || about_self || matches!(after, "proof" | "i") || is_of_thing(finder, found.words)
}

/// Laughing together and words of love leave an insult to the most attentive; what cuts deep stays, a grade lower.
fn grade(finder: &Finder, found: &Match, grade: Grade) -> Grade {
    match (finder.draft.is_in_play(found.words), finder.section_of(found).name) {
        (true, "cruel") => grade.lower(),
        (true, _) => Grade::Maybe,
        (false, _) => grade,
    }
}
