import type { Edit } from "../report/index.ts";
import {
  analyze,
  applyFixes,
  isReportRead,
  type Language,
  mendAll,
  recomputeTotals,
} from "../report/index.ts";
import type { Outcome } from "./check.ts";
import { encode } from "./encoding.ts";
import { type Input, listInputs, readInput } from "./inputs.ts";
import { Failure } from "./language.ts";
import { replaceFile } from "./write.ts";

export interface FixOptions {
  /** Print what would change, write nothing. */
  readonly dryRun: boolean;
  /** Apply the first fix of a finding even where it is not safe. */
  readonly unsafe: boolean;
  /** Only the findings of these rules; empty for all. */
  readonly codes: readonly string[];
  /** Recompute all totals as well. */
  readonly recompute: boolean;
  readonly language: Language;
}

/** `nianbao fix`: mends files in place, each whole or not at all, and says what it changed. */
export function fix(paths: readonly string[], options: FixOptions): Outcome {
  const zh = options.language === "zh";
  const lines: string[] = [];
  const complaints: string[] = [];
  let judged = 0;
  let changed = 0;
  for (const input of listInputs(paths)) {
    try {
      const changes = fixFile(input, options);
      if (changes === null) continue;
      judged++;
      if (changes.length > 0) changed++;
      lines.push(...changes);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complaints.push(error.text[options.language]);
    }
  }
  const verb = options.dryRun ? (zh ? "将修改" : "would change") : zh ? "已修改" : "changed";
  lines.push(
    zh
      ? `${verb} ${changed} 份，共检查 ${judged} 份${options.dryRun ? "；未写入任何文件" : ""}。`
      : `${verb} ${changed} of ${judged} reports${options.dryRun ? "; nothing was written" : ""}.`,
  );
  return { output: `${lines.join("\n")}\n`, complaints, exitCode: complaints.length > 0 ? 2 : 0 };
}

/** The changes of one file as lines; null where it is no report. */
function fixFile(input: Input, options: FixOptions): string[] | null {
  const decoded = readInput(input.path);
  const before = decoded.text;
  if (!input.named && !isReportRead(analyze(before).report)) return null;
  const {
    text: mended,
    edits,
    mended: findings,
  } = mendAll(before, {
    unsafe: options.unsafe,
    ...(options.codes.length > 0 ? { codes: options.codes } : {}),
  });
  const totals = options.recompute ? recomputeTotals(analyze(mended).report) : [];
  const after = applyFixes(mended, [{ title: { zh: "", en: "" }, safe: true, edits: totals }]);
  if (after === before) return [];
  if (!options.dryRun) replaceFile(input.path, encode(after, decoded, input.path));
  const told = findings.map((finding) => `  ${finding.message[options.language]} (${finding.code})`);
  return [
    input.path,
    ...edits.map((edit) => describeEdit(before, edit)),
    ...totals.map((edit) => describeEdit(mended, edit)),
    ...told,
  ];
}

const LONGEST_SHOWN = 40;

/** `  25:4 ２１ → 21`, one-based. */
function describeEdit(text: string, { range, newText }: Edit): string {
  const before = text.slice(0, range.start).split(/\r\n|\n|\r/);
  const place = `${before.length}:${(before[before.length - 1] ?? "").length + 1}`;
  return `  ${place} ${show(text.slice(range.start, range.end))} → ${show(newText)}`;
}

function show(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat === "") return "∅";
  return flat.length > LONGEST_SHOWN ? `${flat.slice(0, LONGEST_SHOWN)}…` : flat;
}
