import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateExtension } from "./extension.ts";

export { deactivate } from "./extension.ts";

/** The browser's own; the DOM's types are not loaded, since nothing else may use them. */
declare class Worker {
  constructor(url: string);
}

/** Entry where extensions run in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.worker.js").toString(true);
  activateExtension(
    context,
    (options) =>
      new LanguageClient("nianbao", "年报助手", () => Promise.resolve(new Worker(script)), options),
  );
}
