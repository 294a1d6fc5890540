import type { FigureCells } from "../../../../protocol/tables.ts";
import { type Analysis, readForm } from "../../report/index.ts";
import { toLspRange } from "../convert.ts";

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
