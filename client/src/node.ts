import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateExtension } from "./extension.ts";

export { deactivate } from "./extension.ts";

/** Entry where extensions run in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.cjs");
  activateExtension(
    context,
    (options) => new LanguageClient("nianbao", "年报助手", { module, transport: TransportKind.ipc }, options),
  );
}
