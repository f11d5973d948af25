//! The command line tool `attune`.

fn main() {}
