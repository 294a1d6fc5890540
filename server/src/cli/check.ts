import type { Language, Level, Severity } from "../report/index.ts";
import { configure } from "./configure.ts";
import { type Input, listInputs, readStandardInput } from "./inputs.ts";
import { type Judgement, judgeText, type PrintedFile } from "./judge.ts";
import { Failure } from "./language.ts";
import { judgeFiles } from "./pool.ts";
import { type Counts, printText } from "./printText.ts";

export type CheckFormat = "text" | "json" | "ndjson";
export const CHECK_FORMATS: readonly CheckFormat[] = ["text", "json", "ndjson"];

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly levels: Readonly<Record<string, Level>>;
  /** A configuration for all files, instead of those found above them; null for none. */
  readonly config: string | null;
  /** More warnings than this are an error; null for any number. */
  readonly maxWarnings: number | null;
  readonly jobs: number | null;
  readonly quiet: boolean;
  /** What standard input is called. */
  readonly stdinPath: string;
  readonly language: Language;
  readonly version: string;
}

/** How often each severity was found, in how many files. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** What a command leaves: lines for both streams and the exit code. */
export interface Outcome {
  readonly output: string;
  readonly complaints: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

/** `nianbao check`: judges what the paths mean. @throws Failure where a path means nothing. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<Outcome> {
  const { judgements, complaints, remarks, ignored, broken } = await judgePaths(paths, options);
  const files: PrintedFile[] = [];
  let passedOver = 0;
  let suppressed = 0;
  for (const judgement of judgements) {
    if (judgement.kind === "judged") {
      files.push(judgement.file);
      suppressed += judgement.suppressed;
    } else if (judgement.kind === "passed-over") passedOver++;
    else complaints.push(judgement.message);
  }
  const summary = summarize(files);
  if (files.length === 0 && complaints.length === 0) {
    complaints.push(
      options.language === "zh"
        ? `没有找到政府信息公开工作年度报告：${passedOver} 个文本文件都不是${ignored > 0 ? `，另有 ${ignored} 个按配置忽略` : ""}。请检查路径；确要检查某个文件时请直接写出文件名。`
        : `no annual report was found: none of ${passedOver} text files is one${ignored > 0 ? `, and the configuration ignores ${ignored}` : ""}. Check the path, or name the file outright.`,
    );
  }
  const tooMany = options.maxWarnings !== null && summary.warnings > options.maxWarnings;
  const exitCode = broken || complaints.length > 0 ? 2 : summary.errors > 0 || tooMany ? 1 : 0;
  const counts = { passedOver, ignored, suppressed };
  return {
    output: print(files, summary, counts, options),
    complaints: [...remarks, ...complaints],
    exitCode,
  };
}

/** What came of the paths of a command line. */
interface Judged {
  readonly judgements: readonly Judgement[];
  /** What cannot be judged. */
  readonly complaints: string[];
  readonly remarks: readonly string[];
  readonly ignored: number;
  readonly broken: boolean;
}

async function judgePaths(paths: readonly string[], options: CheckOptions): Promise<Judged> {
  const complaints: string[] = [];
  const named = paths.filter((path) => path !== "-");
  const inputs = named.flatMap((path): Input[] => {
    try {
      return listInputs([path]);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      complaints.push(error.text[options.language]);
      return [];
    }
  });
  const distinct = [...new Map(inputs.map((input) => [input.path, input])).values()];
  const usesInput = named.length < paths.length;
  const standardInput: Input = { path: options.stdinPath, named: true };
  const { tasks, ...rest } = await configure([...(usesInput ? [standardInput] : []), ...distinct], options);
  const [first] = usesInput ? tasks : [];
  const judgements = first ? [judgeText(readStandardInput(first.path).text, first, options)] : [];
  const files = first ? tasks.slice(1) : tasks;
  judgements.push(...(await judgeFiles(files, options, options.jobs)));
  return { judgements, complaints, ...rest };
}

function summarize(files: readonly PrintedFile[]): Summary {
  const count = (severity: Severity): number =>
    files.reduce(
      (sum, file) => sum + file.findings.filter((finding) => finding.severity === severity).length,
      0,
    );
  return {
    files: files.length,
    errors: count("error"),
    warnings: count("warning"),
    information: count("information"),
    hints: count("hint"),
  };
}

function print(
  files: readonly PrintedFile[],
  summary: Summary,
  counts: Counts,
  options: CheckOptions,
): string {
  switch (options.format) {
    case "json":
      return `${JSON.stringify({ tool: { name: "nianbao", version: options.version }, files, summary }, null, 1)}\n`;
    case "ndjson":
      return files.map((file) => `${JSON.stringify(file)}\n`).join("");
    case "text":
      return files.length === 0 ? "" : printText(files, summary, { ...counts, ...options });
  }
}
