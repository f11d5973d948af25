import assert from "node:assert/strict";
import { test } from "node:test";

import { editBetween, moved, type Span } from "./spans.ts";

/** The words a span of `before` marks after the edit, or `null`. */
function follow(before: string, words: string, after: string): string | null {
  const start = before.indexOf(words);
  const span: Span | null = moved({ start, end: start + words.length }, before, after);
  return span && after.slice(span.start, span.end);
}

test("the edit between two texts is what lies between their common ends", () => {
  assert.deepEqual(editBetween("you never call", "you hardly ever call"), { start: 4, removed: 1, added: 7 });
  assert.deepEqual(editBetween("aa", "aaa"), { start: 2, removed: 0, added: 1 });
  assert.deepEqual(editBetween("aaa", "aa"), { start: 2, removed: 1, added: 0 });
  assert.deepEqual(editBetween("same", "same"), { start: 4, removed: 0, added: 0 });
  assert.deepEqual(editBetween("", "new"), { start: 0, removed: 0, added: 3 });
});

test("words before a mark move it along", () => {
  assert.equal(follow("you never listen", "never", "honestly, you never listen"), "never");
  assert.equal(follow("well, you never listen", "never", "you never listen"), "never");
});

test("words after a mark leave it where it is", () => {
  assert.equal(follow("you never listen", "you never", "you never listen to me"), "you never");
  assert.equal(follow("you never", "you never", "you never "), "you never");
  assert.equal(follow("you never", "you never", "you never!"), "you never");
});

test("an edit inside a mark hides it", () => {
  assert.equal(follow("you never listen", "never", "you newer listen"), null);
  assert.equal(follow("you never listen", "never", "you neer listen"), null);
  assert.equal(follow("you never listen", "never", ""), null);
});

test("an edit that reaches into a mark hides it", () => {
  assert.equal(follow("you never listen", "never", "you listen"), null);
  assert.equal(follow("you never listen", "never", "you nev, listen"), null);
});

test("a mark hides when its word grows at either end", () => {
  assert.equal(follow("you never", "never", "you neverthe"), null);
  assert.equal(follow("you ever go", "ever", "you never go"), null);
  assert.equal(follow("never mind", "never", "nevermind"), null);
});

test("emoji beside a mark are no letters of it", () => {
  assert.equal(follow("never", "never", "never😀"), "never");
  assert.equal(follow("😀 never", "never", "😀😀 never"), "never");
});

test("a mark whose neighbours were letters all along is not taken for grown", () => {
  assert.equal(follow("你从不听我说", "从不", "嗯你从不听我说"), "从不");
});
