import type { Edit } from "../../text/edits.ts";
import type { Text } from "../../text/language.ts";

/** What pasting would do to a report. */
export interface PasteOffer {
  /** Made for the report's text; they do not overlap. */
  readonly edits: readonly Edit[];
  /** What is offered: `粘贴为表三`. */
  readonly title: Text;
  /** What was done, and what was not understood, each a clause without a full stop. */
  readonly summary: readonly Text[];
  /** Whether something was not understood. */
  readonly unclear: boolean;
}
