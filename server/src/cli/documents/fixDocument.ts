import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Leftover, ReadDocument } from "../../formats/index.ts";
import {
  type Analysis,
  type AnalysisContext,
  analyze,
  type Edit,
  type Finding,
  type Language,
  read,
  recomputeTotals,
} from "../../report/index.ts";
import type { Task } from "../configure.ts";
import { Failure } from "../language.ts";
import { createFile, replaceFile } from "../writing/write.ts";
import { describeEdit } from "./describeEdit.ts";
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

/** A fix may uncover the next; more passes than this are none. */
const MOST_PASSES = 30;
/** What the name of a mended document says before its extension. */
const MENDED = ".改";

/** A document as it stands after some repairs. */
interface State {
  readonly bytes: Uint8Array;
  readonly document: ReadDocument;
}

/** A repair that is to be made whole, and what it is of. */
interface Repair {
  readonly edits: readonly Edit[];
  readonly finding: Finding | null;
}

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
  start: State,
  context: AnalysisContext,
  name: string,
  options: FixDocumentOptions,
  lines: string[],
): Promise<{ state: State; left: Left[] }> {
  let state = start;
  let left: Left[] = [];
  const seen = new Set([start.document.text]);
  const tried = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const analysis = analyze(state.document.text, context);
    // What was mended and is found again was no repair.
    const due = listRepairs(analysis, options).filter((repair) => !tried.has(signatureOf(repair)));
    const step = await mendOnce(state, analysis, due, name, options.language);
    left = step.left;
    for (const repair of step.repaired) tried.add(signatureOf(repair));
    // Two repairs may undo each other: what leads back to where it was is not made.
    if (step.repaired.length === 0 || seen.has(step.state.document.text)) break;
    seen.add(step.state.document.text);
    lines.push(...step.lines);
    state = step.state;
  }
  if (!options.recompute) return { state, left };
  const analysis = analyze(state.document.text, context);
  const repairs = recomputeTotals(analysis.report).map((edit) => ({ edits: [edit], finding: null }));
  const step = await mendOnce(state, analysis, repairs, name, options.language);
  lines.push(...step.lines);
  return { state: step.state, left: [...left, ...step.left] };
}

interface Left {
  readonly leftover: Leftover;
  readonly repair: Repair;
}

async function mendOnce(
  state: State,
  { report }: Analysis,
  repairs: readonly Repair[],
  name: string,
  language: Language,
): Promise<{ state: State; repaired: readonly Repair[]; lines: string[]; left: Left[] }> {
  if (repairs.length === 0) return { state, repaired: [], lines: [], left: [] };
  const { describePlace, mendDocument } = await loadFormats();
  const groups = repairs.map(({ edits }) => edits);
  const mended = await mendDocument(state.bytes, name, groups);
  const lines = mended.made.flatMap((group) => {
    const { edits = [], finding = null } = repairs[group] ?? {};
    const told = edits.map((edit) => {
      const place = describePlace(state.document, report, edit.range.start)?.[language] ?? "";
      return describeEdit(state.document.text, edit, place);
    });
    return finding ? [...told, `  ${finding.message[language]} (${finding.code})`] : told;
  });
  const left = mended.leftovers.flatMap((leftover): Left[] => {
    const repair = repairs[leftover.group];
    return repair ? [{ leftover, repair }] : [];
  });
  return { state: mended, repaired: mended.made.flatMap((group) => repairs[group] ?? []), lines, left };
}

/** What a repair says and writes, wherever it stands. */
function signatureOf({ finding, edits }: Repair): string {
  const start = finding?.cell ? Object.values(finding.cell).join("/") : "";
  return [finding?.code, finding?.message.zh, start, ...edits.map(({ newText }) => newText)].join("\n");
}

function listRepairs({ findings }: Analysis, { unsafe, codes }: FixDocumentOptions): Repair[] {
  return findings.flatMap((finding) => {
    if (codes.length > 0 && !codes.includes(finding.code)) return [];
    const fix = finding.fixes.find(({ safe }) => safe || unsafe);
    return fix && fix.edits.length > 0 ? [{ edits: fix.edits, finding }] : [];
  });
}

/** `  未改 第 12 段：…（…）`. */
async function describeLeftovers(left: readonly Left[], language: Language): Promise<string[]> {
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
