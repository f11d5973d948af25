//! Compiles the phrase lists of `src/lexicon` into what the engine holds of them.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use attune_phrases::{Lists, Source};

const LISTS: &str = "src/lexicon";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LISTS}");
    let mut files = Vec::new();
    for entry in fs::read_dir(LISTS)? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "txt" || kind == "phrases") {
            let name = path.file_name().and_then(|name| name.to_str()).ok_or("a list's name is not Unicode")?;
            files.push((name.to_owned(), fs::read_to_string(&path)?));
        }
    }
    let sources: Vec<_> = files.iter().map(|(name, text)| Source { name, text }).collect();
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
