//! Offsets: bytes inside the engine, UTF-16 code units at the boundary, and the one place where they meet.

/// A range of bytes of the draft, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The marked part of `source`; empty when the span does not lie in it.
    pub fn of(self, source: &str) -> &str {
        source.get(self.start..self.end).unwrap_or_default()
    }

    /// The length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it marks nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// Turns byte offsets into UTF-16 offsets, walking forward only, so that any number of them costs one pass.
#[derive(Debug)]
pub struct Utf16Cursor<'a> {
    source: &'a str,
    byte: usize,
    units: u32,
}

impl<'a> Utf16Cursor<'a> {
    /// A cursor at the start of `source`.
    pub const fn new(source: &'a str) -> Self {
        Self { source, byte: 0, units: 0 }
    }

    /// The UTF-16 offset of `byte`. Ask in ascending order: an earlier byte gets the offset already reached.
    pub fn at(&mut self, byte: usize) -> u32 {
        if let Some(passed) = self.source.get(self.byte..byte) {
            self.units += passed.chars().map(|c| c.len_utf16() as u32).sum::<u32>();
            self.byte = byte;
        }
        self.units
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_two_units_and_a_combining_mark_one() {
        let source = "😂e\u{301}א";
        let mut cursor = Utf16Cursor::new(source);
        let offsets: Vec<u32> =
            source.char_indices().map(|(i, _)| i).chain([source.len()]).map(|i| cursor.at(i)).collect();
        assert_eq!(offsets, [0, 2, 3, 4, 5]);
    }

    #[test]
    fn a_span_outside_the_text_is_empty_rather_than_a_panic() {
        assert_eq!(Span::new(1, 2).of("é"), "");
        assert_eq!(Span::new(5, 9).of("abc"), "");
    }
}
