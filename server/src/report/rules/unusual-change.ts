import type { Problem } from "../findings/finding.ts";
import { type ReportDigest, siteOf } from "../folder/digest.ts";
import { type FigureDigest, figureAt } from "../folder/figures.ts";
import { previousOf } from "../folder/neighbours.ts";
import { nameReport } from "../folder/reportName.ts";
import { nameCell } from "../model/names.ts";
import type { Cell, Report, Row, Table } from "../model/report.ts";
import type { Rule } from "./rule.ts";

/** So many times last year's figure, or so small a part of it, is asked about. */
const TIMES = 5;
/** Smaller figures jump by chance: the larger of the two has to be so much, in 件 or 万元. */
const LEAST = 20;
/** From or to 0 it is enough that tens stand on the other side. */
const LEAST_BESIDE_ZERO = 10;
/** 2019: what these columns hold is told from last year's figure itself. */
const DERIVED: ReadonlySet<string> = new Set(["change", "lastYearItems"]);
/** What follows from other rows: 上年结转 is last year's, （七）总计 is made of the outcomes. */
const FOLLOWS: ReadonlySet<string> = new Set(["carriedIn", "outcomeTotal"]);

/** A figure that leaps against last year's is asked about; the answer is a reason or a correction. */
export const unusualChange: Rule = {
  code: "unusual-change",
  name: { zh: "数与上年相差悬殊", en: "unusual change" },
  group: "folder",
  level: "information",
  fix: "none",
  query: true,
  summary: {
    zh: "某个数增至上一年度的五倍、减至五分之一，或者在几十与 0 之间变化。",
    en: "A figure is five times last year's, or a fifth of it, or changes between 0 and some tens.",
  },
  why: {
    zh: "数字突然大增大减，多半是多写、漏写一位或统计口径变了；确有其事的，审核人也会来问。这是疑问，不是错误：核实后写明理由即可。同一原因只问一处（新收申请已问的，不再问办理结果），两年都不满 20 的（一年为 0 时不满 10 的）不问，已由其他规则断定写错的数也不问。上一年度报告按机关和年度从内容认定。依据：《中华人民共和国政府信息公开条例》第五十条（报告应当如实列明的数据）；国办公开办函〔2021〕30号（四）（内容不准确的要追究责任）。",
    en: "A leap mostly means a digit too many or too few, or another way of counting; where it is true, a reviewer will ask. It is a question, not a fault: check it and give the reason. One cause is asked about once (not the outcomes where the requests received were); figures below 20 in both years (below 10 beside a 0) are passed over, and so is a figure that another rule knows to be wrong. Source: article 50 of the Regulation (the figures a report holds); 国办公开办函〔2021〕30号, (4) (inaccurate reports are pursued).",
  },
  advice: {
    zh: "对照台账核实。写错的改正；情况属实的，用快速修复“情况属实，写明理由”在表格前加一条注释。`nianbao check --explanations` 列出全部理由，供审核人查看。",
    en: "Check it against the register. Correct what is wrong; where it is so, the quick fix “This is correct; give the reason” puts a comment before the table. `nianbao check --explanations` lists all reasons for a reviewer.",
  },
  examples: {
    wrong: example(2024, 600),
    right: example(2024, 80),
    beside: example(2023, 50),
  },
  *check({ report, context, suspicions }) {
    const previous = previousOf(report, context);
    if (!previous) return;
    const wrong = new Set(suspicions.flatMap(({ culprit }) => culprit?.cell ?? []));
    for (const leap of chooseLeaps(report, previous, wrong)) yield describeLeap(leap, previous, context.name);
  },
};

/** A figure beside last year's, with those that leapt for the same reason. */
interface Leap {
  readonly table: Table;
  readonly row: Row;
  readonly cell: Cell;
  readonly value: number;
  readonly before: FigureDigest;
}

/** The leaps of a report, one for each cause. */
function* chooseLeaps(report: Report, previous: ReportDigest, wrong: ReadonlySet<Cell>): Iterable<Leap> {
  const { proactive, requests, disputes } = report.tables;
  const list = (table: Table | null, wants: (row: Row, cell: Cell) => boolean): Leap[] =>
    table ? listLeaps(table, previous, (row, cell) => !wrong.has(cell) && wants(row, cell)) : [];
  // Documents issued make those in force more: of a row the first leap is told.
  const rows = new Set<Row>();
  for (const leap of list(proactive, (_, { column }) => !DERIVED.has(column))) {
    if (rows.has(leap.row)) continue;
    rows.add(leap.row);
    yield leap;
  }
  const totals = list(requests, ({ spec }, { column }) => column === "total" && !FOLLOWS.has(spec.key));
  const received = totals.find(({ row }) => row.spec.key === "received");
  // More requests mean more of each outcome; one outcome less means another more.
  const outcome = [...totals].sort((a, b) => sizeOf(b) - sizeOf(a))[0];
  const told = received ?? outcome;
  if (told) yield told;
  yield* list(disputes, (_, { column }) => column === "total");
}

function listLeaps(table: Table, previous: ReportDigest, wants: (row: Row, cell: Cell) => boolean): Leap[] {
  return table.rows
    .filter(({ fit }) => fit === "exact")
    .flatMap((row) =>
      row.cells.flatMap((cell): Leap[] => {
        if (cell.figure.kind !== "number" || !wants(row, cell)) return [];
        const before = figureAt(previous.figures, cell);
        const { value } = cell.figure;
        return before && isLeap(value, before.value) ? [{ table, row, cell, value, before }] : [];
      }),
    );
}

function isLeap(now: number, before: number): boolean {
  const [less, more] = now < before ? [now, before] : [before, now];
  // A figure below 0 is told by a rule of its own.
  if (less < 0) return false;
  return less === 0 ? more >= LEAST_BESIDE_ZERO : more >= LEAST && more >= less * TIMES;
}

function sizeOf({ value, before }: Leap): number {
  return Math.abs(value - before.value);
}

function describeLeap({ table, row, cell, before }: Leap, previous: ReportDigest, from = ""): Problem {
  const name = nameCell(table.spec, row.spec, cell.spec);
  const file = nameReport(previous.name, from);
  const line = before.line + 1;
  return {
    message: {
      zh: `${name.zh}为 ${cell.text}，上一年度报告为 ${before.value}（${file} 第 ${line} 行），相差悬殊。请核实：写错的改正，情况属实的写明理由。`,
      en: `${name.en} is ${cell.text}, and last year's report has ${before.value} (${file}, line ${line}). Check it: correct it, or give the reason if it is true.`,
    },
    range: cell.range,
    cell: { table: cell.table, row: cell.row, column: cell.column },
    related: [
      {
        site: siteOf(previous, before),
        message: { zh: `上一年度：${before.value}`, en: `Last year: ${before.value}` },
      },
    ],
  };
}

function example(year: number, licences: number): string {
  return `# 青石镇${year}年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t${licences}\n`;
}
