//! The one engine of this module, built once and kept.

use attune::{Draft, Engine, Review, Settings};

thread_local! {
    static ENGINE: Engine = Engine::new();
}

/// Builds the engine if it is not there yet.
pub(crate) fn prepare() {
    ENGINE.with(|_| ());
}

/// Judges a draft.
pub(crate) fn check(draft: &Draft, settings: &Settings) -> Review {
    ENGINE.with(|engine| engine.check(draft, settings))
}
