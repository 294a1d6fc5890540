import type { Edition, SectionKey } from "../../editions/edition.ts";
import { editionForYear } from "../../editions/index.ts";
import { listParagraphs } from "../../editions/template.ts";
import { printForm } from "../../tables/printTable.ts";
import { writeChineseNumeral } from "../../text/numerals.ts";

/** What is written where the author has to fill in; the rule `placeholder` finds it. */
export const PLACEHOLDER = "××";

/** Whose report for which year. */
export interface Subject {
  readonly agency: string;
  readonly year: number;
}

/**
 * A new report in the edition that is due for its year: the title, the six sections with the template's sentences,
 * the three tables with every figure blank. What the author has to fill in is `××`, choices stand in 【】.
 */
export function writeBlankReport(subject: Subject): string {
  const edition = editionForYear(subject.year);
  const { template } = edition;
  const parts = [
    template.title,
    template.preamble,
    ...edition.sections.flatMap((section) => [
      `## ${writeChineseNumeral(section.number)}、${section.title}`,
      ...writeBody(edition, section.key),
    ]),
    ...template.signature.split("\n").map((line) => (line.includes("月") ? closingDate(subject.year) : line)),
  ];
  return `${parts.map((part) => fillIn(part, subject)).join("\n\n")}\n`;
}

/** The closing date of a report for a year; month and day are the author's to fill in. */
export function closingDate(year: number): string {
  return `${year + 1}年${PLACEHOLDER}月${PLACEHOLDER}日`;
}

function writeBody({ tables, template, sections }: Edition, key: SectionKey): string[] {
  const table = sections.find((section) => section.key === key)?.table;
  if (table) return [printForm(tables[table], "pipes", () => "")];
  const paragraphs = listParagraphs(template, key);
  return key === "overview"
    ? paragraphs.map((text, index) => `（${writeChineseNumeral(index + 1)}）${text}`)
    : paragraphs;
}

/** Puts agency and year into their places; the other places of the template are the author's. */
function fillIn(text: string, { agency, year }: Subject): string {
  return text.replace(/⟨([^⟩]+)⟩/g, (_, place: string) => {
    if (place === "机关") return agency;
    if (place.endsWith("年度")) return String(year);
    return place.includes("|") ? `【${place.replaceAll("|", "／")}】` : PLACEHOLDER;
  });
}
