//! The engine keeps nothing of what it has judged. In a program of its own: it counts what the whole program holds.

use attune::rules::{Example, RULES};
use attune::{Draft, Engine, Sensitivity, Settings};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const WARM: usize = 1_000;
const CHECKS: usize = 100_000;

#[test]
fn a_hundred_thousand_checks_leave_nothing_behind() {
    let engine = Engine::new();
    let settings = Settings { sensitivity: Sensitivity::Attentive, groups_off: [].into(), ..Settings::default() };
    let examples = RULES.iter().flat_map(|rule| rule.fires.iter().chain(rule.silent));
    let drafts: Vec<Draft> = examples.map(Example::draft).collect();
    let mut held = 0;
    for i in 0..CHECKS {
        if i == WARM {
            held = MEMORY.current_usage();
        }
        // Never the same words twice: whatever remembers words would grow.
        let mut draft = drafts[i % drafts.len()].clone();
        draft.text.extend([" w", &i.to_string()]);
        engine.check(&draft, &settings);
    }
    let now = MEMORY.current_usage();
    assert!(now <= held, "after {WARM} checks {held} bytes were held, after {CHECKS} {now}");
}
