import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll } from "vitest";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import started from "../../protocol/serverProcess.json";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A server that runs as a process of its own. */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  /** What it has said on standard error. */
  told = "";
  /** The code it ended with; null where it was killed. */
  readonly ended: Promise<number | null>;

  constructor(readonly process: ChildProcessWithoutNullStreams) {
    this.connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.connection.listen();
    this.ended = new Promise((resolve) => process.once("close", (code) => resolve(code)));
    process.stderr.on("data", (chunk) => {
      this.told += String(chunk);
    });
  }

  async initialize(capabilities: object = {}): Promise<void> {
    await this.request("initialize", { processId: null, rootUri: null, capabilities });
    await this.connection.sendNotification("initialized", {});
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    const textDocument = { uri, languageId: "markdown", version, text };
    return this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** The error code that a request is answered with; null where it is answered. */
  codeOf(method: string, params: unknown): Promise<number | null> {
    return this.request(method, params).then(
      () => null,
      (error: { readonly code: number }) => error.code,
    );
  }
}

/** Bundles the server once for a test file. @returns what starts it; what is left running is ended after each test. */
export function serverProcesses(): (flags?: readonly string[]) => ServerProcess {
  const built = mkdtempSync(join(tmpdir(), "nianbao-server-"));
  const file = join(built, "server.cjs");
  const running: ChildProcessWithoutNullStreams[] = [];

  beforeAll(async () => {
    await build({
      entryPoints: [join(root, "server/src/server/node.ts")],
      outfile: file,
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      mainFields: ["module", "main"],
      // What reads documents is a bundle of its own, which nothing asks for here.
      external: ["*/formats/index.ts"],
      logLevel: "warning",
    });
  });
  afterEach(() => {
    for (const server of running.splice(0)) server.kill("SIGKILL");
  });
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  return (flags = []) => {
    const server = spawn(process.execPath, [...started.flags, ...flags, file, "--stdio"]);
    running.push(server);
    return new ServerProcess(server);
  };
}
