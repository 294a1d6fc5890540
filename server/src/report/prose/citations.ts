import { findMatches } from "../text/matches.ts";
import { readChineseNumeral } from "../text/numerals.ts";
import { cover, type Range } from "../text/range.ts";
import type { Citation } from "../words/citations.ts";
import {
  BARE_NAMES,
  documentByName,
  documentByNumber,
  type NamedDocument,
  successorOf,
} from "../words/titles.ts";
import { LineReader } from "./paragraphs/kept.ts";
import { isWritten } from "./paragraphs/unchanged.ts";
import type { ProseLine } from "./prose.ts";
import { proseTextOf } from "./proseText.ts";
import { locate, type Sentence, splitSentences } from "./sentences.ts";

/** A law or document that a sentence cites: by its name, by its number, or by both, one after the other. */
export interface FoundCitation {
  readonly entry: Citation;
  /** Name and number, with the marks around the name. */
  readonly range: Range;
  /** The name with its marks; null where there is a number only. */
  readonly name: Range | null;
  readonly number: Range | null;
  readonly fault: CitationFault | null;
}

/** What is wrong with a citation; of several faults the first in this order. */
export type CitationFault =
  /** Another document, or another version, holds in the report's year; `title` and `number` are due in place of those cited. */
  | {
      readonly kind: "superseded";
      readonly by: Citation;
      readonly title: string | null;
      readonly number: string | null;
      readonly isMisnamed: boolean;
    }
  | { readonly kind: "misnamed"; readonly title: string }
  /** The name stands without 《》. */
  | { readonly kind: "unmarked"; readonly title: string }
  /** The number is that of another document. */
  | { readonly kind: "number"; readonly number: string }
  /** The document has no such article: it ends with the one told. */
  | { readonly kind: "article"; readonly at: Range; readonly last: number };

/** What is known besides the sentence. */
export interface CitationContext {
  /** The report's year; null where it is not known, and nothing is then called superseded. */
  readonly year: number | null;
  /** Short names that the report itself lays down: 以下简称《信息公开条例》. */
  readonly shortNames: ReadonlySet<string>;
}

/** Indices into a sentence's text. */
interface Name extends Range {
  /** Without marks. */
  readonly words: string;
  readonly isMarked: boolean;
}

interface DocumentNumber extends Range {
  /** As it is to be written. */
  readonly due: string;
}

/** What opens a name, a year or closes a number; names without any of these are known. */
const SIGN = /[《〔号]/;
const HINT = /[《〔]|条例|办法|通知|意见|法|格式|号/;
const SHORT_NAME = /(?:简称|下称)(?:为)?\s*“?《?([^《》“”，。（）()]+)/g;
const NUMBER =
  /(国办公开办函|国办函|国办发|国办公开函|国办公函|国办公开办|国公开办函|国办政务函|国办公开办发|国办公开发)[[［（【〔{](\d{4})[\]］）】〕}]第?(\d{1,4})号|国务院(?:令第?(\d{3})号|第(\d{3})号令|令（第(\d{3})号）)/g;
/** What makes a local or secondary document of a national one's name. */
const LOCAL_BEFORE = /[省市县区州旗镇乡]$/;
const SECONDARY_AFTER = /^(?:》|〉|实施|释义|解读|问答|知识|宣传|修订|草案|（修订|（草案|的实施)/;

const HINTS = new LineReader(
  ({ kind, text }: ProseLine) => (kind === "body" || kind === "heading") && HINT.test(text),
);
const CITES = new LineReader((line: ProseLine) => splitSentences(line).some(({ text }) => mayCite(text)));

function mayCite(bare: string): boolean {
  return SIGN.test(bare) || bare.search(BARE_NAMES) >= 0;
}

/** Every citation of a report, in text order. */
export function listCitations(prose: readonly ProseLine[], year: number | null): FoundCitation[] {
  const isKept = isWritten(prose);
  if (!isKept && !mayCite(proseTextOf(prose).bare)) return [];
  const shortNames = new Set<string>();
  const lines = prose.filter((line) => HINTS.of(line));
  for (const { text } of lines) {
    if (!text.includes("称")) continue;
    for (const [, name = ""] of findMatches(text, SHORT_NAME)) shortNames.add(name.replace(/\s/g, ""));
  }
  return lines
    .filter((line) => !isKept || CITES.of(line))
    .flatMap((line) =>
      splitSentences(line).flatMap((sentence) => findCitations(sentence, { year, shortNames })),
    );
}

/** The laws and documents known that a sentence cites, in order. */
function findCitations(sentence: Sentence, context: CitationContext): FoundCitation[] {
  const { text } = sentence;
  if (!HINT.test(text)) return [];
  const marked = findMarked(text);
  const names = [...marked, ...findBare(text, marked)].flatMap((name) => {
    const document = context.shortNames.has(name.words) ? null : documentByName(name.words);
    return document ? [{ name, document }] : [];
  });
  const numbers = findNumbers(text);
  const all = new Set([
    ...names.map(({ document }) => document.entry.key),
    ...numbers.flatMap(({ due }) => documentByNumber(due)?.entry.key ?? []),
  ]);
  const found: FoundCitation[] = [];
  const add = (name: Name | null, document: NamedDocument | null, number: DocumentNumber | null): void => {
    const entry = document?.entry ?? (number ? documentByNumber(number.due)?.entry : undefined);
    const place = name && number ? coverWithBracket(text, name, number) : (name ?? number);
    if (!entry || !place) return;
    const put = (range: Range | null): Range | null => range && locate(sentence, range.start, range.end);
    found.push({
      entry,
      range: locate(sentence, place.start, place.end),
      name: put(name),
      number: put(number),
      fault:
        findFault(entry, { name, document, number }, text, all, context.year) ??
        findArticle(entry, place.end, sentence),
    });
  };
  for (const { name, document } of names) {
    const next = numbers.findIndex(({ start }) => text[name.end] === "（" && start === name.end + 1);
    add(name, document, next < 0 ? null : (numbers.splice(next, 1)[0] ?? null));
  }
  for (const number of numbers) add(null, null, number);
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** Articles right behind a name or number: 第四十九条、第五十条. */
const ARTICLES =
  /^(?:（[^（）]{0,40}）)?的?(?:第[〇零一二三四五六七八九十百\d]{1,5}[条款项][、和及与至到]*)+/;
const ARTICLE = /第([〇零一二三四五六七八九十百\d]{1,5})条/g;

/** An article cited of a document that has fewer. */
function findArticle({ articles }: Citation, end: number, sentence: Sentence): CitationFault | null {
  if (articles === null) return null;
  const [cited = ""] = ARTICLES.exec(sentence.text.slice(end)) ?? [];
  for (const { 0: whole, 1: numeral = "", index } of findMatches(cited, ARTICLE)) {
    const value = /\d/.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);
    const start = end + index;
    if (value !== null && value > articles)
      return { kind: "article", at: locate(sentence, start, start + whole.length), last: articles };
  }
  return null;
}

/** From the name to the bracket after its number. */
function coverWithBracket(text: string, name: Range, number: Range): Range {
  const { start, end } = cover(name, number);
  return { start, end: text[end] === "）" ? end + 1 : end };
}

/** @param all keys of every document that the sentence cites. */
function findFault(
  entry: Citation,
  cited: {
    readonly name: Name | null;
    readonly document: NamedDocument | null;
    readonly number: DocumentNumber | null;
  },
  text: string,
  all: ReadonlySet<string>,
  year: number | null,
): CitationFault | null {
  const { name, document, number } = cited;
  const isMisnamed = document !== null && !document.isRight;
  const successor = successorOf(entry, document?.due ?? "");
  // A sentence that names the successor as well tells the history of the two.
  if (entry.superseded && successor && year !== null && year >= entry.superseded.fromYear) {
    if (!all.has(successor.entry.key)) {
      return {
        kind: "superseded",
        by: successor.entry,
        title: name && successor.title,
        number: number && successor.entry.number,
        isMisnamed,
      };
    }
  }
  const former = number && documentByNumber(number.due)?.isFormer && documentByNumber(number.due)?.entry;
  const isInForce = year !== null && entry.inForce !== null && entry.inForce.slice(0, 4) <= String(year);
  if (former === entry && isInForce && entry.number !== null && !text.includes(entry.number)) {
    return { kind: "superseded", by: entry, title: null, number: entry.number, isMisnamed };
  }
  if (document && isMisnamed) return { kind: "misnamed", title: document.due };
  if (document && name && !name.isMarked) return { kind: "unmarked", title: document.due };
  if (number && entry.number !== null && number.due !== entry.number && former !== entry)
    return { kind: "number", number: entry.number };
  return null;
}

/** Names in 《》, the outer marks only. */
function findMarked(text: string): Name[] {
  const names: Name[] = [];
  if (!text.includes("《")) return names;
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "《" && depth++ === 0) start = index;
    if (text[index] !== "》" || depth === 0 || --depth > 0) continue;
    names.push({ start, end: index + 1, words: text.slice(start + 1, index), isMarked: true });
  }
  return names;
}

/** Names in full without 《》, also in the < > of a keyboard; not those that are part of another name. */
function findBare(text: string, marked: readonly Name[]): Name[] {
  const names: Name[] = [];
  for (const { 0: words, index } of findMatches(text, BARE_NAMES)) {
    const end = index + words.length;
    if (marked.some((name) => name.start < end && index < name.end)) continue;
    const before = text.slice(0, index);
    const after = text.slice(end);
    if (/[《〈]$/.test(before) || LOCAL_BEFORE.test(before) || SECONDARY_AFTER.test(after)) continue;
    if (before.lastIndexOf("“") > before.lastIndexOf("”")) continue;
    const open = /<{1,2}$/.exec(before)?.[0].length ?? 0;
    const close = /^>{1,2}/.exec(after)?.[0].length ?? 0;
    const isFramed = open > 0 && open === close;
    names.push({
      start: isFramed ? index - open : index,
      end: isFramed ? end + close : end,
      words,
      isMarked: false,
    });
  }
  return names;
}

/** Numbers of documents that may be known, whatever brackets they are written in. */
function findNumbers(text: string): DocumentNumber[] {
  if (!text.includes("号")) return [];
  return findMatches(text, NUMBER).map((match): DocumentNumber => {
    const [whole, office, year, serial, ...orders] = match;
    const order = orders.find((digits) => digits !== undefined);
    return {
      start: match.index,
      end: match.index + whole.length,
      due: office ? `${office}〔${year}〕${serial}号` : `国务院令第${order}号`,
    };
  });
}
