import { commands, type Disposable, l10n, window } from "vscode";
import { tellChanges } from "../changeLog.ts";
import type { Workbench } from "../workbench.ts";
import { changeTable } from "./changeTable.ts";
import { listChanges } from "./sourceAction.ts";
import { tellRefusal } from "./tellRefusal.ts";

/** Command `nianbao.recomputeTotals`: sets every total of the active report to the sum of its parts. */
export function registerRecomputeTotals({ activeReport, session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.recomputeTotals", async () => {
    const document = activeReport.current?.document;
    if (!document) return;
    const uri = document.uri.toString();
    const done = await changeTable(session, { uri }, "recompute");
    if (!done) return;
    const { changes, refusal } = done;
    // A message stays until it is answered: neither waits for the other.
    if (refusal) void tellRefusal(uri, refusal);
    if (changes.length > 0) {
      const message = l10n.t("Recomputed {0} totals: {1}.", changes.length, listChanges(changes));
      await tellChanges(document.uri, l10n.t("Recompute Totals"), changes, message);
    } else if (!refusal)
      window.showInformationMessage(l10n.t("Every total already equals the sum of its parts."));
  });
}
