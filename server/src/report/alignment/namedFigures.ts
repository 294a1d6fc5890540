import type { TableSpec } from "../editions/edition.ts";
import type { SourceCell, SourceRow } from "../syntax/syntax.ts";
import { labelKey } from "../text/label.ts";
import { findMatches } from "../text/matches.ts";
import { cover } from "../text/range.ts";
import { readCell } from "../text/reading.ts";

/** So many rows in which every figure has its own name show that the table is written so. */
const LEAST_ROWS = 3;
/** A longer text is no name of a row. */
const LONGEST_LABEL = 60;
/** `自然人：3`, `自然人 3 件，`: a name and its figure. */
const NAMED = /((?:[\p{Script=Han}/]|[（(][^（()）]*[）)])+)\s*[：:为]?\s*([0-9０-９]+(?:[,，][0-9０-９]{3})*)\s*[件项个条]?(?=[，,、；;。\s]|$)/gu;
const SENTENCE_LABEL = /^((?:[^：:。（）()]|[（(][^（()）]*[）)]){2,60})[：:]/;

type Part = { readonly source: SourceRow; readonly cell: SourceCell; readonly name: string | null };

/**
 * Rows of a table in which every figure stands behind the name of its column, in the same cell, beside or below it, as pages
 * for small screens have it, and sentences.
 * @returns the same rows without these names; null where not every figure has one, or they stand in another order.
 */
export function dropNames(spec: TableSpec, rows: readonly SourceRow[]): SourceRow[] | null {
  const blocks = spec.blocks.map(({ columnLabels }) => columnLabels.map(labelKey));
  if (spec.blocks.some((block) => block.rows.some(({ label }) => label === null))) return null;
  const names = new Set(blocks.flat());
  const parts = rows.flatMap((source) => source.cells.flatMap((cell) => partCell(cell, source, names)));
  const found: SourceRow[] = [];
  let open: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    const name = part.name ?? (isFigure(part) && before ? labelKey(before.cell.text) : null);
    if (name !== null) {
      open.push({ ...part, name });
      continue;
    }
    // A figure's name is none of the row's.
    if (names.has(labelKey(part.cell.text)) && isFigure(parts[index + 1])) continue;
    const row = rowOf(open, blocks);
    if (row === undefined) return null;
    if (row) [open] = [[], found.push(row)];
    if (part.cell.text.length <= LONGEST_LABEL) open.push(part);
  }
  const last = rowOf(open, blocks);
  if (last === undefined) return null;
  if (last) found.push(last);
  return found.length >= LEAST_ROWS ? found : null;
}

/**
 * The row that labels and the named figures behind them make; null where there are only labels.
 * @returns undefined where the figures are not those of a block's columns, in their order.
 */
function rowOf(parts: readonly Part[], blocks: readonly (readonly string[])[]): SourceRow | null | undefined {
  const figures = parts.filter(({ name }) => name !== null);
  const [first] = parts;
  const last = figures[figures.length - 1];
  if (!last || !first) return null;
  if (figures.length === parts.length || !blocks.some((columns) => isFull(columns, figures))) return undefined;
  const cells = parts.map(({ cell }, column) => ({ ...cell, column }));
  return {
    ...first.source,
    layout: first.source === last.source ? first.source.layout : "lines",
    cells,
    range: cells.map(({ range }) => range).reduce(cover),
    lastLine: last.source.lastLine,
  };
}

function isFull(columns: readonly string[], figures: readonly Part[]): boolean {
  return columns.length === figures.length && columns.every((name, at) => figures[at]?.name === name);
}

function isFigure(part: Part | undefined): boolean {
  if (!part || part.name !== null) return false;
  const { kind, figure } = readCell(part.cell.text);
  return kind === "figure" && !(figure.kind === "number" && figure.style.chinese);
}

/** A cell that holds names with their figures as the figures, each with its name, behind the label that it may open with. */
function partCell(cell: SourceCell, source: SourceRow, names: ReadonlySet<string>): Part[] {
  const { text, range } = cell;
  if (text === "") return [];
  const whole: Part = { source, cell, name: null };
  if (range.end - range.start !== text.length || !/[0-9０-９]/.test(text)) return [whole];
  const label = SENTENCE_LABEL.exec(text);
  const opened = label && !names.has(labelKey(label[1] ?? "")) ? (label[1] ?? "") : "";
  const rest = opened === "" ? text : text.slice(opened.length + 1);
  const matches = findMatches(rest, NAMED).filter((match) => names.has(labelKey(match[1] ?? "")));
  if (matches.length === 0 || !/^[，,、；;。\s]*$/.test(rest.replace(NAMED, ""))) return [whole];
  const at = range.start + text.length - rest.length;
  const figures = matches.map((match): Part => {
    const start = at + match.index + match[0].indexOf(match[2] ?? "");
    const figure = match[2] ?? "";
    return {
      source,
      cell: { ...cell, text: figure, range: { start, end: start + figure.length } },
      name: labelKey(match[1] ?? ""),
    };
  });
  const head = { ...cell, text: opened, range: { start: range.start, end: range.start + opened.length } };
  return opened === "" ? figures : [{ source, cell: head, name: null }, ...figures];
}
