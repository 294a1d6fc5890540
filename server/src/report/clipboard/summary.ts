import { editionByKey } from "../editions/index.ts";
import type { Text } from "../language.ts";
import type { Report, Table } from "../report.ts";
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
    ? { zh: `${zh}：${reading.figures} 个数据`, en: `${en}: ${reading.figures} figures` }
    : {
        zh: `${zh}：${reading.rows} 行 ${reading.figures} 个数据`,
        en: `${en}: ${reading.rows} rows, ${reading.figures} figures`,
      };
}

function listDoubts(report: Report, { table, reading }: PastedTable): Text[] {
  const { unknown, misfits, strays, malformed } = reading;
  const { zh, en } = table.spec.name;
  const doubts: Text[] = [];
  const add = (count: number, say: (count: number) => Text): void => {
    if (count > 0) doubts.push(say(count));
  };
  add(unknown.length, (count) => ({ zh: `${count} 行未识别`, en: `${count} rows not recognised` }));
  add(misfits.length, (count) => ({
    zh: `${count} 行的数据个数与列数不符，未填入`,
    en: `${count} rows with more or fewer figures than columns, left blank`,
  }));
  add(strays.length, (count) => ({
    zh: `${count} 处文字不属于${zh}`,
    en: `${count} texts that are no part of ${en}`,
  }));
  if (doubts.length > 0) {
    doubts.push({ zh: "以上内容保留在表后的注释里", en: "all of this is kept in a comment below the table" });
  }
  add(malformed, (count) => ({ zh: `${count} 处不是数字`, en: `${count} figures that are no numbers` }));
  if (report.year !== null && table.spec !== report.dueEdition.tables[table.key]) {
    const found = editionByKey(table.edition);
    doubts.push({
      zh: `${zh}是${found.name.zh}，${report.year} 年度应使用${report.dueEdition.name.zh}`,
      en: `${en} is of the ${found.name.en}; ${report.year} uses the ${report.dueEdition.name.en}`,
    });
  }
  return doubts;
}
