//! Counting: shares, right and wrong decisions, the area under a curve, and the rows they become.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A row of a table: its name and its figures, by column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) figures: BTreeMap<String, f64>,
}

/// The rows a measure has come to, by table.
#[derive(Debug, Default)]
pub(super) struct Figures(BTreeMap<&'static str, Vec<Row>>);

impl Figures {
    /// Adds a row to a table. What is no number, as a share of nothing, is left out.
    pub(super) fn add<const N: usize>(&mut self, table: &'static str, name: impl Into<String>, row: [(&str, f64); N]) {
        // Zero has no sign here.
        let rounded = |figure: f64| (figure * 10_000.0).round() / 10_000.0 + 0.0;
        let known = row.into_iter().filter(|(_, figure)| figure.is_finite());
        let figures = known.map(|(column, figure)| (column.to_owned(), rounded(figure))).collect();
        self.0.entry(table).or_default().push(Row { name: name.into(), figures });
    }

    pub(super) fn take(&mut self, table: &str) -> Vec<Row> {
        self.0.remove(table).unwrap_or_default()
    }
}

/// How many of all.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Share {
    pub(super) hit: usize,
    pub(super) all: usize,
}

impl Share {
    pub(super) fn of(decisions: impl IntoIterator<Item = bool>) -> Self {
        let mut share = Self::default();
        decisions.into_iter().for_each(|hit| share.count(hit));
        share
    }

    pub(super) fn count(&mut self, hit: bool) {
        self.hit += usize::from(hit);
        self.all += 1;
    }

    pub(super) fn add(&mut self, other: Self) {
        self.hit += other.hit;
        self.all += other.all;
    }

    pub(super) fn percent(self) -> f64 {
        100.0 * self.fraction()
    }

    pub(super) fn fraction(self) -> f64 {
        self.hit as f64 / self.all as f64
    }
}

/// Right and wrong decisions about one label.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Tally {
    pub(super) fn of(decisions: impl IntoIterator<Item = Decision>) -> Self {
        let mut tally = Self::default();
        for Decision { found, labelled } in decisions {
            match (found, labelled) {
                (true, true) => tally.right += 1,
                (true, false) => tally.wrong += 1,
                (false, true) => tally.missed += 1,
                (false, false) => {}
            }
        }
        tally
    }

    /// Its row: how many were labelled and found, and how well the two agree.
    pub(super) fn row(self) -> [(&'static str, f64); 5] {
        let share = |of: usize| Share { hit: self.right, all: of }.fraction();
        let (precision, recall) = (share(self.right + self.wrong), share(self.right + self.missed));
        [
            ("labelled", (self.right + self.missed) as f64),
            ("found", (self.right + self.wrong) as f64),
            ("precision", precision),
            ("recall", recall),
            ("F1", f1(precision, recall)),
        ]
    }
}

/// What the engine says of one message, and what people say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decision {
    pub(super) found: bool,
    pub(super) labelled: bool,
}

pub(super) fn f1(precision: f64, recall: f64) -> f64 {
    if precision * recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

/// How often a score puts a labelled message above one that is not, ties halved: the area under the ROC curve
/// (Mann & Whitney 1947). No number unless there are both.
pub(super) fn auc(scores: impl IntoIterator<Item = (f32, bool)>) -> f64 {
    let mut scores: Vec<(f32, bool)> = scores.into_iter().collect();
    scores.sort_by(|a, b| a.0.total_cmp(&b.0));
    let labelled = scores.iter().filter(|(_, labelled)| *labelled).count() as f64;
    let others = scores.len() as f64 - labelled;
    let (mut below, mut won) = (0.0, 0.0);
    for tied in scores.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let above = tied.iter().filter(|(_, labelled)| *labelled).count() as f64;
        let beside = tied.len() as f64 - above;
        won += above * (below + beside / 2.0);
        below += beside;
    }
    won / (labelled * others)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(figure: f64) -> String {
        format!("{figure:.3}")
    }

    #[test]
    fn a_score_that_separates_has_the_whole_area_and_one_that_ties_has_half() {
        assert_eq!(reads(auc([(0.1, false), (0.2, false), (0.9, true)])), "1.000");
        assert_eq!(reads(auc([(0.5, false), (0.5, true)])), "0.500");
        assert_eq!(reads(auc([(0.9, false), (0.1, true), (0.95, true)])), "0.500");
        assert!(auc([(0.9, true)]).is_nan());
    }

    #[test]
    fn precision_counts_what_was_found_and_recall_what_was_labelled() {
        let decisions = [(true, true), (true, false), (false, true), (false, true), (true, true)];
        let tally = Tally::of(decisions.map(|(found, labelled)| Decision { found, labelled }));
        let [.., (_, precision), (_, recall), (_, f1)] = tally.row();
        assert_eq!([precision, recall, f1].map(reads), ["0.667", "0.500", "0.571"]);
    }

    #[test]
    fn a_share_of_nothing_is_no_figure() {
        let mut figures = Figures::default();
        figures.add("t", "row", [("of none", Share::default().percent()), ("of all", Share::of([true]).percent())]);
        assert_eq!(figures.take("t")[0].figures, [("of all".to_owned(), 100.0)].into());
    }
}
