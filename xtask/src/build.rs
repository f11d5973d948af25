//! `cargo xtask build`: `dist/chromium` and `dist/firefox`, unpacked and loadable, and `dist/www`.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::browser::Browser;
use crate::step::step;
use crate::{bundle, dist, manifest, setup, wasm};

pub(crate) fn build() -> Result<()> {
    setup::wasm_target()?;
    setup::npm_packages()?;
    wasm::build()?;
    step("check the TypeScript", "tsc says above which line it cannot follow.", bundle::check_types)?;
    for browser in Browser::ALL {
        step(&format!("lay out dist/{browser}"), "esbuild says above which file it could not bundle.", || {
            let folder = browser.extension();
            empty(&folder)?;
            bundle::pages(&bundle::extension(), &folder)?;
            bundle::content_script(&folder)?;
            manifest::write(browser, &folder)
        })?;
    }
    step("lay out dist/www", "esbuild says above which file it could not bundle.", || {
        let folder = dist().join("www");
        empty(&folder)?;
        bundle::pages(&bundle::site(), &folder)?;
        bundle::icons(&folder)
    })
}

/// A file left from an earlier build must not end up in an archive.
fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}
