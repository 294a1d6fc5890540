import { Beside } from "../text/beside.ts";
import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { LineReader } from "./paragraphs/kept.ts";
import { selectLines } from "./paragraphs/unchanged.ts";
import type { ProseLine } from "./prose.ts";
import { locate, type Sentence, splitSentences } from "./sentences.ts";

/** The statistics period as a report states it. */
export interface StatedPeriod {
  readonly range: Range;
  /** The years of its first and its last day, with the places of their digits; the second may be left out. */
  readonly years: readonly { readonly year: number; readonly range: Range }[];
  /** What stands in the place of the year's last day, where it is not that day: 11月30日. */
  readonly otherEnd: { readonly text: string; readonly range: Range } | null;
  /** What stands in the place of the year's first day, where it is not that day: 2月1日. */
  readonly otherStart: { readonly text: string; readonly range: Range } | null;
}

const DAY = "(?:(\\d{4})(?:年|[-./]))?(?:0?1|元)(?:月|[-./])0?1日?";
const LAST_DAY = "(?:(\\d{4})(?:年|[-./]))?(?:当年)?12(?:月|[-./])(?:31日?|底)";
const UP_TO = "(?:起|始|零时|开始)?(?:，)?(?:至|到|止|—+|–|-|~|～)+";
const PERIOD = new RegExp(`${DAY}${UP_TO}${LAST_DAY}`, "g");
/** A period that ends on another day than the year's last. */
const OTHER_PERIOD = new RegExp(
  `${DAY}${UP_TO}(?:(\\d{4})(?:年|[-./]))?(?<end>\\d{1,2}(?:月|[-./])\\d{1,2}日?)`,
  "g",
);
/** A period told by its months that ends with another one than the year's last: 2021年1月至11月. */
const OTHER_MONTHS =
  /(\d{4})年0?1月?(?:份)?(?:至|到|—+|–|-|~|～)(?:(\d{4})年)?(?<end>(?:1[01]|0?[2-9])月(?:份|底)?)(?!\d)/g;
/** A period that begins on another day than the year's first; a school year does. */
const OTHER_START = new RegExp(
  `(?:(\\d{4})年)?(?<start>(?!0?1月0?1日|9月1日)\\d{1,2}月\\d{1,2}日)${UP_TO}(?:(\\d{4})年)?(?:当年)?12月(?:31日?|底)`,
  "g",
);
const OF_FIGURES = /统计的?(?:期限|时限|时间|时段|周期|范围)|(?:数据|报告)[^。；]{0,12}(?:期限|时限)/;
const MONTHS = /(\d{4})年1月?(?:份)?(?:至|到|—+|-|~)12月/g;
/** Words of a sentence that speaks of what the figures cover. */
const STATISTICS =
  /统计|期限|时限|所列数据|数据.{0,6}(?:截[至止]|时间)|本报告|本年报|报告期|报告时间|时间(?:范围|跨度)/;
const UNTIL = /(?:数据|统计)[^，。；]{0,16}(?:截[至止]|时间为?)[^，。；\d]{0,4}(\d{4})年12月31日/g;

/** 统计期限为2023年度 says the year alone. */
const WHOLE_YEAR = /统计(?:期限|时限|时间|周期|范围)(?:均?为|是|：)(\d{4})年(?:度|全年)?(?=[，。；（]|$)/g;

/** Every way to write a period names December, in digits of either width, between which may stand spaces and marks. */
const DECEMBER = /[1１][\s\u200b\ufeff*_`]*[2２]|统计.{2,4}\d{4}\s*年|统计(?:期限|时限|时间|数据|周期|范围)/;

const TELLS = new LineReader((line: ProseLine) =>
  splitSentences(line).some(({ text }) => findStated(text).length > 0),
);

/** Three rules ask for the same periods. */
const known = new Beside<readonly ProseLine[], readonly StatedPeriod[]>();

/** Every statement of the statistics period in a report, in text order; read once for each reading of a text. */
export function readPeriods(prose: readonly ProseLine[]): readonly StatedPeriod[] {
  return known.of(prose) ?? known.keep(prose, findPeriods(prose));
}

function findPeriods(prose: readonly ProseLine[]): StatedPeriod[] {
  const periods: StatedPeriod[] = [];
  for (const line of selectLines(prose, TELLS, () => true)) {
    if (line.kind !== "body" || !DECEMBER.test(line.text)) continue;
    for (const sentence of splitSentences(line)) {
      if (line.section !== null && !STATISTICS.test(sentence.text)) continue;
      periods.push(...findStated(sentence.text).map((match) => toPeriod(sentence, match)));
    }
  }
  return periods;
}

/** Where a sentence states a period. */
function findStated(text: string): RegExpExecArray[] {
  if (!DECEMBER.test(text)) return [];
  const found = [PERIOD, MONTHS, UNTIL, WHOLE_YEAR].flatMap((pattern) => findMatches(text, pattern));
  if (found.length > 0 || !OF_FIGURES.test(text)) return found;
  return [OTHER_PERIOD, OTHER_MONTHS, OTHER_START]
    .flatMap((pattern) => findMatches(text, pattern))
    .slice(0, 1);
}

function toPeriod(sentence: Sentence, match: RegExpExecArray | RegExpMatchArray): StatedPeriod {
  const { text } = sentence;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  let from = start;
  const years = match.slice(1).flatMap((digits: string | undefined) => {
    if (digits?.length !== 4) return [];
    const at = text.indexOf(digits, from);
    from = at + digits.length;
    return [{ year: Number(digits), range: locate(sentence, at, at + digits.length) }];
  });
  const other = match.groups?.end;
  const first = match.groups?.start;
  const opens = first === undefined ? start : text.indexOf(first, start);
  return {
    range: locate(sentence, start, end),
    years,
    otherEnd: other === undefined ? null : { text: other, range: locate(sentence, end - other.length, end) },
    otherStart:
      first === undefined ? null : { text: first, range: locate(sentence, opens, opens + first.length) },
  };
}
