//! Lines of JSON: one draft in, one review out, in order, in one process.

use std::io::{self, BufRead, BufReader, Read, Write};

use attune::protocol::{Message, Review};
use attune::{Draft, Engine, Sensitivity, Settings};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(default)]
    thread: Vec<Message>,
    sensitivity: Option<Sensitivity>,
    now: Option<String>,
    #[serde(default)]
    context: Value,
    #[serde(default)]
    settings: Value,
}

/// One review, with what it is a review of.
#[derive(Serialize)]
pub(crate) struct Answer<'a, Id: Serialize> {
    pub(crate) id: &'a Id,
    #[serde(flatten)]
    pub(crate) review: &'a Review,
}

#[derive(Serialize)]
struct Problem {
    id: (),
    error: String,
}

/// Answers every line of `input`. Whether each of them made sense.
pub(crate) fn check(
    engine: &Engine,
    sensitivity: Sensitivity,
    input: impl Read,
    out: &mut impl Write,
) -> io::Result<bool> {
    let mut input = BufReader::new(input);
    let mut every_line_read = true;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Request>(&line) {
            Ok(Request { id, text, thread, sensitivity: own, now, context, settings }) => {
                // What makes no sense is nothing known, and nothing set.
                let context = serde_json::from_value(context).unwrap_or_default();
                let set: Settings = serde_json::from_value(settings).unwrap_or_default();
                let settings = Settings { sensitivity: own.unwrap_or(sensitivity), ..set };
                let draft = Draft { text, thread, now, context, ..Draft::default() };
                json_line(out, &Answer { id: &id, review: &engine.check(&draft, &settings) })?;
            }
            Err(error) => {
                every_line_read = false;
                json_line(out, &Problem { id: (), error: format!("line {number}: {}", reason(&error)) })?;
            }
        }
        // A program at the other end may be waiting for this answer before it sends more.
        if input.buffer().is_empty() {
            out.flush()?;
        }
    }
    Ok(every_line_read)
}

pub(crate) fn json_line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}

/// What is wrong, without the line number within the line, which is always 1.
fn reason(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(input: &str) -> (Vec<Value>, bool) {
        let mut out = Vec::new();
        let read = check(&Engine::new(), Sensitivity::Balanced, input.as_bytes(), &mut out).unwrap();
        let lines = String::from_utf8(out).unwrap();
        (lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), read)
    }

    #[test]
    fn ids_of_any_shape_come_back_in_order() {
        let (answers, read) =
            answers("{\"id\":[1],\"text\":\"hi\"}\n{\"text\":\"hi\"}\n{\"id\":\"a\",\"text\":\"hi\"}");
        assert!(read);
        let ids: Vec<_> = answers.iter().map(|answer| answer["id"].clone()).collect();
        assert_eq!(ids, [serde_json::json!([1]), Value::Null, serde_json::json!("a")]);
    }

    #[test]
    fn what_goes_on_around_a_draft_comes_with_its_line() {
        let draft = r#""text":"ok","sensitivity":"attentive""#;
        let (answers, read) = answers(&format!(
            r#"{{{draft},"context":{{"otherDrafts":3}}}}
            {{{draft},"context":{{"otherDrafts":3}},"settings":{{"groupsOff":["attention"]}}}}
            {{{draft},"context":"three","settings":7}}"#
        ));
        assert!(read);
        let kinds: Vec<_> = answers.iter().map(|answer| answer["hints"][0]["kind"].clone()).collect();
        assert_eq!(kinds, [serde_json::json!("scattered"), Value::Null, Value::Null]);
    }

    #[test]
    fn a_bad_line_is_answered_by_its_number_and_the_run_goes_on() {
        let (answers, read) =
            answers("{\"text\":5}\nnot json\n{}\n{\"text\":\"\\ud800\"}\n{\"id\":7,\"text\":\"hi\"}\n");
        assert!(!read);
        for (number, answer) in answers[..4].iter().enumerate() {
            assert_eq!(answer["id"], Value::Null);
            let error = answer["error"].as_str().unwrap();
            assert!(error.starts_with(&format!("line {}: ", number + 1)), "{error}");
        }
        assert_eq!(answers[4]["id"], 7);
    }
}
