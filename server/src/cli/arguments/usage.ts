import type { Command, CommanderError } from "commander";
import { askForNearest, nearestWord, type Text } from "../../report/index.ts";

/** What is wrong with the words of a command line, and what to do; the parser only knows English. */
export function explainUsage(error: CommanderError, program: Command): Text {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const commands = program.commands.map((command) => command.name());
  const [word = ""] = program.args;
  const command = commands.includes(word) ? `nianbao ${word}` : "nianbao";
  const help: Text = { zh: `运行 ${command} --help 查看用法。`, en: `See "${command} --help".` };
  switch (error.code) {
    case "commander.unknownCommand": {
      const end = askForNearest(nearestWord(quoted, commands));
      return {
        zh: `没有“${quoted}”这个命令${end.zh}${help.zh}`,
        en: `there is no command "${quoted}"${end.en} ${help.en}`,
      };
    }
    case "commander.excessArguments":
      return {
        zh: `${command} 后面的参数太多。${help.zh}`,
        en: `there are too many arguments after ${command}. ${help.en}`,
      };
    case "commander.unknownOption": {
      const [, nearest = null] = /Did you mean (?:one of )?([^\s,?]+)/.exec(error.message) ?? [];
      const end = askForNearest(nearest);
      return {
        zh: `没有“${quoted}”这个选项${end.zh}${help.zh}`,
        en: `there is no option "${quoted}"${end.en} ${help.en}`,
      };
    }
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
