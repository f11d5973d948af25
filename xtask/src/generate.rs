//! `cargo xtask generate`: the files that are made from Rust, so that a fact has one place.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use attune::Review;
use attune::protocol::{Dismissed, PageRequest, PageState, SettingChange};
use attune::settings::Settings;
use ts_rs::{Config, TS, TypeVisitor};

use crate::bundle::entries;
use crate::{eval, hint_pages, root};

/// A generated file and what it should say.
pub(crate) struct Generated {
    /// Where it lies in the repository.
    pub(crate) path: String,
    pub(crate) text: String,
}

fn generated() -> Result<Vec<Generated>> {
    let mut files = vec![
        Generated { path: "extension/content/protocol.ts".to_owned(), text: protocol() },
        Generated { path: "src/rules/registry.rs".to_owned(), text: registry() },
        Generated { path: "docs/evaluation.md".to_owned(), text: eval::page()? },
    ];
    files.extend(hint_pages::generated()?);
    Ok(files)
}

/// What lies in a folder of generated files and is none of them: pages of kinds that are gone.
fn left_over(files: &[Generated]) -> Vec<PathBuf> {
    let mut left = entries(&root().join(hint_pages::FOLDER)).unwrap_or_default();
    left.retain(|file| files.iter().all(|generated| root().join(&generated.path) != *file));
    left
}

/// Every kind of hint: each file of the rules' folder that has a phrase list of its name.
fn registry() -> String {
    let rules = root().join("src/rules");
    let mut kinds: Vec<String> = fs::read_dir(&rules)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok()?.strip_suffix(".rs").map(str::to_owned))
        .filter(|kind| root().join("src/lexicon").join(kind).with_extension("phrases").exists())
        .collect();
    kinds.sort_unstable();
    let modules: Vec<_> = kinds.iter().map(|kind| format!("#[path = \"{kind}.rs\"]\nmod {kind};\n")).collect();
    let rules: Vec<_> = kinds.iter().map(|kind| format!("    &{kind}::RULE,\n")).collect();
    let (modules, rules) = (modules.concat(), rules.concat());
    format!(
        "//! Every kind, by name. Generated from the files of this folder: `cargo xtask generate`.\n\n\
        {modules}\nuse super::Rule;\n\n\
        /// Every rule, in the order of their ids.\npub static RULES: &[&Rule] = &[\n{rules}];\n"
    )
}

/// Writes every generated file.
pub(crate) fn write() -> Result<()> {
    let files = generated()?;
    for file in left_over(&files) {
        fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
    }
    for Generated { path, text } in files {
        let file = root().join(&path);
        if fs::read_to_string(&file).is_ok_and(|current| current == text) {
            continue;
        }
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, text).with_context(|| format!("writing {path}"))?;
        eprintln!("wrote {path}");
    }
    Ok(())
}

/// Fails when a generated file does not say what the Rust says.
pub(crate) fn check() -> Result<()> {
    let files = generated()?;
    for Generated { path, text } in &files {
        let current = fs::read_to_string(root().join(path)).unwrap_or_default();
        ensure!(
            current == *text,
            "{path} is older than the Rust it is made from: run `cargo xtask generate`, commit it"
        );
    }
    let left = left_over(&files);
    ensure!(left.is_empty(), "nothing makes {left:?} any more: run `cargo xtask generate`, commit it");
    Ok(())
}

/// The types that cross the boundary, as TypeScript: what the content script sends and gets, and what it needs.
fn protocol() -> String {
    let mut types = Declarations { config: Config::new(), by_name: BTreeMap::new() };
    types.visit::<PageRequest>();
    types.visit::<PageState>();
    types.visit::<Review>();
    types.visit::<Dismissed>();
    types.visit::<SettingChange>();
    types.visit::<Settings>();
    let mut text =
        "// Made by `cargo xtask generate` from src/protocol.rs and src/settings.rs: change those.\n".to_owned();
    for declaration in types.by_name.values() {
        text.extend(["\n", declaration]);
    }
    text
}

/// Declares a type and what it is made of, each once. By name: the order in which types name each other is not kept
/// from one compilation to the next.
struct Declarations {
    config: Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let name = T::name(&self.config);
        // Numbers, strings and lists have no declaration of their own.
        if T::output_path().is_some() && !self.by_name.contains_key(&name) {
            let docs = T::docs().unwrap_or_default();
            let declaration = T::decl(&self.config);
            self.by_name.insert(name, laid_out(&format!("{docs}export {declaration}")));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// One field a line, indented, and a comment of one line on one line.
fn laid_out(declaration: &str) -> String {
    let mut lines = Vec::new();
    for line in declaration.lines().map(str::trim) {
        if line.starts_with('*') || line.starts_with("/*") {
            lines.push(line.to_owned());
        } else {
            let broken = line.replace(", ", ",\n").replace("{ ", "{\n").replace(" }", "\n}");
            lines.extend(broken.lines().map(str::to_owned).filter(|line| !line.is_empty()));
        }
    }
    let mut text = String::new();
    let mut depth = 0_usize;
    for line in lines {
        depth -= usize::from(line.starts_with('}'));
        let pad = if line.starts_with('*') { " " } else { "" };
        text.extend([&*"  ".repeat(depth), pad, &line, "\n"]);
        depth += usize::from(line.ends_with('{'));
    }
    one_line_comments(&text)
}

fn one_line_comments(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match lines.as_slice() {
            [.., open, said] if line.trim() == "*/" && open.trim() == "/**" => {
                let said = said.trim().trim_start_matches("* ").to_owned();
                lines.pop();
                let open = lines.pop().unwrap_or_default();
                lines.push(format!("{open} {said} */"));
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_read_as_if_written_by_hand() {
        let raw = "/**\n * One.\n */\nexport type A = { \n/**\n * Two\n * lines.\n */\nb: string, c: Array<D>, };";
        let tidy =
            "/** One. */\nexport type A = {\n  /**\n   * Two\n   * lines.\n   */\n  b: string,\n  c: Array<D>,\n};\n";
        assert_eq!(laid_out(raw), tidy);
    }
}
