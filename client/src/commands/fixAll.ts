import { commands, type Disposable, l10n, type Uri, window } from "vscode";
import { tellChanges } from "../changeLog.ts";
import { tellNotes } from "../documents/notes.ts";
import type { ReportDocument } from "../documents/reportDocument.ts";
import type { Workbench } from "../workbench.ts";
import { applySourceAction, listChanges } from "./sourceAction.ts";

/** Command `nianbao.fixAll`: applies every safe fix to the active report, a text or a document. */
export function registerFixAll({ activeReport, documents }: Workbench): Disposable {
  return commands.registerCommand("nianbao.fixAll", async () => {
    if (documents.active) return fixDocument(documents.active);
    const document = activeReport.current?.document;
    if (!document) return;
    const changes = await applySourceAction(document, "source.fixAll.nianbao");
    await tell(document.uri, changes);
  });
}

async function fixDocument(document: ReportDocument): Promise<void> {
  const fixed = await document.fixAll();
  if (!fixed) return;
  tellNotes(document.uri, fixed.left);
  await tell(document.uri, fixed.changes);
}

async function tell(uri: Uri, changes: readonly string[]): Promise<void> {
  if (changes.length === 0) {
    window.showInformationMessage(l10n.t("Nothing can be fixed safely."));
    return;
  }
  const message = l10n.t("Fixed {0} places: {1}.", changes.length, listChanges(changes));
  await tellChanges(uri, l10n.t("Fix All"), changes, message);
}
