//! Reviews and pages for people.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use attune::protocol::{Due, Hint, KindPage, Review, Try};
use jiff::fmt::temporal::Pieces;

const PLAIN: Style = Style::new();

struct Styles {
    place: Style,
    words: Style,
    title: Style,
    quiet: Style,
}

impl Styles {
    fn new(colour: bool) -> Self {
        if !colour {
            return Self { place: PLAIN, words: PLAIN, title: PLAIN, quiet: PLAIN };
        }
        Self {
            place: Style::new().dimmed(),
            words: Style::new().underline(),
            title: Style::new().bold().fg_color(Some(AnsiColor::Cyan.into())),
            quiet: Style::new().dimmed(),
        }
    }
}

/// The hints of one draft.
pub(crate) fn review(out: &mut impl Write, name: &str, text: &str, review: &Review, colour: bool) -> io::Result<()> {
    let Styles { place, words, title, quiet } = Styles::new(colour);
    for hint in &review.hints {
        let (line, marked) = marked(text, hint);
        write!(out, "{place}{name}:{line}{place:#}  ")?;
        if hint.whole {
            writeln!(out, "{quiet}(the whole draft){quiet:#}")?;
        } else {
            writeln!(out, "{words}{marked}{words:#}")?;
        }
        writeln!(out, "  {title}{}{title:#} {quiet}{}{quiet:#}", hint.title, hint.kind)?;
        writeln!(out, "  {}", hint.why)?;
        if let Some(due) = hint.due.as_ref().and_then(due) {
            writeln!(out, "  {due}")?;
        }
        for attempt in &hint.tries {
            match attempt {
                Try::Replacement { label, .. } => writeln!(out, "    → {label}")?,
                Try::Prompt { label, .. } => writeln!(out, "    + {label}")?,
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// "due Fri 27 Nov, 17:00", in the writer's own time.
fn due(due: &Due) -> Option<String> {
    let pieces = Pieces::parse(&due.at).ok()?;
    let moment = pieces.date().to_datetime(pieces.time()?);
    Some(moment.strftime("due %a %-d %b, %H:%M").to_string())
}

/// The line, from 1, and the words a hint marks, on one line.
fn marked(text: &str, hint: &Hint) -> (usize, String) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let upto = |end: u32| String::from_utf16_lossy(units.get(..end as usize).unwrap_or(&units));
    let (before, through) = (upto(hint.start), upto(hint.end));
    let words = through.get(before.len()..).unwrap_or_default();
    (before.matches('\n').count() + 1, words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// One line for every kind.
pub(crate) fn kinds(out: &mut impl Write, pages: &[KindPage]) -> io::Result<()> {
    let widest = pages.iter().map(|page| page.kind.len()).max().unwrap_or_default();
    for page in pages {
        let first = page.doc.split("\n\n").next().unwrap_or_default().replace('\n', " ");
        writeln!(
            out,
            "{:widest$}  {:12} {:13} {:9}  {} — {first}",
            page.kind,
            page.group.id(),
            page.principle.id(),
            page.level.id(),
            page.title
        )?;
    }
    Ok(())
}

/// The page about a kind.
pub(crate) fn page(out: &mut impl Write, page: &KindPage) -> io::Result<()> {
    writeln!(out, "{}: {}", page.kind, page.title)?;
    writeln!(out, "{} · {} · shows from {}\n", page.group.id(), page.principle.id(), page.level.id())?;
    writeln!(out, "{}\n\nSources", page.doc)?;
    page.sources.iter().try_for_each(|source| writeln!(out, "- {source}"))
}
