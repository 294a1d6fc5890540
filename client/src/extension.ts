import type { Disposable, ExtensionContext } from "vscode";
import { type ActiveReportWatch, watchActiveReport } from "./activeReport.ts";
import { registerCheck } from "./check.ts";
import { registerCheckFolder } from "./checkFolder.ts";
import { keepContextKey } from "./contextKey.ts";
import { registerCopyTable } from "./copyTable.ts";
import { registerFixAll } from "./fixAll.ts";
import { registerFormatTable } from "./formatTable.ts";
import { registerGoTo } from "./goTo.ts";
import { registerInsertMissingSections } from "./insertMissingSections.ts";
import { keepMendedKey } from "./mendedKey.ts";
import { registerNewReport } from "./newReport.ts";
import { registerOpenRulePage } from "./openRulePage.ts";
import { registerOpenSample } from "./openSample.ts";
import { registerPaste } from "./paste.ts";
import { registerRecomputeTable } from "./recomputeTable.ts";
import { registerRecomputeTotals } from "./recomputeTotals.ts";
import { LINK_PREFIX } from "./rulePages.ts";
import { serveRulePages } from "./serveRulePages.ts";
import { type CreateClient, type Session, startSession } from "./session.ts";
import { showStatusItem } from "./statusItem.ts";
import { registerSuppress } from "./suppress.ts";
import { registerTabInTables } from "./tabInTables.ts";

/** What a feature may use. */
export interface Workbench {
  readonly context: ExtensionContext;
  readonly session: Session;
  readonly activeReport: ActiveReportWatch;
}

const always = (): boolean => true;

/** Every feature with the condition under which it exists. */
const FEATURES: readonly (readonly [
  condition: () => boolean,
  activate: (workbench: Workbench) => Disposable,
])[] = [
  [always, keepContextKey],
  [always, keepMendedKey],
  [always, showStatusItem],
  [always, registerCheck],
  [always, registerCheckFolder],
  [always, registerFixAll],
  [always, registerSuppress],
  [always, registerRecomputeTotals],
  [always, registerGoTo],
  [always, registerRecomputeTable],
  [always, registerFormatTable],
  [always, registerInsertMissingSections],
  [always, registerNewReport],
  [always, registerOpenRulePage],
  [always, registerOpenSample],
  [always, serveRulePages],
  [always, registerTabInTables],
  [always, registerPaste],
  [always, registerCopyTable],
];

let session: Session | undefined;

/** Starts the server and every feature; the hosts' entries call it with their way to reach the server. */
export function activateExtension(context: ExtensionContext, createClient: CreateClient): void {
  session = startSession(createClient, LINK_PREFIX);
  const activeReport = watchActiveReport(session);
  const workbench: Workbench = { context, session, activeReport };
  context.subscriptions.push(session, activeReport);
  for (const [condition, activate] of FEATURES) {
    if (condition()) context.subscriptions.push(activate(workbench));
  }
}

/** Lets the server end in good order. */
export async function deactivate(): Promise<void> {
  await session?.stop();
  session = undefined;
}
