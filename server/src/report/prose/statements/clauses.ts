import type { Token } from "./tokens.ts";

/** A stretch of a sentence with at most one number, or one negation, and the words that belong to it. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The mark before it: empty where the sentence begins or only a word or nothing parts it from the one before. */
  readonly mark: string;
  /** How many brackets it stands in. */
  readonly depth: number;
}

/** Brackets inside this many others are passed over. */
const DEEPEST = 3;

/** A stretch between commas while it is put together. */
interface Stretch {
  readonly tokens: Token[];
  readonly mark: string;
  /** What stood in brackets in it: after how many of its tokens, and what. */
  readonly asides: { readonly after: number; readonly tokens: readonly Token[] }[];
}

/**
 * Divides a sentence: at commas, semicolons, colons; at 、和及 where each side has a number or a negation of its own;
 * between two numbers that nothing parts; before an “all” behind a number. What stands in brackets follows the clause it stands in.
 */
export function readClauses(tokens: readonly Token[]): Clause[] {
  return divide(tokens, 0);
}

function divide(tokens: readonly Token[], depth: number): Clause[] {
  const clauses: Clause[] = [];
  let stretch: Stretch = { tokens: [], mark: "", asides: [] };
  const close = (mark: string): void => {
    clauses.push(...cut(stretch, depth));
    stretch = { tokens: [], mark, asides: [] };
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind !== "mark") stretch.tokens.push(token);
    // 办结：9 件: the number is said of what stands before the colon.
    else if (token.mark === "：" && tokens[at + 1]?.kind === "quantity" && !endsInNumber(stretch)) continue;
    // 行政复议、行政诉讼：无。
    else if (token.mark === "：" && isNoneAlone(tokens, at + 1) && !endsInNumber(stretch)) continue;
    else if (token.mark === "（" && depth < DEEPEST) {
      const end = closing(tokens, at);
      const inner = tokens.slice(at + 1, end);
      if (isBareNumber(inner)) stretch.tokens.push(...inner);
      else if (isWidening(inner)) stretch.tokens.push(...inner.slice(1));
      else if (tokens[end + 1]?.kind === "quantity" && namesOutcomes(inner)) stretch.tokens.push(...inner);
      else stretch.asides.push({ after: stretch.tokens.length, tokens: inner });
      at = end;
    } else if (token.mark !== "（" && token.mark !== "）") close(token.mark);
  }
  close("");
  return clauses;
}

/** The index of the bracket that closes one; the number of tokens where none does. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "mark") continue;
    if (token.mark === "（") depth++;
    else if (token.mark === "）" && --depth === 0) return at;
  }
  return tokens.length;
}

/** 网络申请（5件）: the number is said of what stands before it. */
function isBareNumber(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ kind }) => kind === "quantity") &&
    tokens.every((token) => token.kind === "quantity" || (token.kind === "relation" && token.value === "sum"))
  );
}

/** Whether a word for nothing stands alone between two marks. */
function isNoneAlone(tokens: readonly Token[], at: number): boolean {
  const [none, next] = [tokens[at], tokens[at + 1]];
  return none?.kind === "relation" && none.value === "none" && (!next || next.kind === "mark");
}

function endsInNumber({ tokens }: Stretch): boolean {
  return tokens.at(-1)?.kind === "quantity";
}

/** 予以公开（含部分公开）18 件: the number counts what is named in the brackets as well. */
function isWidening([first, ...others]: readonly Token[]): boolean {
  const includes = first?.kind === "relation" && first.value === "part" && INCLUDES.test(first.form);
  return (
    includes && others.length > 0 && others.every(({ kind }) => kind === "outcome" || kind === "connector")
  );
}

/** 公开类（予以公开、部分公开）18 件: the number counts what is named in the brackets. */
function namesOutcomes(tokens: readonly Token[]): boolean {
  const outcomes = tokens.filter(({ kind }) => kind === "outcome");
  return outcomes.length > 1 && tokens.every(({ kind }) => kind === "outcome" || kind === "connector");
}

const INCLUDES = /含|包括/;

/** The clauses of a stretch, each followed by what stands in brackets in it. */
function cut({ tokens, mark, asides }: Stretch, depth: number): Clause[] {
  const cuts = listCuts(tokens);
  const clauses: Clause[] = [];
  let from = 0;
  let next = 0;
  for (const [index, { end, resume }] of [...cuts, { end: tokens.length, resume: tokens.length }].entries()) {
    if (end > from) clauses.push({ tokens: tokens.slice(from, end), mark: index === 0 ? mark : "", depth });
    while (next < asides.length && (asides[next]?.after ?? 0) <= end) {
      clauses.push(...divide(asides[next]?.tokens ?? [], depth + 1));
      next++;
    }
    from = resume;
  }
  return clauses;
}

interface Cut {
  readonly end: number;
  readonly resume: number;
}

function listCuts(tokens: readonly Token[]): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  let last = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "quantity") {
      if (last >= from) {
        const cut = cutBetween(tokens, from, last, at);
        cuts.push(cut);
        from = cut.resume;
      }
      last = at;
    } else if (
      last >= from &&
      token.kind === "relation" &&
      token.value === "all" &&
      !isWhole(tokens, from, at)
    ) {
      // 收到的 4 件申请 | 全部办结.
      cuts.push({ end: at, resume: at });
      from = at;
    } else if (
      token.kind === "connector" &&
      at > from &&
      isNone(tokens, at + 1) &&
      hasSaid(tokens, from, at)
    ) {
      cuts.push({ end: at, resume: at + 1 });
      from = at + 1;
    }
  }
  return cuts;
}

/** 21 件全部公开，7 件部分公开: published as a whole, and not all of them. */
function isWhole(tokens: readonly Token[], from: number, at: number): boolean {
  const [told, next] = [tokens[at + 1], tokens[at + 2]];
  const isNumber = at === from + 1 && tokens[from]?.kind === "quantity";
  const isDisclosed = told?.kind === "verb" && told.value === "disclose";
  return isNumber && isDisclosed && next === undefined;
}

/** Where two numbers of a stretch part. */
function cutBetween(tokens: readonly Token[], from: number, first: number, second: number): Cut {
  for (let at = first + 1; at < second; at++) {
    const token = tokens[at];
    if (token?.kind === "connector") return { end: at, resume: at + 1 };
    if (token?.kind === "relation" && (token.value === "compare" || token.value === "part"))
      return { end: at, resume: at };
  }
  // 收到3件申请办结2件: the noun of the first number stands behind it.
  const isNamed = tokens.slice(from, first).some(({ kind }) => kind === "noun" || kind === "outcome");
  const behind = tokens[first + 1];
  const end = !isNamed && behind?.kind === "noun" && first + 1 < second ? first + 2 : first + 1;
  return { end, resume: end };
}

/** Whether a negation stands at a place, fillers aside. */
function isNone(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "relation" && token.value === "none") return true;
    if (token?.kind !== "filler" && !(token?.kind === "relation" && token.value === "all")) return false;
  }
  return false;
}

function hasSaid(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens
    .slice(from, end)
    .some((token) => token.kind === "quantity" || (token.kind === "relation" && token.value === "none"));
}
