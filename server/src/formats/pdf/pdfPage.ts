/** Words on a page, in points from its lower left corner. */
export interface PdfWords {
  readonly text: string;
  /** The left end of the base line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the font. */
  readonly size: number;
}

/** A straight line drawn along a page's edges. */
export interface PdfRule {
  readonly isVertical: boolean;
  /** Its place across its direction: the x of a vertical line, the y of a horizontal one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWords[];
  readonly rules: readonly PdfRule[];
  /** Words that run neither left to right nor level, such as water marks; they are not among `words`. */
  readonly slanted: number;
}
