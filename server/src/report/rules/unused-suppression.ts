import { LEVELS, type StrayWord } from "../comments/levels.ts";
import type { CodeUsage, SuppressionUsage } from "../comments/suppressions.ts";
import type { Fix, Problem } from "../findings/finding.ts";
import type { Report, Table } from "../model/report.ts";
import { firstWhere } from "../text/bisect.ts";
import type { Edit } from "../text/edits.ts";
import { askForNearest } from "../text/nearestWord.ts";
import { contains, type Range } from "../text/range.ts";
import type { Rule } from "./rule.ts";

/** A comment that hides nothing, names a rule that there is not, or stands where it breaks a table. */
export const unusedSuppression: Rule = {
  code: "unused-suppression",
  name: { zh: "多余的忽略注释", en: "unused suppression" },
  group: "suppression",
  level: "hint",
  fix: "mixed",
  last: true,
  summary: {
    zh: "忽略注释没有忽略任何问题、规则名有误，或者写在表格中间。",
    en: "A suppression comment suppresses nothing, names an unknown rule, or stands inside a table.",
  },
  why: {
    zh: "问题改好以后留下的注释，会在下一年再出错时把它悄悄盖住；规则名写错的注释不起作用；Markdown 表格中间的注释会把表格断成两半。级别设为 off 的规则、与其他报告比较的规则，其注释不算多余。",
    en: "A comment left behind after its problem was mended will hide the next one; a misspelt code hides nothing; inside a Markdown table a comment splits it in two. Comments for rules that are off, or that compare reports, are not called unused.",
  },
  advice: {
    zh: "删去多余的注释或规则名，改正写错的规则名，把表格中的注释移到表格之前。",
    en: "Delete the comment or the code, correct the misspelt code, or move the comment before the table.",
  },
  examples: {
    wrong:
      "## 一、总体情况\n\n<!-- nianbao-disable-next-line year-mismatch -- 引用往年 -->\n2024年，我镇主动公开政府信息20条。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n<!-- nianbao-disable-next-line year-mismatch -- 引用往年 -->\n2023年，我镇主动公开政府信息20条。\n",
  },
  *check({ report, outcomes, strays }) {
    for (const stray of strays) yield describeStrayWord(stray);
    for (const outcome of outcomes) {
      const { suppression, codes, fate } = outcome;
      const table = findTableAround(report, suppression.range);
      if (table) yield describeInside(report, suppression.range, table);
      else if (!suppression.scope) yield describeStray(report, suppression.range);
      else if (codes.some(isOfUse)) yield* describeIdleCodes(codes);
      else if (codes.some((code) => code.fate === "unknown")) yield* describeUnknown(report, outcome);
      else if (fate === "idle") yield describeIdle(report, outcome);
    }
  },
};

/** Whether a code is to stay; without any that is, the whole comment may go, but never its codes one by one. */
function isOfUse({ fate }: CodeUsage): boolean {
  return fate === "used" || fate === "silent";
}

/** The table a comment breaks; in HTML a comment between rows does no harm. */
function findTableAround({ tables }: Report, range: Range): Table | null {
  const isAround = (table: Table | null): boolean =>
    table !== null && table.layout !== "html" && contains(table.range, range);
  return Object.values(tables).find(isAround) ?? null;
}

function describeInside(report: Report, range: Range, table: Table): Problem {
  const { text, lines } = report.syntax;
  const first = lines[lineThatEnds(report, table.range.start)];
  const removal = removeComment(report, range);
  const isAlone = removal.range.end - removal.range.start > range.end - range.start;
  return {
    message: {
      zh: "忽略注释写在表格中间，会把表格断开。请移到表格之前：写在表格前一行的注释对整个表格有效。",
      en: "This comment stands inside a table and breaks it. Move it before the table: a comment on the line before covers the whole table.",
    },
    range,
    fixes:
      first && isAlone
        ? [
            {
              title: { zh: "把注释移到表格之前", en: "Move the comment before the table" },
              safe: false,
              edits: [
                {
                  range: { start: first.start, end: first.start },
                  newText: `${text.slice(range.start, range.end)}\n`,
                },
                removal,
              ],
            },
          ]
        : [],
  };
}

function describeStray(report: Report, range: Range): Problem {
  return {
    message: {
      zh: "前面没有与这条 nianbao-enable 对应的 nianbao-disable。请删去。",
      en: "No nianbao-disable stands before this nianbao-enable. Delete it.",
    },
    range,
    fixes: [offerRemoval(report, range, true)],
  };
}

function describeIdle(report: Report, { suppression: { range, codes } }: SuppressionUsage): Problem {
  const names = codes.map(({ text }) => text);
  return {
    message: {
      zh: `这条注释没有忽略任何问题${names.length > 0 ? `：其范围内没有 ${names.join("、")}` : ""}。请删去。`,
      en: `This comment suppresses nothing${names.length > 0 ? `: there is no ${names.join(", ")} in its scope` : ""}. Delete it.`,
    },
    range,
    // What a comment for all rules was meant to hide may be found again where last year's report is at hand.
    fixes: [offerRemoval(report, range, names.length > 0)],
  };
}

/** The codes that are of no use, of a comment in which another one is. */
function* describeIdleCodes(codes: readonly CodeUsage[]): Iterable<Problem> {
  for (const code of codes) {
    if (code.fate === "unknown")
      yield describeUnknownCode(code, offerCodeRemoval(codes, code, !code.nearest));
    else if (code.fate === "idle") {
      yield {
        message: {
          zh: `这条注释的范围内没有 ${code.text}。请从注释中删去。`,
          en: `There is no ${code.text} in the scope of this comment. Delete the code.`,
        },
        range: code.range,
        fixes: [offerCodeRemoval(codes, code, true)],
      };
    }
  }
}

/** The unknown codes of a comment that does nothing. */
function* describeUnknown(report: Report, { suppression, codes }: SuppressionUsage): Iterable<Problem> {
  const isSafe = codes.every(({ nearest }) => nearest === null);
  for (const code of codes) {
    if (code.fate === "unknown")
      yield describeUnknownCode(code, offerRemoval(report, suppression.range, isSafe));
  }
}

/** A slip is to be corrected rather than dropped; what resembles no rule hides nothing and may go. */
function describeUnknownCode({ text, range, nearest }: CodeUsage, removal: Fix): Problem {
  const end = askForNearest(nearest);
  const replacement: Fix[] = nearest
    ? [
        {
          title: { zh: `改为 ${nearest}`, en: `Change to ${nearest}` },
          safe: false,
          edits: [{ range, newText: nearest }],
        },
      ]
    : [];
  return {
    message: {
      zh: `没有名为“${text}”的规则${end.zh}这个规则名不起作用；理由请写在“ -- ”之后。`,
      en: `There is no rule "${text}"${end.en} It suppresses nothing; reasons stand after " -- ".`,
    },
    range,
    fixes: [...replacement, removal],
  };
}

/** A code or a level that a comment of levels names and that there is not. */
function describeStrayWord({ kind, text, range, nearest }: StrayWord): Problem {
  const list = LEVELS.join("、");
  const end = askForNearest(nearest);
  return {
    message:
      kind === "code"
        ? {
            zh: `没有名为“${text}”的规则${end.zh}这一级别不起作用。`,
            en: `There is no rule "${text}"${end.en} This level does nothing.`,
          }
        : {
            zh: `没有“${text}”这一级别${end.zh}可用 ${list}。`,
            en: `There is no level "${text}"${end.en} Use one of ${LEVELS.join(", ")}.`,
          },
    range,
    fixes: nearest
      ? [
          {
            title: { zh: `改为 ${nearest}`, en: `Change to ${nearest}` },
            safe: false,
            edits: [{ range, newText: nearest }],
          },
        ]
      : [],
  };
}

function offerRemoval(report: Report, range: Range, safe: boolean): Fix {
  return {
    title: { zh: "删去这条注释", en: "Delete the comment" },
    safe,
    edits: [removeComment(report, range)],
  };
}

/** Removes a code with the separator after it, or before it where it is the last. */
function offerCodeRemoval(codes: readonly CodeUsage[], code: CodeUsage, safe: boolean): Fix {
  const index = codes.indexOf(code);
  const range = {
    start: index === codes.length - 1 ? (codes[index - 1]?.range.end ?? code.range.start) : code.range.start,
    end: codes[index + 1]?.range.start ?? code.range.end,
  };
  return {
    title: { zh: `从注释中删去 ${code.text}`, en: `Delete ${code.text} from the comment` },
    safe,
    edits: [{ range, newText: "" }],
  };
}

/** The number of the first line that ends at an offset or after it. */
function lineThatEnds({ syntax: { lines } }: Report, offset: number): number {
  return firstWhere(lines.length, (index) => (lines[index]?.end ?? 0) >= offset);
}

/** Removes a comment; where nothing else stands on its lines, the lines too, and one of two blank lines that meet. */
function removeComment(report: Report, range: Range): Edit {
  const { text, lines } = report.syntax;
  const first = lineThatEnds(report, range.start);
  const last = lineThatEnds(report, range.end);
  const isBlank = (from: number, to: number): boolean => text.slice(from, to).trim() === "";
  const opening = lines[first];
  const closing = lines[last];
  if (!opening || !closing || !isBlank(opening.start, range.start) || !isBlank(range.end, closing.end)) {
    return { range, newText: "" };
  }
  const before = lines[first - 1];
  const after = lines[last + 1];
  const meet = after && isBlank(after.start, after.end) && (!before || isBlank(before.start, before.end));
  const next = meet ? lines[last + 2] : after;
  return {
    range: { start: opening.start, end: next?.start ?? text.length },
    newText: "",
  };
}
