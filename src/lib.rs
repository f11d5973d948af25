//! Attune's engine: judges a draft message and says, in kind words, how it may land.
//!
//! One entry: [`Engine::check`] takes a [`Draft`] and a person's [`Settings`] and gives a [`Review`]. It is pure: no
//! I/O, no clock, no browser, no state between calls, and no panic on any text.
//!
//! What it is not: a grammar checker, a filter, or a judge of people. It never rewrites a draft and never scores a
//! person; it marks words and offers others.

mod crisis;
mod engine;
pub mod grammar;
mod helpline;
pub mod hint;
mod judge;
mod lenient;
pub mod lexicon;
pub mod protocol;
pub mod rules;
pub mod settings;
mod signals;
pub mod text;
pub mod thread;
pub mod topic;
mod tries;
pub mod when;

pub use engine::Engine;
pub use protocol::{Draft, Review};
pub use settings::{Sensitivity, Settings};
