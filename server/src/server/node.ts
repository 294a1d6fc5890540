import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeFiles } from "../files/nodeFiles.ts";
import { startServer } from "./server.ts";

/** Entry where the server is a process of its own; the command line says how it is reached (`--stdio`, `--node-ipc`). */
const connection = createConnection(ProposedFeatures.all);

// A slip in one answer must not take the others down. Standard error goes to the client's log.
process.on("uncaughtException", (error) => console.error(error));
process.on("unhandledRejection", (reason) => console.error(reason));

startServer(connection, { files: nodeFiles });
