//! `cargo xtask fuzz`: inputs nobody thought of, found by what they reach in the engine.
//!
//! libFuzzer needs no nightly Rust for code without `unsafe`: the flags that count what was reached are stable.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use attune::rules::RULES;

use crate::root;
use crate::step::{output, run, step};

/// The targets of `fuzz/fuzz_targets`.
const TARGETS: [&str; 3] = ["check", "phrases", "jsonl"];
/// How long each target runs unless told otherwise.
pub(crate) const SECONDS: u32 = 60;
/// Longer inputs find nothing that shorter ones do not, only slower.
const LONGEST: usize = 2_000;

/// What counts the branches and comparisons an input reaches.
const COVERAGE: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];

/// Runs the named targets, all when none is named, for `seconds` each.
pub(crate) fn fuzz(seconds: u32, names: &[String]) -> Result<()> {
    let unknown = names.iter().find(|name| !TARGETS.contains(&name.as_str()));
    ensure!(
        unknown.is_none(),
        "there is no target `{}`; there are: {}",
        unknown.map_or("", String::as_str),
        TARGETS.join(", ")
    );
    let programs = step("build the fuzzers", "libFuzzer needs a C++ compiler (Debian: `apt-get install g++`).", build)?;
    let words = folder().join("words.dict");
    fs::create_dir_all(folder())?;
    fs::write(&words, dictionary()?)?;
    for target in TARGETS.into_iter().filter(|target| names.is_empty() || names.iter().any(|name| name == target)) {
        let advice = "The input that failed is named above; give it to the same program to see it fail again.";
        step(&format!("fuzz {target} for {seconds} s"), advice, || {
            let [found, seeds, failed] = ["corpus", "seeds", "failed"].map(|part| folder().join(part).join(target));
            for folder in [&found, &seeds, &failed] {
                fs::create_dir_all(folder)?;
            }
            for (i, seed) in seeds_of(target)?.into_iter().enumerate() {
                fs::write(seeds.join(i.to_string()), seed)?;
            }
            let log = folder().join(target).with_extension("log");
            let ended = run(Command::new(programs.join(target))
                .args([&found, &seeds])
                .arg(format!("-artifact_prefix={}/", failed.display()))
                .arg(format!("-dict={}", words.display()))
                .arg(format!("-max_total_time={seconds}"))
                .arg(format!("-max_len={LONGEST}"))
                .args(["-timeout=10", "-rss_limit_mb=2048", "-verbosity=0", "-print_final_stats=1"])
                .stderr(fs::File::create(&log)?));
            let said = fs::read_to_string(&log)?;
            match &ended {
                Ok(()) => {
                    said.lines().filter(|line| line.contains("executed_units")).for_each(|line| eprintln!("  {line}"));
                }
                Err(_) => eprintln!("{said}"),
            }
            ended
        })?;
    }
    Ok(())
}

/// Builds the targets and gives the folder they lie in.
fn build() -> Result<PathBuf> {
    let version = output(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    // A target of its own keeps the counting out of build scripts.
    run(Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--manifest-path=fuzz/Cargo.toml", "--target", host, "--target-dir"])
        .arg(folder())
        .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\x1f")))?;
    Ok(folder().join(host).join("release"))
}

/// What the search begins with: the examples of the rules, and the phrase lists.
fn seeds_of(target: &str) -> Result<Vec<String>> {
    let examples = || RULES.iter().flat_map(|rule| rule.fires.iter().chain(rule.silent));
    match target {
        "phrases" => Ok(lists()?.iter().map(|list| list.chars().take(LONGEST).collect()).collect()),
        "jsonl" => examples().map(|example| Ok(serde_json::to_string(&example.draft())?)).collect(),
        _ => Ok(examples()
            .map(|example| {
                // Nothing is set but the highest sensitivity.
                let parts = std::iter::once("\u{2}").chain(example.thread.iter().copied());
                let draft = example.draft().text;
                parts.chain([draft.as_str()]).collect::<Vec<_>>().join("\u{1e}")
            })
            .collect()),
    }
}

/// The words of the phrase lists, to be put in whole: letter by letter none would ever come up.
fn dictionary() -> Result<String> {
    let lists = lists()?;
    let mut words: BTreeSet<&str> = lists
        .iter()
        .flat_map(|list| list.split(|c: char| !c.is_ascii_alphabetic() && c != '\''))
        .filter(|word| word.len() > 1)
        .collect();
    words.extend([
        "title: ", "why: ", "prompt: ", "swap: ", "class ", "== ", "=> ", "{words}", "{what: ", "???", "!!!", "> ",
    ]);
    Ok(words.iter().map(|word| format!("\"{word}\"\n")).collect::<Vec<_>>().concat())
}

fn lists() -> Result<Vec<String>> {
    let files = crate::bundle::entries(&root().join("src/lexicon"))?;
    let is_list = |file: &&PathBuf| file.extension().is_some_and(|kind| kind == "phrases" || kind == "txt");
    files.iter().filter(is_list).map(|file| Ok(fs::read_to_string(file)?)).collect()
}

fn folder() -> PathBuf {
    Path::new(root()).join("target/fuzz")
}
