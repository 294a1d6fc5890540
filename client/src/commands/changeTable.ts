import { Uri, WorkspaceEdit, workspace } from "vscode";
import { type TableEditsAnswer, type TableEditsParams, TableEditsRequest } from "../../../protocol/tables.ts";
import type { Session } from "../session.ts";
import { tellNoAnswer } from "./noAnswer.ts";
import { describeChanges } from "./sourceAction.ts";

/** A table of a document as a lens names it; the whole report where no table is named. */
export type TablePlace = Pick<TableEditsParams, "uri" | "table">;

/** What was done to tables: one line for each change, in text order, and what was refused. */
export interface TableChanges {
  readonly changes: readonly string[];
  readonly refusal: TableEditsAnswer["refusal"];
}

/**
 * Does something to tables of an open document, as one step of undo.
 * @returns undefined where the document is not open or has moved on.
 */
export async function changeTable(
  session: Session,
  { uri, table }: TablePlace,
  change: TableEditsParams["change"],
): Promise<TableChanges | undefined> {
  const name = Uri.parse(uri, true).toString();
  const document = workspace.textDocuments.find((candidate) => candidate.uri.toString() === name);
  const client = await session.client();
  if (!document || !client) return undefined;
  const { version } = document;
  const answer = await session.ask(TableEditsRequest, document, { change, ...(table ? { table } : {}) });
  if (!answer) tellNoAnswer();
  if (!answer || document.version !== version) return undefined;
  const { refusal } = answer;
  const edits = await client.protocol2CodeConverter.asTextEdits([...answer.edits]);
  if (edits.length === 0) return { changes: [], refusal };
  const changes = describeChanges(document, edits);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, edits);
  return (await workspace.applyEdit(edit)) ? { changes, refusal } : undefined;
}
