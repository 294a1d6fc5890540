import {
  type CustomEditorProvider,
  Disposable,
  EventEmitter,
  type Uri,
  type WebviewPanel,
  window,
} from "vscode";
import { viewRoot } from "../preview/viewHtml.ts";
import type { Session } from "../session.ts";
import { DocumentPanel } from "./documentPanel.ts";
import { ReportDocument } from "./reportDocument.ts";

/** The editor that opens Word documents called reports, and the one that is offered for all others. */
export const VIEW_TYPES = ["nianbao.document", "nianbao.anyDocument"] as const;

/** The Word documents that are open in their editors. */
export interface DocumentEditors extends Disposable {
  /** The document in the editor that has the focus. */
  readonly active: ReportDocument | null;
}

/** Opens Word documents as reports: pages and forms, with VS Code's own undo, save and recovery. */
export function keepDocumentEditors(session: Session, extensionUri: Uri): DocumentEditors {
  const panels = new Set<DocumentPanel>();
  const edited = new EventEmitter<Parameters<Parameters<ReportDocument["onDidEdit"]>[0]>[0]>();

  const provider: CustomEditorProvider<ReportDocument> = {
    onDidChangeCustomDocument: edited.event,
    async openCustomDocument(uri, { backupId }) {
      const document = await ReportDocument.open(uri, backupId, session);
      document.onDidEdit((event) => edited.fire(event));
      return document;
    },
    resolveCustomEditor(document: ReportDocument, panel: WebviewPanel) {
      panel.webview.options = { enableScripts: true, localResourceRoots: [viewRoot(extensionUri)] };
      const shown = new DocumentPanel(panel, document, session, extensionUri);
      panels.add(shown);
      panel.onDidDispose(() => {
        panels.delete(shown);
        shown.dispose();
      });
    },
    saveCustomDocument: (document) => document.save(),
    saveCustomDocumentAs: (document, target) => document.saveAs(target),
    revertCustomDocument: (document) => document.revert(),
    backupCustomDocument: (document, { destination }) => document.backup(destination),
  };
  const options = { supportsMultipleEditorsPerDocument: true, webviewOptions: { enableFindWidget: true } };
  const registered = Disposable.from(
    edited,
    ...VIEW_TYPES.map((viewType) => window.registerCustomEditorProvider(viewType, provider, options)),
  );
  return {
    get active() {
      return [...panels].find(({ panel }) => panel.active)?.document ?? null;
    },
    dispose: () => registered.dispose(),
  };
}
