import type { Formats } from "../formats/formats.ts";
import type { Place, ReadDocument } from "../formats/index.ts";
import { type Analysis, isReportRead, read, type Text } from "../report/index.ts";

/** What the text of an open document was read from, where it is no text by itself. */
export interface OfficeSource {
  readonly bytes: Uint8Array;
  /** The file's name. */
  readonly name: string;
  readonly document: ReadDocument;
  readonly formats: Formats;
}

/** Whether a document reads as an annual report. */
export function isReportIn({ document }: OfficeSource): boolean {
  return isReportRead(read(document.text));
}

/** Names the place of an offset (UTF-16 units of the text) as a person finds it in the document. */
export function placeNameOf({ formats, document }: OfficeSource, { report }: Analysis, at: number): Text {
  return formats.describePlace(document, report, at) ?? { zh: "", en: "" };
}

/**
 * The line and character, from zero, that are told of a place in a document, whose own lines nobody knows before it is
 * printed: the number of the paragraph it is or stands behind; of a cell, its row in its table.
 */
export function positionIn({ document }: OfficeSource, at: number): { line: number; character: number } {
  let paragraphs = 1;
  let place: Place | null = null;
  for (const stretch of document.places) {
    if (place && stretch.range.start > at) break;
    place = stretch.place;
    if (place.kind === "paragraph") paragraphs = Math.max(paragraphs, place.paragraph);
  }
  return { line: paragraphs - 1, character: place && "row" in place ? place.row - 1 : 0 };
}
