import type { PagePlace } from "../../../../protocol/preview.ts";

/** What has the focus: a figure by its key, or words that something is to be said of. */
export type Focused =
  | { readonly kind: "cell"; readonly key: string }
  | { readonly kind: "findings"; readonly findings: readonly number[] };

/** What the parts of the view may do. */
export interface Actions {
  /** Something is typed into a figure; null takes it back. */
  type(place: PagePlace, text: string | null): void;
  /** Writes a figure into the text. */
  enter(place: PagePlace, entry: string): void;
  paste(place: PagePlace, text: string, html: string): void;
  focus(focused: Focused | null): void;
  applyFix(index: number): void;
  /** Says something that is read out at once. */
  say(message: string): void;
}
