import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic, TextEdit } from "vscode-languageserver";
import { type ServerProcess, serverProcesses } from "./serverProcess.ts";
import { thisYear, wrong } from "./testFolder.ts";

const start = serverProcesses();
const uri = "file:///w/a.md";
const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const PARSE_ERROR = -32700;

/** Requests of every kind: those that are answered at once, later, for whole folders, and our own. */
const REQUESTS: readonly (readonly [method: string, params: object])[] = [
  ["textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } }],
  ["textDocument/documentSymbol", { textDocument: { uri } }],
  ["textDocument/formatting", { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } }],
  ["textDocument/diagnostic", { textDocument: { uri } }],
  ["workspace/diagnostic", { previousResultIds: [] }],
  ["workspace/symbol", { query: "" }],
  ["completionItem/resolve", { label: "x" }],
  ["inlayHint/resolve", { label: "x", position: { line: 0, character: 0 } }],
  ["nianbao/status", { uri }],
  ["nianbao/check", { uri }],
  ["nianbao/checkFolder", {}],
  ["nianbao/newReport", { agency: "青石镇人民政府", year: 2024 }],
];

describe("a request", () => {
  it("before initialize is answered as LSP has it, and harms nothing", async () => {
    const server = start();
    await server.open(uri, wrong);
    for (const [method, params] of REQUESTS)
      expect(await server.codeOf(method, params), method).toBe(NOT_INITIALIZED);
    await server.initialize();
    expect(await server.codeOf("nianbao/status", { uri })).toBeNull();
  });

  it("after shutdown is answered as LSP has it", async () => {
    const server = start();
    await server.initialize();
    await server.open(uri, wrong);
    for (const [method, params] of REQUESTS) expect(await server.codeOf(method, params), method).toBeNull();
    await server.request("shutdown", null);
    for (const [method, params] of REQUESTS)
      expect(await server.codeOf(method, params), method).toBe(INVALID_REQUEST);
    await server.connection.sendNotification("exit");
    expect(await server.ended).toBe(0);
  });
});

describe("the life of a server", () => {
  const params = { processId: null, rootUri: null, capabilities: {} };

  it("begins once, with initialize", async () => {
    const server = start();
    for (const method of ["shutdown", "textDocument/moniker", "nianbao/nothing"])
      expect(await server.codeOf(method, null), method).toBe(NOT_INITIALIZED);
    await server.initialize();
    expect(await server.codeOf("initialize", params)).toBe(INVALID_REQUEST);
    expect(await server.codeOf("nianbao/nothing", {})).toBe(METHOD_NOT_FOUND);
    expect(await server.codeOf("nianbao/status", { uri })).toBeNull();
  });

  it("ends once, with shutdown", async () => {
    const server = start();
    await server.initialize();
    expect(await server.codeOf("shutdown", null)).toBeNull();
    for (const [method, given] of [
      ["shutdown", null],
      ["initialize", params],
      ["nianbao/nothing", {}],
    ] as const)
      expect(await server.codeOf(method, given), method).toBe(INVALID_REQUEST);
    await server.connection.sendNotification("exit");
    expect(await server.ended).toBe(0);
  });
});

describe("the process", () => {
  const frame = (body: string, head = `Content-Length: ${Buffer.byteLength(body)}`): string =>
    `${head}\r\n\r\n${body}`;

  it("ends where a message has no length, and says why", async () => {
    const server = start();
    await server.initialize();
    server.process.stdin.write(frame('{"jsonrpc":"2.0","id":7,"method":"shutdown"}', "Content-Type: text"));
    expect(await server.ended).toBe(1);
    expect(server.told).toContain("Content-Length");
  });

  it("goes on where a message is no JSON, and says so", async () => {
    const server = start();
    await server.initialize();
    const answers: string[] = [];
    server.process.stdout.on("data", (chunk) => answers.push(String(chunk)));
    server.process.stdin.write(frame("{ no JSON"));
    await expect.poll(() => answers.join("")).toContain(String(PARSE_ERROR));
    expect(await server.codeOf("nianbao/status", { uri })).toBeNull();
  });

  it("ends when its client is gone", async () => {
    const server = start();
    await server.initialize();
    server.process.stdin.end();
    expect(await server.ended).toBe(1);
  });

  it("that was killed leaves nothing behind: another one knows all from what the editor tells it", async () => {
    const states = await Promise.all([wrong, thisYear].map((text) => look(text)));
    for (const { killed, again } of states) expect(again).toEqual(killed);
  });

  /** What is answered of a text that was typed and not saved: by a server that is killed, and by the one after it. */
  async function look(text: string): Promise<{ readonly killed: unknown; readonly again: unknown }> {
    const first = start();
    await first.initialize({ textDocument: { diagnostic: {} } });
    await first.open(uri, text.slice(0, -10));
    const lines = text.slice(0, -10).split("\n");
    const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    await first.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: end, end }, text: text.slice(-10) }],
    });
    const killed = await ask(first);
    first.process.kill("SIGKILL");
    expect(await first.ended).toBeNull();
    const second = start();
    await second.initialize({ textDocument: { diagnostic: {} } });
    // A language client opens its documents anew, with the texts that the editor holds.
    await second.open(uri, text, 2);
    return { killed, again: await ask(second) };
  }

  async function ask(server: ServerProcess): Promise<unknown> {
    const { items } = await server.request<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    const edits = await server.request<TextEdit[]>("textDocument/formatting", {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    return { items, edits, status: await server.request("nianbao/status", { uri }) };
  }

  it("is started again by the language client, whose own policy nothing overrides", () => {
    const client = ["session", "node", "browser"].map((name) =>
      readFileSync(new URL(`../../client/src/${name}.ts`, import.meta.url), "utf8"),
    );
    expect(client.join("\n")).not.toMatch(/errorHandler|maxRestartCount|CloseAction/);
  });
});

describe("memory", () => {
  /** The server's live heap in bytes, after a collection. */
  async function heapOf(server: ServerProcess): Promise<number> {
    server.told = "";
    server.process.kill("SIGUSR2");
    await expect.poll(() => server.told).toMatch(/heap=\d+\n/);
    return Number(/heap=(\d+)/.exec(server.told)?.[1]);
  }

  it("does not grow with the number of edits", async () => {
    const server = start(["--expose-gc", "--import", new URL("../../bench/heap.mjs", import.meta.url).href]);
    await server.initialize({ textDocument: { diagnostic: {} } });
    await server.open(uri, wrong);
    let version = 1;
    const edit = async (count: number): Promise<number> => {
      const place = { line: 2, character: 0 };
      for (let index = 0; index < count; index++) {
        const end = { line: 2, character: index % 2 };
        await server.connection.sendNotification("textDocument/didChange", {
          textDocument: { uri, version: ++version },
          contentChanges: [{ range: { start: place, end }, text: index % 2 === 0 ? "公" : "" }],
        });
        await server.request("textDocument/diagnostic", { textDocument: { uri } });
      }
      return heapOf(server);
    };
    const before = await edit(100);
    const after = await edit(900);
    expect(after / before).toBeLessThan(1.15);
  });
});
