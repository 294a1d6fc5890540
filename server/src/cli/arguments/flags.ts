import { InvalidArgumentError } from "commander";
import { describeUnknownLevel, describeUnknownRule, isLevel, isRuleCode } from "../../config/settings.ts";
import type { Language, Level } from "../../report/index.ts";
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
export function readLevel(value: string, before: Readonly<Record<string, Level>>): Record<string, Level> {
  const [code = "", level = ""] = value.split("=");
  if (!isRuleCode(code)) throw new Failure(describeUnknownRule(code));
  if (!isLevel(level)) throw new Failure(describeUnknownLevel(code, level));
  return { ...before, [code]: level };
}

/** A rule's code, added to those before. */
export function readCode(value: string, before: readonly string[]): string[] {
  if (!isRuleCode(value)) throw new Failure(describeUnknownRule(value));
  return [...before, value];
}

/** A word, added to those before. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** A whole number from 0. */
export function readCount(language: Language) {
  return (value: string): number => {
    if (/^\d{1,6}$/.test(value)) return Number(value);
    throw new InvalidArgumentError(
      language === "zh" ? "请写一个 0 或正整数。" : "write a whole number from 0.",
    );
  };
}
