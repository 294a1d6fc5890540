import type { Summary } from "../outcome.ts";
import { printExplained } from "../printExplanations.ts";
import { type Besides, printSummary } from "../printText.ts";
import type { Ledger } from "./ledger.ts";
import type { PrintOptions } from "./printFile.ts";
import { printJson } from "./visible.ts";

export interface RunOptions extends PrintOptions {
  readonly version: string;
}

/** What came of a run, as a command prints it. */
export interface RunResult {
  readonly ledger: Ledger;
  readonly summary: Summary;
  readonly besides: Besides;
}

/** What a run prints, in pieces: of very many files it may be longer than a string can be. */
export function* printRun(result: RunResult, options: RunOptions): Generator<string> {
  const files = result.ledger.textsOf("judged");
  if (options.format === "ndjson") for (const file of files) yield `${file}\n`;
  else if (options.format === "json") yield* printAsJson(files, result.summary, options);
  else if (result.summary.files > 0) yield* printAsText(files, result, options);
}

/** Findings stand apart file by file, reasons one below the other; the line that closes them counts all. */
function* printAsText(
  files: Iterable<string>,
  { ledger, summary, besides }: RunResult,
  { explanations, quiet, language }: RunOptions,
): Generator<string> {
  let isFirst = true;
  for (const file of files) {
    if (file === "") continue;
    yield isFirst ? file : `${explanations ? "\n" : "\n\n"}${file}`;
    isFirst = false;
  }
  if (isFirst && quiet && !explanations) return;
  const comments = { comments: ledger.total("comments"), unexplained: ledger.total("unexplained") };
  const closing = explanations
    ? printExplained(summary.files, comments, language)
    : printSummary(summary, besides, language);
  yield `${isFirst ? "" : "\n\n"}${closing}\n`;
}

/** One document: `{ tool, files, summary }`, of which the files have been printed. */
function* printAsJson(
  files: Iterable<string>,
  summary: Summary,
  { explanations, version }: RunOptions,
): Generator<string> {
  yield `{\n "tool": ${nest(printJson({ name: "nianbao", version }, 1), 1)},\n "files": [`;
  let isFirst = true;
  for (const file of files) {
    yield `${isFirst ? "" : ","}\n  ${nest(file, 2)}`;
    isFirst = false;
  }
  yield `${isFirst ? "" : "\n "}]`;
  if (!explanations) yield `,\n "summary": ${nest(printJson(summary, 1), 1)}`;
  yield "\n}\n";
}

/** A printed value as it stands so many levels deep in another. */
function nest(json: string, levels: number): string {
  return json.replaceAll("\n", `\n${" ".repeat(levels)}`);
}
