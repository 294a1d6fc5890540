import type { Language, Severity } from "../report/index.ts";
import type { Summary } from "./outcome.ts";
import type { PrintedFile, PrintedFinding } from "./printing/printedFile.ts";
import { visible } from "./printing/visible.ts";

/** The names of levels. */
export const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: "错误", warning: "警告", information: "提示", hint: "建议" },
  en: { error: "error", warning: "warning", information: "information", hint: "hint" },
};

/** What is counted besides findings. */
export interface Besides {
  /** Files found in folders that are no reports. */
  readonly passedOver: number;
  /** Files found in folders that a configuration ignores. */
  readonly ignored: number;
  /** Findings that comments suppress. */
  readonly suppressed: number;
  /** Reports that were compared with last year's of the same agency. */
  readonly compared: number;
}

/** What a person reads of a file: a line for each finding, with its one-based line and column; empty where there is none. */
export function printFindings(
  { path, findings, notes = [] }: PrintedFile,
  { language, quiet }: { readonly language: Language; readonly quiet: boolean },
): string {
  if (findings.length === 0 && quiet) return "";
  return [
    ...findings.map((finding) => printFinding(path, finding, language)),
    ...notes.map((note) => visible(`${path} ${language === "zh" ? "未读" : "not read"} ${note}`)),
  ].join("\n");
}

function printFinding(path: string, finding: PrintedFinding, language: Language): string {
  const { line, character } = finding.range.start;
  const severity = SEVERITIES[language][finding.severity];
  const place = finding.place === undefined ? `${line + 1}:${character + 1}` : `${finding.place}`;
  return visible(`${path}:${place} ${severity} ${finding.message} (${finding.code})`);
}

/** The line that closes a list of findings. */
export function printSummary(
  { files, errors, warnings, information, hints }: Summary,
  { passedOver, ignored, suppressed, compared }: Besides,
  language: Language,
): string {
  const total = errors + warnings + information + hints;
  if (language === "zh") {
    const found =
      total === 0 ? "未发现问题" : `错误 ${errors}，警告 ${warnings}，提示 ${information}，建议 ${hints}`;
    const more = [
      ...(compared > 0 ? [`${compared} 份已与上一年度报告核对`] : []),
      ...(suppressed > 0 ? [`注释忽略 ${suppressed} 处`] : []),
      ...(passedOver > 0 ? [`另有 ${passedOver} 个文件不是年报，未检查`] : []),
      ...(ignored > 0 ? [`按配置忽略 ${ignored} 个文件`] : []),
    ];
    return `已检查 ${files} 份年报：${[found, ...more].join("；")}。`;
  }
  const found =
    total === 0
      ? "no problems found"
      : `${errors} errors, ${warnings} warnings, ${information} information, ${hints} hints`;
  const more = [
    ...(compared > 0 ? [`${compared} compared with last year's`] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed by comments`] : []),
    ...(passedOver > 0 ? [`${passedOver} files that are no reports were passed over`] : []),
    ...(ignored > 0 ? [`${ignored} files ignored by the configuration`] : []),
  ];
  return `${files} reports checked: ${[found, ...more].join("; ")}.`;
}
