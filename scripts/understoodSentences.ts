import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { WORD_LISTS } from "../server/src/report/prose/statements/lexicon.ts";
import { ONCE_MISREAD } from "../test/report/prose/cases.ts";
import { MORE_OF_TOWNS } from "../test/report/prose/moreOfTowns.ts";
import { listCases } from "../test/truth/cases.ts";
import { type Change, type Entry, readEntries } from "../test/truth/entries.ts";
import { judgeCase } from "../test/truth/measure.ts";

/** What the words of the lexicon mean, as the page says it; in the order of the tables. */
const MEANINGS: readonly (readonly [key: string, meaning: string])[] = [
  ["verb received", "新收 received"],
  ["verb newlyReceived", "新收（不含结转） newly received"],
  ["verb accepted", "受理 accepted"],
  ["verb carried", "结转（看年份定上年、下年） carried"],
  ["verb open", "尚在办理 not concluded yet"],
  ["verb concluded", "办结 concluded"],
  ["verb answered", "答复 answered"],
  ["outcome granted", "（一）予以公开 granted"],
  ["outcome partlyGranted", "（二）部分公开 partly granted"],
  ["outcome denied", "（三）不予公开 denied"],
  ["outcome unavailable", "（四）无法提供 unavailable"],
  ["outcome notProcessed", "（五）不予处理 not processed"],
  ["outcome otherHandling", "（六）其他处理 other"],
  ["asker naturalPerson", "自然人 natural persons"],
  ["asker organisations", "法人或其他组织 organisations"],
  ["asker business", "商业企业 businesses"],
  ["noun reconsideration", "行政复议 reconsideration"],
  ["noun litigation", "行政诉讼 litigation"],
  ["result upheld", "结果维持 upheld"],
  ["result corrected", "结果纠正 corrected"],
  ["result otherResult", "其他结果 other result"],
  ["result pending", "尚未审结 pending"],
  ["verb issued", "制发 issued"],
  ["verb repealed", "废止 repealed"],
  ["verb inForce", "现行有效 in force"],
  ["verb decided", "作出决定 decided"],
];
const MOST_EXAMPLES = 24;

/** Rules of sentences whose page shows what they find in the truth set, and the words that they go by. */
const OTHER_RULES: Readonly<Record<string, readonly (readonly [key: string, meaning: string])[]>> = {
  "prose-sum": [
    ["relation part", "分项 parts"],
    ["relation respectively", "逐项对应 in their order"],
    ["relation sum", "合计 sum"],
    ["relation rest", "其余 the rest"],
  ],
  "prose-share": [
    ["relation share", "占比 share"],
    ["relation rate", "办结率、答复率 rate"],
  ],
  "prose-total": [],
  "year-mismatch": [],
  "foreign-name": [],
  "generic-text": [],
};
const MOST_OF_EACH = 16;
const MOST_OF_FILE = 6;
const TRUTH = "test/truth/further";

/** What the page of a rule says of the sentences that it understands: from the lexicon and the tests; nothing for most rules. */
export function printUnderstood(code: string): string[] {
  if (code === "prose-mismatch") return printMismatch();
  const meanings = OTHER_RULES[code];
  return meanings ? printOther(code, meanings) : [];
}

function printWords(meanings: readonly (readonly [key: string, meaning: string])[]): string {
  const rows = meanings.map(([key, meaning]) => {
    const forms = WORD_LISTS.flat().flatMap(([form, kind, value]) =>
      `${kind} ${value}` === key ? [form] : [],
    );
    return `| ${meaning} | ${forms.join("、")} |`;
  });
  return ["| 意思 Meaning | 说法 Words |", "| --- | --- |", ...rows].join("\n");
}

/** Sentences of the truth set in which a rule finds what is changed, and some in which it has nothing to say. */
function printOther(code: string, meanings: readonly (readonly [key: string, meaning: string])[]): string[] {
  const entries = readdirSync(TRUTH)
    .sort()
    .flatMap((name) => readEntries(basename(name, ".txt"), readFileSync(join(TRUTH, name), "utf8")));
  const told: Entry[] = [];
  const marked: string[] = [];
  for (const entry of entries) {
    const isEnough =
      told.length === MOST_OF_EACH || told.filter(({ kind }) => kind === entry.kind).length === MOST_OF_FILE;
    const change = isEnough ? null : findTold(entry, code);
    if (!change) continue;
    told.push(entry);
    marked.push(markChange(entry, change));
  }
  const silent = entries
    .filter(({ isHostile, rule }) => isHostile && rule.split("|")[0] === code)
    .map(({ text }) => text.replaceAll("¶", " "))
    .slice(0, MOST_OF_EACH);
  return [
    "## 读得懂的说法 What it understands",
    ...(meanings.length > 0 ? [printWords(meanings)] : []),
    ...(marked.length > 0
      ? [
          "这些句子改动了【】里的一处，改动之处会提示；箭头前是原来的写法。In each of these sentences what stands in 【】 was changed, and the change is told; before the arrow stands how it was.",
          list(marked),
        ]
      : []),
    ...(silent.length > 0 ? ["这些句子不提示。Of these sentences nothing is said.", list(silent)] : []),
  ];
}

/** The first change of an entry that a rule is to find and finds; null where there is none. */
function findTold(entry: Entry, code: string): Extract<Change, { kind: "words" }> | null {
  const [, ...cases] = listCases(entry);
  for (const [index, change] of entry.changes.entries()) {
    const changed = cases[index];
    if (change.kind !== "words" || change.newText === "" || change.rules[0] !== code || !changed) continue;
    return judgeCase(changed).includes(code) ? change : null;
  }
  return null;
}

function markChange({ text }: Entry, { start, end, newText }: Extract<Change, { kind: "words" }>): string {
  return `${text.slice(0, start)}【${text.slice(start, end)}→${newText}】${text.slice(end)}`.replaceAll(
    "¶",
    " ",
  );
}

function printMismatch(): string[] {
  const told = MORE_OF_TOWNS.filter((sentence) => sentence.includes("【")).slice(0, MOST_EXAMPLES);
  const silent = MORE_OF_TOWNS.filter((sentence) => !sentence.includes("【")).slice(0, MOST_EXAMPLES);
  const once = ONCE_MISREAD.flatMap(([sentence]) => (sentence.includes("【") ? [sentence] : []));
  return [
    "## 读得懂的说法 What it understands",
    printWords(MEANINGS),
    "【】里的数与表格核对，其余的数不是表格里的数。The numbers in 【】 are held against the tables, the others are none of their figures.",
    list([...told, ...once.slice(0, MOST_EXAMPLES)]),
    "这些句子里没有与表格核对的数。In these sentences no number is held against the tables.",
    list(silent),
  ];
}

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join("\n");
}
