import type { ExtensionContext } from "vscode";
import type { ActiveReportWatch } from "./activeReport.ts";
import type { DocumentEditors } from "./documents/documentEditor.ts";
import type { Reminders } from "./reminders.ts";
import type { Session } from "./session.ts";

/** What a feature may use. */
export interface Workbench {
  readonly context: ExtensionContext;
  readonly session: Session;
  readonly activeReport: ActiveReportWatch;
  readonly reminders: Reminders;
  readonly documents: DocumentEditors;
}
