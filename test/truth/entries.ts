import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Declaration } from "./declaration.ts";

/** The halves of the truth set: one to build on, one that only the runner looks at. */
export const HALVES = ["dev", "held-out"] as const;
export type Half = (typeof HALVES)[number];

/** Where in the report a sentence is put. */
export const SLOTS = ["overview", "improvement", "other", "preamble", "title", "heading"] as const;
export type Slot = (typeof SLOTS)[number];

/** What is to be found in a copy: one of these rules, at the place that was changed. */
export interface Expectation {
  /** The first one is the rule that is measured; the others find the same fault in their own way. */
  readonly rules: readonly string[];
  /** Rules that may speak besides, of a consequence of the change. */
  readonly allowed: readonly string[];
}

/** A copy of a sentence with one thing changed, or of its tables. */
export type Change = Expectation &
  (
    | { readonly kind: "words"; readonly start: number; readonly end: number; readonly newText: string }
    | { readonly kind: "tables"; readonly declaration: Declaration; readonly place: string }
  );

/** A sentence of a report that is true against the tables declared, and its changed copies. */
export interface Entry {
  readonly kind: string;
  readonly slot: Slot;
  /** The rule that is due where a change names none. */
  readonly rule: string;
  readonly declaration: Declaration;
  /** The sentence without marks; `¶` parts paragraphs. */
  readonly text: string;
  readonly changes: readonly Change[];
  /** A number, year, body or matter that looks like one of the report's figures and is none. */
  readonly isHostile: boolean;
  /** Why it is silent, for a reader. */
  readonly note: string;
  /** The lines of the data file, as they stand. */
  readonly source: readonly string[];
}

/** What the lines so far say of the lines that follow. */
interface Scope {
  readonly slot: Slot;
  readonly rule: string;
  readonly declaration: Declaration;
}

const AT_FIRST: Scope = {
  slot: "overview",
  rule: "prose-mismatch",
  declaration: { agency: "青石镇", year: 2024, figures: "", lastYear: null },
};
const CHANGED_WORDS = /\{([^{}→]*)→([^{}→]*?)(?: ([a-z][a-z|+ -]*))?\}/g;

/** Reads the entries of a data file; see README.md for its form. */
export function readEntries(kind: string, text: string): Entry[] {
  const entries: Entry[] = [];
  let scope = AT_FIRST;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    try {
      if (line === "" || line.startsWith("#")) continue;
      const setting = /^(slot|rule): (\S+)$/.exec(line);
      if (setting) scope = { ...scope, [setting[1] ?? ""]: setting[2] };
      else if (line.startsWith("=")) scope = { ...scope, declaration: readDeclaration(line.slice(1)) };
      else if (line.startsWith("~")) {
        const entry = entries.pop();
        if (!entry) throw new Error("tables are changed before there is a sentence");
        const changes = [...entry.changes, readChangedTables(line.slice(1), scope)];
        entries.push({ ...entry, changes, source: [...entry.source, line] });
      } else entries.push(readSentence(kind, line, scope));
    } catch (error) {
      throw new Error(`${kind}.txt, line ${index + 1}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return entries;
}

function readSentence(kind: string, line: string, scope: Scope): Entry {
  const isHostile = line.startsWith("!");
  const [marked = "", note = ""] = (isHostile ? line.slice(1) : line).trim().split(/\s+\/\/\s+/);
  const changes: Change[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(CHANGED_WORDS)) {
    const [whole, oldText = "", newText = "", rules] = match;
    text += marked.slice(from, match.index);
    const start = text.length;
    text += oldText;
    from = match.index + whole.length;
    changes.push({ kind: "words", start, end: text.length, newText, ...readRules(rules, scope) });
  }
  text += marked.slice(from);
  if (/[{}→]/.test(text)) throw new Error("a mark is not closed");
  return { kind, ...scope, text, changes, isHostile, note, source: [line] };
}

function readRules(written: string | undefined, scope: Scope): Expectation {
  const names = (written ?? "").split(" ").filter((name) => name !== "");
  const rules = names.filter((name) => !name.startsWith("+")).flatMap((name) => name.split("|"));
  return {
    rules: rules.length > 0 ? rules : scope.rule.split("|"),
    allowed: names.filter((name) => name.startsWith("+")).map((name) => name.slice(1)),
  };
}

function readDeclaration(written: string): Declaration {
  const [, agency, year, rest = ""] = /^\s*(?:(\S+) (\d{4}):)?(.*)$/.exec(written) ?? [];
  const [figures = "", lastYear] = rest.split("; last:");
  return {
    agency: agency ?? AT_FIRST.declaration.agency,
    year: year ? Number(year) : AT_FIRST.declaration.year,
    figures: figures.trim(),
    lastYear: lastYear?.trim() ?? null,
  };
}

function readChangedTables(written: string, scope: Scope): Change {
  const [figures = "", place = ""] = written.split(" @ ");
  const [words = "", ...rules] = place.split(" ");
  const [now = "", lastYear] = figures.split("; last:");
  const declaration = {
    ...scope.declaration,
    figures: now.trim(),
    lastYear: lastYear?.trim() ?? scope.declaration.lastYear,
  };
  return { kind: "tables", declaration, place: words, ...readRules(rules.join(" "), scope) };
}

/** Reads one half of the truth set: every data file of its folder, the file's name being the kind. */
export function readHalf(root: string, half: Half): Entry[] {
  const folder = join(root, half);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readEntries(name.slice(0, -4), readFileSync(join(folder, name), "utf8")));
}

/**
 * Which half a sentence belongs to: a bit of FNV-1a (32 bits) over its UTF-16 units, so that a sentence and its
 * changed copies stay together and nobody chooses.
 */
export function halfOf(entry: Entry): Half {
  const text = keyOf(entry);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) & 1) === 0 ? "dev" : "held-out";
}

/** What tells a sentence from the others. Titles and headings are all alike while they are right: their faults tell. */
export function keyOf({ slot, text, source }: Entry): string {
  return slot === "title" || slot === "heading" ? source.join("\n") : text;
}
