//! Everything done to this repository by command: `cargo xtask …`.

mod browser;
mod build;
mod bundle;
mod eval;
mod fuzz;
mod generate;
mod hint_pages;
mod manifest;
mod package;
mod run;
mod setup;
mod step;
mod test;
mod wasm;
mod weight;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::browser::Browser;

const USAGE: &str = "\
cargo xtask build                     the extension in dist/chromium and dist/firefox, the site in dist/www
cargo xtask run                       build, then open the playground in a browser with the extension
    --browser chromium|firefox        which one (chromium)
    --headless --screenshot FILE      without a display: type a draft, open its hint and take a picture
cargo xtask test [STEP…]              everything the CI runs, or only the named steps
cargo xtask eval [MEASURE…]           how right the engine is: every measure, or only the named ones
    --data FOLDER                     where the sets lie (../shared/data)
cargo xtask fuzz [TARGET…]            search for drafts the engine stumbles over
    --seconds N                       how long for each target (60)
cargo xtask package                   the store archives, the same bytes on each run
cargo xtask generate [--check]        write the files that are made from Rust, or fail when one is stale";

fn main() -> ExitCode {
    match command() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!();
            for cause in error.chain() {
                eprintln!("{cause}");
            }
            ExitCode::FAILURE
        }
    }
}

fn command() -> Result<()> {
    let mut args = lexopt::Parser::from_env();
    let Some(Value(name)) = args.next()? else { bail!("name a command:\n{USAGE}") };
    match name.string()?.as_str() {
        "build" => {
            none_left(args)?;
            build::build()
        }
        "run" => run::run(&run_options(args)?),
        "test" => {
            let steps = args.raw_args()?.map(|name| Ok(name.string()?)).collect::<Result<Vec<_>>>()?;
            test::test(&steps)
        }
        "eval" => {
            let (data, measures) = eval_options(args)?;
            eval::eval(data, &measures)
        }
        "fuzz" => {
            let (seconds, targets) = fuzz_options(args)?;
            fuzz::fuzz(seconds, &targets)
        }
        "package" => {
            none_left(args)?;
            package::package()
        }
        "generate" => match args.next()? {
            None => generate::write(),
            Some(Long("check")) => generate::check(),
            Some(other) => Err(other.unexpected().into()),
        },
        "help" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("there is no command `{other}`:\n{USAGE}"),
    }
}

fn run_options(mut args: lexopt::Parser) -> Result<run::Options> {
    let mut options = run::Options { browser: Browser::Chromium, headless: false, screenshot: None };
    while let Some(arg) = args.next()? {
        match arg {
            Long("browser") => options.browser = args.value()?.parse()?,
            Long("headless") => options.headless = true,
            Long("screenshot") => options.screenshot = Some(std::path::absolute(args.value()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn eval_options(mut args: lexopt::Parser) -> Result<(Option<PathBuf>, Vec<String>)> {
    let (mut data, mut measures) = (None, Vec::new());
    while let Some(arg) = args.next()? {
        match arg {
            Long("data") => data = Some(std::path::absolute(args.value()?)?),
            Value(measure) => measures.push(measure.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok((data, measures))
}

fn fuzz_options(mut args: lexopt::Parser) -> Result<(u32, Vec<String>)> {
    let (mut seconds, mut targets) = (fuzz::SECONDS, Vec::new());
    while let Some(arg) = args.next()? {
        match arg {
            Long("seconds") => seconds = args.value()?.parse()?,
            Value(target) => targets.push(target.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok((seconds, targets))
}

fn none_left(mut args: lexopt::Parser) -> Result<()> {
    match args.next()? {
        None => Ok(()),
        Some(arg) => Err(arg.unexpected().into()),
    }
}

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository")
}

/// What the browsers load, one folder each, and the site.
fn dist() -> PathBuf {
    root().join("dist")
}

/// The one version number, from the workspace's `Cargo.toml`.
const VERSION: &str = env!("CARGO_PKG_VERSION");
