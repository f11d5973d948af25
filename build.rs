//! Compiles the phrase lists of `src/lexicon` into what the engine holds of them.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use attune_phrases::{Lists, Source};

const LISTS: &str = "src/lexicon";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LISTS}");
    let sources = Source::read_folder(Path::new(LISTS))?;
    match Lists::compile(&sources) {
        Ok(lists) => Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join("lists"), lists.encode()?)?),
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={LISTS}/{problem}");
            }
            Err("a phrase list has lines that make no sense".into())
        }
    }
}
