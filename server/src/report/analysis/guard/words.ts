import { LABEL_KEYS } from "../../editions/labels.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Report } from "../../model/report.ts";
import { isKnownFurniture } from "../../prose/furniture.ts";
import { trimRange } from "../../syntax/lines.ts";
import { isSeparatorRow } from "../../syntax/pipes.ts";
import { lineAt } from "../../syntax/positions.ts";
import { applyEdits, type Edit } from "../../text/edits.ts";
import { overlap, type Range } from "../../text/range.ts";
import { countTokens, hasTokens, listLosses, subtract } from "./losses.ts";
import { namesFigure, placesOf } from "./named.ts";
import { type Objection, type Proposal, sortEdits } from "./proposal.ts";

/** What opens a numbered paragraph, alone. */
const NUMBERING = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．]?$/;
/** The numeral that a row's label opens with. */
const OPENING_NUMERAL = /^[0-9０-９]{1,2}(?=\s*[.．、])/;
/** A comment of this tool. */
const COMMENT = /<!--\s*nianbao-[\s\S]*?-->/g;
/** Shorter labels (其他, 总计, 规章) are words of any text. */
const SHORTEST_LABEL = 4;
/** Spaces and the marks of headings, which messages leave out. */
const SPACE = /[\s#*]+/g;

/**
 * No number and no Chinese word is gone but those that the fix names: a figure it sets, a numeral that makes room for
 * another, words that its message quotes and that others replace, lines that are known word by word. In a table no
 * label of the standard is gone, whatever is named.
 */
export function losesWords(proposal: Proposal, report: Report): Objection | null {
  const { finding, fix } = proposal;
  const { text } = report.syntax;
  const edits = sortEdits(proposal);
  const region = regionOf(edits, report);
  if (!region) return null;
  const before = text.slice(region.start, region.end);
  const after = applyEdits(
    before,
    edits.map(({ range, newText }) => ({
      range: { start: range.start - region.start, end: range.end - region.start },
      newText,
    })),
  );
  const lost = listLosses(countTokens(before), countTokens(after));
  const places = placesOf(finding);
  const told = [finding.message.zh, fix.title.zh, ...finding.related.map(({ message }) => message.zh)]
    .join("\n")
    .replace(SPACE, "");
  for (const edit of lost.size > 0 ? edits : []) {
    const allowed = allow(edit, { finding, places, told }, report);
    if (allowed !== "") subtract(lost, countTokens(allowed));
  }
  if (lost.size > 0) {
    const shown = [...lost.keys()].slice(0, 8).join("");
    return { zh: `会丢失“${shown}”`, en: `it would lose “${shown}”` };
  }
  return losesLabel(before, after, region, report);
}

/** The whole lines from the first to the last edit, and what stands beside a number they touch. */
function regionOf(edits: readonly Edit[], { syntax: { lines } }: Report): Range | null {
  const [first] = edits;
  const last = edits[edits.length - 1];
  if (!first || !last) return null;
  const end = Math.max(...edits.map(({ range }) => range.end));
  return {
    start: lines[lineAt(lines, first.range.start)]?.start ?? first.range.start,
    end: lines[lineAt(lines, end)]?.end ?? end,
  };
}

/** What a fix names. */
interface Named {
  readonly finding: Finding;
  readonly places: readonly Range[];
  /** Whatever its messages say, without spaces. */
  readonly told: string;
}

/** The words of a place that an edit may take away. */
function allow({ range, newText }: Edit, { finding, places, told }: Named, report: Report): string {
  const { text } = report.syntax;
  const written = text.slice(range.start, range.end);
  if (namesFigure(finding, range)) return written;
  if (NUMBERING.test(written.trim()) && NUMBERING.test(newText.trim())) return written;
  if (!hasTokens(newText) && emptiesLine(range, report)) return isKnown(written) ? written : "";
  const isQuoted = told.includes(written.replace(SPACE, "")) && places.some((place) => overlap(place, range));
  if (!isQuoted) return written.startsWith("<!--") && isKnown(written) ? written : "";
  // In a table a number is a figure, whatever it stands beside; but the numeral that opens a label is none.
  const numeral = OPENING_NUMERAL.exec(written)?.[0] ?? "";
  return isInTable(range, report) ? numeral + written.replace(/[0-9０-９]+/g, "") : written;
}

/** Whether nothing is left of a line that held words; line breaks may go with it, before or after. */
function emptiesLine(range: Range, { syntax: { text, lines } }: Report): boolean {
  const { start, end } = trimRange(text, range);
  const first = lines[lineAt(lines, start)];
  const last = lines[lineAt(lines, end)];
  if (!first || !last) return false;
  return !hasTokens(text.slice(first.start, start)) && !hasTokens(text.slice(end, last.end));
}

/** Whether each line is known word by word: comments of this tool, lines that every web page has. */
function isKnown(written: string): boolean {
  return written
    .replace(COMMENT, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .every((line) => !hasTokens(line) || isSeparatorRow(line) || isKnownFurniture(line));
}

function isInTable(range: Range, { tables, sections }: Report): boolean {
  return (
    Object.values(tables).some((table) => table && overlap(table.range, range)) ||
    sections.some(({ spec, body }) => spec.table !== null && overlap(body, range))
  );
}

const LABELS = [...LABEL_KEYS].filter((key) => key.length >= SHORTEST_LABEL);

function losesLabel(before: string, after: string, region: Range, report: Report): Objection | null {
  if (before === after || !isInTable(region, report)) return null;
  const [old, left] = [keyOf(before), keyOf(after)];
  for (const label of LABELS) {
    if (!old.includes(label) || old.split(label).length <= left.split(label).length) continue;
    return { zh: `会丢失表中的“${label}”`, en: `it would lose “${label}” of a table` };
  }
  return null;
}

/** The label key of whole lines, which are too many to be kept. */
function keyOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}
