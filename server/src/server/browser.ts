import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { ReadScriptRequest } from "../../../protocol/office.ts";
import type { Formats } from "../formats/formats.ts";
import { ScriptModules } from "./scriptModules.ts";
import { startServer } from "./server.ts";

/** Entry where the server is a worker: the worker itself is the channel. */
const port: unknown = globalThis;
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port as Port),
  new BrowserMessageWriter(port as Port),
);
const scripts = new ScriptModules(async (name) => {
  const { name: request } = ReadScriptRequest;
  const script = await connection.sendRequest<string | null>(request, { name });
  if (script === null) throw new Error(`the client has no script ${name}`);
  return script;
});

startServer(connection, {
  files: null,
  formats: () => scripts.load("index.js") as Promise<Formats>,
});
