// The extension's own interface strings, read here the way the browser reads them there.
import messages from "../../extension/_locales/en/messages.json";

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The string of that key; its placeholders name which substitution they stand for. */
export function label(key: string, ...substitutions: string[]): string {
  const found = (messages as Readonly<Record<string, Message>>)[key];
  if (!found) return "";
  return found.message
    .replace(/\$(\w+)\$/g, (_, name: string) => found.placeholders?.[name.toLowerCase()]?.content ?? "")
    .replace(/\$([1-9])/g, (_, place: string) => substitutions[Number(place) - 1] ?? "");
}

/** Fills every element that names a string of the interface in its `data-label` with that string. */
export function fillLabels(): void {
  for (const labelled of document.querySelectorAll<HTMLElement>("[data-label]")) {
    labelled.textContent = label(labelled.dataset["label"] ?? "");
  }
}
