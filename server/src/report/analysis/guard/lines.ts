import type { Report } from "../../model/report.ts";
import { isSeparatorRow } from "../../syntax/pipes.ts";
import { lineAt } from "../../syntax/positions.ts";
import type { Edit } from "../../text/edits.ts";
import type { Range } from "../../text/range.ts";
import { placesOf } from "./named.ts";
import type { Objection, Proposal } from "./proposal.ts";

/** A fix changes no line but those its finding names: by its own place, or by a related one. */
export function leavesItsLines({ finding, fix }: Proposal, report: Report): Objection | null {
  const { text, lines } = report.syntax;
  const named = new Set<number>();
  for (const range of placesOf(finding)) {
    const last = lineAt(lines, range.end);
    for (let number = lineAt(lines, range.start); number <= last; number++) named.add(number);
  }
  for (const edit of fix.edits) {
    for (const number of listChanged(edit, report)) {
      if (named.has(number) || holdsNothing(text, lines[number])) continue;
      return {
        zh: `会改动第 ${number + 1} 行，而问题不在那里`,
        en: `it would change line ${number + 1}, where nothing is wrong`,
      };
    }
  }
  return null;
}

/** The lines in which an edit changes anything: not those it is put between. */
function listChanged({ range, newText }: Edit, { syntax }: Report): number[] {
  const { text, lines } = syntax;
  if (range.start === range.end) {
    const number = lineAt(lines, range.start);
    const line = lines[number];
    if (!line) return [];
    const isBefore = text.slice(line.start, range.start).trim() === "" && newText.endsWith("\n");
    const isAfter = text.slice(range.end, line.end).trim() === "" && /^\r?\n/.test(newText);
    return isBefore || isAfter ? [] : [number];
  }
  const changed: number[] = [];
  for (let number = lineAt(lines, range.start); number < lines.length; number++) {
    const line = lines[number];
    if (!line || line.start >= range.end) break;
    const covered = text.slice(Math.max(line.start, range.start), Math.min(line.end, range.end));
    if (covered.trim() !== "") changed.push(number);
  }
  return changed;
}

/** A line without words, or one that draws a rule of a table, is nobody's. */
function holdsNothing(text: string, line: Range | undefined): boolean {
  const words = line ? text.slice(line.start, line.end).trim() : "";
  return words === "" || isSeparatorRow(words);
}
