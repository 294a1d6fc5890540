import type { RowSpec, TableKey, TableSpec } from "../editions/edition.ts";
import { EDITIONS } from "../editions/index.ts";
import type { SourceRow } from "../syntax/syntax.ts";
import { bareKey, labelKey, likeness } from "../text/label.ts";
import type { Range } from "../text/range.ts";

/** What a label of the standard is for. `foreign`: it belongs to another table. */
export type Entry =
  | { readonly kind: "row"; readonly spec: RowSpec; readonly block: number }
  | { readonly kind: "group" }
  | { readonly kind: "header"; readonly label: string }
  | { readonly kind: "foreign" };

/** The labels of one table of one edition, ready to be recognised. */
export interface Lexicon {
  readonly spec: TableSpec;
  /** Label key → entry; a header label that is also a short form of a row stands here as the header. */
  readonly exact: ReadonlyMap<string, Entry>;
  /** Keys of row labels without numerals → row; null where two rows share one. */
  readonly bare: ReadonlyMap<string, RowSpec | null>;
  /** Every proper beginning of a key: a label broken in two opens with one of them. */
  readonly prefixes: ReadonlySet<string>;
  readonly columnLabels: readonly { readonly key: string; readonly label: string; readonly block: number }[];
  readonly rows: readonly { readonly bare: string; readonly spec: RowSpec }[];
  /** The row that is printed without a label; null in tables that have none. */
  readonly unlabelled: RowSpec | null;
}

const cache = new WeakMap<TableSpec, Lexicon>();

/** The lexicon of a table, built once. */
export function lexiconOf(spec: TableSpec): Lexicon {
  const known = cache.get(spec);
  if (known) return known;
  const lexicon = buildLexicon(spec);
  cache.set(spec, lexicon);
  return lexicon;
}

function buildLexicon(spec: TableSpec): Lexicon {
  const exact = new Map<string, Entry>();
  for (const key of listForeignKeys(spec.key)) exact.set(key, { kind: "foreign" });
  const bare = new Map<string, RowSpec | null>();
  const columnLabels: { key: string; label: string; block: number }[] = [];
  const rows: { bare: string; spec: RowSpec }[] = [];
  spec.blocks.forEach((block, index) => {
    if (block.title !== null) exact.set(labelKey(block.title), { kind: "header", label: block.title });
    for (const cell of block.header.flat()) {
      exact.set(labelKey(cell.text), { kind: "header", label: cell.text });
    }
    for (const label of block.columnLabels) columnLabels.push({ key: labelKey(label), label, block: index });
    for (const row of block.rows) {
      for (const group of row.groups) exact.set(labelKey(group), { kind: "group" });
    }
    for (const row of block.rows) {
      if (row.label === null) continue;
      const key = labelKey(row.label);
      exact.set(key, { kind: "row", spec: row, block: index });
      const short = bareKey(key);
      bare.set(short, bare.has(short) ? null : row);
      rows.push({ bare: short, spec: row });
    }
  });
  const prefixes = new Set<string>();
  for (const [key, entry] of exact) {
    if (entry.kind === "foreign") continue;
    for (let length = 1; length < key.length; length++) prefixes.add(key.slice(0, length));
  }
  const unlabelled = spec.blocks.flatMap((block) => block.rows).find((row) => row.label === null) ?? null;
  return { spec, exact, bare, prefixes, columnLabels, rows, unlabelled };
}

/** Row and group labels of the other tables in any edition: met here, they are not this table's unknown rows. */
function listForeignKeys(own: TableKey): Set<string> {
  const keys = new Set<string>();
  for (const edition of EDITIONS) {
    for (const table of Object.values(edition.tables)) {
      if (table.key === own) continue;
      for (const block of table.blocks) {
        for (const cell of block.header.flat()) keys.add(labelKey(cell.text));
        for (const row of block.rows) {
          for (const label of [row.label ?? "", ...row.groups]) keys.add(labelKey(label));
        }
      }
    }
  }
  keys.delete("");
  return keys;
}

/** Below this likeness two labels are different labels. */
const LEAST_LIKENESS = 0.6;
const SHORTEST_FUZZY = 4;

/**
 * The row a label means although it is not the standard's: its numeral is missing or another, a note in brackets
 * is left out, a character is wrong. Null where no row, or more than one, comes into question.
 */
export function findLikelyRow(lexicon: Lexicon, key: string): RowSpec | null {
  const short = bareKey(key);
  const byBare = lexicon.bare.get(short);
  if (byBare) return byBare;
  if (short.length < SHORTEST_FUZZY) return null;
  const begun = lexicon.rows.filter((row) => row.bare.startsWith(short));
  if (begun.length === 1) return begun[0]?.spec ?? null;
  return bestOf(lexicon.rows, (row) => likeness(short, row.bare))?.spec ?? null;
}

/** The column label a header cell means although a character is wrong; null where none is likely. */
export function findLikelyColumn(lexicon: Lexicon, key: string): { label: string; block: number } | null {
  if (key.length < SHORTEST_FUZZY) return null;
  const distinct = new Map(lexicon.columnLabels.map((column) => [column.key, column]));
  const found = bestOf([...distinct.values()], (column) => likeness(key, column.key));
  // Two labels that a text without borders has run together: 信息内容本年处理决定数量.
  const rest = found && key.endsWith(found.key) ? key.slice(0, key.length - found.key.length) : "";
  return lexicon.exact.get(rest)?.kind === "header" ? null : found;
}

/**
 * The column label that alone is left for a header cell, whatever is written there: the other cells of its line are,
 * each in its place, those of one block. Null where the line is none of these.
 */
export function findColumnLeft(
  { spec }: Lexicon,
  { cells }: SourceRow,
  { start }: Range,
): { label: string; block: number } | null {
  for (const [index, { columnLabels, labelColumns }] of spec.blocks.entries()) {
    if (columnLabels.length < FEWEST_COLUMNS || cells.length !== columnLabels.length + labelColumns) continue;
    const labels = cells.slice(labelColumns);
    const others = labels.filter((cell, at) => labelKey(cell.text) !== labelKey(columnLabels[at] ?? ""));
    const [other] = others;
    if (others.length !== 1 || !other || other.range.start !== start) continue;
    const label = columnLabels[labels.indexOf(other)];
    if (label !== undefined) return { label, block: index };
  }
  return null;
}

/** Of a block with fewer columns none is known by the others. */
const FEWEST_COLUMNS = 3;

/** The item with the highest likeness, if it is high enough and no other equals it. */
function bestOf<T>(items: readonly T[], likenessOf: (item: T) => number): T | null {
  let best: T | null = null;
  let highest = LEAST_LIKENESS;
  let tied = false;
  for (const item of items) {
    const value = likenessOf(item);
    if (value > highest || (best === null && value === highest)) {
      best = item;
      highest = value;
      tied = false;
    } else if (value === highest) tied = true;
  }
  return tied ? null : best;
}
