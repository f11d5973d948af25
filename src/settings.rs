//! What a person can set, and the only place that knows the defaults.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, Serialize};

use crate::hint::Group;
use crate::lenient::{self, or_default};

/// How much a person wants to be told. Ordered: what shows at [`Gentle`](Self::Gentle) shows at every level above it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Sensitivity {
    /// Only what most people would want caught before sending.
    Gentle,
    /// The default.
    #[default]
    Balanced,
    /// Everything worth a thought.
    Attentive,
}

impl Sensitivity {
    /// All levels, quietest first: the stops of the popup's slider.
    pub const ALL: [Self; 3] = [Self::Gentle, Self::Balanced, Self::Attentive];

    /// The name used in settings, on the command line and in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Balanced => "balanced",
            Self::Attentive => "attentive",
        }
    }

    /// The level of that name, `None` when there is none.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }
}

/// Everything a person has set.
///
/// Stored as one object. A field that is missing or does not make sense takes its default, and the other fields stay
/// as they were: a damaged setting never costs the rest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// How much to show.
    #[serde(deserialize_with = "or_default")]
    pub sensitivity: Sensitivity,
    /// Groups of kinds that are switched off.
    #[serde(deserialize_with = "or_groups_off")]
    pub groups_off: BTreeSet<Group>,
    /// Kinds, by id, that are switched off. Unknown ids are kept: they may belong to a newer version.
    #[serde(deserialize_with = "or_default")]
    pub kinds_off: BTreeSet<String>,
    /// Host names on which Attune stays away.
    #[serde(deserialize_with = "or_default")]
    pub sites_off: BTreeSet<String>,
    /// Silent everywhere until this moment, in milliseconds since the Unix epoch.
    #[serde(deserialize_with = "or_default")]
    pub paused_until: Option<f64>,
    /// How long typing must rest before a draft is looked at, in milliseconds.
    #[serde(deserialize_with = "or_pause_ms")]
    pub pause_ms: u32,
    /// Where the person lives, as a country's two letters or a language tag that holds them (`GB`, `en-GB`): which
    /// helplines a card can name. Without it a card names those that anybody can reach.
    #[serde(deserialize_with = "or_default", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub region: Option<String>,
}

/// Praise is for those who ask for it.
const GROUPS_OFF: [Group; 1] = [Group::Affirmations];
/// About the time a person takes between two thoughts, and long enough that no half-typed word is judged.
const PAUSE_MS: u32 = 500;
/// A pause shorter than this would judge words as they are typed; one longer than the second would come after sending.
const PAUSE_MS_RANGE: std::ops::RangeInclusive<u32> = 200..=5_000;

impl Default for Settings {
    fn default() -> Self {
        Self {
            sensitivity: Sensitivity::default(),
            groups_off: GROUPS_OFF.into(),
            kinds_off: BTreeSet::new(),
            sites_off: BTreeSet::new(),
            paused_until: None,
            pause_ms: PAUSE_MS,
            region: None,
        }
    }
}

impl Settings {
    /// Whether Attune works on `site` at `now_ms` (milliseconds since the Unix epoch).
    pub fn active_on(&self, site: &str, now_ms: f64) -> bool {
        !self.sites_off.contains(site) && self.paused_at(now_ms).is_none()
    }

    /// When the pause ends that Attune is in at `now_ms`, `None` when it is in none.
    pub fn paused_at(&self, now_ms: f64) -> Option<f64> {
        self.paused_until.filter(|&until| now_ms < until)
    }
}

/// After how many hints of a kind were waved away it offers to rest, and offers again after as many more.
const DISMISSALS_BEFORE_REST: u32 = 3;

/// Whether a kind whose hints were waved away that many times should offer to rest.
pub fn offers_rest(times: u32) -> bool {
    times > 0 && times.is_multiple_of(DISMISSALS_BEFORE_REST)
}

fn or_groups_off<'de, D: Deserializer<'de>>(field: D) -> Result<BTreeSet<Group>, D::Error> {
    Ok(lenient::read(field)?.unwrap_or_else(|| GROUPS_OFF.into()))
}

fn or_pause_ms<'de, D: Deserializer<'de>>(field: D) -> Result<u32, D::Error> {
    Ok(lenient::read(field)?.filter(|ms| PAUSE_MS_RANGE.contains(ms)).unwrap_or(PAUSE_MS))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_damaged_setting_takes_its_default_and_costs_no_other() {
        let read = |stored| serde_json::from_value::<Settings>(stored).expect("any object reads as settings");
        let kept = json!({ "sitesOff": ["chat.example"], "kindsOff": ["shouting"] });
        for damaged in [
            json!({ "sensitivity": "loud", "groupsOff": "all", "pausedUntil": "soon", "pauseMs": -1, "region": 49 }),
            json!({ "sensitivity": null, "groupsOff": ["unheard of"], "pausedUntil": {}, "pauseMs": 60_000 }),
            json!({}),
        ] {
            let mut stored = kept.clone();
            stored.as_object_mut().unwrap().extend(damaged.as_object().unwrap().clone());
            let expected = Settings {
                sites_off: ["chat.example".into()].into(),
                kinds_off: ["shouting".into()].into(),
                ..Settings::default()
            };
            let written = stored.to_string();
            assert_eq!(read(stored), expected, "{damaged}");
            assert_eq!(serde_json::from_str::<Settings>(&written).unwrap(), expected, "{damaged}, as text");
        }
    }

    #[test]
    fn a_kind_offers_to_rest_after_three_dismissals_and_again_after_as_many_more() {
        let offers: Vec<u32> = (0..10).filter(|&times| offers_rest(times)).collect();
        assert_eq!(offers, [3, 6, 9]);
    }
}
