import {
  type DataTransfer,
  DataTransferItem,
  Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  type Position,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { Workbench } from "./extension.ts";
import { type PasteAnswer, PasteRequest } from "./protocol.ts";
import { SELECTOR } from "./selector.ts";
import type { Session } from "./session.ts";

const KIND = DocumentDropOrPasteEditKind.Empty.append("nianbao", "table");
const MIME_TYPES = ["text/html", "text/plain"];
/** Marks what was copied from an editor; it never leaves the window. */
const COPIED = "application/vnd.nianbao.copied";
/** Longer texts are no table; UTF-16 code units. */
const LONGEST = 4 * 1024 * 1024;
/** How long a message stays in the status bar, in milliseconds. */
const SHOWN_MS = 10_000;

/** An edit that puts a whole paste into a document. */
interface PreparedEdit {
  readonly answer: PasteAnswer;
  readonly edit: WorkspaceEdit;
}

/** Pasting and dropping: tables of a word processor, a spreadsheet or a web page become the report's tables. */
export function registerPaste({ session }: Workbench): Disposable {
  const announcer = new Announcer();
  return Disposable.from(
    announcer,
    languages.registerDocumentPasteEditProvider(
      SELECTOR,
      {
        prepareDocumentPaste(_document, _ranges, dataTransfer) {
          dataTransfer.set(COPIED, new DataTransferItem(""));
        },
        async provideDocumentPasteEdits(document, ranges, dataTransfer, { only }, token) {
          const [range, ...more] = ranges;
          if (!range || more.length > 0 || (only && !only.contains(KIND))) return [];
          const prepared = await prepare(session, document, range, dataTransfer);
          if (!prepared || token.isCancellationRequested) return [];
          announcer.expect(document, prepared.answer);
          const edit = new DocumentPasteEdit("", prepared.answer.title, KIND);
          edit.additionalEdit = prepared.edit;
          return [edit];
        },
      },
      { providedPasteEditKinds: [KIND], copyMimeTypes: [COPIED], pasteMimeTypes: MIME_TYPES },
    ),
    languages.registerDocumentDropEditProvider(
      SELECTOR,
      {
        async provideDocumentDropEdits(document: TextDocument, position: Position, dataTransfer, token) {
          const prepared = await prepare(session, document, new Range(position, position), dataTransfer);
          if (!prepared || token.isCancellationRequested) return [];
          announcer.expect(document, prepared.answer);
          const edit = new DocumentDropEdit("", prepared.answer.title, KIND);
          edit.additionalEdit = prepared.edit;
          return [edit];
        },
      },
      { providedDropEditKinds: [KIND], dropMimeTypes: MIME_TYPES },
    ),
  );
}

/** Asks the server what a paste means; undefined where it means nothing but its text. */
async function prepare(
  session: Session,
  document: TextDocument,
  range: Range,
  dataTransfer: DataTransfer,
): Promise<PreparedEdit | undefined> {
  const { version } = document;
  const [html = "", text = ""] = await Promise.all(
    MIME_TYPES.map(async (type) => (await dataTransfer.get(type)?.asString()) ?? ""),
  );
  // Most of what is pasted has no figures, or is far too long.
  if (html.length + text.length > LONGEST || !/\d|[０-９]/.test(text === "" ? html : text)) return undefined;
  const client = await session.client();
  const answer = await session.ask(PasteRequest, document, {
    range: { start: range.start, end: range.end },
    html,
    text,
    fromEditor: dataTransfer.get(COPIED) !== undefined,
  });
  if (!answer || !client || document.version !== version) return undefined;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...answer.edits]));
  return { answer, edit };
}

/** Says what a paste did, once it is done: an edit that is offered need not be the one that is chosen. */
class Announcer implements Disposable {
  private expected: { readonly document: TextDocument; readonly answer: PasteAnswer } | null = null;

  private readonly subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (this.expected?.document !== document || contentChanges.length === 0) return;
    const { answer } = this.expected;
    this.expected = null;
    const written = new Set(contentChanges.map(({ text }) => text.replace(/\r\n?/g, "\n")));
    if (answer.edits.every(({ newText }) => written.has(newText.replace(/\r\n?/g, "\n")))) announce(answer);
  });

  expect(document: TextDocument, answer: PasteAnswer): void {
    this.expected = { document, answer };
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

function announce({ message, unclear }: PasteAnswer): void {
  if (unclear) window.showWarningMessage(message);
  else window.setStatusBarMessage(message, SHOWN_MS);
}
