import type { Cell } from "../../model/report.ts";
import type { Layout } from "../../syntax/syntax.ts";
import type { Edit } from "../../text/edits.ts";

/**
 * The edit that puts another text in a figure's place. In a pipe table with room to spare in the cell the spaces give
 * way, so that columns that stand in line still do.
 */
export function replaceFigure(text: string, { range }: Cell, layout: Layout, newText: string): Edit {
  const plain = { range, newText };
  if (layout !== "pipes") return plain;
  let { start, end } = range;
  while (text[start - 1] === " ") start--;
  while (text[end] === " ") end++;
  if (text[start - 1] !== "|" || text[end] !== "|") return plain;
  const [left, right] = [range.start - start, end - range.end];
  // Figures stand at the right of their columns; those at the left stay there.
  if (text.slice(start, end).trim() === "") {
    const lead = Math.max(1, end - start - newText.length - 1);
    return newText === "" ? plain : { range: { start, end }, newText: `${" ".repeat(lead)}${newText} ` };
  }
  const room = end - start - newText.length;
  // One space on either side is what every cell has.
  if (room < 2 || (left <= 1 && right <= 1)) return plain;
  const isLeft = left === 1 && right > 1;
  return isLeft
    ? { range: { start: range.start, end }, newText: newText + " ".repeat(room - 1) }
    : { range: { start, end: end - 1 }, newText: " ".repeat(room - 1) + newText };
}
