//! Comments that raters found unhealthy, by what is unhealthy about them.

use anyhow::Result;
use attune::Sensitivity;
use attune::protocol::{Review, Signals};
use serde::Deserialize;

use super::sets::{Subject, at, has_kind};
use super::tally::{Figures, Share, auc};
use super::{Measure, Table, Unit};

pub(super) static MEASURE: Measure = Measure { name: "unhealthy", tables: &[ATTRIBUTES], run: measure };

const ATTRIBUTES: Table = Table {
    id: "unhealthy",
    title: "Unhealthy comments: share with a fitting hint, by attribute",
    how: "\
Comments on news rated for subtle attributes (Unhealthy Comments Corpus), at attentive. Hinted: the share of comments\n\
with the attribute that get a kind which fits it; on healthy: the same kinds on comments with no attribute at all. AUC:\n\
how well the engine's signal for it ranks all comments, beside the published BERT's.",
    rows: "attribute",
    columns: &[
        ("comments", Unit::Count),
        ("hinted", Unit::Percent),
        ("on healthy", Unit::Percent),
        ("AUC", Unit::Score),
        ("BERT's AUC", Unit::Score),
    ],
};

#[derive(Deserialize)]
struct Rated {
    antagonize: u8,
    condescending: u8,
    dismissive: u8,
    generalisation: u8,
    generalisation_unfair: u8,
    healthy: u8,
    hostile: u8,
    sarcastic: u8,
}

/// An attribute, the kinds that fit it and the signal that stands for it.
struct Attribute {
    name: &'static str,
    has: fn(&Rated) -> bool,
    kinds: &'static [&'static str],
    signal: fn(&Signals) -> f32,
    published: f64,
}

const ATTACKS: [&str; 6] = ["insult", "profanity_at_person", "identity_attack", "threat", "contempt", "accusing_why"];

const RATED: [Attribute; 8] = [
    Attribute {
        name: "antagonize",
        has: |rated| rated.antagonize == 1,
        kinds: &ATTACKS,
        signal: |signals| signals.disrespect,
        published: 0.82,
    },
    Attribute {
        name: "condescending",
        has: |rated| rated.condescending == 1,
        kinds: &["condescension", "contempt", "mind_reading"],
        signal: |signals| signals.condescension,
        published: 0.78,
    },
    Attribute {
        name: "dismissive",
        has: |rated| rated.dismissive == 1,
        kinds: &["dismissal", "invalidation", "contempt", "stonewalling"],
        signal: |signals| signals.dismissal,
        published: 0.82,
    },
    Attribute {
        name: "hostile",
        has: |rated| rated.hostile == 1,
        kinds: &ATTACKS,
        signal: |signals| signals.hostility,
        published: 0.84,
    },
    Attribute {
        name: "sarcastic",
        has: |rated| rated.sarcastic == 1,
        kinds: &["sarcasm_risk", "passive_aggression", "contempt"],
        signal: |signals| signals.sarcasm,
        published: 0.67,
    },
    Attribute {
        name: "generalisation",
        has: |rated| rated.generalisation == 1,
        kinds: &["generalisation", "identity_attack", "blame_absolute"],
        signal: |signals| signals.disrespect,
        published: 0.73,
    },
    Attribute {
        name: "generalisation_unfair",
        has: |rated| rated.generalisation_unfair == 1,
        kinds: &["generalisation", "identity_attack", "blame_absolute"],
        signal: |signals| signals.disrespect,
        published: 0.75,
    },
    Attribute {
        name: "unhealthy",
        has: |rated| rated.healthy == 0,
        kinds: &[
            "insult",
            "profanity_at_person",
            "identity_attack",
            "threat",
            "contempt",
            "accusing_why",
            "condescension",
            "dismissal",
            "invalidation",
            "sarcasm_risk",
            "passive_aggression",
            "generalisation",
            "blame_absolute",
        ],
        signal: |signals| signals.disrespect,
        published: 0.76,
    },
];

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    let rows = subject.rows::<Rated>("measure/unhealthy_comments")?;
    let settings = at(Sensitivity::Attentive);
    let reviews = subject.each(&rows, |subject, row| subject.review(&row.text, &row.thread, &settings));
    let comments = || rows.iter().map(|row| &row.label).zip(&reviews);
    let is_healthy = |rated: &Rated| RATED.iter().all(|attribute| !(attribute.has)(rated));
    for attribute in &RATED {
        let fits = |review: &Review| has_kind(&review.hints, attribute.kinds);
        let hinted = Share::of(comments().filter(|(rated, _)| (attribute.has)(rated)).map(|(_, review)| fits(review)));
        let healthy = Share::of(comments().filter(|(rated, _)| is_healthy(rated)).map(|(_, review)| fits(review)));
        let ranked = comments().map(|(rated, review)| ((attribute.signal)(&review.signals), (attribute.has)(rated)));
        let row = [
            ("comments", hinted.all as f64),
            ("hinted", hinted.percent()),
            ("on healthy", healthy.percent()),
            ("AUC", auc(ranked)),
            ("BERT's AUC", attribute.published),
        ];
        figures.add(ATTRIBUTES.id, attribute.name, row);
    }
    Ok(())
}
