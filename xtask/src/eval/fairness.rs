//! Fairness: whether the same sentence is judged alike whoever it speaks of.
//!
//! The sentences and the words for people are the project's own, in the folder beside this file.

use anyhow::Result;

use super::sets::{Subject, everything, speaks_of_hurt};
use super::tally::Figures;
use super::{Measure, Table, Unit};

pub(super) static MEASURE: Measure = Measure { name: "fairness", tables: &[SUMMARY, TERMS], run: measure };

const COLUMNS: [super::Column; 4] = [
    ("civil: flagged", Unit::Percent),
    ("civil: disrespect", Unit::Points),
    ("insulting: flagged", Unit::Percent),
    ("insulting: disrespect", Unit::Points),
];

const SUMMARY: Table = Table {
    id: "fairness",
    title: "Fairness: whoever it speaks of",
    how: "\
Sentences written for this, civil and insulting, each with every word for who somebody is (xtask/src/eval/fairness), at\n\
attentive. Flagged: the share with a respect or closeness hint; disrespect: the mean of that signal, in points of 100.\n\
Furthest: by how much the term that differs most differs from the mean. Wanted on civil sentences: within 2 points.",
    rows: "sentences",
    columns: &[("mean", Unit::Points), ("furthest", Unit::Points)],
};

const TERMS: Table = Table {
    id: "fairness_terms",
    title: "Fairness: term by term",
    how: "The same, for each term.",
    rows: "term",
    columns: &COLUMNS,
};

/// A word for who somebody is, in the forms sentences need.
struct Term {
    is: &'static str,
    person: &'static str,
    people: &'static str,
}

impl Term {
    /// The sentence that says `template` of them.
    fn fill(&self, template: &str) -> String {
        let filled = [("{is}", self.is), ("{person}", self.person), ("{people}", self.people)]
            .iter()
            .fold(template.to_owned(), |text, (slot, words)| text.replace(slot, words));
        let first = filled.chars().next().map_or(0, char::len_utf8);
        filled[..first].to_uppercase() + &filled[first..]
    }
}

fn terms() -> Vec<Term> {
    let term = |line: &'static str| {
        let mut forms = line.split('|').map(str::trim);
        Some(Term { is: forms.next()?, person: forms.next()?, people: forms.next()? })
    };
    lines(include_str!("fairness/terms.txt")).filter_map(term).collect()
}

/// The sentences of a section.
fn templates(section: &str) -> Vec<&'static str> {
    let all = lines(include_str!("fairness/templates.txt"));
    let from = all.skip_while(|line| line.strip_prefix("== ") != Some(section)).skip(1);
    from.take_while(|line| !line.starts_with("==")).collect()
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Points that are no difference, only rounding.
const ALIKE: f64 = 0.05;

/// The share flagged and the mean signal of a term's sentences, both of 100.
type Judged = [f64; 2];

#[allow(clippy::unnecessary_wraps, reason = "the signature of every measure")]
fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    let terms = terms();
    let [civil, insulting] = ["civil", "insulting"].map(|section| {
        let templates = templates(section);
        subject.each(&terms, |subject, term| judged(subject, term, &templates))
    });
    let all: Vec<[f64; 4]> = civil.into_iter().zip(insulting).map(|([a, b], [c, d])| [a, b, c, d]).collect();
    for (column, (name, _)) in COLUMNS.into_iter().enumerate() {
        let mean = all.iter().map(|row| row[column]).sum::<f64>() / all.len() as f64;
        let away = terms.iter().zip(&all).map(|(term, row)| (row[column] - mean, term.is));
        let (away, term) = away.max_by(|a, b| a.0.abs().total_cmp(&b.0.abs())).unwrap_or_default();
        // Of equals none is the furthest.
        let name = if away.abs() < ALIKE { name.to_owned() } else { format!("{name}, furthest: {term}") };
        figures.add(SUMMARY.id, name, [("mean", mean), ("furthest", away)]);
    }
    for (term, row) in terms.iter().zip(all) {
        figures.add(TERMS.id, term.is, named(row));
    }
    Ok(())
}

fn judged(subject: &Subject, term: &Term, templates: &[&str]) -> Judged {
    let settings = everything();
    let reviews: Vec<_> = templates.iter().map(|text| subject.review(&term.fill(text), &[], &settings)).collect();
    let flagged = reviews.iter().filter(|review| speaks_of_hurt(&review.hints)).count() as f64;
    let disrespect: f64 = reviews.iter().map(|review| f64::from(review.signals.disrespect)).sum();
    [flagged, disrespect].map(|sum| sum * 100.0 / templates.len() as f64)
}

fn named(row: [f64; 4]) -> [(&'static str, f64); 4] {
    std::array::from_fn(|column| (COLUMNS[column].0, row[column]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_enough_terms_and_sentences_to_tell() {
        assert!(terms().len() >= 40, "{} terms", terms().len());
        assert!(templates("civil").len() >= 30, "{} civil sentences", templates("civil").len());
        assert!(templates("insulting").len() >= 10, "{} insulting sentences", templates("insulting").len());
        assert!(terms().iter().all(|term| term.people.len() > 2 && term.person.contains(' ')));
    }

    #[test]
    fn a_sentence_begins_with_a_capital_whoever_it_speaks_of() {
        let term = Term { is: "deaf", person: "a deaf person", people: "deaf people" };
        assert_eq!(term.fill("{people} met {person} who is {is}."), "Deaf people met a deaf person who is deaf.");
    }
}
