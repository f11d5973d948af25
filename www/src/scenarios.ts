import found from "./scenarios.json";

/** A conversation to try Attune in: how it opens, what one might write, and how the other answers. */
export interface Scenario {
  readonly title: string;
  readonly partner: string;
  readonly about: string;
  readonly opening: readonly string[];
  readonly drafts: readonly string[];
  /** What the other says next, to a message that sits well and to one that lands hard. */
  readonly replies: readonly { readonly warm: string; readonly hard: string }[];
}

export const scenarios: readonly Scenario[] = found;

/** A radio button for each scenario, the first one checked. `chosen` hears of the visitor's choice. */
export function choices(chosen: (scenario: Scenario) => void): HTMLElement[] {
  return scenarios.map((scenario, index) => {
    const option = document.createElement("label");
    const choice = document.createElement("input");
    choice.type = "radio";
    choice.name = "scenario";
    choice.checked = index === 0;
    choice.addEventListener("change", () => {
      option.scrollIntoView({ block: "nearest", inline: "nearest" });
      chosen(scenario);
    });
    option.append(choice, scenario.title);
    return option;
  });
}
