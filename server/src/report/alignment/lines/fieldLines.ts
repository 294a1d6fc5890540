import { trimRange } from "../../syntax/lines.ts";
import type { SourceCell, SourceRow } from "../../syntax/syntax.ts";
import type { Range } from "../../text/range.ts";
import { readCell } from "../../text/reading.ts";
import { rowOfKey } from "../groups.ts";
import { plainKey, type RowLabels } from "../rowLabels.ts";

/** What parts the fields of a line where neither pipes nor tabs do: the marks of CSV, of drawn tables, and of TeX. */
const SEPARATORS: readonly string[] = [",", ";", "│", "┃", "║", "｜", "¦", "&", "，", "；", "、"];
/** Lines that only draw a rule of a table. */
const DRAWN = /^[\u2500-\u257f\s]+$/;
/** So many lines of fields make a table of them. */
const LEAST_LINES = 2;
const QUOTE = /^\s*["']/;
const LEAST_FIELDS = 3;
/** One line of so many figures is enough. */
const LEAST_FIGURES = 5;
const LONGEST_FIELD = 60;
/** A figure with separators has no more parts than these. */
const MOST_PARTS = 4;
/** Commas part figures in CSV alone, strokes of a box nothing but cells; what parts words as well has to follow a row's whole label. */
const PURE: ReadonlySet<string> = new Set([",", ";", "│", "┃", "║"]);
/** What ends a line of TeX. */
const LINE_END = /\\\\(?:\s*\\[a-z]+(?:\{[^{}]*\})?)*\s*$/;
/** A line of a program's own lists: `["规章", 0, 0, 0],`, or with its label before it: `"规章": [0, 0, 0],`. */
const LISTED = /^\s*(?:(["'])([^"']*)\1\s*:\s*)?[[({](.*[^,\s])[\])}]\s*,?\s*$/su;
/** What TeX writes around the words of a cell: `\multicolumn{3}{|c|}{…}`, `\multirow{8}{*}{…}`, `\textbf{…}`. */
const COMMAND = /^\\[a-z]+(?:\{[^{}]*\}|\[[^[\]]*\])*\{(?=.*\}$)/su;
/** `规章：0`, `规章……0`: a figure behind its label and a colon, or dots that lead to it. */
const LED = /^(.*\p{Script=Han}[）)”"]?)\s*(?:[：:]|[….·]{2,}|[-—─_]{3,})\s*([0-9０-９]+|[-—/／无])$/su;

/**
 * Lines whose fields commas or the like part as rows of a grid, where several lines show it; in other lines a figure that
 * a colon parts from its label is a cell of its own.
 */
export function partFields(rows: readonly SourceRow[], text: string, labels: RowLabels): SourceRow[] {
  for (const separator of SEPARATORS) {
    const parted = rows.map((row) => partRow(row, text, separator, labels));
    if (!areFields(parted, PURE.has(separator) || (separator === "&" && isTex(rows, text)), labels)) continue;
    return rows.flatMap((row, index) => parted[index] ?? withoutMarks(row, text, labels));
  }
  const isLed = rows.some(({ cells }) => cells.some(({ text: words }) => LED.test(words)));
  return isLed ? rows.map((row) => (isGrid(row) ? row : partLed(row, labels))) : [...rows];
}

/** A line that has no fields among others that have: without what only draws a rule or ends a line. */
function withoutMarks(row: SourceRow, text: string, labels: RowLabels): SourceRow[] {
  if (DRAWN.test(text.slice(row.range.start, row.range.end))) return [];
  const cells = row.cells.filter(({ text: words }) => !words.startsWith("\\"));
  if (cells.length === 0) return [];
  return [isGrid(row) ? row : partLed({ ...row, cells }, labels)];
}

/** Whether several lines end as rows of TeX do. */
function isTex(rows: readonly SourceRow[], text: string): boolean {
  const ends = rows.filter(({ range }) => text.slice(range.start, range.end).includes("\\\\"));
  return ends.length >= LEAST_LINES;
}

/** @param isPure whether the mark that parts them parts nothing else. */
function areFields(parted: readonly (SourceRow | null)[], isPure: boolean, labels: RowLabels): boolean {
  const isLong = (row: SourceRow | null): boolean =>
    row !== null && countFigures(row) >= LEAST_FIGURES && (isPure || countFigures(row) === row.cells.length);
  if (parted.some(isLong)) return true;
  const telling = parted.filter(
    (row) =>
      row &&
      ((isPure && countFigures(row) > 1) ||
        countFigures(row) === row.cells.length ||
        isLabelled(row, labels)),
  );
  return telling.length >= LEAST_LINES;
}

function isGrid({ layout }: SourceRow): boolean {
  return layout === "pipes" || layout === "tabs" || layout === "html";
}

function partRow(row: SourceRow, text: string, separator: string, labels: RowLabels): SourceRow | null {
  const words = text.slice(row.range.start, row.range.end).replace(LINE_END, "");
  // The columns of a command of TeX are named between pipes: `\multicolumn{3}{|c|}{…}`.
  const isCommand = separator === "&" && row.layout === "pipes" && words.includes("\\multicolumn{");
  if ((isGrid(row) && !isCommand) || !words.includes(separator) || /[。！？]/.test(words)) return null;
  // Several lines of TeX on one: its cells are not told apart.
  if (words.includes("\\\\")) return null;
  const listed = separator === "," ? LISTED.exec(words) : null;
  const fields = listed ? fieldsOfList(listed, words) : trimFrame(splitAt(words, separator), words);
  if (fields.some(({ start, end }) => end - start > LONGEST_FIELD)) return null;
  const cells = fields.map((outer, column): SourceCell => {
    const field = separator === "&" ? insideCommands(outer, words) : outer;
    const range = { start: row.range.start + field.start, end: row.range.start + field.end };
    return { text: words.slice(field.start, field.end), range, column };
  });
  return cells.length < 2 || isOneFigure(cells) ? null : partLed({ ...row, layout: "pipes", cells }, labels);
}

/** The words of a cell of TeX without the commands around them. */
function insideCommands(field: Range, words: string): Range {
  let { start, end } = field;
  for (;;) {
    const command = COMMAND.exec(words.slice(start, end));
    if (!command) return trimRange(words, { start, end });
    [start, end] = [start + command[0].length, end - 1];
  }
}

/** The label before a program's list, where there is one, and what the list holds. */
function fieldsOfList([whole = "", , label, inner = ""]: RegExpExecArray, words: string): Range[] {
  const start = whole.lastIndexOf(inner);
  const inside = splitAt(words.slice(0, start + inner.length), ",", start);
  const at = label === undefined ? -1 : words.indexOf(label);
  return at < 0 ? inside : [{ start: at, end: at + (label ?? "").length }, ...inside];
}

/** Whether fields of digits alone are one figure with separators: `1,312`, but not `0,0,3`. */
function isOneFigure(cells: readonly SourceCell[]): boolean {
  return (
    cells.length <= MOST_PARTS &&
    cells.every(({ text }, index) => (index === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(text))
  );
}

/**
 * The trimmed fields of a line, without the quotes around them.
 * @param from where the first one begins.
 */
function splitAt(words: string, separator: string, from = 0): Range[] {
  const fields: Range[] = [];
  let start = from;
  while (start <= words.length) {
    const quote = QUOTE.exec(words.slice(start))?.[0].length ?? 0;
    const close = quote > 0 ? words.indexOf(words[start + quote - 1] ?? "", start + quote) : -1;
    const at = words.indexOf(separator, close < 0 ? start : close);
    const end = at < 0 ? words.length : at;
    fields.push(trimRange(words, close < 0 ? { start, end } : { start: start + quote, end: close }));
    start = end + 1;
  }
  return fields;
}

/** Without what stands before the first mark and after the last, where a line is drawn between two of them. */
function trimFrame(fields: readonly Range[], words: string): readonly Range[] {
  const [first, last] = [fields[0], fields[fields.length - 1]];
  const isFramed =
    first?.start === first?.end &&
    last?.start === last?.end &&
    /^\s*[│┃║｜¦]/.test(words) &&
    fields.length > 2;
  return isFramed ? fields.slice(1, -1) : fields;
}

/** Parts a figure from its label, where a colon or dots stand between them. */
function partLed(row: SourceRow, labels: RowLabels): SourceRow {
  const at = row.cells.findIndex(({ text }) => LED.test(text));
  const cell = row.cells[at];
  const [, words = "", figure = ""] = LED.exec(cell?.text ?? "") ?? [];
  if (!cell || cell.range.end - cell.range.start !== cell.text.length) return row;
  if (!rowOfKey(plainKey(words), labels)) return row;
  const end = cell.range.start + words.length;
  const cells = [
    ...row.cells.slice(0, at),
    { ...cell, text: words, range: { start: cell.range.start, end } },
    { ...cell, text: figure, range: { start: cell.range.end - figure.length, end: cell.range.end } },
    ...row.cells.slice(at + 1),
  ].map((each, column) => ({ ...each, column }));
  return { ...row, layout: row.layout === "lines" ? "spaces" : row.layout, cells };
}

/** Whether a line is the whole label of a row and just as many figures as the row has columns, one or more. */
function isLabelled({ cells }: SourceRow, labels: RowLabels): boolean {
  const figures = cells.length - 1 - cells.findLastIndex(({ text }) => !isFigure(text));
  const target = rowOfKey(plainKey(cells[cells.length - figures - 1]?.text ?? ""), labels);
  return target !== null && target.cells.length === figures;
}

/** The figures of a line with so many fields that it is no sentence. */
function countFigures({ cells }: SourceRow): number {
  return cells.length < LEAST_FIELDS ? 0 : cells.filter(({ text }) => isFigure(text)).length;
}

function isFigure(text: string): boolean {
  const { figure } = readCell(text);
  return figure.kind === "number" && !figure.style.chinese;
}
