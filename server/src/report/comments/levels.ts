import type { Level } from "../findings/finding.ts";
import type { Report } from "../model/report.ts";
import { findMatches } from "../text/matches.ts";
import { nearestWord } from "../text/nearestWord.ts";
import type { Span } from "../text/range.ts";
import { listOwnComments } from "./readComments.ts";

/** `<!-- nianbao-level CODE=LEVEL, CODE=LEVEL -- reason -->`, for the whole text wherever it stands. */
const OPENING = /<!--\s*nianbao-level\b/g;
const LEVEL = /(?<![\w-])([\w-]+)(\s*=\s*)([\w-]+)/g;

export const LEVELS: readonly Level[] = ["error", "warning", "information", "hint", "off"];

/** One level that a comment sets, as it is written: neither code nor level need be known. */
export interface WrittenLevel {
  readonly code: Span;
  readonly level: Span;
}

/** A code or level in a comment that is none, with the one that is probably meant. */
export interface StrayWord extends Span {
  readonly kind: "code" | "level";
  readonly nearest: string | null;
}

/** Reads what the comments of a report say of levels, in text order. */
export function listLevels({ syntax: { text } }: Report): WrittenLevel[] {
  if (!text.includes("nianbao-level")) return [];
  return listOwnComments(text, OPENING).flatMap((comment) => {
    const [words = ""] = comment.words.split(/\s--\s/);
    const base = comment.start + comment.opening[0].length;
    return findMatches(words, LEVEL).map(
      ({ 1: code = "", 2: sign = "", 3: level = "", index }): WrittenLevel => {
        const start = base + index;
        const end = start + code.length + sign.length;
        return {
          code: { text: code, range: { start, end: start + code.length } },
          level: { text: level, range: { start: end, end: end + level.length } },
        };
      },
    );
  });
}

/** The levels by rule code that comments set; the last one counts, and those that are none are left out. */
export function levelsOf(written: readonly WrittenLevel[]): Readonly<Record<string, Level>> {
  const levels: Record<string, Level> = {};
  for (const { code, level } of written) {
    const known = LEVELS.find((candidate) => candidate === level.text);
    if (known) levels[code.text] = known;
  }
  return levels;
}

/** The words in comments that are no code, or no level. `codes` are those of all rules. */
export function listStrays(written: readonly WrittenLevel[], codes: readonly string[]): StrayWord[] {
  if (written.length === 0) return [];
  return written.flatMap(({ code, level }): StrayWord[] => [
    ...(codes.includes(code.text)
      ? []
      : [{ ...code, kind: "code" as const, nearest: nearestWord(code.text, codes) }]),
    ...(LEVELS.some((known) => known === level.text)
      ? []
      : [{ ...level, kind: "level" as const, nearest: nearestWord(level.text, LEVELS) }]),
  ]);
}
