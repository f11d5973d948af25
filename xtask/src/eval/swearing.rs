//! Swearing at people, and swearing.

use anyhow::Result;
use attune::Sensitivity;
use serde::Deserialize;

use super::sets::{Subject, has_kind, speaks_of_hurt};
use super::tally::{Decision, Figures, Tally};
use super::{Measure, Table};

pub(super) static MEASURE: Measure = Measure { name: "swearing", tables: &[ABUSIVE], run: measure };

const ABUSIVE: Table = Table {
    id: "swearing",
    title: "Swearing: at people or not",
    how: "\
Tweets with a swear word, labelled abusive or not (SWAD), at balanced. The insulting kinds are `insult`,\n\
`profanity_at_person`, `identity_attack` and `threat`.",
    rows: "a hint of",
    columns: &super::DECISIONS,
};

const INSULTING: [&str; 4] = ["insult", "profanity_at_person", "identity_attack", "threat"];

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    #[derive(Deserialize)]
    struct Swearing {
        abusive: bool,
    }
    let rows = subject.rows::<Swearing>("measure/swearing_in_context")?;
    let hints = subject.each(&rows, |subject, row| subject.hints(row, Sensitivity::Balanced));
    let labelled = || rows.iter().zip(&hints).map(|(row, hints)| (row.label.abusive, hints));
    let tally = labelled().map(|(labelled, hints)| Decision { found: has_kind(hints, &INSULTING), labelled });
    figures.add(ABUSIVE.id, "the insulting kinds", Tally::of(tally).row());
    let tally = labelled().map(|(labelled, hints)| Decision { found: speaks_of_hurt(hints), labelled });
    figures.add(ABUSIVE.id, "respect or closeness", Tally::of(tally).row());
    Ok(())
}
