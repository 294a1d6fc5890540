import { type Language, RULES, type Rule } from "../report/index.ts";
import { explainUnknownRule } from "./arguments/flags.ts";
import { Failure } from "./language.ts";
import type { Outcome } from "./outcome.ts";

export type RulesFormat = "text" | "json";
export const RULES_FORMATS: readonly RulesFormat[] = ["text", "json"];

/** `nianbao rules`: the catalogue, or one rule's manual page. @throws Failure where no rule has the code. */
export function rules(
  code: string | null,
  options: { readonly format: RulesFormat; readonly language: Language },
): Outcome {
  if (code === null) return { output: printCatalogue(options), complaints: [], exitCode: 0 };
  const rule = RULES.find((candidate) => candidate.code === code);
  if (!rule) throw new Failure(explainUnknownRule(code));
  const output =
    options.format === "json" ? `${JSON.stringify(rule, null, 1)}\n` : printPage(rule, options.language);
  return { output, complaints: [], exitCode: 0 };
}

function printCatalogue({ format, language }: { format: RulesFormat; language: Language }): string {
  if (format === "json") {
    return `${JSON.stringify(
      RULES.map(({ code, group, level, fix, summary }) => ({
        code,
        group,
        level,
        fix,
        summary: summary[language],
      })),
      null,
      1,
    )}\n`;
  }
  const width = Math.max(...RULES.map((rule) => rule.code.length));
  return RULES.map(
    ({ code, level, fix, summary }) =>
      `${code.padEnd(width)}  ${level.padEnd(11)}  ${fix.padEnd(6)}  ${summary[language]}\n`,
  ).join("");
}

function printPage({ code, level, fix, summary, why, advice, examples }: Rule, language: Language): string {
  const titles =
    language === "zh"
      ? {
          why: "为什么",
          advice: "怎样改",
          wrong: "错误示例",
          right: "正确示例",
          beside: "同一文件夹中的另一份报告",
          configuration: "示例所用的文件夹配置",
        }
      : {
          why: "Why",
          advice: "What to do",
          wrong: "Wrong",
          right: "Right",
          beside: "Another report in the folder",
          configuration: "The configuration of these examples",
        };
  const indent = (text: string): string => text.trimEnd().replace(/^/gm, "    ");
  return [
    `${code} (${level}, fix: ${fix})`,
    summary[language],
    `${titles.why}\n${indent(why[language])}`,
    `${titles.advice}\n${indent(advice[language])}`,
    `${titles.wrong}\n${indent(examples.wrong)}`,
    `${titles.right}\n${indent(examples.right)}`,
    ...(examples.beside === undefined ? [] : [`${titles.beside}\n${indent(examples.beside)}`]),
    ...(examples.requirements === undefined
      ? []
      : [`${titles.configuration}\n${indent(JSON.stringify({ requirements: examples.requirements }))}`]),
    "",
  ].join("\n\n");
}
