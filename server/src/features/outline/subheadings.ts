import { firstWhere, type Range, type Report, type Section } from "../../report/index.ts";
import { KIND, type Outline, oneLine, trimEnd } from "./outline.ts";

/** Longer titles are paragraphs that open with a numeral; their first words will do. */
const LONGEST_TITLE = 30;
const LONGEST_LOOKED_AT = 300;

/** The （一）（二） of a section, each up to the next one (or to a table, or the section's end). */
export function listSubheadings(report: Report, section: Section): Outline[] {
  const { syntax } = report;
  const tables = Object.values(report.tables).flatMap((table) => (table ? [table.range] : []));
  const headings = headingsIn(syntax.headings, section.body).filter(
    ({ range, numbering, level }) =>
      (numbering?.style === "（一）" || (numbering === null && level > 0)) &&
      !tables.some((table) => range.start < table.end && table.start < range.end),
  );
  return headings.flatMap(({ range }, index): Outline[] => {
    const name = nameHeading(syntax.text.slice(range.start, range.end));
    if (name === "") return [];
    const stops = [headings[index + 1]?.range.start ?? section.body.end, ...tables.map(({ start }) => start)];
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

/** The headings that lie in a range; they stand in text order. */
function headingsIn(headings: Report["syntax"]["headings"], body: Range): Report["syntax"]["headings"] {
  const first = firstWhere(headings.length, (index) => (headings[index]?.range.start ?? 0) >= body.start);
  const next = firstWhere(headings.length, (index) => (headings[index]?.range.end ?? 0) > body.end);
  return headings.slice(first, Math.max(first, next));
}

/** `（一）主动公开。2024 年……` is named `（一）主动公开`. */
function nameHeading(text: string): string {
  const title = oneLine(text.slice(0, LONGEST_LOOKED_AT)).replace(/[。：:；;].*$/, "");
  return title.length <= LONGEST_TITLE ? title : `${cutWhole(title, LONGEST_TITLE - 1)}…`;
}

/** Cuts without leaving half of a surrogate pair. */
function cutWhole(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
