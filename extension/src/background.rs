//! The background: answers pages, and is the only one to write settings.
//!
//! The browser may stop it at any moment and start it again for the next message. Nothing here has to survive that:
//! the engine and the settings at hand are rebuilt, the rest is in storage.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use attune::Settings;
use attune::protocol::{Dismissed, PageRequest, SettingChange};
use js_sys::Date;
use wasm_bindgen::prelude::*;

use crate::chrome::{self, StorageListener};
use crate::requests::{self, Dismissals};
use crate::site::MessageSender;
use crate::turns::Turns;
use crate::{clock, engine, storage, wire};

thread_local! {
    static BACKGROUND: Rc<Background> = Rc::default();
}

/// Answers a message: a [`SettingChange`] from one of the extension's own pages, a [`PageRequest`] from a page.
///
/// # Errors
/// When it is neither, or not for its sender to ask, or storage fails.
#[wasm_bindgen]
pub async fn handle(message: JsValue, sender: JsValue) -> Result<JsValue, JsValue> {
    let background = BACKGROUND.with(Rc::clone);
    let sender: MessageSender = wire::read(sender)?;
    if sender.is_own_page(&chrome::url_of("")) {
        let settings = background.change(wire::read(message)?).await?;
        return Ok(wire::write(&*settings)?);
    }
    let answer = match wire::read(message)? {
        PageRequest::Attach => {
            let (settings, site) = (background.settings().await?, sender.site().await);
            wire::write(&requests::attach(&settings, &site, Date::now()))
        }
        PageRequest::Check { draft } => {
            let (settings, site) = (background.settings().await?, sender.site().await);
            let now = Date::now();
            wire::write(&requests::check(draft, &settings, &site, now, clock::moment(now)))
        }
        PageRequest::Dismiss { kind } => wire::write(&background.dismiss(&kind).await?),
        PageRequest::Rest { kind } => wire::write(&background.rest(&kind).await?),
    };
    Ok(answer?)
}

/// Builds the engine ahead of the first draft: reading the phrase lists takes most of the time a first answer takes.
#[wasm_bindgen]
pub fn prepare() {
    engine::prepare();
}

#[derive(Default)]
struct Background {
    writers: Turns,
    at_hand: RefCell<Option<Rc<Settings>>>,
    listener: OnceCell<StorageListener>,
}

impl Background {
    /// The settings as they are now, read from storage once and then kept up to date.
    async fn settings(self: &Rc<Self>) -> Result<Rc<Settings>, JsValue> {
        if let Some(settings) = &*self.at_hand.borrow() {
            return Ok(Rc::clone(settings));
        }
        // Listens before it reads: a change that comes in between is newer than what is read, and stays.
        self.listener.get_or_init(|| {
            let background = Rc::clone(self);
            storage::listen(move |settings| *background.at_hand.borrow_mut() = Some(Rc::new(settings)))
        });
        let settings = storage::load().await?;
        Ok(Rc::clone(self.at_hand.borrow_mut().get_or_insert_with(|| Rc::new(settings))))
    }

    async fn change(&self, change: SettingChange) -> Result<Rc<Settings>, JsValue> {
        let _turn = self.writers.take().await;
        let mut settings = storage::load().await?;
        change.apply(&mut settings, Date::now());
        self.save(settings).await
    }

    async fn dismiss(&self, kind: &str) -> Result<Dismissed, JsValue> {
        let _turn = self.writers.take().await;
        let mut dismissals: Dismissals = storage::load().await?;
        let dismissed = dismissals.dismiss(kind);
        storage::save(&dismissals).await?;
        Ok(dismissed)
    }

    async fn rest(&self, kind: &str) -> Result<(), JsValue> {
        let _turn = self.writers.take().await;
        let mut settings = storage::load().await?;
        let mut dismissals: Dismissals = storage::load().await?;
        dismissals.rest(kind, &mut settings);
        storage::save(&dismissals).await?;
        self.save(settings).await.map(drop)
    }

    /// Has the new settings at hand before they are stored: a page that hears of the change asks again at once.
    async fn save(&self, settings: Settings) -> Result<Rc<Settings>, JsValue> {
        let settings = Rc::new(settings);
        *self.at_hand.borrow_mut() = Some(Rc::clone(&settings));
        let saved = storage::save(&*settings).await;
        if saved.is_err() {
            *self.at_hand.borrow_mut() = None;
        }
        saved.map(|()| settings)
    }
}
