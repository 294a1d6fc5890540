import type { Page, PagePlace, PagePosition, PageRange } from "../../../protocol/preview.ts";

/** How the report is shown: as an official document on paper, or as a web page. */
export type Look = "document" | "web";

/** What is kept of a preview between two sessions. */
export interface PreviewState {
  readonly uri: string;
  readonly look: Look;
  readonly lastYear: boolean;
  /** It is the editor of a document that is no text: what is found is listed beside it. */
  readonly isOffice?: boolean;
}

/** What the extension tells the view. */
export type ToView =
  /** The newest page; null where the document is no report, or none any more. */
  | {
      readonly kind: "page";
      readonly page: Page | null;
      /** What of a document was not understood, or is not shown. */
      readonly notes?: readonly string[];
      /** Why there is no page, where there is a reason besides that it is no report. */
      readonly reason?: string;
    }
  /** An entry has been dealt with, and the page shows it. */
  | { readonly kind: "settled"; readonly place: PagePlace; readonly message: string | null }
  | { readonly kind: "refused"; readonly place: PagePlace; readonly reason: string }
  /** The first line of the text that is in view. */
  | { readonly kind: "scroll"; readonly line: number }
  /** One goes on where one was, after the text had the focus for a moment. */
  | { readonly kind: "focus" }
  /** Where the cursor of the text stands. */
  | { readonly kind: "cursor"; readonly position: PagePosition };

/** What the view tells the extension. */
export type FromView =
  /** The view can be spoken to. */
  | { readonly kind: "ready"; readonly lastYear: boolean }
  | { readonly kind: "set"; readonly place: PagePlace; readonly entry: string }
  | { readonly kind: "paste"; readonly place: PagePlace; readonly text: string; readonly html: string }
  /** Words of a document, by the line that a block of the page names. */
  | { readonly kind: "words"; readonly line: number; readonly oldWords: string; readonly newWords: string }
  /** A repair of the page of this version. */
  | { readonly kind: "fix"; readonly version: number; readonly fix: number }
  /** The first line that is in view. */
  | { readonly kind: "scrolled"; readonly line: number }
  /** Shows a place in the text; with `focus` one goes on there. */
  | { readonly kind: "show"; readonly range: PageRange; readonly focus: boolean }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" }
  | { readonly kind: "save" }
  | { readonly kind: "lastYear"; readonly isShown: boolean }
  /** Writes the page as a file for browsers and printers. */
  | { readonly kind: "saveHtml"; readonly look: Look };

/** The texts of the view, in the user's language. */
export interface Words {
  readonly language: string;
  readonly look: string;
  readonly document: string;
  readonly web: string;
  readonly lastYear: string;
  readonly noLastYear: string;
  readonly saveHtml: string;
  readonly copyTable: string;
  readonly copied: string;
  readonly toText: string;
  readonly noReport: string;
  readonly rest: string;
  readonly blank: string;
  readonly unread: string;
  readonly previousYear: string;
  readonly byKey: string;
  readonly keys: string;
  readonly findings: string;
  readonly more: string;
  readonly toolbar: string;
  readonly details: string;
  readonly notRead: string;
  readonly noFindings: string;
  readonly editWords: string;
}
