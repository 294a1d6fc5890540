import { Disposable } from "vscode";
import type { Workbench } from "../workbench.ts";
import { openDocumentEditors } from "./documentEditor.ts";
import { registerExport } from "./exportReport.ts";
import { registerImport } from "./importReport.ts";

/** Reports that are no texts: opened, mended, imported, and reports of every kind exported. */
export function registerDocuments(workbench: Workbench): Disposable {
  const editors = openDocumentEditors(workbench);
  return Disposable.from(editors, registerImport(workbench, editors), registerExport(workbench, editors));
}
