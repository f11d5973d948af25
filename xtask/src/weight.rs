//! What a browser downloads, and the most it may weigh.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::step::output;

const BROTLI: &str = "
    const { constants, brotliCompressSync } = require('zlib');
    const file = require('fs').readFileSync(process.argv[1]);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: file.length };
    console.log(brotliCompressSync(file, { params }).length)";

/// Says what `file` weighs. An error when that is more than `budget_kb` kilobytes in brotli.
pub(crate) fn weigh(file: &Path, budget_kb: u64) -> Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let raw = fs::metadata(file)?.len();
    let compressed: u64 = output(Command::new("node").args(["-e", BROTLI]).arg(file))?.parse()?;
    eprintln!("  {name}: {} kB, {} kB in brotli", raw.div_ceil(1000), compressed.div_ceil(1000));
    ensure!(compressed <= budget_kb * 1000, "{name} may weigh {budget_kb} kB in brotli, and weighs {compressed} bytes");
    Ok(())
}
