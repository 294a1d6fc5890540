import { hasFigures } from "../alignment/readTable.ts";
import type { TableKey } from "../editions/edition.ts";
import type { SourceRow } from "../syntax/syntax.ts";
import { findMatches } from "../text/matches.ts";

/** What only the first line of a table's rows, or of its header, says. */
const OPENINGS: Readonly<Record<TableKey, RegExp>> = {
  proactive: /^\s*规\s*章\s*$/,
  requests: /本年新收/,
  disputes: /^\s*行政复议\s*$/,
};
/** Stands twice where a table does. */
const WORDS: Readonly<Record<TableKey, RegExp>> = {
  proactive: /规\s*章/g,
  requests: /本年新收/g,
  disputes: /行政复议/g,
};
/** A caption is a line of its own, shorter than any sentence. */
const LONGEST_CAPTION = 40;
const CAPTION_YEAR = /(20\d{2})\s*年/;
const LAST_YEAR = /^(?:附[：:]?)?\s*(?:上一?年|去年)度?(?:的)?(?:数据|情况|统计|报表|表)/;

/**
 * Parts the rows of a section in which a table stands twice, each time under a caption that names its year, as it does
 * where last year's report was written over: this year's rows first.
 * @param text the whole document.
 * @param year the report's; null where it is not known.
 * @returns null where the captions do not tell that another table than the first is this year's.
 */
export function partCopies(
  key: TableKey,
  rows: readonly SourceRow[],
  text: string,
  year: number | null,
): readonly (readonly SourceRow[])[] | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (year === null || !first || !last) return null;
  if (findMatches(text.slice(first.range.start, last.range.end), WORDS[key]).length < 2) return null;
  const openings = rows.flatMap((row, index) =>
    row.cells.some(({ text }) => text.length > 1 && OPENINGS[key].test(text)) ? [index] : [],
  );
  if (openings.length < 2) return null;
  const starts = openings.map((opening, copy) =>
    copy === 0 ? 0 : startOf(rows, openings[copy - 1] ?? 0, opening),
  );
  const years = starts.map((start, copy) => captionYear(rows.slice(start, openings[copy]), year));
  const [firstYear, ...others] = years;
  if (firstYear === null || firstYear === undefined || firstYear === year) return null;
  const named = others.indexOf(year) + 1;
  const own = named > 0 ? named : others.indexOf(null) + 1;
  if (own === 0) return null;
  const copies = starts.map((start, copy) => rows.slice(start, starts[copy + 1] ?? rows.length));
  return [...copies.slice(own, own + 1), ...copies.filter((_, copy) => copy !== own)];
}

/** The row after the last figures that stand before a table's opening. */
function startOf(rows: readonly SourceRow[], from: number, opening: number): number {
  let start = opening;
  while (start > from + 1 && !hasFigures(rows.slice(start - 1, start))) start--;
  return start;
}

/** The year that the last caption of some rows names; null without one. */
function captionYear(rows: readonly SourceRow[], year: number): number | null {
  for (const { cells } of [...rows].reverse()) {
    const words = cells.filter(({ text }) => text !== "");
    const text = words[0]?.text ?? "";
    if (words.length !== 1 || text.length > LONGEST_CAPTION || /[。；]/.test(text)) continue;
    const named = CAPTION_YEAR.exec(text)?.[1];
    if (named !== undefined) return Number(named);
    if (LAST_YEAR.test(text)) return year - 1;
  }
  return null;
}
