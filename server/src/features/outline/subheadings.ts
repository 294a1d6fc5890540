import type { Report, Section } from "../../report/index.ts";
import { isInside, KIND, type Outline, oneLine, trimEnd } from "./outline.ts";

/** Longer titles are paragraphs that open with a numeral; their first words will do. */
const LONGEST_TITLE = 30;

/** The （一）（二） of a section, each up to the next one (or to a table, or the section's end). */
export function listSubheadings(report: Report, section: Section): Outline[] {
  const { syntax } = report;
  const tables = Object.values(report.tables).flatMap((table) => (table ? [table.range] : []));
  const headings = syntax.headings.filter(
    ({ range, numbering, level }) =>
      isInside(range, section.body) &&
      (numbering?.style === "（一）" || (numbering === null && level > 0)) &&
      !tables.some((table) => range.start < table.end && table.start < range.end),
  );
  const stops = [...headings.map(({ range }) => range.start), ...tables.map(({ start }) => start)];
  return headings.flatMap(({ range }): Outline[] => {
    const name = nameHeading(syntax.text.slice(range.start, range.end));
    if (name === "") return [];
    const next = Math.min(section.body.end, ...stops.filter((start) => start > range.start));
    const whole = trimEnd(syntax.text, { start: range.start, end: next });
    const end = Math.min(range.end, range.start + name.length);
    return [
      {
        name,
        kind: KIND.subheading,
        range: whole,
        selection: { start: range.start, end },
        children: [],
      },
    ];
  });
}

/** `（一）主动公开。2024 年……` is named `（一）主动公开`. */
function nameHeading(text: string): string {
  const title = oneLine(text).replace(/[。：:；;].*$/, "");
  return title.length <= LONGEST_TITLE ? title : `${cutWhole(title, LONGEST_TITLE - 1)}…`;
}

/** Cuts without leaving half of a surrogate pair. */
function cutWhole(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
