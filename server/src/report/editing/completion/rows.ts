import type { RowSpec } from "../../editions/edition.ts";
import type { Report, Table } from "../../model/report.ts";
import { printRow } from "../../tables/printRow.ts";
import { type Proposal, type Spot, writtenWhole } from "./proposal.ts";

/** What stands before a label that is being written: pipes, tabs, blanks. */
const LEAD = /^[|\s]*/;
const NUMERAL = /^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/;

/**
 * The rows that the table at hand lacks, in the standard's order. In a line that holds nothing else the whole row is
 * written with blank figures, as the table's other rows are; beside figures the label alone.
 */
export function proposeRows(report: Report, { offset, before, after }: Spot): Proposal[] {
  const table = tableAround(report, offset);
  if (!table) return [];
  const [lead = ""] = LEAD.exec(before) ?? [];
  const typed = before.slice(lead.length);
  if (/[|\t]/.test(typed)) return [];
  const isAlone = /^[|\s]*$/.test(after);
  const lineStart = offset - before.length;
  return table.spec.blocks.flatMap((block) =>
    block.rows.flatMap((row): Proposal[] => {
      const { label } = row;
      if (label === null || isThere(report, table, row, offset)) return [];
      const written = writtenWhole(typed, [label, label.replace(NUMERAL, "")]);
      if (!written) return [];
      const write = (values: readonly string[]): string =>
        printRow(block, row, table.layout, values, needsGroup(table, row));
      const blanks = row.cells.map(() => "");
      return [
        {
          kind: "row",
          label,
          detail: {
            zh: `${table.spec.name.zh}缺少的行`,
            en: `A row that ${table.spec.name.en} lacks`,
          },
          range: { start: isAlone ? lineStart : offset - typed.length, end: offset },
          replaceEnd: isAlone ? offset + after.length : offset,
          newText: isAlone ? write(blanks) : label,
          snippet: isAlone ? write(blanks.map((_, index) => `$${index + 1}`)) : null,
          filter: isAlone ? lead + written.filter : written.filter,
          about: `row/${row.key}`,
        },
      ];
    }),
  );
}

/** Whether a table has a row, other than the one that is being written and is recognised before its label is whole. */
function isThere({ syntax }: Report, table: Table, row: RowSpec, offset: number): boolean {
  return table.rows.some(({ spec, label, firstLine, lastLine }) => {
    if (spec !== row) return false;
    const line = { start: syntax.lines[firstLine]?.start ?? 0, end: syntax.lines[lastLine]?.end ?? 0 };
    const written = label === null ? line : label.match === "deviating" ? label.range : null;
    return !(written && written.start <= offset && offset <= written.end);
  });
}

/** The table that a place stands in, or right below. */
function tableAround(report: Report, offset: number): Table | null {
  const { text } = report.syntax;
  return (
    Object.values(report.tables).find((table) => {
      if (!table || offset < table.range.start) return false;
      return offset <= table.range.end || !/\n[^\S\n]*\r?\n/.test(text.slice(table.range.end, offset));
    }) ?? null
  );
}

/** Whether the labels of a row's groups have to be written with it, since no other row of the group is there. */
function needsGroup(table: Table, row: RowSpec): boolean {
  const group = row.groups[row.groups.length - 1];
  return group !== undefined && !table.rows.some(({ spec }) => spec.groups[spec.groups.length - 1] === group);
}
