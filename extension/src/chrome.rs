//! The part of the extension API in use. `chrome.*` with promises works unchanged in Chromium and Firefox.

use js_sys::{Function, Object};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::wire;

#[wasm_bindgen]
extern "C" {
    /// The address of one of the extension's own files; of the extension itself for the empty path.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL)]
    pub(crate) fn url_of(path: &str) -> String;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    async fn runtime_send(message: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = get)]
    async fn storage_get(key: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = set)]
    async fn storage_set(entries: &Object) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local", "onChanged"], js_name = addListener)]
    fn storage_listen(listener: &Function);

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local", "onChanged"], js_name = removeListener)]
    fn storage_unlisten(listener: &Function);

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = query)]
    async fn tabs_query(wanted: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = sendMessage)]
    async fn tabs_send(tab: u32, message: &JsValue, to: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn i18n_message(key: &str, substitutions: Vec<String>) -> String;
}

/// Sends a message to the background and waits for its answer.
pub(crate) async fn ask_background(message: &impl Serialize) -> Result<JsValue, JsValue> {
    runtime_send(&wire::write(message)?).await
}

/// What is stored under `key`, `undefined` when nothing is.
pub(crate) async fn stored(key: &str) -> Result<JsValue, JsValue> {
    js_sys::Reflect::get(&storage_get(key).await?, &key.into())
}

/// Stores `value` under `key`.
pub(crate) async fn store(key: &str, value: &impl Serialize) -> Result<(), JsValue> {
    let entries = Object::new();
    js_sys::Reflect::set(&entries, &key.into(), &wire::write(value)?)?;
    storage_set(&entries).await.map(drop)
}

/// Hears of changes to what is stored, for as long as it is kept.
pub(crate) struct StorageListener(Closure<dyn FnMut(JsValue)>);

impl StorageListener {
    /// Calls `heard` with the new value whenever what is stored under `key` changes; `undefined` when it was removed.
    pub(crate) fn new(key: &'static str, mut heard: impl FnMut(JsValue) + 'static) -> Self {
        let closure = Closure::new(move |changes: JsValue| {
            if let Ok(change) = js_sys::Reflect::get(&changes, &key.into())
                && change.is_object()
            {
                heard(js_sys::Reflect::get(&change, &"newValue".into()).unwrap_or_default());
            }
        });
        storage_listen(function(&closure));
        Self(closure)
    }
}

impl Drop for StorageListener {
    fn drop(&mut self) {
        storage_unlisten(function(&self.0));
    }
}

fn function(closure: &Closure<dyn FnMut(JsValue)>) -> &Function {
    closure.as_ref().unchecked_ref()
}

/// The tab in front of the person.
pub(crate) async fn active_tab() -> Result<Option<u32>, JsValue> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Wanted {
        active: bool,
        current_window: bool,
    }
    #[derive(serde::Deserialize)]
    struct Tab {
        id: Option<u32>,
    }
    let found = tabs_query(&wire::write(&Wanted { active: true, current_window: true })?).await?;
    Ok(wire::read::<Vec<Tab>>(found)?.first().and_then(|tab| tab.id))
}

/// The host name of the page in a tab, told by Attune's own script in its top frame: no permission shows it otherwise.
/// An error where that script does not run.
pub(crate) async fn site_of_tab(tab: u32) -> Result<String, JsValue> {
    #[derive(Serialize)]
    struct Question {
        r#type: &'static str,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Recipient {
        frame_id: u32,
    }
    let answer =
        tabs_send(tab, &wire::write(&Question { r#type: "site" })?, &wire::write(&Recipient { frame_id: 0 })?).await?;
    answer.as_string().ok_or_else(|| JsError::new("the page did not name its site").into())
}

/// A string of the interface, from `_locales`.
pub(crate) fn label(key: &str) -> String {
    i18n_message(key, Vec::new())
}

/// A string of the interface with something put in.
pub(crate) fn label_with(key: &str, substitution: String) -> String {
    i18n_message(key, vec![substitution])
}
