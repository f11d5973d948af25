//! False alarms: hints on messages of ordinary days.

use std::collections::BTreeMap;

use anyhow::Result;
use attune::Sensitivity;

use super::sets::{Subject, Unlabelled};
use super::tally::Figures;
use super::{Measure, Table, Unit};

pub(super) static MEASURE: Measure = Measure { name: "everyday", tables: &[TOTAL, KINDS], run: measure };

const TOTAL: Table = Table {
    id: "everyday",
    title: "Everyday messages: hints per 1,000",
    how: "\
Ordinary text messages (NUS SMS), small talk (Topical-Chat) and work chat (Ubuntu IRC), nearly all civil, each message\n\
by itself. Every hint counts, right or wrong. Promises noted (`commitment`) find no fault and are counted apart, at\n\
attentive. Wanted: at most 4 / 20 / 80.",
    rows: "messages",
    columns: &[
        ("count", Unit::Count),
        ("gentle", Unit::PerThousand),
        ("balanced", Unit::PerThousand),
        ("attentive", Unit::PerThousand),
        ("promises noted", Unit::PerThousand),
    ],
};

const KINDS: Table = Table {
    id: "everyday_kinds",
    title: "Everyday messages: hints per 1,000 by kind",
    how: "The same messages. Kinds that never speak are left out.",
    rows: "kind",
    columns: &[
        ("SMS gentle", Unit::PerThousand),
        ("SMS balanced", Unit::PerThousand),
        ("SMS attentive", Unit::PerThousand),
        ("small talk gentle", Unit::PerThousand),
        ("small talk balanced", Unit::PerThousand),
        ("small talk attentive", Unit::PerThousand),
        ("work chat gentle", Unit::PerThousand),
        ("work chat balanced", Unit::PerThousand),
        ("work chat attentive", Unit::PerThousand),
    ],
};

const SETS: [(&str, &str); 3] =
    [("SMS", "measure/everyday_sms"), ("small talk", "measure/everyday_topical"), ("work chat", "train/everyday_chat")];

/// The kind that finds no fault.
const NOTE: &str = "commitment";

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    // For each kind its figure in each column.
    let mut kinds = BTreeMap::<String, [f64; 9]>::new();
    for (set, (name, path)) in SETS.into_iter().enumerate() {
        let rows = subject.rows::<Unlabelled>(path)?;
        let per_thousand = 1000.0 / rows.len().max(1) as f64;
        let mut faults = [0.0; 3];
        let mut notes = 0.0;
        for (level, sensitivity) in Sensitivity::ALL.into_iter().enumerate() {
            let found = subject.each(&rows, |subject, row| subject.hints(row, sensitivity));
            notes = 0.0;
            for hint in found.into_iter().flatten() {
                *(if hint.kind == NOTE { &mut notes } else { &mut faults[level] }) += per_thousand;
                kinds.entry(hint.kind).or_default()[set * 3 + level] += per_thousand;
            }
        }
        let [gentle, balanced, attentive] = faults;
        let count = rows.len() as f64;
        figures.add(
            TOTAL.id,
            name,
            [
                ("count", count),
                ("gentle", gentle),
                ("balanced", balanced),
                ("attentive", attentive),
                ("promises noted", notes),
            ],
        );
    }
    for (kind, row) in kinds {
        figures.add(KINDS.id, kind, std::array::from_fn::<_, 9, _>(|column| (KINDS.columns[column].0, row[column])));
    }
    Ok(())
}
