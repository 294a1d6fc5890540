import type { Report } from "../model/report.ts";
import { isKnownFurniture } from "../prose/furniture.ts";
import type { ProseLine } from "../prose/prose.ts";
import { isSeparatorRow } from "../syntax/pipes.ts";
import type { Edit } from "../text/edits.ts";
import { maskIdentifiers } from "../text/identifiers.ts";
import { labelKey } from "../text/label.ts";
import type { Rule } from "./rule.ts";

/** How much of a block's words a message quotes. */
const LONGEST_QUOTE = 16;

/** Lines that a web page left around the report. */
export const pageFurniture: Rule = {
  code: "page-furniture",
  name: { zh: "网页残留", en: "web page leftovers" },
  group: "document",
  level: "warning",
  fix: "mixed",
  outside: true,
  summary: {
    zh: "混入了网页上的导航、索引、浏览次数、打印按钮等内容。",
    en: "Navigation, catalogue data, counters or buttons of a web page are left in.",
  },
  why: {
    zh: "从网站复制报告时，当前位置、索引号、发布日期、访问次数、打印本页等会一并带入；它们不属于年度报告，再次发布或汇总时会重复出现。只看第一部分之前和最后一部分之后整行都是此类内容的行，不动标题、落款和正文。依据：《中华人民共和国政府信息公开工作年度报告格式》（报告由标题和六个部分组成）。",
    en: "They come along when a report is copied from a website and are no part of it. Only lines that consist of nothing else are meant, before the first section and after the last heading; titles, signatures and sentences stay. Source: the standard format (a title and six sections).",
  },
  advice: { zh: "删去这些行。", en: "Delete these lines." },
  examples: {
    wrong:
      "当前位置：首页 > 政务公开 > 年度报告\n发布日期：2025-01-20 访问次数：36\n\n# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n一切正常。\n",
    right: "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n一切正常。\n",
  },
  *check({ report, prose }) {
    for (const { runs, headline } of listBlocks(report, prose)) {
      const lines = runs.flat();
      const [first] = lines;
      const last = lines[lines.length - 1];
      if (!first || !last) continue;
      const quote = maskIdentifiers(first.text.replace(/\s+/g, " "));
      const shown = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}……` : quote;
      const twice = headline
        ? {
            zh: `第 ${headline.line + 1} 行与标题重复，请一并核对。`,
            en: ` Line ${headline.line + 1} repeats the title; look at it as well.`,
          }
        : { zh: "", en: "" };
      yield {
        message: {
          zh: `${lines.length === 1 ? "这一行" : `这 ${lines.length} 行`}是网页上带来的内容（${shown}），不属于报告。请删去。${twice.zh}`,
          en: `${lines.length === 1 ? "This line comes" : `These ${lines.length} lines come`} from a web page (${shown}), not from the report. Delete ${lines.length === 1 ? "it" : "them"}.${twice.en}`,
        },
        range: { start: first.range.start, end: last.range.end },
        fixes: [
          {
            title: { zh: "删去网页内容", en: "Delete what the web page left" },
            safe: lines.every(({ text }) => isKnownFurniture(text)),
            edits: runs.map((run) => cutOut(report, run)),
          },
        ],
      };
    }
  },
};

/** A contiguous block of furniture: one run of lines, or several where the page's headline stands between. */
interface Block {
  readonly runs: ProseLine[][];
  /** A line that says the same as the title below it; it is told of, not removed. */
  headline: ProseLine | null;
}

/** Lines of furniture that follow each other, with nothing but blank lines and rules of tables between. */
function listBlocks(report: Report, prose: readonly ProseLine[]): Block[] {
  const blocks: Block[] = [];
  let headline: ProseLine | null = null;
  let before: ProseLine | null = null;
  for (const line of prose) {
    const block = blocks[blocks.length - 1];
    const follows: boolean = before !== null && isEmpty(report, before.line + 1, line.line);
    if (line.kind === "furniture") {
      if (block && follows && headline && !block.headline) {
        block.headline = headline;
        block.runs.push([line]);
      } else if (block && follows && !headline) block.runs[block.runs.length - 1]?.push(line);
      else blocks.push({ runs: [[line]], headline: null });
      headline = null;
      before = line;
    } else {
      headline = block && follows && !headline && repeatsTitle(report, line) ? line : null;
      before = headline;
    }
  }
  return blocks;
}

function repeatsTitle({ title, syntax }: Report, line: ProseLine): boolean {
  if (!title || line.kind !== "body" || line.range.end > title.range.start) return false;
  return labelKey(line.text) === labelKey(syntax.text.slice(title.range.start, title.range.end));
}

/** Whether lines from `first` up to but not including `end` hold no words. */
function isEmpty(report: Report, first: number, end: number): boolean {
  for (let number = first; number < end; number++)
    if (!isBlank(report, number) && !isRule(report, number)) return false;
  return true;
}

/** Takes out whole lines, and the blank lines after them where others before them keep the paragraphs apart. */
function cutOut(report: Report, run: readonly ProseLine[]): Edit {
  const { text, lines } = report.syntax;
  const first = run[0]?.line ?? 0;
  let end = (run[run.length - 1]?.line ?? first) + 1;
  while (isRule(report, end)) end++;
  let next = end;
  while (isBlank(report, next)) next++;
  let before = first;
  while (isBlank(report, before - 1)) before--;
  const head = lines[before - 1];
  if (next >= lines.length) {
    const newText = head && isBlank(report, lines.length - 1) ? "\n" : "";
    return { range: { start: head?.end ?? 0, end: text.length }, newText };
  }
  const to = before < first || !head ? next : end;
  const range = { start: lines[first]?.start ?? 0, end: lines[to]?.start ?? text.length };
  return { range, newText: "" };
}

/** Whether there is such a line and it is blank. */
function isBlank({ syntax }: Report, number: number): boolean {
  const line = syntax.lines[number];
  return line !== undefined && syntax.text.slice(line.start, line.end).trim() === "";
}

/** Whether a line draws the rule below the head of a table of furniture. */
function isRule({ syntax }: Report, number: number): boolean {
  const line = syntax.lines[number];
  const words = line ? syntax.text.slice(line.start, line.end).trim() : "";
  return words.includes("|") && isSeparatorRow(words);
}
