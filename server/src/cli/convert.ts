import { basename, dirname, extname, join } from "node:path";
import { EXPORT_FORMATS, type ExportFormat } from "../../../protocol/office.ts";
import { analyze, isReportRead, type Language, read } from "../report/index.ts";
import { configure, type Task } from "./configure.ts";
import { isNamedLikeReport } from "./documents/documentNames.ts";
import { contextFor, loadFormats, readReportFile, tellOf } from "./documents/documents.ts";
import { listInputs } from "./inputs.ts";
import { Failure } from "./language.ts";
import type { Outcome } from "./outcome.ts";
import { visible } from "./printing/visible.ts";
import { createFile } from "./writing/write.ts";

export interface ConvertOptions {
  readonly to: ExportFormat;
  readonly output?: string;
  /** Export although errors are left. */
  readonly force: boolean;
  readonly config: string | null;
  /** Whether old formats may be handed to LibreOffice. */
  readonly convert: boolean;
  readonly language: Language;
}

/**
 * `nianbao convert`: writes reports in another format, each beside its file. A report in which errors are left is not
 * written unless it is asked for, and no file is overwritten.
 */
export async function convert(paths: readonly string[], options: ConvertOptions): Promise<Outcome> {
  const { language } = options;
  const complaints: string[] = [];
  const inputs = listInputs(paths, (text) => complaints.push(text[language]));
  if (options.output !== undefined && inputs.length !== 1) {
    throw new Failure({
      zh: "--output 只能用于一份年报；多份时请不写 --output，各自写在原文件旁边。",
      en: "--output is for a single report; without it each is written beside its file.",
    });
  }
  refuseOtherFormat(options);
  const { tasks, remarks, broken } = await configure(inputs, { ...options, levels: {} });
  const lines: string[] = [];
  let held = 0;
  for (const task of tasks) {
    try {
      const told = await convertFile(task, options);
      if (told === null) continue;
      lines.push(...told.lines);
      if (told.isHeld) held++;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (task.named || isNamedLikeReport(task.path)) complaints.push(error.text[language]);
    }
  }
  if (lines.length === 0 && complaints.length === 0) {
    complaints.push(
      language === "zh"
        ? "没有找到政府信息公开工作年度报告。请检查路径。"
        : "no annual report was found. Check the path.",
    );
  }
  return {
    output: lines.map((line) => `${visible(line)}\n`).join(""),
    complaints: [...remarks, ...complaints],
    exitCode: broken || complaints.length > 0 ? 2 : held > 0 ? 1 : 0,
  };
}

/** @throws Failure where the file to write is named like one of another format. */
function refuseOtherFormat({ output = "", to }: ConvertOptions): void {
  const ending = extname(output).slice(1).toLowerCase();
  if (ending === to || !EXPORT_FORMATS.some((format) => format === ending)) return;
  throw new Failure({
    zh: `--output 的扩展名 .${ending} 与 --to ${to} 不符，没有导出。请把扩展名改为 .${to}，或改用 --to ${ending}。`,
    en: `the extension .${ending} of --output does not go with --to ${to}; nothing was exported. Use .${to}, or --to ${ending}.`,
  });
}

/** What became of one file; null where it is no report. */
async function convertFile(
  { path, named, context }: Task,
  options: ConvertOptions,
): Promise<{ lines: string[]; isHeld: boolean } | null> {
  const { language, to } = options;
  const { text, source } = await readReportFile(path, options.convert);
  if (!named && !isReportRead(read(text))) return null;
  const analysis = analyze(text, { ...contextFor(context, source, read(text)), name: path });
  const errors = analysis.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0 && !options.force) {
    const line =
      language === "zh"
        ? `${path}：还有 ${errors} 处错误，没有导出。请先改正（nianbao check 可列出），确要导出请加 --force。`
        : `${path}: ${errors} errors are left; it was not exported. Mend them (see nianbao check), or export with --force.`;
    return { lines: [line], isHeld: true };
  }
  const { exportReport } = await loadFormats();
  const { bytes, notes } = await tellOf(path, () => exportReport(analysis, to));
  const target = options.output ?? join(dirname(path), `${basename(path, extname(path))}.${to}`);
  createFile(target, bytes);
  const unread = source?.document.notes.map(({ message }) => message) ?? [];
  return {
    lines: [`${path} → ${target}`, ...[...unread, ...notes].map((note) => `  ${note[language]}`)],
    isHeld: false,
  };
}
