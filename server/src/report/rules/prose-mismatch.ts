import type { AnalysisContext } from "../findings/context.ts";
import type { Problem } from "../findings/finding.ts";
import { isCarriedIn, lastYearOf } from "../folder/lastYear.ts";
import { nameOf } from "../model/names.ts";
import type { Cell, Report, Table } from "../model/report.ts";
import { findWrongChanges, fitsChange } from "../prose/changes/toldChanges.ts";
import { addUp, type Comparison, compareProse } from "../prose/comparisons.ts";
import { isExplained, isTorn } from "../prose/contradictions.ts";
import { type LocatedChange, readLocatedChanges } from "../prose/relations.ts";
import { readFigure, writeFigure } from "../text/figure.ts";
import type { Text } from "../text/language.ts";
import type { Rule } from "./rule.ts";

/** A number of the prose that names a figure of a table has to be that figure. */
export const proseMismatch: Rule = {
  code: "prose-mismatch",
  name: { zh: "文表不符", en: "prose and tables differ" },
  group: "prose",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "正文里的数与表格里的数不一致。",
    en: "A number in the prose contradicts a figure of a table.",
  },
  why: {
    zh: "同一件事在正文和表格里只能有一个数。表二、表三、表四的每一行每一列，只要正文说清了是哪一个，都会核对；“未收到”“没有”“无”“零”按 0 计，“均已办结”“全部予以公开”“均获维持”与结转、其他结果核对；“比上年增加”“上年为”“与上年持平”“较上年有所减少”与上一年度的报告核对，没有上一年度报告的，同一句里所写的上年数、增减数、增减幅度互相核对。以“万件”写的数按写出的位数核对；某一类行政许可、以本级政府名义制发的文件多于表中全部的，也提示；全县的数与本级的数并列的，或没有写明与信息公开有关的复议诉讼，其余各数与表格相合时才核对。约数、计划、别的年度、别的单位、只算一部分的数不核对；没读懂的不提示。依据：《中华人民共和国政府信息公开条例》第五十条；《中华人民共和国政府信息公开工作年度报告格式》。",
    en: "One thing has one number, in prose as in the tables. Every row and column of tables 2, 3 and 4 is compared where the words say for certain which one they mean; 未收到, 没有, 无 and 零 count as 0; 均已办结, 全部予以公开 and 均获维持 are held against what was carried over and the other results; 比上年增加, 上年为, 与上年持平 and 较上年有所减少 against last year's report, and without one the numbers, differences and per cents that a sentence tells of both years against each other. Numbers in 万 are compared to the digits given; licences of one sort and documents in the government's own name are told where they are more than all; a region's numbers beside those of 本级, and disputes not said to be about disclosure, are compared where the other numbers bear them out. Approximations, plans, other years and bodies, and parts are not compared; of what was not understood nothing is said. Source: article 50 of the Regulation; the standard format.",
  },
  advice: {
    zh: "对照台账，看是正文错还是表格错，改错的一处。",
    en: "Check the register and correct whichever is wrong.",
  },
  examples: {
    wrong:
      "## 一、总体情况\n\n全年收到政府信息公开申请3件。\n\n## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n",
    right:
      "## 一、总体情况\n\n全年收到政府信息公开申请2件。\n\n## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n",
  },
  *check({ report, prose, context }) {
    for (const [first, ...others] of groupByPlace(compareProse(report, prose))) {
      const { number } = first.statement;
      if (!number || !isTorn(report, prose, [number])) yield describeMismatch(first, others, report);
    }
    const unknown: LocatedChange[] = [];
    for (const located of readLocatedChanges(prose, report)) {
      if (located.base && isExplained(report, prose, [located.base])) continue;
      const known = listKnown(located, report, context);
      const [first] = known;
      if (!first) unknown.push(located);
      else if (!known.some(({ now, last }) => fitsChange(located.change, now, last)))
        yield describeChange(located, first);
    }
    for (const { located, now, last } of findWrongChanges(unknown)) yield describeTold(located, now, last);
  },
};

/** A figure of both years. */
interface BothYears {
  readonly now: number;
  readonly last: number;
  readonly cells: readonly Cell[];
}

/** The figures of both years that a change may mean; empty where last year's are not known. */
function listKnown({ change }: LocatedChange, report: Report, context: AnalysisContext): BothYears[] {
  return change.figures.flatMap((sum): BothYears[] => {
    const figures = addUp(report, sum);
    if (!figures || (change.base !== null && change.base !== figures.value)) return [];
    // Last year's report has another number of what was carried into its year.
    if (figures.cells.some((cell) => isCarriedIn(report, cell))) return [];
    const before = figures.cells.map((cell) => lastYearOf(report, context, cell)?.value);
    if (before.length === 0 || before.some((value) => value === undefined)) return [];
    const last = before.reduce<number>((total, value) => total + (value ?? 0), 0);
    // Of nothing there is no per cent.
    if (change.digits !== null && last === 0) return [];
    return [{ now: figures.value, last, cells: figures.cells }];
  });
}

function describeChange({ change, words, range }: LocatedChange, { now, last, cells }: BothYears): Problem {
  const due = now - last;
  const rate = (due / last) * 100;
  const digits = Math.max(change.digits ?? 0, 0);
  const isLast = change.kind === "last";
  const expected = isLast ? last : change.digits === null ? due : Number(rate.toFixed(digits));
  const written = change.digits === null ? `${due}` : `${rate.toFixed(digits)}%`;
  const isDirection = change.kind === "direction";
  return {
    message: isLast
      ? {
          zh: `正文写“${words}”，上一年度报告为 ${last}。请核对，改正其中一处。`,
          en: `The prose says “${words}”, while last year's report has ${last}. Check which one is right and correct the other.`,
        }
      : {
          zh: `正文写“${words}”，上一年度报告为 ${last}，本年为 ${now}${isDirection ? "" : `，应为 ${written}`}。请核对，改正其中一处。`,
          en: `The prose says “${words}”; last year's report has ${last}, this one ${now}${isDirection ? "" : `, which makes ${written}`}. Check which one is right and correct the other.`,
        },
    range,
    expected,
    actual: change.value,
    difference: round(change.value - expected),
    related: cells.map((cell) => ({
      range: cell.range,
      message: { zh: `本年：${cell.text}`, en: `This year: ${cell.text}` },
    })),
  };
}

/** A change that does not fit this year's number and last year's, as the same sentence tells them. */
function describeTold({ change, words, range }: LocatedChange, now: number, last: number): Problem {
  const isLast = change.kind === "last";
  const digits = Math.max(change.digits ?? 0, 0);
  const due = isLast ? last : now - last;
  const rate = ((now - last) / last) * 100;
  const expected = change.digits === null ? due : Number(rate.toFixed(digits));
  const written = change.digits === null ? `${due}` : `${rate.toFixed(digits)}%`;
  return {
    message: isLast
      ? {
          zh: `正文写“${words}”，按所写的本年数 ${now} 和增减数，上年应为 ${written}。请核对各数。`,
          en: `The prose says “${words}”; by this year's ${now} and the change told, last year's is ${written}. Check the numbers.`,
        }
      : {
          zh: `正文写“${words}”，按所写的各数，本年为 ${now}，上年为 ${last}，应为 ${written}。请核对各数。`,
          en: `The prose says “${words}”; by its own numbers it is ${now} now and was ${last} last year, which makes ${written}. Check the numbers.`,
        },
    range,
    expected,
    actual: change.value,
    difference: round(change.value - expected),
  };
}

/**
 * What disagrees, by the words that say it. 收到并办结申请 5 件 says two things with one number, which is mended once; 未发生行政复议、
 * 行政诉讼 says of each that there was nothing.
 */
function groupByPlace(comparisons: readonly Comparison[]): (readonly [Comparison, ...Comparison[]])[] {
  const groups = new Map<number, [Comparison, ...Comparison[]]>();
  for (const comparison of comparisons) {
    if (comparison.agrees) continue;
    const { range, kind } = comparison.statement;
    const known = groups.get(range.start);
    if (!known) groups.set(range.start, [comparison]);
    else if (kind === "none") known.push(comparison);
  }
  return [...groups.values()];
}

function describeMismatch(
  { statement, figures }: Comparison,
  others: readonly Comparison[],
  report: Report,
): Problem {
  const { value, range, number, words } = statement;
  const told = [figures, ...others.map((other) => other.figures)];
  const sum = told.reduce((total, each) => total + each.value, 0);
  const like = number
    ? readFigure(report.syntax.text.slice(number.start, number.end).replace(/\s/g, ""))
    : null;
  const newText = like ? writeFigure(figures.value, like) : "";
  return {
    message: {
      zh: `正文写“${words}”，${told.map((each) => `${each.name.zh}为 ${each.value}`).join("，")}。请核对，改正其中一处。`,
      en: `The prose says “${words}”, while ${told.map((each) => `${each.name.en} is ${each.value}`).join(" and ")}. Check which one is right and correct the other.`,
    },
    range,
    expected: round(sum),
    actual: value,
    difference: round(value - sum),
    related: told.flatMap(({ cells }) =>
      cells.map((cell) => ({
        range: cell.range,
        cell: { table: cell.table, row: cell.row, column: cell.column },
        message: nameRelated(report.tables[cell.table], cell),
      })),
    ),
    fixes:
      number && Number.isInteger(value) && statement.isFigure
        ? [
            {
              title: { zh: `正文改为 ${newText}`, en: `Change the prose to ${newText}` },
              safe: false,
              edits: [{ range: number, newText }],
            },
          ]
        : [],
  };
}

function nameRelated(table: Table | null, cell: Cell): Text {
  const name = table ? nameOf(table, cell) : cell.spec.columnName;
  if (cell.figure.kind === "blank")
    return { zh: `${name.zh}：空格，按勾稽关系只能是 0`, en: `${name.en}: blank, which can only be 0` };
  return { zh: `${name.zh}：${cell.text}`, en: `${name.en}: ${cell.text}` };
}

/** A difference of amounts without the noise of binary fractions. */
function round(difference: number): number {
  return Math.round(difference * 1e6) / 1e6;
}
