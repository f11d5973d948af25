//! The site's pages: an index and one page for each kind. No script; every word is escaped.

use attune::protocol::{Hint, KindPage};
use pulldown_cmark::{Event, Parser, html};

use super::{GroupOfKinds, Hints, Kind, Shown, capitalised, first_sentence, label};

/// The list of all kinds.
pub(super) fn index(hints: &Hints) -> String {
    let sections = each(&hints.groups, |of| group(hints, of));
    let main = format!(
        r#"
<h1>What Attune notices</h1>
<p class="lead">Every hint: what it catches, why, and what it leaves alone. A hint is an offer; you decide what to send.</p>
{sections}"#
    );
    document("Hints", "Every kind of hint Attune gives, what it catches and why.", &main, true)
}

fn group(hints: &Hints, of: &GroupOfKinds) -> String {
    let (id, name) = (of.group.id(), escaped(hints.words.group(of.group)));
    let meaning = escaped(hints.words.group_meaning(of.group));
    let kinds = each(&of.kinds, |Kind { page, .. }| {
        let (kind, title) = (&page.kind, escaped(&page.title));
        let (level, says) = (escaped(hints.words.level(page.level)), rendered(&first_sentence(&page.doc)));
        format!(
            r#"<li>
  <span class="soft">{level}</span>
  <a href="{kind}.html">{title}</a>
  {says}</li>
"#
        )
    });
    format!(
        r#"
<section data-group="{id}" aria-labelledby="{id}">
<h2 id="{id}">{name}</h2>
<p class="soft">{meaning}.</p>
<ul class="kinds">
{kinds}</ul>
</section>
"#
    )
}

/// The page of one kind.
pub(super) fn kind(hints: &Hints, kind: &Kind) -> String {
    let KindPage { kind: id, group, principle, level, title, doc, sources } = &kind.page;
    let (name, title) = (escaped(hints.words.group(*group)), escaped(title));
    let (level, principle) = (escaped(hints.words.level(*level)), escaped(&capitalised(principle.id())));
    let (group, page) = (group.id(), rendered(doc));
    let (first, others) = kind.fires.split_at(kind.fires.len().min(1));
    let seen = each(first, |example| seen(example, kind.card.as_ref()));
    let (fires, silent) = (examples("It speaks on", others), examples("It stays silent on", &kind.silent));
    let sources = each(sources, |source| format!("<li>{}</li>\n", escaped(source)));
    let main = format!(
        r#"
<p><a href="index.html">All hints</a></p>
<article data-group="{group}">
<p class="group">{name}</p>
<h1>{title}</h1>
<dl class="facts">
  <div><dt>Shows from</dt><dd>{level}</dd></div>
  <div><dt>Serves</dt><dd>{principle}</dd></div>
  <div><dt>Id</dt><dd><code>{id}</code></dd></div>
</dl>
<div class="doc">
{page}</div>
{seen}{fires}{silent}
<h2>Where this comes from</h2>
<ul class="sources">
{sources}</ul>
</article>
"#
    );
    document(&title, &escaped(&first_sentence(doc).replace(['*', '`'], "")), &main, false)
}

/// An example and its card, as a person sees them.
fn seen(example: &Shown, card: Option<&Hint>) -> String {
    let Some(Hint { title, why, tries, .. }) = card else { return String::new() };
    let (conversation, title, why) = (conversation(example), escaped(title), escaped(why));
    let tries = each(tries, |attempt| format!("<li>{}</li>\n", escaped(label(attempt))));
    format!(
        r#"
<h2>How it looks</h2>
<div class="seen">
{conversation}<div class="card">
<h3>{title}</h3>
<p>{why}</p>
<ul>
{tries}</ul>
</div>
</div>
"#
    )
}

fn examples(heading: &str, examples: &[Shown]) -> String {
    let items = each(examples, |example| format!("<li>\n{}</li>\n", conversation(example)));
    format!("\n<h2>{heading}</h2>\n<ul class=\"examples\">\n{items}</ul>\n")
}

/// A draft and what it answers, as in a chat. Who sees no sides hears who wrote what.
fn conversation(example: &Shown) -> String {
    let thread = each(&example.thread, |(me, text)| {
        let (sender, who) = if *me { ("me", "You") } else { ("them", "They") };
        message(&format!("message {sender}"), Some(who), &escaped(text))
    });
    let draft = each(&example.draft, |(marked, text)| {
        let text = escaped(text);
        if *marked { format!("<mark>{text}</mark>") } else { text }
    });
    let who = (!thread.is_empty()).then_some("Your draft");
    thread + &message("draft", who, &draft)
}

fn message(class: &str, who: Option<&str>, words: &str) -> String {
    let who = who.map(|who| format!("<span class=\"heard\">{who}: </span>")).unwrap_or_default();
    format!("<p class=\"{class}\" dir=\"auto\">{who}{words}</p>\n")
}

fn document(title: &str, description: &str, main: &str, is_index: bool) -> String {
    let current = if is_index { r#" aria-current="page""# } else { "" };
    format!(
        r#"<!doctype html>
<!-- Made by `cargo xtask generate` from src/rules and src/lexicon: change those. -->
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
    <meta name="description" content="{description}">
    <title>{title} · Attune</title>
    <link rel="icon" href="../icons/attune.svg">
    <link rel="stylesheet" href="../hints.css">
  </head>
  <body>
    <header class="site">
      <a class="brand" href="../index.html"><img src="../icons/attune.svg" alt="" width="32" height="32">Attune</a>
      <nav>
        <a href="index.html"{current}>Hints</a>
        <a href="../chat.html">Playground</a>
      </nav>
    </header>

    <main>{main}    </main>
  </body>
</html>
"#
    )
}

fn each<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    items.iter().map(write).collect::<Vec<_>>().concat()
}

/// Markdown as HTML; tags in it are words like others.
fn rendered(markdown: &str) -> String {
    let plain = Parser::new(markdown).map(|event| match event {
        Event::Html(tag) | Event::InlineHtml(tag) => Event::Text(tag),
        other => other,
    });
    let mut page = String::new();
    html::push_html(&mut page, plain);
    page
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_whatever_they_look_like() {
        assert_eq!(rendered("a *b* <script>c</script> & `<d>`"), {
            "<p>a <em>b</em> &lt;script&gt;c&lt;/script&gt; &amp; <code>&lt;d&gt;</code></p>\n"
        });
        let example = Shown {
            thread: vec![(false, "<b>".to_owned())],
            draft: vec![(false, "\"a\" ".to_owned()), (true, "<i> & b".to_owned())],
        };
        let shown = conversation(&example);
        assert!(shown.contains("They: </span>&lt;b&gt;</p>"), "{shown}");
        assert!(shown.contains("&quot;a&quot; <mark>&lt;i&gt; &amp; b</mark></p>"), "{shown}");
    }

    #[test]
    fn a_first_sentence_ends_where_the_next_begins() {
        assert_eq!(first_sentence("It says *k.* or k. to people. Then more."), "It says *k.* or k. to people.");
        assert_eq!(first_sentence("One line\nand another.\n\nMore."), "One line and another.");
    }
}
