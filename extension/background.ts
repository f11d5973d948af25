// The background's listener: Rust answers each message once its module is there.
import init, { handle } from "./attune.js";

let module: Promise<unknown> | undefined;

// Registered before anything is awaited: the message that woke the background would be lost otherwise.
chrome.runtime.onMessage.addListener((message: unknown, sender, reply) => {
  module ??= init().catch((error: unknown) => {
    module = undefined;
    throw error;
  });
  module
    .then(() => handle(message, sender))
    .then(reply, (error: unknown) => {
      console.error(error);
      reply();
    });
  return true;
});
