import { Uri, type Webview } from "vscode";
import type { PreviewState, Words } from "./messages.ts";
import { escapeHtml } from "./printTable.ts";

/** The folder that the view may load from: its own script and style, and nothing else. */
export function viewRoot(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, "dist");
}

/** The document that a view begins with: no resource but the extension's own, no script but the one with the nonce. */
export function viewHtml(webview: Webview, extensionUri: Uri, words: Words, state: PreviewState): string {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const address = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(viewRoot(extensionUri), name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address("preview.css")}">
<title>${escapeHtml(words.toolbar)}</title>
</head>
<body data-words="${escapeHtml(JSON.stringify(words))}" data-state="${escapeHtml(JSON.stringify(state))}">
<div id="root"></div>
<script nonce="${nonce}" src="${address("preview.js")}"></script>
</body>
</html>`;
}
