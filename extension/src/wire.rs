//! The one format between Rust and JavaScript: what serde makes of the protocol's types, `null` where there is nothing.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// A value as JavaScript has it.
pub(crate) fn write(value: &impl Serialize) -> Result<JsValue, JsError> {
    value.serialize(&Serializer::json_compatible()).map_err(|_| JsError::new("cannot be written for JavaScript"))
}

/// A value that came from JavaScript. The error names the type and never what was found: that may be someone's words.
pub(crate) fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|_| {
        let wanted = std::any::type_name::<T>().rsplit("::").next().unwrap_or_default();
        JsError::new(&format!("not a {wanted} as Attune knows it"))
    })
}
