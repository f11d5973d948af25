//! Whether the words that get a hint are the words people mark.

use anyhow::Result;
use attune::Sensitivity;
use serde::Deserialize;

use super::sets::{Characters, Row, Subject, characters, is_about_hurt};
use super::tally::{Figures, f1};
use super::{Measure, Table, Unit};

pub(super) static MEASURE: Measure = Measure { name: "marked_words", tables: &[SPANS], run: measure };

const SPANS: Table = Table {
    id: "marked_words",
    title: "Marked words: character F1 against raters",
    how: "\
News comments whose raters marked what is toxic in them (SemEval-2021 task 5). A character is theirs when at least half\n\
of the raters marked it, and the engine's when a respect or closeness hint at balanced lies on it. As in the task, each\n\
message has its F1, 1 when neither marked anything and 0 when only one did, and the figure is the mean over messages.",
    rows: "messages",
    columns: &[("count", Unit::Count), ("precision", Unit::Score), ("recall", Unit::Score), ("F1", Unit::Score)],
};

/// What raters marked in a message.
#[derive(Deserialize)]
pub(super) struct Marks {
    pub(super) source: String,
    #[serde(default)]
    spans: Vec<(usize, usize, Option<String>)>,
    /// How many raters there were; a few records do not say.
    raters: Option<f64>,
}

impl Marks {
    /// Whether raters were asked to mark words in it.
    pub(super) fn were_asked_for(&self) -> bool {
        self.source == "toxic_spans"
    }

    /// For each character of `text` whether at least half of the raters marked it as one of these types, any type when
    /// none is named.
    pub(super) fn by_half(&self, text: &str, types: &[&str]) -> Vec<bool> {
        let mut raters = vec![0_u32; text.chars().count()];
        let chosen =
            |kind: &Option<String>| types.is_empty() || kind.as_deref().is_some_and(|kind| types.contains(&kind));
        for (from, to, _) in self.spans.iter().filter(|(.., kind)| chosen(kind)) {
            let end = (*to).min(raters.len());
            raters[(*from).min(end)..end].iter_mut().for_each(|count| *count += 1);
        }
        let needed = self.raters.unwrap_or_default();
        raters.into_iter().map(|count| count > 0 && f64::from(count) * 2.0 >= needed).collect()
    }
}

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    let mut rows = subject.rows::<Marks>("train/disrespect")?;
    rows.retain(|row| row.label.were_asked_for());
    let compared = subject.each(&rows, compare);
    let marked: Vec<Compared> = compared.iter().copied().filter(|compared| compared.labelled).collect();
    for (name, messages) in [("all", &compared), ("with marked words", &marked)] {
        let mean =
            |figure: fn(&Compared) -> f64| messages.iter().map(figure).sum::<f64>() / messages.len().max(1) as f64;
        figures.add(
            SPANS.id,
            name,
            [
                ("count", messages.len() as f64),
                ("precision", mean(|one| one.precision)),
                ("recall", mean(|one| one.recall)),
                ("F1", mean(|one| one.f1)),
            ],
        );
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Compared {
    labelled: bool,
    precision: f64,
    recall: f64,
    f1: f64,
}

fn compare(subject: &Subject, row: &Row<Marks>) -> Compared {
    let theirs = row.label.by_half(&row.text, &[]);
    let mut ours = vec![false; theirs.len()];
    for hint in subject.hints(row, Sensitivity::Balanced).iter().filter(|hint| is_about_hurt(hint)) {
        let Characters { start, end } = characters(&row.text, hint);
        ours[start..end].fill(true);
    }
    agreement(&ours, &theirs)
}

fn agreement(ours: &[bool], theirs: &[bool]) -> Compared {
    let count = |marks: &[bool]| marks.iter().filter(|&&marked| marked).count() as f64;
    let both = ours.iter().zip(theirs).filter(|(ours, theirs)| **ours && **theirs).count() as f64;
    // Nothing marked where nothing is to be marked is all right.
    let share = |of: f64, other: f64| match of {
        0.0 => f64::from(u8::from(other == 0.0)),
        of => both / of,
    };
    let (found, labelled) = (count(ours), count(theirs));
    let (precision, recall) = (share(found, labelled), share(labelled, found));
    Compared { labelled: labelled > 0.0, precision, recall, f1: f1(precision, recall) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(ours: &[u8], theirs: &[u8]) -> (f64, f64) {
        let marks = |marks: &[u8]| marks.iter().map(|&mark| mark == 1).collect::<Vec<_>>();
        let compared = agreement(&marks(ours), &marks(theirs));
        (compared.precision, compared.recall)
    }

    #[test]
    fn silence_is_right_only_where_nobody_marked_anything() {
        assert_eq!(figures(&[0, 0], &[0, 0]), (1.0, 1.0));
        assert_eq!(figures(&[0, 0], &[1, 0]), (0.0, 0.0));
        assert_eq!(figures(&[1, 0], &[0, 0]), (0.0, 0.0));
        assert_eq!(figures(&[1, 1, 0, 0], &[0, 1, 1, 1]), (0.5, 1.0 / 3.0));
    }

    #[test]
    fn a_character_is_marked_when_half_of_the_raters_say_so() {
        let span = |from, to, kind: &str| (from, to, Some(kind.to_owned()));
        let marks = Marks {
            source: String::new(),
            spans: vec![span(0, 3, "Insult"), span(1, 2, "Threat"), span(4, 99, "Insult")],
            raters: Some(4.0),
        };
        assert_eq!(marks.by_half("abcde", &[]), [false, true, false, false, false]);
        assert_eq!(marks.by_half("abcde", &["Insult"]), [false; 5]);
    }
}
