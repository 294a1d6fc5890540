import { trimRange } from "../../syntax/lines.ts";
import { isSeparatorRow, splitPipes } from "../../syntax/pipes.ts";
import type { Line } from "../../syntax/syntax.ts";
import { alignPipes, type PipeCells } from "../../tables/alignPipes.ts";
import type { Edit } from "../../text/edits.ts";
import type { Range } from "../../text/range.ts";

interface PipeRow extends PipeCells {
  readonly line: Range;
}

/**
 * Puts the rows of one Markdown table in line (`alignPipes`). Cells stay as many as they are in each row, and what
 * stands in them is not touched; rows that do not open with a pipe are left alone.
 * @param lines neighbouring lines of pipe rows and delimiter rows.
 * @param figures how many figures of the report the lines with these zero-based numbers end with.
 */
export function formatPipeTable(
  text: string,
  lines: readonly Line[],
  figures: ReadonlyMap<number, number>,
): Edit[] {
  const rows = lines.flatMap((line) => readRow(text, line, figures.get(line.number) ?? 0) ?? []);
  const written = alignPipes(rows);
  return rows.flatMap(({ line }, index) => {
    const newText = written[index] ?? "";
    return text.slice(line.start, line.end) === newText ? [] : [{ range: line, newText }];
  });
}

/** The row from its first pipe to the end of the line; null where it opens with something else. */
function readRow(text: string, line: Line, figures: number): PipeRow | null {
  const { start, end } = trimRange(text, line);
  if (text[start] !== "|") return null;
  const cells = splitPipes(text, { start, end }).map((cell) => trimBlanks(text.slice(cell.start, cell.end)));
  return {
    line: { start, end: line.end },
    cells,
    isDelimiter: isSeparatorRow(text.slice(start, end)),
    figures: Math.min(figures, cells.length),
  };
}

/** Without the spaces and tabs at both ends; other white space stays. */
function trimBlanks(cell: string): string {
  const isBlank = (char: string | undefined): boolean => char === " " || char === "\t";
  let [start, end] = [0, cell.length];
  while (start < end && isBlank(cell[start])) start++;
  while (end > start && isBlank(cell[end - 1])) end--;
  return cell.slice(start, end);
}
