import assert from "node:assert/strict";
import { test } from "node:test";

import { type Change, prompt, replacement } from "./apply.ts";

/** The draft after a change, what is then selected in square brackets. */
function after(draft: string, { span, words, then }: Change): string {
  const now = draft.slice(0, span.start) + words + draft.slice(span.end);
  return `${now.slice(0, then.start)}[${now.slice(then.start, then.end)}]${now.slice(then.end)}`;
}

/** The span of some words in a draft. */
const of = (draft: string, words: string) => {
  const start = draft.indexOf(words);
  return { start, end: start + words.length };
};

test("a replacement takes the place of the marked words and leaves the caret behind it", () => {
  const draft = "You never listen to me.";
  assert.equal(after(draft, replacement(of(draft, "never"), "rarely")), "You rarely[] listen to me.");
  assert.equal(after(draft, replacement(of(draft, " never"), "")), "You[] listen to me.");
});

test("a prompt about the whole draft goes before it and waits for the writer", () => {
  assert.equal(after("Try yoga.", prompt("Try yoga.", null, "That sounds hard.")), "That sounds hard.[] Try yoga.");
});

test("the first blank in a prompt is selected, so that typing fills it", () => {
  assert.equal(after("Ok.", prompt("Ok.", null, "When …, I feel …")), "When […], I feel … Ok.");
});

test("a prompt about marked words begins their sentence and takes none of them away", () => {
  const draft = "Hi Sam. You never listen to me. Bye.";
  const change = prompt(draft, of(draft, "never"), "I feel …");
  assert.equal(after(draft, change), "Hi Sam. I feel […] You never listen to me. Bye.");
});

test("a prompt stays on the line of the words it is about", () => {
  const draft = "hello there\nyou never listen";
  const change = prompt(draft, of(draft, "never"), "I feel …");
  assert.equal(after(draft, change), "hello there\nI feel […] you never listen");
});

test("a prompt in an empty draft leaves no space behind it", () => {
  assert.equal(after("", prompt("", null, "I hear you")), "I hear you[]");
});
