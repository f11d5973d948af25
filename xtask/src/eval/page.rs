//! The figures laid out for people: the same tables on the terminal and on the page.

use std::fmt::Write as _;

use super::results::Results;
use super::{Table, Unit};

const HEADER: &str = "\
# Evaluation

How right the engine is: figures of `cargo xtask eval`, kept in `evaluation.json`. The sets are not part of the
repository; what each is stands with its table. Sensitivity and settings are those a person starts with unless a table
says otherwise.
";

/// The whole page.
pub(super) fn page<'t>(tables: impl Iterator<Item = &'t Table>, results: &Results) -> String {
    let mut page = HEADER.to_owned();
    for table in tables {
        page.push('\n');
        page.push_str(&section(table, results));
    }
    page
}

/// A table with its heading and how it was counted, in Markdown that reads well as it is.
pub(super) fn section(table: &Table, results: &Results) -> String {
    let heading = || table.columns.iter().map(|(column, _)| (*column).to_owned());
    let mut grid: Vec<Vec<String>> = vec![std::iter::once(table.rows.to_owned()).chain(heading()).collect()];
    for row in results.rows(table.id) {
        let figures = table.columns.iter().map(|(column, unit)| written(row.figures.get(*column).copied(), *unit));
        grid.push(std::iter::once(row.name.clone()).chain(figures).collect());
    }
    let width = |column: usize| grid.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..=table.columns.len()).map(width).collect();

    let mut text = format!("## {}\n\n{}\n\n", table.title, table.how);
    for (i, row) in grid.iter().enumerate() {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| match column {
            0 => format!(" {cell:<width$} |"),
            _ => format!(" {cell:>width$} |"),
        });
        let _ = writeln!(text, "|{}", cells.collect::<String>());
        if i == 0 {
            let lines = widths.iter().enumerate().map(|(column, width)| {
                let end = if column == 0 { '-' } else { ':' };
                format!("{}{end}|", "-".repeat(width + 1))
            });
            let _ = writeln!(text, "|{}", lines.collect::<String>());
        }
    }
    text
}

/// A figure as people read it.
pub(super) fn written(figure: Option<f64>, unit: Unit) -> String {
    let Some(figure) = figure else { return "–".to_owned() };
    match unit {
        Unit::Count => format!("{figure:.0}"),
        Unit::Percent => format!("{figure:.1} %"),
        Unit::PerThousand | Unit::Points => format!("{figure:.1}"),
        Unit::Score => format!("{figure:.3}"),
    }
}
