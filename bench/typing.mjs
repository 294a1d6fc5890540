/** Types into a document of a server, one character after the other, and times an answer after each. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { startServer } from "./server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const WARM_UP = 100;
/** How often each character is typed and timed. */
export const KEYS = 400;
const URI = "file:///report.md";

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
 * Milliseconds from each typed character to the answer to a request about the document, sorted.
 * @param edit `({ key, place }) => ({ range, text })`, what the key changes.
 */
export async function timeKeys(file, text, { method, params, edit }) {
  const server = startServer(file);
  await server.request("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  server.notify("initialized", {});
  const textDocument = { uri: URI, languageId: "markdown", version: 1, text };
  server.notify("textDocument/didOpen", { textDocument });
  const ask = () => server.request(method, { textDocument: { uri: URI }, ...params });
  await ask();
  const times = [];
  for (let key = 0; key < WARM_UP + KEYS; key++) {
    const started = process.hrtime.bigint();
    server.notify("textDocument/didChange", {
      textDocument: { uri: URI, version: key + 2 },
      contentChanges: [edit(key)],
    });
    await ask();
    if (key >= WARM_UP) times.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  server.stop();
  return times.sort((a, b) => a - b);
}

/** The time under which a share of the times lie. */
export const at = (times, share) => times[Math.floor((times.length - 1) * share)];

export function show(name, times) {
  console.log(`${name}: p50 ${at(times, 0.5).toFixed(2)} ms, p95 ${at(times, 0.95).toFixed(2)} ms`);
}
