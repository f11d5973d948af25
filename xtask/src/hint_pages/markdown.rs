//! `docs/hints.md`: every kind on one page, for people who read the repository.

use attune::protocol::{Hint, KindPage};

use super::{GroupOfKinds, Hints, Kind, Shown, capitalised, label};

const HEADER: &str = "\
# The hints

What Attune notices, kind by kind: made from `src/rules/` by `cargo xtask generate`. In the examples, «…» stands around
the words that are marked; lines before a draft are the conversation it answers.
";

/// The whole page.
pub(super) fn page(hints: &Hints) -> String {
    let groups = hints.groups.iter().map(|of| group(hints, of));
    std::iter::once(HEADER.to_owned()).chain(groups).collect()
}

fn group(hints: &Hints, of: &GroupOfKinds) -> String {
    let (name, meaning) = (hints.words.group(of.group), hints.words.group_meaning(of.group));
    let list = lines(&of.kinds, |Kind { page, .. }| format!("- [{}](#{1}) `{1}`", page.title, page.kind));
    let sections: String = of.kinds.iter().map(|kind| section(hints, kind)).collect();
    format!("\n## {name}\n\n{meaning}.\n\n{list}{sections}")
}

fn section(hints: &Hints, kind: &Kind) -> String {
    let KindPage { kind: id, title, level, principle, doc, sources, .. } = &kind.page;
    let (level, principle) = (hints.words.level(*level), capitalised(principle.id()));
    let card: String = kind.card.iter().map(card).collect();
    let (fires, silent) = (lines(&kind.fires, item), lines(&kind.silent, item));
    let sources = lines(sources, |source| format!("- {source}"));
    format!(
        "
### {title} <a id=\"{id}\"></a>

`{id}` · from {level} on · {principle}

{doc}
{card}
Speaks:

{fires}
Stays silent:

{silent}
Sources:

{sources}"
    )
}

fn card(Hint { title, why, tries, .. }: &Hint) -> String {
    let tries = lines(tries, |attempt| format!("> - {}", label(attempt)));
    format!("\n> **{title}**\\\n> {why}\n>\n{tries}")
}

/// An example: the conversation, if any, and the draft below it.
fn item(example: &Shown) -> String {
    let message = |(me, text): &(bool, String)| format!("{}: {}", if *me { "me" } else { "them" }, code(text));
    let piece = |(marked, text): &(bool, String)| if *marked { format!("«{text}»") } else { text.clone() };
    let draft = code(&example.draft.iter().map(piece).collect::<String>());
    let said: Vec<String> = example.thread.iter().map(message).chain([draft]).collect();
    format!("- {}", said.join("\\\n  "))
}

fn lines<T>(items: &[T], line: impl Fn(&T) -> String) -> String {
    items.iter().map(|item| line(item) + "\n").collect()
}

/// The words as they are, on one line, whatever they hold.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{}{space}{fence}", text.replace('\n', " ↵ "))
}
