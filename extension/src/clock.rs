//! Moments as people write them.

use js_sys::{Array, Date, Intl};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::wire;

/// The time of day at `moment` (milliseconds since the Unix epoch), the way the browser's language writes it.
pub(crate) fn time(moment: f64) -> String {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Options {
        time_style: &'static str,
    }
    let options = wire::write(&Options { time_style: "short" }).unwrap_or_default();
    let format = Intl::DateTimeFormat::new(&Array::new(), options.unchecked_ref());
    let written = format.format().call1(&JsValue::UNDEFINED, &Date::new(&moment.into()));
    written.ok().and_then(|written| written.as_string()).unwrap_or_default()
}

/// `moment` (milliseconds since the Unix epoch) as RFC 3339 writes it, by the clock on this wall.
pub(crate) fn moment(moment: f64) -> String {
    let date = Date::new(&moment.into());
    let east = -date.get_timezone_offset();
    let wall = Date::new(&(moment + east * 60_000.0).into()).to_iso_string();
    let wall = String::from(wall).trim_end_matches('Z').to_owned();
    let sign = if east < 0.0 { '-' } else { '+' };
    let minutes = east.abs();
    format!("{wall}{sign}{:02.0}:{:02.0}", (minutes / 60.0).floor(), minutes % 60.0)
}
