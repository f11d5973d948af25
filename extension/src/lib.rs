//! What the browser loads of Attune in Rust: the background and the pages of the extension, and the playground's engine.
//!
//! One WebAssembly module serves three places, each through its own door:
//!
//! | place | door | speaks with |
//! |---|---|---|
//! | background | [`background::handle`] | content scripts and the extension's own pages |
//! | popup | [`popup::open_popup`] | the background; draws with [`dom`] |
//! | playground on the site | [`playground::Playground`] | the page's own script |
//!
//! Behind the doors: [`requests`] says what a page's request comes to, [`storage`] keeps settings and counters,
//! [`turns`] lets one writer at a time, [`site`] reads host names and [`example`] cuts a text at its hints, all but
//! `storage` without a browser. [`chrome`] is the part of the extension API in use, [`wire`] the one format on it.

pub mod background;
mod chrome;
mod clock;
mod dom;
mod engine;
mod example;
mod panic;
pub mod playground;
pub mod popup;
mod requests;
mod site;
mod storage;
mod turns;
mod wire;
