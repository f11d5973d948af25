//! A text cut at its hints, ready to be shown with its underlines.

use attune::hint::Group;
use attune::protocol::Hint;
use serde::Serialize;

/// A stretch of text, and the group it is underlined for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) group: Option<Group>,
}

/// Cuts `text` where the underlines of `hints`, which come in the order of the text, begin and end.
pub(crate) fn cut(text: &str, hints: &[Hint]) -> Vec<Piece> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let piece = |start: usize, end: usize, group| {
        units
            .get(start..end)
            .filter(|units| !units.is_empty())
            .map(|units| Piece { text: String::from_utf16_lossy(units), group })
    };
    let mut pieces = Vec::new();
    let mut done = 0;
    for hint in hints.iter().filter(|hint| !hint.whole && !hint.waiting) {
        let (start, end) = (hint.start as usize, hint.end as usize);
        if done <= start && start < end && end <= units.len() {
            pieces.extend(piece(done, start, None));
            pieces.extend(piece(start, end, Some(hint.group)));
            done = end;
        }
    }
    pieces.extend(piece(done, units.len(), None));
    pieces
}

#[cfg(test)]
mod tests {
    use attune::hint::Principle;
    use attune::settings::Sensitivity;

    use super::*;

    fn hint(start: u32, end: u32, group: Group) -> Hint {
        Hint {
            kind: "blame_absolute".into(),
            group,
            principle: Principle::Communication,
            level: Sensitivity::Balanced,
            start,
            end,
            whole: false,
            waiting: false,
            confidence: 0.9,
            title: String::new(),
            why: String::new(),
            tries: Vec::new(),
            due: None,
        }
    }

    fn shown(text: &str, hints: &[Hint]) -> String {
        let shown = cut(text, hints).into_iter().map(|piece| match piece.group {
            Some(group) => format!("[{} {}]", group.id(), piece.text),
            None => piece.text,
        });
        shown.collect()
    }

    #[test]
    fn the_words_of_each_hint_are_underlined_for_its_group() {
        let hints = [hint(0, 9, Group::Respect), hint(11, 15, Group::Clarity)];
        assert_eq!(shown("You never. Soon!", &hints), "[respect You never]. [clarity Soon]!");
    }

    #[test]
    fn offsets_count_as_browsers_count() {
        assert_eq!(shown("🙂🙂 never", &[hint(5, 10, Group::Respect)]), "🙂🙂 [respect never]");
    }

    #[test]
    fn a_hint_without_words_of_its_own_underlines_nothing() {
        let whole = Hint { whole: true, ..hint(0, 0, Group::Listening) };
        let waiting = Hint { waiting: true, ..hint(0, 3, Group::Respect) };
        assert_eq!(shown("You never", &[whole, waiting]), "You never");
    }

    #[test]
    fn a_span_that_does_not_fit_the_text_never_costs_a_word_of_it() {
        for hints in [
            vec![hint(0, 99, Group::Respect)],
            vec![hint(5, 2, Group::Respect)],
            vec![hint(0, 6, Group::Respect), hint(4, 9, Group::Care)],
        ] {
            let text: String = cut("You never", &hints).into_iter().map(|piece| piece.text).collect();
            assert_eq!(text, "You never", "{hints:?}");
        }
    }
}
