//! From the extension's Rust to `attune.js` and `attune_bg.wasm`.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::root;
use crate::step::{run, step};
use crate::weight::weigh;

const TARGET: &str = "wasm32-unknown-unknown";
/// What rustc uses on this target without being asked; wasm-opt has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The engine with everything it has learned.
const BUDGET_KB: u64 = 1_500;

/// Where the module lies once built: `attune.js`, its types and `attune_bg.wasm`.
pub(crate) fn folder() -> PathBuf {
    root().join("target/attune-wasm")
}

/// Compiles, binds and optimises the module.
pub(crate) fn build() -> Result<()> {
    step("compile to WebAssembly", "The compiler says above what is wrong in extension/src or src.", compile)?;
    step("bind to JavaScript", "The versions of wasm-bindgen in extension/ and xtask/Cargo.toml must agree.", bind)?;
    step("optimise the module", "`npm ci` brings wasm-opt, from the package binaryen.", optimise)
}

fn compile() -> Result<()> {
    // Panics name source files: on every machine by the same name, so that the same sources give the same bytes.
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = cargo_home.context("neither CARGO_HOME nor a home folder is known")?.join("registry/src");
    let flags = [
        format!("--remap-path-prefix={}=crates", sources.display()),
        format!("--remap-path-prefix={}=attune", root().display()),
    ];
    run(Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--lib", "--package", "attune-extension", "--target", TARGET])
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f")))
}

fn bind() -> Result<()> {
    let input = root().join("target").join(TARGET).join("release/attune_extension.wasm");
    Bindgen::new()
        .input_path(input)
        .out_name("attune")
        .omit_default_module_path(false)
        .web(true)?
        .typescript(true)
        .remove_producers_section(true)
        .generate(folder())
}

/// The slowest step by far, left out when the module is the one that was optimised last.
fn optimise() -> Result<()> {
    let module = folder().join("attune_bg.wasm");
    let bound = folder().join("bound.wasm");
    let optimised = folder().join("optimised.wasm");
    let fresh = fs::read(&module)?;
    if !optimised.exists() || fs::read(&bound).ok().as_ref() != Some(&fresh) {
        // -O3 and -Oz come out within 1 % of each other in size, raw and in brotli.
        run(node_tool("wasm-opt").args(FEATURES).arg("-O3").arg(&module).arg("-o").arg(&optimised))?;
        fs::write(&bound, fresh)?;
    }
    fs::copy(&optimised, &module)?;
    weigh(&module, BUDGET_KB)
}

/// A program of the npm packages.
pub(crate) fn node_tool(name: &str) -> Command {
    Command::new(root().join("node_modules/.bin").join(name))
}
