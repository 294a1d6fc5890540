import { createRequire } from "node:module";
import { Command } from "commander";
import { EXPORT_FORMATS, type ExportFormat } from "../../../../protocol/office.ts";
import type { Language, Level, Text } from "../../report/index.ts";
import { check } from "../check.ts";
import { convert } from "../convert.ts";
import { DATA_FORMATS, type DataFormat, data } from "../data.ts";
import { fix } from "../fix.ts";
import { writeNew } from "../new.ts";
import type { Outcome } from "../outcome.ts";
import { CHECK_FORMATS, type CheckFormat } from "../printing/printFile.ts";
import { RULES_FORMATS, type RulesFormat, rules } from "../rules.ts";
import { sum } from "../sum.ts";
import { collect, oneOf, readCode, readCount, readLevel, readYear } from "./flags.ts";
import { helpIn } from "./help.ts";
import { CONFIG_HELP, CONVERT_HELP, PREVIOUS_HELP } from "./texts.ts";

/** What commands are added to. */
interface Commands {
  readonly language: Language;
  /** Adds a command by its name. */
  add(name: string, description: Text): Command;
  say(text: Text): string;
  /** Is told what came of a command. */
  done(outcome: Outcome): void;
}

/** The parser of the command line, with every command. @param done is told what came of the one that was run. */
export function buildCommands(language: Language, version: string, done: Commands["done"]): Command {
  const say = (text: Text): string => text[language];
  const program = new Command("nianbao")
    .description(
      say({
        zh: "检查、修复政府信息公开工作年度报告",
        en: "Checks and mends government information-disclosure annual reports",
      }),
    )
    .version(version, "-V, --version", say({ zh: "显示版本", en: "print the version" }))
    .helpOption("-h, --help", say({ zh: "显示帮助", en: "print help" }))
    .helpCommand(false)
    .configureHelp(helpIn(language))
    .configureOutput({ writeErr: () => {} })
    .showHelpAfterError(false)
    .exitOverride();
  const add: Commands["add"] = (name, description) => program.command(name).description(say(description));
  const commands: Commands = { language, add, say, done };
  addCheck(commands, version);
  addFix(commands);
  addFigures(commands, "data", { zh: "取出报告中的全部数据", en: "print the figures" }, data);
  addFigures(
    commands,
    "sum",
    {
      zh: "把多份年报的数据逐格相加（按年度和格式分别汇总）",
      en: "add up the figures of reports, cell by cell, for each year and edition",
    },
    sum,
  );
  addConvert(commands);
  addNew(commands);
  addRules(commands);
  addServer(commands);
  return program;
}

function addCheck({ add, say, done, language }: Commands, version: string): void {
  add("check", {
    zh: "检查文件、文件夹或通配符；- 为标准输入",
    en: "check files, folders or globs; - is standard input",
  })
    .argument("[path...]", "", ["."])
    .option(
      "--format <format>",
      CHECK_FORMATS.join(" | "),
      oneOf(CHECK_FORMATS, language),
      "text" as CheckFormat,
    )
    .option(
      "--rule <code=level>",
      say({ zh: "调整规则级别，可重复", en: "set a rule's level; repeatable" }),
      readLevel(language),
      {},
    )
    .option("--config <file>", say(CONFIG_HELP))
    .option("--previous <path>", say(PREVIOUS_HELP), collect, [])
    .option(
      "--max-warnings <n>",
      say({ zh: "警告超过此数也算有错误", en: "more warnings than this are an error" }),
      readCount(0, language),
    )
    .option(
      "--jobs <n>",
      say({ zh: "最多使用的线程数", en: "the most threads to use" }),
      readCount(1, language),
    )
    .option("--quiet", say({ zh: "没有问题时不输出", en: "print nothing where nothing is wrong" }), false)
    .option(
      "--explanations",
      say({
        zh: "列出注释中写明的全部理由，供审核人查看",
        en: "list every reason that comments give, for a reviewer",
      }),
      false,
    )
    .option(
      "--stdin-path <name>",
      say({ zh: "标准输入的文件名", en: "what standard input is called" }),
      "stdin.md",
    )
    .option("--convert", say(CONVERT_HELP), false)
    .action(async (paths: string[], { rule: levels, ...options }: CheckFlags) => {
      const { config = null, maxWarnings = null, jobs = null } = options;
      done(await check(paths, { ...options, levels, config, maxWarnings, jobs, language, version }));
    });
}

function addFix({ add, say, done, language }: Commands): void {
  add("fix", {
    zh: "应用稳妥的修复：文本写回原文件，Word、网页、表格另存为“….改.docx”等",
    en: "apply safe fixes: to texts in place, to documents in a copy beside them",
  })
    .argument("[path...]", "", ["."])
    .option(
      "--dry-run",
      say({ zh: "只显示将要修改什么，不写入", en: "show what would change, write nothing" }),
      false,
    )
    .option("--unsafe", say({ zh: "也应用需要核实的修复", en: "apply fixes that need a look, too" }), false)
    .option(
      "--rule <code>",
      say({ zh: "只修复这条规则，可重复", en: "only this rule; repeatable" }),
      readCode,
      [],
    )
    .option("--config <file>", say(CONFIG_HELP))
    .option("--previous <path>", say(PREVIOUS_HELP), collect, [])
    .option("--recompute", say({ zh: "按分项重算全部合计", en: "recompute all totals" }), false)
    .option("--in-place", say({ zh: "文档也直接改原文件", en: "mend documents in place, too" }), false)
    .option("--convert", say(CONVERT_HELP), false)
    .option(
      "--force",
      say({
        zh: "指名的文件不像年报也修复",
        en: "mend named files even where they do not look like reports",
      }),
      false,
    )
    .action(async (paths: string[], { rule: codes, ...options }: FixFlags) => {
      const { config = null } = options;
      done(await fix(paths, { ...options, codes, config, language }));
    });
}

/** A command that prints the figures of reports. */
function addFigures(
  { add, say, done, language }: Commands,
  name: string,
  description: Text,
  run: typeof data,
): void {
  add(name, description)
    .argument("<path...>")
    .option(
      "--format <format>",
      DATA_FORMATS.join(" | "),
      oneOf(DATA_FORMATS, language),
      "json" as DataFormat,
    )
    .option("--convert", say(CONVERT_HELP), false)
    .action(async (paths: string[], options: DataFlags) => done(await run(paths, { ...options, language })));
}

function addConvert({ add, say, done, language }: Commands): void {
  add("convert", {
    zh: "把年报导出为 Word 公文、网页、表格等，写在原文件旁边，不覆盖已有文件",
    en: "export reports as Word documents, pages, workbooks …, beside their files, overwriting none",
  })
    .argument("<path...>")
    .requiredOption("--to <format>", EXPORT_FORMATS.join(" | "), oneOf(EXPORT_FORMATS, language))
    .option("-o, --output <file>", say({ zh: "写到这个文件", en: "the file to write" }))
    .option("--force", say({ zh: "还有错误也导出", en: "export although errors are left" }), false)
    .option("--config <file>", say(CONFIG_HELP))
    .option("--convert", say(CONVERT_HELP), false)
    .action(async (paths: string[], options: ConvertFlags) =>
      done(await convert(paths, { ...options, config: options.config ?? null, language })),
    );
}

function addNew({ add, say, done, language }: Commands): void {
  add("new", {
    zh: "新建一份年报：按模板，或由去年的年报改起（--from）",
    en: "start a report: from the template, or from last year's (--from)",
  })
    .option("--agency <name>", say({ zh: "机关名称", en: "the agency's name" }))
    .option("--year <year>", say({ zh: "报告年度", en: "the report's year" }), readYear(language))
    .option("--from <file>", say({ zh: "去年的年报", en: "last year's report" }))
    .option(
      "-o, --output <file>",
      say({ zh: "写到这个文件（- 为标准输出）", en: "the file to write (- is standard output)" }),
    )
    .action(async (options: NewFlags) => done(await writeNew({ ...options, language, today: new Date() })));
}

function addRules({ add, done, language }: Commands): void {
  add("rules", { zh: "列出规则，或显示一条规则的说明", en: "list the rules, or explain one" })
    .argument("[code]")
    .option(
      "--format <format>",
      RULES_FORMATS.join(" | "),
      oneOf(RULES_FORMATS, language),
      "text" as RulesFormat,
    )
    .action((code: string | undefined, options: { format: RulesFormat }) =>
      done(rules(code ?? null, { ...options, language })),
    );
}

function addServer({ add, say }: Commands): void {
  add("lsp", { zh: "启动语言服务（供编辑器调用）", en: "start the language server (for editors)" })
    .option("--stdio", say({ zh: "使用标准输入输出", en: "talk over standard input and output" }))
    .action(async () => {
      // The server is a bundle of its own, so that checking does not load the protocol's libraries.
      if (!process.argv.includes("--stdio")) process.argv.push("--stdio");
      createRequire(import.meta.url)("./server.cjs");
      await new Promise(() => {});
    });
}

interface CheckFlags {
  readonly format: CheckFormat;
  readonly rule: Readonly<Record<string, Level>>;
  readonly config?: string;
  readonly maxWarnings?: number;
  readonly jobs?: number;
  readonly previous: readonly string[];
  readonly quiet: boolean;
  readonly explanations: boolean;
  readonly stdinPath: string;
  readonly convert: boolean;
}

interface DataFlags {
  readonly format: DataFormat;
  readonly convert: boolean;
}

interface ConvertFlags {
  readonly to: ExportFormat;
  readonly output?: string;
  readonly force: boolean;
  readonly config?: string;
  readonly convert: boolean;
}

interface NewFlags {
  readonly agency?: string;
  readonly year?: number;
  readonly from?: string;
  readonly output?: string;
}

interface FixFlags {
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly unsafe: boolean;
  readonly rule: readonly string[];
  readonly config?: string;
  readonly recompute: boolean;
  readonly previous: readonly string[];
  readonly inPlace: boolean;
  readonly convert: boolean;
}
