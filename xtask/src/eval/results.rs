//! The figures that are kept, and what became of them.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::Table;
use super::page::written;
use super::tally::Row;
use crate::root;
use crate::step::output;

const FILE: &str = "docs/evaluation.json";

/// The rows of every table, by its id.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Results(BTreeMap<String, Vec<Row>>);

impl Results {
    /// The figures of the last run.
    pub(super) fn kept() -> Result<Self> {
        match fs::read_to_string(root().join(FILE)) {
            Ok(text) => serde_json::from_str(&text).with_context(|| format!("{FILE} does not read")),
            Err(_) => Ok(Self::default()),
        }
    }

    /// The figures of the last commit, none outside a repository.
    pub(super) fn committed() -> Self {
        let text = output(Command::new("git").args(["show", &format!("HEAD:{FILE}")]));
        text.ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    pub(super) fn keep(&self) -> Result<()> {
        let mut text = String::from("{\n");
        let tables: Vec<String> = self.0.iter().map(|(id, rows)| table(id, rows)).collect::<Result<_>>()?;
        text.extend([&*tables.join(",\n"), "\n}\n"]);
        fs::write(root().join(FILE), text).with_context(|| format!("cannot write {FILE}"))
    }

    pub(super) fn replace(&mut self, table: &str, rows: Vec<Row>) {
        self.0.insert(table.to_owned(), rows);
    }

    pub(super) fn rows(&self, table: &str) -> &[Row] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }
}

/// A row a line, so that a commit shows which changed.
fn table(id: &str, rows: &[Row]) -> Result<String> {
    let rows = rows.iter().map(|row| Ok(format!("    {}", serde_json::to_string(row)?))).collect::<Result<Vec<_>>>()?;
    Ok(format!("  {}: [\n{}\n  ]", serde_json::to_string(id)?, rows.join(",\n")))
}

/// What changed in these tables, a line for each row with figures that read differently.
pub(super) fn difference<'t>(tables: impl Iterator<Item = &'t Table>, before: &Results, after: &Results) -> String {
    let lines: Vec<String> = tables.flat_map(|table| changed_rows(table, before, after)).collect();
    if lines.is_empty() {
        return "Nothing changed since the last commit.".to_owned();
    }
    format!("Changed since the last commit:\n{}", lines.join("\n"))
}

fn changed_rows(table: &Table, before: &Results, after: &Results) -> Vec<String> {
    let [was, is] = [before, after].map(|results| results.rows(table.id));
    if was.is_empty() {
        return vec![format!("  {}: measured for the first time", table.id)];
    }
    let of_name = |rows: &'_ [Row], name: &str| rows.iter().find(|row| row.name == name).cloned();
    let gone = was.iter().filter(|row| of_name(is, &row.name).is_none());
    let changed = is.iter().chain(gone).filter_map(|Row { name, .. }| {
        let figure = |row: Option<&Row>, column: &str| row.and_then(|row| row.figures.get(column).copied());
        let (was, is) = (of_name(was, name), of_name(is, name));
        let figures = table.columns.iter().filter_map(|&(column, unit)| {
            let [was, is] = [&was, &is].map(|row| written(figure(row.as_ref(), column), unit));
            (was != is).then(|| format!("{column} {was} → {is}"))
        });
        let figures: Vec<String> = figures.collect();
        (!figures.is_empty()).then(|| format!("  {} · {name}: {}", table.id, figures.join(", ")))
    });
    changed.collect()
}

#[cfg(test)]
mod tests {
    use super::super::Unit;
    use super::*;

    const TABLE: Table =
        Table { id: "t", title: "", how: "", rows: "", columns: &[("a", Unit::Percent), ("b", Unit::Count)] };

    fn results(rows: &[(&str, f64, f64)]) -> Results {
        let row = |&(name, a, b): &(&str, f64, f64)| Row {
            name: name.to_owned(),
            figures: [("a".to_owned(), a), ("b".to_owned(), b)].into(),
        };
        Results([("t".to_owned(), rows.iter().map(row).collect())].into())
    }

    #[test]
    fn a_change_names_the_row_and_the_figures_that_read_differently() {
        let before = results(&[("same", 1.0, 2.0), ("better", 10.0, 2.0), ("gone", 1.0, 1.0)]);
        let after = results(&[("same", 1.001, 2.0), ("better", 12.5, 2.0), ("new", 3.0, 3.0)]);
        assert_eq!(
            changed_rows(&TABLE, &before, &after),
            ["  t · better: a 10.0 % → 12.5 %", "  t · new: a – → 3.0 %, b – → 3", "  t · gone: a 1.0 % → –, b 1 → –"]
        );
        assert_eq!(difference([&TABLE].into_iter(), &after, &after), "Nothing changed since the last commit.");
    }
}
