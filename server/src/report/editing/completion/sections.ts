import type { Report } from "../../model/report.ts";
import { writeChineseNumeral } from "../../text/numerals.ts";
import { type Proposal, type Spot, writtenWhole } from "./proposal.ts";

/** A line that may become a heading: marks, a numeral, the beginning of a title. */
const BEGUN = /^(\s*)(#{0,6}[ \t]*)([一二三四五六]?)([、.．]?)[ \t]*(.*)$/;
const LEVEL = 2;

/** The headings of sections that the report lacks, in the order in which they are due. */
export function proposeSections(report: Report, { offset, before, after }: Spot): Proposal[] {
  const [, indent = "", , numeral = "", comma = "", typed = ""] = BEGUN.exec(before) ?? [];
  if (after.trim() !== "") return [];
  const [like] = report.sections;
  const level = like ? like.heading.level : LEVEL;
  const start = offset - before.length + indent.length;
  return report.dueEdition.sections.flatMap((spec): Proposal[] => {
    const own = writeChineseNumeral(spec.number);
    if (report.sections.some(({ key }) => key === spec.key) || (numeral !== "" && numeral !== own)) return [];
    const written = writtenWhole(typed, [spec.title]);
    if (!written) return [];
    const label = `${own}、${spec.title}`;
    const lead = before.slice(indent.length, before.length - typed.length);
    const isBare = typed === "" && numeral === "";
    // What is typed on after the marks may be the numeral or the title.
    const rest = isBare ? `${label} ${written.filter}` : written.filter;
    const filter = lead + (numeral !== "" && comma === "" ? "、" : "") + rest;
    return [
      {
        kind: "section",
        label,
        detail: { zh: "缺少的部分", en: "A section that is missing" },
        range: { start, end: offset },
        replaceEnd: offset + after.length,
        newText: `${level > 0 ? `${"#".repeat(level)} ` : ""}${label}`,
        snippet: null,
        filter,
        about: `section/${spec.key}`,
      },
    ];
  });
}
