//! Whom to call when life is at stake, country by country. The numbers stand in `helplines.txt`, each with its source.

/// Whom to call where somebody lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Helpline {
    /// A line that listens, at any hour.
    pub(crate) line: &'static str,
    /// What brings help at once.
    pub(crate) emergency: &'static str,
}

const TABLE: &str = include_str!("helplines.txt");
/// The row for everybody whose country has none.
const ANYWHERE: &str = "anywhere";

impl Helpline {
    /// Whom to call in `region`: a country's two letters, or a language tag that holds them.
    pub(crate) fn of(region: Option<&str>) -> Self {
        let country = region.and_then(|tag| tag.rsplit(['-', '_']).next());
        let row =
            |country: &str| rows().find(|(countries, _)| countries.iter().any(|c| c.eq_ignore_ascii_case(country)));
        let found = country.and_then(row).or_else(|| row(ANYWHERE));
        found.map_or(Self { line: "", emergency: "" }, |(_, helpline)| helpline)
    }
}

/// The rows of the table: the countries, the line, the emergency number, and a source for those who keep it.
fn rows() -> impl Iterator<Item = (Vec<&'static str>, Helpline)> {
    let rows = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.filter_map(|row| {
        let [countries, line, emergency, _source] = row.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
            return None;
        };
        Some((countries.split_whitespace().collect(), Helpline { line, emergency }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_by_country_or_language_tag_and_somewhere_for_all() {
        for (region, line) in [
            (Some("GB"), "Samaritans on 116 123"),
            (Some("en-GB"), "Samaritans on 116 123"),
            (Some("en_us"), "988 (call or text)"),
            (Some("zh-Hant-HK"), "The Samaritans on 2896 0000"),
            (Some("de"), "TelefonSeelsorge on 116 123"),
            (Some("en-001"), "findahelpline.com"),
            (Some("the moon"), "findahelpline.com"),
            (Some("🇬🇧"), "findahelpline.com"),
            (None, "findahelpline.com"),
        ] {
            assert_eq!(Helpline::of(region).line, line, "{region:?}");
        }
    }

    #[test]
    fn every_row_is_whole_and_no_country_stands_twice() {
        let mut seen = std::collections::BTreeSet::new();
        let written = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(rows().count(), written, "a row reads `countries | line | emergency | source`");
        for (countries, helpline) in rows() {
            assert!(!helpline.line.is_empty() && !helpline.emergency.is_empty(), "{countries:?}");
            // Cards cut longer words.
            assert!(helpline.line.chars().count() <= 40 && helpline.emergency.chars().count() <= 40, "{countries:?}");
            for country in countries {
                assert!(seen.insert(country), "{country} stands twice");
            }
        }
        assert!(seen.contains(ANYWHERE));
    }
}
