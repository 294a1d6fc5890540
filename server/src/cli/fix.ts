import { dirname } from "node:path";
import type { Edit, Text } from "../report/index.ts";
import {
  applyFixes,
  fixAll,
  isReportRead,
  type Language,
  maskIdentifiers,
  read,
  recomputeTotals,
} from "../report/index.ts";
import { configure, type Task } from "./configure.ts";
import { encode } from "./encoding/encoding.ts";
import { decodeReport, listInputs } from "./inputs.ts";
import { describeAccident } from "./judge.ts";
import { Failure } from "./language.ts";
import type { Outcome } from "./outcome.ts";
import { describePlace } from "./place.ts";
import { describeMissing, leaveOut, listPrevious } from "./previous.ts";
import { visible } from "./printing/visible.ts";
import { readBytes } from "./reading/readBytes.ts";
import { digestFolder } from "./together.ts";
import { sweepDrafts } from "./writing/drafts.ts";
import { replaceFile } from "./writing/write.ts";

export interface FixOptions {
  /** Print what would change, write nothing. */
  readonly dryRun: boolean;
  /** Apply the first fix of a finding even where it is not safe. */
  readonly unsafe: boolean;
  /** Only the findings of these rules; empty for all. */
  readonly codes: readonly string[];
  /** Recompute all totals as well. */
  readonly recompute: boolean;
  /** Mend files named outright even where they are not recognised as reports. */
  readonly force: boolean;
  /** A configuration for all files, instead of those found above them; null for none. */
  readonly config: string | null;
  /** Files and folders of last year's reports, instead of those that configurations name. */
  readonly previous: readonly string[];
  readonly language: Language;
}

/** `nianbao fix`: mends files in place, each whole or not at all, and says what it changed. */
export async function fix(paths: readonly string[], options: FixOptions): Promise<Outcome> {
  const zh = options.language === "zh";
  const lines: string[] = [];
  const complaints: string[] = [];
  const complain = (text: Text): void => void complaints.push(text[options.language]);
  let judged = 0;
  let changed = 0;
  const { tasks, previous, remarks, broken } = await configure(listInputs(paths, complain), {
    ...options,
    levels: {},
  });
  const last = listPrevious(options.previous, previous, options.language);
  const files = leaveOut(tasks, last.inputs);
  const { folder, last: found } = digestFolder(files, last.inputs, options.language);
  const missing = describeMissing(last, found, options.language);
  complaints.push(...last.complaints);
  if (last.isGiven) complaints.push(...missing);
  if (!options.dryRun) sweep(files);
  for (const task of files) {
    try {
      const changes = fixFile({ ...task, context: { ...task.context, name: task.path, folder } }, options);
      if (changes === null) {
        if (task.named) lines.push(describePassedOver(task.path)[options.language]);
        continue;
      }
      judged++;
      if (changes.length > 0) changed++;
      lines.push(...changes);
    } catch (error) {
      complaints.push(
        (error instanceof Failure ? error : describeAccident(task.path, error)).text[options.language],
      );
    }
  }
  const verb = options.dryRun ? (zh ? "将修改" : "would change") : zh ? "已修改" : "changed";
  lines.push(
    zh
      ? `${verb} ${changed} 份，共检查 ${judged} 份${options.dryRun ? "；未写入任何文件" : ""}。`
      : `${verb} ${changed} of ${judged} reports${options.dryRun ? "; nothing was written" : ""}.`,
  );
  return {
    output: `${lines.map(visible).join("\n")}\n`,
    complaints: [...remarks, ...last.remarks, ...(last.isGiven ? [] : missing), ...complaints],
    exitCode: broken || complaints.length > 0 ? 2 : 0,
  };
}

/** Removes what runs that were cut short have left in the folders of some files. */
function sweep(files: readonly Task[]): void {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) sweepDrafts(folder);
}

function describePassedOver(path: string): Text {
  return {
    zh: `${path}：不像政府信息公开工作年度报告，没有修改。确是年报的，请加 --force。`,
    en: `${path} does not look like an annual report; nothing was changed. If it is one, add --force.`,
  };
}

/** The changes of one file as lines; null where it is no report. */
function fixFile(task: Task, options: FixOptions): string[] | null {
  const bytes = readBytes(task.path);
  const decoded = decodeReport(bytes, task.path);
  const before = decoded.text;
  if (!(task.named && options.force) && !isReportRead(read(before))) return null;
  const {
    text: mended,
    edits,
    mended: findings,
  } = fixAll(before, {
    context: task.context,
    unsafe: options.unsafe,
    ...(options.codes.length > 0 ? { codes: options.codes } : {}),
  });
  const totals = options.recompute ? recomputeTotals(read(mended)) : [];
  const after = applyFixes(mended, [{ title: { zh: "", en: "" }, safe: true, edits: totals }]);
  if (after === before) return [];
  if (!options.dryRun) replaceFile(task.path, bytes, encode(after, decoded, task.path));
  const told = findings.map((finding) => `  ${finding.message[options.language]} (${finding.code})`);
  return [
    task.path,
    ...edits.map((edit) => describeEdit(before, edit)),
    ...totals.map((edit) => describeEdit(mended, edit)),
    ...told,
  ];
}

const LONGEST_SHOWN = 40;

/** `  25:4 ２１ → 21`, one-based. */
function describeEdit(text: string, { range, newText }: Edit): string {
  return `  ${describePlace(text, range.start)} ${show(text.slice(range.start, range.end))} → ${show(newText)}`;
}

function show(text: string): string {
  const flat = maskIdentifiers(text).replace(/\s+/g, " ").trim();
  if (flat === "") return "∅";
  return flat.length > LONGEST_SHOWN ? `${flat.slice(0, LONGEST_SHOWN)}…` : flat;
}
