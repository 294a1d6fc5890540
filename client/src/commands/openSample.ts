import {
  commands,
  type Disposable,
  type ExtensionContext,
  TabInputText,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { ActiveReportWatch } from "../activeReport.ts";
import type { Workbench } from "../workbench.ts";

/** What the walkthrough may do to the sample, once it is there. */
const ACTIONS: readonly unknown[] = ["nianbao.check", "nianbao.fixAll", "nianbao.openRulePage"];
/** How long the checker may take until it knows the sample, in milliseconds. */
const LONGEST_WAIT = 15_000;

/**
 * Command `nianbao.openSample`: opens an invented report with defects, as a text that is not saved anywhere; beside
 * the walkthrough, where that is what is open. A button of the walkthrough names a command that acts on it.
 */
export function registerOpenSample({ context, activeReport }: Workbench): Disposable {
  let sample: TextDocument | null = null;
  return commands.registerCommand("nianbao.openSample", async (action?: unknown, argument?: unknown) => {
    if (!sample || sample.isClosed) {
      const content = await readSample(context);
      sample = await workspace.openTextDocument({ language: "nianbao", content });
    }
    await window.showTextDocument(sample, { viewColumn: chooseColumn(sample) });
    if (typeof action !== "string" || !ACTIONS.includes(action)) return;
    await untilServed(activeReport, sample);
    await commands.executeCommand(action, ...(argument === undefined ? [] : [argument]));
  });
}

/** Where the sample is shown already, else beside what is no text (the walkthrough), else in its place. */
function chooseColumn(sample: TextDocument): ViewColumn {
  const { all, activeTabGroup } = window.tabGroups;
  const shown = all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === sample.uri.toString()),
  );
  if (shown) return shown.viewColumn;
  const { activeTab } = activeTabGroup;
  return activeTab && !(activeTab.input instanceof TabInputText) ? ViewColumn.Beside : ViewColumn.Active;
}

/** Waits until the checker knows the sample, though not for ever. */
function untilServed(activeReport: ActiveReportWatch, sample: TextDocument): Promise<void> {
  if (activeReport.current?.document === sample) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(end, LONGEST_WAIT);
    const subscription = activeReport.onDidChange((report) => report?.document === sample && end());
  });
}

async function readSample({ extensionUri }: ExtensionContext): Promise<string> {
  const sample = Uri.joinPath(extensionUri, "examples", "云溪乡2024年年报（待修改）.md");
  return new TextDecoder().decode(await workspace.fs.readFile(sample));
}
