/**
 * Times the start of the server: from the process's birth to the answer to `initialize`, against a server of the same library
 * that only says hello, in turn. `node bench/start.mjs [--runs N]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "./measure.mjs";
import { startServer } from "./server.mjs";
import { buildHello } from "./typing.mjs";

/** @returns the medians in milliseconds, and that of the ratios of each turn. */
export async function timeStarts(runs) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-start-"));
  try {
    const hello = await buildHello(folder);
    const ours = fileURLToPath(new URL("../dist/server.cjs", import.meta.url));
    // The first start of each fills caches.
    for (const file of [hello, ours]) await timeStart(file);
    const turns = [];
    for (let run = 0; run < runs; run++) {
      const floor = await timeStart(hello);
      const start = await timeStart(ours);
      turns.push({ floor, start, ratio: start / floor });
    }
    const of = (pick) => median(turns.map(pick));
    return {
      hello: of((turn) => turn.floor),
      ours: of((turn) => turn.start),
      ratio: of((turn) => turn.ratio),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeStart(file) {
  const started = process.hrtime.bigint();
  const server = startServer(file);
  await server.request("initialize", { processId: null, rootUri: null, capabilities: {} });
  const took = Number(process.hrtime.bigint() - started) / 1e6;
  await server.end();
  return took;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { runs: { type: "string", default: "21" } } });
  const { hello, ours, ratio } = await timeStarts(Number(values.runs));
  console.log(`hello: ${hello.toFixed(0)} ms to initialized; report: ${ours.toFixed(0)} ms`);
  console.log(`ratio: ${ratio.toFixed(2)} (goal: at most 1.3)`);
}
