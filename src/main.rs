//! The command line tool `attune`.

use attune::{Draft, Engine, Settings};

fn main() {
    let engine = Engine::new();
    for p in engine.problems() {
        println!("{p}");
    }
    for line in std::io::stdin().lines() {
        let draft = Draft { text: line.unwrap(), ..Draft::default() };
        println!("{}", serde_json::to_string(&engine.check(&draft, &Settings::default())).unwrap());
    }
}
