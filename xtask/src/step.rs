//! A step: a piece of work with a name, which a failure gives back together with what to do about it.

use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

/// Runs `work` under `name` and says how long it took. When it fails, the error names the step and gives `advice`.
pub(crate) fn step<T>(name: &str, advice: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let started = Instant::now();
    let outcome = named(name, advice, work)?;
    eprintln!("  {:.1} s", started.elapsed().as_secs_f32());
    Ok(outcome)
}

/// A step whose own output ends it, and says all there is to say.
pub(crate) fn named<T>(name: &str, advice: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("▸ {name}");
    work().with_context(|| format!("✗ {name}\n  {advice}"))
}

/// Runs a program to its end, in the repository root, its output going where ours goes.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = in_root(command).status().with_context(|| format!("cannot start {}", shown(command)))?;
    ensure!(status.success(), "{} ended with {status}", shown(command));
    Ok(())
}

/// Runs a program to its end, in the repository root, and gives what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = in_root(command)
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    ensure!(output.status.success(), "{} ended with {}", shown(command), output.status);
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

fn in_root(command: &mut Command) -> &mut Command {
    command.current_dir(crate::root())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    format!("`{}`", words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" "))
}
