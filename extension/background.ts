// The background's listener: Rust answers each message once its module is there.
import init, { handle, prepare } from "./attune.js";

let module: Promise<unknown> | undefined;

// Registered before anything is awaited: the message that woke the background would be lost otherwise.
chrome.runtime.onMessage.addListener((message: unknown, sender, reply) => {
  module ??= init().catch((error: unknown) => {
    module = undefined;
    throw error;
  });
  module
    .then(() => handle(message, sender))
    .then(
      (answer) => {
        reply(answer);
        // A page asks whether it may begin before it has a draft: by then the engine is there.
        setTimeout(prepare);
      },
      (error: unknown) => {
        console.error(error);
        reply();
      },
    );
  return true;
});
