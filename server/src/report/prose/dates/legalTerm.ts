import { findMatches } from "../../text/matches.ts";
import { readChineseNumeral } from "../../text/numerals.ts";
import type { Range } from "../../text/range.ts";
import { LineReader } from "../paragraphs/kept.ts";
import { selectLines } from "../paragraphs/unchanged.ts";
import type { ProseLine } from "../prose.ts";
import { locate, splitSentences } from "../sentences.ts";
import { listWords, mayHoldAny } from "../wordIndex.ts";

/** Within how many working days a request is answered by law, and with the longest extension. Source: article 33. */
const LEGAL_TERMS: readonly number[] = [20, 40];
const TERM =
  /(?:法定的?|法律规定的?|条例》?(?:第三十三条)?规定的?)(?:答复)?(?:期限|时限|时间)?(?:为|是|（|——|内)?(\d{1,2}|[一二三四五六七八九十]{1,3})个?工作日(?:的(?:法定)?(?:期限|时限))?[内）]?(?=[^，。；]{0,6}(?:答复|回复|办结|办理完毕|作出答复))|(\d{1,2}|[一二三四五六七八九十]{1,3})个?工作日的?法定(?:答复)?(?:期限|时限)内?(?=[^，。；]{0,6}(?:答复|回复|办结|办理完毕))/g;
const WORDS = listWords(["工作日"]);
const HOLDS_DAYS = new LineReader(({ text }: ProseLine) => text.includes("工作日"));

/** A number of working days that is called the legal term for answering requests, and is not. */
export interface WrongTerm {
  readonly written: string;
  /** Of the number alone. */
  readonly range: Range;
}

/** Every such number in a report, in text order. */
export function findWrongTerms(prose: readonly ProseLine[]): WrongTerm[] {
  return selectLines(prose, HOLDS_DAYS, () => mayHoldAny(prose, WORDS))
    .filter(({ kind, text }) => kind === "body" && text.includes("工作日"))
    .flatMap((line) => splitSentences(line))
    .flatMap((sentence) =>
      findMatches(sentence.text, TERM).flatMap(({ 0: whole, 1: first, 2: numeral = first ?? "", index }) => {
        const value = /\d/.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);
        if (value === null || LEGAL_TERMS.includes(value)) return [];
        const start = index + whole.lastIndexOf(numeral, whole.indexOf("工作日"));
        return [{ written: `${numeral}个工作日`, range: locate(sentence, start, start + numeral.length) }];
      }),
    );
}
