import type { Disposable } from "vscode";
import type { Workbench } from "../workbench.ts";
import { completeStep } from "./steps.ts";

/**
 * Sets the context key `nianbao.hasMended` once the active report has fewer errors than it had: however that was
 * done, by the light bulb, by a command or by hand, the walkthrough's step is taken.
 */
export function keepMendedKey({ activeReport }: Workbench): Disposable {
  let last: { readonly uri: string; readonly errors: number } | null = null;
  const subscription = activeReport.onDidChange((report) => {
    const uri = report?.document.uri.toString();
    const errors = report?.status.errors ?? 0;
    if (last !== null && last.uri === uri && errors < last.errors) {
      completeStep("hasMended");
      subscription.dispose();
    }
    last = uri === undefined ? null : { uri, errors };
  });
  return subscription;
}
