import type { Report, Section, Title } from "../model/report.ts";
import { areExamples } from "../syntax/verbatim.ts";

/** Three of the six headings are no accident. */
const LEAST_SECTIONS = 3;
/** Words without which no text is a report; asked first, since most texts are none. */
const NAME = /政\s*府\s*信\s*息/;

/** Whether a text has the words without which it is no report: a quick look, before more of it is read. */
export function mayBeReport(text: string): boolean {
  return NAME.test(text);
}

/**
 * Whether a text that has been read is recognisably an information-disclosure annual report: it has such a title with
 * an agency or a year, or most of the standard's sections. Other people's text is never judged, nor is the example that
 * a manual gives in a fenced block.
 */
export function isReportRead({ syntax, sections, title }: Report): boolean {
  if (!NAME.test(syntax.text) || !isRecognised(syntax.text, sections, title)) return false;
  const parts = [...(title ? [title.range] : []), ...sections.map(({ heading }) => heading.range)];
  return !areExamples(syntax, parts);
}

function isRecognised(text: string, sections: readonly Section[], title: Title | null): boolean {
  const keys = new Set(sections.map((section) => section.key));
  if (
    keys.size >= LEAST_SECTIONS &&
    (keys.has("proactive") || keys.has("requests") || keys.has("disputes"))
  ) {
    return true;
  }
  if (!title?.agency || !title.year) return false;
  if (sections.length > 0) return true;
  // A report just begun: nothing but comments stands before its title.
  const before = text
    .slice(0, title.range.start)
    .replace(/<!--[\s\S]*?-->/g, "")
    .trim();
  return before.replace(/^[#*]+/, "").trim() === "";
}
