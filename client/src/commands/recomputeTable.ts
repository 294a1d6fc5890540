import { commands, type Disposable, l10n, window } from "vscode";
import type { Workbench } from "../workbench.ts";
import { changeTable, type TablePlace } from "./changeTable.ts";
import { listChanges } from "./sourceAction.ts";

/** Command `nianbao.recomputeTable`: sets the totals of one table to the sums of their parts. Lenses name it. */
export function registerRecomputeTable({ session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.recomputeTable", async (place?: TablePlace) => {
    const changes = place && (await changeTable(session, place, "recompute"));
    if (!changes || changes.length === 0) return;
    window.showInformationMessage(
      l10n.t("Recomputed {0} totals: {1}.", changes.length, listChanges(changes)),
    );
  });
}
