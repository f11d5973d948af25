//! The one engine of this module, built when the first draft comes and kept.

use attune::{Draft, Engine, Review, Settings};

thread_local! {
    static ENGINE: Engine = Engine::new();
}

/// Judges a draft.
pub(crate) fn check(draft: &Draft, settings: &Settings) -> Review {
    ENGINE.with(|engine| engine.check(draft, settings))
}
