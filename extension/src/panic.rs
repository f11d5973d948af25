//! What happens if Rust panics, which it should not: one line on the console, and the page goes on.

use wasm_bindgen::prelude::*;

/// Runs once when the module is loaded.
#[wasm_bindgen(start)]
fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        // Only the place: a panic's message can quote the text it stumbled over.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        web_sys::console::error_1(&format!("Attune stopped at {place}").into());
    }));
}
