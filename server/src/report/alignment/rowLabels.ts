import type { CellSpec, RowSpec, TableSpec } from "../editions/edition.ts";
import { EDITIONS } from "../editions/index.ts";
import { bareKey, labelKey } from "../text/label.ts";

/** A stretch of figures that is placed as a whole: a row of table 二 or 三, a third of table 四's line. */
export interface RowTarget {
  readonly index: number;
  readonly spec: RowSpec;
  /** Its cells; of table 四 the five of one proceeding. */
  readonly cells: readonly CellSpec[];
  /** Keys under which its whole label may stand: with its numeral, without it, without its bracketed note. */
  readonly keys: ReadonlySet<string>;
  /** The longest of these without its numeral. */
  readonly key: string;
  /** Pairs of neighbouring characters of its label, and of the labels it stands under. */
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly block: number;
}

/** The rows of a table, and how telling each pair of characters is among them. */
export interface RowLabels {
  readonly spec: TableSpec;
  readonly targets: readonly RowTarget[];
  /** Whole label key → the targets that it may name (其他 is one in table 三; 总计 is one, too). */
  readonly byKey: ReadonlyMap<string, readonly RowTarget[]>;
  /** Keys of the labels above rows: they name no row. */
  readonly parents: ReadonlySet<string>;
  readonly parentKeys: readonly string[];
  /** Keys of every header cell and block title. */
  readonly headers: ReadonlySet<string>;
  /** Keys of columns that only another edition's table of this kind has: figures under them mean something else. */
  readonly foreignColumns: ReadonlySet<string>;
  /** Pair → 1 ÷ the number of labels that hold it. */
  readonly weights: ReadonlyMap<string, number>;
}

/** How much a pair weighs that stands in no label. */
const FOREIGN_PAIR = 0.5;
/** Two of table 四's three proceedings stand under it. */
const LITIGATION = "行政诉讼";
/** A note in brackets at a label's end that is often left out or worded otherwise. */
const NOTE = /（[^）]{4,}）$/;

const cache = new WeakMap<TableSpec, RowLabels>();

/** The labels of a table, ready to be compared with what stands in a text; built once for each table of an edition. */
export function rowLabelsOf(spec: TableSpec): RowLabels {
  const known = cache.get(spec);
  if (known) return known;
  const labels = build(spec);
  cache.set(spec, labels);
  return labels;
}

function build(spec: TableSpec): RowLabels {
  const targets: RowTarget[] = [];
  spec.blocks.forEach((block, index) => {
    for (const row of block.rows) {
      if (row.label === null) targets.push(...listThirds(row, index, targets.length));
      else targets.push(targetOf(row, row.cells, row.label, row.groups, index, targets.length));
    }
  });
  const byKey = new Map<string, RowTarget[]>();
  for (const target of targets) {
    for (const key of target.keys) byKey.set(key, [...(byKey.get(key) ?? []), target]);
  }
  const rows = spec.blocks.flatMap((block) => block.rows);
  const groups = [...new Set(rows.flatMap((row) => (row.label === null ? [LITIGATION] : row.groups)))];
  const parentKeys = groups.flatMap((group) => [labelKey(group), plainKey(group)]);
  const headers = spec.blocks.flatMap(({ title, header }) => [
    ...(title === null ? [] : [title]),
    ...header.flat().map(({ text }) => text),
  ]);
  const ownColumns = new Set(columnKeys(spec));
  const others = EDITIONS.map(({ tables }) => tables[spec.key]).filter((other) => other !== spec);
  const weights = new Map<string, number>();
  for (const pairs of [
    ...targets.map(({ own }) => own),
    ...groups.map((group) => pairsOf(plainKey(group))),
  ]) {
    for (const pair of pairs) weights.set(pair, (weights.get(pair) ?? 0) + 1);
  }
  for (const [pair, count] of weights) weights.set(pair, 1 / count);
  return {
    spec,
    targets,
    byKey,
    parents: new Set(parentKeys),
    parentKeys,
    headers: new Set(headers.map(labelKey)),
    foreignColumns: new Set(others.flatMap(columnKeys).filter((key) => !ownColumns.has(key))),
    weights,
  };
}

function columnKeys({ blocks }: TableSpec): string[] {
  return blocks.flatMap(({ columnLabels }) => columnLabels.map(labelKey));
}

function targetOf(
  spec: RowSpec,
  cells: readonly CellSpec[],
  label: string,
  groups: readonly string[],
  block: number,
  index: number,
): RowTarget {
  const key = plainKey(label);
  const short = plainKey(label.replace(NOTE, ""));
  return {
    index,
    spec,
    cells,
    keys: new Set([labelKey(label), key, labelKey(label.replace(NOTE, "")), short]),
    key,
    own: pairsOf(key),
    around: pairsOf(...groups.map(plainKey)),
    block,
  };
}

/** Table 四's line is three stretches of figures, each under the name of its proceeding. */
function listThirds(row: RowSpec, block: number, first: number): RowTarget[] {
  const names = [...new Set(row.cells.map((cell) => cell.row))];
  return names.map((name, index) => {
    const cells = row.cells.filter((cell) => cell.row === name);
    const label = cells[0]?.columnName.zh.split("·")[0] ?? "";
    return targetOf(row, cells, label, index === 0 ? [] : [LITIGATION], block, first + index);
  });
}

/** A label without numeral, digits, spaces and marks: what is compared. */
export function plainKey(text: string): string {
  return bareKey(labelKey(text)).replace(/\d+/g, "");
}

/** The pairs of neighbouring characters of some keys. */
export function pairsOf(...keys: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const key of keys) for (let at = 0; at + 1 < key.length; at++) pairs.add(key.slice(at, at + 2));
  return pairs;
}

/**
 * How much of a text the label of a row, and those above it, explain.
 * @returns 0 to 1; 0 for a text without pairs.
 */
export function explained(pairs: ReadonlySet<string>, { own, around }: RowTarget, labels: RowLabels): number {
  let known = 0;
  let all = 0;
  for (const pair of pairs) {
    const weight = labels.weights.get(pair) ?? FOREIGN_PAIR;
    all += weight;
    if (own.has(pair) || around.has(pair)) known += weight;
  }
  return all === 0 ? 0 : known / all;
}

/** How much of a row's label stands in a text: 0 to 1, rare pairs counting more. */
export function covered(pairs: ReadonlySet<string>, { own }: RowTarget, labels: RowLabels): number {
  let found = 0;
  let all = 0;
  for (const pair of own) {
    const weight = labels.weights.get(pair) ?? FOREIGN_PAIR;
    all += weight;
    if (pairs.has(pair)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** Whether a text holds enough of some label to be taken for a piece of one. */
export function isLikeLabel(key: string, labels: RowLabels): boolean {
  if (labels.byKey.has(key) || labels.parents.has(key)) return true;
  let known = 0;
  const pairs = pairsOf(plainKey(key));
  for (const pair of pairs) if (labels.weights.has(pair)) known++;
  return pairs.size > 0 && known / pairs.size >= 0.5;
}
