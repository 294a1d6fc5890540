import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { MEASURES, type Measure } from "./measures.ts";
import type { ProseLine } from "./prose.ts";
import { proseTextOf } from "./proseText.ts";
import { type Quantity, readQuantities } from "./quantities.ts";
import { locate, type Sentence, splitSentences } from "./sentences.ts";

/** What a sentence says of a figure of the tables. */
export interface Statement {
  readonly measure: Measure;
  /** The number said; 0 where the sentence says that there was nothing. In 万元 for amounts. */
  readonly value: number;
  /** The number with its unit; where there was nothing, the words that say so. */
  readonly range: Range;
  /** The number alone; null where there is none. */
  readonly number: Range | null;
}

/** Without one of these a sentence names no figure of the tables; most sentences are dismissed by that. */
const SUBJECT =
  /申请|结转|办结|办理|答复|回复|(?:予以|同意|部分|不予)公开|无法提供|不予处理|规范性文件|行政(?:许可|处罚|强制|事业性收费|复议|诉讼)/;
/** Every way to say that there was nothing has one of these. */
const NEGATION = /未|没有|无|零|不存在/;
const SAID = /[\d未没无零存]|[零〇一二两三四五六七八九十百千万]+[余多几]*[件人条份个次项篇宗起例元部则期场]/;
const SENTENCE_END = /[。！？\n]/;
/** Another time than the report's year: what is said of it is no figure of the tables. */
const OTHER_TIME =
  /同比|环比|累计|历年|近[一二两三四五六七八九十\d]+年|以来|[一二三四]季度|[上下]半年|每[年月季]|年均|月均|日均|平均|明年|下一步|计划|力争|拟|目标|预计|\d月/;
const LAST_YEAR = /上年|上一年|去年|往年|前年|比(?:上|去|\d{4})|较(?:上|去|\d{4})/;
/** Another body than the agency. */
const OTHER_BODY =
  /全(?:县|市|省|区|州|国|旗)|各(?:村|社区|部门|单位|科室|乡|镇|街道|局|委|办)|下(?:属|辖|设)|[县市省](?:政府)?(?:局|委|办)|上级|其他(?:单位|机关|部门)/;
/** A time that holds until the next semicolon, as the body that a sentence speaks of does. */
const LASTING_TIME = /[一二三四]季度|[上下]半年|累计|历年|以来/;
const CHANGE_BEFORE = /(?:增加|增长|减少|下降|上升|提高|多|少|增|减)(?:了|到|至)?$/;
const PERIOD_NAMED =
  /(?:自|从)?\d{4}年1月1日(?:起)?(?:至|到|—|-)(?:\d{4}年)?12月31日(?:止|期间)?|截[至止](?:\d{4}年)?12月31?(?:日|底)/g;
const NAMED_YEAR = /(\d{4})年/g;
const PUNCTUATION = /[，；：。！？]/;

/**
 * Reads from prose what it says of the tables' figures. A sentence is understood only where subject, measure and
 * period are; approximations, changes, plans, and other years and bodies are left alone.
 * @param year the report's year; null where it is not known, and sentences that name a year are then left alone.
 */
export function readStatements(prose: readonly ProseLine[], year: number | null): Statement[] {
  const statements: Statement[] = [];
  if (!mayTell(proseTextOf(prose).bare)) return statements;
  let heading = "";
  for (const line of prose) {
    if (line.kind === "heading") heading = line.text;
    if (line.kind !== "body") continue;
    let about: string | null = null;
    for (const sentence of splitSentences(line)) {
      if (!SUBJECT.test(sentence.text) || namesOtherYear(sentence.text, year)) continue;
      about ??= `${heading}${line.text.replace(/\s/g, "")}`;
      statements.push(...readAmounts(sentence, about), ...readNothing(sentence, about));
    }
  }
  return statements;
}

/** Whether a sentence has what every statement consists of: a subject, and a number or the words for nothing. */
function mayTell(bare: string): boolean {
  return bare.split(SENTENCE_END).some((sentence) => SUBJECT.test(sentence) && SAID.test(sentence));
}

function namesOtherYear(text: string, year: number | null): boolean {
  for (const [, digits] of findMatches(text, NAMED_YEAR)) if (Number(digits) !== year) return true;
  return false;
}

function* readAmounts(sentence: Sentence, about: string): Iterable<Statement> {
  const { text } = sentence;
  const quantities = readQuantities(text);
  for (const [index, quantity] of quantities.entries()) {
    if (!quantity.isExact) continue;
    const from = quantities[index - 1]?.end ?? 0;
    const until = quantities[index + 1]?.start ?? text.length;
    const before = text.slice(from, quantity.start);
    const clause = clauseAround(text, quantity, from, until);
    const after = text.slice(quantity.end, until);
    if (CHANGE_BEFORE.test(before) || isForeign(clause) || isLedByOther(text, quantity.start)) continue;
    const measure = MEASURES.find(
      (candidate) =>
        fitsUnit(candidate, quantity.unit) &&
        isAbout(candidate, clause, about) &&
        !candidate.partly?.test(clause) &&
        candidate.phrases.some((phrase) => phrase.before.test(before) && (phrase.after?.test(after) ?? true)),
    );
    if (!measure) continue;
    yield {
      measure,
      value: measure.units === "amount" && quantity.unit === "元" ? quantity.value / 10_000 : quantity.value,
      range: locate(sentence, quantity.start, quantity.end),
      number: locate(sentence, quantity.start, quantity.numberEnd),
    };
  }
}

/** The words from the punctuation before a quantity to the one after it. */
function clauseAround(text: string, { start, end }: Quantity, from: number, until: number): string {
  let first = start;
  while (first > from && !PUNCTUATION.test(text[first - 1] ?? "")) first--;
  let last = end;
  while (last < until && !PUNCTUATION.test(text[last] ?? "")) last++;
  return text.slice(first, last);
}

function* readNothing(sentence: Sentence, about: string): Iterable<Statement> {
  if (!NEGATION.test(sentence.text)) return;
  let start = 0;
  for (const clause of sentence.text.split(/(?<=[，；：。！？])/)) {
    const words = clause.replace(/[，；：。！？]$/, "");
    for (const measure of !NEGATION.test(words) || isForeign(words) ? [] : MEASURES) {
      if (!isAbout(measure, words, about)) continue;
      const match = measure.nothing.map((pattern) => pattern.exec(words)).find((found) => found !== null);
      if (!match) continue;
      yield {
        measure,
        value: 0,
        range: locate(sentence, start + match.index, start + words.length),
        number: null,
      };
    }
    start += clause.length;
  }
}

/** Whether the clauses before a place, up to a semicolon, speak of another body or a part of the year: 全市收到 9 件，办结 8 件. */
function isLedByOther(text: string, at: number): boolean {
  const from = text.lastIndexOf("；", at) + 1;
  const words = text.slice(from, at).replace(PERIOD_NAMED, "");
  return OTHER_BODY.test(words) || LASTING_TIME.test(words);
}

function isForeign(clause: string): boolean {
  const words = clause.replace(PERIOD_NAMED, "");
  return OTHER_TIME.test(words) || OTHER_BODY.test(words);
}

function isAbout(measure: Measure, clause: string, about: string): boolean {
  if (!measure.mayNameLastYear && LAST_YEAR.test(clause)) return false;
  return (measure.about?.test(about) ?? true) && !(measure.except?.test(clause) ?? false);
}

function fitsUnit(measure: Measure, unit: string): boolean {
  if (measure.units === "amount") return unit === "万元" || unit === "元";
  return /^(?:件|条|份|个|次|宗|起|例|部)$/.test(unit);
}
