import assert from "node:assert/strict";
import { test } from "node:test";

import { editBetween, follow } from "./spans.ts";

/** The words a span of `before` marks after the edit, or `null`. */
function marked(before: string, words: string, after: string): string | null {
  const start = before.indexOf(words);
  const span = follow(before, after)({ start, end: start + words.length });
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
  assert.equal(marked("you never listen", "never", "honestly, you never listen"), "never");
  assert.equal(marked("well, you never listen", "never", "you never listen"), "never");
});

test("words after a mark leave it where it is", () => {
  assert.equal(marked("you never listen", "you never", "you never listen to me"), "you never");
  assert.equal(marked("you never", "you never", "you never "), "you never");
  assert.equal(marked("you never", "you never", "you never!"), "you never");
});

test("an edit inside a mark hides it", () => {
  assert.equal(marked("you never listen", "never", "you newer listen"), null);
  assert.equal(marked("you never listen", "never", "you neer listen"), null);
  assert.equal(marked("you never listen", "never", ""), null);
});

test("an edit that reaches into a mark hides it", () => {
  assert.equal(marked("you never listen", "never", "you listen"), null);
  assert.equal(marked("you never listen", "never", "you nev, listen"), null);
});

test("a mark hides when its word grows at either end", () => {
  assert.equal(marked("you never", "never", "you neverthe"), null);
  assert.equal(marked("you ever go", "ever", "you never go"), null);
  assert.equal(marked("never mind", "never", "nevermind"), null);
});

test("emoji beside a mark are no letters of it", () => {
  assert.equal(marked("never", "never", "never😀"), "never");
  assert.equal(marked("😀 never", "never", "😀😀 never"), "never");
});

test("a mark whose neighbours were letters all along is not taken for grown", () => {
  assert.equal(marked("你从不听我说", "从不", "嗯你从不听我说"), "从不");
});
