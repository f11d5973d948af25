import assert from "node:assert/strict";
import { test } from "node:test";

import { type Box, sendersByName, sendersBySide } from "./thread.ts";

const LIST: Box = { left: 0, right: 400, top: 0 };
const bubble = (left: number, right: number, painted = true) => ({ box: { left, right, top: 0 }, painted });
const [ATLEFT, ATRIGHT, FULL] = [bubble(10, 200), bubble(220, 390), bubble(0, 400)];

test("bubbles at the end of the line are one's own", () => {
  assert.deepEqual(sendersBySide([ATLEFT, ATRIGHT, ATLEFT], LIST, false), ["them", "me", "them"]);
});

test("where writing runs from right to left, so do the sides", () => {
  assert.deepEqual(sendersBySide([ATLEFT, ATRIGHT], LIST, true), ["me", "them"]);
});

test("one message that leans nowhere makes the whole thread unsure", () => {
  assert.equal(sendersBySide([ATLEFT, FULL], LIST, false), null);
});

test("text that stands at one side without a bubble tells nothing", () => {
  assert.equal(sendersBySide([bubble(10, 200, false)], LIST, false), null);
});

test("an empty list has no senders", () => {
  assert.equal(sendersBySide([], LIST, false), null);
  assert.equal(sendersByName([]), null);
});

test("the page's own names tell the senders apart", () => {
  assert.deepEqual(sendersByName([{ names: "message message-in" }, { names: "message message-out" }]), ["them", "me"]);
  assert.deepEqual(sendersByName([{ names: "bubble them" }, { names: "bubble me" }]), ["them", "me"]);
  assert.deepEqual(sendersByName([{ names: "row from-them" }, { names: "bubble--mine" }]), ["them", "me"]);
});

test("names that say nothing, or both, are not guessed at", () => {
  assert.equal(sendersByName([{ names: "bubble me" }, { names: "bubble" }]), null);
  assert.equal(sendersByName([{ names: "mine others" }]), null);
  assert.equal(sendersByName([{ names: "message theme" }]), null);
  assert.equal(sendersByName([{ names: "fade in" }, { names: "self-start me-2" }]), null);
});
