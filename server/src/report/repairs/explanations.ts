import type { Fix } from "../findings/finding.ts";
import type { Suspicion } from "../identities/localize.ts";
import { nameOf } from "../model/names.ts";
import type { Cell, Report } from "../model/report.ts";
import { writeFigure } from "../text/figure.ts";

/** More than these in a light bulb's menu help nobody. */
const MOST_OFFERED = 6;

/**
 * The repairs that satisfy every identity of a table at once, for the table these cells stand in. The only one
 * there is, where it changes a single cell, is safe; of several, the likelier come first and none is safe.
 */
export function listExplanations(
  report: Report,
  suspicions: readonly Suspicion[],
  cells: readonly Cell[],
): Fix[] {
  const suspicion = suspicions.find(({ table }) => table === cells[0]?.table);
  const table = suspicion ? report.tables[suspicion.table] : null;
  if (!suspicion || !table) return [];
  return suspicion.candidates.slice(0, MOST_OFFERED).map(({ changes }): Fix => {
    const parts = changes.map(({ cell, value }) => {
      const name = nameOf(table, cell);
      const newText = writeFigure(value, cell.figure);
      return {
        edit: { range: cell.range, newText },
        zh: `${name.zh}由 ${cell.text} 改为 ${newText}`,
        en: `change ${name.en} from ${cell.text} to ${newText}`,
      };
    });
    const en = parts.map((part) => part.en).join(", ");
    return {
      title: { zh: parts.map((part) => part.zh).join("，"), en: en.charAt(0).toUpperCase() + en.slice(1) },
      safe: suspicion.culprit !== null,
      edits: parts.map((part) => part.edit),
    };
  });
}
