// The playground: a chat to write in, with hints, and without installing anything.
import init, { Playground } from "./attune.js";
import type { Sensitivity, Settings } from "../extension/content/protocol.ts";
import { Conversation } from "./src/conversation.ts";
import { Engine, showHints } from "./src/hints.ts";
import { fillLabels, label } from "./src/labels.ts";
import { choices, type Scenario, scenarios } from "./src/scenarios.ts";

/** The stops of the slider. */
const LEVELS: readonly Sensitivity[] = ["gentle", "balanced", "attentive"];

const byId = <Found extends HTMLElement>(id: string): Found => document.getElementById(id) as Found;
const composer = byId<HTMLTextAreaElement>("composer");
const sensitivity = byId<HTMLInputElement>("sensitivity");

await init();
const engine = new Engine(new Playground());
let conversation: Conversation | undefined;

function open(scenario: Scenario): void {
  byId("partner").textContent = scenario.partner;
  byId("about").textContent = scenario.about;
  byId("initial").textContent = scenario.partner.slice(0, 1);
  byId("drafts").replaceChildren(...scenario.drafts.map(suggestion));
  byId("drafts").scrollLeft = 0;
  composer.placeholder = `Write to ${scenario.partner}`;
  // What was typed while the page was still loading stays.
  if (conversation) write("");
  conversation?.end();
  conversation = new Conversation(scenario, engine, byId("log"), byId("typing"));
}

/** Something to write for who does not know where to begin: it goes into the box, and the visitor goes on from there. */
function suggestion(draft: string): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = draft;
  button.addEventListener("click", () => {
    composer.focus();
    write(draft);
  });
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function write(text: string): void {
  composer.value = text;
  composer.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function send(): void {
  const text = composer.value.trim();
  if (!text) return;
  write("");
  conversation?.send(text);
}

function show({ sensitivity: level }: Settings): void {
  const key = `sensitivity${level.slice(0, 1).toUpperCase()}${level.slice(1)}`;
  sensitivity.valueAsNumber = LEVELS.indexOf(level);
  sensitivity.setAttribute("aria-valuetext", label(key));
  byId("sensitivity-levels").dataset["level"] = level;
  byId("sensitivity-meaning").textContent = label(`${key}Meaning`);
}

fillLabels();

byId("scenarios").append(...choices(open));
byId("again").addEventListener("click", () => conversation && open(conversation.scenario));
const [first] = scenarios;
if (first) open(first);

byId("compose").addEventListener("submit", (event) => {
  event.preventDefault();
  send();
});
composer.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
});

sensitivity.addEventListener("input", () => {
  const level = LEVELS[sensitivity.valueAsNumber];
  if (!level) return;
  show(engine.change({ type: "sensitivity", level }));
});
show(engine.settings);

showHints(engine, (installed) => {
  byId("installed").hidden = !installed;
  byId("in-page").hidden = installed;
});
