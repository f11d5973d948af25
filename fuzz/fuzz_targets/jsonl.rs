//! Any lines of JSON, and what only looks like it: every line gets one line of JSON back, in order.

#![no_main]

#[allow(dead_code, reason = "the command line tool uses more of it")]
#[path = "../../src/bin/attune/jsonl.rs"]
mod jsonl;

use std::sync::LazyLock;

use attune::{Engine, Sensitivity};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

fuzz_target!(|input: &[u8]| {
    let mut out = Vec::new();
    let every_line_read = jsonl::check(&ENGINE, Sensitivity::Attentive, input, &mut out).expect("writing to memory");
    let asked = input.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
    let answers: Vec<Value> = out
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).expect("an answer is JSON"))
        .collect();
    assert_eq!(answers.len(), asked, "a line got no answer, or two");
    let errors = answers.iter().filter(|answer| answer.get("error").is_some()).count();
    assert_eq!(every_line_read, errors == 0);
});
