import type { Report } from "../model/report.ts";
import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";

/** A comment that silences rules or sets their levels, with the reason that it gives. */
export interface Explanation {
  /** What it silences; empty where all rules are meant. */
  readonly codes: readonly string[];
  /** Null where no reason is given, or the word that a light bulb put in its place still stands. */
  readonly reason: string | null;
  /** The comment itself. */
  readonly range: Range;
}

const COMMENT = /<!--\s*nianbao-(?:disable-next-line|disable|level)\b([^>]*?)-->/g;
const CODE = /[A-Za-z][\w-]*(?=\s*(?:=|[,，、\s]|$))/g;
const LEVEL = /\s*=\s*[A-Za-z]+/g;
/** What stands for a reason until one is written. */
const NO_REASON = /^(?:理由|reason)?[。.…]*$/i;

/** Every comment of a report that silences a rule or changes a level, in text order. */
export function listExplanations({ syntax: { text } }: Report): Explanation[] {
  if (!text.includes("nianbao-")) return [];
  return findMatches(text, COMMENT).map(({ 0: whole, 1: words = "", index }) => {
    const [listed = "", ...rest] = words.split(/\s--(?=\s|$)/);
    const reason = rest.join(" --").replace(/\s+/g, " ").trim();
    return {
      codes: findMatches(listed.replace(LEVEL, ""), CODE).map(([code]) => code),
      reason: NO_REASON.test(reason) ? null : reason,
      range: { start: index, end: index + whole.length },
    };
  });
}
