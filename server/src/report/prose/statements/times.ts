import { isWord, type Token } from "./tokens.ts";

/** The times that a clause names. */
export interface Times {
  /** The report's year, or another time; null where it names neither, and both where it names both. */
  readonly own: boolean;
  readonly other: boolean;
  /** Where requests were carried to or from. */
  readonly direction: "in" | "out" | null;
  readonly isPlan: boolean;
  /** Whether last year is named. */
  readonly isLast: boolean;
  /** Whether next year is named. */
  readonly isNext: boolean;
}

/**
 * Reads the times of a clause. The verbs of carrying take up the year that they carry from or to.
 * @param carries whether the clause says that something is carried over, or still open.
 */
export function readTimes(tokens: readonly Token[], reportYear: number | null, carries: boolean): Times {
  let own = false;
  let last = false;
  let next = false;
  let other = false;
  let isPlan = false;
  const isSince = tokens.some((token) => isWord(token) && token.kind === "time" && token.value === "since");
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.kind === "year" || token.kind === "date") {
      const { year } = token;
      if (token.kind === "date" && !token.isWholeYear) {
        // 结转 2025 年 1 月办理 is next year's; 截至 2025 年 1 月 15 日 tells what was so on that day.
        const isDue = year !== null && year - 1 === reportYear && !isUpTo(before);
        if (isDue) next = true;
        else other = true;
      } else if (year === null || year === reportYear) own = true;
      else if (reportYear !== null && year === reportYear + 1) next = true;
      else if (reportYear !== null && year === reportYear - 1) last = true;
      else other = true;
    } else if (token.kind === "time" && isWord(token)) {
      if (token.value === "thisYear") own = true;
      else if (token.value === "lastYear") last = true;
      else if (token.value === "nextYear") next = true;
      else if (token.value === "otherTime") other = true;
      else if (token.value === "plan") isPlan = true;
    }
    before = token;
  }
  if (isSince && !own) other = true;
  if (carries) {
    const direction = next ? "out" : last ? "in" : null;
    return { own, other, direction: next && last ? null : direction, isPlan, isLast: last, isNext: next };
  }
  // 2022年下半年 is a part of last year.
  const isElsewhere = other || last || next;
  return { own, other: isElsewhere, direction: null, isPlan, isLast: last && !other, isNext: next };
}

function isUpTo(token: Token | undefined): boolean {
  return token !== undefined && "form" in token && /^截/.test(token.form);
}
