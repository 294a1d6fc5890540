import type { Text } from "../report/index.ts";
import { Refusal } from "./refusal.ts";

export { Budget, LIMITS, type Limits } from "./budget.ts";
export type { DocumentKind, Note, Place, ReadDocument } from "./document.ts";
export { type Exported, exportReport } from "./export/exportReport.ts";
export { DOCUMENT_EXTENSIONS, LEGACY_EXTENSIONS } from "./extensions.ts";
export { describeEdit } from "./mend/describeEdit.ts";
export {
  canMend,
  type EditGroup,
  type Leftover,
  type MendedDocument,
  mendDocument,
} from "./mend/mendDocument.ts";
export {
  listRepairs,
  type MendState,
  mendOnce,
  mendRepeatedly,
  type Repair,
  type RepairLeft,
} from "./mend/mendRepeatedly.ts";
export { describePlace, namePlace } from "./places.ts";
export { readDocument } from "./readDocument.ts";

/** What a refusal says; null for any other error. Hosts need not know the class, which may come from another bundle. */
export function refusalOf(error: unknown): Text | null {
  return error instanceof Refusal ? error.text : null;
}
