//! Everything done to this repository by command: `cargo xtask …`.

fn main() {}
