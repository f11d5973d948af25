//! `cargo xtask test`: everything the CI runs, cheapest first.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail, ensure};

use crate::browser::Browser;
use crate::bundle::{self, entries};
use crate::step::{named, run};
use crate::wasm::node_tool;
use crate::{build, fuzz, generate, root, setup};

/// A check, under the name that runs it alone, and what to do when it fails.
struct Check {
    name: &'static str,
    advice: &'static str,
    run: fn() -> Result<()>,
}

const CHECKS: [Check; 9] = [
    Check { name: "format", advice: "`cargo fmt` puts it right.", run: format },
    Check { name: "generated", advice: "A file made from Rust is not what Rust makes now.", run: generate::check },
    Check { name: "clippy", advice: "Clippy says above what to write instead.", run: clippy },
    Check { name: "engine", advice: "A test above says what a person would have seen.", run: cargo_test },
    Check { name: "fuzz", advice: "The engine stumbles over the input named above.", run: fuzz_a_while },
    Check { name: "build", advice: "The step above says what is missing.", run: build::build },
    Check { name: "content", advice: "A test of extension/content above says what broke in the page.", run: content },
    Check { name: "lint", advice: "A store would refuse dist/firefox for what is said above.", run: lint },
    Check { name: "browsers", advice: "A test above says what a person would have seen, and where.", run: browsers },
];

/// Runs the named checks, all of them when none is named.
pub(crate) fn test(names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| CHECKS.iter().all(|check| check.name != *name)) {
        bail!("there is no check `{unknown}`; there are: {}", CHECKS.map(|check| check.name).join(", "));
    }
    setup::wasm_target()?;
    setup::npm_packages()?;
    for check in CHECKS {
        if names.is_empty() || names.iter().any(|name| name == check.name) {
            named(check.name, check.advice, check.run)?;
        }
    }
    Ok(())
}

fn cargo() -> Command {
    Command::new(env!("CARGO"))
}

fn format() -> Result<()> {
    run(cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    run(cargo()
        .args(["clippy", "--quiet", "--package", "attune-extension", "--target", "wasm32-unknown-unknown"])
        .args(["--", "-D", "warnings"]))
}

fn cargo_test() -> Result<()> {
    run(cargo().args(["test", "--quiet", "--workspace"]))
}

/// Long enough to find what is easy to find; by hand, `cargo xtask fuzz` goes on as long as one likes.
fn fuzz_a_while() -> Result<()> {
    const SECONDS: u32 = 30;
    fuzz::fuzz(SECONDS, &[])
}

/// The content script's unit tests, bundled so that node needs to know nothing of TypeScript.
fn content() -> Result<()> {
    let tests = test_files(&bundle::extension().join("content"), ".test.ts")?;
    ensure!(!tests.is_empty(), "no *.test.ts under extension/content");
    let folder = root().join("target/content-tests");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    run(node_tool("esbuild")
        .args(&tests)
        .args(["--bundle", "--platform=node", "--format=esm", "--packages=external", "--loader:.css=text"])
        .args(["--out-extension:.js=.mjs", "--log-level=warning", "--sourcemap=inline"])
        .arg(format!("--outdir={}", folder.display())))?;
    run(Command::new("node").args(["--enable-source-maps", "--test"]).args(test_files(&folder, ".test.mjs")?))
}

fn lint() -> Result<()> {
    run(node_tool("web-ext").args(["lint", "--warnings-as-errors", "--source-dir"]).arg(Browser::Firefox.extension()))
}

fn browsers() -> Result<()> {
    setup::browsers(&Browser::ALL)?;
    let mut node = Command::new("node");
    for browser in Browser::ALL {
        node.env(browser.variable(), setup::executable(browser)?);
    }
    let tests = test_files(&root().join("tests/e2e"), ".test.mjs")?;
    // One browser at a time: two at once on a small machine make each other's pauses longer than a person's.
    run(node.args(["--test", "--test-concurrency=1"]).args(tests))
}

fn test_files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in entries(folder)? {
        if entry.is_dir() {
            found.extend(test_files(&entry, ending)?);
        } else if entry.to_string_lossy().ends_with(ending) {
            found.push(entry);
        }
    }
    Ok(found)
}
