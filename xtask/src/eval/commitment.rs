//! Promises: turns of conversations labelled as committing to something.

use anyhow::Result;
use attune::Sensitivity;
use serde::Deserialize;

use super::sets::{Subject, has_kind};
use super::tally::{Decision, Figures, Tally};
use super::{Measure, Table};

pub(super) static MEASURE: Measure = Measure { name: "commitment", tables: &[ACTS], run: measure };

const ACTS: Table = Table {
    id: "commitment",
    title: "Promises: `commitment` on turns of conversations",
    how: "\
Everyday English conversations (DailyDialog) at attentive. A commissive is any turn that accepts, refuses or offers\n\
(\"OK, let's go\"), so it is wider than a promise with an action and recall stays low by design. Wanted: precision .8.",
    rows: "label",
    columns: &super::DECISIONS,
};

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    #[derive(Deserialize)]
    struct Act {
        act: String,
    }
    let rows = subject.rows::<Act>("measure/dialogue_acts")?;
    let tally = Tally::of(subject.each(&rows, |subject, row| Decision {
        found: has_kind(&subject.hints(row, Sensitivity::Attentive), &["commitment"]),
        labelled: row.label.act == "commissive",
    }));
    figures.add(ACTS.id, "commissive", tally.row());
    Ok(())
}
