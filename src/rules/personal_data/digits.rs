//! Digits in groups: "(415) 555-2671", "4111 1111 1111 1111".

use crate::text::Span;

/// Rows are read up to this many groups: longer ones are tables, not numbers.
const MOST_GROUPS: usize = 12;

/// The end of the Latin blocks that carry most of the world's Latin writing.
const LAST_LATIN: char = '\u{24f}';

/// Groups of digits on one line with nothing but separators between them.
#[derive(Debug)]
pub(super) struct Row<'a> {
    source: &'a str,
    groups: Vec<Span>,
}

/// Some groups of a row that stand together as one number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'r> {
    source: &'r str,
    groups: &'r [Span],
}

/// All rows of `source`, in order. Digits that touch letters or belong to a path, a tag or an amount are in none.
pub(super) fn rows(source: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut open = false;
    let bytes = source.as_bytes();
    let mut at = 0;
    while let Some(offset) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + offset;
        let end = start + bytes[start..].iter().position(|b| !b.is_ascii_digit()).unwrap_or(bytes.len() - start);
        let group = Span::new(start, end);
        match rows.last_mut() {
            Some(row) if open && row.groups.len() < MOST_GROUPS && joins(&source[row.end()..start]) => {
                row.groups.push(group);
            }
            _ if may_begin(&source[..start]) => rows.push(Row { source, groups: vec![group] }),
            _ => {
                open = false;
                at = end;
                continue;
            }
        }
        open = true;
        at = end;
    }
    rows.iter_mut().for_each(Row::drop_what_goes_on);
    rows.retain(|row| !row.groups.is_empty());
    rows
}

fn joins(between: &str) -> bool {
    matches!(between, " " | "-" | "." | "/" | "\u{a0}" | "\u{2011}" | "–" | ")" | ") " | ")-" | " (" | "(" | "-(")
}

/// Whether a number can begin after `before`.
fn may_begin(before: &str) -> bool {
    let before = before.trim_end_matches(['(', '+']);
    before.chars().next_back().is_none_or(|c| match c {
        '.' => !before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit()),
        // Latin letters make a name of the digits after them; other scripts write no space.
        _ => c.is_whitespace() || ":,;!?…~*)[<>\"“„'‘".contains(c) || (c.is_alphabetic() && c > LAST_LATIN),
    })
}

impl<'a> Row<'a> {
    fn end(&self) -> usize {
        self.groups.last().map_or(0, |group| group.end)
    }

    /// Takes off last groups that run on into a word, a unit or a path: "10kg", "5%", "3/tmp".
    fn drop_what_goes_on(&mut self) {
        while let Some(last) = self.groups.last() {
            let after = &self.source[last.end..];
            let mut chars = after.chars();
            let goes_on = match chars.next() {
                Some('x') => !chars.next().is_some_and(|c| c.is_ascii_digit()),
                Some('_' | '%' | '=' | '@' | '\\' | '°') => true,
                Some('/' | '-' | '.' | ':' | ',' | '\'') => chars.next().is_some_and(char::is_alphanumeric),
                Some(c) => c.is_ascii_alphabetic(),
                None => false,
            };
            if !goes_on {
                break;
            }
            // The separator before it ties the whole token together.
            let start = last.start;
            self.groups.pop();
            if self.groups.last().is_some_and(|before| is_spaced(&self.source[before.end..start])) {
                break;
            }
        }
    }

    /// Every run of groups that begins and ends at white space, the longest first from each beginning.
    pub(super) fn numbers(&self) -> impl Iterator<Item = Number<'_>> + use<'_, 'a> {
        let count = self.groups.len();
        let free = move |i: usize| {
            i == 0 || i == count || is_spaced(&self.source[self.groups[i - 1].end..self.groups[i].start])
        };
        (0..count).filter(move |&from| free(from)).flat_map(move |from| {
            (from + 1..=count)
                .rev()
                .filter(move |&to| free(to))
                .map(move |to| Number { source: self.source, groups: &self.groups[from..to] })
        })
    }
}

fn is_spaced(between: &str) -> bool {
    between.contains([' ', '\u{a0}'])
}

impl<'r> Number<'r> {
    /// Its digits alone.
    pub(super) fn digits(&self) -> String {
        self.groups.iter().map(|group| group.of(self.source)).collect()
    }

    /// How many digits each group has.
    pub(super) fn sizes(&self) -> Vec<usize> {
        self.groups.iter().map(|group| group.len()).collect()
    }

    /// The groups as written.
    pub(super) fn groups(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        let source = self.source;
        self.groups.iter().map(move |group| group.of(source))
    }

    /// What stands between the groups.
    pub(super) fn separators(&self) -> impl Iterator<Item = &'r str> + use<'r> {
        let source = self.source;
        self.groups.windows(2).map(move |pair| &source[pair[0].end..pair[1].start])
    }

    /// Whether every separator is `separator`, and there is one.
    pub(super) fn is_split_by(&self, separator: &str) -> bool {
        self.groups.len() > 1 && self.separators().all(|between| between == separator)
    }

    /// What stands before it.
    pub(super) fn before(&self) -> &'r str {
        &self.source[..self.groups[0].start]
    }

    /// What stands after it.
    pub(super) fn after(&self) -> &'r str {
        &self.source[self.span().end..]
    }

    /// From its first digit to its last.
    pub(super) fn span(&self) -> Span {
        self.groups[0].cover(self.groups[self.groups.len() - 1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn longest(source: &str) -> Vec<String> {
        rows(source)
            .iter()
            .filter_map(|row| row.numbers().next().map(|number| number.span().of(source).to_owned()))
            .collect()
    }

    #[test]
    fn groups_with_separators_are_one_number() {
        assert_eq!(longest("call (415) 555-2671 or 079 0442 1744."), ["415) 555-2671", "079 0442 1744"]);
        assert_eq!(longest("tel:64549808"), ["64549808"]);
    }

    #[test]
    fn names_units_paths_and_amounts_hold_no_number() {
        assert!(longest("v2 10kg a/1234567 bug#123 x_99 $700 5% 123e4567").is_empty());
        assert!(longest("http://paste.org/11703233/ 2.6.22-14-generic").is_empty());
    }

    #[test]
    fn a_row_is_read_from_each_space() {
        let source = "64549808 98388367 4";
        let rows = rows(source);
        let all: Vec<_> = rows[0].numbers().map(|number| number.digits()).collect();
        assert_eq!(all, ["64549808983883674", "6454980898388367", "64549808", "983883674", "98388367", "4"]);
    }
}
