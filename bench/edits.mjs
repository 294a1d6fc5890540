/**
 * What a long session costs: the server's live heap after 20,000 edits against that after 2,000, each edit followed by
 * what an editor asks then. `node bench/edits.mjs [--edits 20000]`; it ends with 1 where the heap grows beyond 1.15 times.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeReports } from "./reports.mjs";
import { startServer } from "./server.mjs";

const MOST_GROWTH = 1.15;
const URI = "file:///report.md";
const root = fileURLToPath(new URL("..", import.meta.url));
const probe = new URL("heap.mjs", import.meta.url).href;
const { values } = parseArgs({ options: { edits: { type: "string", default: "20000" } } });
const edits = Number(values.edits);

const folder = mkdtempSync(join(tmpdir(), "nianbao-edits-"));
const server = startServer(join(root, "dist/server.cjs"), {
  flags: ["--expose-gc", "--import", probe],
  stderr: "pipe",
});
try {
  const text = await writeReports(folder, 1);
  await server.request("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  server.notify("initialized", {});
  server.notify("textDocument/didOpen", {
    textDocument: { uri: URI, languageId: "markdown", version: 1, text },
  });
  const early = await type(1, edits / 10);
  const late = await type(edits / 10 + 1, edits);
  const growth = late / early;
  console.log(`live heap after ${edits / 10} edits: ${megabytes(early)}, after ${edits}: ${megabytes(late)}`);
  console.log(`growth: ${growth.toFixed(3)} times (goal: at most ${MOST_GROWTH})`);
  process.exitCode = growth > MOST_GROWTH ? 1 : 0;
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Makes the edits from one number to another. @returns the live heap in bytes. */
async function type(first, last) {
  for (let edit = first; edit <= last; edit++) {
    const start = { line: 5, character: 10 };
    // What was typed is deleted again, so that the text does not grow.
    const end = { line: 5, character: 10 + ((edit - 1) % 2) };
    server.notify("textDocument/didChange", {
      textDocument: { uri: URI, version: edit + 1 },
      contentChanges: [{ range: { start, end }, text: edit % 2 === 1 ? "公" : "" }],
    });
    const textDocument = { uri: URI };
    await server.request("textDocument/diagnostic", { textDocument });
    if (edit % 10 > 0) continue;
    await server.request("textDocument/documentSymbol", { textDocument });
    await server.request("textDocument/hover", { textDocument, position: start });
    await server.request("textDocument/codeAction", {
      textDocument,
      range: { start, end: start },
      context: { diagnostics: [] },
    });
  }
  const told = new Promise((resolve) => server.stderr.once("data", resolve));
  process.kill(server.pid, "SIGUSR2");
  return Number(/heap=(\d+)/.exec(String(await told))?.[1]);
}

function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
