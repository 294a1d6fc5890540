import type { Edit, Text } from "../../report/index.ts";
import type { Piece, ReadDocument, Source } from "../document.ts";
import { escapeXml } from "../package/words.ts";

/** A replacement in a part of a document. */
export interface Splice {
  readonly source: Source;
  /** As the part writes it. */
  readonly newText: string;
}

/** The replacements that make an edit, or why it cannot be made in place. */
export type Plan = { readonly splices: readonly Splice[] } | { readonly reason: Text };

const NOT_IN_PLACE: Text = {
  zh: "要新增段落、行或表格，请在文档里补写",
  en: "paragraphs, rows or tables have to be added; do so in the document",
};
const NOT_WRITTEN: Text = {
  zh: "那里是自动编号或排版符号，不是写出来的文字，请在文档里改",
  en: "an automatic number or the layout stands there, not words; change it in the document",
};
const NOT_ONE_PARAGRAPH: Text = {
  zh: "改动跨两个段落或单元格，请在文档里改",
  en: "the edit reaches over paragraphs or cells; make it in the document",
};
const NOT_A_NUMBER: Text = {
  zh: "那个单元格只放数字，请在表格里改",
  en: "the cell holds numbers only; change it in the workbook",
};
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Works out how an edit of the text that was read is made in the document itself. */
export function planEdit(document: ReadDocument, edit: Edit): Plan {
  const { text } = document;
  const { start, end, newText } = shrink(text, edit);
  if (start === end && newText === "") return { splices: [] };
  if (/[\r\n\t]|<\/?[a-z!]|\|/i.test(newText)) return { reason: NOT_IN_PLACE };
  if (start === end) return planInsertion(document, start, newText);
  const pieces = document.pieces.filter(({ range }) => range.start < end && start < range.end);
  const [first] = pieces;
  const last = pieces[pieces.length - 1];
  if (!first || !last) return { reason: NOT_WRITTEN };
  // A piece that means something as a whole is replaced as a whole.
  const from = first.kind === "whole" ? Math.min(start, first.range.start) : start;
  const to = last.kind === "whole" ? Math.max(end, last.range.end) : end;
  const reason = whyNotCovered(text, pieces, from, to, newText);
  if (reason) return { reason };
  const words = text.slice(from, start) + newText + text.slice(end, to);
  return join(pieces.map((piece, index) => replace(piece, from, to, index === 0 ? words : "")));
}

/** Drops what is the same at both ends of an edit, so that as little as possible is touched. */
function shrink(text: string, { range, newText }: Edit): { start: number; end: number; newText: string } {
  let { start, end } = range;
  let [from, to] = [0, newText.length];
  while (start < end && from < to && text[start] === newText[from]) {
    start++;
    from++;
  }
  while (start < end && from < to && text[end - 1] === newText[to - 1]) {
    end--;
    to--;
  }
  return { start, end, newText: newText.slice(from, to) };
}

/**
 * Why a range cannot be replaced: something in it is no word of the document. Null where all of it is, or where only
 * blank lines around paragraphs that are taken away are not.
 */
function whyNotCovered(
  text: string,
  pieces: readonly Piece[],
  from: number,
  to: number,
  newText: string,
): Text | null {
  let at = from;
  const gaps: string[] = [];
  for (const { range } of pieces) {
    if (range.start > at) gaps.push(text.slice(at, range.start));
    at = Math.max(at, range.end);
  }
  if (at < to) gaps.push(text.slice(at, to));
  if (gaps.every((gap) => newText === "" && /^\s*$/.test(gap))) return null;
  return gaps.some((gap) => /\n|<\/?t[dr]/.test(gap)) ? NOT_ONE_PARAGRAPH : NOT_WRITTEN;
}

/** Words are put into a gap, else behind the word before the place, else before the one after it. */
function planInsertion({ pieces, text }: ReadDocument, at: number, words: string): Plan {
  const touching = pieces.filter(({ range }) => range.start <= at && at <= range.end);
  const gap = touching.find(({ kind }) => kind === "gap");
  if (gap) return join([fill(gap, words)]);
  const isWritten = ({ kind, notation }: Piece): boolean =>
    kind === "letters" && typeof notation === "string";
  const before = touching.find((piece) => isWritten(piece) && piece.range.start < at);
  const after = touching.find((piece) => isWritten(piece) && piece.range.start === at);
  if (before) {
    const place = before.source.start + (at - before.range.start);
    return join([write(before, { ...before.source, start: place, end: place }, words)]);
  }
  if (after) return join([write(after, { ...after.source, end: after.source.start }, words)]);
  const [whole] = touching;
  if (!whole) return { reason: NOT_WRITTEN };
  const { start, end } = whole.range;
  return join([write(whole, whole.source, text.slice(start, at) + words + text.slice(at, end))]);
}

function replace(piece: Piece, from: number, to: number, words: string): Plan {
  const { range, source, kind } = piece;
  if (kind !== "letters") return write(piece, source, words);
  const start = source.start + Math.max(0, from - range.start);
  const end = source.start + Math.min(range.end, to) - range.start;
  return write(piece, { ...source, start, end }, words);
}

function fill(gap: Piece, words: string): Plan {
  const plan = write(gap, gap.source, words);
  const [before = "", after = ""] = gap.around ?? [];
  if ("reason" in plan) return plan;
  return { splices: plan.splices.map((splice) => ({ ...splice, newText: before + splice.newText + after })) };
}

function write({ notation }: Piece, source: Source, words: string): Plan {
  if (typeof notation !== "string") return { reason: notation.locked };
  if (notation === "plain") return { splices: [{ source, newText: words }] };
  if (notation === "number" && !/^-?\d+(?:\.\d+)?$/.test(words)) return { reason: NOT_A_NUMBER };
  const meant = words.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  return { splices: [{ source, newText: escapeXml(meant) }] };
}

function join(plans: readonly Plan[]): Plan {
  const splices: Splice[] = [];
  for (const plan of plans) {
    if ("reason" in plan) return plan;
    splices.push(...plan.splices);
  }
  return { splices };
}
