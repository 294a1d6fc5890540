import type { Range, Text } from "../report/index.ts";

export type DocumentKind = "docx" | "xlsx" | "html" | "mhtml" | "pdf" | "text";

/** A stretch of a part of a document: offsets are UTF-16 units of the part's decoded text, `end` exclusive. */
export interface Source {
  /** `word/document.xml`; for a file that is no package, an empty string. */
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text that was read, and where it stands in the document. */
export interface Piece {
  readonly range: Range;
  readonly source: Source;
  /**
   * `letters`: character by character the same; `whole`: the one means the other as a whole (an entity, a number
   * written another way); `gap`: nothing is there yet, and words can be put there.
   */
  readonly kind: "letters" | "whole" | "gap";
  /** What has to stand around words that are put into a gap. */
  readonly around?: readonly [before: string, after: string];
  /** How the part writes words, where they are not written as they are. */
  readonly notation: Notation;
}

/**
 * `xml`: `&`, `<` and `>` are written as entities; `plain`: words as they are; `number`: only a number can stand
 * there; `locked`: it cannot be changed, for this reason.
 */
export type Notation = "xml" | "plain" | "number" | { readonly locked: Text };

/** Where a stretch of the text stands, as a person finds it; all numbers are one-based. */
export type Place =
  | { readonly kind: "paragraph"; readonly paragraph: number; readonly aside: Aside | null }
  | { readonly kind: "cell"; readonly table: number; readonly row: number; readonly column: number }
  | { readonly kind: "sheet-cell"; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: "line"; readonly page: number | null; readonly line: number };

/** Text that does not stand in the body itself. */
export type Aside = "text-box" | "footnote" | "endnote";

/** A stretch of the text with its place: a paragraph, a cell. */
export interface PlacedStretch {
  readonly range: Range;
  readonly place: Place;
}

/** What was not understood, or left out, and where. */
export interface Note {
  readonly message: Text;
  readonly place: Place | null;
}

/** A document as a text that `analyze` reads, with the way back. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  readonly text: string;
  /** In text order; they do not overlap. What lies between was put there by reading. */
  readonly pieces: readonly Piece[];
  /** In text order; they do not overlap. */
  readonly places: readonly PlacedStretch[];
  readonly notes: readonly Note[];
}

/** The place of an offset (UTF-16 units of the text): of the stretch it stands in, else of the one before it. */
export function placeAt({ places }: ReadDocument, offset: number): Place | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (places[low - 1] ?? places[0])?.place ?? null;
}
