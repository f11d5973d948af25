//! Phrase lists: read as people write them, compiled to what the engine runs.
//!
//! The engine's build script reads the folder of lists and [`compile`](Lists::compile)s it once; what comes out travels in
//! the engine as bytes and is [`decode`](Lists::decode)d when it starts, for reading the lists themselves would take
//! most of the time an engine needs to be ready. The format of a list stands in `file.rs`, the pattern language in
//! `pattern.rs`. This crate knows no text to look into: running the program over a draft is the engine's part.

#![forbid(unsafe_code)]

mod fields;
mod file;
mod lists;
mod pattern;
mod program;
mod speaker;
mod words;

pub use fields::{FieldMap, Fields};
pub use lists::{Grade, ListId, Lists, Phrase, Section, Source};
pub use pattern::{ClassId, Classes, Edge, GAP, Step};
pub use program::{Address, Instruction, PhraseId, Program, WordSet};
pub use speaker::Speaker;
pub use words::{WordId, Words, is_emoji};
