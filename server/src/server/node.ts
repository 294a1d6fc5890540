import { Console } from "node:console";
import {
  type Connection,
  createConnection,
  ErrorCodes,
  ProposedFeatures,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { nodeFiles } from "../files/nodeFiles.ts";
import { startServer } from "./server.ts";
import { writeWhole } from "./wholeMessages.ts";

/** Entry where the server is a process of its own; the command line says how it is reached (`--stdio`, `--node-ipc`). */

// A slip in one answer must not take the others down. Standard error goes to the client's log.
process.on("uncaughtException", (error) => console.error(error));
process.on("unhandledRejection", (reason) => console.error(reason));

const connection = process.argv.includes("--stdio")
  ? connectStandardStreams()
  : createConnection(ProposedFeatures.all);
const state = startServer(connection, {
  files: nodeFiles,
  formats: () => import("../formats/index.ts"),
});

function connectStandardStreams(): Connection {
  // Standard output belongs to the messages alone.
  globalThis.console = new Console(process.stderr);
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(writeWhole(process.stdout));
  reader.onError((error) => {
    console.error(error.message);
    // Where a message ends cannot be known any more: whoever started the server can start another one.
    if (/header|content-length/i.test(error.message)) process.exit(1);
    if (error instanceof SyntaxError) writer.write(parseError(error)).catch(() => process.exit(1));
  });
  for (const event of ["end", "close"]) process.stdin.on(event, endProcess);
  return createConnection(ProposedFeatures.all, reader, writer);
}

/** The client is gone; LSP has a server end with 1 where nobody told it to shut down. */
function endProcess(): void {
  process.exit(state.phase === "after" ? 0 : 1);
}

/** What JSON-RPC answers to a message that is no JSON; whose it is nobody can know. */
function parseError({ message }: Error): ResponseMessage {
  return { jsonrpc: "2.0", id: null, error: { code: ErrorCodes.ParseError, message } };
}
