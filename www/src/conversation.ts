import type { Message, Sender } from "../../extension/content/protocol.ts";
import type { Engine } from "./hints.ts";
import type { Scenario } from "./scenarios.ts";

/** How long the other person seems to type. */
const TYPING_MS = 1_400;

/** The messages of one scenario: they go into the page, and the other person answers. */
export class Conversation {
  readonly scenario: Scenario;
  readonly #engine: Engine;
  readonly #log: HTMLElement;
  readonly #typing: HTMLElement;
  readonly #thread: Message[] = [];
  #replied = 0;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(scenario: Scenario, engine: Engine, log: HTMLElement, typing: HTMLElement) {
    this.scenario = scenario;
    this.#engine = engine;
    this.#log = log;
    this.#typing = typing;
    this.#log.replaceChildren();
    for (const text of scenario.opening) this.#add("them", text);
  }

  /** Sends what the visitor wrote. How the other takes it is for the engine to say. */
  send(text: string): void {
    const hard = this.#engine.landsHard({ text, thread: this.#thread, dismissed: [] });
    this.#add("me", text);
    const reply = this.scenario.replies[this.#replied];
    if (!reply || this.#pending !== undefined) return;
    this.#typing.hidden = false;
    this.#scrollDown();
    this.#pending = setTimeout(() => {
      this.#typing.hidden = true;
      this.#pending = undefined;
      this.#replied += 1;
      this.#add("them", hard ? reply.hard : reply.warm);
    }, TYPING_MS);
  }

  /** Ends it: an answer still being typed never comes. */
  end(): void {
    clearTimeout(this.#pending);
    this.#typing.hidden = true;
  }

  #add(sender: Sender, text: string): void {
    this.#thread.push({ sender, text });
    const message = document.createElement("li");
    message.className = `message ${sender}`;
    message.dataset["sender"] = sender;
    message.dataset["name"] = sender === "me" ? "You" : this.scenario.partner;
    message.textContent = text;
    this.#log.append(message);
    this.#scrollDown();
  }

  /** Shows the newest message, and leaves the page around the chat where it is. */
  #scrollDown(): void {
    const box = this.#log.parentElement;
    box?.scrollTo({ top: box.scrollHeight });
  }
}
