import type { Coordinate } from "../../report/index.ts";
import { FLAT_HEADER } from "../sheet/flatSheet.ts";
import type { Content } from "./content.ts";
import { guardFormula } from "./formula.ts";

/** A figure of a report on a line of its own. */
interface FlatLine {
  readonly agency: string;
  readonly year: number | null;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
}

/** Every figure of a report, in the order of the standard. */
export function listFlat({ agency, year, blocks }: Content): FlatLine[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    const { spec, value } = block.table;
    return spec.blocks.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.cells.map((cell) => ({
          agency: agency ?? "",
          year,
          table: spec.name.zh,
          row: row.name.zh,
          column: cell.columnName.zh,
          value: value(cell satisfies Coordinate),
        })),
      ),
    );
  });
}

/** Writes lines of fields (RFC 4180) with a byte order mark and CRLF, so that spreadsheets open them as they are. */
function writeCsv(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((line) => line.map(quote).join(",")).join("\r\n")}\r\n`;
}

/** Quotes a field; what a spreadsheet would run as a formula is made plain text. */
function quote(field: string): string {
  const plain = guardFormula(field);
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** The figures of a report as CSV. */
export function exportCsv(content: Content): string {
  const lines = listFlat(content).map(({ agency, year, table, row, column, value }) => [
    agency,
    year === null ? "" : String(year),
    table,
    row,
    column,
    value,
  ]);
  return writeCsv([FLAT_HEADER, ...lines]);
}
