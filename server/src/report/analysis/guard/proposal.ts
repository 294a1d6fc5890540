import type { Finding, Fix } from "../../findings/finding.ts";
import type { Edit } from "../../text/edits.ts";
import type { Text } from "../../text/language.ts";

/** A fix together with the finding it is to mend. */
export interface Proposal {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Why a fix must not be made without asking. */
export type Objection = Text;

/** The edits of a proposal in text order. */
export function sortEdits({ fix }: Proposal): readonly Edit[] {
  return [...fix.edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
