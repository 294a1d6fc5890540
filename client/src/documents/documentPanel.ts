import { commands, Disposable, languages, type Uri, type WebviewPanel, window, workspace } from "vscode";
import { SetWordsRequest } from "../../../protocol/office.ts";
import {
  type FillAnswer,
  type Page,
  PageFixRequest,
  SetFigureRequest,
  SetFiguresRequest,
} from "../../../protocol/preview.ts";
import type { FromView, ToView } from "../preview/messages.ts";
import { saveHtml } from "../preview/saveHtml.ts";
import { viewHtml } from "../preview/viewHtml.ts";
import { officeWords } from "../preview/words.ts";
import type { Session } from "../session.ts";
import type { ReportDocument } from "./reportDocument.ts";

/** How long further changes are waited for, in milliseconds, before the page is made anew. */
const PAUSE_MS = 20;

/** One editor of a Word document: its page and form, and what is found in it. */
export class DocumentPanel implements Disposable {
  private readonly subscriptions: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastYear = false;
  private page: Page | null = null;
  private sent = "";

  constructor(
    readonly panel: WebviewPanel,
    readonly document: ReportDocument,
    private readonly session: Session,
    extensionUri: Uri,
  ) {
    const own = document.uri.toString();
    this.subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromView) => this.receive(message)),
      panel.onDidChangeViewState(() => this.updateSoon()),
      document.onDidChange(() => this.updateSoon()),
      workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration("nianbao") && this.updateSoon(),
      ),
      languages.onDidChangeDiagnostics(
        ({ uris }) => uris.some((uri) => uri.toString() === own) && this.updateSoon(),
      ),
    );
    const state = { uri: own, look: "document", lastYear: false, isOffice: true } as const;
    panel.webview.html = viewHtml(panel.webview, extensionUri, officeWords(), state);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private post(message: ToView): void {
    void this.panel.webview.postMessage(message);
  }

  private updateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), PAUSE_MS);
  }

  private async update(): Promise<void> {
    // A view that is hidden asks when it is shown again.
    if (!this.panel.visible) return;
    const page = await this.document.page(this.lastYear);
    const { notes, refusal } = this.document;
    const message: ToView = {
      kind: "page",
      page,
      notes,
      ...(refusal === undefined ? {} : { reason: refusal }),
    };
    const text = JSON.stringify(message);
    this.page = page;
    if (text === this.sent) return;
    this.sent = text;
    this.post(message);
  }

  private receive(message: FromView): void {
    const uri = this.document.uri.toString();
    switch (message.kind) {
      case "ready":
        this.sent = "";
        this.lastYear = message.lastYear;
        void this.update();
        return;
      case "set": {
        const { place, entry } = message;
        void this.enter(place, (version) =>
          this.session.request(SetFigureRequest, { uri, version, ...place, newText: entry }),
        );
        return;
      }
      case "paste": {
        const { place, text, html } = message;
        void this.enter(place, (version) =>
          this.session.request(SetFiguresRequest, { uri, version, ...place, text, html }),
        );
        return;
      }
      case "words": {
        const { line, oldWords, newWords } = message;
        void this.change((version) =>
          this.session.request(SetWordsRequest, { uri, version, line, oldWords, newWords }),
        );
        return;
      }
      case "fix": {
        const { version, fix } = message;
        void this.change(async (now) =>
          // A page that is past has been replaced by the time the user has read why nothing happened.
          now === version
            ? this.session.request(PageFixRequest, { uri, version, fix })
            : { edits: [], message: null },
        );
        return;
      }
      case "undo":
      case "redo":
        void this.document.bytes().then(() => commands.executeCommand(message.kind));
        return;
      case "save":
        void this.document.bytes().then(() => commands.executeCommand("workbench.action.files.save"));
        return;
      case "lastYear":
        this.lastYear = message.isShown;
        void this.update();
        return;
      case "saveHtml":
        if (this.page) void saveHtml(this.document.uri, this.page, message.look);
        return;
      // There is no text beside it to scroll or to show places in.
      case "scrolled":
      case "show":
        return;
    }
  }

  private async enter(
    place: Extract<ToView, { kind: "settled" }>["place"],
    ask: (version: number) => Promise<FillAnswer | undefined>,
  ): Promise<void> {
    const filled = await this.document.fillIn(ask);
    await this.update();
    if ("reason" in filled) this.post({ kind: "refused", place, reason: filled.reason });
    else this.post({ kind: "settled", place, message: filled.message });
  }

  /** Changes what is no figure; a reason why not is told as a message. */
  private async change(ask: (version: number) => Promise<FillAnswer | undefined>): Promise<void> {
    const filled = await this.document.fillIn(ask);
    if ("reason" in filled) window.showWarningMessage(filled.reason);
    // What could not be written is shown as it was.
    this.sent = "";
    await this.update();
  }
}
