import { readConfig } from "../../server/src/config/config.ts";
import { compileGlobs } from "../../server/src/config/globs.ts";
import { codeLenses } from "../../server/src/features/codeLenses.ts";
import { completion } from "../../server/src/features/completion.ts";
import { formatting } from "../../server/src/features/formatting.ts";
import { hover } from "../../server/src/features/hover.ts";
import { inlayHints } from "../../server/src/features/inlayHints.ts";
import { documentLinks } from "../../server/src/features/links.ts";
import { foldingRanges } from "../../server/src/features/outline/folding.ts";
import { selectionRanges } from "../../server/src/features/outline/selection.ts";
import { documentSymbols } from "../../server/src/features/outline/symbols.ts";
import { semanticTokens } from "../../server/src/features/semanticTokens.ts";
import { figureCells } from "../../server/src/features/tables/cells.ts";
import { pasteAnswer } from "../../server/src/features/tables/clipboard.ts";
import {
  type Analysis,
  analyze,
  applyFixes,
  digest,
  formatReport,
  isReportRead,
  read,
  recomputeTotals,
  renew,
} from "../../server/src/report/index.ts";
import type { Edit } from "../../server/src/report/text/edits.ts";
import type { Range } from "../../server/src/report/text/range.ts";
import { FULL_CLIENT } from "../fullClient.ts";
import type { Next } from "./mutate.ts";

/** What must not happen, whatever a text is, and does with this one; empty where all is well. */
export function listFaults(text: string, next: Next): string[] {
  const faults: string[] = [];
  const attempt = (name: string, run: () => void): void => {
    try {
      run();
    } catch (error) {
      faults.push(`${name} throws: ${error instanceof Error ? error.stack : String(error)}`);
    }
  };
  attempt("analyze", () => faults.push(...judge(analyze(text))));
  attempt("features", () => faults.push(...ask(analyze(text), next)));
  attempt("format", () => faults.push(...format(text)));
  attempt("configuration", () => faults.push(...configure(text)));
  attempt("paste", () => {
    const position = { line: next(50), character: next(20) };
    pasteAnswer(
      analyze(text),
      { uri: FULL_CLIENT.uri, range: { start: position, end: position }, html: text, text },
      "zh",
    );
  });
  attempt("renew", () => renew(text));
  return faults;
}

function judge({ report, findings, prose, ties }: Analysis): string[] {
  const { length } = report.syntax.text;
  const isInside = ({ start, end }: Range): boolean => 0 <= start && start <= end && end <= length;
  const faults: string[] = [];
  for (const { code, message, range, related, fixes } of findings) {
    if (code === "internal-error") faults.push(message.zh);
    const places = related.flatMap((place) => ("range" in place ? [place.range] : []));
    const edits = fixes.flatMap((fix) => fix.edits);
    if (![range, ...places, ...edits.map((edit) => edit.range)].every(isInside))
      faults.push(`${code}: a range lies outside the text`);
    if (/[\d０-９]{11}/.test(message.zh)) faults.push(`${code}: the message repeats a long number`);
    for (const fix of fixes) if (doOverlap(fix.edits)) faults.push(`${code}: edits of one fix overlap`);
  }
  if (!prose.every(({ range }) => isInside(range))) faults.push("a line of prose lies outside the text");
  if (!ties.every((tie) => [...tie.leftCells, ...tie.rightCells].every(({ range }) => isInside(range))))
    faults.push("a figure lies outside the text");
  recomputeTotals(report);
  applyFixes(
    report.syntax.text,
    findings.flatMap(({ fixes }) => fixes),
  );
  isReportRead(report);
  return faults;
}

function doOverlap(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return sorted.some(
    (edit, index) => (sorted[index + 1]?.range.start ?? Number.POSITIVE_INFINITY) < edit.range.end,
  );
}

function ask(analysis: Analysis, next: Next): string[] {
  const { syntax } = analysis.report;
  const line = next(syntax.lines.length);
  const position = { line, character: next(30) };
  const whole = { start: { line: 0, character: 0 }, end: { line: syntax.lines.length, character: 0 } };
  hover(analysis, position, FULL_CLIENT);
  completion(analysis, position, FULL_CLIENT);
  inlayHints(analysis, whole, FULL_CLIENT);
  documentLinks(analysis, FULL_CLIENT);
  codeLenses(analysis, FULL_CLIENT);
  foldingRanges(analysis);
  selectionRanges(analysis, [position]);
  figureCells(analysis);
  digest(analysis, "a.md");
  const faults: string[] = [];
  for (const symbol of documentSymbols(analysis, "zh"))
    if (symbol.name.trim() === "") faults.push("a symbol has no name");
  const { data } = semanticTokens(analysis);
  if (data.some((value) => value < 0)) faults.push("a token lies before the one before it");
  return faults;
}

function format(text: string): string[] {
  formatting(analyze(text));
  const once = applyFixes(text, [{ title: { zh: "", en: "" }, safe: true, edits: formatReport(read(text)) }]);
  return formatReport(read(once)).length === 0 ? [] : ["what is formatted is formatted again"];
}

function configure(text: string): string[] {
  const config = JSON.stringify({
    ignore: text.split("\n"),
    terms: [{ wrong: text.slice(0, 9), right: "x" }],
  });
  const faults: string[] = [];
  for (const source of [text, config, config.slice(0, -5), `{${text}}`]) {
    const { config: read, problems } = readConfig(source);
    compileGlobs(read.ignore)("a/b/c.md");
    for (const { range } of problems)
      if (range.start < 0 || range.start > range.end || range.end > source.length)
        faults.push("a problem of a configuration lies outside it");
  }
  return faults;
}
