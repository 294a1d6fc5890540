import { commands, type Disposable } from "vscode";
import type { Workbench } from "./workbench.ts";

/** Keeps the context key `nianbao.isReport`, by which commands and menus appear, true to the active editor. */
export function keepContextKey({ activeReport }: Workbench): Disposable {
  const set = (isReport: boolean): void => {
    void commands.executeCommand("setContext", "nianbao.isReport", isReport);
  };
  set(activeReport.current !== null);
  return activeReport.onDidChange((report) => set(report !== null));
}
