/** The prepared folder as the extension host sees it, and waiting for what the server says of its files. */
import {
  commands,
  type Diagnostic,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

export async function open(name: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("no folder is open");
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  return window.showTextDocument(document);
}

/** Resolves once a document's findings are as wished. */
export async function untilFindings(
  document: TextDocument,
  isWished: (findings: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return until(() => {
    const findings = readFindings(document);
    return isWished(findings) ? findings : undefined;
  });
}

export function readFindings({ uri }: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === "nianbao");
}

export function readCode({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Asks again and again; only mocha's own limit ends it, since no machine's speed is judged here. */
export async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The characters of a document's only occurrence of a text. */
export function find(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`${document.fileName} lacks ${text}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

export function wholeOf(document: TextDocument): Range {
  return document.validateRange(new Range(new Position(0, 0), new Position(document.lineCount, 0)));
}

/** Puts the active document back to what stands in its file. */
export async function revert(): Promise<void> {
  await commands.executeCommand("workbench.action.files.revert");
}
