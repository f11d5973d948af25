// The home page's example: a draft as the engine in this page sees it.
import init, { Playground } from "./attune.js";
import type { Draft, Group, Message, Review, Try } from "../extension/content/protocol.ts";
import { fillLabels } from "./src/labels.ts";
import { choices, type Scenario, scenarios } from "./src/scenarios.ts";

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

fillLabels();
await init();
const engine = new Playground();

/** Shows the first of a scenario's drafts that there is a hint to, and the hint: one with words to underline, if any. */
function show({ opening, drafts }: Scenario): void {
  const thread: Message[] = opening.map((text) => ({ sender: "them", text }));
  byId("said").textContent = opening.at(-1) ?? "";
  for (const text of drafts) {
    const draft: Draft = { text, thread, dismissed: [] };
    const { hints } = engine.answer({ type: "check", draft }) as Review;
    const hint = hints.find(({ whole }) => !whole) ?? hints[0];
    if (!hint) continue;
    byId("draft").replaceChildren(...(engine.underlined(draft) as Piece[]).map(underlined));
    byId("card").dataset["group"] = hint.group;
    byId("title").textContent = hint.title;
    byId("why").textContent = hint.why;
    byId("tries").replaceChildren(...hint.tries.map(tryItem));
    return;
  }
}

function tryItem({ label }: Try): HTMLElement {
  const item = document.createElement("li");
  item.textContent = label;
  return item;
}

interface Piece {
  readonly text: string;
  readonly group: Group | null;
}

function underlined({ text, group }: Piece): Node | string {
  if (!group) return text;
  const mark = document.createElement("mark");
  mark.dataset["group"] = group;
  mark.textContent = text;
  return mark;
}

byId("scenarios").append(...choices(show));
const [first] = scenarios;
if (first) show(first);
