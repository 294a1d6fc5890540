import type { Edition, TableKey } from "../../server/src/report/editions/edition.ts";
import { EDITIONS } from "../../server/src/report/editions/index.ts";
import { AUTHORS } from "./authors.ts";
import { CLERKS } from "./clerks.ts";
import { DAMAGES } from "./damages.ts";
import { EXPORTS } from "./exports.ts";
import { PAPERS } from "./paged.ts";
import { PAGES } from "./pages.ts";
import { PRINTERS } from "./printers.ts";
import { PROGRAMS } from "./programs.ts";

/** An invented report, printed in a layout and damaged. */
export interface Printed {
  readonly text: string;
  readonly edition: Edition;
  readonly layout: string;
  readonly damage: string;
  /** Every figure that was printed, by `table/row/column`; those that were left blank are none. */
  readonly figures: ReadonlyMap<string, number>;
  /** How many of them the damage took out of the text. */
  readonly lost: number;
  /** Whether noughts were left blank: where no line of a kind has all its figures, nothing tells their places. */
  readonly hasBlanks: boolean;
}

const KEYS: readonly TableKey[] = ["proactive", "requests", "disputes"];
const LAYOUTS = { ...PRINTERS, ...PAGES, ...PAPERS, ...EXPORTS, ...CLERKS, ...AUTHORS, ...PROGRAMS };
/** Every layout's name; each report has two of them. */
export const LAYOUT_NAMES: readonly string[] = Object.keys(LAYOUTS);
/** Layouts in which every cell has its place, so that one may be blank. */
const WITH_BLANKS: ReadonlySet<string> = new Set([
  "pipes",
  "tabs",
  "html",
  ...Object.keys(PAGES).filter((name) => name !== "pageParagraphs"),
]);
/** So many reports have blank cells for zeros where their layouts can show them. */
const BLANKS = 0.2;
/** Damages after which nobody can tell the figures of a row, be it no sum. */
const DOUBTING: ReadonlySet<string> = new Set(["filledUp", "gluedFigure"]);
const MOST_DOUBTED = 7;
const DAMAGE_NAMES = Object.keys(DAMAGES);

/** Numbers from 0 to 1 that only a seed decides (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Makes the report of a seed: either edition, few or many figures, rows that are their own sums or not, one layout for
 * each of its tables, and a damage in one of them.
 */
export function printedOf(seed: number): Printed {
  const random = randomOf(seed * 7919 + 1);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  };
  const edition = pick(EDITIONS);
  const hasBlanks = random() < BLANKS;
  const figures = inventFigures(edition, random, hasBlanks);
  const [layout, second, chosen] = [pick(LAYOUT_NAMES), pick(LAYOUT_NAMES), pick(DAMAGE_NAMES)];
  // Without its header nothing tells that a table has lost a column and has another in its place.
  const damage = chosen === "lostLine" && layout.startsWith("lost") ? "lostRow" : chosen;
  const damaged = pick(KEYS);
  let lost = 0;
  const print = (key: TableKey): string => {
    const name = key === damaged ? layout : second;
    const isBlank = hasBlanks && WITH_BLANKS.has(name);
    const printed = new Set<string>();
    const value = (row: string, column: string): string => {
      const place = `${key}/${row}/${column}`;
      printed.add(place);
      const figure = figures.get(place);
      if (isBlank && figure === 0) figures.delete(place);
      return isBlank && !figure ? "" : String(figure);
    };
    const whole = LAYOUTS[name]?.(edition.tables[key], value) ?? "";
    // A layout may have lost a column.
    for (const place of [...figures.keys()])
      if (place.startsWith(`${key}/`) && !printed.has(place)) figures.delete(place);
    if (key !== damaged) return whole;
    const changed = (DAMAGES[damage]?.(whole.split("\n"), random) ?? []).join("\n");
    const doubted = DOUBTING.has(damage) && changed !== whole ? MOST_DOUBTED : 0;
    lost += Math.max(doubted, countFigures(whole) - countFigures(changed));
    return changed;
  };
  return {
    text: writeReport(edition, print),
    edition,
    layout: `${layout}/${second}`,
    damage,
    figures,
    lost,
    hasBlanks,
  };
}

/** Writes a report of an edition around its printed tables. */
export function writeReport(edition: Edition, print: (table: TableKey) => string): string {
  const year = edition.years.from + 1;
  return [
    `# 青石镇${year}年政府信息公开工作年度报告`,
    "## 一、总体情况\n\n（一）主动公开。青石镇主动公开信息12条。",
    `## 二、主动公开政府信息情况\n\n${print("proactive")}`,
    `## 三、收到和处理政府信息公开申请情况\n\n${print("requests")}`,
    `## 四、政府信息公开行政复议、行政诉讼情况\n\n${print("disputes")}`,
    `## 五、存在的主要问题及改进情况\n\n${year}年，青石镇的解读形式不多，将加强培训。`,
    `## 六、其他需要报告的事项\n\n${year}年未收取信息处理费。\n`,
  ].join("\n\n");
}

/** @param isBalanced whether every line is its own sum; else only some reports' are. */
function inventFigures(edition: Edition, random: () => number, isBalanced: boolean): Map<string, number> {
  const figures = new Map<string, number>();
  const [sparse, isSum, isSmall] = [random(), random() < 0.7 || isBalanced, random() < 0.2];
  for (const key of KEYS) {
    for (const row of edition.tables[key].blocks.flatMap((block) => block.rows)) {
      for (const { row: line, column } of row.cells) {
        const value = random() < sparse ? 0 : Math.floor(random() ** 3 * (isSmall ? 9.9 : 500));
        figures.set(`${key}/${line}/${column}`, value);
      }
      if (key === "proactive" || !isSum || (key === "disputes" && !isBalanced)) continue;
      for (const line of new Set(row.cells.map((cell) => cell.row))) {
        const parts = row.cells.filter((cell) => cell.row === line && cell.column !== "total");
        const sum = parts.reduce(
          (all, { column }) => all + (figures.get(`${key}/${line}/${column}`) ?? 0),
          0,
        );
        figures.set(`${key}/${line}/total`, sum);
      }
    }
  }
  return figures;
}

/** Figures of a table's text: numbers that stand by themselves. */
function countFigures(text: string): number {
  const cells = text.replace(/<br>|&nbsp;|<[^<>]*>/g, " ");
  return cells.match(/(?<![\d.])\d+(?=$|[\s|,])/gm)?.length ?? 0;
}
