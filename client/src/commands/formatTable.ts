import { commands, type Disposable } from "vscode";
import type { Workbench } from "../workbench.ts";
import { changeTable, type TablePlace } from "./changeTable.ts";

/** Command `nianbao.formatTable`: puts the layout of one table in order. Lenses name it. */
export function registerFormatTable({ session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.formatTable", async (place?: TablePlace) => {
    if (place) await changeTable(session, place, "format");
  });
}
