import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
// One thread of the engine's own beside the one that answers: four of them would stand in the way of the next key where there
// are two processors. And 4 MiB each for the two halves of the room for young objects, which are else 16 and mostly empty.
import started from "../../protocol/serverProcess.json";
import { activateExtension } from "./extension.ts";

export { deactivate } from "./extension.ts";

/** Entry where extensions run in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const server = {
    module: context.asAbsolutePath("dist/server.cjs"),
    transport: TransportKind.ipc,
    options: { execArgv: started.flags },
  };
  activateExtension(context, (options) => new LanguageClient("nianbao", "年报助手", server, options));
}
