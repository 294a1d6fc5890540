import type { Position, Range } from "vscode-languageserver";
import { findCell } from "../../server/src/report/model/cells.ts";
import { readReport } from "../../server/src/report/reading/readReport.ts";
import type { Client } from "./client.ts";

/** The place after the first `into` characters of some words in an open document. */
export function placeOf(client: Client, uri: string, words: string, into = 0): Position {
  const document = client.document(uri);
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`${words} is not in ${uri}`);
  return document.positionAt(at + into);
}

/** Where a figure of table 三 stands in an open document; `row/column`. */
export function figureOf(client: Client, uri: string, place: string): Range {
  const document = client.document(uri);
  const [row = "", column = ""] = place.split("/");
  const found = findCell(readReport(document.getText()), { table: "requests", row, column });
  if (!found) throw new Error(`${place} is not in ${uri}`);
  const { start, end } = found.cell.range;
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The characters of some ranges. */
export function textsOf(client: Client, uri: string, ranges: readonly Range[]): string[] {
  return ranges.map((range) => client.document(uri).getText(range));
}
