import { findMatches } from "../text/matches.ts";
import { coveredBy, type Range } from "../text/range.ts";
import { listForeign } from "./foreign.ts";
import { LineReader } from "./paragraphs/kept.ts";
import { isWritten } from "./paragraphs/unchanged.ts";
import type { ProseLine } from "./prose.ts";
import { proseTextOf } from "./proseText.ts";

/** A mark that stands alone. `turned`: it opens where it has to close, or closes where it has to open. */
export interface LoneMark {
  readonly line: ProseLine;
  /** Index into the line. */
  readonly index: number;
  readonly kind: PairKind;
  readonly fault: "open" | "close" | "turned";
}

/** Two marks that belong together, by GB/T 15834-2011, 4.8, 4.9 and 4.15, with their name. */
export interface PairKind {
  readonly open: string;
  readonly close: string;
  readonly zh: string;
  readonly en: string;
}

const QUOTES: PairKind = { open: "“", close: "”", zh: "引号", en: "quotation mark" };
const ROUND: PairKind = { open: "（", close: "）", zh: "括号", en: "bracket" };
const KINDS: readonly PairKind[] = [
  ROUND,
  { open: "《", close: "》", zh: "书名号", en: "title mark" },
  QUOTES,
  { open: "「", close: "」", zh: "引号", en: "quotation mark" },
  { open: "『", close: "』", zh: "引号", en: "quotation mark" },
  { open: "〔", close: "〕", zh: "六角括号", en: "bracket" },
  { open: "【", close: "】", zh: "方头括号", en: "bracket" },
];
const MARKS = /[（）()《》“”「」『』〔〕【】]/g;
/** The year of a document's number, in whatever brackets: a matter of its own. */
const YEAR_OF_NUMBER = /[[［(（【〔]\s*\d{4}\s*[\]］)）】〕](?=\s*第?\s*\d)/g;
/** 1） or a） before an entry of a list, and nothing that opens. */
const ENTRY = /(?:^|[，。；：、,;:\s括含有为是即])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/;
/** A quotation, or a bracket in a broken paragraph, may close some lines further on. */
const MOST_LINES = 5;

interface Mark {
  readonly index: number;
  readonly kind: PairKind;
  readonly opens: boolean;
}

/**
 * The marks that have no partner, in text order. Partners are looked for in the same line, then in the lines that
 * follow in the same section: paragraphs are broken by page breaks, and quotations run over paragraphs.
 */
export function findLoneMarks(prose: readonly ProseLine[]): LoneMark[] {
  const isInOrder = isWritten(prose)
    ? prose.every((line) => TIDY.of(line))
    : isTidy(proseTextOf(prose).written);
  if (isInOrder) return [];
  const lines = prose.filter(isRead);
  const lone = new Set<LoneMark>();
  /** Marks that wait for their partners in the lines that follow, by kind; the last one is closed first. */
  const open = new Map<PairKind, { readonly mark: LoneMark; readonly at: number }[]>();
  for (const [at, line] of lines.entries()) {
    if (line.section !== lines[at - 1]?.section) open.clear();
    for (const found of ALONE.of(line)) {
      const mark = { line, ...found };
      const waiting = open.get(mark.kind) ?? [];
      const last = mark.fault === "close" ? waiting[waiting.length - 1] : undefined;
      if (last && at - last.at <= MOST_LINES) {
        waiting.pop();
        lone.delete(last.mark);
        continue;
      }
      // Each paragraph of a long quotation opens with a mark, and only the last one closes.
      if (mark.fault === "open" && mark.kind === QUOTES && lines[at + 1]?.text.startsWith("“")) continue;
      lone.add(mark);
      if (mark.fault !== "open") continue;
      waiting.push({ mark, at });
      open.set(mark.kind, waiting);
    }
  }
  return [...lone];
}

/** Marks do not stand deeper in one another. */
const DEEPEST = 4;
const LINE_END = 10;
/** What stands at a mark that closes. */
const CLOSES = 1;
/** By UTF-16 units what each is: at an opening mark the closing one, at a closing one `CLOSES`, at any other 0. */
const CLOSINGS = new Uint16Array(0x10000);
for (const [open, close] of [
  ["(", "）"],
  [")"],
  ...KINDS.flatMap(({ open, close }) => [[open, close], [close]]),
])
  CLOSINGS[open?.charCodeAt(0) ?? 0] = close?.charCodeAt(0) ?? CLOSES;
const [HALF_CLOSE, FULL_CLOSE, QUOTE] = [")", "）", "“"].map((mark) => mark.charCodeAt(0));

/** Whether every mark has its partner in its line, as it is with almost all reports. */
function isTidy(written: string): boolean {
  const due: number[] = [];
  // A quotation mark inside a quotation is one that is turned round.
  let isQuoted = false;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code === LINE_END && due.length > 0) return false;
    const close = CLOSINGS[code] ?? 0;
    if (close === 0) continue;
    if (close !== CLOSES) {
      if (due.length === DEEPEST || (code === QUOTE && isQuoted)) return false;
      due.push(close);
      if (code === QUOTE) isQuoted = true;
    } else {
      if (due.pop() !== (code === HALF_CLOSE ? FULL_CLOSE : code)) return false;
      if (isQuoted && code === CLOSINGS[QUOTE ?? 0]) isQuoted = false;
    }
  }
  return due.length === 0;
}

const TIDY = new LineReader(
  ({ kind, text }: ProseLine) => (kind !== "body" && kind !== "heading") || isTidy(text),
);

/** Beside a table only sentences are read: headers may be broken over lines. */
function isRead({ kind, section, text }: ProseLine): boolean {
  if (kind === "heading") return true;
  return kind === "body" && (!section?.spec.table || text.includes("。"));
}

/** Each mark, with the kind's place in the list, counted from one: positive where it opens, negative where it closes. */
const SIGNS = new Map<string, number>(
  KINDS.flatMap(({ open, close }, index): [string, number][] => [
    [open, index + 1],
    [close, -index - 1],
  ]),
)
  .set("(", 1)
  .set(")", -1);

/** Whether a line is in order at first sight, as almost all are. */
function isBalanced(text: string): boolean {
  const depths: number[] = [];
  let open = 0;
  for (const { 0: char } of findMatches(text, MARKS)) {
    const sign = SIGNS.get(char);
    if (sign === undefined) continue;
    const kind = Math.abs(sign);
    const depth = (depths[kind] ?? 0) + Math.sign(sign);
    if (depth < 0 || (depth > 1 && KINDS[kind - 1] === QUOTES)) return false;
    depths[kind] = depth;
    open += Math.sign(sign);
  }
  return open === 0;
}

/** The marks of lines that find no partner there. */
const ALONE = new LineReader(({ text }: ProseLine) => scan(text));

function scan(text: string): Omit<LoneMark, "line">[] {
  if (isBalanced(text)) return [];
  const marks = listMarks(text);
  const lone: Omit<LoneMark, "line">[] = [];
  const tell = ({ index, kind }: Mark, fault: LoneMark["fault"]): void => {
    lone.push({ index, kind, fault });
  };
  /** Marks that are not closed yet, by kind. */
  const open = new Map<PairKind, Mark[]>();
  const nextQuote = findNextQuotes(marks);
  let entries = 0;
  for (const [at, mark] of marks.entries()) {
    const { kind, opens, index } = mark;
    const waiting = open.get(kind) ?? [];
    open.set(kind, waiting);
    if (kind === ROUND && !opens && ENTRY.test(text.slice(Math.max(0, index - 6), index))) {
      if (waiting.length === 0) continue;
      entries++;
    }
    const next = kind === QUOTES ? nextQuote[at] : undefined;
    if (opens && kind === QUOTES && waiting.length > 0 && next?.opens !== false) {
      tell(mark, "turned");
      waiting.pop();
    } else if (opens) waiting.push(mark);
    else if (waiting.length > 0) waiting.pop();
    else if (kind === QUOTES && next?.opens === false) {
      tell(mark, "turned");
      waiting.push(mark);
    } else if (kind === ROUND && entries > 0) entries--;
    else tell(mark, "close");
  }
  const told = new Set(lone.map(({ index }) => index));
  for (const mark of [...open.values()].flat()) if (!told.has(mark.index)) tell(mark, "open");
  return lone.sort((a, b) => a.index - b.index);
}

/** For each mark the quotation mark that follows it; undefined where none does. */
function findNextQuotes(marks: readonly Mark[]): (Mark | undefined)[] {
  const next: (Mark | undefined)[] = new Array(marks.length);
  let following: Mark | undefined;
  for (let at = marks.length - 1; at >= 0; at--) {
    next[at] = following;
    if (marks[at]?.kind === QUOTES) following = marks[at];
  }
  return next;
}

function listMarks(text: string): Mark[] {
  const found = findMatches(text, MARKS);
  if (found.length === 0) return [];
  const apart: readonly Range[] = [
    ...listForeign(text),
    ...findMatches(text, YEAR_OF_NUMBER).map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    })),
  ];
  const isApart = coveredBy(apart);
  return found.flatMap(({ 0: char, index }): Mark[] => {
    if (isApart(index)) return [];
    const wide = char === "(" ? "（" : char === ")" ? "）" : char;
    const kind = KINDS.find(({ open, close }) => open === wide || close === wide);
    return kind ? [{ index, kind, opens: kind.open === wide }] : [];
  });
}
