//! Measures the engine on labelled and on everyday messages, and says what a change did to the figures.
//!
//! One file for each thing measured: its tables with how they were counted, and the counting. The sets lie outside the
//! repository; only figures are kept, in `docs/evaluation.json`, and `docs/evaluation.md` is those figures laid out.

mod acknowledgement;
mod advice;
mod commitment;
mod disrespect;
mod everyday;
mod fairness;
mod manipulation;
mod marked_words;
mod page;
mod personal_data;
mod results;
mod sets;
mod swearing;
mod tally;
mod unhealthy;

use std::path::PathBuf;

use anyhow::{Result, ensure};

use self::results::Results;
use self::sets::Subject;
use self::tally::Figures;
use crate::step::step;

/// Where the sets lie unless told otherwise.
const SETS: &str = "../shared/data";

/// A table of figures.
struct Table {
    id: &'static str,
    title: &'static str,
    /// What is counted, and what is wanted.
    how: &'static str,
    /// What its rows are.
    rows: &'static str,
    columns: &'static [Column],
}

/// A column: its heading and what its figures are.
type Column = (&'static str, Unit);

/// What a figure is, and so how it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Unit {
    Count,
    Percent,
    PerThousand,
    /// Of 100.
    Points,
    Score,
}

/// What decisions about one label come to.
const DECISIONS: [Column; 5] = [
    ("labelled", Unit::Count),
    ("found", Unit::Count),
    ("precision", Unit::Score),
    ("recall", Unit::Score),
    ("F1", Unit::Score),
];

/// One thing measured.
struct Measure {
    name: &'static str,
    tables: &'static [Table],
    run: fn(&Subject, &mut Figures) -> Result<()>,
}

const MEASURES: [&Measure; 11] = [
    &everyday::MEASURE,
    &disrespect::MEASURE,
    &marked_words::MEASURE,
    &swearing::MEASURE,
    &unhealthy::MEASURE,
    &manipulation::MEASURE,
    &acknowledgement::MEASURE,
    &advice::MEASURE,
    &commitment::MEASURE,
    &personal_data::MEASURE,
    &fairness::MEASURE,
];

/// Runs the named measures, all when none is named, on the sets under `data`; prints the figures and what changed since
/// the last commit, and keeps them.
pub(crate) fn eval(data: Option<PathBuf>, names: &[String]) -> Result<()> {
    let unknown = names.iter().find(|name| MEASURES.iter().all(|measure| measure.name != *name));
    ensure!(
        unknown.is_none(),
        "there is no measure `{}`; there are: {}",
        unknown.map_or("", String::as_str),
        MEASURES.map(|measure| measure.name).join(", ")
    );
    let subject = Subject::new(data.unwrap_or_else(|| crate::root().join(SETS)));
    let wanted = |measure: &&Measure| names.is_empty() || names.iter().any(|name| name == measure.name);
    let measures: Vec<&Measure> = MEASURES.into_iter().filter(wanted).collect();
    let committed = Results::committed();
    let mut results = Results::kept()?;
    for measure in &measures {
        let mut figures = Figures::default();
        step(measure.name, "Name the folder of the sets with --data.", || (measure.run)(&subject, &mut figures))?;
        for table in measure.tables {
            results.replace(table.id, figures.take(table.id));
        }
    }
    results.keep()?;
    crate::generate::write()?;

    let tables = || measures.iter().flat_map(|measure| measure.tables);
    for table in tables() {
        println!("{}", page::section(table, &results));
    }
    println!("{}", results::difference(tables(), &committed, &results));
    Ok(())
}

/// The page of all figures, as Markdown.
pub(crate) fn page() -> Result<String> {
    let results = Results::kept()?;
    Ok(page::page(MEASURES.iter().flat_map(|measure| measure.tables), &results))
}
