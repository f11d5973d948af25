// Loads the popup, which is written in Rust.
import init, { openPopup } from "./attune.js";

await init();
await openPopup();
