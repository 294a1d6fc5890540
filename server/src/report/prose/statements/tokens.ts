import type { Entry, WordKind } from "../../words/statements/entry.ts";
import { type Quantity, readQuantities } from "../quantities.ts";
import { wordAt } from "./lexicon.ts";

/** A piece of a sentence with what it means; `start` and `end` are indices into the sentence's text. */
export type Token =
  | ({ readonly kind: "quantity"; readonly quantity: Quantity } & Place)
  | ({ readonly kind: "percent"; readonly value: number; readonly digits: number } & Place)
  | ({ readonly kind: "year"; readonly year: number } & Place)
  /** A day, a month, or a stretch of them; whether it means the whole year. */
  | ({ readonly kind: "date"; readonly year: number | null; readonly isWholeYear: boolean } & Place)
  | ({ readonly kind: "mark"; readonly mark: string } & Place)
  /** The name of a document, a list's number: nothing that is counted. */
  | ({ readonly kind: "name" } & Place)
  | ({ readonly kind: WordKind; readonly value: string; readonly form: string } & Place)
  | ({ readonly kind: "unknown"; readonly form: string } & Place);

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A token that stands for a word of the lexicon or for a request put together from morphemes. */
export type WordToken = Extract<Token, { readonly value: string }>;

export function isWord(token: Token): token is WordToken {
  return "form" in token && "value" in token;
}

/** The nouns for a request are not listed but put together: 依申请公开政府信息, 公开政府信息的申请, 信息公开申请事项 … */
const MORPHEMES = ["依法申请", "依申请", "申请", "政府", "政务", "信息", "公开", "请求", "类", "的"];
const STARTS_RUN = new Set("依申政信公请");
const TAILS = [
  "的办件",
  "的事项",
  "的件",
  "事项",
  "申请件",
  "办件",
  "案件",
  "件数",
  "数量",
  "总数",
  "总量",
  "件",
  "数",
  "量",
  "表",
];
const MARKS = "，；：。！？（）";
/** Quotation marks, dashes and the signs before items of a list. */
const QUOTES = "“”‘’—…·【】●○◆◇■□▪▫•◎★☆※►▶➢✓";

/** Characters that may begin something else than a word. */
const SPECIAL = new Set(`0123456789${MARKS}${QUOTES}《〔.．自从截至到第其〇零一二两三四五六七八九十百千万`);

const PERIOD =
  /(?:自|从)?(?:(\d{4})年)?0?1月0?1日(?:起|零时|开始)?(?:，)?(?:至|到|—+|-|～|~)(?:(\d{4})年|当年)?12月31日(?:24时|止|期间)?/y;
/** 1—12 月 is the whole year. */
const MONTHS = /(?:自|从)?(?:(\d{4})年)?0?1月?(?:至|到|—+|-|～|~)12月(?:份|底|末)?(?!\d)/y;
const SINCE_NEW_YEAR = /(?:自|从)?(?:(\d{4})年)?1月1日(?:以来|起(?!，?[至到]))/y;
const UNTIL = /(?:截[至止到]+|[至到])(?:(\d{4})年)?(?:年底|年末|底|12月(?:31日|份|底|末)?)(?:止)?/y;
const YEAR = /(?:(\d{4})|([二一][〇零○九][〇零○一二三四五六七八九]{2}))年度?/y;
const DATE =
  /(?:(\d{4})年)?\d{1,2}月(?:份|底|末|初|\d{1,2}日)?(?:起)?|\d{1,2}(?:-|—|至|～|~)\d{1,2}月(?:份)?|第?[一二三四1234]季度/y;
const PERCENT = /(\d+)(?:\.(\d+))?%/y;
/** 1.5 倍 is 150 %, to the ten. */
const TIMES = /(\d+)(?:\.(\d+))?倍/y;
const DECIMALS_OF_PERCENT = 2;
const PLAIN_NUMBER = /\d[\d,]*(?:\.\d+)?/y;
const DOCUMENT_NUMBER = /〔\d{4}〕\d+号/y;
const LIST_NUMBER =
  /（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．](?!\d)|[一二三四五六七八九十]{1,2}是|其[一二三四五]，/y;
const CHINESE_DIGITS = "〇一二三四五六七八九";

/** Reads a sentence into tokens: every character belongs to one of them. Linear in the sentence's length. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const quantities = new Map(readQuantities(text).map((quantity) => [quantity.start, quantity]));
  let unknownFrom = -1;
  let at = 0;
  const flush = (): void => {
    if (unknownFrom >= 0)
      tokens.push({ kind: "unknown", form: text.slice(unknownFrom, at), start: unknownFrom, end: at });
    unknownFrom = -1;
  };
  while (at < text.length) {
    const token = tokenAt(text, at, quantities, tokens[tokens.length - 1]);
    if (token) {
      flush();
      tokens.push(token);
      at = token.end;
    } else {
      if (unknownFrom < 0) unknownFrom = at;
      at++;
    }
  }
  flush();
  return tokens;
}

function tokenAt(
  text: string,
  at: number,
  quantities: ReadonlyMap<number, Quantity>,
  before: Token | undefined,
): Token | null {
  const char = text.charAt(at);
  if (!SPECIAL.has(char)) return wordTokenAt(text, at, before);
  const isDigit = char >= "0" && char <= "9";
  if (isDigit || "自从截至到第".includes(char)) {
    const time = timeAt(text, at);
    if (time) return time;
  }
  if (char === "（" || isDigit || "一二三四五六七八九十其".includes(char)) {
    const list = before && before.kind !== "mark" ? null : match(LIST_NUMBER, text, at);
    if (list && quantities.get(at) === undefined)
      return { kind: "name", start: at, end: at + list[0].length };
  }
  const quantity = quantities.get(at);
  if (quantity && !isDigit) {
    // 两项合计 700 条 has one number.
    const sum = wordAt(text, at);
    if (sum?.[1] === "relation" && sum[2] === "sum")
      return { kind: "relation", value: "sum", form: sum[0], start: at, end: at + sum[0].length };
  }
  if (quantity) return { kind: "quantity", quantity, start: at, end: quantity.end };
  if (MARKS.includes(char)) return { kind: "mark", mark: char, start: at, end: at + 1 };
  if (char === "." || char === "．") return { kind: "mark", mark: "。", start: at, end: at + 1 };
  // “零申请”“零复议” is a list.
  if (char === "“" && before?.end === at && text.charAt(at - 1) === "”")
    return { kind: "connector", value: "and", form: char, start: at, end: at + 1 };
  if (QUOTES.includes(char)) return { kind: "filler", value: "filler", form: char, start: at, end: at + 1 };
  if (char === "《") return nameAt(text, at);
  if (char === "〔") {
    const found = match(DOCUMENT_NUMBER, text, at);
    if (found) return { kind: "name", start: at, end: at + found[0].length };
  }
  if (isDigit) return numberAt(text, at);
  if (char === "二" || char === "一") {
    const year = match(YEAR, text, at);
    if (year) return yearOf(year, at);
  }
  return wordTokenAt(text, at, before);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function timeAt(text: string, at: number): Token | null {
  for (const pattern of [PERIOD, MONTHS, SINCE_NEW_YEAR, UNTIL]) {
    const found = match(pattern, text, at);
    if (!found) continue;
    const year = found[1] ?? found[2];
    return {
      kind: "date",
      year: year === undefined ? null : Number(year),
      isWholeYear: true,
      start: at,
      end: at + found[0].length,
    };
  }
  const date = match(DATE, text, at);
  if (date) {
    const year = date[1] === undefined ? null : Number(date[1]);
    return { kind: "date", year, isWholeYear: false, start: at, end: at + date[0].length };
  }
  const year = match(YEAR, text, at);
  return year ? yearOf(year, at) : null;
}

function yearOf(found: RegExpExecArray, at: number): Token {
  const [whole, digits, numerals = ""] = found;
  const read = [...numerals.replace(/[零○]/g, "〇")].map((char) => CHINESE_DIGITS.indexOf(char)).join("");
  return { kind: "year", year: Number(digits ?? read), start: at, end: at + whole.length };
}

/** The name of a document, to its closing mark, or one character where there is none. */
function nameAt(text: string, at: number): Token {
  const close = text.indexOf("》", at);
  return { kind: "name", start: at, end: close < 0 ? at + 1 : close + 1 };
}

/** A number that no unit of those that are counted follows. */
function numberAt(text: string, at: number): Token {
  const times = match(TIMES, text, at);
  const percent = times ?? match(PERCENT, text, at);
  if (percent) {
    const [whole, integer = "", decimals = ""] = percent;
    const value = Number(`${integer}.${decimals || "0"}`);
    const end = at + whole.length;
    if (!times) return { kind: "percent", value, digits: decimals.length, start: at, end };
    const digits = decimals.length - DECIMALS_OF_PERCENT;
    return { kind: "percent", value: Math.round(value * 1e4) / 1e2, digits, start: at, end };
  }
  const found = match(PLAIN_NUMBER, text, at)?.[0] ?? text.charAt(at);
  const end = at + found.length;
  const value = Number(found.replaceAll(",", ""));
  // 申请数量为 0, 复议、诉讼均为 0: what is counted has been said.
  const isBare = END_OF_CLAUSE.test(text.charAt(end)) && COUNTS.test(text.slice(Math.max(0, at - 2), at));
  if (isBare && Number.isFinite(value))
    return { kind: "quantity", quantity: bareQuantity(value, at, end), start: at, end };
  return { kind: "unknown", form: found, start: at, end };
}

/** A number without a unit. */
function bareQuantity(value: number, start: number, end: number): Quantity {
  return { value, unit: "", isExact: true, rounding: 0, start, numberEnd: end, end };
}

const BEFORE_NUMBER = /^的?\d/;
const END_OR_NUMBER = /^(?:的?\d|[，；。、）]|$)/;
const END_OF_CLAUSE = /^(?:[，；。、）]|$)/;
const COUNTS = /(?:为|是|计|数|量|共|请|办|议|讼|开|：)$/;

function wordTokenAt(text: string, at: number, before: Token | undefined): Token | null {
  const absent = text.charAt(at) === "没" || text.charAt(at) === "无" ? match(ABSENT, text, at) : null;
  if (absent)
    return { kind: "reason", value: NOT_HELD, form: absent[0], start: at, end: at + absent[0].length };
  const word = wordAt(text, at) ?? (isReceiving(text, at) ? RECEIVING : null);
  const run = STARTS_RUN.has(text.charAt(at)) ? runAt(text, at) : null;
  if (run && run.end - at > (word?.[0].length ?? 0)) return run;
  if (!word) return null;
  const [form, kind, value] = readInContext(word, text, at);
  const end = at + form.length;
  // 部分公开 5 件，不存在 8 件: what was asked for is not there.
  const missing = before?.kind === "quantity" ? END_OR_NUMBER : BEFORE_NUMBER;
  if (form === "不存在" && missing.test(text.slice(end, end + 2)))
    return { kind: "reason", value: NOT_HELD, form, start: at, end };
  // 申请数量为零.
  if (form === "零" && before && COUNTS.test(text.charAt(at - 1)) && END_OF_CLAUSE.test(text.charAt(end)))
    return { kind: "quantity", quantity: bareQuantity(0, at, end), start: at, end };
  return { kind, value, form, start: at, end };
}

const NOT_HELD = "unavailable.notHeld";
/** 没有该信息 3 件, but 没有相关信息公开申请. */
const ABSENT = /(?:没有|无)(?:该|此|此类|该类|相关|所申请)的?(?:政府)?信息的?(?=\d)/y;

/** 全年收政府信息公开申请 9 件: one character is a verb only right before what was received. */
function isReceiving(text: string, at: number): boolean {
  return text.charAt(at) === RECEIVING[0] && REQUESTED.test(text.slice(at + 1, at + 5));
}

/** Words that mean something else by what stands behind them. */
function readInContext(word: Entry, text: string, at: number): Entry {
  // 未结 4 件, but 未结转下年.
  if (word[0] === "未结" && text.charAt(at + 2) === "转") return NOT;
  if (word[0] === "已结" && text.charAt(at + 2) === "转") return ALREADY;
  // 仍有 2 件在办理期限内, but 2 件在办.
  if (word[0] === "在办" && text.charAt(at + 2) === "理") return IN;
  // 仍有 2 件在答复期限内, but 均在答复期限内答复.
  if (word[2] === "inTime" && END_OF_CLAUSE.test(text.charAt(at + word[0].length)))
    return [word[0], "verb", "open"];
  // 应办 17 件，已办 15 件.
  if (word[0] === "已" && DONE.test(text.slice(at + 1, at + 4))) return CONCLUDED;
  // 转下年 4 件, but 转住建局 4 件.
  if (word[0] === "转" && TO_NEXT_YEAR.test(text.slice(at + 1, at + 5))) return CARRIED;
  return word;
}

const TO_NEXT_YEAR = /^(?:下年|下一年|下个年|次年|明年|翌年|20\d\d)/;
const CARRIED: Entry = ["转", "verb", "carried"];
const NOT: Entry = ["未", "relation", "none"];
const ALREADY: Entry = ["已", "filler", "filler"];
const DONE = /^办的?\d/;
const CONCLUDED: Entry = ["已办", "verb", "concluded"];
const IN: Entry = ["在", "filler", "filler"];
const RECEIVING: Entry = ["收", "verb", "received"];
const REQUESTED = /^(?:依申请|政府信|政务信|信息公|公开申|申请)/;

/** A noun put together from morphemes: a request, information, or what is only the subject, disclosure. */
function runAt(text: string, at: number): Token | null {
  let end = at;
  let count = 0;
  for (;;) {
    const next = MORPHEMES.find((morpheme) => text.startsWith(morpheme, end));
    if (next === undefined || (next === "申请" && text.charAt(end + 2) === "人")) break;
    end += next.length;
    count++;
  }
  let form = text.slice(at, end).replace(/[的类]+$/, "");
  end = at + form.length;
  if (count === 0 || form === "" || form === "公开" || form === "政府" || form === "政务") return null;
  const asks = /申请|请求/.test(form);
  const tail = asks ? TAILS.find((words) => text.startsWith(words, end)) : undefined;
  if (tail) {
    form += tail;
    end += tail.length;
  }
  const value = asks ? askedFor(form) : /信息$/.test(form) ? "information" : "disclosure";
  return { kind: "noun", value, form, start: at, end };
}

function askedFor(form: string): string {
  return /公开|信息/.test(form) ? "request" : "ask";
}
