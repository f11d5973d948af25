//! Every kind, by name. Generated from the files of this folder: `cargo xtask generate`.

#[path = "blame_absolute.rs"]
mod blame_absolute;
#[path = "commitment.rs"]
mod commitment;
#[path = "faux_feeling.rs"]
mod faux_feeling;
#[path = "half_present.rs"]
mod half_present;
#[path = "invalidation.rs"]
mod invalidation;
#[path = "long_sentence.rs"]
mod long_sentence;
#[path = "mixed_signal.rs"]
mod mixed_signal;
#[path = "non_apology.rs"]
mod non_apology;
#[path = "pressing_for_reply.rs"]
mod pressing_for_reply;
#[path = "silver_lining.rs"]
mod silver_lining;
#[path = "vague_promise.rs"]
mod vague_promise;
#[path = "vague_time.rs"]
mod vague_time;

use super::Rule;

/// Every rule, in the order of their ids.
pub static RULES: &[&Rule] = &[
    &blame_absolute::RULE,
    &commitment::RULE,
    &faux_feeling::RULE,
    &half_present::RULE,
    &invalidation::RULE,
    &long_sentence::RULE,
    &mixed_signal::RULE,
    &non_apology::RULE,
    &pressing_for_reply::RULE,
    &silver_lining::RULE,
    &vague_promise::RULE,
    &vague_time::RULE,
];
