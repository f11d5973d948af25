//! The format of a phrase list, made to be read and extended by people who do not program.
//!
//! ```text
//! # What belongs here and what does not.
//! title: Always and never
//! why: …                         one sentence on how the words may land; {words} are the marked ones
//! prompt: When …, I feel …       something to try, for every section that has none of its own
//! class reproach: listen, help   words used below as <reproach>
//!
//! == absolute sure               a section: its name, and how sure its phrases are (sure, likely, maybe)
//! why: …                         may have its own wording
//! swap: you often {what}         exact words to try, with remembered parts
//! you never {what: <reproach>}   a phrase; see the pattern language in pattern.rs
//! you never call => you rarely call     a phrase with words of its own to try
//! ```

use crate::lists::Grade;

/// A list as written, line by line.
#[derive(Debug, Default)]
pub(crate) struct List<'a> {
    /// What holds for every section without wording of its own.
    pub(crate) wording: Wording<'a>,
    pub(crate) classes: Vec<(Line, &'a str, &'a str)>,
    pub(crate) sections: Vec<Section<'a>>,
}

/// A line's number, from 1.
pub(crate) type Line = usize;

/// What a card says.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wording<'a> {
    pub(crate) title: Option<&'a str>,
    pub(crate) why: Option<&'a str>,
    pub(crate) prompts: Vec<&'a str>,
    pub(crate) swaps: Vec<&'a str>,
}

#[derive(Debug)]
pub(crate) struct Section<'a> {
    pub(crate) name: &'a str,
    pub(crate) grade: Grade,
    pub(crate) wording: Wording<'a>,
    pub(crate) phrases: Vec<(Line, &'a str, Option<&'a str>)>,
}

/// Reads a list.
///
/// # Errors
/// The number of the line and a sentence for whoever wrote it.
pub(crate) fn read(source: &str) -> Result<List<'_>, (Line, String)> {
    let mut list = List::default();
    for (line, written) in source.lines().enumerate().map(|(i, line)| (i + 1, line.trim())) {
        if written.is_empty() || written.starts_with('#') {
            continue;
        }
        if let Some(header) = written.strip_prefix("==") {
            let mut parts = header.split_whitespace();
            let (Some(name), grade, None) = (parts.next(), parts.next(), parts.next()) else {
                return Err((line, "a section reads `== name` or `== name sure`".into()));
            };
            let grade = match grade {
                None | Some("sure") => Grade::Sure,
                Some("likely") => Grade::Likely,
                Some("maybe") => Grade::Maybe,
                Some(other) => return Err((line, format!("`{other}` is none of sure, likely, maybe"))),
            };
            if list.sections.iter().any(|section| section.name == name) {
                return Err((line, format!("there are two sections called {name}")));
            }
            list.sections.push(Section { name, grade, wording: Wording::default(), phrases: Vec::new() });
            continue;
        }
        if let Some(class) = written.strip_prefix("class ") {
            let (name, members) =
                class.split_once(':').ok_or((line, "a class reads `class name: word, word`".into()))?;
            // One class may take several lines.
            list.classes.push((line, name.trim(), members.trim()));
            continue;
        }
        let wording = match list.sections.last_mut() {
            Some(section) => &mut section.wording,
            None => &mut list.wording,
        };
        match written.split_once(": ") {
            Some(("title", title)) => wording.title = Some(title),
            Some(("why", why)) => wording.why = Some(why),
            Some(("prompt", prompt)) => wording.prompts.push(prompt),
            Some(("swap", swap)) => wording.swaps.push(swap),
            _ => {
                let (phrase, swap) = match written.split_once("=>") {
                    Some((phrase, swap)) => (phrase.trim(), Some(swap.trim())),
                    None => (written, None),
                };
                let section =
                    list.sections.last_mut().ok_or((line, "a phrase stands in a section: `== name`".into()))?;
                section.phrases.push((line, phrase, swap));
            }
        }
    }
    Ok(list)
}
