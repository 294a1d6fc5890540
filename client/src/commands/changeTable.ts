import { Uri, WorkspaceEdit, workspace } from "vscode";
import { type TableEditsParams, TableEditsRequest } from "../../../protocol/tables.ts";
import type { Session } from "../session.ts";
import { tellNoAnswer } from "./noAnswer.ts";
import { describeChanges } from "./sourceAction.ts";

/** A table of a document as a lens names it. */
export type TablePlace = Pick<TableEditsParams, "uri" | "table">;

/**
 * Does something to one table of an open document, as one step of undo.
 * @returns one line for each change, in text order; undefined where the document is not open or has moved on.
 */
export async function changeTable(
  session: Session,
  { uri, table }: TablePlace,
  change: TableEditsParams["change"],
): Promise<readonly string[] | undefined> {
  const name = Uri.parse(uri, true).toString();
  const document = workspace.textDocuments.find((candidate) => candidate.uri.toString() === name);
  const client = await session.client();
  if (!document || !client) return undefined;
  const { version } = document;
  const answer = await session.ask(TableEditsRequest, document, { table, change });
  if (!answer) tellNoAnswer();
  if (!answer || document.version !== version) return undefined;
  const edits = await client.protocol2CodeConverter.asTextEdits(answer);
  const changes = describeChanges(document, edits);
  const edit = new WorkspaceEdit();
  edit.set(document.uri, edits);
  return (await workspace.applyEdit(edit)) ? changes : undefined;
}
