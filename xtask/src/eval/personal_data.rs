//! Personal data by type: found, and marked where it stands.

use anyhow::Result;
use attune::Sensitivity;
use serde::Deserialize;

use super::sets::{Characters, Row, Subject, characters};
use super::tally::{Figures, Share, f1};
use super::{Measure, Table, Unit};

pub(super) static MEASURE: Measure = Measure { name: "personal_data", tables: &[TYPES_FOUND], run: measure };

const TYPES_FOUND: Table = Table {
    id: "personal_data",
    title: "Personal data: precision and recall by type",
    how: "\
Synthetic records (presidio-research) at gentle. A mark is of the type its card names. Overlap: it shares a character with\n\
a labelled span of its type; exact: it begins and ends where that does. Wanted at overlap: F1 .90, addresses .70.",
    rows: "type",
    columns: &[
        ("labelled", Unit::Count),
        ("marked", Unit::Count),
        ("precision", Unit::Score),
        ("recall", Unit::Score),
        ("F1", Unit::Score),
        ("exact precision", Unit::Score),
        ("exact recall", Unit::Score),
        ("exact F1", Unit::Score),
    ],
};

/// What people call it, what the labels call it, and the title of its card. A driver's licence is what an American shows
/// for a national id.
const TYPES: [(&str, &[&str], &str); 6] = [
    ("email address", &["EMAIL_ADDRESS"], "An email address"),
    ("phone number", &["PHONE_NUMBER"], "A phone number"),
    ("card number", &["CREDIT_CARD"], "A card number"),
    ("bank account", &["IBAN_CODE"], "A bank account number"),
    ("national id", &["US_SSN", "US_DRIVER_LICENSE"], "An ID number"),
    ("street address", &["STREET_ADDRESS"], "A street address"),
];

#[derive(Deserialize)]
struct Labelled {
    spans: Vec<(usize, usize, String)>,
}

/// Of one type in one message or in all: marks that are right, and labels that are found.
#[derive(Default, Clone, Copy)]
struct Agreement {
    marks: Share,
    labels: Share,
}

impl Agreement {
    fn of(marks: &[Characters], labels: &[Characters], same: fn(&Characters, &Characters) -> bool) -> Self {
        Self {
            marks: Share::of(marks.iter().map(|mark| labels.iter().any(|label| same(mark, label)))),
            labels: Share::of(labels.iter().map(|label| marks.iter().any(|mark| same(mark, label)))),
        }
    }

    fn add(&mut self, other: Self) {
        self.marks.add(other.marks);
        self.labels.add(other.labels);
    }

    fn scores(self) -> [f64; 3] {
        let (precision, recall) = (self.marks.fraction(), self.labels.fraction());
        [precision, recall, f1(precision, recall)]
    }
}

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    let rows = subject.rows::<Labelled>("train/personal_data")?;
    let mut totals = [[Agreement::default(); 2]; TYPES.len()];
    for message in subject.each(&rows, compare) {
        for (total, one) in totals.iter_mut().flatten().zip(message.into_iter().flatten()) {
            total.add(one);
        }
    }
    for ((name, ..), [overlap, exact]) in TYPES.into_iter().zip(totals) {
        let [precision, recall, f1] = overlap.scores();
        let [exact_precision, exact_recall, exact_f1] = exact.scores();
        let row = [
            ("labelled", overlap.labels.all as f64),
            ("marked", overlap.marks.all as f64),
            ("precision", precision),
            ("recall", recall),
            ("F1", f1),
            ("exact precision", exact_precision),
            ("exact recall", exact_recall),
            ("exact F1", exact_f1),
        ];
        figures.add(TYPES_FOUND.id, name, row);
    }
    Ok(())
}

/// Each type's agreement by overlap and exactly.
fn compare(subject: &Subject, row: &Row<Labelled>) -> [[Agreement; 2]; TYPES.len()] {
    let hints = subject.hints(row, Sensitivity::Gentle);
    TYPES.map(|(_, names, title)| {
        let marks = hints.iter().filter(|hint| hint.kind == "personal_data" && hint.title == title);
        let marks: Vec<Characters> = marks.map(|hint| characters(&row.text, hint)).collect();
        let labels = row.label.spans.iter().filter(|(.., kind)| names.contains(&kind.as_str()));
        let labels: Vec<Characters> = labels.map(|(from, to, _)| *from..*to).collect();
        [
            Agreement::of(&marks, &labels, |mark, label| mark.start < label.end && label.start < mark.end),
            Agreement::of(&marks, &labels, |mark, label| mark == label),
        ]
    })
}
