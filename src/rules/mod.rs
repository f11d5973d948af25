//! The rules: one file for each kind of hint, with its page, its matcher and its examples.
//!
//! A rule proposes; the judge decides. What a rule looks for and what its card says stands in its phrase list,
//! `lexicon/<kind>.phrases`; the file here holds what words alone cannot say.

mod finder;
mod registry;

pub(crate) use finder::Scene;
pub use finder::{Finder, meant};
pub use registry::RULES;

use crate::hint::{Group, HintKind, Principle};
use crate::protocol::{Context, Draft, Message, Sender};
use crate::settings::Sensitivity;

/// One kind of hint.
#[derive(Debug)]
pub struct Rule {
    /// Its id.
    pub kind: HintKind,
    /// The family it is switched with.
    pub group: Group,
    /// The principle it serves.
    pub principle: Principle,
    /// The lowest sensitivity at which it shows.
    pub level: Sensitivity,
    /// The page people read about it: what it catches, why, what to do instead. Markdown.
    pub doc: &'static str,
    /// Where the knowledge comes from.
    pub sources: &'static [&'static str],
    /// Drafts that must get this hint.
    pub fires: &'static [Example],
    /// Drafts that look alike and must not.
    pub silent: &'static [Example],
    /// Whether it works in languages the engine does not understand.
    pub any_language: bool,
    /// Whether it asks how the draft sounds, and so must wait for the rules that judge its words.
    pub reads_tone: bool,
    /// Looks for it.
    pub find: fn(&mut Finder),
}

impl Rule {
    /// Its page as Markdown, without the space that doc comments put before each line.
    pub fn page(&self) -> String {
        let lines = self.doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    }
}

/// A draft that shows what a rule does. In one that fires, `«…»` may stand around the words that are marked.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The messages before it, oldest first, each beginning with `them: ` or `me: `.
    pub thread: &'static [&'static str],
    /// The draft.
    pub text: &'static str,
    /// What goes on around it.
    pub context: Context,
}

/// An example out of the blue.
pub const fn say(text: &'static str) -> Example {
    reply(&[], text)
}

/// An example that answers somebody.
pub const fn reply(thread: &'static [&'static str], text: &'static str) -> Example {
    Example { thread, text, context: Context::UNKNOWN }
}

/// An example written while something goes on.
pub const fn during(context: Context, text: &'static str) -> Example {
    Example { thread: &[], text, context }
}

impl Example {
    /// The draft to check, without the marks.
    pub fn draft(&self) -> Draft {
        let thread = self.thread.iter().map(|line| {
            let (sender, text) = line
                .strip_prefix("me: ")
                .map_or((Sender::Them, line.strip_prefix("them: ").unwrap_or(line)), |text| (Sender::Me, text));
            Message { sender, text: text.to_owned(), at: None }
        });
        let text = self.text.replace(['«', '»'], "");
        Draft { text, thread: thread.collect(), context: self.context, ..Draft::default() }
    }

    /// The words that must be marked, if the example says so.
    pub fn marked(&self) -> Option<&'static str> {
        Some(self.text.split_once('«')?.1.split_once('»')?.0)
    }
}

/// The rule of that kind.
pub fn named(kind: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.kind.0 == kind)
}

/// Declares a kind: its page as the doc comment, then `id: group, principle, level;` and what goes with it.
macro_rules! rule {
    (
        $(#[doc = $doc:expr])*
        $kind:ident: $group:ident, $principle:ident, $level:ident;
        sources: $sources:expr;
        fires: $fires:expr;
        silent: $silent:expr;
        $(any_language: $any_language:expr;)?
        $(reads_tone: $reads_tone:expr;)?
        find: $find:expr;
    ) => {
        $(#[doc = $doc])*
        pub(super) static RULE: $crate::rules::Rule = $crate::rules::Rule {
            kind: $crate::hint::HintKind(stringify!($kind)),
            group: $crate::hint::Group::$group,
            principle: $crate::hint::Principle::$principle,
            level: $crate::settings::Sensitivity::$level,
            doc: concat!($($doc, "\n"),*),
            sources: &$sources,
            fires: &$fires,
            silent: &$silent,
            any_language: false $(|| $any_language)?,
            reads_tone: false $(|| $reads_tone)?,
            find: $find,
        };
    };
}
pub(crate) use rule;
