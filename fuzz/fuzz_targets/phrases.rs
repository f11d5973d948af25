//! Any phrase list: it compiles, and then its bytes read back, or each wrong line is named in a sentence.

#![no_main]

use attune_phrases::{Lists, Source};
use libfuzzer_sys::fuzz_target;

/// One name for each format there is.
const NAMES: [&str; 4] = ["fuzzed.phrases", "classes.txt", "spellings.txt", "fields.txt"];

fuzz_target!(|text: &str| {
    for name in NAMES {
        match Lists::compile(&[Source { name: name.to_owned(), text: text.to_owned() }]) {
            Ok(lists) => {
                let bytes = lists.encode().expect("what compiles can be kept");
                Lists::decode(&bytes).expect("what was kept reads back");
            }
            Err(problems) => assert!(problems.iter().all(|problem| problem.starts_with(name)), "{problems:?}"),
        }
    }
});
