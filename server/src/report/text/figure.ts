import { readChineseNumeral, writeChineseNumeral } from "./numerals.ts";

/** How a number is written, so that a new value can be written the same way. */
export interface NumberStyle {
  /** Digits are full-width: `１２`. */
  readonly fullWidth: boolean;
  /** The thousands separator in use, or null. */
  readonly separator: "," | "，" | " " | null;
  /** Chinese numerals: `十二`. */
  readonly chinese: boolean;
  /** A unit that follows: `件`; empty where none. */
  readonly unit: string;
  /** Number of superfluous leading zeros. */
  readonly leadingZeros: number;
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** The sign is a word: `减3`, `增加12`. */
  readonly signInWords: boolean;
  /** What stands around the number and is none of it: quotes, a note's mark, a remark (`3（含转办1件）`); empty where none. */
  readonly remark: string;
}

/**
 * What stands in a figure's place. Absent, blank, malformed and zero are four different things, and none of them is
 * `unread`: a figure that was not read with certainty, of which nothing is known.
 */
export type Figure =
  | { readonly kind: "number"; readonly value: number; readonly style: NumberStyle }
  | { readonly kind: "blank"; readonly mark: string }
  | { readonly kind: "malformed" }
  | { readonly kind: "absent" }
  | { readonly kind: "unread" };

export const ABSENT: Figure = { kind: "absent" };
export const UNREAD: Figure = { kind: "unread" };

const PLAIN_STYLE: NumberStyle = {
  fullWidth: false,
  separator: null,
  chinese: false,
  unit: "",
  leadingZeros: 0,
  decimals: 0,
  signInWords: false,
  remark: "",
};

const MALFORMED: Figure = { kind: "malformed" };
/** What a figure, or a mark for a blank one, opens with; most texts are dismissed by their first character. */
const OPENING =
  /^[增减上下降共0-9０-９+＋.．零〇一二两三四五六七八九十百千万无空不Nn…·_\\/／−﹣－\-‐-―~～□"＂'＇“‘`=＝$]/;

const PLAIN_ZERO: Figure = { kind: "number", value: 0, style: PLAIN_STYLE };

/** Beyond this many digits a JavaScript number is no longer exact. */
const MOST_DIGITS = 15;
/** A number with its remarks has no more characters; reading off one remark after another takes time as the square of them. */
const LONGEST_REMARKED = 200;

const BLANK_MARK = /^(?:[-‐-―－—–_/／\\]{0,4}|[~～]{1,2}|□|无。?|空|空白|不适用|n\/?a|null|——+|[.…·]+)$/i;
const UNIT = "(?:万元|元|件次|件|个|份|条|次|项|篇|宗|起|人次|人|部|例|笔)?";
const ARABIC = new RegExp(
  `^([+-]?)((?:[1-9]\\d{0,2}(?:,\\d{3})+|\\d+))(?:\\.(\\d+))?\\s*(${UNIT.slice(0, -1)})?$`,
);
/** A change told in words, as 本年增/减 invites to. */
const WORDED = /^(?:(增|增加|增长|上升)|(?:减|减少|下降|降低))(?=[0-9])/;
const CHINESE = new RegExp(`^([零〇一二两三四五六七八九十百千万]+)\\s*(${UNIT.slice(0, -1)})?$`);

/** GB/T 15835—2011, 5.1.4: digits may be grouped by a narrow blank. */
const SPACED_THOUSANDS = /^[1-9]\d{0,2}(?:[ \u00a0\u2009]\d{3})+(?!\d)/;
const BEFORE_NUMBER = /^(?:["'“‘`=]{1,2}|\$|共)/;
const AFTER_NUMBER =
  /\s*(?:["'”’`]{1,2}|\$|。|\*{1,2}|[①-⑳]|\[注?\d{1,2}\]|\(注\s*\d{0,2}\)|\((?:含|不含|其中|包括|另)[^()]{1,16}\)|\(\d+(?:\+\d+)+\)|\([件个条项]\))$/;

/** What nobody sees, as web pages and copied texts have it: soft hyphens, blanks of no width, marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "g");

/** A text without the characters that nobody sees. */
export function dropInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, "") : text;
}

/**
 * Reads what stands in a figure's place. The text is a cell's trimmed content without Markdown marks or tags.
 * `-`, `—`, `/`, `无` and the like are blanks (see domain.md, "How real tables look").
 */
export function readFigure(text: string): Figure {
  if (text === "0") return PLAIN_ZERO;
  if (text !== "" && !OPENING.test(text))
    return INVISIBLE.test(text) ? readFigure(dropInvisible(text)) : MALFORMED;
  const narrow = narrowWidth(text);
  if (narrow === "" || BLANK_MARK.test(text)) return { kind: "blank", mark: text };
  const sign = WORDED.exec(narrow);
  if (sign) return readWorded(text, narrow.slice(sign[0].length), sign[1] !== undefined);
  const grouped = SPACED_THOUSANDS.test(narrow) ? narrow.replace(/\s/g, ",") : narrow;
  const arabic = ARABIC.exec(grouped.replace(/，/g, ","));
  if (arabic) return readArabic(text, arabic);
  if (INVISIBLE.test(text)) return readFigure(dropInvisible(text));
  const chinese = CHINESE.exec(narrow);
  if (chinese) {
    const value = readChineseNumeral(chinese[1] ?? "");
    if (value !== null) {
      return { kind: "number", value, style: { ...PLAIN_STYLE, chinese: true, unit: chinese[2] ?? "" } };
    }
  }
  return readRemarked(text, narrow);
}

function readWorded(text: string, amount: string, isMore: boolean): Figure {
  const arabic = ARABIC.exec(amount.replace(/，/g, ","));
  const figure = arabic ? readArabic(text, arabic) : MALFORMED;
  if (figure.kind !== "number") return MALFORMED;
  const value = isMore || figure.value === 0 ? figure.value : -figure.value;
  return { kind: "number", value, style: { ...figure.style, signInWords: true } };
}

function readArabic(text: string, match: RegExpExecArray): Figure {
  const [, sign = "", grouped = "", fraction = "", unit = ""] = match;
  const digits = grouped.replace(/,/g, "");
  if (digits.length + fraction.length > MOST_DIGITS) return MALFORMED;
  const value = Number(`${sign}${digits}${fraction === "" ? "" : `.${fraction}`}`);
  return {
    kind: "number",
    value: value === 0 ? 0 : value,
    style: {
      fullWidth: /[０-９]/.test(text),
      separator: grouped.includes(",") ? separatorIn(text) : null,
      chinese: false,
      unit,
      leadingZeros: digits.length - String(Number(digits)).length,
      decimals: fraction.length,
      signInWords: false,
      remark: "",
    },
  };
}

function separatorIn(text: string): "," | "，" | " " {
  return text.includes("，") ? "，" : text.includes(",") ? "," : " ";
}

/** A number among quotes, before a note's mark, or before a remark in brackets on what it includes. */
function readRemarked(text: string, narrow: string): Figure {
  if (narrow.length > LONGEST_REMARKED) return MALFORMED;
  let words = narrow.replace(BEFORE_NUMBER, "");
  const before = narrow.slice(0, narrow.length - words.length);
  let remark = "";
  for (let match = AFTER_NUMBER.exec(words); match; match = AFTER_NUMBER.exec(words)) {
    remark = match[0] + remark;
    words = words.slice(0, match.index).trimEnd();
  }
  const arabic = before + remark === "" ? null : ARABIC.exec(words.replace(/，/g, ","));
  const figure = arabic ? readArabic(text, arabic) : MALFORMED;
  if (figure.kind !== "number") return MALFORMED;
  return { ...figure, style: { ...figure.style, remark: before + remark } };
}

/** Whether a number is written plainly: half-width digits, no separators, units or superfluous zeros. */
export function isPlainStyle(style: NumberStyle): boolean {
  return (
    !style.fullWidth &&
    style.separator === null &&
    !style.chinese &&
    style.unit === "" &&
    style.leadingZeros === 0 &&
    !style.signInWords &&
    style.remark === ""
  );
}

/**
 * Writes a value in the way another figure is written: full-width digits, separators, numerals and unit are
 * kept, superfluous zeros are not.
 */
export function writeFigure(value: number, like: Figure): string {
  if (like.kind !== "number") return String(value);
  const { style } = like;
  if (style.chinese && Number.isInteger(value) && value >= 0) return writeChineseNumeral(value) + style.unit;
  let text = style.decimals > 0 && !Number.isInteger(value) ? value.toFixed(style.decimals) : String(value);
  if (style.separator !== null) {
    const [whole = "", fraction] = text.split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style.separator);
    text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  }
  if (style.fullWidth)
    text = text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return text + style.unit;
}

/** Full-width letters, digits and marks to their half-width forms; minus signs to `-`; length is kept. */
export function narrowWidth(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  let narrow = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = narrowCode(text.charCodeAt(at));
    if (code === 0) continue;
    narrow += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : narrow + text.slice(from);
}

/** The half-width form of a full-width character; 0 for any other. */
function narrowCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000) return 0x20;
  return code === 0x2212 || code === 0xfe63 ? 0x2d : 0;
}
