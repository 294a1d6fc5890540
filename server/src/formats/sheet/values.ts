import type { Notation } from "../document.ts";
import { readWords, wordsOf } from "../package/words.ts";
import { childOf, childrenOf, type XmlElement, type XmlPart } from "../package/xml.ts";
import type { Fragment } from "../writer.ts";

/** Built-in number formats of dates (ISO/IEC 29500-1, 18.8.30), those of Chinese systems included. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const DAY = 24 * 60 * 60 * 1000;

const FORMULA: Notation = {
  locked: {
    zh: "单元格是公式，要在表格里改公式或它引用的单元格",
    en: "the cell is a formula, which has to be changed itself",
  },
};
const SHARED: Notation = {
  locked: {
    zh: "几个单元格共用这段文字，要在表格里改",
    en: "several cells share this text; change it in the workbook",
  },
};
const WRITTEN_OUT: Notation = {
  locked: { zh: "单元格里是日期或特殊的值，要在表格里改", en: "the cell holds a date or a special value" },
};

/** The strings that cells of a workbook share, with how often each is used. */
export class SharedStrings {
  private readonly items: readonly XmlElement[];
  private readonly uses = new Map<number, number>();

  constructor(private readonly part: XmlPart | null) {
    this.items = childrenOf(part?.root ?? null, "x:si");
  }

  /** Counts a cell that shows a string. */
  use(index: number): void {
    this.uses.set(index, (this.uses.get(index) ?? 0) + 1);
  }

  read(index: number): Fragment[] {
    const item = this.items[index];
    if (!item || !this.part) return [];
    return readString(this.part, item, (this.uses.get(index) ?? 0) > 1 ? SHARED : "xml");
  }
}

/** The words of a string, formatted or not; how it is pronounced is no part of it. */
function readString(part: XmlPart, item: XmlElement, notation: Notation): Fragment[] {
  return item.children.flatMap((child) => {
    if (child.name === "x:t") return readWords(part, child, notation);
    return child.name === "x:r"
      ? childrenOf(child, "x:t").flatMap((words) => readWords(part, words, notation))
      : [];
  });
}

/** Which cell styles of a workbook show numbers as dates, by the number of the style. */
export function readDateStyles(part: XmlPart | null): ReadonlySet<string> {
  const root = part?.root ?? null;
  const own = new Map(
    childrenOf(childOf(root, "x:numFmts"), "x:numFmt").map(({ attributes }) => [
      attributes.get("numFmtId") ?? "",
      attributes.get("formatCode") ?? "",
    ]),
  );
  const dates = new Set<string>();
  for (const [index, { attributes }] of childrenOf(childOf(root, "x:cellXfs"), "x:xf").entries()) {
    const format = attributes.get("numFmtId") ?? "0";
    const code = (own.get(format) ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    if (DATE_FORMATS.has(Number(format)) || /[yYdD年]/.test(code)) dates.add(String(index));
  }
  return dates;
}

/** What a cell shows, with where it stands; a gap where it shows nothing. */
export function readCell(
  part: XmlPart,
  cell: XmlElement,
  strings: SharedStrings,
  dates: ReadonlySet<string>,
): Fragment[] {
  const type = cell.attributes.get("t") ?? "n";
  const value = childOf(cell, "x:v");
  const isFormula = childOf(cell, "x:f") !== null;
  if (type === "inlineStr") {
    const inline = childOf(cell, "x:is");
    return inline ? readString(part, inline, "xml") : [];
  }
  if (!value || value.inside === value.insideEnd) return isFormula ? [] : [gapIn(part, cell)];
  if (type === "s") return strings.read(Number(wordsOf(part, value)));
  const source = { part: part.name, start: value.inside, end: value.insideEnd };
  const raw = wordsOf(part, value);
  const whole = (text: string, notation: Notation): Fragment[] => [{ text, source, kind: "whole", notation }];
  if (type === "b") return whole(raw === "1" ? "TRUE" : "FALSE", WRITTEN_OUT);
  if (type === "e") return whole(raw, WRITTEN_OUT);
  if (type === "str" || type === "d") return readWords(part, value, isFormula ? FORMULA : "xml");
  if (dates.has(cell.attributes.get("s") ?? "")) return whole(writeDate(Number(raw)), WRITTEN_OUT);
  return whole(writeNumber(raw), isFormula ? FORMULA : "number");
}

/** Where a number can be put in an empty cell. */
function gapIn({ name, text }: XmlPart, cell: XmlElement): Fragment {
  const prefix = /^<([\w.-]+:)?/.exec(text.slice(cell.start, cell.start + 40))?.[1] ?? "";
  const tag = text.slice(cell.start, cell.inside).replace(/\s*\/?>$/, "");
  const isText = (cell.attributes.get("t") ?? "n") !== "n" || cell.children.length > 0;
  return {
    text: "",
    kind: "gap",
    source: { part: name, start: cell.start, end: cell.end },
    notation: isText ? WRITTEN_OUT : "number",
    around: [`${tag}><${prefix}v>`, `</${prefix}v></${prefix}c>`],
  };
}

/** Less than this is what is left over where sums of fractions cancel out. */
const NOISE = 1e-9;

/** Spreadsheets keep `0.1 + 0.2` to seventeen digits and show fifteen. */
function writeNumber(raw: string): string {
  if (/^-?\d{1,15}$/.test(raw)) return raw;
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  return Math.abs(value) < NOISE ? "0" : String(Number(value.toPrecision(15)));
}

/** A day counted from 1900 as sheets do (ISO/IEC 29500-1, 18.17.4.1): `45677` → `2025年1月20日`. */
function writeDate(days: number): string {
  if (!(days > 60 && days < 80_000)) return String(days);
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * DAY);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** The strings that a cell uses: their number, or null. */
export function sharedIndexOf(part: XmlPart, cell: XmlElement): number | null {
  const value = childOf(cell, "x:v");
  return cell.attributes.get("t") === "s" && value ? Number(wordsOf(part, value)) : null;
}
