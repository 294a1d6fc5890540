import type { Fix, Problem } from "../findings/finding.ts";
import { solveCell } from "../identities/solve.ts";
import { listIrregular } from "../model/cells.ts";
import { nameCell, nameRow } from "../model/names.ts";
import type { Cell, Row, Table } from "../model/report.ts";
import { cover } from "../text/range.ts";
import type { CheckInput, Rule } from "./rule.ts";

/** A blank is never read as 0: whether nothing happened or nobody looked cannot be told from it. */
export const blankCell: Rule = {
  code: "blank-cell",
  name: { zh: "空格未填", en: "blank figure" },
  group: "tables",
  level: "warning",
  fix: "unsafe",
  completeness: true,
  summary: {
    zh: "数据格为空，或填了“-”“/”“无”。",
    en: "A figure is blank, or is written as “-”, “/” or “无”.",
  },
  why: {
    zh: "空格既可能是没有发生，也可能是漏填，勾稽关系也无法核对。格式要求逐格填报，没有的填 0。依据：《中华人民共和国政府信息公开工作年度报告格式》表二至表四。",
    en: "A blank may mean that nothing happened or that it was forgotten, and identities cannot be checked. Every cell is to be filled, with 0 where there is nothing. Source: the standard format, Tables 2 to 4.",
  },
  advice: {
    zh: "核实后填 0 或实际数；勾稽关系只容许一个值时，修复会给出这个值。",
    en: "Fill in 0 or the actual figure; where the identities leave a single value, the fix offers it.",
  },
  examples: {
    wrong:
      "## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t1\t\t3\n",
    right:
      "## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t3\n",
  },
  *check(input) {
    for (const table of listIrregular(input.report)) {
      for (const row of table.rows) {
        if (row.fit !== "exact" || row.isNatural) continue;
        const blanks = row.cells.filter((cell) => cell.figure.kind === "blank");
        if (blanks.length > 0) yield describeBlanks(blanks, row, table, input);
      }
    }
  },
};

/** One problem a row: a form not filled in yet would otherwise be all problems. */
function describeBlanks(blanks: readonly Cell[], row: Row, table: Table, input: CheckInput): Problem {
  const [first] = blanks;
  const only = blanks.length === 1 ? first : undefined;
  const range = blanks.map((cell) => cell.range).reduce(cover);
  const name = only ? nameCell(table.spec, row.spec, only.spec) : nameRow(table.spec, row.spec);
  const mark = only && only.text !== "" ? only.text : null;
  const what = mark
    ? { zh: `写作“${mark}”`, en: `is written as “${mark}”` }
    : only
      ? { zh: "为空", en: "is blank" }
      : { zh: `有 ${blanks.length} 格为空`, en: `has ${blanks.length} blank cells` };
  return {
    message: {
      zh: `${name.zh}${what.zh}。没有的请填 0，有的请填实际数。`,
      en: `${name.en} ${what.en}. Fill in 0 where there is nothing, else the actual figure.`,
    },
    range,
    ...(only ? { cell: { table: only.table, row: only.row, column: only.column } } : {}),
    fixes: listFixes(blanks, only, input),
    cause: {
      key: `${table.key}/blank`,
      place: nameRow(table.spec, row.spec),
      rows: 1,
      cells: blanks.length,
      figures: blanks.map((cell) => ({
        range: cell.range,
        cell: { table: cell.table, row: cell.row, column: cell.column },
      })),
      tellAll: ({ rows, cells }) => ({
        zh: `${table.spec.name.zh} ${rows} 行共 ${cells} 格为空。没有的请填 0，有的请填实际数。`,
        en: `${table.spec.name.en} has ${cells} blank cells in ${rows} rows. Fill in 0 where there is nothing, else the actual figures.`,
      }),
    },
  };
}

function listFixes(blanks: readonly Cell[], only: Cell | undefined, input: CheckInput): Fix[] {
  const solved = only ? solveCell(input.ties, only) : null;
  const zeros = blanks.map((cell) => ({ range: cell.range, newText: "0" }));
  const shared = {
    key: "zero",
    title: { zh: "本表空格都填 0", en: "Fill in 0 in all blank cells of the table" },
  };
  const fixes: Fix[] = [];
  if (only && solved !== null) {
    fixes.push({
      title: {
        zh: `填 ${solved}（勾稽关系推出的唯一值）`,
        en: `Fill in ${solved} (the one value the identities leave)`,
      },
      safe: false,
      edits: [{ range: only.range, newText: String(solved) }],
    });
  }
  if (solved !== 0) {
    fixes.push({
      title: only
        ? { zh: "填 0", en: "Fill in 0" }
        : { zh: "本行空格都填 0", en: "Fill in 0 in all blank cells of the row" },
      safe: false,
      edits: zeros,
      shared: { ...shared, edits: zeros },
    });
  } else if (fixes[0]) fixes[0] = { ...fixes[0], shared: { ...shared, edits: zeros } };
  return fixes;
}
