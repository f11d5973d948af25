import assert from "node:assert/strict";
import { test } from "node:test";

import { senderOf, type Sides } from "./thread.ts";

const LIST: Sides = { left: 0, right: 400, rtl: false };
const at = (left: number, right: number, painted = true) => ({ left, right, painted, names: "bubble" });
const called = (names: string) => ({ ...at(0, 400), names });

test("a bubble where the line ends is one's own, one where it begins the other's", () => {
  assert.equal(senderOf(at(220, 390), LIST), "me");
  assert.equal(senderOf(at(10, 200), LIST), "them");
});

test("where writing runs from right to left, so do the sides", () => {
  assert.equal(senderOf(at(10, 200), { ...LIST, rtl: true }), "me");
  assert.equal(senderOf(at(220, 390), { ...LIST, rtl: true }), "them");
});

test("a bubble that leans nowhere tells nothing", () => {
  assert.equal(senderOf(at(0, 400), LIST), null);
  assert.equal(senderOf(at(150, 250), LIST), null);
});

test("text that stands at one side without a bubble tells nothing", () => {
  assert.equal(senderOf(at(10, 200, false), LIST), null);
});

test("what the page calls a message goes before where it stands", () => {
  assert.equal(senderOf({ ...at(10, 200), names: "bubble me" }, LIST), "me");
  for (const names of ["message message-out", "row from-me", "bubble--mine", "is-own "]) {
    assert.equal(senderOf(called(names), LIST), "me", names);
  }
  for (const names of ["message message-in", "from-them row", "other", "chat incoming"]) {
    assert.equal(senderOf(called(names), LIST), "them", names);
  }
});

test("names that are about something else, or say both, are not guessed at", () => {
  for (const names of ["message theme", "fade in", "self-start me-2", "mine others", "bubble"]) {
    assert.equal(senderOf(called(names), LIST), null, names);
  }
});
