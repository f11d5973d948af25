//! Every kind, by name. Generated from the files of this folder: `cargo xtask generate`.

#[path = "blame_absolute.rs"]
mod blame_absolute;
#[path = "commitment.rs"]
mod commitment;

use super::Rule;

/// Every rule, in the order of their ids.
pub static RULES: &[&Rule] = &[&blame_absolute::RULE, &commitment::RULE];
