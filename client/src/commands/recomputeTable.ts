import { commands, type Disposable, l10n, window } from "vscode";
import type { Workbench } from "../workbench.ts";
import { changeTable, type TablePlace } from "./changeTable.ts";
import { listChanges } from "./sourceAction.ts";
import { tellRefusal } from "./tellRefusal.ts";

/** Command `nianbao.recomputeTable`: sets the totals of one table to the sums of their parts. Lenses name it. */
export function registerRecomputeTable({ session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.recomputeTable", async (place?: TablePlace) => {
    const done = place && (await changeTable(session, place, "recompute"));
    if (!place || !done) return;
    if (done.refusal) await tellRefusal(place.uri, done.refusal);
    else if (done.changes.length > 0)
      window.showInformationMessage(
        l10n.t("Recomputed {0} totals: {1}.", done.changes.length, listChanges(done.changes)),
      );
  });
}
