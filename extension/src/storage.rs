//! What Attune keeps: settings and counters, nothing else. Only the background writes.

use attune::Settings;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::chrome::{self, StorageListener};
use crate::requests::Dismissals;
use crate::wire;

/// Something kept under a name of its own. What is missing or damaged reads as the default.
pub(crate) trait Kept: Serialize + DeserializeOwned + Default {
    /// The name it is kept under.
    const KEY: &'static str;

    /// Makes sense of what was stored.
    fn read(stored: JsValue) -> Self {
        wire::read(stored).unwrap_or_default()
    }
}

impl Kept for Settings {
    const KEY: &'static str = "settings";
}

impl Kept for Dismissals {
    const KEY: &'static str = "dismissals";
}

/// Reads it from storage. An error only where storage itself fails.
pub(crate) async fn load<T: Kept>() -> Result<T, JsValue> {
    chrome::stored(T::KEY).await.map(T::read)
}

/// Writes it to storage.
pub(crate) async fn save<T: Kept>(kept: &T) -> Result<(), JsValue> {
    chrome::store(T::KEY, kept).await
}

/// Calls `heard` whenever it changes, for as long as what is returned is kept.
pub(crate) fn listen<T: Kept>(mut heard: impl FnMut(T) + 'static) -> StorageListener {
    StorageListener::new(T::KEY, move |stored| heard(T::read(stored)))
}
