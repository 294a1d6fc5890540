import type { Range } from "../text/range.ts";
import type { ProseLine } from "./prose.ts";
import { proseTextOf } from "./proseText.ts";
import { mayHaveQuantity, type Quantity, readQuantities } from "./quantities.ts";
import { locate, splitSentences } from "./sentences.ts";

/** A whole and the parts that a sentence divides it into: 共 12 条，其中网站 7 条、公众号 5 条. */
export interface Division {
  readonly whole: { readonly value: number; readonly range: Range; readonly number: Range };
  readonly parts: readonly { readonly value: number; readonly range: Range }[];
  /** Whether the words say that there are no other parts. */
  readonly isComplete: boolean;
}

const DIVIDES = /其中|分别(?:为|是)/;
/** One thing may be in two parts, or parts are left out, or counted for another time. */
const LOOSE =
  /同时|重复|交叉|并(?!公开)|另有|另外|此外|等|主要|约|(?<![其剩])余|近|多|累计|增|减|比|较|上年(?!结转)|去年|人次|覆盖|涉及/;
const REST = /(?:其他|其余|剩余)[^，；、]{0,12}$/;
/** Two kinds that leave no third. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/线上|网上/, /线下|现场/],
  [/自然人|个人/, /法人/],
  [/新收|本年收到/, /上年结转/],
  [/已办结|办结/, /未办结|结转/],
];
const LONGEST_BETWEEN = 8;

/** Reads the sentences that divide an amount with 其中 or 分别为; the rest says nothing of parts and wholes. */
export function readDivisions(prose: readonly ProseLine[]): Division[] {
  const divisions: Division[] = [];
  if (!DIVIDES.test(proseTextOf(prose).bare)) return divisions;
  for (const line of prose) {
    if (line.kind !== "body" || !mayHaveQuantity(line.text)) continue;
    for (const sentence of splitSentences(line)) {
      const { text } = sentence;
      const mark = DIVIDES.exec(text);
      if (!mark || /其中/.test(text.slice(mark.index + 2))) continue;
      const quantities = readQuantities(text).filter(({ start }) => !isInBrackets(text, start));
      const whole = quantities.findLast(({ end }) => end <= mark.index);
      if (!whole?.isExact || !isNear(text, whole, mark.index)) continue;
      const stop = text.indexOf("；", mark.index);
      const end = stop < 0 ? text.length : stop;
      const parts = quantities.filter(({ start }) => start > mark.index && start < end);
      const words = text.slice(whole.end, end);
      if (parts.length < 2 || LOOSE.test(words) || parts.some((part) => !fits(part, whole))) continue;
      divisions.push({
        whole: {
          value: whole.value,
          range: locate(sentence, whole.start, whole.end),
          number: locate(sentence, whole.start, whole.numberEnd),
        },
        parts: parts.map((part) => ({ value: part.value, range: locate(sentence, part.start, part.end) })),
        isComplete: isComplete(text, mark[0], parts),
      });
    }
  }
  return divisions;
}

/** Between the whole and 其中 stands punctuation and at most the name of what is counted. */
function isNear(text: string, whole: Quantity, at: number): boolean {
  const between = text.slice(whole.end, at);
  return between.length <= LONGEST_BETWEEN && !/\d/.test(between);
}

function fits(part: Quantity, whole: Quantity): boolean {
  return part.isExact && part.unit === whole.unit;
}

function isComplete(text: string, mark: string, parts: readonly Quantity[]): boolean {
  if (mark !== "其中") return true;
  const heads = parts.map((part, index) =>
    text.slice(parts[index - 1]?.end ?? text.indexOf(mark), part.start),
  );
  if (heads.some((head) => REST.test(head))) return true;
  return (
    parts.length === 2 && PAIRS.some(([one, other]) => one.test(heads[0] ?? "") && other.test(heads[1] ?? ""))
  );
}

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf("（", at) > text.lastIndexOf("）", at);
}
