//! The command line tool `attune`: the engine for people who write, and for tests and evaluation.

mod arguments;
mod human;
mod jsonl;

use std::ffi::OsStr;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use arguments::{Check, Command, Format, HELP};
use attune::protocol::Message;
use attune::{Draft, Engine, Settings};
use jsonl::{Answer, json_line};

/// Hints were found.
const HINTS: u8 = 1;
/// The command, or a line of its input, makes no sense.
const BAD_USE: u8 = 2;

fn main() -> ExitCode {
    let outcome = arguments::parse().map_err(Failure::Use).and_then(run);
    match outcome {
        Ok(code) => ExitCode::from(code),
        // Whoever read our output has seen enough.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("attune: {failure}");
            ExitCode::from(BAD_USE)
        }
    }
}

/// Why a command ends early.
#[derive(Debug)]
enum Failure {
    Use(String),
    Output(io::Error),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Use(sentence) => f.write_str(sentence),
            Self::Output(error) => write!(f, "cannot write the result: {error}"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

fn run(command: Command) -> Result<u8, Failure> {
    let engine = Engine::new();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let code = match command {
        Command::Help => write!(out, "{HELP}").map(|()| 0)?,
        Command::Version => writeln!(out, "attune {}", env!("CARGO_PKG_VERSION")).map(|()| 0)?,
        Command::Kinds(Format::Json) => json_line(&mut out, &engine.kinds()).map(|()| 0)?,
        Command::Kinds(Format::Human) => human::kinds(&mut out, &engine.kinds()).map(|()| 0)?,
        Command::Explain(kind) => {
            let page = engine.kinds().into_iter().find(|page| page.kind == kind);
            let page =
                page.ok_or_else(|| Failure::Use(format!("there is no kind {kind:?}: `attune kinds` lists them")))?;
            human::page(&mut out, &page).map(|()| 0)?
        }
        Command::Jsonl(sensitivity) => {
            let every_line_read = jsonl::check(&engine, sensitivity, io::stdin().lock(), &mut out)?;
            if every_line_read { 0 } else { BAD_USE }
        }
        Command::Check(check) => check_files(&engine, &check, &mut out)?,
    };
    out.flush()?;
    Ok(code)
}

fn check_files(engine: &Engine, check: &Check, out: &mut impl Write) -> Result<u8, Failure> {
    let thread = match &check.thread {
        Some(path) => read_thread(path)?,
        None => Vec::new(),
    };
    let now = check.now.clone().unwrap_or_else(|| jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    let settings = Settings { sensitivity: check.sensitivity, ..Settings::default() };
    let colour = check.format == Format::Human && io::stdout().is_terminal();
    let mut code = 0;
    for file in &check.files {
        let name = file.to_string_lossy();
        let text = read_text(file)?;
        let draft = Draft { text, thread: thread.clone(), now: Some(now.clone()), ..Draft::default() };
        let review = engine.check(&draft, &settings);
        match check.format {
            Format::Json => json_line(out, &Answer { id: &name, review: &review })?,
            Format::Human => human::review(out, &name, &draft.text, &review, colour)?,
        }
        if !review.hints.is_empty() {
            code = HINTS;
        }
    }
    Ok(code)
}

fn read_text(file: &OsStr) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = if file == "-" {
        io::stdin().lock().read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|mut opened| opened.read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::Use(format!("cannot read {}: {error}", file.display())))?;
    String::from_utf8(bytes).map_err(|_| Failure::Use(format!("{} is not UTF-8 text", file.display())))
}

fn read_thread(file: &OsStr) -> Result<Vec<Message>, Failure> {
    serde_json::from_str(&read_text(file)?)
        .map_err(|error| Failure::Use(format!("{} is not a thread: {error}", file.display())))
}
