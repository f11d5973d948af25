//! The little that the pages need of the DOM. Markup lives in the HTML files; here it is found, filled and listened to.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, DocumentFragment, Element, Event, EventTarget, HtmlTemplateElement};

use crate::chrome;

/// The page's document.
fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("pages have a document")
}

/// The element of that id in the page's own markup.
pub(crate) fn by_id<T: JsCast>(id: &str) -> T {
    document().get_element_by_id(id).and_then(|element| element.dyn_into().ok()).unwrap_or_else(|| panic!("no #{id}"))
}

/// A new element, not yet in the page.
pub(crate) fn element(tag: &str) -> Element {
    document().create_element(tag).expect("the tag is sound")
}

/// The first element inside `part` that matches `selector`.
pub(crate) fn inside<T: JsCast>(part: &DocumentFragment, selector: &str) -> T {
    let found = part.query_selector(selector).ok().flatten().and_then(|element| element.dyn_into().ok());
    found.unwrap_or_else(|| panic!("no {selector}"))
}

/// A fresh copy of what is inside the `<template>` of that id.
pub(crate) fn copy_of_template(id: &str) -> DocumentFragment {
    let template: HtmlTemplateElement = by_id(id);
    template.content().clone_node_with_deep(true).expect("any node can be copied").unchecked_into()
}

/// Fills every element that names a string of the interface in its `data-label` with that string.
pub(crate) fn fill_labels() {
    let labelled = document().query_selector_all("[data-label]").expect("the selector is sound");
    for element in (0..labelled.length()).filter_map(|index| labelled.get(index)) {
        let element: Element = element.unchecked_into();
        let key = element.get_attribute("data-label").unwrap_or_default();
        element.set_text_content(Some(&chrome::label(&key)));
    }
}

/// Hears an event for as long as it is kept.
pub(crate) struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `heard` at every `event` on `target`.
    pub(crate) fn new(target: &EventTarget, event: &'static str, mut heard: impl FnMut() + 'static) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(move |_| heard());
        target
            .add_event_listener_with_callback(event, closure.as_ref().unchecked_ref())
            .expect("any event can be listened to");
        Self { target: target.clone(), event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        // It fails only where nothing was listening any more.
        let _ = self.target.remove_event_listener_with_callback(self.event, callback);
    }
}
