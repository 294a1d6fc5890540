import type { Coordinate, TableSpec } from "../editions/edition.ts";
import { listProvenZeros } from "../identities/zeros.ts";
import { nameCell } from "../model/names.ts";
import type { Cell, Report, Row } from "../model/report.ts";
import { Beside } from "../text/beside.ts";
import { maskIdentifiers } from "../text/identifiers.ts";
import type { Text } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import { areOfRegion, areOfTables, type Judged } from "./doubts/borneOut.ts";
import { ParagraphFinder } from "./paragraphs/paragraphFinder.ts";
import type { ProseLine } from "./prose.ts";
import { locate, type Sentence } from "./sentences.ts";
import type { Claim, ReadSentence, Subject } from "./statements/claims.ts";
import type { FigureSum } from "./statements/figures/figures.ts";
import { readParagraphs } from "./statements/statements.ts";

/** Figures of the tables with their sum; one figure is the commonest case. */
export interface SummedFigures {
  readonly value: number;
  readonly cells: readonly Cell[];
  /** How messages call them. */
  readonly name: Text;
}

/** What prose says of the tables' figures, and where. */
export interface Statement {
  /** The number said; 0 where there was nothing. In 万元 for amounts. */
  readonly value: number;
  /** `number`: a number tells it; `none`: a negation; `all`: a universal claim, which says that there is nothing else. */
  readonly kind: Claim["kind"];
  readonly unit: "count" | "amount";
  /** The number with its unit; where there is none, the words that say so. */
  readonly range: Range;
  /** The number alone; null where there is none. */
  readonly number: Range | null;
  /** Whether the figure itself can stand in the number's place: not where it is given in 万, or counts some of them. */
  readonly isFigure: boolean;
  /** The words that were understood, shortened. */
  readonly words: string;
}

/** What a sentence says of a figure, beside the figure. */
export interface Comparison {
  readonly statement: Statement;
  /** The figures it means: those that agree with it, else the ones that it names first. */
  readonly figures: SummedFigures;
  readonly agrees: boolean;
}

/** Quoted words longer than this are shortened in the middle. */
const LONGEST_QUOTED = 24;
const QUOTED_AT_EITHER_END = 10;

const dueOf = new WeakMap<TableSpec, Map<string, number>>();
const known = new Beside<readonly ProseLine[], readonly Comparison[]>();
/** The sentences that say something of a figure. */
const CLAIMING = new ParagraphFinder((sentences) =>
  sentences.filter(
    ({ claims, unlinked, ofRegion }) => claims.length + unlinked.length > 0 || ofRegion !== null,
  ),
);

/**
 * Compares what prose says of the tables' figures with the tables, in text order. Statements whose figures cannot
 * be read are left out. It is done once for a reading, so that rules and an editor's questions share it.
 * @param prose all the prose of this report.
 */
export function compareProse(report: Report, prose: readonly ProseLine[]): readonly Comparison[] {
  const before = known.of(prose);
  if (before) return before;
  const sentences = CLAIMING.findIn(readParagraphs(prose, report));
  const comparisons = sentences.flatMap(({ sentence, claims }) => compareAll(report, sentence, claims));
  const doubtful = compareDoubtful(report, sentences);
  const all = doubtful.length > 0 ? [...comparisons, ...doubtful].sort(byPlace) : comparisons;
  return known.keep(prose, all);
}

function compareAll(report: Report, sentence: Sentence, claims: readonly Claim[]): Comparison[] {
  return claims.flatMap((claim) => compare(report, sentence, claim) ?? []);
}

/** What is said of matters that may be those of the tables, where its other numbers bear out that they are. */
function compareDoubtful(report: Report, sentences: readonly ReadSentence[]): Comparison[] {
  const paragraphs = new Map<ProseLine, ReadSentence[]>();
  const found: Comparison[] = [];
  for (const read of sentences) {
    const { sentence, unlinked, ofRegion } = read;
    if (unlinked.length > 0) {
      const told = compareAll(report, sentence, unlinked);
      if (areOfTables(told.map(asJudged))) found.push(...told);
    }
    if (!ofRegion) continue;
    const before = paragraphs.get(sentence.line);
    if (before) before.push(read);
    else paragraphs.set(sentence.line, [read]);
  }
  for (const paragraph of paragraphs.values()) {
    const told = paragraph.flatMap(({ sentence, ofRegion }) =>
      compareAll(report, sentence, ofRegion?.claims ?? []),
    );
    const ownLevel = paragraph.flatMap(({ ofRegion }) => ofRegion?.ownLevel ?? []);
    if (areOfRegion(told.map(asJudged), ownLevel)) found.push(...told);
  }
  return found;
}

function asJudged({ agrees, statement, figures }: Comparison): Judged {
  return { agrees, value: statement.value, figure: figures.value };
}

function byPlace(one: Comparison, other: Comparison): number {
  return one.statement.range.start - other.statement.range.start;
}

/** What prose says of the tables' figures, in text order, each place once. */
export function readStatements(prose: readonly ProseLine[], subject: Subject): Statement[] {
  const statements = CLAIMING.findIn(readParagraphs(prose, subject)).flatMap(({ sentence, claims }) =>
    claims.map((claim) => stateClaim(sentence, claim)),
  );
  return statements.filter(
    ({ range }, index) => statements.findIndex((other) => other.range.start === range.start) === index,
  );
}

function compare(report: Report, sentence: Sentence, claim: Claim): Comparison | null {
  const readable = claim.figures.flatMap((sum) => addUp(report, sum) ?? []);
  const agreeing = readable.find(({ value }) => fits(claim, value));
  const figures = agreeing ?? readable[0];
  // Of a part that can be one it is not known what it should be.
  if (!figures || (agreeing && claim.isOfSome)) return null;
  return { statement: stateClaim(sentence, claim), figures, agrees: agreeing !== undefined };
}

/** Whether a claim may be true where the tables have a figure: to the digits that are given, and of some of them no more. */
function fits({ value, isOfSome, frame: { quantity } }: Claim, figure: number): boolean {
  const tolerance = quantity?.rounding ?? 0;
  return isOfSome ? value <= figure + tolerance : Math.abs(value - figure) <= tolerance;
}

/** A claim with its places in the document. */
function stateClaim(sentence: Sentence, { frame, value, kind, figures, isOfSome }: Claim): Statement {
  const { quantity } = frame;
  const start = kind === "number" ? Math.min(frame.start, quantity?.start ?? frame.start) : frame.saidFrom;
  const end = kind === "number" ? frame.end : (frame.clause.tokens.at(-1)?.end ?? frame.end);
  return {
    value,
    kind,
    unit: figures[0].rows.includes("fee") ? "amount" : "count",
    range: quantity ? locate(sentence, quantity.start, quantity.end) : locate(sentence, start, end),
    number: quantity ? locate(sentence, quantity.start, quantity.numberEnd) : null,
    isFigure: quantity !== null && quantity.rounding === 0 && !isOfSome,
    words: shorten(sentence.text.slice(Math.min(start, end), end)),
  };
}

function shorten(said: string): string {
  // What is cut is no longer known for a person's number.
  const words = maskIdentifiers(said);
  if (words.length <= LONGEST_QUOTED) return words;
  return `${words.slice(0, QUOTED_AT_EITHER_END)}…${words.slice(-QUOTED_AT_EITHER_END)}`;
}

/** The figures meant and their sum; null where one of them is not there, stands twice, or is no number, nor a blank that can only be 0. */
export function addUp(report: Report, sum: FigureSum): SummedFigures | null {
  const table = report.tables[sum.table];
  if (!table) return null;
  const due = countDue(table.spec, sum);
  const rows = table.rows.filter((row) => row.cells.some((cell) => isMeant(sum, cell)));
  const cells = rows.flatMap((row) =>
    row.fit === "exact" ? row.cells.filter((cell) => isMeant(sum, cell)) : [],
  );
  if (due === 0 || cells.length !== due) return null;
  if (!sum.rows.every((key) => cells.some(({ row }) => row === key || row.startsWith(`${key}.`))))
    return null;
  let value = 0;
  for (const cell of cells) {
    if (cell.figure.kind === "number") value += cell.figure.value;
    else if (cell.figure.kind !== "blank" || !listProvenZeros(table).has(cell)) return null;
  }
  return { value: round(value), cells, name: nameSum(report, sum, rows, cells) };
}

/** How many figures an edition has for a sum; looked up once for each. */
function countDue(spec: TableSpec, sum: FigureSum): number {
  const counts = dueOf.get(spec) ?? new Map<string, number>();
  dueOf.set(spec, counts);
  const key = `${sum.rows.join()}/${sum.columns.join()}`;
  let count = counts.get(key);
  if (count === undefined) {
    const cells = spec.blocks.flatMap((block) => block.rows).flatMap((row) => row.cells);
    count = cells.filter((cell) => isMeant(sum, cell)).length;
    counts.set(key, count);
  }
  return count;
}

function isMeant(sum: FigureSum, { row, column }: Coordinate): boolean {
  return sum.columns.includes(column) && sum.rows.some((key) => row === key || row.startsWith(`${key}.`));
}

/** Sums of amounts without the noise of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** `表三“（七）总计”的“总计”`; of a sum its rows and columns. */
function nameSum(report: Report, sum: FigureSum, rows: readonly Row[], cells: readonly Cell[]): Text {
  const [row] = rows;
  const [cell] = cells;
  const table = report.tables[sum.table];
  if (!row || !cell || !table) return { zh: "表格", en: "the tables" };
  if (cells.length === 1) return nameCell(table.spec, row.spec, cell.spec);
  const names = [...new Set(cells.map((each) => nameOfRow(sum, rows, each)))];
  const columns = [...new Set(cells.map(({ spec }) => spec.columnName.zh))];
  const isTotal = sum.columns.length === 1;
  const zh = names.length > 3 ? `${names.slice(0, 2).join("、")}等 ${names.length} 项` : names.join("、");
  if (sum.table === "disputes") {
    return {
      zh: `${table.spec.name.zh}${columns.map((name) => `“${name}”`).join("、")}合计`,
      en: `the sum of ${columns.map((name) => `“${name}”`).join(", ")} in ${table.spec.name.en}`,
    };
  }
  const column = isTotal ? `的“${columns[0] ?? ""}”` : `${columns.map((name) => `“${name}”`).join("、")}`;
  return {
    zh: `${table.spec.name.zh}${zh}${column}合计`,
    en: `the sum of ${zh} ${column} in ${table.spec.name.en}`,
  };
}

/** The name of a row, or of the group that is meant as a whole. */
function nameOfRow(sum: FigureSum, rows: readonly Row[], cell: Cell): string {
  const row = rows.find((candidate) => candidate.cells.includes(cell));
  const group = row?.spec.groups.at(-1);
  if (row && group !== undefined && !sum.rows.includes(cell.row)) return `“${group}”`;
  return row ? `“${row.spec.name.zh}”` : "";
}
