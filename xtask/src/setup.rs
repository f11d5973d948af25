//! What the other commands need on the machine: got where that is possible, named with how to get it where not.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, ensure};

use crate::browser::Browser;
use crate::root;
use crate::step::{output, run, step};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Pictures show emoji and plain letters as people see them: Debian's packages, and a file of each.
const FONTS: [(&str, &str); 2] = [
    ("fonts-noto-color-emoji", "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"),
    ("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
];

/// The standard library for WebAssembly.
pub(crate) fn wasm_target() -> Result<()> {
    let libraries = output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if PathBuf::from(libraries).is_dir() {
        return Ok(());
    }
    let advice = format!("Install it with your Rust: with rustup it is `rustup target add {WASM_TARGET}`.");
    step("add the WebAssembly target", &advice, || run(Command::new("rustup").args(["target", "add", WASM_TARGET])))
}

/// The npm packages at the versions of `package-lock.json`.
pub(crate) fn npm_packages() -> Result<()> {
    let lock = fs::read(root().join("package-lock.json"))?;
    let installed = root().join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step("install the npm packages", "It needs Node 20 or newer with npm, and a network: https://nodejs.org", || {
        run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
        Ok(fs::write(&installed, &lock)?)
    })
}

/// These browsers, and through apt, where that is ours to use, the fonts for pictures.
pub(crate) fn browsers(wanted: &[Browser]) -> Result<()> {
    let missing = wanted.iter().filter(|browser| browser.executable().is_none());
    let mut packages: Vec<&str> = missing.map(|browser| browser.debian_package()).collect();
    if !may_use_apt() {
        ensure!(
            packages.is_empty(),
            "missing: {0}. Install with your system's packages (Debian: `sudo apt-get install {0}`), or name the \
             programs in ATTUNE_CHROMIUM and ATTUNE_FIREFOX",
            packages.join(" ")
        );
        return Ok(());
    }
    packages.extend(FONTS.iter().filter(|(_, file)| !Path::new(file).exists()).map(|(package, _)| package));
    if packages.is_empty() {
        return Ok(());
    }
    step(&format!("install {}", packages.join(", ")), "apt-get says above what it lacks.", || {
        apt_get(&["update"])?;
        apt_get(&[&["install", "--no-install-recommends"], packages.as_slice()].concat())
    })
}

/// The program of that browser, with a sentence on how to get it when there is none.
pub(crate) fn executable(browser: Browser) -> Result<PathBuf> {
    browsers(&[browser])?;
    browser.executable().with_context(|| format!("{browser} is installed but its program is not on the PATH"))
}

fn may_use_apt() -> bool {
    let root_user = output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    root_user && Command::new("apt-get").arg("--version").output().is_ok()
}

fn apt_get(args: &[&str]) -> Result<()> {
    run(Command::new("apt-get").args(["-y", "-q"]).args(args).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// The first program of these names on the PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}
