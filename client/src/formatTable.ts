import { commands, type Disposable } from "vscode";
import { changeTable, type TablePlace } from "./changeTable.ts";
import type { Workbench } from "./extension.ts";

/** Command `nianbao.formatTable`: puts the layout of one table in order. Lenses name it. */
export function registerFormatTable({ session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.formatTable", async (place?: TablePlace) => {
    if (place) await changeTable(session, place, "format");
  });
}
