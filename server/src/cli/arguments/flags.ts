import { InvalidArgumentError } from "commander";
import { describeUnknownLevel, describeUnknownRule, isLevel, isRuleCode } from "../../config/settings.ts";
import type { Language, Level, Text } from "../../report/index.ts";
import { Failure } from "../language.ts";

/** A word that has to be one of some. */
export function oneOf<T extends string>(known: readonly T[], language: Language) {
  return (value: string): T => {
    const found = known.find((candidate) => candidate === value);
    if (found) return found;
    throw new InvalidArgumentError(
      language === "zh" ? `可用 ${known.join("、")}。` : `use one of ${known.join(", ")}.`,
    );
  };
}

/** `code=level`, added to those before. */
export function readLevel(language: Language) {
  return (value: string, before: Readonly<Record<string, Level>>): Record<string, Level> => {
    const [code = "", level, ...more] = value.split("=");
    if (level === undefined || more.length > 0) {
      throw new InvalidArgumentError(
        language === "zh"
          ? "请写“规则代码=级别”，如 total-mismatch=off。"
          : "write a rule's code and a level, such as total-mismatch=off.",
      );
    }
    if (!isRuleCode(code)) throw new Failure(explainUnknownRule(code));
    if (!isLevel(level)) throw new Failure(describeUnknownLevel(code, level));
    return { ...before, [code]: level };
  };
}

/** A rule's code, added to those before. */
export function readCode(value: string, before: readonly string[]): string[] {
  if (!isRuleCode(value)) throw new Failure(explainUnknownRule(value));
  return [...before, value];
}

/** Says that no rule has this code, and how to find which have. */
export function explainUnknownRule(code: string): Text {
  const { zh, en } = describeUnknownRule(code);
  return { zh: `${zh}运行 nianbao rules 可列出全部规则。`, en: `${en} "nianbao rules" lists them all.` };
}

/** A word, added to those before. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** A whole number. @param least the smallest one that makes sense. */
export function readCount(least: 0 | 1, language: Language) {
  const zh = least === 0 ? "请写 0 或正整数。" : "请写正整数。";
  return readNumber(least, { zh, en: `write a whole number from ${least}.` }, language);
}

/** A year; whether there are reports of it is seen later. */
export function readYear(language: Language) {
  return readNumber(0, { zh: "请写四位年份，如 2025。", en: "write a year, such as 2025." }, language);
}

function readNumber(least: number, advice: Text, language: Language) {
  return (value: string): number => {
    if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
    throw new InvalidArgumentError(advice[language]);
  };
}
