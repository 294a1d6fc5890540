import type { PageLines } from "../../../../protocol/preview.ts";
import { tell } from "./host.ts";

/** Where a block stands in the text, for scrolling, and for clicks that lead there. */
export function placeIn(block: PageLines) {
  return {
    "data-first": block.firstLine,
    "data-last": block.lastLine,
    onClick: () => goTo(block, false),
    onDblClick: () => goTo(block, true),
  };
}

/** Shows a block in the text; with `focus` one goes on there. */
export function goTo({ firstLine: line }: PageLines, focus: boolean): void {
  const place = { line, character: 0 };
  tell({ kind: "show", range: { start: place, end: place }, focus });
}
