import { commands } from "vscode";

/** What the walkthrough ticks its steps by: context keys that are set once something has happened. */
export type Step = "hasChecked" | "hasMended" | "hasReadRule" | "hasNewReport" | "hasCheckedFolder";

/** Says that something has happened that a step of the walkthrough waits for. */
export function completeStep(step: Step): void {
  void commands.executeCommand("setContext", `nianbao.${step}`, true);
}
