import type { Report, Table } from "../../model/report.ts";
import { labelKey } from "../../text/label.ts";
import { overlap } from "../../text/range.ts";
import type { Objection, Proposal } from "./proposal.ts";

/** What parts cells in any layout. */
const PARTS = /[|\t\r\n<>]+/;
/** A table's header is more than one of its labels. */
const LEAST_HEADERS = 2;

/** Nothing is put beside what stands there already: no row that was read, no table beside the one that was read. */
export function doublesTable({ fix }: Proposal, { tables }: Report): Objection | null {
  for (const { range, newText } of fix.edits) {
    if (newText.length < LEAST_HEADERS * 2) continue;
    const keys = new Set(newText.split(PARTS).map(labelKey));
    for (const table of Object.values(tables)) {
      if (!table) continue;
      const isInsertion = range.start === range.end;
      if (isInsertion && countHeaders(table, keys) >= LEAST_HEADERS)
        return { zh: `${table.spec.name.zh}已经有了`, en: `${table.spec.name.en} is there already` };
      const row = table.rows.find(
        ({ label, range: place }) =>
          label?.match === "exact" &&
          keys.has(labelKey(label.text)) &&
          !fix.edits.some((edit) => overlap(edit.range, place)),
      );
      if (row)
        return {
          zh: `“${row.spec.name.zh}”一行已经有了`,
          en: `the row “${row.spec.name.en}” is there already`,
        };
    }
  }
  return null;
}

function countHeaders({ spec }: Table, keys: ReadonlySet<string>): number {
  const labels = new Set(
    spec.blocks.flatMap(({ header }) => header.flat().map(({ text }) => labelKey(text))),
  );
  return [...labels].filter((label) => keys.has(label)).length;
}
