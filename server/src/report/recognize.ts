import { EDITIONS } from "./editions/index.ts";
import { findSections } from "./sections.ts";
import { parse } from "./syntax/parse.ts";
import { findTitle } from "./title.ts";

/** Three of the six headings are no accident. */
const LEAST_SECTIONS = 3;

/**
 * Whether a text is recognisably an information-disclosure annual report: it has such a title with an agency or
 * a year, or most of the standard's sections. Other people's text is never judged.
 */
export function isReport(text: string): boolean {
  if (!/政\s*府\s*信\s*息/.test(text)) return false;
  const syntax = parse(text);
  const sections = findSections(syntax, EDITIONS[0]);
  const keys = new Set(sections.map((section) => section.key));
  if (
    keys.size >= LEAST_SECTIONS &&
    (keys.has("proactive") || keys.has("requests") || keys.has("disputes"))
  ) {
    return true;
  }
  const title = findTitle(text, syntax.lines, sections[0]?.heading.range.start ?? text.length);
  if (!title?.agency || !title.year) return false;
  if (sections.length > 0) return true;
  // A report just begun: nothing stands before its title.
  return (
    text
      .slice(0, title.range.start)
      .trim()
      .replace(/^#+|^\*+/, "")
      .trim() === ""
  );
}
