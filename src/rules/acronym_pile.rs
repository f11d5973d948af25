//! "The SOW and the PRD before the QBR": abbreviations only insiders know.

use std::collections::{BTreeMap, BTreeSet};

use crate::hint::Hint;
use crate::lexicon::GrammarClass;
use crate::rules::{Finder, reply, rule, say};
use crate::text::{Text, WordRange};

rule! {
    /// Three or more abbreviations that only insiders know: *need the SOW and the PRD before the QBR*.
    ///
    /// To those who use them daily they are plain words. To everybody else they are three things to look up, and asking
    /// what they mean takes courage in a group. Spelled out once, they leave nobody behind.
    ///
    /// Common ones (*lol*, *asap*, *USA*, *PDF*, *GB*), those the conversation has already used, those explained on the
    /// spot, and words in capitals for loudness do not count.
    acronym_pile: Clarity, Communication, Attentive;
    sources: [
        "Barnett & Doubleday 2020: most abbreviations in print are used fewer than ten times, so few readers know them",
        "Shulman, Dixon, Bullock & Colón Amill 2020: jargon makes readers feel left out, even where it is explained",
        "Brown, Anicich & Galinsky 2020: abbreviations are used to sound like one of the group",
    ];
    fires: [
        say("Need the «SOW» and the PRD before the QBR"),
        say("the «MRR» is up but CAC and LTV are a mess"),
        say("Pls align w/ the PMO re: the SLA, then loop in the SRE folks"),
        say("Ask the HRBP about the PIP and the RIF"),
        say("We ran the FMEA, now the DVPR and the PPAP are due"),
        say("pt has CHF and COPD, please rule out a DVT"),
        say("my DH and DD went out, DS stayed home"),
        say("The RFP goes to the SVP, cc the PMO"),
        say("our OKRs are with the CSM and two AEs"),
        say("Your EOB shows that the HRA paid before the HDHP did"),
        reply(&["them: how is the MRR?"], "fine, but CAC, LTV and NRR are down"),
        say("Do the SMEs know that the BRD needs a UAT plan?"),
    ];
    silent: [
        say("lol ok brb, ttyl asap"),
        say("FYI the USA and UK teams meet in NYC"),
        say("NASA, the FBI and the BBC"),
        say("I NEED YOU TO COME HOME NOW, IT HURTS"),
        say("what a DAY and what a NIGHT, SO TIRED"),
        say("Save the PDF on the USB stick next to the TV, it's 20 GB"),
        say("10 AM GMT works, that's 5 AM EST"),
        reply(&["them: the MRR is up but CAC and LTV are off"], "yes, MRR, CAC and LTV look odd"),
        say("The SLA is done, the SOW as well"),
        say("We track CAC (customer acquisition cost), LTV (lifetime value) and MRR (monthly recurring revenue)"),
        say("HTML, CSS and JS"),
        say("BREAD, SOAP, GRAPES, CORN, TEA"),
        say("hi all, JONAS, LENA and DREW are here too"),
    ];
    find: find;
}

/// With fewer than this, a reader can ask.
const PILE: usize = 3;
/// Longer words in capitals are words, in letters.
const LONGEST: usize = 5;
/// What English words and most names begin with, of more than one consonant.
const ONSETS: [&str; 36] = [
    "BL", "BR", "CH", "CL", "CR", "DR", "DW", "FL", "FR", "GH", "GL", "GR", "GW", "KH", "KL", "KN", "KR", "NG", "PH",
    "PL", "PR", "PS", "RH", "SC", "SH", "SK", "SL", "SM", "SN", "SP", "SQ", "ST", "SW", "TH", "TR", "WH",
];
/// How many of them the card names.
const NAMED: usize = 3;

fn find(finder: &mut Finder) {
    let text = finder.text();
    let mut strange: BTreeMap<&str, usize> = BTreeMap::new();
    for word in (0..text.words().len()).filter(|&word| is_strange(finder, word)) {
        strange.entry(singular(text, word)).or_insert(word);
    }
    if strange.len() < PILE || is_loud(finder) {
        return;
    }
    let used: BTreeSet<&str> = finder
        .thread
        .in_view()
        .flat_map(|said| said.split(|c| !is_short_for(c)))
        .map(|word| word.strip_suffix('s').unwrap_or(word))
        .collect();
    strange.retain(|short, _| !used.contains(short));
    // Names and words in capitals can be spoken, most abbreviations only spelled.
    if strange.len() < PILE || !strange.keys().any(|short| is_spelled(short)) {
        return;
    }
    let mut words: Vec<usize> = strange.into_values().collect();
    words.sort_unstable();
    let named: Vec<&str> = words.iter().take(NAMED).map(|&word| singular(text, word)).collect();
    let first = WordRange { start: words[0], end: words[0] + 1 };
    if let Some(hint) = finder.hint_whole_about("pile", &named.join(", ")) {
        finder.add(Hint { span: Some(text.span(first)), ..hint });
    }
}

/// An abbreviation that the world does not know.
fn is_strange(finder: &Finder, word: usize) -> bool {
    let (text, lexicon) = (finder.text(), finder.draft.lexicon);
    let id = text.word(word).id;
    let known = ["acronym_pile-known", "acronym_pile-known-place", "acronym_pile-known-thing"];
    is_abbreviation(text, word)
        && !lexicon.is(id, GrammarClass::Common)
        && !known.iter().any(|class| lexicon.is_named(id, class))
        && !is_explained(text, word)
}

/// A word as typed, without the small s of several.
fn singular<'a>(text: &Text<'a>, word: usize) -> &'a str {
    let typed = text.word(word).span.of(text.source());
    typed.strip_suffix('s').or(typed.strip_suffix("'s")).unwrap_or(typed)
}

/// Two to five capitals, perhaps with a digit or "&" behind them.
fn is_abbreviation(text: &Text, word: usize) -> bool {
    let short = singular(text, word);
    let capitals = short.chars().filter(char::is_ascii_uppercase).count();
    let digits = short.chars().filter(char::is_ascii_digit).count();
    text.word(word).is_word()
        && (2..=LONGEST).contains(&short.len())
        && capitals >= 2
        && digits <= 1
        && short.starts_with(|c: char| c.is_ascii_uppercase())
        && short.chars().all(|c| is_short_for(c) && !c.is_ascii_lowercase())
}

/// What abbreviations are written with.
const fn is_short_for(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '&'
}

/// Whether letters can only be said one by one: "PRD", "HRA".
fn is_spelled(short: &str) -> bool {
    let consonant = |c: &char| !matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y');
    let begins = short.chars().take_while(consonant).collect::<String>();
    begins.len() == short.len() || (begins.len() > 1 && !ONSETS.iter().any(|onset| begins.starts_with(onset)))
}

/// "CAC (customer acquisition cost)", "customer acquisition cost (CAC)".
fn is_explained(text: &Text, word: usize) -> bool {
    let span = text.word(word).span;
    let (before, after) = (&text.source()[..span.start], text.source()[span.end..].trim_start());
    before.ends_with('(') || after.starts_with(['(', '=']) || after.starts_with("is short for")
}

/// Whether capitals are how this draft speaks: everyday words, or most words, stand in them too.
fn is_loud(finder: &Finder) -> bool {
    let text = finder.text();
    let capitals = || text.words().iter().filter(|word| word.capitals);
    let everyday = capitals().filter(|word| finder.draft.lexicon.is(word.id, GrammarClass::Common)).count();
    everyday > 1 || capitals().count() * 2 > text.words().len()
}
