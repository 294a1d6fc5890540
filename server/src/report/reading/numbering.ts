import { ROW_LABEL_KEYS } from "../editions/labels.ts";
import type { Report, Section } from "../model/report.ts";
import type { Heading, NumberingStyle } from "../syntax/syntax.ts";
import { firstWhere } from "../text/bisect.ts";
import { labelKey } from "../text/label.ts";
import { writeChineseNumeral } from "../text/numerals.ts";
import { contains } from "../text/range.ts";

/** A line of a section's prose that opens with a numeral. */
export interface Numbered {
  readonly heading: Heading;
  readonly style: NumberingStyle;
  readonly value: number;
  readonly halfWidth: boolean;
}

/** The numbered lines of a section, without those of its table. */
export function listNumbered(report: Report, section: Section): Numbered[] {
  const tables = Object.values(report.tables);
  const numbered: Numbered[] = [];
  const { headings } = report.syntax;
  const first = firstWhere(
    headings.length,
    (index) => (headings[index]?.range.start ?? 0) >= section.body.start,
  );
  for (let index = first; index < headings.length; index++) {
    const heading = headings[index];
    if (!heading || heading.range.start >= section.body.end) break;
    const { numbering, range } = heading;
    if (!numbering) continue;
    if (tables.some((table) => table && contains(table.range, range)) || isRowLabel(report, heading))
      continue;
    const { style, value, halfWidth } = numbering;
    numbered.push({ heading, style, value, halfWidth });
  }
  return numbered;
}

/** So many characters of a label that is broken over lines tell it. */
const SHORTEST_PIECE = 6;
/** No label is nearly as long, with its figures: such a line is a paragraph. */
const LONGEST_ROW = 90;
/** What a label that is broken over lines may begin with. */
const ROW_LABEL_BEGINNINGS: ReadonlySet<string> = new Set(
  [...ROW_LABEL_KEYS].flatMap((key) =>
    Array.from({ length: Math.max(0, key.length - SHORTEST_PIECE + 1) }, (_, more) =>
      key.slice(0, SHORTEST_PIECE + more),
    ),
  ),
);

/**
 * Whether a numbered line is the label of a row, alone or with its figures, or the first piece of one that is broken
 * over lines: of a table that was not read there.
 */
function isRowLabel({ syntax: { text } }: Report, { range }: Heading): boolean {
  if (range.end - range.start > LONGEST_ROW) return false;
  const key = labelKey(text.slice(range.start, range.end));
  if (ROW_LABEL_KEYS.has(key) || ROW_LABEL_KEYS.has(key.replace(/\d+$/, ""))) return true;
  if (ROW_LABEL_BEGINNINGS.has(key)) return true;
  // `（五）不` with `予处理` in the next line.
  return key.length < SHORTEST_PIECE && ROW_LABEL_KEYS.has(key + labelKey(nextLine(text, range.end)));
}

/** The next line that is not blank; at most as much of it as a label may have. */
function nextLine(text: string, from: number): string {
  const [, line = ""] = /^[^\n\r]*\s*([^\n\r]*)/.exec(text.slice(from, from + LONGEST_ROW)) ?? [];
  return line;
}

/** Writes a number in a style of GB/T 9704-2012, 7.3.3, with full-width brackets. */
export function writeNumbering(style: NumberingStyle, value: number): string {
  switch (style) {
    case "一、":
      return `${writeChineseNumeral(value)}、`;
    case "（一）":
      return `（${writeChineseNumeral(value)}）`;
    case "1.":
      return `${value}.`;
    case "（1）":
      return `（${value}）`;
  }
}

/** Rank in the order of GB/T 9704-2012, 7.3.3: 一、 1, （一） 2, 1. 3, （1） 4. */
export function rankOf(style: NumberingStyle): number {
  return ["一、", "（一）", "1.", "（1）"].indexOf(style) + 1;
}
