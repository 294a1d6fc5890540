import type { Report } from "../../model/report.ts";
import { cellKey, readTable } from "../../tables/contents.ts";
import { printTable } from "../../tables/printTable.ts";
import type { Text } from "../../text/language.ts";
import { listTablesInReport } from "./placement.ts";

/** A table as text for a spreadsheet or a word processor. */
export interface CopiedTable {
  /** Rows of cells parted by tabs, header and all, with empty cells for merged ones; `\n` ends each row. */
  readonly text: string;
  readonly summary: Text;
}

/**
 * The table that an offset stands in, else the one of its section, for the clipboard. Rows whose figures have no
 * sure place follow below.
 * @returns null where there is no table.
 */
export function copyTable(report: Report, offset: number): CopiedTable | null {
  const presents = listTablesInReport(report);
  const section = report.sections.findLast(({ heading }) => heading.range.start <= offset);
  const present =
    presents.find(({ stretch: { range } }) => range.start <= offset && offset <= range.end) ??
    presents.find(({ table }) => table.key === section?.spec.table);
  if (!present) return null;
  const { spec } = present.table;
  const { values, unknown, misfits, figures } = readTable(report.syntax, present.table, present.stretch);
  const printed = printTable(spec, "tabs", (cell) => values.get(cellKey(cell)) ?? "");
  return {
    text: `${[printed, ...[...misfits, ...unknown].map((words) => words.join("\t"))].join("\n")}\n`,
    summary: {
      zh: `已复制${spec.name.zh}（${figures} 个数据），可粘贴到电子表格或文字处理软件中。`,
      en: `Copied ${spec.name.en} (${figures} figures). Paste it into a spreadsheet or a word processor.`,
    },
  };
}
