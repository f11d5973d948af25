//! Turns of people who support somebody: advice where it comes first, and what is better.

use std::collections::BTreeMap;

use anyhow::Result;
use attune::protocol::Hint;
use serde::Deserialize;

use super::sets::{Subject, everything, has_kind};
use super::tally::{Figures, Share};
use super::{Measure, Table, Unit};

pub(super) static MEASURE: Measure = Measure { name: "advice", tables: &[STRATEGIES], run: measure };

const STRATEGIES: Table = Table {
    id: "advice",
    title: "Supportive turns: share with a hint, by strategy",
    how: "\
Turns of trained peers in emotional-support chats (ESConv) with the conversation before them; all groups on, at\n\
attentive. Advice kinds should speak on suggestions far more than on reflection, affirmation and questions.",
    rows: "strategy",
    columns: &[
        ("turns", Unit::Count),
        ("advice_first", Unit::Percent),
        ("fix_it", Unit::Percent),
        ("missing_acknowledgement", Unit::Percent),
        ("good_acknowledgement", Unit::Percent),
        ("good_question", Unit::Percent),
    ],
};

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    #[derive(Deserialize)]
    struct Turn {
        strategy: String,
    }
    let rows = subject.rows::<Turn>("measure/support_strategies")?;
    let settings = everything();
    let found = subject.each(&rows, |subject, row| subject.review(&row.text, &row.thread, &settings).hints);
    let mut strategies = BTreeMap::<&str, Vec<Vec<Hint>>>::new();
    for (row, hints) in rows.iter().zip(found) {
        strategies.entry(&row.label.strategy).or_default().push(hints);
    }
    for (strategy, turns) in strategies {
        let share = |kind| (kind, Share::of(turns.iter().map(|hints| has_kind(hints, &[kind]))).percent());
        let row = [
            ("turns", turns.len() as f64),
            share("advice_first"),
            share("fix_it"),
            share("missing_acknowledgement"),
            share("good_acknowledgement"),
            share("good_question"),
        ];
        figures.add(STRATEGIES.id, strategy, row);
    }
    Ok(())
}
