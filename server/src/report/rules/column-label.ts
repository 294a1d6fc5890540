import { findOtherLabel } from "../model/labels.ts";
import { labelKey, likeness } from "../text/label.ts";
import type { Rule } from "./rule.ts";

/** Below this likeness a label is another one rather than miswritten. */
const LEAST_LIKENESS = 0.6;
const UNIT = /(万|亿)?元(?=[）)]?$)/;

/** Whether a label names the same amount in another unit: 元 for 万元. */
function isOtherUnit(text: string, expected: string): boolean {
  const [written, due] = [UNIT.exec(text)?.[0], UNIT.exec(expected)?.[0]];
  return written !== undefined && due !== undefined && written !== due;
}

const ALL_LABELS = { zh: "列名都改为格式规定的", en: "Use the standard's labels" };

/** A header cell that is nearly, but not quite, the standard's; headers broken by spaces or lines are whole. */
export const columnLabel: Rule = {
  code: "column-label",
  name: { zh: "列名不符", en: "wrong column label" },
  group: "tables",
  level: "warning",
  fix: "mixed",
  summary: { zh: "表头的列名与格式不一致。", en: "A column's label differs from the standard's." },
  why: {
    zh: "列名由格式统一规定；被空格、换行拆开的列名不算错。依据：《中华人民共和国政府信息公开工作年度报告格式》表二至表四。",
    en: "Column labels are prescribed; labels broken by spaces or line breaks are not at fault. Source: the standard format, Tables 2 to 4.",
  },
  advice: { zh: "改为格式规定的列名。", en: "Use the label of the standard." },
  examples: {
    wrong:
      "## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废除件数\t现行有效件数\n规章\t0\t0\t0\n",
    right:
      "## 二、主动公开政府信息情况\n\n信息内容\t本年 制发件数\t本年废止件 数\t现行有效件数\n规章\t0\t0\t0\n",
  },
  *check({ report }) {
    for (const table of Object.values(report.tables)) {
      for (const { range, text, expected } of table?.deviatingColumns ?? []) {
        if (!table) continue;
        const other = findOtherLabel(text, expected);
        if (other !== null) {
          yield {
            message: {
              zh: `${table.spec.name.zh}的列名“${text}”里夹着行名“${other}”，像是两行连在了一起。请对照原表分开。`,
              en: `The column label “${text}” in ${table.spec.name.en} has the row “${other}” in it: two lines seem to have run together. Part them as in the original.`,
            },
            range,
          };
          continue;
        }
        if (isOtherUnit(text, expected)) {
          yield {
            message: {
              zh: `${table.spec.name.zh}的列名“${text}”应为“${expected}”。请把这一列的数额换算后再改列名。`,
              en: `The column label “${text}” in ${table.spec.name.en} should read “${expected}”. Convert the amounts of this column first.`,
            },
            range,
          };
          continue;
        }
        yield {
          message: {
            zh: `${table.spec.name.zh}的列名“${text}”应为“${expected}”。`,
            en: `The column label “${text}” in ${table.spec.name.en} should read “${expected}”.`,
          },
          range,
          fixes: [
            {
              title: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
              // Quite another label may be that of other figures.
              safe: likeness(labelKey(text), labelKey(expected)) >= LEAST_LIKENESS,
              edits: [{ range, newText: expected }],
              shared: { key: "label", title: ALL_LABELS, edits: [{ range, newText: expected }] },
            },
          ],
          cause: {
            key: `${table.key}/label`,
            place: { zh: `“${text}”应为“${expected}”`, en: `“${text}” should read “${expected}”` },
            rows: 0,
            cells: 0,
            tellAll: ({ places }) => ({
              zh: `${table.spec.name.zh}有 ${places} 个列名与格式不一致（如“${text}”应为“${expected}”）。`,
              en: `${places} column labels of ${table.spec.name.en} differ from the standard's (“${text}” should read “${expected}”).`,
            }),
          },
        };
      }
    }
  },
};
