//! What lies in `extension/` and `www/` beside the Rust: TypeScript checked and bundled, styles bundled, the rest
//! copied as it is.
//!
//! One rule for both folders: each `.ts` and `.css` at its top is a file the browser loads; every other file is
//! copied, save sources and what is made elsewhere. Scripts ending in `.mjs` are for people who work here.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::root;
use crate::step::run;
use crate::wasm::{self, node_tool};
use crate::weight::weigh;

/// Files of `extension/` that no browser loads, or that are derived for each.
const NOT_COPIED: [&str; 5] = ["Cargo.toml", "manifest.json", "content", "design", "src"];
/// The oldest browsers the manifest admits.
const TARGET: &str = "--target=chrome123,firefox142";

/// Checks all TypeScript, and the browser tests, which are JavaScript with types in comments.
pub(crate) fn check_types() -> Result<()> {
    run(&mut node_tool("tsc"))?;
    run(node_tool("tsc").args(["--project", "tests/e2e"]))
}

/// Puts what the pages and the background load into `into`.
pub(crate) fn pages(from: &Path, into: &Path) -> Result<()> {
    let mut scripts = Vec::new();
    let mut styles = Vec::new();
    for file in entries(from)? {
        let name = file.file_name().unwrap_or_default();
        if NOT_COPIED.iter().any(|skipped| name == *skipped) {
            continue;
        }
        match file.extension().and_then(OsStr::to_str) {
            Some("ts") => scripts.push(file),
            Some("css") => styles.push(file),
            _ => copy(&file, &into.join(name))?,
        }
    }
    if !scripts.is_empty() {
        // The module stays outside the bundle: its loader finds the .wasm beside itself.
        esbuild(&scripts, into, &["--format=esm", "--external:./attune.js", "--loader:.css=text"])?;
    }
    if !styles.is_empty() {
        esbuild(&styles, into, &["--external:*.svg", "--external:*.woff2"])?;
    }
    for name in ["attune.js", "attune_bg.wasm"] {
        copy(&wasm::folder().join(name), &into.join(name))?;
    }
    Ok(())
}

/// Puts the mark beside pages that are not the extension's own.
pub(crate) fn icons(into: &Path) -> Result<()> {
    copy(&extension().join("icons"), &into.join("icons"))
}

/// Bundles the content script: one classic script, as a page's own world wants it, in every page a person opens.
pub(crate) fn content_script(into: &Path) -> Result<()> {
    const BUDGET_KB: u64 = 40;
    let script = into.join("content.js");
    let outfile = format!("--outfile={}", script.display());
    let options =
        ["--bundle", "--format=iife", "--minify", "--loader:.css=text", "--charset=utf8", "--log-level=warning"];
    run(node_tool("esbuild").arg("extension/content/main.ts").args(options).args([TARGET, &outfile]))?;
    weigh(&script, BUDGET_KB)
}

fn esbuild(entries: &[PathBuf], into: &Path, options: &[&str]) -> Result<()> {
    let outdir = format!("--outdir={}", into.display());
    let shared = ["--bundle", "--charset=utf8", "--log-level=warning", TARGET, &outdir];
    run(node_tool("esbuild").args(entries).args(shared).args(options))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        for entry in entries(from)?.into_iter().filter(|entry| entry.extension() != Some(OsStr::new("mjs"))) {
            copy(&entry, &to.join(entry.file_name().unwrap_or_default()))?;
        }
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("copying {} to {}", from.display(), to.display()))?;
    Ok(())
}

/// What lies in a folder, by name.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut entries = listed.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

/// The folder of the extension's sources.
pub(crate) fn extension() -> PathBuf {
    root().join("extension")
}

/// The folder of the site's sources.
pub(crate) fn site() -> PathBuf {
    root().join("www")
}
