import type { Level, Text } from "../report/index.ts";
import { configure } from "./configure.ts";
import { type Complain, type Input, listInputs, readStandardInput } from "./inputs.ts";
import { Failure } from "./language.ts";
import type { Outcome, Summary } from "./outcome.ts";
import { describeMissing, listPrevious } from "./previous.ts";
import { printRun, type RunOptions } from "./printing/printRun.ts";
import { judgeTogether, type Together } from "./together.ts";

export interface CheckOptions extends RunOptions {
  readonly levels: Readonly<Record<string, Level>>;
  /** A configuration for all files, instead of those found above them; null for none. */
  readonly config: string | null;
  /** More warnings than this are an error; null for any number. */
  readonly maxWarnings: number | null;
  readonly jobs: number | null;
  /** Files and folders of last year's reports, instead of those that configurations name. */
  readonly previous: readonly string[];
  /** What standard input is called. */
  readonly stdinPath: string;
  /** Whether old formats may be handed to LibreOffice. */
  readonly convert: boolean;
}

export async function check(paths: readonly string[], options: CheckOptions): Promise<Outcome> {
  const { ledger, compared, complaints, remarks, ignored, broken } = await judgePaths(paths, options);
  const summary: Summary = {
    files: ledger.count("judged"),
    errors: ledger.total("errors"),
    warnings: ledger.total("warnings"),
    information: ledger.total("information"),
    hints: ledger.total("hints"),
  };
  const passedOver = ledger.count("passed-over");
  for (const message of ledger.textsOf("failed")) complaints.push(message);
  if (summary.files === 0 && complaints.length === 0) {
    complaints.push(
      options.language === "zh"
        ? `没有找到政府信息公开工作年度报告：${passedOver} 个文件都不是${ignored > 0 ? `，另有 ${ignored} 个按配置忽略` : ""}。请检查路径；确要检查某个文件时请直接写出文件名。`
        : `no annual report was found: none of ${passedOver} files is one${ignored > 0 ? `, and the configuration ignores ${ignored}` : ""}. Check the path, or name the file outright.`,
    );
  }
  const tooMany = options.maxWarnings !== null && summary.warnings > options.maxWarnings;
  const isWrong = !options.explanations && (summary.errors > 0 || tooMany);
  const exitCode = broken || complaints.length > 0 ? 2 : isWrong ? 1 : 0;
  const besides = { passedOver, ignored, suppressed: ledger.total("suppressed"), compared };
  return {
    output: printRun({ ledger, summary, besides }, options),
    // A file that cannot be read may be last year's as well.
    complaints: [...new Set([...remarks, ...complaints])],
    exitCode,
  };
}

/** What came of the paths of a command line. */
interface Judged extends Together {
  /** What cannot be done. */
  readonly complaints: string[];
  readonly remarks: readonly string[];
  readonly ignored: number;
  readonly broken: boolean;
}

async function judgePaths(paths: readonly string[], options: CheckOptions): Promise<Judged> {
  const complaints: string[] = [];
  const complain = (text: Text): void => void complaints.push(text[options.language]);
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    for (const input of path === "-" ? readStanding(options, complain) : listInputs([path], complain))
      if (inputs.get(input.path)?.text === undefined) inputs.set(input.path, input);
  }
  const { tasks, ...rest } = await configure([...inputs.values()], options);
  const previous = listPrevious(options.previous, tasks, options.language);
  const together = await judgeTogether(previous.tasks, previous.places, {
    language: options.language,
    jobs: options.jobs,
    print: {
      format: options.format,
      explanations: options.explanations,
      quiet: options.quiet,
      language: options.language,
    },
    convert: options.convert,
  });
  complaints.push(...previous.complaints);
  const remarks = [...rest.remarks, ...previous.remarks];
  const missing = describeMissing(previous, together.last, options.language);
  (previous.isGiven ? complaints : remarks).push(...missing);
  return { ...together, ...rest, complaints, remarks };
}

/** Standard input: it stands for the file of its name, of which it may be a version that is not saved. */
function readStanding({ stdinPath }: CheckOptions, complain: Complain): Input[] {
  try {
    return [{ path: stdinPath, named: true, text: readStandardInput(stdinPath).text }];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    complain(error.text);
    return [];
  }
}
