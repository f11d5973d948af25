//! What a card offers fits whatever its phrase list understands: every phrase of every list is said in several ways,
//! every replacement that comes up is put in, and the sentence that results is read again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use attune::protocol::{Hint, Try};
use attune::{Draft, Engine, Sensitivity, Settings};
use attune_phrases::{Lists, Source, Speaker};

mod whole_sentence;
use whole_sentence::{applied, broken, new_hints};

/// How often each phrase is said, each time with other words where it leaves a choice.
const WAYS: usize = 4;

fn sources() -> Vec<Source> {
    Source::read_folder(Path::new("src/lexicon")).expect("the lists are there")
}

#[test]
fn every_card_has_room_for_some_of_the_words_it_means() {
    let sources = sources();
    let lists = Lists::compile(&sources).expect("the lists make sense");
    let crowded = |why: &str| why.contains("{words}") && why.replace("{words}", "").chars().count() > 115;
    let crowded: Vec<_> = lists.sections.iter().map(|section| section.why).filter(|why| crowded(why)).collect();
    assert_eq!(crowded, [""; 0]);
}

#[test]
fn no_two_kinds_offer_the_same_opening() {
    let sources = sources();
    let lists = Lists::compile(&sources).expect("the lists make sense");
    let mut offered: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = BTreeSet::new();
    for section in &lists.sections {
        let (kind, _) = lists.lists[section.list];
        for prompt in &section.prompts {
            let first = *offered.entry(prompt.to_lowercase()).or_insert(kind);
            if first != kind {
                problems.insert(format!("{first} and {kind}: {prompt}"));
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn whatever_a_phrase_understands_its_replacement_fits() {
    let sources = sources();
    let lists = Lists::compile(&sources).expect("the lists make sense");
    let speaker = Speaker::of(&lists);
    let engine = Engine::new();
    let settings = Settings { sensitivity: Sensitivity::Attentive, groups_off: BTreeSet::new(), ..Settings::default() };
    let mut random = 7_usize;
    let mut choose = |below: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % below
    };
    let mut problems = BTreeSet::new();
    for (id, phrase) in (0..).zip(&lists.phrases) {
        let section = &lists.sections[phrase.section];
        if phrase.swap.is_none() && section.swaps.is_empty() {
            continue;
        }
        let kind = lists.lists[section.list].0;
        for _ in 0..WAYS {
            let draft = Draft { text: sentence(&speaker.say(id, &mut choose)), ..Draft::default() };
            let review = engine.check(&draft, &settings);
            for hint in review.hints.iter().filter(|hint| hint.kind == kind) {
                problems.extend(misfits(&engine, &settings, &draft, hint));
            }
        }
    }
    assert!(
        problems.is_empty(),
        "{} replacements do not fit:\n{}",
        problems.len(),
        problems.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
    );
}

fn misfits(engine: &Engine, settings: &Settings, draft: &Draft, hint: &Hint) -> Vec<String> {
    let mut misfits = Vec::new();
    for attempt in &hint.tries {
        let Try::Replacement { replacement, .. } = attempt else { continue };
        let after = applied(&draft.text, hint, replacement);
        let kind = &hint.kind;
        if let Some(fault) = broken(&draft.text, &after, kind) {
            misfits.push(format!("{kind}: {:?} becomes {after:?}: {fault}", draft.text));
        }
        for left in new_hints(engine, settings, draft, hint, &after) {
            misfits.push(format!("{kind}: {:?} becomes {after:?}, which gets {left}", draft.text));
        }
    }
    misfits
}

/// Words that nobody ends a sentence with: a phrase that does wants to go on.
const LEADS_ON: [&str; 6] = ["but", "and", "that", "it", "because", "if"];

/// `words` as somebody would write them who minds their capitals, to the end.
fn sentence(words: &str) -> String {
    let goes_on = words.rsplit(' ').next().is_some_and(|last| LEADS_ON.contains(&last));
    let words = if goes_on { format!("{words} was late") } else { words.to_owned() };
    let mut chars = words.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let mut sentence = format!("{first}{}", chars.as_str()).replace(" i ", " I ");
    if !sentence.ends_with(['.', '?', '!']) {
        sentence.push('.');
    }
    sentence
}
