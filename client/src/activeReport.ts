import {
  type Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  type Event as VscodeEvent,
  window,
  workspace,
} from "vscode";
import { type ReportStatus, StatusRequest } from "../../protocol/status.ts";
import { SELECTOR } from "./selector.ts";
import type { Session } from "./session.ts";

/** How long the user must pause before the server is asked again. */
const PAUSE_MS = 250;

/** The report in the active editor, with what the server last said of it. */
export interface ActiveReport {
  readonly document: TextDocument;
  readonly status: ReportStatus;
}

/** Follows the active editor: `current` is null while it shows no report. */
export interface ActiveReportWatch extends Disposable {
  readonly current: ActiveReport | null;
  readonly onDidChange: VscodeEvent<ActiveReport | null>;
}

/** Asks the server about the active document whenever it, its findings or the editor change. */
export function watchActiveReport(session: Session): ActiveReportWatch {
  const changed = new EventEmitter<ActiveReport | null>();
  let current: ActiveReport | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  function publish(next: ActiveReport | null): void {
    if (next === null && current === null) return;
    current = next;
    changed.fire(next);
  }

  async function ask(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const turn = ++asked;
    if (!document || languages.match(SELECTOR, document) === 0) {
      publish(null);
      return;
    }
    const status = await session.ask(StatusRequest, document);
    // A later question has been asked meanwhile; its answer counts.
    if (turn !== asked) return;
    publish(status?.served ? { document, status } : null);
  }

  function askSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  }

  const isActive = (uri: { toString(): string }): boolean =>
    window.activeTextEditor?.document.uri.toString() === uri.toString();

  const subscriptions = [
    window.onDidChangeActiveTextEditor(() => void ask()),
    workspace.onDidOpenTextDocument((document) => isActive(document.uri) && askSoon()),
    workspace.onDidChangeTextDocument((event) => isActive(event.document.uri) && askSoon()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("nianbao") && askSoon()),
    languages.onDidChangeDiagnostics((event) => event.uris.some(isActive) && askSoon()),
  ];
  void ask();

  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
      changed.dispose();
    },
  };
}
