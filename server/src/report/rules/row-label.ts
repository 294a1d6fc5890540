import type { Problem } from "../findings/finding.ts";
import { listIrregular } from "../model/cells.ts";
import { findOtherLabel } from "../model/labels.ts";
import type { Label, Report, Table } from "../model/report.ts";
import type { Rule } from "./rule.ts";

const ALL_LABELS = { zh: "行名都改为格式规定的", en: "Use the standard's labels" };
/** The numeral that a label opens with. */
const NUMERAL = /^\d{1,2}\s*[.、]/;

/** Labels are fixed by the standard; spaces, widths, punctuation and brackets are not looked at. */
export const rowLabel: Rule = {
  code: "row-label",
  name: { zh: "行名不符", en: "wrong row label" },
  group: "tables",
  level: "warning",
  fix: "mixed",
  summary: { zh: "表格的行名与格式不一致。", en: "A row's label differs from the standard's." },
  why: {
    zh: "行名由格式统一规定，汇总时按行名取数；空格、全半角、括号的差别不算。依据：《中华人民共和国政府信息公开工作年度报告格式》表二、表三。",
    en: "Row labels are prescribed, and figures are collected by them; spaces, widths and brackets do not count. Source: the standard format, Tables 2 and 3.",
  },
  advice: { zh: "改为格式规定的行名。", en: "Use the label of the standard." },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处法\t3\n行政强制\t0\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t0\n",
  },
  *check({ report }) {
    for (const table of listIrregular(report)) {
      yield* listNameless(report, table);
      yield* listGlued(table);
      for (const { label, spec } of table.rows) {
        if (label?.match !== "deviating" || spec.label === null) continue;
        const [first, ...rest] = label.pieces;
        if (!first) continue;
        const strange = findStrange(label.text, [spec.label, ...spec.groups].join(""));
        if (strange !== null) {
          yield describeStrange(table, label, strange);
          continue;
        }
        const edits = [
          { range: first, newText: spec.label },
          ...rest.map((range) => ({ range, newText: "" })),
        ];
        yield {
          message: {
            zh: `${table.spec.name.zh}的行名“${label.text}”应为“${spec.label}”。`,
            en: `The label “${label.text}” in ${table.spec.name.en} should read “${spec.label}”.`,
          },
          range: label.range,
          fixes: [
            {
              title: { zh: `改为“${spec.label}”`, en: `Change to “${spec.label}”` },
              safe: true,
              edits,
              shared: { key: "label", title: ALL_LABELS, edits },
            },
          ],
          cause: {
            key: `${table.key}/label`,
            place: {
              zh: `“${label.text}”应为“${spec.label}”`,
              en: `“${label.text}” should read “${spec.label}”`,
            },
            rows: 1,
            cells: 0,
            tellAll: ({ rows }) => ({
              zh: `${table.spec.name.zh}有 ${rows} 个行名与格式不一致（如“${label.text}”应为“${spec.label}”）。`,
              en: `${rows} labels of ${table.spec.name.en} differ from the standard's (“${label.text}” should read “${spec.label}”).`,
            }),
          },
        };
      }
    }
  },
};

/** Rows known by their place alone: nothing but figures stands in their line, and rows stand right above and below. */
function* listNameless({ syntax: { text, lines } }: Report, { spec: table, rows }: Table): Iterable<Problem> {
  for (const [index, { label, spec, layout, firstLine, lastLine, range }] of rows.entries()) {
    const isGrid = layout === "tabs" || layout === "pipes";
    if (label !== null || spec.label === null || !isGrid || firstLine !== lastLine) continue;
    const [above, below] = [rows[index - 1], rows[index + 1]];
    if (above?.lastLine !== firstLine - 1 || (below && below.firstLine !== lastLine + 1)) continue;
    const line = lines[firstLine];
    if (!line || /\p{L}/u.test(text.slice(line.start, line.end))) continue;
    yield {
      message: {
        zh: `${table.name.zh}第 ${firstLine + 1} 行缺行名，按次序应为“${spec.label}”。请补上。`,
        en: `Line ${firstLine + 1} of ${table.name.en} has no label; by its place it is “${spec.label}”. Write it.`,
      },
      range,
    };
  }
}

/** Labels that the first figure of their row touches: it has left its own cell. */
function* listGlued({ spec: { key, name }, rows }: Table): Iterable<Problem> {
  for (const { label, cells } of rows) {
    const first = cells[0];
    if (!label || !first || first.text === "" || first.range.start !== label.range.end) continue;
    const range = { start: label.range.start, end: first.range.end };
    yield {
      message: {
        zh: `${name.zh}的行名“${label.text}”和第一个数 ${first.text} 连在了一起。请分到两格。`,
        en: `The label “${label.text}” in ${name.en} and its first figure, ${first.text}, have run together. Put them into two cells.`,
      },
      range,
      cause: {
        key: `${key}/glued`,
        place: { zh: `“${label.text}”和 ${first.text}`, en: `“${label.text}” and ${first.text}` },
        rows: 1,
        cells: 0,
        tellAll: ({ rows: count }) => ({
          zh: `${name.zh}有 ${count} 个行名和第一个数连在了一起。请分到两格。`,
          en: `${count} labels of ${name.en} have run together with their first figures. Put them into two cells.`,
        }),
      },
    };
  }
}

/** What stands in a label and belongs to another row: a number that the standard's has not, or another row's name. */
function findStrange(written: string, due: string): string | null {
  const known: readonly string[] = due.match(/\d+/g) ?? [];
  // A wrong numeral at the head is the label's own.
  const rest = written.normalize("NFKC").replace(NUMERAL, "");
  const number = rest.match(/\d+/g)?.find((digits) => !known.includes(digits));
  return number ?? findOtherLabel(written, due);
}

function describeStrange(table: Table, { range, text }: Label, strange: string): Problem {
  return {
    message: {
      zh: `${table.spec.name.zh}的行名“${text}”里夹着“${strange}”，像是两行连在了一起。请对照原表分开。`,
      en: `The label “${text}” in ${table.spec.name.en} has “${strange}” in it: two rows seem to have run together. Part them as in the original.`,
    },
    range,
    cause: {
      key: `${table.key}/strange`,
      place: { zh: `“${text}”里的“${strange}”`, en: `“${strange}” in “${text}”` },
      rows: 1,
      cells: 0,
      tellAll: ({ rows }) => ({
        zh: `${table.spec.name.zh}有 ${rows} 个行名里夹着别的内容（如“${text}”里的“${strange}”），像是几格连在了一起。请对照原表分开。`,
        en: `${rows} labels of ${table.spec.name.en} have something else in them (“${strange}” in “${text}”): cells seem to have run together. Part them as in the original.`,
      }),
    },
  };
}
