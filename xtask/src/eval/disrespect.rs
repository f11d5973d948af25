//! Messages that people found disrespectful, or did not.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};
use attune::Sensitivity;
use serde::Deserialize;

use super::marked_words::Marks;
use super::sets::{Row, Subject, speaks_of_hurt};
use super::tally::{Figures, Share};
use super::{Measure, Table, Unit};
use crate::root;

pub(super) static MEASURE: Measure = Measure { name: "disrespect", tables: &[SOURCES, PLAIN], run: measure };

const SOURCES: Table = Table {
    id: "disrespect",
    title: "Disrespectful messages: share with a hint",
    how: "\
Comments, posts and tweets with the share of raters who found each disrespectful. Caught: of messages that at least 80 %\n\
found so, the share with a respect or closeness hint at balanced; wanted: 60 %. False: of messages that nobody found so,\n\
the same share; these talk of the same matters, so it is no everyday rate. Labels are people's: `davidson` counts most\n\
swearing as offensive, and about 4 % of the civil labels of `jigsaw_wikipedia_noisy` are wrong.",
    rows: "source",
    columns: &[
        ("disrespectful", Unit::Count),
        ("caught", Unit::Percent),
        ("civil", Unit::Count),
        ("false", Unit::Percent),
    ],
};

const PLAIN: Table = Table {
    id: "disrespect_plain",
    title: "Disrespectful messages with a slur or direct insult: share with a hint",
    how: "\
The same messages of at least 80 %, when they hold a slur or direct insult: words that at least half of the raters\n\
marked as an insult or an identity-based attack (`toxic_spans`), or a word of the phrase lists' own plainest classes\n\
(`insult-call` of `insult.phrases`, classes ending in `-slur` or `-slurs` of `identity_attack.phrases`), spelled in full. Wanted: 85 %.",
    rows: "messages",
    columns: &[("count", Unit::Count), ("caught", Unit::Percent)],
};

#[derive(Deserialize)]
struct Rated {
    disrespect: Option<f64>,
    #[serde(flatten)]
    marks: Marks,
}

/// The least share of raters that makes a message disrespectful here.
const DISRESPECTFUL: f64 = 0.8;
const INSULTS: [&str; 2] = ["Insult", "Identity based Attack"];

fn measure(subject: &Subject, figures: &mut Figures) -> Result<()> {
    let mut rows = subject.rows::<Rated>("train/disrespect")?;
    let is_extreme = |share: f64| share >= DISRESPECTFUL || share == 0.0;
    rows.retain(|row| row.label.disrespect.is_some_and(is_extreme));
    let hinted = subject.each(&rows, |subject, row| speaks_of_hurt(&subject.hints(row, Sensitivity::Balanced)));

    let plainest = plainest_words()?;
    let mut sources = BTreeMap::<&str, [Share; 2]>::new();
    let [mut by_raters, mut by_words, mut by_either] = [Share::default(); 3];
    for (row, hinted) in rows.iter().zip(hinted) {
        let civil = row.label.disrespect == Some(0.0);
        sources.entry(&row.label.marks.source).or_default()[usize::from(civil)].count(hinted);
        if civil {
            continue;
        }
        let (raters, words) = (raters_mark_an_insult(row), holds_one_of(&row.text, &plainest));
        for (share, counts) in [(&mut by_raters, raters), (&mut by_words, words), (&mut by_either, raters || words)] {
            if counts {
                share.count(hinted);
            }
        }
    }
    let mut all = [Share::default(); 2];
    for [disrespectful, civil] in sources.values() {
        all[0].add(*disrespectful);
        all[1].add(*civil);
    }
    for (source, [disrespectful, civil]) in sources.into_iter().chain([("all", all)]) {
        let row = [
            ("disrespectful", disrespectful.all as f64),
            ("caught", disrespectful.percent()),
            ("civil", civil.all as f64),
            ("false", civil.percent()),
        ];
        figures.add(SOURCES.id, source, row);
    }
    for (name, share) in [("raters mark it", by_raters), ("holds such a word", by_words), ("either", by_either)] {
        figures.add(PLAIN.id, name, [("count", share.all as f64), ("caught", share.percent())]);
    }
    Ok(())
}

fn raters_mark_an_insult(row: &Row<Rated>) -> bool {
    row.label.marks.were_asked_for() && row.label.marks.by_half(&row.text, &INSULTS).contains(&true)
}

/// Single words of the classes that are slurs or insults whoever they are said to.
fn plainest_words() -> Result<BTreeSet<String>> {
    let mut plainest = BTreeSet::new();
    for (list, belongs) in [
        ("insult", (|class: &str| class == "insult-call") as fn(&str) -> bool),
        ("identity_attack", |class| class.ends_with("-slur") || class.ends_with("-slurs")),
    ] {
        let path = root().join("src/lexicon").join(list).with_extension("phrases");
        // A kind that is not there yet has no words.
        let text =
            if path.exists() { fs::read_to_string(&path).context("reading the phrase lists")? } else { String::new() };
        let classes = text.lines().filter_map(|line| line.strip_prefix("class ")?.split_once(':'));
        for (_, members) in classes.filter(|(class, _)| belongs(class.trim())) {
            let words = members.split(',').map(str::trim).filter(|word| word.chars().all(char::is_alphabetic));
            plainest.extend(words.map(str::to_owned));
        }
    }
    Ok(plainest)
}

fn holds_one_of(text: &str, words: &BTreeSet<String>) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| words.contains(word))
}
