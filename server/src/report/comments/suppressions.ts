import type { Finding, Level } from "../findings/finding.ts";
import type { Report } from "../model/report.ts";
import type { Line } from "../syntax/syntax.ts";
import { blockOf } from "../tables/extent.ts";
import { firstWhere } from "../text/bisect.ts";
import { findMatches } from "../text/matches.ts";
import { nearestWord } from "../text/nearestWord.ts";
import type { Range, Span } from "../text/range.ts";
import { cover } from "../text/range.ts";
import { listOwnComments } from "./readComments.ts";

/** One comment that suppresses findings. */
export interface Suppression {
  /** The comment itself. */
  readonly range: Range;
  /** Codes as written; empty where all rules are meant. */
  readonly codes: readonly Span[];
  /** Where findings that begin there are suppressed; null for an `enable` that ends nothing. */
  readonly scope: Range | null;
}

/**
 * What became of a comment, or of a code in it, once the rules have spoken. `used`: it hides a finding; `idle`: there
 * was nothing to hide; `silent`: that cannot be told, since the rule is off or looks at other reports as well;
 * `unknown`: there is no such rule.
 */
export type Usage = "used" | "idle" | "silent" | "unknown";

/** A comment with what became of it and of each code in it. */
export interface SuppressionUsage {
  readonly suppression: Suppression;
  readonly fate: Exclude<Usage, "unknown">;
  readonly codes: readonly CodeUsage[];
}

export interface CodeUsage extends Span {
  readonly fate: Usage;
  /** Of an unknown code, the one that is probably meant. */
  readonly nearest: string | null;
}

/** `<!-- nianbao-disable-next-line CODE, CODE -- reason -->`, `disable` … `enable`; without codes all rules. */
const OPENING = /<!--\s*nianbao-(disable-next-line|disable|enable)\b/g;
const CODE = /^[A-Za-z][\w-]*$/;

/** A comment whose scope is not ended. */
type Open = Omit<Suppression, "scope">;

/** Reads the suppression comments of a report, in text order. */
export function listSuppressions(report: Report): Suppression[] {
  const comments = readComments(report);
  if (comments.length === 0) return [];
  const suppressions: Suppression[] = [];
  const open = new OpenComments();
  const places = new ScopePlaces(report);
  for (const { kind, range, codes } of comments) {
    if (kind === "disable") open.add({ range, codes });
    else if (kind === "disable-next-line") {
      suppressions.push({ range, codes, scope: places.nextLine(range.end) });
    } else {
      const ended = open.end(codes);
      for (const entry of ended) {
        suppressions.push({ ...entry, scope: { start: places.start(entry.range), end: range.start } });
      }
      if (ended.length === 0) suppressions.push({ range, codes, scope: null });
    }
  }
  for (const entry of open.end([])) {
    const scope = { start: places.start(entry.range), end: report.syntax.text.length };
    suppressions.push({ ...entry, scope });
  }
  return suppressions.sort((a, b) => a.range.start - b.range.start);
}

/** Comments that wait for their end, found by their codes. */
class OpenComments {
  private readonly all = new Set<Open>();
  private readonly byCode = new Map<string, Set<Open>>();

  add(entry: Open): void {
    this.all.add(entry);
    for (const { text } of entry.codes) {
      const entries = this.byCode.get(text) ?? new Set();
      this.byCode.set(text, entries.add(entry));
    }
  }

  /** Ends the comments that name one of some codes, all where none is given. @returns them, in text order. */
  end(codes: readonly Span[]): Open[] {
    const named = codes.map(({ text }) => this.byCode.get(text) ?? new Set<Open>());
    const ended = new Set(codes.length === 0 ? this.all : named.flatMap((entries) => [...entries]));
    for (const entry of ended) {
      this.all.delete(entry);
      for (const { text } of entry.codes) this.byCode.get(text)?.delete(entry);
    }
    return [...ended].sort((a, b) => a.range.start - b.range.start);
  }
}

/** Every code that a comment of suppression names, where it stands, `enable` included; in text order. */
export function listSuppressedCodes(report: Report): Span[] {
  return readComments(report).flatMap(({ codes }) => codes);
}

function readComments({ syntax }: Report): { kind: string; range: Range; codes: Span[] }[] {
  const { text } = syntax;
  if (!text.includes("nianbao-")) return [];
  return listOwnComments(text, OPENING).map(
    ({ start, end, opening: { 0: written, 1: kind = "" }, words }) => ({
      kind,
      range: { start, end },
      codes: readCodes(words, start + written.length),
    }),
  );
}

/** Codes parted by spaces or commas; what follows ` -- ` is the reason. `base` is the offset of the words. */
function readCodes(words: string, base: number): Span[] {
  const [listed = ""] = words.split(/\s--\s/);
  const codes: Span[] = [];
  for (const { 0: text, index } of findMatches(listed, /[^\s,，、]+/g)) {
    const start = base + index;
    if (CODE.test(text)) codes.push({ text, range: { start, end: start + text.length } });
  }
  return codes;
}

/** What stands above the text of a report: a byte order mark, and settings for whoever prints it as a web page. */
const HEAD = /^\ufeff?(?:---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$))?/;

/** Where the text of a report begins. */
export function findBeginning(text: string): number {
  return HEAD.exec(text)?.[0].length ?? 0;
}

/** Where the scopes of comments begin and end in one report, worked out once for all of them. */
class ScopePlaces {
  private readonly filled: readonly Line[];
  private readonly firstWords: number;
  private readonly blocks: readonly Range[];

  constructor(private readonly report: Report) {
    const { text, lines } = report.syntax;
    const beginning = findBeginning(text);
    this.filled = lines.filter(({ content }) => content.start < content.end);
    this.firstWords =
      this.filled.find(({ content }) => content.start >= beginning)?.content.start ?? text.length;
    const tables = Object.values(report.tables);
    this.blocks = tables.flatMap((table) => (table ? [blockOf(report, table)] : []));
  }

  /** A comment above all words is meant for all that is told, be it told of the very beginning. */
  start({ start, end }: Range): number {
    return this.firstWords < start ? end : 0;
  }

  /**
   * The next line that is not blank, with the comments on lines of their own before it; where a table begins there, the
   * whole table, as no comment may stand inside.
   */
  nextLine(offset: number): Range {
    const { text, lines } = this.report.syntax;
    const start = lines[firstLineFrom(lines, offset)]?.start ?? offset;
    const line = this.filled[firstLineFrom(this.filled, offset)];
    if (!line) return { start, end: text.length };
    const block = this.blocks.find((range) => range.start >= line.start && range.start <= line.end);
    return { start, end: block ? Math.max(line.end, block.end) : line.end };
  }
}

function firstLineFrom(lines: readonly Line[], offset: number): number {
  return firstWhere(lines.length, (index) => (lines[index]?.start ?? 0) >= offset);
}

/** Parts findings into those that stand and those that a comment suppresses; `used` tells which comment hid what. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): { kept: Finding[]; suppressed: Finding[]; used: ReadonlyMap<Suppression, ReadonlySet<string>> } {
  if (suppressions.length === 0) return { kept: [...findings], suppressed: [], used: new Map() };
  const places = sortPlaces(findings);
  const used = new Map(
    suppressions.map((entry) => {
      const { codes } = entry;
      const meant = codes.length > 0 ? codes.map(({ text }) => text) : [...places.keys()];
      return [entry, new Set(meant.filter((code) => isInScope(entry, places.get(code))))];
    }),
  );
  const hidden = new Map([...places.keys()].map((code) => [code, hiddenStretches(suppressions, code)]));
  const isHidden = ({ code, range }: Finding): boolean => covers(hidden.get(code) ?? [], range.start);
  return {
    kept: findings.filter((finding) => !isHidden(finding)),
    suppressed: findings.filter(isHidden),
    used,
  };
}

/** Whether comments suppress what a rule finds at an offset. */
export function hides(suppressions: readonly Suppression[], code: string): (offset: number) => boolean {
  if (suppressions.length === 0) return () => false;
  const stretches = hiddenStretches(suppressions, code);
  return (offset) => covers(stretches, offset);
}

/** Where findings begin, by their codes, in ascending order. */
function sortPlaces(findings: readonly Finding[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { code, range } of findings) {
    const known = places.get(code);
    if (known) known.push(range.start);
    else places.set(code, [range.start]);
  }
  for (const starts of places.values()) starts.sort((a, b) => a - b);
  return places;
}

/** Whether one of some places lies in a comment's scope, its ends included. */
function isInScope({ scope }: Suppression, places: readonly number[] = []): boolean {
  if (!scope) return false;
  const place = places[firstWhere(places.length, (index) => (places[index] ?? 0) >= scope.start)];
  return place !== undefined && place <= scope.end;
}

/** The stretches in which comments hide what a code finds, joined where they meet, in text order. */
function hiddenStretches(suppressions: readonly Suppression[], code: string): Range[] {
  const scopes = suppressions.flatMap(({ codes, scope }) =>
    scope && (codes.length === 0 || codes.some(({ text }) => text === code)) ? [scope] : [],
  );
  const joined: Range[] = [];
  for (const scope of scopes.sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last && scope.start <= last.end) joined[joined.length - 1] = cover(last, scope);
    else joined.push(scope);
  }
  return joined;
}

/** Whether an offset lies in one of some stretches that stand apart, or at an end of one. */
function covers(stretches: readonly Range[], offset: number): boolean {
  const stretch = stretches[firstWhere(stretches.length, (index) => (stretches[index]?.end ?? 0) >= offset)];
  return stretch !== undefined && stretch.start <= offset;
}

/** What has to be known of a rule to say what a comment that names it was good for. */
export interface JudgedRule {
  readonly code: string;
  /** The level in force. */
  readonly level: Level;
  /** What it finds depends on which reports happen to lie beside this one, or on what comments did. */
  readonly isUncertain: boolean;
}

/** Says of each comment, and of each code in it, what it was good for. */
export function judgeSuppressions(
  used: ReadonlyMap<Suppression, ReadonlySet<string>>,
  rules: readonly JudgedRule[],
): SuppressionUsage[] {
  if (used.size === 0) return [];
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const isAnyOff = rules.some(({ level }) => level === "off");
  return [...used].map(([suppression, hidden]) => {
    const codes = suppression.codes.map((code): CodeUsage => {
      const fate = fateOf(code.text);
      const nearest = fate === "unknown" ? nearestWord(code.text, [...known.keys()]) : null;
      return { ...code, fate, nearest };
    });
    const isSilent = codes.length === 0 ? isAnyOff : codes.some(({ fate }) => fate === "silent");
    return { suppression, fate: hidden.size > 0 ? "used" : isSilent ? "silent" : "idle", codes };

    function fateOf(code: string): Usage {
      if (hidden.has(code)) return "used";
      const rule = known.get(code);
      if (!rule) return "unknown";
      return rule.level === "off" || rule.isUncertain ? "silent" : "idle";
    }
  });
}
