import type { TableKey } from "../../editions/edition.ts";
import type { Report } from "../../model/report.ts";
import { listUnread } from "../../model/unread.ts";
import type { Figure } from "../../text/figure.ts";
import { keyOfCell } from "./named.ts";
import type { Objection } from "./proposal.ts";

/** What the edits between two readings mean to change. */
export interface Meant {
  /** Figures that are set, as `keyOfCell` has them. */
  readonly figures: ReadonlySet<string>;
  /** Tables that may come out as they will: a fix that is not safe rewrites them. */
  readonly tables: ReadonlySet<TableKey>;
}

/**
 * Compares a text as it was read with how it is read once mended: every figure that was read is still read and the
 * same, but those that are meant; every section stands; the year is the same; nothing more is left unread.
 */
export function findDamage(before: Report, after: Report, meant: Meant): Objection | null {
  if (before.year !== null && after.year !== before.year)
    return { zh: "改后读出的年度不同", en: "the year would be read otherwise" };
  for (const { key, spec } of before.sections) {
    const [had, has] = [before, after].map(
      ({ sections }) => sections.filter((other) => other.key === key).length,
    );
    if ((has ?? 0) < (had ?? 0))
      return { zh: `改后认不出“${spec.title}”部分`, en: `the section “${spec.title}” would be lost` };
  }
  if (listUnread(after).length > listUnread(before).length)
    return { zh: "改后有的表格读不出来", en: "some of a table could no longer be read" };
  return findLostFigure(before, after, meant);
}

function findLostFigure(before: Report, after: Report, { figures, tables }: Meant): Objection | null {
  const now = readFigures(after);
  for (const [key, { table, figure, text }] of readFigures(before)) {
    if (figures.has(key) || tables.has(table)) continue;
    const left = now.get(key)?.figure ?? null;
    if (left && isSame(figure, left)) continue;
    return {
      zh: `改后有的数（${text === "" ? "空格" : text}）读出来不同`,
      en: `a figure (${text === "" ? "a blank" : text}) would be read otherwise`,
    };
  }
  return null;
}

interface ReadFigure {
  readonly table: TableKey;
  readonly figure: Figure;
  readonly text: string;
}

/** The figures that stand in a text; of rows that occur twice the first. */
function readFigures({ tables }: Report): ReadonlyMap<string, ReadFigure> {
  const found = new Map<string, ReadFigure>();
  for (const table of Object.values(tables)) {
    for (const row of table?.rows ?? []) {
      for (const cell of row.cells) {
        const key = keyOfCell(cell);
        if (!found.has(key)) found.set(key, { table: cell.table, figure: cell.figure, text: cell.text });
      }
    }
  }
  return found;
}

function isSame(before: Figure, after: Figure): boolean {
  if (before.kind === "number") return after.kind === "number" && after.value === before.value;
  // What was not there, or not read, may be found; but a cell that is there stays what it is.
  if (before.kind === "absent") return after.kind === "absent" || after.kind === "blank";
  if (before.kind === "unread") return true;
  return after.kind === before.kind;
}
