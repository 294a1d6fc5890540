import { type Command, Help, type HelpConfiguration } from "commander";
import type { Language } from "../../report/index.ts";

/** The parser's own words, which are English. */
const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  "[options]": "[选项]",
  "[command]": "[命令]",
};

/** How help is printed in a language. Of an option's default only a word is told: the others mean that it is not given. */
export function helpIn(language: Language): HelpConfiguration {
  const translate = (text: string): string =>
    language === "zh" ? text.replace(/\[(?:options|command)\]/g, (word) => PLACEHOLDERS[word] ?? word) : text;
  const plain = new Help();
  return {
    styleTitle: (title) => (language === "zh" ? (TITLES[title] ?? title) : title),
    commandUsage: (command: Command) => translate(plain.commandUsage(command)),
    subcommandTerm: (command: Command) => translate(plain.subcommandTerm(command)),
    optionDescription: ({ description, defaultValue }) => {
      if (typeof defaultValue !== "string") return description;
      return language === "zh"
        ? `${description}（默认 ${defaultValue}）`
        : `${description} (default: ${defaultValue})`;
    },
  };
}
