//! Measures the engine on labelled and on everyday messages, and says what a change did to the figures.
//!
//! The sets lie outside the repository; only figures are kept, in `docs/evaluation.md`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use attune::hint::Group;
use attune::protocol::{Hint, Message};
use attune::{Draft, Engine, Sensitivity, Settings};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Where the sets lie unless told otherwise.
const SETS: &str = "../shared/data";
const RESULTS: &str = "docs/evaluation.md";

/// Measures on the sets under `data`, prints the figures and what changed, and writes the page.
pub(crate) fn eval(data: Option<PathBuf>) -> Result<()> {
    let data = data.unwrap_or_else(|| crate::root().join(SETS));
    let subject = Subject { engine: Engine::new(), data: &data };
    let mut report = String::from(HEADER);
    subject.everyday(&mut report)?;
    subject.disrespect(&mut report)?;
    subject.commitment(&mut report)?;
    subject.personal_data(&mut report)?;
    subject.acknowledgement(&mut report)?;

    let path = crate::root().join(RESULTS);
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    print!("{report}");
    print_difference(&before, &report);
    std::fs::write(&path, report).with_context(|| format!("cannot write {RESULTS}"))
}

const HEADER: &str = "\
# Evaluation

Figures of `cargo xtask eval`, which writes this page and prints what changed. The sets are not part of the repository.
Hints per 1,000 messages count every hint; promises noted (`commitment`) are counted apart, for they find no fault.
";

struct Subject<'a> {
    engine: Engine,
    data: &'a Path,
}

/// One message of any set.
#[derive(Deserialize)]
struct Row<Label> {
    text: String,
    #[serde(default)]
    thread: Vec<Message>,
    #[serde(flatten)]
    label: Label,
}

#[derive(Deserialize)]
struct Unlabelled {}

impl Subject<'_> {
    fn rows<Label: DeserializeOwned>(&self, set: &str) -> Result<Vec<Row<Label>>> {
        let path = self.data.join(set).with_extension("jsonl");
        let lines = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}: name the folder of the sets with --data", path.display()))?;
        let row = |(i, line): (usize, &str)| {
            // A few labels are NaN, which is no JSON.
            serde_json::from_str(&line.replace(": NaN", ": null").replace(", NaN", ", null"))
                .with_context(|| format!("{set}, line {}", i + 1))
        };
        lines.lines().enumerate().map(row).collect()
    }

    fn hints<Label>(&self, row: &Row<Label>, sensitivity: Sensitivity) -> Vec<Hint> {
        let draft = Draft { text: row.text.clone(), thread: row.thread.clone(), ..Draft::default() };
        self.engine.check(&draft, &Settings { sensitivity, ..Settings::default() }).hints
    }

    /// False alarms: hints on messages of ordinary days.
    fn everyday(&self, report: &mut String) -> Result<()> {
        writeln!(report, "\n## Everyday messages, hints per 1,000\n")?;
        writeln!(report, "| set | gentle | balanced | attentive | promises noted | most often at attentive |")?;
        writeln!(report, "|---|---|---|---|---|---|")?;
        for set in ["measure/everyday_sms", "measure/everyday_topical", "train/everyday_chat"] {
            let rows = self.rows::<Unlabelled>(set)?;
            let per_thousand = |count: usize| count as f64 * 1000.0 / rows.len() as f64;
            write!(report, "| {} |", set.rsplit('/').next().unwrap_or(set))?;
            let mut kinds = BTreeMap::<String, usize>::new();
            for sensitivity in Sensitivity::ALL {
                kinds.clear();
                for hint in rows.iter().flat_map(|row| self.hints(row, sensitivity)) {
                    *kinds.entry(hint.kind).or_default() += 1;
                }
                let faults: usize =
                    kinds.iter().filter(|(kind, _)| *kind != "commitment").map(|(_, count)| count).sum();
                write!(report, " {:.1} |", per_thousand(faults))?;
            }
            write!(report, " {:.1} |", per_thousand(kinds.remove("commitment").unwrap_or_default()))?;
            let mut most: Vec<_> = kinds.into_iter().collect();
            most.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), kind.clone()));
            let most = most.iter().take(6).map(|(kind, count)| format!("{kind} {:.1}", per_thousand(*count)));
            writeln!(report, " {} |", most.collect::<Vec<_>>().join(", "))?;
        }
        Ok(())
    }

    /// Of messages that at least 80 % of raters found disrespectful, how many get a hint about respect or closeness.
    fn disrespect(&self, report: &mut String) -> Result<()> {
        #[derive(Deserialize)]
        struct Rated {
            disrespect: Option<f64>,
            #[serde(default)]
            source: String,
        }
        let rows = self.rows::<Rated>("train/disrespect")?;
        let mut found = BTreeMap::<&str, Share>::new();
        for row in rows.iter().filter(|row| row.label.disrespect.is_some_and(|share| share >= 0.8)) {
            let hints = self.hints(row, Sensitivity::Balanced);
            let caught = hints.iter().any(|hint| matches!(hint.group, Group::Respect | Group::Closeness));
            found.entry(&row.label.source).or_default().count(caught);
        }
        writeln!(
            report,
            "\n## Disrespectful messages (≥ 80 % of raters) with a respect or closeness hint at balanced\n"
        )?;
        writeln!(report, "| source | messages | with a hint |\n|---|---|---|")?;
        for (source, share) in found {
            writeln!(report, "| {source} | {share} |")?;
        }
        Ok(())
    }

    /// Promises: turns of conversations labelled as committing to something.
    fn commitment(&self, report: &mut String) -> Result<()> {
        #[derive(Deserialize)]
        struct Act {
            act: String,
        }
        let mut tally = Tally::default();
        for row in self.rows::<Act>("measure/dialogue_acts")? {
            let noted = self.hints(&row, Sensitivity::Attentive).iter().any(|hint| hint.kind == "commitment");
            tally.count(noted, row.label.act == "commissive");
        }
        writeln!(report, "\n## `commitment` on conversation turns labelled commissive\n\n{tally}")?;
        Ok(())
    }

    /// Personal data by type: a marked span counts when it overlaps a labelled one.
    fn personal_data(&self, report: &mut String) -> Result<()> {
        #[derive(Deserialize)]
        struct Labelled {
            spans: Vec<(usize, usize, String)>,
        }
        const TYPES: [&str; 6] =
            ["EMAIL_ADDRESS", "PHONE_NUMBER", "CREDIT_CARD", "IBAN_CODE", "US_SSN", "STREET_ADDRESS"];
        let mut recalled = BTreeMap::<&str, Share>::new();
        let (mut right, mut marked) = (0, 0);
        for row in self.rows::<Labelled>("train/personal_data")? {
            let hints = self.hints(&row, Sensitivity::Gentle);
            let spans: Vec<_> = hints.iter().filter(|hint| hint.kind == "personal_data").map(units).collect();
            let overlaps = |a: &(usize, usize), b: &(usize, usize)| a.0 < b.1 && b.0 < a.1;
            let labels: Vec<_> = row.label.spans.iter().map(|(from, to, _)| (*from, *to)).collect();
            marked += spans.len();
            right += spans.iter().filter(|span| labels.iter().any(|label| overlaps(span, label))).count();
            for (from, to, kind) in &row.label.spans {
                let Some(kind) = TYPES.iter().find(|known| *known == kind) else { continue };
                recalled.entry(kind).or_default().count(spans.iter().any(|span| overlaps(span, &(*from, *to))));
            }
        }
        writeln!(report, "\n## `personal_data` on synthetic records\n")?;
        writeln!(report, "Of {marked} marks, {right} lie on a labelled span.\n")?;
        writeln!(report, "| type | labelled | found |\n|---|---|---|")?;
        for (kind, share) in recalled {
            writeln!(report, "| {kind} | {share} |")?;
        }
        Ok(())
    }

    /// Replies to people in distress: silence where raters saw strong empathy, a hint where they saw none.
    fn acknowledgement(&self, report: &mut String) -> Result<()> {
        #[derive(Deserialize)]
        struct Empathy {
            emotional_reaction: u8,
            interpretation: u8,
            exploration: u8,
        }
        let mut with_none = Share::default();
        let mut with_some = Share::default();
        for row in self.rows::<Empathy>("measure/empathy")? {
            let hints = self.hints(&row, Sensitivity::Balanced);
            let missing = hints.iter().any(|hint| hint.kind == "missing_acknowledgement");
            let Empathy { emotional_reaction, interpretation, exploration } = row.label;
            match emotional_reaction.max(interpretation).max(exploration) {
                0 => with_none.count(missing),
                2 => with_some.count(missing),
                _ => {}
            }
        }
        writeln!(report, "\n## `missing_acknowledgement` on replies to people in distress, at balanced\n")?;
        writeln!(report, "| replies | count | with the hint |\n|---|---|---|")?;
        writeln!(report, "| no empathy of any form | {with_none} |")?;
        writeln!(report, "| strong empathy of some form | {with_some} |")?;
        Ok(())
    }
}

fn units(hint: &Hint) -> (usize, usize) {
    (hint.start as usize, hint.end as usize)
}

/// How many of all: two columns of a table.
#[derive(Default)]
struct Share {
    hit: usize,
    all: usize,
}

impl Share {
    fn count(&mut self, hit: bool) {
        self.hit += usize::from(hit);
        self.all += 1;
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} | {:.1} %", self.all, self.hit as f64 * 100.0 / self.all.max(1) as f64)
    }
}

/// Right and wrong decisions about one label.
#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Tally {
    fn count(&mut self, found: bool, labelled: bool) {
        match (found, labelled) {
            (true, true) => self.right += 1,
            (true, false) => self.wrong += 1,
            (false, true) => self.missed += 1,
            (false, false) => {}
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |of: usize| self.right as f64 / of.max(1) as f64;
        let (precision, recall) = (share(self.right + self.wrong), share(self.right + self.missed));
        let f1 = 2.0 * precision * recall / (precision + recall).max(f64::EPSILON);
        write!(f, "precision {precision:.2}, recall {recall:.2}, F1 {f1:.2}")
    }
}

/// Prints the lines that changed.
fn print_difference(before: &str, after: &str) {
    let gone: Vec<_> = before.lines().filter(|line| !after.lines().any(|other| other == *line)).collect();
    let new: Vec<_> = after.lines().filter(|line| !before.lines().any(|other| other == *line)).collect();
    if gone.is_empty() && new.is_empty() {
        println!("\nNothing changed since the last run.");
        return;
    }
    println!("\nChanged since the last run:");
    for line in gone {
        println!("- {line}");
    }
    for line in new {
        println!("+ {line}");
    }
}
