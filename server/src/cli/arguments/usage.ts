import type { Command, CommanderError } from "commander";
import { nearestWord, type Text } from "../../report/index.ts";

const COMMANDS = ["check", "fix", "data", "sum", "convert", "new", "rules", "lsp"];

/** What is wrong with the words of a command line, and what to do; the parser only knows English. */
export function explainUsage(error: CommanderError, program: Command): Text {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const help: Text = { zh: "运行 nianbao --help 查看用法。", en: 'See "nianbao --help".' };
  switch (error.code) {
    case "commander.unknownCommand":
    case "commander.excessArguments": {
      const word = quoted || (program.args[0] ?? "");
      const nearest = nearestWord(word, COMMANDS);
      return {
        zh: `没有“${word}”这个命令${nearest ? `，是否指 ${nearest}` : ""}。${help.zh}`,
        en: `there is no command "${word}"${nearest ? `; did you mean ${nearest}` : ""}. ${help.en}`,
      };
    }
    case "commander.unknownOption":
      return {
        zh: `没有“${quoted}”这个选项。${help.zh}`,
        en: `there is no option "${quoted}". ${help.en}`,
      };
    case "commander.missingArgument":
      return {
        zh: `缺少参数“${quoted}”。${help.zh}`,
        en: `the argument "${quoted}" is missing. ${help.en}`,
      };
    case "commander.optionMissingArgument":
      return {
        zh: `选项“${quoted}”后面缺少内容。${help.zh}`,
        en: `the option "${quoted}" lacks its value. ${help.en}`,
      };
    case "commander.missingMandatoryOptionValue":
      return {
        zh: `缺少选项“${quoted}”。${help.zh}`,
        en: `the option "${quoted}" is missing. ${help.en}`,
      };
    case "commander.invalidArgument": {
      const [, value = "", advice = ""] = /argument '([^']*)' is invalid\. ?(.*)$/s.exec(error.message) ?? [];
      return {
        zh: `选项“${quoted}”的值“${value}”不对：${advice}`,
        en: `the option "${quoted}" cannot be "${value}": ${advice}`,
      };
    }
    default:
      return { zh: `未给出命令。${help.zh}`, en: `no command was given. ${help.en}` };
  }
}
