import { ROW_LABEL_KEYS } from "../editions/labels.ts";
import type { Report, Section } from "../model/report.ts";
import type { Heading, NumberingStyle } from "../syntax/syntax.ts";
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
  for (const heading of report.syntax.headings) {
    const { numbering, range } = heading;
    if (range.start >= section.body.end) break;
    if (!numbering || range.start < section.body.start) continue;
    if (tables.some((table) => table && contains(table.range, range)) || isRowLabel(report, heading))
      continue;
    const { style, value, halfWidth } = numbering;
    numbered.push({ heading, style, value, halfWidth });
  }
  return numbered;
}

/** Whether a numbered line is the label of a row, alone or with its figures: of a table that was not read there. */
function isRowLabel({ syntax: { text } }: Report, { range }: Heading): boolean {
  const key = labelKey(text.slice(range.start, range.end));
  return ROW_LABEL_KEYS.has(key) || ROW_LABEL_KEYS.has(key.replace(/\d+$/, ""));
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
