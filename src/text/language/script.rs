//! Languages told by their script.

/// Scripts by the letters they hold, with the language they are mostly written for, and how much one letter says: a Han
/// character is a word, a Thai one is not.
const SCRIPTS: [(std::ops::RangeInclusive<char>, &str, usize); 26] = [
    ('\u{370}'..='\u{3ff}', "el", 1),
    ('\u{400}'..='\u{52f}', "ru", 1),
    ('\u{530}'..='\u{58f}', "hy", 1),
    ('\u{590}'..='\u{5ff}', "he", 1),
    ('\u{600}'..='\u{6ff}', "ar", 1),
    ('\u{750}'..='\u{77f}', "ar", 1),
    ('\u{900}'..='\u{97f}', "hi", 1),
    ('\u{980}'..='\u{9ff}', "bn", 1),
    ('\u{a00}'..='\u{a7f}', "pa", 1),
    ('\u{a80}'..='\u{aff}', "gu", 1),
    ('\u{b80}'..='\u{bff}', "ta", 1),
    ('\u{c00}'..='\u{c7f}', "te", 1),
    ('\u{c80}'..='\u{cff}', "kn", 1),
    ('\u{d00}'..='\u{d7f}', "ml", 1),
    ('\u{d80}'..='\u{dff}', "si", 1),
    ('\u{e00}'..='\u{e7f}', "th", 1),
    ('\u{e80}'..='\u{eff}', "lo", 1),
    ('\u{1000}'..='\u{109f}', "my", 1),
    ('\u{10a0}'..='\u{10ff}', "ka", 1),
    ('\u{1200}'..='\u{137f}', "am", 1),
    ('\u{1780}'..='\u{17ff}', "km", 1),
    ('\u{3040}'..='\u{30ff}', "ja", 2),
    ('\u{3400}'..='\u{4dbf}', "zh", 3),
    ('\u{4e00}'..='\u{9fff}', "zh", 3),
    ('\u{ac00}'..='\u{d7a3}', "ko", 2),
    ('\u{1100}'..='\u{11ff}', "ko", 1),
];

/// Letters by which a language differs from the one its script is mostly written for.
const VARIANTS: [(&str, &str, &str); 5] = [
    ("ru", "uk", "іїєґІЇЄҐ"),
    ("ru", "sr", "ђјљњћџЂЈЉЊЋЏ"),
    ("ar", "ur", "ٹڈڑےںھہ"),
    ("ar", "fa", "پچگژیک"),
    ("hi", "mr", "ळ"),
];

/// How many characters tell the script of a text.
const SAMPLE: usize = 600;

/// The language of a text that is mostly in another script than Latin.
pub(super) fn of(source: &str) -> Option<&'static str> {
    if source.is_ascii() {
        return None;
    }
    let mut seen = [0_usize; SCRIPTS.len()];
    let mut latin = 0;
    for letter in source.chars().filter(|c| c.is_alphabetic()).take(SAMPLE) {
        match SCRIPTS.iter().position(|(letters, ..)| letters.contains(&letter)) {
            Some(script) => seen[script] += SCRIPTS[script].2,
            None => latin += 1,
        }
    }
    if seen.iter().sum::<usize>() <= latin {
        return None;
    }
    let weight =
        |tag: &str| SCRIPTS.iter().zip(seen).filter(|(script, _)| script.1 == tag).map(|(_, seen)| seen).sum::<usize>();
    // Japanese is written with Han characters between its own.
    let tag = if weight("ja") > 0 && weight("ja") + weight("zh") > weight("ko") {
        "ja"
    } else {
        SCRIPTS.iter().max_by_key(|(_, tag, _)| weight(tag))?.1
    };
    let holds = |letters: &str| source.chars().take(SAMPLE).any(|c| letters.contains(c));
    Some(VARIANTS.iter().find(|(of, _, letters)| *of == tag && holds(letters)).map_or(tag, |(_, variant, _)| variant))
}
