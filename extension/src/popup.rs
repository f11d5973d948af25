//! The popup: how much to show, where, and what.
//!
//! Every control shows what the settings say and asks the background for a change. A change shows at once, before it
//! is stored; while one is under way, what storage reports may be older than what is shown and waits.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use attune::hint::Group;
use attune::protocol::SettingChange;
use attune::settings::Sensitivity;
use attune::{Draft, Settings};
use js_sys::Date;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::chrome::{self, StorageListener, label, label_with};
use crate::dom::{self, Listener};
use crate::{clock, engine, example, storage};

/// Opens the popup in this document.
///
/// # Errors
/// When the settings cannot be read.
#[wasm_bindgen(js_name = openPopup)]
pub async fn open_popup() -> Result<(), JsValue> {
    dom::fill_labels();
    let popup = Rc::new(Popup::default());
    let listening = Rc::clone(&popup);
    let _ = popup.stored.set(storage::listen(move |settings| listening.update(settings)));
    popup.update(storage::load().await?);
    popup.add(sensitivity(&popup));
    for group in Group::ALL {
        popup.add(group_switch(&popup, group));
    }
    popup.add(resting_kinds(&popup));
    popup.add(pause(&popup));
    let tab = chrome::active_tab().await?;
    // It builds the engine: the controls are there by now, and the page in front may take its time to answer.
    popup.add(example());
    match site_of(tab).await {
        Ok(site) => popup.add(site_switch(&popup, site)),
        Err(_) => dom::by_id::<HtmlElement>("site-unavailable").set_hidden(false),
    }
    Ok(())
}

/// Lives as long as the page: what it listens with keeps it.
#[derive(Default)]
struct Popup {
    settings: RefCell<Settings>,
    controls: RefCell<Vec<Control>>,
    /// How many changes the background has not answered yet.
    under_way: Cell<u32>,
    stored: OnceCell<StorageListener>,
}

/// Something that shows the settings, and what listens to it.
struct Control {
    show: Box<dyn Fn(&Settings)>,
    _listener: Option<Listener>,
}

impl Popup {
    fn add(&self, control: Control) {
        (control.show)(&self.settings.borrow());
        self.controls.borrow_mut().push(control);
    }

    /// Takes over settings that were stored.
    fn update(&self, settings: Settings) {
        if self.under_way.get() == 0 {
            *self.settings.borrow_mut() = settings;
            self.show();
        }
    }

    fn show(&self) {
        for control in &*self.controls.borrow() {
            (control.show)(&self.settings.borrow());
        }
    }

    fn change(self: &Rc<Self>, change: SettingChange) {
        change.clone().apply(&mut self.settings.borrow_mut(), Date::now());
        self.show();
        self.under_way.update(|changes| changes + 1);
        let popup = Rc::clone(self);
        spawn_local(async move {
            // Refused or not, what is stored is what holds.
            let _ = chrome::ask_background(&change).await;
            let stored = storage::load().await;
            popup.under_way.update(|changes| changes - 1);
            if let Ok(settings) = stored {
                popup.update(settings);
            }
        });
    }
}

fn sensitivity(popup: &Rc<Popup>) -> Control {
    let slider: HtmlInputElement = dom::by_id("sensitivity");
    let levels: Element = dom::by_id("sensitivity-levels");
    let meaning: Element = dom::by_id("sensitivity-meaning");
    let moved = {
        let (slider, popup) = (slider.clone(), Rc::clone(popup));
        move || {
            let stop = slider.value().parse().ok().and_then(|stop: usize| Sensitivity::ALL.get(stop));
            if let Some(&level) = stop {
                popup.change(SettingChange::Sensitivity { level });
            }
        }
    };
    Control {
        _listener: Some(Listener::new(&slider.clone(), "input", moved)),
        show: Box::new(move |settings| {
            let key = label_key("sensitivity", settings.sensitivity.id());
            slider.set_value(&(settings.sensitivity as usize).to_string());
            let _ = slider.set_attribute("aria-valuetext", &label(&key));
            let _ = levels.set_attribute("data-level", settings.sensitivity.id());
            meaning.set_text_content(Some(&label(&format!("{key}Meaning"))));
        }),
    }
}

/// A line of text with the underlines it would have in a page: the engine's own, for the settings as they are.
fn example() -> Control {
    let line: Element = dom::by_id("example");
    let draft = Draft { text: label("popupExampleText"), ..Draft::default() };
    Control {
        _listener: None,
        show: Box::new(move |settings| {
            line.set_text_content(None);
            for piece in example::cut(&draft.text, &engine::check(&draft, settings).hints) {
                let _ = match piece.group {
                    Some(group) => {
                        let mark = dom::element("mark");
                        let _ = mark.set_attribute("data-group", group.id());
                        mark.set_text_content(Some(&piece.text));
                        line.append_with_node_1(&mark)
                    }
                    None => line.append_with_str_1(&piece.text),
                };
            }
        }),
    }
}

fn group_switch(popup: &Rc<Popup>, group: Group) -> Control {
    let key = label_key("group", group.id());
    let meaning = label(&format!("{key}Meaning"));
    let row = dom::copy_of_template("group");
    let (part, switch): (HtmlElement, HtmlInputElement) = (dom::inside(&row, "label"), dom::inside(&row, "input"));
    let _ = part.set_attribute("data-group", group.id());
    part.set_title(&meaning);
    let _ = switch.set_attribute("aria-description", &meaning);
    dom::inside::<Element>(&row, "span").set_text_content(Some(&label(&key)));
    let _ = dom::by_id::<Element>("groups").append_with_node_1(&row);
    switch_control(
        popup,
        switch,
        move |on| SettingChange::Group { group, on },
        move |settings| !settings.groups_off.contains(&group),
    )
}

fn site_switch(popup: &Rc<Popup>, site: String) -> Control {
    let name = if site.is_empty() { label("popupSiteLocal") } else { site.clone() };
    dom::by_id::<Element>("site-name").set_text_content(Some(&name));
    let switch: HtmlInputElement = dom::by_id("site");
    switch.set_disabled(false);
    let shown = site.clone();
    switch_control(
        popup,
        switch,
        move |on| SettingChange::Site { site: site.clone(), on },
        move |settings| !settings.sites_off.contains(&shown),
    )
}

fn switch_control(
    popup: &Rc<Popup>,
    switch: HtmlInputElement,
    change: impl Fn(bool) -> SettingChange + 'static,
    is_on: impl Fn(&Settings) -> bool + 'static,
) -> Control {
    let flipped = {
        let (switch, popup) = (switch.clone(), Rc::clone(popup));
        move || popup.change(change(switch.checked()))
    };
    Control {
        _listener: Some(Listener::new(&switch.clone(), "change", flipped)),
        show: Box::new(move |settings| switch.set_checked(is_on(settings))),
    }
}

/// The kinds a person let rest from a hint's card, and the way to have them back.
fn resting_kinds(popup: &Rc<Popup>) -> Control {
    let note: HtmlElement = dom::by_id("resting");
    let count: Element = dom::by_id("resting-count");
    let woken = {
        let popup = Rc::clone(popup);
        move || {
            let kinds = popup.settings.borrow().kinds_off.clone();
            for kind in kinds {
                popup.change(SettingChange::Kind { kind, on: true });
            }
        }
    };
    Control {
        _listener: Some(Listener::new(&dom::by_id::<Element>("wake"), "click", woken)),
        show: Box::new(move |settings| {
            // Once there it stays: hiding the button would take focus from who has just pressed it.
            if !settings.kinds_off.is_empty() {
                note.set_hidden(false);
            }
            count.set_text_content(Some(&label_with("popupKindsResting", settings.kinds_off.len().to_string())));
        }),
    }
}

fn pause(popup: &Rc<Popup>) -> Control {
    let button: Element = dom::by_id("pause");
    let note: HtmlElement = dom::by_id("paused");
    let pressed = {
        let popup = Rc::clone(popup);
        move || {
            let minutes = if popup.settings.borrow().paused_at(Date::now()).is_some() { 0 } else { 60 };
            popup.change(SettingChange::Pause { minutes });
        }
    };
    Control {
        _listener: Some(Listener::new(&button.clone(), "click", pressed)),
        show: Box::new(move |settings| {
            let until = settings.paused_at(Date::now());
            button.set_text_content(Some(&label(if until.is_some() { "popupResume" } else { "popupPause" })));
            note.set_hidden(until.is_none());
            note.set_text_content(until.map(|until| label_with("popupPaused", clock::time(until))).as_deref());
        }),
    }
}

async fn site_of(tab: Option<u32>) -> Result<String, JsValue> {
    let tab = tab.ok_or_else(|| JsError::new("no tab is in front"))?;
    chrome::site_of_tab(tab).await
}

/// The key of a label in `_locales` for one of several: `("group", "care")` is `groupCare`.
fn label_key(family: &str, id: &str) -> String {
    let (first, rest) = id.split_at(1);
    format!("{family}{}{rest}", first.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages() -> serde_json::Value {
        serde_json::from_str(include_str!("../_locales/en/messages.json")).unwrap()
    }

    #[test]
    fn the_example_shows_what_the_slider_does() {
        let text = messages()["popupExampleText"]["message"].as_str().unwrap().to_owned();
        let draft = Draft { text, ..Draft::default() };
        let underlines = Sensitivity::ALL.map(|sensitivity| {
            let settings = Settings { sensitivity, ..Settings::default() };
            let pieces = example::cut(&draft.text, &engine::check(&draft, &settings).hints);
            pieces.iter().filter(|piece| piece.group.is_some()).count()
        });
        assert_eq!(underlines, [1, 2, 3]);
    }

    #[test]
    fn every_string_the_pages_name_is_there() {
        let messages = messages();
        let meant = |key: String| [format!("{key}Meaning"), key];
        let groups = Group::ALL.map(|group| label_key("group", group.id()));
        let levels = Sensitivity::ALL.map(|level| label_key("sensitivity", level.id()));
        let markup =
            [include_str!("../popup.html"), include_str!("../../www/index.html"), include_str!("../../www/chat.html")];
        let in_markup = markup.iter().flat_map(|page| page.split("data-label=\"").skip(1));
        let in_markup = in_markup.filter_map(|rest| rest.split('"').next());
        let (code, _) = include_str!("popup.rs").split_once("mod tests").unwrap();
        let in_code = code.split('"').filter(|literal| literal.starts_with("popup"));
        let keys = groups.into_iter().chain(levels).flat_map(meant);
        let keys = keys.chain(in_markup.map(str::to_owned));
        let keys = keys.chain(in_code.map(str::to_owned));
        let missing: Vec<String> = keys.filter(|key| messages[key]["message"].as_str().is_none()).collect();
        assert_eq!(missing, Vec::<String>::new());
    }
}
