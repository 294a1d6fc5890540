import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateExtension } from "./extension.ts";

export { deactivate } from "./extension.ts";

/** A small young generation (MiB): after a text of 1 MB the process keeps a fifth less, and keys take no longer. */
const ENGINE = ["--max-semi-space-size=4"];

/** Entry where extensions run in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server.cjs");
  activateExtension(
    context,
    (options) =>
      new LanguageClient(
        "nianbao",
        "年报助手",
        { module, transport: TransportKind.ipc, options: { execArgv: ENGINE } },
        options,
      ),
  );
}
