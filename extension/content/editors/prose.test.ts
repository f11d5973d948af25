import assert from "node:assert/strict";
import { test } from "node:test";

import { type Flow, ISLAND, type ProseNode, readProse } from "./prose.ts";

/** Just enough of a DOM: what reading asks of it, and nothing else. */
class Fake implements ProseNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly data: string;
  readonly children: Fake[];
  parentNode: Fake | null = null;

  constructor(nodeName: string, data: string, children: Fake[] = []) {
    this.nodeType = nodeName === "#text" ? 3 : nodeName === "#comment" ? 8 : 1;
    this.nodeName = nodeName;
    this.data = data;
    this.children = children;
    for (const child of children) child.parentNode = this;
  }
  get firstChild(): Fake | null {
    return this.children[0] ?? null;
  }
  get nextSibling(): Fake | null {
    const siblings = this.parentNode?.children ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
}

const t = (data: string): Fake => new Fake("#text", data);
const tag =
  (name: string) =>
  (...children: (Fake | string)[]): Fake =>
    new Fake(name, "", children.map((child) => (typeof child === "string" ? t(child) : child)));
const [div, p, b, at, gone] = [tag("DIV"), tag("P"), tag("B"), tag("MENTION"), tag("GONE")];
const br = (): Fake => new Fake("BR", "");

const FLOWS: Record<string, Flow> = { DIV: "block", P: "block", MENTION: "island", GONE: "hidden" };

const read = (root: Fake, breaks = true) =>
  readProse(root, (element) => FLOWS[element.nodeName] ?? "inline", (text) => text.data, breaks);

test("inline elements run on, blocks stand on their own lines", () => {
  assert.equal(read(div("you ", b("never"), " listen")).text, "you never listen");
  assert.equal(read(div(p("one"), p("two"))).text, "one\ntwo");
  assert.equal(read(div("one", div("two"), "three")).text, "one\ntwo\nthree");
});

test("nested blocks make one line break, not one each", () => {
  assert.equal(read(div(div(p("one")), div(div(p("two"))))).text, "one\ntwo");
});

test("a br is one line feed, and an empty line stays one", () => {
  assert.equal(read(div("one", br(), "two")).text, "one\ntwo");
  assert.equal(read(div("one", div(br()), div("two"))).text, "one\n\ntwo");
  assert.equal(read(div(div("one", br()), div("two"))).text, "one\ntwo");
});

test("typed spaces read as spaces, and source line feeds as what they are shown as", () => {
  assert.equal(read(div("you\u{A0} never")).text, "you  never");
  assert.equal(read(div("one\n\ttwo"), false).text, "one  two");
  assert.equal(read(div("one\ntwo"), true).text, "one\ntwo");
});

test("an island is one character, and what is hidden is none", () => {
  assert.equal(read(div("hi ", at("@Sam"), ", ", gone("draft-js offset"), "hello")).text, `hi ${ISLAND}, hello`);
});

test("comments are no text", () => {
  assert.equal(read(div("a", new Fake("#comment", "no"), "b")).text, "ab");
});

test("a span leads back to the text nodes it came from", () => {
  const [before, bold, after] = [t("you "), t("never"), t(" listen")];
  const prose = read(div(before, b(bold), after));
  assert.deepEqual(prose.startPlace(4), { node: bold, offset: 0 });
  assert.deepEqual(prose.endPlace(9), { node: bold, offset: 5 });
  assert.deepEqual(prose.endPlace(4), { node: before, offset: 4 });
  assert.deepEqual(prose.startPlace(12), { node: after, offset: 3 });
  assert.equal(prose.offsetOf({ node: after, offset: 3 }), 12);
});

test("offsets beyond the text lead to its end", () => {
  const only = t("hi");
  const prose = read(div(only));
  assert.deepEqual(prose.startPlace(99), { node: only, offset: 2 });
  assert.deepEqual(prose.endPlace(0), { node: only, offset: 0 });
  assert.equal(read(div()).startPlace(0), null);
});

test("a span over a line break leads to the nodes on both lines", () => {
  const [one, two] = [t("one"), t("two")];
  const prose = read(div(p(one), p(two)));
  assert.deepEqual(prose.startPlace(4), { node: two, offset: 0 });
  assert.deepEqual(prose.endPlace(3), { node: one, offset: 3 });
});

test("nesting deeper than any stack is read", () => {
  let deep: Fake = div("deep");
  for (let i = 0; i < 50_000; i++) deep = new Fake("B", "", [deep]);
  assert.equal(read(div(deep)).text, "deep");
});
