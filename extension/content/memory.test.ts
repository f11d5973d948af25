import assert from "node:assert/strict";
import { test } from "node:test";

import { DraftMemory } from "./memory.ts";
import type { Hint, Review, Signals } from "./protocol.ts";

const hint = (start: number, end: number, more: Partial<Hint> = {}): Hint => ({
  kind: "blame_absolute",
  group: "respect",
  principle: "communication",
  level: "balanced",
  start,
  end,
  confidence: 1,
  title: "",
  why: "",
  tries: [],
  ...more,
});
const review = (...hints: Hint[]): Review => ({ language: "en", tone: "tense", hints, signals: {} as Signals });

/** A draft the engine has spoken about. */
function judged(text: string, ...hints: Hint[]): DraftMemory {
  const memory = new DraftMemory();
  memory.become(text);
  memory.learn(memory.question([]), review(...hints));
  return memory;
}
const words = (memory: DraftMemory): string[] => memory.marks.map(({ start, end }) => memory.text.slice(start, end));

test("hints stay with their words while the rest is edited", () => {
  const memory = judged("you never listen", hint(4, 9));
  memory.become("oh, you never listen");
  memory.become("oh, you never listen to me");
  assert.deepEqual(words(memory), ["never"]);
  memory.become("oh, you newer listen to me");
  assert.deepEqual(words(memory), []);
});

test("taking an edit back brings the hint back without asking", () => {
  const memory = judged("you never listen", hint(4, 9));
  memory.become("you neverx listen");
  memory.become("you never listen");
  assert.deepEqual(words(memory), []);
  assert.ok(memory.knows(memory.question([])));
  memory.recall();
  assert.deepEqual(words(memory), ["never"]);
});

test("a new message in the thread is a new question", () => {
  const memory = judged("ok", hint(0, 2));
  assert.ok(memory.knows(memory.question([])));
  assert.ok(!memory.knows(memory.question([{ sender: "them", text: "Hello?" }])));
});

test("what waits behind the badge and what is about the whole draft is not underlined", () => {
  const memory = judged("you never listen", hint(0, 0, { whole: true }), hint(4, 9, { waiting: true }));
  assert.deepEqual(memory.marks, []);
  assert.equal(memory.shown.length, 2);
});

test("a hint about the whole draft survives any edit", () => {
  const memory = judged("you never listen", hint(0, 0, { whole: true }));
  memory.become("something else altogether");
  assert.equal(memory.shown.length, 1);
});

test("a hint that was waved away is told to the engine until the draft is gone", () => {
  const memory = judged("you never listen", hint(4, 9));
  const [shown] = memory.shown;
  assert.ok(shown);
  memory.dismiss(shown);
  assert.equal(memory.shown.length, 0);
  memory.recall();
  assert.equal(memory.shown.length, 0, "not even from an answer that was on its way");
  const dismissed = [{ kind: "blame_absolute", words: "never" }];
  assert.deepEqual(memory.question([]).dismissed, dismissed);
  memory.become("you never listen to me");
  assert.deepEqual(memory.question([]).dismissed, dismissed);
  memory.become(" \n");
  memory.become("you never listen");
  assert.deepEqual(memory.question([]).dismissed, []);
  assert.equal(memory.tone, null);
});

test("half a surrogate pair goes out as one character of the same width", () => {
  const memory = new DraftMemory();
  memory.become("a\u{D83D} b");
  assert.equal(memory.question([]).text, "a\u{FFFD} b");
});

test("a span that does not fit the text is not shown", () => {
  const memory = judged("short", hint(3, 99), hint(4, 2));
  assert.deepEqual(memory.shown, []);
});

test("a draft of nothing but an editor's placeholder is blank", () => {
  const memory = new DraftMemory();
  memory.become("\u{FFFC}\n");
  assert.ok(memory.blank);
});
