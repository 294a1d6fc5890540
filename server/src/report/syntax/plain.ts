import { stripTags } from "./pipes.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";

/** Figures at the end of a line, parted by spaces, as text taken from a PDF has them. */
const TRAILING_FIGURES =
  /(?:^|[ \u00a0\u3000])((?:[-－—/]|[+-]?[\d０-９][\d０-９.,，]*)(?:[ \u00a0\u3000]+(?:[-－—/]|[+-]?[\d０-９][\d０-９.,，]*))*)$/;

/** A label is shorter than this; what is longer is prose, and need not be split. */
const LONGEST_LABEL = 60;
const LONGEST_HEADER = 120;

/**
 * Reads a line without tabs and pipes. It is one cell (the layout of one cell per line), or, where figures
 * parted by spaces end it, a label and its figures.
 */
export function readPlainRow(text: string, line: Line): SourceRow {
  const { content: range } = line;
  const words = text.slice(range.start, range.end);
  const base = { range, firstLine: line.number, lastLine: line.number };
  const tail = words.length > 1 && words.length < LONGEST_LABEL * 3 ? TRAILING_FIGURES.exec(words) : null;
  const figures = tail?.[1] ?? "";
  const head = words.slice(0, words.length - figures.length).trimEnd();
  const parts = [
    ...(isHeader(head) ? splitAtSpaces(head, 0) : head === "" ? [] : [{ at: 0, words: head }]),
    ...splitAtSpaces(figures, words.length - figures.length),
  ];
  const cells = parts.map((part, column): SourceCell => {
    const start = range.start + part.at;
    return { range: { start, end: start + part.words.length }, text: stripTags(part.words), column };
  });
  return { ...base, layout: cells.length === 1 ? "lines" : "spaces", cells };
}

/** Whether spaces in a line part labels rather than words: several short stretches, none of a sentence. */
function isHeader(words: string): boolean {
  return words.length < LONGEST_HEADER && /\S[ \u00a0\u3000]+\S/.test(words) && !/[。；！？，：]/.test(words);
}

function splitAtSpaces(words: string, base: number): { at: number; words: string }[] {
  return [...words.matchAll(/[^ \u00a0\u3000]+/g)].map((match) => ({
    at: base + match.index,
    words: match[0],
  }));
}
