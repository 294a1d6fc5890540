/**
 * Times one typed character to diagnostics, over real messages: `didChange`, then a pull. The same is done to a
 * server of the same library that only says hello; the ratio of the two is the figure to look at.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeReports } from "./reports.mjs";
import { startServer } from "./server.mjs";

const KEYS = 400;
const WARM_UP = 100;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-keys-"));

/** Milliseconds from each typed character to its diagnostics. */
async function measure(file, text) {
  const server = startServer(file);
  const uri = "file:///report.md";
  await server.request("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  server.notify("initialized", {});
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  await server.request("textDocument/diagnostic", { textDocument: { uri } });
  const place = { line: 5, character: 10 };
  const times = [];
  for (let key = 0; key < WARM_UP + KEYS; key++) {
    const started = process.hrtime.bigint();
    const contentChanges = [{ range: { start: place, end: place }, text: "公" }];
    server.notify("textDocument/didChange", { textDocument: { uri, version: key + 2 }, contentChanges });
    await server.request("textDocument/diagnostic", { textDocument: { uri } });
    if (key >= WARM_UP) times.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  server.stop();
  return times.sort((a, b) => a - b);
}

const at = (times, share) => times[Math.floor((times.length - 1) * share)];
const show = (name, times) =>
  console.log(`${name}: p50 ${at(times, 0.5).toFixed(2)} ms, p95 ${at(times, 0.95).toFixed(2)} ms`);

try {
  const text = await writeReports(folder, 1);
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
  console.log(`${KEYS} keys in a report of ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
  const floor = await measure(hello, text);
  const ours = await measure(join(root, "dist/server.cjs"), text);
  show("hello ", floor);
  show("report", ours);
  console.log(`ratio:  ${(at(ours, 0.95) / at(floor, 0.95)).toFixed(1)} at p95 (goal: p95 of at most 5 ms)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
