import type { Range as LspRange } from "vscode-languageserver";
import { type Analysis, readForm } from "../../report/index.ts";
import { toLspRange } from "../convert.ts";

/** The tables of a report as a form: what an editor needs to go from figure to figure. */
export interface FigureCells {
  /** Every figure in text order, blank ones included. */
  readonly figures: readonly FigureCell[];
  /** The lines that belong to tables: zero-based numbers, both inclusive. */
  readonly stretches: readonly { readonly first: number; readonly last: number }[];
}

export interface FigureCell {
  readonly range: LspRange;
  /** The figure with the spaces around it: a cursor in here stands in the figure. */
  readonly place: LspRange;
  /** The index of the figure in the next row; null in the last row of a table. */
  readonly below: number | null;
  /** Whether a line break in this place would tear the row. */
  readonly inRow: boolean;
}

/** The figures of a report's tables; none for a text that is no report. */
export function figureCells(analysis: Analysis | null): FigureCells {
  if (!analysis) return { figures: [], stretches: [] };
  const { syntax } = analysis.report;
  const { figures, stretches } = readForm(analysis.report);
  return {
    figures: figures.map(({ range, place, below, inRow }) => ({
      range: toLspRange(syntax, range),
      place: toLspRange(syntax, place),
      below,
      inRow,
    })),
    stretches,
  };
}
