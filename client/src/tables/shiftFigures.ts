import type { FigureCells } from "../../../protocol/tables.ts";

type FigureRange = FigureCells["figures"][number]["range"];

/** A change of a text as editors tell it: what stood in `range` is now `text`. */
export interface LineChange {
  readonly range: FigureRange;
  readonly text: string;
}

/**
 * Where the figures are after a change inside one line, known without asking: those behind it move, the one it
 * stands in grows or shrinks. Null where lines come or go, or the change touches what parts two figures.
 */
export function shiftFigures(cells: FigureCells, { range, text }: LineChange): FigureCells | null {
  const { start, end } = range;
  if (start.line !== end.line || /[\r\n\t|<>]/.test(text)) return null;
  const delta = text.length - (end.character - start.character);
  const figures: FigureCells["figures"][number][] = [];
  for (const figure of cells.figures) {
    const { place } = figure;
    if (place.start.line !== start.line || place.end.character < start.character) figures.push(figure);
    else if (place.start.character > end.character) {
      figures.push({ ...figure, range: move(figure.range, delta, delta), place: move(place, delta, delta) });
    } else if (place.start.character <= start.character && end.character <= place.end.character) {
      figures.push({ ...figure, range: grow(figure.range, range, text), place: move(place, 0, delta) });
    } else return null;
  }
  return { ...cells, figures };
}

function move({ start, end }: FigureRange, first: number, last: number): FigureRange {
  return {
    start: { line: start.line, character: start.character + first },
    end: { line: end.line, character: end.character + last },
  };
}

/** A figure with a change in its place: what is written next to it becomes part of it. */
function grow(figure: FigureRange, changed: FigureRange, text: string): FigureRange {
  const { line } = figure.start;
  const delta = text.length - (changed.end.character - changed.start.character);
  const start = Math.min(figure.start.character, changed.start.character);
  const end = Math.max(figure.end.character + delta, changed.start.character + text.length);
  return { start: { line, character: start }, end: { line, character: end } };
}
