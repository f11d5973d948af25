//! Dialogues in which somebody manipulates somebody, and others.

use std::collections::BTreeMap;

use anyhow::Result;
use attune::Sensitivity;
use attune::hint::Group;
use attune::protocol::{Message, Sender};
use serde::Deserialize;

use super::sets::{Subject, at};
use super::tally::Figures;
use super::{Measure, Table, Unit};

pub(super) static MEASURE: Measure = Measure { name: "manipulation", tables: &[DIALOGUES], run: measure };

const DIALOGUES: Table = Table {
    id: "manipulation",
    title: "Manipulative dialogues: share with a hint",
    how: "\
Film dialogues that raters found manipulative or not, with the technique (MentalManip). Each line is a draft that\n\
answers the lines before it, at balanced. A dialogue counts for a group when any of its lines has a hint of it.",
    rows: "dialogues",
    columns: &[
        ("count", Unit::Count),
        ("any hint", Unit::Percent),
        ("respect", Unit::Percent),
        ("care", Unit::Percent),
        ("trust", Unit::Percent),
        ("closeness", Unit::Percent),
    ],
};

const GROUPS: [(&str, Group); 4] =
    [("respect", Group::Respect), ("care", Group::Care), ("trust", Group::Trust), ("closeness", Group::Closeness)];

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    #[derive(Deserialize)]
    struct Label {
        manipulative: u8,
        technique: Option<String>,
    }
    let rows = subject.rows::<Label>("measure/manipulation_dialogues")?;
    let found = subject.each(&rows, |subject, row| groups_in(subject, &row.text));
    let mut by_label = BTreeMap::<String, Vec<&[Group]>>::new();
    for (row, groups) in rows.iter().zip(&found) {
        let mut count = |name: String| by_label.entry(name).or_default().push(groups);
        if row.label.manipulative == 0 {
            count(" not manipulative".to_owned());
            continue;
        }
        count(" manipulative".to_owned());
        for technique in row.label.technique.iter().flat_map(|techniques| techniques.split(',')) {
            count(technique.trim().to_lowercase());
        }
    }
    for (name, dialogues) in by_label {
        let percent = |has: &dyn Fn(&[Group]) -> bool| {
            dialogues.iter().filter(|groups| has(groups)).count() as f64 * 100.0 / dialogues.len() as f64
        };
        let [respect, care, trust, closeness] =
            GROUPS.map(|(column, group)| (column, percent(&|groups| groups.contains(&group))));
        let any = percent(&|groups| !groups.is_empty());
        let row = [("count", dialogues.len() as f64), ("any hint", any), respect, care, trust, closeness];
        figures.add(DIALOGUES.id, name.trim(), row);
    }
    Ok(())
}

/// The groups of all hints in a dialogue, whose lines read "Person1: …".
fn groups_in(subject: &Subject, dialogue: &str) -> Vec<Group> {
    let lines: Vec<(&str, &str)> = dialogue.lines().filter_map(|line| line.split_once(": ")).collect();
    let settings = at(Sensitivity::Balanced);
    let mut groups = Vec::new();
    for (i, (speaker, text)) in lines.iter().enumerate() {
        let message = |(who, text): &(&str, &str)| Message {
            sender: if who == speaker { Sender::Me } else { Sender::Them },
            text: (*text).to_owned(),
            at: None,
        };
        let thread: Vec<Message> = lines[..i].iter().map(message).collect();
        groups.extend(subject.review(text, &thread, &settings).hints.into_iter().map(|hint| hint.group));
    }
    groups
}
