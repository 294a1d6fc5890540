import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import type { AgencyLevel, Level, Range, Requirements, Term, Text } from "../report/index.ts";
import {
  BROKEN,
  describeMissingKey,
  describeSameWords,
  describeSyntax,
  TOO_MANY_PROBLEMS,
  WANTED,
} from "./configMessages.ts";
import { type Reader, readerOf } from "./configReader.ts";
import { findReasonable } from "./globs.ts";
import { readRequirements } from "./requirements.ts";
import { describeUnknownLevel, describeUnknownRule, isLevel, isRuleCode } from "./settings.ts";

/** The name of a folder's configuration. */
export const CONFIG_NAME = "nianbao.config.json";

/** What a folder's configuration says; what it does not mention is empty or null. */
export interface Config {
  /** Levels by rule code; they go before the user's settings. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly agencyLevel: AgencyLevel | null;
  readonly terms: readonly Term[];
  /** The folder or file with last year's reports, relative to the configuration's folder, parted by `/`. */
  readonly previousReports: string | null;
  /** The last day for publishing; `month` 1 to 12, `day` 1 to 31. */
  readonly deadline: { readonly month: number; readonly day: number } | null;
  /** What a higher office demands beyond the standard. */
  readonly requirements: Requirements | null;
  /** Patterns of files that are passed over, relative to the configuration's folder. */
  readonly ignore: readonly string[];
}

export const EMPTY_CONFIG: Config = {
  levels: {},
  agencyLevel: null,
  terms: [],
  previousReports: null,
  deadline: null,
  requirements: null,
  ignore: [],
};

/** Something in a configuration that means nothing; the rest is used all the same. */
export interface ConfigProblem {
  /** Offsets into the configuration's text, in UTF-16 code units. */
  readonly range: Range;
  readonly message: Text;
}

/** A configuration as read from its text. */
export interface ConfigRead {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  /** The text is no JSON object, or not written as JSON is: what was read of it cannot be relied upon. */
  readonly broken: boolean;
}

export const AGENCY_LEVELS: readonly AgencyLevel[] = ["department", "township", "county", "city", "province"];
/** The keys of a configuration; `$schema` is for editors. */
export const CONFIG_KEYS: readonly string[] = [
  "$schema",
  "rules",
  "agencyLevel",
  "terms",
  "previousReports",
  "deadline",
  "requirements",
  "ignore",
];
export const TERM_KEYS: readonly string[] = ["wrong", "right", "note"];

/** No configuration is nearly as long, nor as deep; such a text is not read. */
const LONGEST = 1024 * 1024;
const DEEPEST = 32;
/** Nobody mends more of them at once. */
const MOST_PROBLEMS = 200;

/**
 * Reads the text of a `nianbao.config.json` (JSON with comments; commas may trail). Any text gives a configuration
 * and what is wrong with it; nothing throws.
 */
export function readConfig(text: string): ConfigRead {
  const problems: ConfigProblem[] = [];
  const source = text.replace(/^\ufeff/, " ");
  const errors: ParseError[] = [];
  const isReasonable = source.length <= LONGEST && depthOf(source) <= DEEPEST;
  const tree = isReasonable ? parseTree(source, errors, { allowTrailingComma: true }) : undefined;
  const [first] = errors;
  // A comment that is never closed is said to reach beyond the end.
  const clamp = (offset: number): number => Math.min(offset, text.length);
  const tell = ({ start, end }: Range, message: Text): void => {
    if (problems.length > MOST_PROBLEMS) return;
    const range = { start: clamp(start), end: clamp(end) };
    problems.push({ range, message: problems.length < MOST_PROBLEMS ? message : TOO_MANY_PROBLEMS });
  };
  if (tree?.type !== "object") {
    const empty = source.trim() === "" ? BROKEN.empty : BROKEN.noObject;
    const range = { start: tree?.offset ?? 0, end: tree ? tree.offset + tree.length : 0 };
    tell(range, isReasonable ? empty : BROKEN.unreasonable);
    return { config: EMPTY_CONFIG, problems, broken: true };
  }
  // Further errors mostly follow from the first one.
  if (first) {
    const range = { start: first.offset, end: first.offset + first.length };
    tell(range, describeSyntax(printParseErrorCode(first.error)));
  }
  return { config: readKeys(tree, source, tell), problems, broken: first !== undefined };
}

/** How deep braces and brackets stand in each other. The parser goes as deep as they do, and would run out of stack. */
function depthOf(text: string): number {
  // Numbers of the scanner's kinds of tokens: its type has names for them that do not outlive compiling.
  const [openBrace, closeBrace, openBracket, closeBracket, endOfFile] = [1, 2, 3, 4, 17];
  const scanner = createScanner(text, true);
  let depth = 0;
  let deepest = 0;
  for (let token: number = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (token === openBrace || token === openBracket) deepest = Math.max(deepest, ++depth);
    else if (token === closeBrace || token === closeBracket) depth--;
  }
  return deepest;
}

function readKeys(tree: Node, text: string, tell: (range: Range, message: Text) => void): Config {
  const reader = readerOf(text, tell);
  const config: { -readonly [Key in keyof Config]: Config[Key] } = { ...EMPTY_CONFIG };
  for (const { key, value } of reader.properties(tree, "", WANTED.rules, CONFIG_KEYS)) {
    if (key === "$schema") reader.string(value, key, WANTED.string);
    else if (key === "rules") config.levels = readLevels(value, reader);
    else if (key === "agencyLevel") config.agencyLevel = reader.oneOf(value, key, AGENCY_LEVELS);
    else if (key === "terms") config.terms = readTerms(value, reader);
    else if (key === "previousReports") config.previousReports = readPath(value, reader);
    else if (key === "deadline") config.deadline = readDay(value, reader);
    else if (key === "requirements") config.requirements = readRequirements(value, reader);
    else if (key === "ignore") config.ignore = readPatterns(value, reader);
  }
  return config;
}

function readLevels(node: Node, reader: Reader): Config["levels"] {
  const levels: Record<string, Level> = {};
  for (const { key, name, value } of reader.properties(node, "rules", WANTED.rules, null)) {
    const level: unknown = value.value;
    if (!isRuleCode(key)) reader.tell(name, describeUnknownRule(key));
    else if (!isLevel(level)) reader.tell(value, describeUnknownLevel(key, level ?? reader.show(value)));
    else levels[key] = level;
  }
  return levels;
}

function readTerms(node: Node, reader: Reader): Term[] {
  return reader.items(node, "terms", WANTED.terms).flatMap((item, index) => {
    const path = `terms[${index}]`;
    const words: Record<string, string> = {};
    for (const { key, value } of reader.properties(item, path, WANTED.term, TERM_KEYS)) {
      const word = reader.string(value, `${path}.${key}`, WANTED.string);
      if (word !== null) words[key] = word;
    }
    const { wrong, right, note } = words;
    if (item.type !== "object") return [];
    if (wrong === undefined || right === undefined) {
      // A word that is there and means nothing has been told already.
      const missing = wrong === undefined ? "wrong" : "right";
      if (!hasKey(item, missing)) reader.tell(item, describeMissingKey(path, missing));
      return [];
    }
    if (wrong === right) {
      reader.tell(item, describeSameWords(path, wrong));
      return [];
    }
    return [{ wrong, right, ...(note === undefined ? {} : { note }) }];
  });
}

function hasKey(node: Node, key: string): boolean {
  return findNodeAtLocation(node, [key]) !== undefined;
}

/** A path inside or beside the configuration's folder; an absolute one would mean nothing on another machine. */
function readPath(node: Node, reader: Reader): string | null {
  const path = reader.string(node, "previousReports", WANTED.path);
  if (path === null) return null;
  const spelled = path.replace(/\\/g, "/").replace(/\/+$/, "");
  if (spelled !== "" && !/^(?:\/|~|[A-Za-z][A-Za-z0-9+.-]*:)/.test(spelled)) return spelled;
  reader.refuse(node, "previousReports", WANTED.path);
  return null;
}

/** The most days of each month; a leap day may be meant. */
const DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function readDay(node: Node, reader: Reader): Config["deadline"] {
  const text = reader.string(node, "deadline", WANTED.day);
  if (text === null) return null;
  const [, month, day] = /^(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  const deadline = { month: Number(month ?? 0), day: Number(day ?? 0) };
  if (deadline.day >= 1 && deadline.day <= (DAYS[deadline.month - 1] ?? 0)) return deadline;
  reader.refuse(node, "deadline", WANTED.day);
  return null;
}

function readPatterns(node: Node, reader: Reader): string[] {
  const pathOf = (index: number): string => `ignore[${index}]`;
  const written = reader.items(node, "ignore", WANTED.patterns).flatMap((item, index) => {
    const pattern = reader.string(item, pathOf(index), WANTED.string);
    return pattern === null ? [] : { item, index, pattern };
  });
  const reasonable = findReasonable(written);
  for (const one of written)
    if (!reasonable.has(one)) reader.refuse(one.item, pathOf(one.index), WANTED.pattern);
  return [...reasonable].map(({ pattern }) => pattern);
}
