import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { ReadScriptRequest } from "../../protocol/office.ts";
import { answer } from "./answerFiles.ts";
import { activateExtension } from "./extension.ts";

export { deactivate } from "./extension.ts";

/** The browser's own; the DOM's types are not loaded, since nothing else may use them. */
declare class Worker {
  constructor(address: string);
}

/** Entry where extensions run in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  activateExtension(context, (options) => {
    const client = new LanguageClient("nianbao", "年报助手", () => startWorker(context), options);
    // What reads and writes documents is loaded when it is needed; the worker cannot reach it by itself.
    answer(client, ReadScriptRequest, async ({ name }) => {
      if (!SCRIPT_NAME.test(name)) return null;
      const script = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, "dist", "formats", name));
      return new TextDecoder().decode(script);
    });
    return client;
  });
}

/** A script by its name alone. */
const SCRIPT_NAME = /^[\w-]+\.js$/;

/**
 * Starts the worker from the text of its script. A worker cannot be started from an extension that lies on a
 * remote machine by its address; what the editor can read, it can start, wherever the extension lies.
 */
async function startWorker({ extensionUri }: ExtensionContext): Promise<MessageTransports> {
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist", "server.worker.js"));
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  // The editor's workers are not `instanceof Worker`, by which the client would know one.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
