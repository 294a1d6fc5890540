import type { Edition } from "../../editions/edition.ts";
import { nameCell } from "../../model/names.ts";
import type { Table } from "../../model/report.ts";
import { cellKey } from "../../tables/contents.ts";
import { writeFigure } from "../../text/figure.ts";
import { type Contents, type PlacedText, writtenIn } from "./contents.ts";

/** The contents of a table as another edition places them. */
export interface Conversion {
  /** What is to stand at each `row/column` of the edition; a place that is not here stays blank. */
  readonly values: ReadonlyMap<string, string>;
  /** What has no place there any more, in words. */
  readonly left: readonly string[];
}

/**
 * Moves figures to the row and column of the same key in an edition, or to the row that succeeds theirs, as they are
 * written. Where several come together their sum is written, if all of them are known; what is added up, and what has
 * no place, is told.
 */
export function convertContents(table: Table, contents: Contents, edition: Edition): Conversion {
  const places = new Set(
    edition.tables[table.key].blocks.flatMap((block) => block.rows.flatMap((row) => row.cells.map(cellKey))),
  );
  const moved = new Map<string, PlacedText[]>();
  const left: string[] = [];
  for (const placed of contents.cells.values()) {
    const { row, column } = placed.cell;
    const place = cellKey({ row: edition.successors[`${table.key}/${row}`] ?? row, column });
    if (places.has(place)) moved.set(place, [...(moved.get(place) ?? []), placed]);
    else if (isTelling(placed)) left.push(nameValue(table, placed));
  }
  const values = new Map<string, string>();
  for (const [place, parts] of moved) {
    values.set(place, addUp(parts));
    if (parts.filter(isTelling).length > 1 || values.get(place) === "")
      left.push(...parts.filter(isTelling).map((part) => nameValue(table, part)));
  }
  for (const { label, values: unknown } of table.unknownRows) {
    left.push([label?.text ?? "无行名", ...unknown.map((value) => value.text)].join(" "));
  }
  return { values, left };
}

/** A figure other than 0, or what stands in the place of one. */
function isTelling({ cell: { figure } }: PlacedText): boolean {
  return figure.kind === "number" ? figure.value !== 0 : figure.kind === "malformed";
}

/** One figure as it is written; of several their sum, which is blank where one of them is not known. */
function addUp(parts: readonly PlacedText[]): string {
  const [first] = parts;
  const telling = parts.filter(isTelling);
  const [only] = telling;
  const isKnown = parts.every(({ cell }) => cell.figure.kind === "number");
  if (parts.length === 1 || (isKnown && telling.length < 2)) {
    const written = only ?? first;
    return written ? writtenIn(written.cell) : "";
  }
  if (!isKnown || !only) return "";
  const sum = parts.reduce(
    (total, { cell: { figure } }) => total + (figure.kind === "number" ? figure.value : 0),
    0,
  );
  return writeFigure(sum, only.cell.figure);
}

function nameValue(table: Table, { row, cell }: PlacedText): string {
  return `${nameCell(table.spec, row.spec, cell.spec).zh} ${writtenIn(cell)}`;
}
