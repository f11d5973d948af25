//! Every kind of hint keeps its promises: it has its page, its source and its examples, fires where it should, stays
//! silent where it should, and what it offers to try leaves a whole sentence behind.

use std::collections::BTreeSet;

use attune::protocol::{Hint, Review, Try};
use attune::rules::{Example, RULES, Rule};
use attune::{Engine, Sensitivity, Settings};

mod whole_sentence;
use whole_sentence::{applied, broken, new_hints};

const EXAMPLES: usize = 6;

fn everything() -> Settings {
    Settings { sensitivity: Sensitivity::Attentive, groups_off: BTreeSet::new(), ..Settings::default() }
}

fn check(engine: &Engine, example: &Example) -> Review {
    engine.check(&example.draft(), &everything())
}

fn of_kind<'r>(review: &'r Review, rule: &Rule) -> Vec<&'r Hint> {
    review.hints.iter().filter(|hint| hint.kind == rule.kind.0).collect()
}

fn marked(text: &str, hint: &Hint) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[hint.start as usize..hint.end as usize]).expect("a hint cuts no character in two")
}

/// Runs `look` over every rule and fails with everything it found, so that one run shows all there is to mend.
fn for_every_rule(look: impl Fn(&Engine, &Rule, &mut Vec<String>)) {
    let engine = Engine::new();
    let mut problems = Vec::new();
    for rule in RULES {
        let before = problems.len();
        look(&engine, rule, &mut problems);
        for problem in &mut problems[before..] {
            *problem = format!("{}: {problem}", rule.kind);
        }
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn every_kind_has_its_page_its_source_and_its_examples() {
    for_every_rule(|_, rule, problems| {
        if rule.doc.trim().len() < 120 {
            problems.push("its page says too little: what it catches, why, what to do instead".into());
        }
        if rule.sources.is_empty() {
            problems.push("names no source".into());
        }
        for (what, examples) in [("firing", rule.fires), ("silent", rule.silent)] {
            if examples.len() < EXAMPLES {
                problems.push(format!("has {} {what} examples of {EXAMPLES}", examples.len()));
            }
        }
    });
}

#[test]
fn kinds_are_listed_once_and_in_order() {
    assert!(RULES.is_sorted_by(|a, b| a.kind.0 < b.kind.0), "run `cargo xtask generate`");
}

#[test]
fn firing_examples_fire_on_the_words_they_mark() {
    for_every_rule(|engine, rule, problems| {
        for example in rule.fires {
            let review = check(engine, example);
            let text = example.draft().text;
            let found = of_kind(&review, rule);
            if found.is_empty() {
                problems.push(format!("stays silent on {text:?}"));
            } else if let Some(words) = example.marked()
                && !found.iter().any(|hint| marked(&text, hint) == words)
            {
                problems.push(format!(
                    "marks {:?} instead of {words:?}",
                    found.iter().map(|hint| marked(&text, hint)).collect::<Vec<_>>()
                ));
            }
        }
    });
}

#[test]
fn silent_examples_stay_silent() {
    for_every_rule(|engine, rule, problems| {
        for example in rule.silent {
            let review = check(engine, example);
            for hint in of_kind(&review, rule) {
                let text = example.draft().text;
                problems.push(format!("fires on {:?} of {text:?}", marked(&text, hint)));
            }
        }
    });
}

#[test]
fn every_card_is_short_and_offers_something() {
    for_every_rule(|engine, rule, problems| {
        for example in rule.fires {
            for hint in of_kind(&check(engine, example), rule) {
                let length = |words: &str| words.chars().count();
                if hint.title.is_empty() || length(&hint.title) > 40 {
                    problems.push(format!(
                        "its title {:?} has {} characters of 1 to 40",
                        hint.title,
                        length(&hint.title)
                    ));
                }
                if hint.why.is_empty() || length(&hint.why) > 140 {
                    problems.push(format!("its why {:?} has {} characters of 1 to 140", hint.why, length(&hint.why)));
                }
                if hint.tries.is_empty() || hint.tries.len() > 3 {
                    problems.push(format!("offers {} tries on {:?}", hint.tries.len(), example.text));
                }
                for attempt in &hint.tries {
                    let (Try::Replacement { label, replacement: words } | Try::Prompt { label, prompt: words }) =
                        attempt;
                    if length(words) > 90 || label.is_empty() {
                        problems.push(format!("its try {words:?} is too long or has no label"));
                    }
                }
                if hint.title.to_lowercase().contains("toxic") || hint.why.to_lowercase().contains("toxic") {
                    problems.push("calls something toxic".into());
                }
            }
        }
    });
}

#[test]
fn every_replacement_leaves_a_whole_sentence_that_needs_no_hint() {
    for_every_rule(|engine, rule, problems| {
        for example in rule.fires {
            let draft = example.draft();
            let review = check(engine, example);
            for hint in of_kind(&review, rule) {
                for attempt in &hint.tries {
                    let Try::Replacement { replacement, .. } = attempt else { continue };
                    let after = applied(&draft.text, hint, replacement);
                    if let Some(broken) = broken(&draft.text, &after, rule.kind.0) {
                        problems.push(format!("{:?} becomes {after:?}: {broken}", draft.text));
                    }
                    for kind in new_hints(engine, &everything(), &draft, hint, &after) {
                        problems.push(format!("{after:?}, its own words to try, gets {kind}"));
                    }
                }
            }
        }
    });
}
