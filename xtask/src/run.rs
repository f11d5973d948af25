//! `cargo xtask run`: the playground in a browser that has the extension.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::browser::Browser;
use crate::step::{run as run_program, step};
use crate::{build, setup};

/// How to open the browser.
pub(crate) struct Options {
    pub(crate) browser: Browser,
    pub(crate) headless: bool,
    /// Where to put a picture of a hint's card.
    pub(crate) screenshot: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let display = env::var_os("DISPLAY").or_else(|| env::var_os("WAYLAND_DISPLAY"));
    ensure!(
        options.headless || display.is_some() || !cfg!(target_os = "linux"),
        "there is no display here: use `cargo xtask run --headless --screenshot FILE`"
    );
    ensure!(!options.headless || options.screenshot.is_some(), "--headless shows nothing: add --screenshot FILE");
    let program = setup::executable(options.browser)?;
    build::build()?;
    let mut visit = Command::new("node");
    visit.arg("tests/e2e/visit.mjs").args(["--browser", options.browser.id()]).env(options.browser.variable(), program);
    if options.headless {
        visit.arg("--headless");
    }
    if let Some(screenshot) = &options.screenshot {
        visit.arg("--screenshot").arg(screenshot);
    }
    step("visit the playground", "What the browser showed, or did not, is said above.", || run_program(&mut visit))
}
