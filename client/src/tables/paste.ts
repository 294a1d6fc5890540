import {
  type DataTransfer,
  Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { type PasteAnswer, PasteRequest } from "../../../protocol/tables.ts";
import { SELECTOR } from "../selector.ts";
import type { Session } from "../session.ts";
import type { Workbench } from "../workbench.ts";

const KIND = DocumentDropOrPasteEditKind.Empty.append("nianbao", "table");
const MIME_TYPES = ["text/html", "text/plain"];
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
        async provideDocumentPasteEdits(document, ranges, dataTransfer, { only }, token) {
          const [range, ...more] = ranges;
          if (!range || more.length > 0 || (only && !only.contains(KIND))) return [];
          const prepared = await prepare(session, document, range, dataTransfer);
          if (!prepared || token.isCancellationRequested) return [];
          announcer.expect(document, prepared);
          const edit = new DocumentPasteEdit("", prepared.answer.title, KIND);
          edit.additionalEdit = prepared.edit;
          return [edit];
        },
      },
      { providedPasteEditKinds: [KIND], pasteMimeTypes: MIME_TYPES },
    ),
    languages.registerDocumentDropEditProvider(
      SELECTOR,
      {
        async provideDocumentDropEdits(document: TextDocument, position: Position, dataTransfer, token) {
          const prepared = await prepare(session, document, new Range(position, position), dataTransfer);
          if (!prepared || token.isCancellationRequested) return [];
          announcer.expect(document, prepared);
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
  });
  if (!answer || !client || document.version !== version) return undefined;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...answer.edits]));
  return { answer, edit };
}

/** Says what a paste did, once it is done: an edit that is offered need not be the one that is chosen. */
class Announcer implements Disposable {
  private expected: {
    readonly document: TextDocument;
    readonly text: string;
    readonly answer: PasteAnswer;
  } | null = null;

  private readonly subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const { expected } = this;
    if (expected?.document !== document || contentChanges.length === 0) return;
    this.expected = null;
    // The editor cuts an edit down to what differs, so that only the text tells whether it was made.
    if (plain(document.getText()) === expected.text) announce(expected.answer);
  });

  expect(document: TextDocument, { edit, answer }: PreparedEdit): void {
    this.expected = { document, text: plain(applyTo(document, edit.get(document.uri))), answer };
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

/** The text of a document once edits that do not overlap have been made. */
function applyTo(document: TextDocument, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start.compareTo(a.range.start))
    .reduce(
      (text, { range, newText }) =>
        text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end)),
      document.getText(),
    );
}

/** A text with the line ends of none of the systems in particular. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function announce({ message, unclear }: PasteAnswer): void {
  if (unclear) window.showWarningMessage(message);
  else window.setStatusBarMessage(message, SHOWN_MS);
}
