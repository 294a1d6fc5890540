import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

/** Entry where the server is a worker: the worker itself is the channel. */
const port: unknown = globalThis;
type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(
  createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(port as Port),
    new BrowserMessageWriter(port as Port),
  ),
  { files: null },
);
