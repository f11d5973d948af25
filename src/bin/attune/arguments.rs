//! What was asked for on the command line.

use std::ffi::OsString;

use attune::Sensitivity;
use lexopt::prelude::{Long, Short, Value, ValueExt};

pub(crate) const HELP: &str = "\
Attune: kind, clear words before you send them. Everything stays on this machine.

  attune check [FILE… | -]     hints for a draft (standard input without FILE)
      --sensitivity LEVEL      gentle, balanced (the default) or attentive
      --thread FILE            the conversation so far: a JSON list of {sender: them|me, text}
      --now MOMENT             when it is written, RFC 3339 (now): promises are read against it
      --format FORMAT          human (the default) or json
  attune check --jsonl         one JSON object a line in, one a line out; all but text optional:
                               {id, text, thread: [{sender, text, at}], sensitivity, now, settings,
                                context: {quietHours, otherDrafts, minutesSpent, minutesBudget}}
  attune kinds                 every kind of hint  [--format human|json]
  attune explain KIND          the page about a kind, with its sources

Exit code: 0 no hint, 1 hints, 2 the command or its input makes no sense.
";

/// A command.
#[derive(Debug)]
pub(crate) enum Command {
    Help,
    Version,
    Check(Check),
    /// Lines of JSON on standard input, at this sensitivity where a line names none.
    Jsonl(Sensitivity),
    Kinds(Format),
    Explain(String),
}

#[derive(Debug)]
pub(crate) struct Check {
    pub(crate) files: Vec<OsString>,
    pub(crate) sensitivity: Sensitivity,
    pub(crate) format: Format,
    pub(crate) thread: Option<OsString>,
    pub(crate) now: Option<String>,
}

/// How a result is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Format {
    #[default]
    Human,
    Json,
}

/// Reads the arguments of this process.
pub(crate) fn parse() -> Result<Command, String> {
    let mut parser = lexopt::Parser::from_env();
    let command = match parser.next().map_err(|error| error.to_string())? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Long("version") | Short('V')) => return Ok(Command::Version),
        Some(Value(command)) => command.to_string_lossy().into_owned(),
        Some(other) => return Err(other.unexpected().to_string()),
    };
    match command.as_str() {
        "check" => check(parser),
        "kinds" => kinds(parser),
        "explain" => explain(parser),
        "help" => Ok(Command::Help),
        other => Err(format!("there is no command {other:?}: `attune --help` lists them")),
    }
}

fn check(mut parser: lexopt::Parser) -> Result<Command, String> {
    let mut check = Check {
        files: Vec::new(),
        sensitivity: Sensitivity::default(),
        format: Format::default(),
        thread: None,
        now: None,
    };
    let mut jsonl = false;
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Long("sensitivity") => {
                let level = text(&mut parser)?;
                check.sensitivity = Sensitivity::from_id(&level)
                    .ok_or_else(|| format!("{level:?} is no sensitivity: gentle, balanced or attentive"))?;
            }
            Long("format") => check.format = format(&mut parser)?,
            Long("now") => check.now = Some(moment(&text(&mut parser)?)?),
            Long("thread") => check.thread = Some(parser.value().map_err(|error| error.to_string())?),
            Long("jsonl") => jsonl = true,
            Long("help") | Short('h') => return Ok(Command::Help),
            Value(file) => check.files.push(file),
            other => return Err(other.unexpected().to_string()),
        }
    }
    if jsonl {
        if !check.files.is_empty() || check.thread.is_some() {
            return Err("--jsonl reads standard input, and each line brings its own thread".into());
        }
        return Ok(Command::Jsonl(check.sensitivity));
    }
    if check.files.is_empty() {
        check.files.push("-".into());
    }
    Ok(Command::Check(check))
}

fn kinds(mut parser: lexopt::Parser) -> Result<Command, String> {
    let mut chosen = Format::default();
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Long("format") => chosen = format(&mut parser)?,
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected().to_string()),
        }
    }
    Ok(Command::Kinds(chosen))
}

fn explain(mut parser: lexopt::Parser) -> Result<Command, String> {
    let kind = match parser.next().map_err(|error| error.to_string())? {
        Some(Value(kind)) => kind.to_string_lossy().into_owned(),
        Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(other) => return Err(other.unexpected().to_string()),
        None => return Err("explain which kind? `attune kinds` lists them".into()),
    };
    match parser.next().map_err(|error| error.to_string())? {
        None => Ok(Command::Explain(kind)),
        Some(more) => Err(more.unexpected().to_string()),
    }
}

fn format(parser: &mut lexopt::Parser) -> Result<Format, String> {
    match text(parser)?.as_str() {
        "human" => Ok(Format::Human),
        "json" => Ok(Format::Json),
        other => Err(format!("{other:?} is no format: human or json")),
    }
}

fn text(parser: &mut lexopt::Parser) -> Result<String, String> {
    parser.value().and_then(ValueExt::string).map_err(|error| error.to_string())
}

/// A moment as RFC 3339 writes it, with its offset from UTC.
fn moment(written: &str) -> Result<String, String> {
    let known = jiff::fmt::temporal::Pieces::parse(written)
        .is_ok_and(|pieces| pieces.time().is_some() && pieces.to_numeric_offset().is_some());
    if known {
        Ok(written.to_owned())
    } else {
        Err(format!("{written:?} is no moment: write it like 2026-11-20T17:30:00+01:00"))
    }
}
