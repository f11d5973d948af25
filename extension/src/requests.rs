//! What a page's request comes to, given what a person has set and waved away.

use std::collections::BTreeMap;

use attune::protocol::{Dismissed, PageState};
use attune::rules::RULES;
use attune::settings::{Settings, offers_rest};
use attune::{Draft, Review};
use serde::{Deserialize, Serialize};

use crate::engine;

/// Whether Attune works on `site` at `now` (milliseconds since the Unix epoch), and how.
pub(crate) fn attach(settings: &Settings, site: &str, now: f64) -> PageState {
    PageState {
        active: settings.active_on(site, now),
        resumes_at: settings.paused_at(now),
        pause_ms: settings.pause_ms,
    }
}

/// What the engine makes of a draft written on `site`; nothing where Attune is off. Promises in it are read against
/// `moment`, the same `now` as RFC 3339 writes it here.
pub(crate) fn check(draft: Draft, settings: &Settings, site: &str, now: f64, moment: String) -> Option<Review> {
    let draft = Draft { now: draft.now.or(Some(moment)), ..draft };
    settings.active_on(site, now).then(|| engine::check(&draft, settings))
}

/// How often hints of each kind were waved away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Dismissals(BTreeMap<String, u32>);

impl Dismissals {
    /// Counts one more. What is no kind of hint is not counted, and so never kept.
    pub(crate) fn dismiss(&mut self, kind: &str) -> Dismissed {
        if !is_kind(kind) {
            return Dismissed { offer_rest: false };
        }
        let times = self.0.entry(kind.to_owned()).or_default();
        *times = times.saturating_add(1);
        Dismissed { offer_rest: offers_rest(*times) }
    }

    /// Switches a kind off. Counting starts anew, for when it comes back.
    pub(crate) fn rest(&mut self, kind: &str, settings: &mut Settings) {
        self.0.remove(kind);
        if is_kind(kind) {
            settings.kinds_off.insert(kind.to_owned());
        }
    }
}

fn is_kind(id: &str) -> bool {
    RULES.iter().any(|rule| rule.kind.0 == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paused_page_knows_when_to_ask_again() {
        let settings = Settings { paused_until: Some(1_000.0), ..Settings::default() };
        let paused = attach(&settings, "chat.example", 999.0);
        assert_eq!((paused.active, paused.resumes_at), (false, Some(1_000.0)));
        let resumed = attach(&settings, "chat.example", 1_000.0);
        assert_eq!((resumed.active, resumed.resumes_at), (true, None));
    }

    #[test]
    fn a_draft_is_not_judged_where_attune_is_off() {
        let settings = Settings { sites_off: ["chat.example".into()].into(), ..Settings::default() };
        assert_eq!(check(Draft::default(), &settings, "chat.example", 0.0, String::new()), None);
        assert!(check(Draft::default(), &settings, "other.example", 0.0, String::new()).is_some());
    }

    #[test]
    fn a_kind_offers_to_rest_once_it_was_waved_away_three_times() {
        let mut dismissals = Dismissals::default();
        let offers = [(); 4].map(|()| dismissals.dismiss("blame_absolute").offer_rest);
        assert_eq!(offers, [false, false, true, false]);
        assert!(!dismissals.dismiss("commitment").offer_rest, "each kind is counted on its own");
    }

    #[test]
    fn a_kind_at_rest_is_off_and_its_count_starts_anew() {
        let mut settings = Settings::default();
        let mut dismissals = Dismissals::default();
        dismissals.dismiss("blame_absolute");
        dismissals.dismiss("blame_absolute");
        dismissals.rest("blame_absolute", &mut settings);
        assert!(settings.kinds_off.contains("blame_absolute"));
        assert!(!dismissals.dismiss("blame_absolute").offer_rest);
    }

    #[test]
    fn words_that_are_no_kind_of_hint_are_not_kept() {
        let mut settings = Settings::default();
        let mut dismissals = Dismissals::default();
        let offers = [(); 3].map(|()| dismissals.dismiss("dear diary").offer_rest);
        dismissals.rest("dear diary", &mut settings);
        assert_eq!((offers, dismissals, settings), ([false; 3], Dismissals::default(), Settings::default()));
    }
}
