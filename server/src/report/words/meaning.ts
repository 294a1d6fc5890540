import type { CellSpec, Named, SectionKey } from "../editions/edition.ts";
import { COLUMN_MEANINGS, HEADER_MEANINGS } from "./columnMeanings.ts";
import { ROW_MEANINGS } from "./rowMeanings.ts";
import { SECTION_MEANINGS } from "./sectionMeanings.ts";
import type { Meaning } from "./sources.ts";

/** What a label in a table means; null where there is nothing to say beyond its words. */
export function meaningOfLabel(named: Named): Meaning | null {
  switch (named.kind) {
    case "row":
      return ROW_MEANINGS[named.row.key] ?? null;
    case "group":
      return ROW_MEANINGS[named.key] ?? null;
    case "column":
      return meaningOfColumn(named.cell);
    case "header":
      return HEADER_MEANINGS[named.label] ?? null;
  }
}

/** What a column counts. Columns of one name in two tables, or of two rows with different units, differ. */
function meaningOfColumn({ table, row, column }: CellSpec): Meaning | null {
  return COLUMN_MEANINGS[`${table}/${row}/${column}`] ?? COLUMN_MEANINGS[`${table}/${column}`] ?? null;
}

/** What the standard asks for in a section. */
export function meaningOfSection(key: SectionKey): Meaning {
  return SECTION_MEANINGS[key];
}
