import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { MendState, Repair, RepairLeft } from "../../formats/index.ts";
import { describeEdit } from "../../formats/mend/describeEdit.ts";
import {
  type Analysis,
  type AnalysisContext,
  analyze,
  type Language,
  read,
  recomputeTotals,
} from "../../report/index.ts";
import type { Task } from "../configure.ts";
import { Failure } from "../language.ts";
import { createFile, replaceFile } from "../writing/write.ts";
import { contextFor, type DocumentSource, loadFormats, tellOf } from "./documents.ts";

export interface FixDocumentOptions {
  readonly dryRun: boolean;
  readonly unsafe: boolean;
  readonly codes: readonly string[];
  readonly recompute: boolean;
  readonly inPlace: boolean;
  readonly language: Language;
}

/** What became of a file. */
export interface FixedFile {
  /** What is said of it; nothing where there is nothing to mend. */
  readonly lines: readonly string[];
  readonly isChanged: boolean;
}

/** What the name of a mended document says before its extension. */
const MENDED = ".改";

/**
 * Mends a document in its own words, and writes it beside itself, unless it is to be written in place. The lines say
 * what was changed, and what cannot be changed in the document.
 * @throws Failure where it cannot be written.
 */
export async function fixDocument(
  task: Task,
  source: DocumentSource,
  options: FixDocumentOptions,
): Promise<FixedFile> {
  const { document, bytes, name } = source;
  const isReadOnly = document.kind === "pdf" || document.kind === "mhtml";
  if (isReadOnly && !task.named) return { lines: [], isChanged: false };
  const { path } = task;
  const isConverted = extname(name).toLowerCase() !== extname(path).toLowerCase();
  const target = options.inPlace && !isConverted ? path : mendedName(path, name);
  const lines: string[] = [];
  const context = contextFor(task.context, source, read(document.text));
  const { state, left } = await tellOf(path, () =>
    mendAll({ bytes, document }, context, name, options, lines),
  );
  const notMended = await describeLeftovers(left, options.language);
  if (state.bytes === bytes) {
    return { lines: notMended.length > 0 ? [path, ...notMended] : [], isChanged: false };
  }
  if (!options.dryRun) {
    if (target === path) replaceFile(path, bytes, state.bytes);
    else writeBeside(target, state.bytes);
  }
  const heading = target === path ? path : `${path} → ${target}`;
  return { lines: [heading, ...lines, ...notMended], isChanged: true };
}

async function mendAll(
  start: MendState,
  context: AnalysisContext,
  name: string,
  options: FixDocumentOptions,
  lines: string[],
): Promise<{ state: MendState; left: readonly RepairLeft[] }> {
  const { describePlace, listRepairs, mendOnce, mendRepeatedly } = await loadFormats();
  const { language, codes, unsafe } = options;
  const onMade = (before: MendState, { report }: Analysis, made: readonly Repair[]): void => {
    for (const { edits, finding } of made) {
      for (const edit of edits) {
        const place = describePlace(before.document, report, edit.range.start)?.[language] ?? "";
        lines.push(describeEdit(before.document.text, edit, place));
      }
      if (finding) lines.push(`  ${finding.message[language]} (${finding.code})`);
    }
  };
  const mended = await mendRepeatedly(start, name, {
    analyze: (text) => analyze(text, context),
    repairsOf: ({ findings }) => {
      const wanted = codes.length > 0 ? findings.filter(({ code }) => codes.includes(code)) : findings;
      return listRepairs(wanted, ({ safe }) => safe || unsafe);
    },
    onMade,
  });
  if (!options.recompute) return mended;
  const analysis = analyze(mended.state.document.text, context);
  const repairs = recomputeTotals(analysis.report).map((edit) => ({ edits: [edit], finding: null }));
  const step = await mendOnce(mended.state, name, repairs);
  onMade(mended.state, analysis, step.made);
  return { state: step.state, left: [...mended.left, ...step.left] };
}

/** `  未改 第 12 段：…（…）`. */
async function describeLeftovers(left: readonly RepairLeft[], language: Language): Promise<string[]> {
  const { namePlace } = await loadFormats();
  return left.map(({ leftover: { reason, place }, repair: { finding } }) => {
    const where = place ? namePlace(place)[language] : "";
    const what = finding ? `${finding.message[language]} (${finding.code})` : "";
    return language === "zh"
      ? `  未改 ${where}：${reason.zh}。${what}`
      : `  not changed, ${where}: ${reason.en}. ${what}`;
  });
}

/** `年报.docx` → `年报.改.docx`; an old format is written in its new one. */
function mendedName(path: string, name: string): string {
  return join(dirname(path), `${basename(path, extname(path))}${MENDED}${extname(name)}`);
}

function writeBeside(target: string, bytes: Uint8Array): void {
  if (existsSync(target)) {
    throw new Failure({
      zh: `${target}：已有这个文件，没有覆盖。请先移走它，或用 --in-place 直接改原文件。`,
      en: `${target}: the file exists and was not overwritten. Move it away, or mend the original with --in-place.`,
    });
  }
  createFile(target, bytes);
}
