import type { TableSpec } from "../../editions/edition.ts";
import type { SourceCell, SourceRow } from "../../syntax/syntax.ts";
import { labelKey } from "../../text/label.ts";
import { findMatches } from "../../text/matches.ts";
import { cover } from "../../text/range.ts";
import { readCell } from "../../text/reading.ts";

/** So many rows in which every figure has its own name show that the table is written so. */
const LEAST_ROWS = 3;
const MOSTLY = 0.6;
/** A longer text is no name of a row. */
const LONGEST_LABEL = 60;
/** A longer text is no sentence that tells a row. */
const LONGEST_SENTENCE = 300;
/** `自然人：3`, `自然人 3 件，`: a name and its figure. */
const NAMED =
  /((?:[\p{Script=Han}/]|[（(][^（()）]*[）)])+)\s*[：:为]?\s*([0-9０-９]+(?:[,，][0-9０-９]{3})*)\s*[件项个条]?(?=[，,、；;。\s]|$)/gu;
const SENTENCE_LABEL = /^((?:[^：:。（）()]|[（(][^（()）]*[）)]){2,60})[：:]/;

interface Part {
  readonly source: SourceRow;
  readonly cell: SourceCell;
  readonly name: string | null;
  /** It holds a named figure, and words that are none of it: whose figures come next is not known. */
  readonly isMixed?: boolean;
}

/**
 * Rows of a table in which every figure stands behind the name of its column, in the same cell, beside or below it, as pages
 * for small screens have it, and sentences.
 * @returns the same rows without these names; null where most figures have none, or they stand in another order.
 */
export function dropNames(spec: TableSpec, rows: readonly SourceRow[]): SourceRow[] | null {
  const blocks = spec.blocks.map(({ columnLabels }) => columnLabels.map(labelKey));
  if (spec.blocks.some((block) => block.rows.some(({ label }) => label === null))) return null;
  const names = new Set(blocks.flat());
  const parts = rows.flatMap((source) => source.cells.flatMap((cell) => partCell(cell, source, names)));
  const found: SourceRow[] = [];
  let [full, strays] = [0, 0];
  let open: Part[] = [];
  const close = (): void => {
    const figures = open.filter(({ name }) => name !== null);
    if (figures.length === 0) return;
    if (blocks.some((columns) => isFull(columns, figures))) full++;
    found.push(rowOf(open));
    open = [];
  };
  for (const [index, part] of parts.entries()) {
    const before = labelKey(parts[index - 1]?.cell.text ?? "");
    const name = part.name ?? (isFigure(part) && names.has(before) ? before : null);
    if (name !== null) {
      // A name that does not follow the one before it begins another row: the label of that one is lost.
      const last = open.findLast((other) => other.name !== null)?.name;
      if (
        last &&
        !blocks.some((columns) => columns.indexOf(name) > columns.indexOf(last) && columns.includes(last))
      )
        close();
      open.push({ ...part, name });
    } else if (isFigure(part)) strays++;
    // A figure's name is none of the row's.
    else if (!(names.has(labelKey(part.cell.text)) && isFigure(parts[index + 1]))) {
      close();
      if (part.isMixed) open = [];
      else if (part.cell.text.length <= LONGEST_LABEL) open.push(part);
    }
  }
  close();
  return full >= LEAST_ROWS && full >= MOSTLY * (found.length + strays) ? found : null;
}

/** The row that labels and the named figures behind them make. */
function rowOf(parts: readonly Part[]): SourceRow {
  const [first, last] = [parts[0], parts[parts.length - 1]];
  const cells = parts.map(({ cell }, column) => ({ ...cell, column }));
  const range = cells.map((cell) => cell.range).reduce(cover);
  const [firstLine, lastLine] = [first?.source.firstLine ?? 0, last?.source.lastLine ?? 0];
  const layout = first && first.source === last?.source ? first.source.layout : "lines";
  return { layout, cells, range, firstLine, lastLine };
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
  const isSentence = text.length <= LONGEST_SENTENCE && /[0-9０-９]/.test(text);
  if (range.end - range.start !== text.length || !isSentence) return [whole];
  const label = SENTENCE_LABEL.exec(text);
  const opened = label && !names.has(labelKey(label[1] ?? "")) ? (label[1] ?? "") : "";
  const rest = opened === "" ? text : text.slice(opened.length + 1);
  const matches = findMatches(rest, NAMED).filter((match) => names.has(labelKey(match[1] ?? "")));
  if (matches.length === 0) return [whole];
  if (!/^[，,、；;。\s]*$/.test(rest.replace(NAMED, ""))) return [{ ...whole, isMixed: true }];
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
