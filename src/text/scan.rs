//! Cutting a draft into pieces: words by Unicode's word boundaries (UAX #29), and around them what chat adds: links,
//! addresses, mentions, tags, emoji, and words with symbols for letters.

use attune_phrases::is_emoji;
use unicode_segmentation::UnicodeSegmentation;

use super::Span;

/// What a piece of the draft is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// Letters, with or without digits and apostrophes.
    Word,
    /// A word with symbols in the place of letters: `f*ck`, `id1ot`.
    Masked,
    /// Digits, with the separators inside.
    Number,
    /// A URL, e-mail address, @mention or #tag.
    Link(Link),
    /// An emoji or an emoticon of punctuation.
    Emoji,
    /// One or more of the same punctuation mark or symbol.
    Mark(char),
    /// The end of a line.
    Line,
}

/// What a [`Piece::Link`] points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `@somebody`.
    Mention,
    /// `#topic`.
    Tag,
}

/// Calls `emit` for every piece of `source`, in order. White space other than line ends is dropped.
pub(super) fn pieces(source: &str, mut emit: impl FnMut(Span, Piece)) {
    let mut chunk_start = None;
    for (i, c) in source.char_indices() {
        if c.is_whitespace() {
            if let Some(start) = chunk_start.take() {
                chunk(&source[start..i], start, &mut emit);
            }
            if matches!(c, '\n' | '\u{2028}' | '\u{2029}') {
                emit(Span::new(i, i + c.len_utf8()), Piece::Line);
            }
        } else {
            chunk_start.get_or_insert(i);
        }
    }
    if let Some(start) = chunk_start {
        chunk(&source[start..], start, &mut emit);
    }
}

/// One run of text without white space.
fn chunk(text: &str, offset: usize, emit: &mut impl FnMut(Span, Piece)) {
    let core =
        text.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | ',' | '"' | '“' | '”' | '\''));
    let core = core.trim_end_matches(['.', '!', '?', ':', ';']);
    let lead = text.find(core).unwrap_or(0);
    let span = Span::new(offset + lead, offset + lead + core.len());
    let whole = if is_emoticon(text) {
        emit(Span::new(offset, offset + text.len()), Piece::Emoji);
        return;
    } else {
        link(core).map(Piece::Link).or_else(|| is_masked(core).then_some(Piece::Masked))
    };
    match whole {
        Some(piece) => {
            plain(&text[..lead], offset, emit);
            emit(span, piece);
            plain(&text[lead + core.len()..], span.end, emit);
        }
        None => plain(text, offset, emit),
    }
}

/// Words, numbers, emoji and marks.
pub(super) fn plain(text: &str, offset: usize, emit: &mut impl FnMut(Span, Piece)) {
    let mut run: Option<(Span, char)> = None;
    for (i, part) in text.split_word_bound_indices() {
        let start = offset + i;
        let Some(first) = part.chars().next() else { continue };
        let span = Span::new(start, start + part.len());
        if first.is_alphanumeric() || first == '_' {
            flush(&mut run, emit);
            word(part, start, emit);
        } else if is_emoji(first) {
            flush(&mut run, emit);
            emit(span, Piece::Emoji);
        } else if let Some((open, mark)) = &mut run
            && (*mark == first || both_end(*mark, first))
            && open.end == start
        {
            open.end = span.end;
            // "?!" asks more than it exclaims.
            if first == '?' {
                *mark = '?';
            }
        } else {
            flush(&mut run, emit);
            run = Some((span, first));
        }
    }
    flush(&mut run, emit);
}

fn flush(run: &mut Option<(Span, char)>, emit: &mut impl FnMut(Span, Piece)) {
    if let Some((span, mark)) = run.take() {
        emit(span, Piece::Mark(mark));
    }
}

/// UAX #29 keeps "fine.whatever" in one piece; in chat that is a full stop with the space left out.
fn word(part: &str, start: usize, emit: &mut impl FnMut(Span, Piece)) {
    let is_number = !part.chars().any(char::is_alphabetic);
    let abbreviation = part.split('.').any(|piece| piece.chars().count() < 2);
    if is_number || abbreviation || !part.contains('.') {
        emit(Span::new(start, start + part.len()), if is_number { Piece::Number } else { Piece::Word });
        return;
    }
    let mut at = start;
    for piece in part.split_inclusive('.') {
        let stem = piece.trim_end_matches('.');
        emit(Span::new(at, at + stem.len()), Piece::Word);
        if stem.len() < piece.len() {
            emit(Span::new(at + stem.len(), at + piece.len()), Piece::Mark('.'));
        }
        at += piece.len();
    }
}

const fn both_end(a: char, b: char) -> bool {
    matches!(a, '!' | '?') && matches!(b, '!' | '?')
}

fn link(core: &str) -> Option<Link> {
    let rest_is_name = |rest: &str| {
        rest.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '_')
            && rest.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '\''))
    };
    if let Some(rest) = core.strip_prefix('@') {
        return rest_is_name(rest).then_some(Link::Mention);
    }
    if let Some(rest) = core.strip_prefix('#') {
        return rest_is_name(rest).then_some(Link::Tag);
    }
    if core.contains("://") || core.starts_with("www.") || core.starts_with("mailto:") {
        return Some(Link::Url);
    }
    let (before, after) = core.split_once('@').unwrap_or(("", core));
    if !before.is_empty() {
        return is_domain(after).then_some(Link::Email);
    }
    let host = core.split(['/', '?', ':']).next().unwrap_or_default();
    (is_domain(host) && (host.len() < core.len() || has_common_ending(host))).then_some(Link::Url)
}

fn is_domain(host: &str) -> bool {
    let mut labels = 0;
    for label in host.split('.') {
        labels += 1;
        if label.is_empty() || !label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return false;
        }
    }
    let ending = host.rsplit('.').next().unwrap_or_default();
    labels >= 2 && ending.len() >= 2 && ending.chars().all(|c| c.is_ascii_alphabetic())
}

/// Bare host names are told from a missing space after a full stop ("fine.whatever") by endings people do write bare.
fn has_common_ending(host: &str) -> bool {
    const ENDINGS: [&str; 14] =
        ["com", "org", "net", "edu", "gov", "io", "dev", "app", "ai", "uk", "de", "fr", "eu", "info"];
    host.rsplit('.').next().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Letters with symbols or digits standing in for others.
fn is_masked(core: &str) -> bool {
    let letters = core.chars().filter(|c| c.is_alphabetic()).count();
    let stand_ins = core.chars().filter(|&c| stands_in(c)).count();
    letters >= 1
        && stand_ins >= 1
        && core.chars().count() >= 3
        && core.chars().all(|c| c.is_alphabetic() || stands_in(c) || c == '\'')
        && !core.starts_with(|c: char| c.is_ascii_digit())
        // Emphasis (*really*) wraps a word, it hides none of its letters.
        && !(core.starts_with('*') && core.ends_with('*'))
        // "too*" mends a slip of the message before.
        && (core.trim_matches('*').chars().any(stands_in) || core.len() != core.trim_matches('*').len() + 1)
}

const fn stands_in(c: char) -> bool {
    matches!(c, '*' | '@' | '$' | '!' | '#' | '0' | '1' | '3' | '4' | '5' | '7')
}

fn is_emoticon(chunk: &str) -> bool {
    let Some(rest) = chunk.strip_prefix([':', ';', '=', 'x', 'X']) else {
        return matches!(chunk, "<3" | "</3" | "^^" | "^_^" | "-_-" | ">.<" | "¯\\_(ツ)_/¯");
    };
    let rest = rest.strip_prefix(['-', '\'', '"']).unwrap_or(rest);
    match rest.chars().next() {
        Some(mouth @ (')' | '(' | 'D' | 'P' | 'p' | '/' | '\\' | '|' | '3' | 'o' | 'O' | '*' | ']')) => {
            rest.chars().all(|c| c == mouth) && !chunk.starts_with(['x', 'X']) || matches!(chunk, "xD" | "XD" | "xDD")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(source: &str) -> Vec<(&str, Piece)> {
        let mut all = Vec::new();
        pieces(source, |span, piece| all.push((span.of(source), piece)));
        all
    }

    #[test]
    fn links_addresses_mentions_and_tags_are_one_piece_each() {
        assert_eq!(
            cut("see https://a.io/x?y=1, mail me@b.org or @sam #fun"),
            [
                ("see", Piece::Word),
                ("https://a.io/x?y=1", Piece::Link(Link::Url)),
                (",", Piece::Mark(',')),
                ("mail", Piece::Word),
                ("me@b.org", Piece::Link(Link::Email)),
                ("or", Piece::Word),
                ("@sam", Piece::Link(Link::Mention)),
                ("#fun", Piece::Link(Link::Tag)),
            ]
        );
    }

    #[test]
    fn a_full_stop_without_its_space_still_ends_a_word() {
        assert_eq!(cut("fine.whatever"), [("fine", Piece::Word), (".", Piece::Mark('.')), ("whatever", Piece::Word)]);
        assert_eq!(cut("e.g. 3.5"), [("e.g", Piece::Word), (".", Piece::Mark('.')), ("3.5", Piece::Number)]);
    }

    #[test]
    fn letters_behind_symbols_stay_together() {
        assert_eq!(cut("f*ck id1ot."), [("f*ck", Piece::Masked), ("id1ot", Piece::Masked), (".", Piece::Mark('.'))]);
        assert_eq!(cut("*really* 2nite")[0].1, Piece::Mark('*'));
        assert_eq!(cut("too*")[0].1, Piece::Word);
    }

    #[test]
    fn emoji_and_emoticons_are_emoji() {
        assert_eq!(cut("👩‍👩‍👧 :) <3"), [("👩‍👩‍👧", Piece::Emoji), (":)", Piece::Emoji), ("<3", Piece::Emoji)]);
    }

    #[test]
    fn runs_of_marks_are_one_piece() {
        assert_eq!(
            cut("what??!! ok..."),
            [("what", Piece::Word), ("??!!", Piece::Mark('?')), ("ok", Piece::Word), ("...", Piece::Mark('.')),]
        );
    }
}
