import { editionByKey } from "../../editions/index.ts";
import type { Report, Table } from "../../model/report.ts";
import type { Text } from "../../text/language.ts";
import type { PastedTable } from "./pastedTables.ts";

/** The names of tables: `表二、表三`. */
export function nameTables(tables: readonly Table[]): Text {
  return {
    zh: tables.map(({ spec }) => spec.name.zh).join("、"),
    en: tables.map(({ spec }) => spec.name.en).join(", "),
  };
}

/** What was pasted, and what was not understood, with counts. */
export function summarize(
  report: Report,
  tables: readonly PastedTable[],
): { readonly summary: readonly Text[]; readonly unclear: boolean } {
  const done = tables.map(describeTable);
  const doubts = tables.flatMap((pasted) => listDoubts(report, pasted));
  return {
    summary: [
      {
        zh: `已粘贴${done.map(({ zh }) => zh).join("；")}`,
        en: `Pasted ${done.map(({ en }) => en).join("; ")}`,
      },
      ...doubts,
    ],
    unclear: doubts.length > 0,
  };
}

/** `表三：25 行 175 个数据`. Table 四's one line is not counted. */
function describeTable({ table, reading }: PastedTable): Text {
  const { zh, en } = table.spec.name;
  const isOneLine = table.rows.every(({ label }) => label === null);
  return isOneLine
    ? { zh: `${zh}：${reading.figures} 个数据`, en: `${en}: ${count(reading.figures, "figure")}` }
    : {
        zh: `${zh}：${reading.rows} 行 ${reading.figures} 个数据`,
        en: `${en}: ${count(reading.rows, "row")}, ${count(reading.figures, "figure")}`,
      };
}

function listDoubts(report: Report, { table, reading }: PastedTable): Text[] {
  const { unknown, misfits, comments, lacking, malformed } = reading;
  const strays = [...reading.strays, ...comments];
  const { zh, en } = table.spec.name;
  const found = editionByKey(table.edition);
  const isDue = report.year === null || table.spec === report.dueEdition.tables[table.key];
  const doubts: readonly (readonly [count: number, text: Text])[] = [
    [
      unknown.length,
      {
        zh: `${zh}有 ${unknown.length} 行未识别`,
        en: `${en}: ${count(unknown.length, "row")} not recognised`,
      },
    ],
    [
      misfits.length,
      {
        zh: `${zh}有 ${misfits.length} 行的数据个数与列数不符，未填入`,
        en: `${en}: ${count(misfits.length, "row")} with more or fewer figures than columns, left blank`,
      },
    ],
    [
      strays.length,
      {
        zh: `有 ${strays.length} 处文字不属于${zh}`,
        en: `${count(strays.length, "text")} that can be no part of ${en}`,
      },
    ],
    [
      unknown.length + misfits.length + strays.length,
      { zh: "以上内容保留在表后的注释里", en: "all of this is kept in a comment below the table" },
    ],
    [
      lacking,
      {
        zh: `${zh}有 ${lacking} 行少一个数据，末格留空`,
        en: `${en}: ${count(lacking, "row")} with a figure missing, the last cell left blank`,
      },
    ],
    [
      malformed,
      {
        zh: `${zh}有 ${malformed} 处不是数字`,
        en: `${en}: ${count(malformed, "cell")} without a number in it`,
      },
    ],
    [
      isDue ? 0 : 1,
      {
        zh: `${zh}是${found.name.zh}，${report.year} 年度应使用${report.dueEdition.name.zh}`,
        en: `${en} is of the ${found.name.en}; ${report.year} uses the ${report.dueEdition.name.en}`,
      },
    ],
  ];
  return doubts.flatMap(([due, text]) => (due > 0 ? [text] : []));
}

/** `1 row`, `3 rows`. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
