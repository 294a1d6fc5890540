import { type Language, RULES, type Rule } from "../report/index.ts";
import { explainUnknownRule } from "./arguments/flags.ts";
import { Failure } from "./language.ts";
import type { Outcome } from "./outcome.ts";
import { SEVERITIES } from "./printText.ts";

export type RulesFormat = "text" | "json";
export const RULES_FORMATS: readonly RulesFormat[] = ["text", "json"];

/** Whether a rule's repairs are made unasked: all, some, none of them; or it has none. */
const FIXES: Readonly<Record<Language, Readonly<Record<Rule["fix"], string>>>> = {
  zh: { safe: "稳妥", mixed: "部分稳妥", unsafe: "需核实", none: "无" },
  en: { safe: "safe", mixed: "some safe", unsafe: "unsafe", none: "none" },
};
/** Columns of a listing are filled up with blanks as wide as their characters. */
const FILLERS: Readonly<Record<Language, string>> = { zh: "\u3000", en: " " };

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
  const [levels, fixes] = [SEVERITIES[language], FIXES[language]];
  const fill = (words: string, among: object): string =>
    words.padEnd(Math.max(...Object.values(among).map(({ length }) => length)), FILLERS[language]);
  return RULES.map(
    ({ code, level, fix, summary }) =>
      `${code.padEnd(width)}  ${fill(levels[level], levels)}  ${fill(fixes[fix], fixes)}  ${summary[language]}\n`,
  ).join("");
}

function printHead({ code, name, level, fix }: Rule, language: Language): string {
  const [severity, repair] = [SEVERITIES[language][level], FIXES[language][fix]];
  return language === "zh"
    ? `${name.zh} ${code}（级别：${severity}；修复：${repair}）`
    : `${code}: ${name.en} (level: ${severity}; fix: ${repair})`;
}

function printPage(rule: Rule, language: Language): string {
  const { summary, why, advice, examples } = rule;
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
    printHead(rule, language),
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
