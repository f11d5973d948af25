//! Replies to people in distress: whether the engine tells those that hear from those that do not.

use anyhow::Result;
use serde::Deserialize;

use super::sets::{Subject, everything, has_kind};
use super::tally::{Decision, Figures, Share, Tally};
use super::{Measure, Table, Unit};

pub(super) static MEASURE: Measure = Measure { name: "acknowledgement", tables: &[KINDS, DEGREES], run: measure };

const KINDS: Table = Table {
    id: "acknowledgement",
    title: "Replies to people in distress: what is heard",
    how: "\
Peers' replies to posts in distress (EPITOME), each rated for an emotional reaction, an interpretation of the feelings and\n\
an exploration of them; all groups on, at attentive. `missing_acknowledgement` should speak where there is none of the\n\
three, `good_acknowledgement` where there is a reaction or an interpretation.",
    rows: "kind",
    columns: &super::DECISIONS,
};

const DEGREES: Table = Table {
    id: "acknowledgement_degrees",
    title: "Replies to people in distress: by their strongest form of empathy",
    how: "The same replies and settings.",
    rows: "strongest form",
    columns: &[
        ("replies", Unit::Count),
        ("missing_acknowledgement", Unit::Percent),
        ("good_acknowledgement", Unit::Percent),
    ],
};

#[derive(Deserialize)]
struct Empathy {
    emotional_reaction: u8,
    interpretation: u8,
    exploration: u8,
}

impl Empathy {
    fn acknowledges(&self) -> bool {
        self.emotional_reaction.max(self.interpretation) > 0
    }

    fn strongest(&self) -> usize {
        self.emotional_reaction.max(self.interpretation).max(self.exploration).into()
    }
}

const MISSING: &str = "missing_acknowledgement";
const GOOD: &str = "good_acknowledgement";

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    let rows = subject.rows::<Empathy>("measure/empathy")?;
    let settings = everything();
    let found = subject.each(&rows, |subject, row| {
        let hints = subject.review(&row.text, &row.thread, &settings).hints;
        [has_kind(&hints, &[MISSING]), has_kind(&hints, &[GOOD])]
    });
    let replies = || rows.iter().map(|row| &row.label).zip(&found);
    let missing = replies().map(|(reply, &[found, _])| Decision { found, labelled: reply.strongest() == 0 });
    figures.add(KINDS.id, MISSING, Tally::of(missing).row());
    let good = replies().map(|(reply, &[_, found])| Decision { found, labelled: reply.acknowledges() });
    figures.add(KINDS.id, GOOD, Tally::of(good).row());

    for (degree, name) in ["none", "weak", "strong"].into_iter().enumerate() {
        let of_degree = || replies().filter(|(reply, _)| reply.strongest() == degree);
        let missing = Share::of(of_degree().map(|(_, &[missing, _])| missing));
        let good = Share::of(of_degree().map(|(_, &[_, good])| good));
        let row = [("replies", missing.all as f64), (MISSING, missing.percent()), (GOOD, good.percent())];
        figures.add(DEGREES.id, name, row);
    }
    Ok(())
}
