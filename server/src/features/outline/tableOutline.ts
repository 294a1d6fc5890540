import type { Cell, Language, Range, Report, Row, Table } from "../../report/index.ts";
import { KIND, type Outline } from "./outline.ts";

/** The tables of a report as outlines: their groups and rows, each row with its figures in short. */
export function listTableOutlines(report: Report, language: Language): Outline[] {
  return Object.values(report.tables).flatMap((table) => (table ? [outlineTable(table, language)] : []));
}

function outlineTable(table: Table, language: Language): Outline {
  const rows = table.rows.flatMap((row) =>
    splitRow(row, language).map((outline) => ({ groups: row.spec.groups, outline })),
  );
  return {
    name: table.spec.name[language],
    kind: KIND.table,
    range: table.range,
    selection: { start: table.range.start, end: table.rows[0]?.range.start ?? table.range.end },
    children: nest(rows, 0),
  };
}

interface Grouped {
  readonly groups: readonly string[];
  readonly outline: Outline;
}

/** Puts neighbouring rows of one group under a symbol of their own. */
function nest(rows: readonly Grouped[], depth: number): Outline[] {
  const outlines: Outline[] = [];
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (!row) break;
    const group = row.groups[depth];
    if (group === undefined) {
      outlines.push(row.outline);
      index++;
      continue;
    }
    let end = index + 1;
    while (rows[end]?.groups[depth] === group) end++;
    const members = rows.slice(index, end);
    outlines.push({
      name: group,
      kind: KIND.group,
      range: coverAll(members.map(({ outline }) => outline.range)),
      selection: row.outline.selection,
      children: nest(members, depth + 1),
    });
    index = end;
  }
  return outlines;
}

/** A printed line as outlines: itself, or one for each of the model rows that share it (table 四). */
function splitRow(row: Row, language: Language): Outline[] {
  const keys = [...new Set(row.cells.map((cell) => cell.row))];
  if (keys.length < 2) {
    return [
      {
        // Its group stands above it in the outline and need not be said again.
        name: (row.spec.groups.length > 1 ? row.spec.label : null) ?? row.spec.name[language],
        detail: describeFigures(row.cells, language),
        kind: KIND.row,
        range: row.range,
        selection: row.label?.range ?? row.range,
        children: [],
      },
    ];
  }
  return keys.map((key): Outline => {
    const cells = row.cells.filter((cell) => cell.row === key);
    const range = coverAll(cells.map((cell) => cell.range));
    return {
      name: cells[0]?.spec.columnName[language].split("·")[0] || row.spec.name[language],
      detail: describeFigures(cells, language),
      kind: KIND.row,
      range,
      selection: range,
      children: [],
    };
  });
}

/** `总计 12`; where a row has no total, `制发 1 · 废止 0 · 现行有效 1`. */
function describeFigures(cells: readonly Cell[], language: Language): string {
  const total = cells.find((cell) => cell.column === "total");
  if (total) return `${language === "zh" ? "总计" : "total"} ${showFigure(total)}`;
  return cells
    .map((cell) => `${shortenColumn(cell.spec.columnName[language])} ${showFigure(cell)}`)
    .join(" · ");
}

/** `本年制发件数` says no more than `制发` beside a figure. */
function shortenColumn(name: string): string {
  return name
    .replace(/（.*?）|, in .*$| this year$/g, "")
    .replace(/^本年(?!增)/, "")
    .replace(/(?<!总)(?:件数|数量)$/, "");
}

function showFigure({ figure, text }: Cell): string {
  if (figure.kind === "number") return String(figure.value);
  return figure.kind === "malformed" ? text.slice(0, 8) : "—";
}

function coverAll(ranges: readonly Range[]): Range {
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}
