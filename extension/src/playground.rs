//! The playground's engine: answers the site's own page as the background answers pages, and remembers nothing beyond it.

use attune::protocol::{PageRequest, SettingChange};
use attune::{Draft, Settings};
use js_sys::Date;
use wasm_bindgen::prelude::*;

use crate::requests::{self, Dismissals};
use crate::{clock, engine, example, wire};

/// A stand-in for the background where Attune is not installed.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Playground {
    settings: Settings,
    dismissals: Dismissals,
}

/// There is one page, and it is never switched off.
const SITE: &str = "";

#[wasm_bindgen]
impl Playground {
    /// One with the default settings.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// The [`Settings`] as they are.
    ///
    /// # Errors
    /// None in practice: settings can always be written.
    #[wasm_bindgen(getter)]
    pub fn settings(&self) -> Result<JsValue, JsError> {
        wire::write(&self.settings)
    }

    /// Answers a [`PageRequest`].
    ///
    /// # Errors
    /// When it is not one.
    pub fn answer(&mut self, request: JsValue) -> Result<JsValue, JsError> {
        match wire::read(request)? {
            PageRequest::Attach => wire::write(&requests::attach(&self.settings, SITE, Date::now())),
            PageRequest::Check { draft } => {
                let now = Date::now();
                wire::write(&requests::check(draft, &self.settings, SITE, now, clock::moment(now)))
            }
            PageRequest::Dismiss { kind } => wire::write(&self.dismissals.dismiss(&kind)),
            PageRequest::Rest { kind } => {
                self.dismissals.rest(&kind, &mut self.settings);
                wire::write(&())
            }
        }
    }

    /// Whether a message may land hard: whether there is a hint to it at the default settings. The playground's scripted
    /// partner answers to that, whatever the visitor has set.
    ///
    /// # Errors
    /// When it is not a [`Draft`].
    #[wasm_bindgen(js_name = landsHard)]
    pub fn lands_hard(&self, draft: JsValue) -> Result<bool, JsError> {
        let draft: Draft = wire::read(draft)?;
        Ok(!engine::check(&draft, &Settings::default()).hints.is_empty())
    }

    /// A draft cut at its underlines, in stretches of `{ text, group }`; the group is `null` where there is none.
    ///
    /// # Errors
    /// When it is not a [`Draft`].
    pub fn underlined(&self, draft: JsValue) -> Result<JsValue, JsError> {
        let draft: Draft = wire::read(draft)?;
        wire::write(&example::cut(&draft.text, &engine::check(&draft, &self.settings).hints))
    }

    /// Carries out a [`SettingChange`].
    ///
    /// # Errors
    /// When it is not one.
    pub fn change(&mut self, change: JsValue) -> Result<(), JsError> {
        let change: SettingChange = wire::read(change)?;
        change.apply(&mut self.settings, Date::now());
        Ok(())
    }
}
