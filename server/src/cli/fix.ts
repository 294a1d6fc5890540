import { dirname } from "node:path";
import { describeEdit } from "../formats/mend/describeEdit.ts";
import {
  applyFixes,
  fixAll,
  isReportRead,
  type Language,
  read,
  recomputeTotals,
  type Text,
} from "../report/index.ts";
import { configure, type Task } from "./configure.ts";
import { isNamedLikeReport } from "./documents/documentNames.ts";
import { readReportFile } from "./documents/documents.ts";
import { type FixedFile, fixDocument } from "./documents/fixDocument.ts";
import { encode } from "./encoding/encoding.ts";
import { listInputs } from "./inputs.ts";
import { describeAccident } from "./judge.ts";
import { Failure } from "./language.ts";
import type { Outcome } from "./outcome.ts";
import { describePlace } from "./place.ts";
import { describeMissing, listPrevious } from "./previous.ts";
import { visible } from "./printing/visible.ts";
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
  /** Write documents in place; else what is mended goes to a file beside each. Texts are always mended in place. */
  readonly inPlace: boolean;
  /** Whether old formats may be handed to LibreOffice. */
  readonly convert: boolean;
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
  const { tasks, remarks, broken } = await configure(listInputs(paths, complain), {
    ...options,
    levels: {},
  });
  const last = listPrevious(options.previous, tasks, options.language);
  const { folderOf, last: found } = await digestFolder(last.tasks, last.places, options);
  const files = last.tasks.filter(({ isPrevious }) => !isPrevious);
  const missing = describeMissing(last, found, options.language);
  complaints.push(...last.complaints);
  if (last.isGiven) complaints.push(...missing);
  if (!options.dryRun) sweep(files);
  for (const task of files) {
    try {
      const context = { ...task.context, name: task.path, folder: folderOf(task) };
      const fixed = await fixFile({ ...task, context }, options);
      if (fixed === null) {
        if (task.named) lines.push(describePassedOver(task.path)[options.language]);
        continue;
      }
      judged++;
      if (fixed.isChanged) changed++;
      lines.push(...fixed.lines);
    } catch (error) {
      if (error instanceof Failure && !task.named && !isNamedLikeReport(task.path)) continue;
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

function describeRest(path: string): Text {
  return {
    zh: `${path}：要修复的地方太多，没有全部试完。请再运行一次，或用 --rule 逐条规则修复。`,
    en: `${path}: there is so much to mend that not all of it was tried. Run the command once more, or for one rule at a time (--rule).`,
  };
}

/** Mends one file; null where it is no report. */
async function fixFile(task: Task, options: FixOptions): Promise<FixedFile | null> {
  const { text: before, bytes, decoded, source } = await readReportFile(task.path, options.convert);
  if (!(task.named && options.force) && !isReportRead(read(before))) return null;
  if (source) return fixDocument(task, source, options);
  if (!decoded) return null;
  const {
    text: mended,
    edits,
    mended: findings,
    isWhole,
  } = fixAll(before, {
    context: task.context,
    unsafe: options.unsafe,
    ...(options.codes.length > 0 ? { codes: options.codes } : {}),
  });
  const totals = options.recompute ? recomputeTotals(read(mended)) : [];
  const after = applyFixes(mended, [{ title: { zh: "", en: "" }, safe: true, edits: totals }]);
  const rest = isWhole ? [] : [describeRest(task.path)[options.language]];
  if (after === before) return { lines: rest, isChanged: false };
  if (!options.dryRun) replaceFile(task.path, bytes, encode(after, decoded, task.path));
  const told = findings.map((finding) => `  ${finding.message[options.language]} (${finding.code})`);
  const lines = [
    task.path,
    ...edits.map((edit) => describeEdit(before, edit, describePlace(before, edit.range.start))),
    ...totals.map((edit) => describeEdit(mended, edit, describePlace(mended, edit.range.start))),
    ...told,
    ...rest,
  ];
  return { lines, isChanged: true };
}
