import {
  commands,
  Disposable,
  languages,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import {
  type Page,
  PageFixRequest,
  type PagePlace,
  PageRequest,
  SetFigureRequest,
  SetFiguresRequest,
} from "../../../protocol/preview.ts";
import type { Session } from "../session.ts";
import { type Filled, fillIn, toRange } from "./fillIn.ts";
import type { FromView, PreviewState, ToView } from "./messages.ts";
import { saveHtml } from "./saveHtml.ts";
import { ScrollLock } from "./scrollLock.ts";
import { findEditor, showDocument } from "./showDocument.ts";
import { viewHtml } from "./viewHtml.ts";
import { viewWords } from "./words.ts";

/** How long typing is waited for, in milliseconds, before the page is made anew. */
const PAUSE_MS = 20;

/** What a preview is opened with. */
export interface PreviewOptions {
  readonly session: Session;
  readonly extensionUri: Uri;
  readonly state: PreviewState;
}

/** One preview: keeps the page true to the text, and writes into the text what is filled in on the page. */
export class PreviewPanel implements Disposable {
  private readonly subscriptions: Disposable;
  private readonly lock = new ScrollLock();
  private readonly session: Session;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private isOutdated = false;
  private lastYear: boolean;
  private page: Page | null = null;
  private sent = "";
  /** What the view has shown in the text last. */
  private shown: Selection | null = null;
  /** Entries are made one after the other, each in the text as the one before has left it. */
  private entries: Promise<void> = Promise.resolve();

  constructor(
    readonly panel: WebviewPanel,
    readonly uri: Uri,
    { session, extensionUri, state }: PreviewOptions,
  ) {
    this.session = session;
    this.lastYear = state.lastYear;
    const isOwn = (document: TextDocument): boolean => document.uri.toString() === uri.toString();
    this.subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromView) => this.receive(message)),
      workspace.onDidChangeTextDocument(({ document }) => isOwn(document) && this.updateSoon()),
      workspace.onDidOpenTextDocument((document) => isOwn(document) && this.updateSoon()),
      workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration("nianbao") && this.updateSoon(),
      ),
      languages.onDidChangeDiagnostics(
        ({ uris }) => uris.some((one) => one.toString() === uri.toString()) && this.updateSoon(),
      ),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [visible] }) => {
        if (visible && isOwn(textEditor.document) && this.lock.isOpen())
          this.post({ kind: "scroll", line: visible.start.line });
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (!selection || !isOwn(textEditor.document) || this.shown?.isEqual(selection)) return;
        const { line, character } = selection.active;
        this.post({ kind: "cursor", position: { line, character } });
      }),
    );
    panel.webview.html = viewHtml(panel.webview, extensionUri, viewWords(), state);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private post(message: ToView): void {
    void this.panel.webview.postMessage(message);
  }

  /** The document, which need not be shown anywhere. */
  private openDocument(): Thenable<TextDocument> {
    return workspace.openTextDocument(this.uri);
  }

  private updateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), PAUSE_MS);
  }

  /** Shows the page of the newest version; what is asked for meanwhile is answered by one more page. */
  private update(): Promise<void> {
    this.isOutdated = true;
    this.running ??= this.keepUpdating().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async keepUpdating(): Promise<void> {
    while (this.isOutdated) {
      this.isOutdated = false;
      // A view that is hidden asks when it is shown again.
      if (!this.panel.visible) return;
      const document = workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
      // A closed document keeps its last page.
      if (!document && this.page) return;
      const page = document
        ? ((await this.session.ask(PageRequest, document, { lastYear: this.lastYear })) ?? null)
        : null;
      if (this.isOutdated) continue;
      const text = JSON.stringify(page);
      if (text === this.sent) continue;
      this.sent = text;
      this.page = page;
      this.post({ kind: "page", page });
    }
  }

  private receive(message: FromView): void {
    switch (message.kind) {
      case "ready":
        this.sent = "";
        this.lastYear = message.lastYear;
        void this.openDocument().then(() => this.update());
        return;
      case "set": {
        const { place, entry } = message;
        this.enter(place, (document) =>
          fillIn(document, (version) =>
            this.session.ask(SetFigureRequest, document, { version, ...place, newText: entry }),
          ),
        );
        return;
      }
      case "paste": {
        const { place, text, html } = message;
        this.enter(place, (document) =>
          fillIn(document, (version) =>
            this.session.ask(SetFiguresRequest, document, { version, ...place, text, html }),
          ),
        );
        return;
      }
      case "fix":
        void this.fix(message.version, message.fix);
        return;
      case "scrolled":
        this.scroll(message.line);
        return;
      case "show":
        void this.show(toRange(message.range), message.focus);
        return;
      case "undo":
      case "redo":
        void this.step(message.kind);
        return;
      case "save":
        void this.openDocument().then((document) => document.save());
        return;
      case "lastYear":
        this.lastYear = message.isShown;
        void this.update();
        return;
      // Words are changed in the text itself.
      case "words":
        return;
      case "saveHtml":
        if (this.page) void saveHtml(this.uri, this.page, message.look);
        return;
    }
  }

  private enter(place: PagePlace, fill: (document: TextDocument) => Promise<Filled>): void {
    this.entries = this.entries.then(async () => {
      const filled = await this.openDocument().then(fill, (error: unknown) => ({ reason: String(error) }));
      await this.update();
      if ("reason" in filled) this.post({ kind: "refused", place, reason: filled.reason });
      else this.post({ kind: "settled", place, message: filled.message });
    });
  }

  private async fix(version: number, index: number): Promise<void> {
    const document = await this.openDocument();
    const filled = await fillIn(document, async (now) =>
      // A page that is past has been replaced by the time the user has read why nothing happened.
      now === version
        ? this.session.ask(PageFixRequest, document, { version, fix: index })
        : { edits: [], message: null },
    );
    if ("reason" in filled) window.showWarningMessage(filled.reason);
  }

  private editor(): TextEditor | undefined {
    return findEditor(this.uri);
  }

  private scroll(line: number): void {
    const editor = this.editor();
    if (!editor) return;
    this.lock.close();
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  private async show(range: Range, focus: boolean): Promise<void> {
    this.lock.close();
    if (focus) {
      await showDocument(this.uri, this.panel, { selection: range });
      return;
    }
    const editor = this.editor();
    if (!editor) return;
    const { start, end } = editor.document.validateRange(range);
    this.shown = new Selection(start, end);
    editor.selection = this.shown;
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** One step back or forth in the text's own history, which is the only one there is. */
  private async step(command: "undo" | "redo"): Promise<void> {
    this.lock.close();
    await this.entries;
    // VS Code undoes in the editor that has the focus.
    await showDocument(this.uri, this.panel, {});
    await commands.executeCommand(command);
    this.panel.reveal(this.panel.viewColumn, false);
    this.post({ kind: "focus" });
  }
}
