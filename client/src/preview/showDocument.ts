import {
  TabInputText,
  type TextDocumentShowOptions,
  type TextEditor,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";

/** The editor that shows a document, if one is in view. */
export function findEditor(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

/** Shows a document and goes on there: where it is open already, else beside its preview. */
export async function showDocument(
  uri: Uri,
  panel: WebviewPanel,
  options: TextDocumentShowOptions,
): Promise<TextEditor> {
  const viewColumn = findEditor(uri)?.viewColumn ?? findTab(uri) ?? beside(panel);
  return window.showTextDocument(uri, { ...options, viewColumn, preserveFocus: false });
}

/** The column of a tab that is hidden behind another. */
function findTab(uri: Uri): ViewColumn | undefined {
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  )?.viewColumn;
}

function beside({ viewColumn }: WebviewPanel): ViewColumn {
  return viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
}
