import { encodeGb18030 } from "../../files/gb18030.ts";
import type { Edit, Text } from "../../report/index.ts";
import { Budget } from "../budget.ts";
import { type Place, placeAt, type ReadDocument } from "../document.ts";
import { joinBytes } from "../package/bytes.ts";
import { decodePart } from "../package/xml.ts";
import { Package } from "../package/zip.ts";
import { decodePage } from "../page/encoding.ts";
import { readDocument } from "../readDocument.ts";
import { Refusal } from "../refusal.ts";
import { planEdit, type Splice } from "./plan.ts";

/** Edits that belong together: all of them are made, or none. */
export type EditGroup = readonly Edit[];

/** A group that was not made. */
export interface Leftover {
  /** Its number in the list that was given. */
  readonly group: number;
  readonly reason: Text;
  readonly place: Place | null;
}

export interface MendedDocument {
  readonly bytes: Uint8Array;
  /** What the mended document reads as. */
  readonly document: ReadDocument;
  /** The numbers of the groups that were made. */
  readonly made: readonly number[];
  readonly leftovers: readonly Leftover[];
}

const OVERLAP: Text = { zh: "与另一处修改重叠", en: "it overlaps another edit" };
const NOT_READ_BACK: Text = {
  zh: "改后读回来的文字与预期不同，没有改",
  en: "the text would not be read back as meant; it was not changed",
};

/**
 * Makes edits of the text of a document in the document itself. Only the words concerned change: of a package every
 * other byte of its parts stays, of a page every other byte. The result is read again, and what would not read as
 * meant is not made.
 * @param groups edits of `readDocument(bytes, name).text`.
 * @throws Refusal where the document cannot be read, or none of its kind can be mended.
 */
export async function mendDocument(
  bytes: Uint8Array,
  name: string,
  groups: readonly EditGroup[],
): Promise<MendedDocument> {
  const document = await readDocument(bytes, name);
  refuseReadOnly(document);
  const leftovers: Leftover[] = [];
  const chosen: { group: number; edits: EditGroup; splices: readonly Splice[] }[] = [];
  for (const [group, edits] of groups.entries()) {
    const plan = planGroup(document, edits);
    const isFree = !("reason" in plan) && !chosen.some(({ splices }) => overlaps(splices, plan.splices));
    if ("reason" in plan) leftovers.push({ group, ...plan });
    else if (isFree) chosen.push({ group, edits, splices: plan.splices });
    else leftovers.push({ group, reason: OVERLAP, place: placeOf(document, edits) });
  }
  const all = await tryMaking(bytes, name, document, chosen);
  if (all) return { ...all, made: chosen.map(({ group }) => group), leftovers };
  // Something does not read back as meant: they are tried by halves, each with those that did.
  let mended = { bytes, document };
  const made: typeof chosen = [];
  const untried = [chosen];
  for (let some = untried.pop(); some; some = untried.pop()) {
    const isWhole = some.length === chosen.length;
    const attempt = isWhole ? null : await tryMaking(bytes, name, document, [...made, ...some]);
    const [first] = some;
    if (attempt) {
      mended = attempt;
      made.push(...some);
    } else if (some.length > 1) {
      const middle = some.length >> 1;
      untried.push(some.slice(middle), some.slice(0, middle));
    } else if (first) {
      leftovers.push({ group: first.group, reason: NOT_READ_BACK, place: placeOf(document, first.edits) });
    }
  }
  return { ...mended, made: made.map(({ group }) => group), leftovers };
}

/** Whether edits of the text can be made in the document itself, as far as that is seen without making them. */
export function canMend(document: ReadDocument, edits: EditGroup): boolean {
  return !("reason" in planGroup(document, edits));
}

function refuseReadOnly({ kind }: ReadDocument): void {
  if (kind !== "pdf" && kind !== "mhtml") return;
  const what = kind === "pdf" ? "PDF" : ".mhtml";
  throw new Refusal({
    zh: `${what} 只能检查，不能改写。请改原来的 Word 文件；没有的，先用 nianbao convert --to docx --force 转成 Word，再改那一份。`,
    en: `${what} files are checked, not mended. Mend the document it was made from; where there is none, make a Word document of it first (nianbao convert --to docx --force) and mend that.`,
  });
}

function planGroup(
  document: ReadDocument,
  edits: EditGroup,
): { splices: readonly Splice[] } | { reason: Text; place: Place | null } {
  const splices: Splice[] = [];
  for (const edit of edits) {
    const plan = planEdit(document, edit);
    if ("reason" in plan) return { reason: plan.reason, place: placeAt(document, edit.range.start) };
    splices.push(...plan.splices);
  }
  return { splices };
}

function placeOf(document: ReadDocument, edits: EditGroup): Place | null {
  const [first] = edits;
  return first ? placeAt(document, first.range.start) : null;
}

function overlaps(some: readonly Splice[], others: readonly Splice[]): boolean {
  return some.some(({ source: a }) =>
    others.some(({ source: b }) => {
      if (a.part !== b.part) return false;
      const isSamePlace = a.start === b.start && a.end === b.end;
      return isSamePlace || (a.start < b.end && b.start < a.end);
    }),
  );
}

async function tryMaking(
  bytes: Uint8Array,
  name: string,
  before: ReadDocument,
  chosen: readonly { edits: EditGroup; splices: readonly Splice[] }[],
): Promise<{ bytes: Uint8Array; document: ReadDocument } | null> {
  if (chosen.length === 0) return { bytes, document: before };
  const mended = writeSplices(
    bytes,
    before,
    chosen.flatMap(({ splices }) => splices),
  );
  const document = await readDocument(mended, name);
  const meant = applyAll(
    before.text,
    chosen.flatMap(({ edits }) => edits),
  );
  return linesOf(document.text) === linesOf(meant) ? { bytes: mended, document } : null;
}

function applyAll(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => b.range.start - a.range.start || b.range.end - a.range.end);
  return sorted.reduce((result, { range, newText }) => splice(result, range.start, range.end, newText), text);
}

function splice(text: string, start: number, end: number, newText: string): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** Blank lines and spaces around lines are the reader's own. */
function linesOf(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function writeSplices(bytes: Uint8Array, { kind }: ReadDocument, splices: readonly Splice[]): Uint8Array {
  if (kind === "html" || kind === "text") return writePage(bytes, splices);
  const zip = new Package(bytes, new Budget());
  const contents = new Map<string, Uint8Array>();
  for (const part of new Set(splices.map(({ source }) => source.part))) {
    const packed = zip.read(part);
    if (!packed) continue;
    const text = spliceAll(
      decodePart(part, packed),
      splices.filter(({ source }) => source.part === part),
    );
    contents.set(
      part,
      encode(text, packed[0] === 0xff ? "utf-16le" : packed[0] === 0xfe ? "utf-16be" : "utf-8"),
    );
  }
  return zip.replace(contents);
}

function writePage(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const { text, encoding, mark } = decodePage(bytes);
  const head = bytes.subarray(0, mark ? (encoding === "utf-8" ? 3 : 2) : 0);
  const write = (content: string): Uint8Array => joinBytes([head, encode(content, encoding)]);
  const same = write(text);
  if (same.length !== bytes.length || same.some((byte, index) => byte !== bytes[index])) {
    throw new Refusal({
      zh: `网页的编码（${encoding}）不能原样写回，没有改动。请先另存为 UTF-8。`,
      en: `the page's encoding (${encoding}) cannot be written back unchanged; nothing was changed. Save it as UTF-8 first.`,
    });
  }
  return write(spliceAll(text, splices));
}

function spliceAll(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => b.source.start - a.source.start);
  return sorted.reduce(
    (result, { source, newText }) => splice(result, source.start, source.end, newText),
    text,
  );
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index++)
      view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
    return bytes;
  }
  return (encoding === "gb18030" ? encodeGb18030(text) : null) ?? new Uint8Array();
}
