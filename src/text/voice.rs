//! Whose voice it is: which parts of a draft are quoted, code or forwarded, and so not the writer's own words.

use super::Span;

/// Whose words these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// The writer's own.
    Own,
    /// Quotation marks, a `>` line or a forwarded block.
    Quoted,
    /// A code span or fence.
    Code,
}

/// The parts of `source` that are not the writer's own voice, in order and without overlap.
pub(super) fn borrowed(source: &str) -> Vec<(Span, Voice)> {
    let mut parts = Vec::new();
    let mut offset = 0;
    let mut fence: Option<usize> = None;
    for line in source.split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        let trimmed = line.trim();
        if trimmed.starts_with("```") {
            // A fence that opens and closes on one line is a code span.
            if fence.is_none() && trimmed.len() >= 6 && trimmed.ends_with("```") {
                parts.push((Span::new(start, offset), Voice::Code));
            } else if let Some(open) = fence.take() {
                parts.push((Span::new(open, offset), Voice::Code));
            } else {
                fence = Some(start);
            }
        } else if fence.is_none() {
            if begins_forward(trimmed) {
                parts.push((Span::new(start, source.len()), Voice::Quoted));
                return parts;
            }
            if trimmed.starts_with('>') {
                parts.push((Span::new(start, offset), Voice::Quoted));
            } else {
                within_line(line, start, &mut parts);
            }
        }
    }
    // A fence left open while it is being typed still holds code.
    if let Some(open) = fence {
        parts.push((Span::new(open, source.len()), Voice::Code));
    }
    parts
}

/// The lines with which mail programs introduce what somebody else wrote.
fn begins_forward(line: &str) -> bool {
    (line.starts_with("On ") && line.ends_with(" wrote:"))
        || (line.starts_with("---") && (line.contains("Original Message") || line.contains("Forwarded message")))
}

/// Code spans and quotation marks inside one line. A mark without its partner quotes nothing.
fn within_line(line: &str, offset: usize, parts: &mut Vec<(Span, Voice)>) {
    let mut at = 0;
    let mut before: Option<char> = None;
    // A mark that found no partner once will find none further on: looking again would make a long line quadratic.
    let mut unpaired = String::new();
    while let Some(open) = line[at..].chars().next() {
        let inside = at + open.len_utf8();
        let opens =
            !unpaired.contains(open) && (matches!(open, '`' | '„') || before.is_none_or(|c| !c.is_alphanumeric()));
        // A mark with a space behind it opens nothing.
        let spaced = line[inside..].chars().next().is_none_or(char::is_whitespace);
        let found = (opens && !spaced).then(|| partner(line, inside, open)).flatten();
        if let Some((end, voice)) = found {
            parts.push((Span::new(offset + at, offset + end), voice));
            before = line[..end].chars().next_back();
            at = end;
        } else {
            if opens && is_mark(open) {
                unpaired.push(open);
            }
            before = Some(open);
            at = inside;
        }
    }
}

const fn is_mark(c: char) -> bool {
    matches!(c, '`' | '"' | '“' | '„' | '«' | '‘' | '\'')
}

/// The byte after the mark that closes `open`, looking from `inside`, and whose voice stands between them.
fn partner(line: &str, inside: usize, open: char) -> Option<(usize, Voice)> {
    let rest = &line[inside..];
    let close = match open {
        '`' => rest.find('`'),
        '"' => rest.find('"'),
        '“' | '„' => rest.find(['”', '“', '"']),
        '«' => rest.find('»'),
        '‘' | '\'' => single_close(rest),
        _ => None,
    }?;
    let width = rest[close..].chars().next().map_or(0, char::len_utf8);
    let voice = if open == '`' { Voice::Code } else { Voice::Quoted };
    Some((inside + close + width, voice))
}

/// Where a single quotation mark closes: an apostrophe after a letter that no letter follows. "don't" closes nothing.
fn single_close(rest: &str) -> Option<usize> {
    let mut before: Option<char> = None;
    let mut chars = rest.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let closes = matches!(c, '\'' | '’')
            && before.is_some_and(|b| b.is_alphanumeric() || matches!(b, '.' | '!' | '?' | ','))
            && chars.peek().is_none_or(|(_, next)| !next.is_alphanumeric());
        if closes {
            return Some(i);
        }
        before = Some(c);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn borrowed_words(source: &str) -> Vec<&str> {
        borrowed(source).into_iter().map(|(span, _)| span.of(source)).collect()
    }

    #[test]
    fn quotation_marks_of_every_kind_hold_borrowed_words() {
        assert_eq!(borrowed_words("he said \"shut up\" to me"), ["\"shut up\""]);
        assert_eq!(borrowed_words("he said “shut up” to me"), ["“shut up”"]);
        assert_eq!(borrowed_words("she wrote 'you never listen', really"), ["'you never listen'"]);
    }

    #[test]
    fn apostrophes_and_unpaired_marks_quote_nothing() {
        assert!(borrowed_words("I don't think that's what we're doing").is_empty());
        assert!(borrowed_words("a 27\" screen beside a 24\" one").is_empty());
        assert!(borrowed_words("she left an open \"quote").is_empty());
        assert!(borrowed_words("a 6 \" pipe, you fool \"").is_empty());
    }

    #[test]
    fn quoted_lines_fences_and_forwarded_blocks_are_borrowed_whole() {
        assert_eq!(borrowed_words("> you idiot\nwhy?"), ["> you idiot\n"]);
        assert_eq!(borrowed_words("see\n```\nlet idiot = 1;\n```\nok"), ["```\nlet idiot = 1;\n```\n"]);
        assert_eq!(borrowed_words("fyi\nOn Monday Sam wrote:\nyou idiot"), ["On Monday Sam wrote:\nyou idiot"]);
        assert_eq!(borrowed_words("run `kill idiot` now"), ["`kill idiot`"]);
    }
}
