import type { Disposable, ExtensionContext } from "vscode";
import { watchActiveReport } from "./activeReport.ts";
import { registerCheck } from "./commands/check.ts";
import { registerCheckFolder } from "./commands/checkFolder.ts";
import { registerCopyTable } from "./commands/copyTable.ts";
import { registerFixAll } from "./commands/fixAll.ts";
import { registerFormatTable } from "./commands/formatTable.ts";
import { registerGoTo } from "./commands/goTo.ts";
import { registerInsertMissingSections } from "./commands/insertMissingSections.ts";
import { registerNewReport } from "./commands/newReport.ts";
import { registerOpenRulePage } from "./commands/openRulePage.ts";
import { registerOpenSample } from "./commands/openSample.ts";
import { registerRecomputeTable } from "./commands/recomputeTable.ts";
import { registerRecomputeTotals } from "./commands/recomputeTotals.ts";
import { registerSuppress } from "./commands/suppress.ts";
import { keepContextKey } from "./contextKey.ts";
import { keepDocumentEditors } from "./documents/documentEditor.ts";
import { registerDrop } from "./documents/dropReport.ts";
import { registerExport } from "./documents/exportReport.ts";
import { registerImport } from "./documents/importReport.ts";
import { watchEncodings } from "./encoding.ts";
import { adoptReports } from "./ownLanguage.ts";
import { registerOpenPreview } from "./preview/openPreview.ts";
import { keepReminders } from "./reminders.ts";
import { LINK_PREFIX } from "./rulePages.ts";
import { serveRulePages } from "./serveRulePages.ts";
import { type CreateClient, type Session, startSession } from "./session.ts";
import { offerSnippets } from "./snippets/offerSnippets.ts";
import { showStatusItem } from "./statusItem.ts";
import { registerPaste } from "./tables/paste.ts";
import { registerTabInTables } from "./tables/tabInTables.ts";
import { keepMendedKey } from "./walkthrough/mendedKey.ts";
import type { Workbench } from "./workbench.ts";

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
  [always, offerSnippets],
  [always, registerTabInTables],
  [always, registerPaste],
  [always, registerCopyTable],
  [always, registerOpenPreview],
  [always, registerImport],
  [always, registerExport],
  [always, registerDrop],
  [always, adoptReports],
  [always, watchEncodings],
];

let session: Session | undefined;

/** Starts the server and every feature; the hosts' entries call it with their way to reach the server. */
export function activateExtension(context: ExtensionContext, createClient: CreateClient): void {
  session = startSession(createClient, LINK_PREFIX);
  const activeReport = watchActiveReport(session);
  const reminders = keepReminders();
  const documents = keepDocumentEditors(session, context.extensionUri);
  const workbench: Workbench = { context, session, activeReport, reminders, documents };
  context.subscriptions.push(session, activeReport, reminders, documents);
  for (const [condition, activate] of FEATURES) {
    if (condition()) context.subscriptions.push(activate(workbench));
  }
}

/** Lets the server end in good order. */
export async function deactivate(): Promise<void> {
  await session?.stop();
  session = undefined;
}
