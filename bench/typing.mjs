/** Types into a document of several servers in turn, one key after the other, and times an answer after each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { startServer } from "./server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const WARM_UP = 100;
/** How many keys are typed and timed. */
export const KEYS = 400;
/** How often an outline is asked for. */
const OUTLINES = 20;
/** So many keys go to one server before it is another's turn: what one of them still tidies up is not timed as another's. */
const AT_A_TIME = 50;
/** The document that is typed into. */
export const URI = "file:///report.md";
/** What VS Code says of itself, as far as the answers differ by it. */
const CAPABILITIES = {
  textDocument: { diagnostic: {}, inlayHint: { resolveSupport: { properties: ["tooltip", "textEdits"] } } },
};

/** Bundles the server that only says hello into a folder. */
export async function buildHello(folder) {
  const hello = join(folder, "hello.cjs");
  await build({
    entryPoints: [join(root, "bench/hello.ts")],
    outfile: hello,
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return hello;
}

/**
 * Milliseconds from each key to the answer to a request about the document: one sorted list for each server. The
 * servers take turns, so that what else the machine does hits all of them alike.
 * @param change what a key changes: its number → a content change.
 * @param keys how many are timed, after some that are not.
 */
export async function timeKeys(files, text, { method, params, change, keys = KEYS }) {
  const servers = [];
  for (const file of files) servers.push(await open(file, text));
  const times = servers.map(() => []);
  for (let first = 0; first < WARM_UP + keys; first += AT_A_TIME) {
    for (const [index, server] of servers.entries()) {
      for (let key = first; key < first + AT_A_TIME; key++) {
        const started = process.hrtime.bigint();
        server.notify("textDocument/didChange", {
          textDocument: { uri: URI, version: key + 2 },
          contentChanges: [change(key)],
        });
        await server.request(method, { textDocument: { uri: URI }, ...params });
        if (key >= WARM_UP) times[index].push(Number(process.hrtime.bigint() - started) / 1e6);
      }
    }
  }
  for (const server of servers) server.stop();
  return times.map((list) => list.sort((a, b) => a - b));
}

/**
 * Times the outline of a text that is typed into, and looks at the server's memory after that.
 * @returns sorted milliseconds, and MiB (null where the system does not tell).
 */
export async function timeSymbols(file, text) {
  const server = await open(file, text);
  const textDocument = { uri: URI };
  const times = [];
  const place = { line: 5, character: 10 };
  for (let key = 0; key < OUTLINES; key++) {
    server.notify("textDocument/didChange", {
      textDocument: { uri: URI, version: key + 2 },
      contentChanges: [{ range: { start: place, end: place }, text: "公" }],
    });
    await server.request("textDocument/diagnostic", { textDocument });
    const started = process.hrtime.bigint();
    await server.request("textDocument/documentSymbol", { textDocument });
    times.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  const memory = readMemory(server.pid);
  server.stop();
  return { times: times.sort((a, b) => a - b), memory };
}

/** MiB that a process holds; null where the system does not tell. */
function readMemory(pid) {
  if (process.platform !== "linux") return null;
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

async function open(file, text) {
  const server = startServer(file);
  await server.request("initialize", { processId: null, rootUri: null, capabilities: CAPABILITIES });
  server.notify("initialized", {});
  const textDocument = { uri: URI, languageId: "markdown", version: 1, text };
  server.notify("textDocument/didOpen", { textDocument });
  await server.request("textDocument/diagnostic", { textDocument: { uri: URI } });
  return server;
}

/** What changes a figure of table 三 with every key, so that sums hold and fail by turns. */
export function typeFigure(text) {
  const lines = text.split("\n");
  const line = lines.findIndex((words) => words.includes("（一）予以公开"));
  const character = (lines[line] ?? "").search(/\d/);
  const range = { start: { line, character }, end: { line, character: character + 1 } };
  return (key) => ({ range, text: String(key % 2) });
}

/** The time under which a share of the times lie. */
export const at = (times, share) => times[Math.floor((times.length - 1) * share)];

export function show(name, times) {
  console.log(`${name}: p50 ${at(times, 0.5).toFixed(2)} ms, p95 ${at(times, 0.95).toFixed(2)} ms`);
}
