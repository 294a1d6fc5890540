import type { Step } from "./keys.ts";

/** The field that a step leads to, within the table; null at its edge. */
export function neighbourOf(input: HTMLInputElement, step: Step): HTMLInputElement | null {
  const rows = fieldsOf(input);
  const row = rows.findIndex((fields) => fields.includes(input));
  const column = rows[row]?.indexOf(input) ?? -1;
  const line = rows[row] ?? [];
  switch (step) {
    case "left":
      return line[column - 1] ?? null;
    case "right":
      return line[column + 1] ?? null;
    case "rowStart":
      return line[0] ?? null;
    case "rowEnd":
      return line.at(-1) ?? null;
    case "first":
      return rows[0]?.[0] ?? null;
    case "last":
      return rows.at(-1)?.at(-1) ?? null;
    default: {
      const next = rows[row + (step === "up" ? -1 : 1)];
      // A row of fewer figures is met at its last one.
      return next?.[Math.min(column, next.length - 1)] ?? null;
    }
  }
}

/** The fields of a table row by row; the blocks of table 二 follow each other. */
function fieldsOf(input: HTMLInputElement): HTMLInputElement[][] {
  const table = input.closest("section.table");
  const rows = [...(table?.querySelectorAll("tbody tr") ?? [])];
  return rows
    .map((row) => [...row.querySelectorAll<HTMLInputElement>("td.figure > input")])
    .filter((fields) => fields.length > 0);
}
