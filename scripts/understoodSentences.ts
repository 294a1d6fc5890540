import { WORD_LISTS } from "../server/src/report/prose/statements/lexicon.ts";
import { ONCE_MISREAD } from "../test/report/prose/cases.ts";
import { MORE_OF_TOWNS } from "../test/report/prose/moreOfTowns.ts";

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

/** What the page of prose-mismatch says of the sentences that it understands: from the lexicon and the tests. */
export function printUnderstood(): string[] {
  const rows = MEANINGS.map(([key, meaning]) => {
    const forms = WORD_LISTS.flat().flatMap(([form, kind, value]) =>
      `${kind} ${value}` === key ? [form] : [],
    );
    return `| ${meaning} | ${forms.join("、")} |`;
  });
  const told = MORE_OF_TOWNS.filter((sentence) => sentence.includes("【")).slice(0, MOST_EXAMPLES);
  const silent = MORE_OF_TOWNS.filter((sentence) => !sentence.includes("【")).slice(0, MOST_EXAMPLES);
  const once = ONCE_MISREAD.flatMap(([sentence]) => (sentence.includes("【") ? [sentence] : []));
  return [
    "## 读得懂的说法 What it understands",
    ["| 意思 Meaning | 说法 Words |", "| --- | --- |", ...rows].join("\n"),
    "【】里的数与表格核对，其余的数不是表格里的数。The numbers in 【】 are held against the tables, the others are none of their figures.",
    list([...told, ...once.slice(0, MOST_EXAMPLES)]),
    "这些句子里没有与表格核对的数。In these sentences no number is held against the tables.",
    list(silent),
  ];
}

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join("\n");
}
