import { type Language, RULES, type Rule } from "../server/src/report/index.ts";
import { printUnderstood } from "./understoodSentences.ts";

const FOLDER = "docs/rules";

/** The groups of rules in the order of the manual, with their names. */
export const GROUPS: readonly { readonly key: Rule["group"]; readonly zh: string; readonly en: string }[] = [
  { key: "document", zh: "文档结构", en: "Document" },
  { key: "tables", zh: "统计表", en: "Tables" },
  { key: "prose", zh: "正文与数据", en: "Prose against figures" },
  { key: "dates", zh: "年度与日期", en: "Years and dates" },
  { key: "folder", zh: "跨年度与文件夹", en: "Across years and a folder" },
  { key: "wording", zh: "用语与排版", en: "Wording and typography" },
  { key: "privacy", zh: "个人信息", en: "Privacy" },
  { key: "suppression", zh: "忽略注释", en: "Suppression" },
];

const LEVELS: Readonly<Record<Rule["level"], string>> = {
  error: "错误 error",
  warning: "警告 warning",
  information: "提示 information",
  hint: "建议 hint",
};

const FIXES: Readonly<Record<Rule["fix"], string>> = {
  safe: "可放心自动修复 safe",
  mixed: "有的可放心自动修复 some safe",
  unsafe: "提供修复，需核实 offered, to be checked",
  none: "无 none",
};

/** The manual: a page for each rule and an index, by path from the root of the repository. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    [`${FOLDER}/README.md`, printIndex()],
    ...RULES.map((rule): [string, string] => [`${FOLDER}/${rule.code}.md`, printPage(rule)]),
  ]);
}

function printIndex(): string {
  const sections = GROUPS.flatMap(({ key, zh, en }) => {
    const rules = RULES.filter((rule) => rule.group === key);
    if (rules.length === 0) return [];
    const rows = rules.map(
      ({ code, name, level, fix, summary }) =>
        `| [${name.zh}](${code}.md) ${code} | ${LEVELS[level]} | ${FIXES[fix]} | ${summary.zh}<br>${summary.en} |`,
    );
    return [
      `## ${zh} ${en}`,
      ["| 规则 Rule | 级别 Level | 修复 Fix | 何时提示 When |", "| --- | --- | --- | --- |", ...rows].join(
        "\n",
      ),
    ];
  });
  return `${["# 规则目录 Rules", "每条规则一页：为什么、怎样改、错误与正确的示例。Each rule has a page of its own.", ...sections].join("\n\n")}\n`;
}

/** What is said of a rule that asks a question. */
const QUERY =
  "## 怎样回答 How to answer\n\n这是疑问，不一定要改。情况属实的，在快速修复中选“情况属实，写明理由”，或自己写注释：`<!-- nianbao-disable-next-line 规则 -- 理由 -->`。`nianbao check --explanations` 列出全部理由。\nThis is a question, and nothing need be changed. Where it is so, choose “This is correct; give the reason” among the quick fixes; `nianbao check --explanations` lists all reasons.";

function printPage(rule: Rule): string {
  const { code, name, level, fix, summary } = rule;
  return `${[
    `# ${name.zh} ${code}`,
    `**${summary.zh}**`,
    `级别 Level: ${LEVELS[level]} · 修复 Fix: ${FIXES[fix]}`,
    ...printTexts(rule, "zh"),
    "## 示例 Examples",
    "错误 Wrong:",
    fence(rule.examples.wrong),
    "正确 Right:",
    fence(rule.examples.right),
    ...(rule.examples.beside === undefined
      ? []
      : ["同一文件夹中的另一份报告 Another report in the folder:", fence(rule.examples.beside)]),
    ...printUnderstood(code),
    ...(rule.examples.requirements === undefined
      ? []
      : [
          "示例所用的文件夹配置 The configuration of these examples:",
          fence(JSON.stringify({ requirements: rule.examples.requirements }, null, 2)),
        ]),
    ...(rule.query ? [QUERY] : []),
    "## 调整或关闭 Changing its level",
    `级别可设为 \`error\` \`warning\` \`information\` \`hint\` \`off\`。编辑器设置：\`"nianbao.rules": { "${code}": "off" }\`；文件夹配置 \`nianbao.config.json\`：\`"rules": { "${code}": "off" }\`；命令行：\`--rule ${code}=off\`；本文件：\`<!-- nianbao-level ${code}=off -->\`。\n个别之处用灯泡忽略，或在前一行写注释（在表格中的，写在表格之前）：`,
    fence(`<!-- nianbao-disable-next-line ${code} -- 理由 -->`),
    "---",
    `## English`,
    `**${summary.en}**`,
    ...printTexts(rule, "en"),
  ].join("\n\n")}\n`;
}

function printTexts({ why, advice }: Rule, language: Language): string[] {
  const titles = language === "zh" ? ["为什么", "怎样改"] : ["Why", "What to do"];
  const mark = language === "zh" ? "##" : "###";
  return [`${mark} ${titles[0]}`, why[language], `${mark} ${titles[1]}`, advice[language]];
}

function fence(text: string): string {
  return `\`\`\`text\n${text.replace(/\n+$/, "")}\n\`\`\``;
}
