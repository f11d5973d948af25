//! From the extension's Rust to `attune.js` and `attune_bg.wasm`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use crate::root;
use crate::step::{output, run, step};

const MODULE: &str = "attune";
/// What rustc uses on this target without being asked; wasm-opt has to be told.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Where the module lies once built: `attune.js`, its types and `attune_bg.wasm`.
pub(crate) fn folder() -> PathBuf {
    root().join("target/attune-wasm")
}

/// Compiles, binds and optimises the module.
pub(crate) fn build() -> Result<()> {
    step("compile to WebAssembly", "The compiler says above what is wrong in extension/src or src.", compile)?;
    step("bind to JavaScript", "The versions of wasm-bindgen in extension/ and xtask/Cargo.toml must agree.", bind)?;
    step("optimise the module", "`npm ci` brings wasm-opt, from the package binaryen.", || {
        let module = folder().join("attune_bg.wasm");
        let optimised = folder().join("optimised.wasm");
        run(node_tool("wasm-opt").args(WASM_FEATURES).arg("-O3").arg(&module).arg("-o").arg(&optimised))?;
        fs::rename(&optimised, &module)?;
        report_size(&module)
    })
}

fn compile() -> Result<()> {
    let mut cargo = Command::new(env!("CARGO"));
    run(cargo
        .args(["build", "--quiet", "--release", "--package", "attune-extension", "--lib"])
        .args(["--target", "wasm32-unknown-unknown"]))
}

fn bind() -> Result<()> {
    let input = root().join("target/wasm32-unknown-unknown/release/attune_extension.wasm");
    Bindgen::new()
        .input_path(input)
        .out_name(MODULE)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(true)
        .remove_producers_section(true)
        .generate(folder())
}

/// A program of the npm packages.
pub(crate) fn node_tool(name: &str) -> Command {
    Command::new(root().join("node_modules/.bin").join(name))
}

fn report_size(module: &Path) -> Result<()> {
    const BROTLI: &str = "const wasm = require('fs').readFileSync(process.argv[1]);
        const { constants, brotliCompressSync } = require('zlib');
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length };
        console.log(brotliCompressSync(wasm, { params }).length)";
    let compressed: u64 = output(Command::new("node").args(["-e", BROTLI]).arg(module))?.parse()?;
    eprintln!("  {} kB, {} kB in brotli", fs::metadata(module)?.len() / 1000, compressed / 1000);
    Ok(())
}
