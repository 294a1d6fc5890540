import type { Quantity } from "../quantities.ts";
import { type BodyReader, isBodyLike, readBody } from "./bodies.ts";
import type { Clause } from "./clauses.ts";
import { isOfSome, mayBeOfSome } from "./sorts/isOfSome.ts";
import { readTimes, type Times } from "./times.ts";
import { isWord, type Token } from "./tokens.ts";

/** Words that say how a number stands to others, or that there is none. */
export type Relation =
  | "part"
  | "respectively"
  | "each"
  | "sum"
  | "share"
  | "rate"
  | "various"
  | "compare"
  | "rest"
  | "more"
  | "mainly"
  | "all"
  | "none"
  | "cause";

/** What a clause says of its number, as a bag of features: the order of the words hardly matters. */
export interface Frame {
  readonly clause: Clause;
  readonly quantity: Quantity | null;
  /** What is counted, in order, each kind once. */
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  readonly outcomes: readonly string[];
  readonly reasons: readonly string[];
  readonly askers: readonly string[];
  readonly results: readonly string[];
  readonly relations: ReadonlySet<Relation>;
  /** Whether the number counts what came by some of the ways only. */
  readonly isOneWay: boolean;
  readonly isItem: boolean;
  readonly isCaseload: boolean;
  /** Whether a word says that the number is no figure of the tables. */
  readonly isSilenced: boolean;
  /** Whether a word that is not known stands between what is counted and its number, or behind the number. */
  readonly isUnclear: boolean;
  /** Whether a word that is not known stands in the clause at all. */
  readonly hasUnknown: boolean;
  /** Whether a word before what is counted says that it is of one sort: 环评等行政许可, 以县政府名义印发的规范性文件. */
  readonly isOfSome: boolean;
  /** Whether what was applied for is named, and is no information: 信用修复申请 212 件. */
  readonly asksForOther: boolean;
  readonly times: Times;
  /** Null where the clause names none. */
  readonly isOtherBody: boolean | null;
  /** From the first word that tells what is counted to the last; indices into the sentence's text. */
  readonly start: number;
  readonly end: number;
  /** Where its negation or its “all” begins; the clause's first character where it has neither. */
  readonly saidFrom: number;
}

/** Kinds of words that tell what a number counts. */
const DECIDING = new Set<Token["kind"]>(["noun", "verb", "outcome", "reason", "asker", "result", "channel"]);
const RECEIVES = ["received", "newlyReceived", "accepted"];
const NO_VALUES: readonly string[] = [];
const NO_RELATIONS: ReadonlySet<Relation> = new Set();
/** Words that mean a change only right before a number: 多 3 件, but 多措并举. */
const SHORT_CHANGES = new Set(["多", "少", "增", "减"]);

/** Reads what one clause says. */
export function readFrame(clause: Clause, reportYear: number | null, bodies: BodyReader): Frame {
  const { tokens } = clause;
  const at = tokens.findIndex(({ kind }) => kind === "quantity");
  const found = tokens[at];
  const kinds = new Set<Token["kind"]>();
  for (const { kind } of tokens) kinds.add(kind);
  const values = (kind: Token["kind"]): readonly string[] =>
    kinds.has(kind) ? valuesOf(tokens, kind) : NO_VALUES;
  const nouns = values("noun");
  const relations = kinds.has("relation") ? readRelations(tokens) : NO_RELATIONS;
  const verbs = kinds.has("verb") ? valuesOf(tokens.slice(among(tokens, at)), "verb") : NO_VALUES;
  const first = tokens.findIndex(({ kind }) => DECIDING.has(kind));
  const last = tokens.findLastIndex(({ kind }) => DECIDING.has(kind));
  const body = readBody(tokens, first, bodies);
  const isOfSorts = tokens.length > 3 && nouns.some(mayBeOfSome) && isOfSome(tokens, at, bodies);
  const start = tokens[first]?.start ?? found?.start ?? tokens[0]?.start ?? 0;
  return {
    clause,
    quantity: found?.kind === "quantity" ? found.quantity : null,
    nouns,
    verbs,
    outcomes: values("outcome"),
    reasons: values("reason"),
    askers: readAskers(values("asker"), verbs.length === 0, relations.has("respectively")),
    results: values("result"),
    relations,
    isOneWay: isOneWay(tokens, values("channel")),
    isItem: kinds.has("item"),
    isCaseload: kinds.has("caseload"),
    isSilenced: kinds.has("silencer") || isDoneFor(tokens[at - 1]),
    isUnclear:
      kinds.has("unknown") &&
      isUnclear(withoutAddressee(tokens, bodies), at, first, relations) &&
      !body.isNameAlone &&
      !isOwnNamed(tokens, bodies),
    hasUnknown: kinds.has("unknown"),
    isOfSome: isOfSorts,
    asksForOther: kinds.has("unknown") && asksForOther(tokens),
    times: readTimes(tokens, reportYear, verbs.includes("carried") || verbs.includes("open")),
    isOtherBody: isOfSorts && kinds.has("silencer") ? null : body.isOther,
    start,
    end: Math.max(tokens[last]?.end ?? 0, found?.end ?? 0, start),
    saidFrom: saidFrom(tokens),
  };
}

/** Whether a number tells for how many something was done: 向 3 件申请收取处理费, 就 2 件申请征求意见. */
function isDoneFor(before: Token | undefined): boolean {
  return before?.kind === "filler" && "form" in before && /^[向就]$/.test(before.form);
}

/** The values of one kind of words, in order, each once. */
function valuesOf(tokens: readonly Token[], kind: Token["kind"]): string[] {
  const values: string[] = [];
  for (const token of tokens)
    if (token.kind === kind && isWord(token) && !values.includes(token.value)) values.push(token.value);
  return values;
}

function readRelations(tokens: readonly Token[]): Set<Relation> {
  const relations = new Set<Relation>();
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "relation") continue;
    const next = tokens[at + 1]?.kind;
    if (SHORT_CHANGES.has(token.form) && next !== "quantity" && next !== "percent") continue;
    relations.add(token.value as Relation);
    if (/^(?:均|皆)./.test(token.form)) relations.add("all");
  }
  return relations;
}

/** 公民、法人和其他组织 are everybody; one kind of them is a column. */
function readAskers(askers: readonly string[], isCounted: boolean, isApart: boolean): string[] {
  // 自然人、法人申请分别为 5 件、3 件.
  if (isApart) return askers.filter((asker) => asker !== "anybody" && asker !== "citizen");
  const isAnybody = ["anybody", "citizen", "naturalPerson"].some((asker) => askers.includes(asker));
  if (isAnybody && askers.includes("organisations")) return [];
  // 村民及企业提出的申请 8 件.
  if (askers.includes("citizen") && askers.some((asker) => asker !== "citizen" && asker !== "anybody"))
    return askers.flatMap((asker) =>
      asker === "anybody" ? [] : [asker === "citizen" ? "naturalPerson" : asker],
    );
  // 公民申请 5 件 stands beside 法人申请 3 件; 收到公民提出的申请 are all.
  return askers.flatMap((asker) => {
    if (asker === "citizen") return isCounted ? ["naturalPerson"] : [];
    return asker === "anybody" ? [] : [asker];
  });
}

function isOneWay(tokens: readonly Token[], channels: readonly string[]): boolean {
  if (channels.includes("all") || !channels.includes("one")) return false;
  const hasMore = tokens.some((token) => token.kind === "relation" && token.value === "more");
  return !(hasMore && channels.includes("ways"));
}

/**
 * Whether a word that is not known may change what is counted: between what is counted and its number, right before
 * a noun without a verb of its own, or behind the number.
 */
function isUnclear(
  tokens: readonly Token[],
  at: number,
  first: number,
  relations: ReadonlySet<Relation>,
): boolean {
  const isUnknown = ({ kind }: Token): boolean => kind === "unknown";
  if (at < 0) {
    // 均由承办科室依法答复: how it was done does not matter, who did it stands before 均.
    if (!relations.has("none")) return tokens.slice(0, tokens.findIndex(isAll)).some(isUnknown);
    const none = tokens.findIndex((token) => token.kind === "relation" && token.value === "none");
    return tokens.slice(first < 0 ? none : Math.min(none, first)).some(isUnknown);
  }
  if (tokens.slice(at + 1).some(isUnknown)) return true;
  let near = at - 1;
  let hasVerb = false;
  let hasNoun = false;
  for (; near >= 0; near--) {
    const kind = tokens[near]?.kind;
    if (kind === "unknown") break;
    if (kind === "verb" || kind === "result") hasVerb = true;
    if (kind === "noun" || kind === "outcome" || kind === "reason" || kind === "asker") hasNoun = true;
  }
  if (near < 0) return false;
  // What stands before 收到申请 3 件 is who received them, or how.
  if (!hasVerb) return true;
  // 收到房屋征收……申请 12 件 are of one matter.
  if (tokens.slice(0, near).some((token) => token.kind === "verb" && RECEIVES.includes(token.value)))
    return true;
  const isSaid = tokens.slice(0, near).some(({ kind }) => kind === "noun" || kind === "verb");
  // 收到矿业权登记申请 3 件 are requests for something else.
  const isAsked = tokens.slice(near).some((token) => token.kind === "noun" && token.value === "ask");
  return isSaid && (!hasNoun || isAsked);
}

/** Whether nothing is unknown but the agency's own name: 制定省司法厅行政规范性文件 3 件. */
function isOwnNamed(tokens: readonly Token[], bodies: BodyReader): boolean {
  return tokens.every((token) => token.kind !== "unknown" || bodies.isOwnName(token.form));
}

/** 收到向县政府提出的申请: whom requests were sent to is known where it is the agency, or its government. */
function withoutAddressee(tokens: readonly Token[], bodies: BodyReader): readonly Token[] {
  if (!tokens.some(isTo)) return tokens;
  return tokens.map((token, index): Token => {
    const before = tokens[index - 1];
    const isSentTo = before !== undefined && isTo(before);
    const isOwn = token.kind === "unknown" && isBodyLike(token.form) && !bodies.isOther(token.form);
    return isSentTo && isOwn ? { ...token, kind: "filler", value: "filler" } : token;
  });
}

function isTo(token: Token): boolean {
  return token.kind === "filler" && token.form === "向";
}

/** Where what a number counts begins: behind 收到的申请中 in 收到的申请中有 11 件答复. */
function among(tokens: readonly Token[], at: number): number {
  const within = tokens.slice(0, Math.max(at, 0)).findLastIndex(isAmong);
  const before = tokens[within - 1];
  // 已办件中公开 10 件, 答复中公开 5 件.
  const isOfCases = before?.kind === "verb" && DONE.test(before.value);
  return before?.kind === "noun" || isOfCases ? within + 1 : 0;
}

const DONE = /^(?:answered|concluded)$/;

function isAmong(token: Token): boolean {
  return token.kind === "filler" && /^(?:中|当中|里)$/.test(token.form);
}

function asksForOther(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (token.kind !== "noun" || token.value !== "ask" || before?.kind !== "unknown") return false;
    return before.form.length > 1 && !isBodyLike(before.form);
  });
}

function isAll(token: Token): boolean {
  return token.kind === "relation" && token.value === "all";
}

function saidFrom(tokens: readonly Token[]): number {
  const opener = tokens.find(
    (token) => token.kind === "relation" && (token.value === "none" || isAll(token)),
  );
  const noun = tokens.find(({ kind }) => DECIDING.has(kind));
  const from = Math.min(opener?.start ?? Number.POSITIVE_INFINITY, noun?.start ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(from) ? from : (tokens[0]?.start ?? 0);
}

/** Whether a clause takes something out of what is told behind it: 除结转 2 件外. */
export function isExcept({ clause: { tokens } }: Frame): boolean {
  return tokens.some((token) => token.kind === "relation" && token.form === "除");
}
