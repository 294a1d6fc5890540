/**
 * Times one typed character to diagnostics, over real messages: `didChange`, then a pull. The same is done to a
 * server of the same library that only says hello; the ratio of the two is the figure to look at. Texts of several sizes;
 * of the largest also the outline, and what memory the server has taken. `node bench/keystroke.mjs [--keys N]`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { listTexts } from "./texts.mjs";
import { at, buildHello, timeKeys, timeSymbols } from "./typing.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Inside the first paragraph. */
const place = { line: 5, character: 10 };

/** @returns for each text its name and size, percentiles of ours and of hello, and the goal. */
export async function timeTexts(keys) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-keys-"));
  try {
    const files = [await buildHello(folder), join(root, "dist/server.cjs")];
    const timed = [];
    for (const { name, text, goal } of await listTexts()) {
      const [floor, ours] = await timeKeys(files, text, {
        method: "textDocument/diagnostic",
        params: {},
        change: () => ({ range: { start: place, end: place }, text: "公" }),
        keys,
      });
      timed.push({
        name,
        goal,
        bytes: Buffer.byteLength(text),
        ours: { p50: at(ours, 0.5), p95: at(ours, 0.95) },
        hello: { p50: at(floor, 0.5), p95: at(floor, 0.95) },
      });
    }
    return timed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the 95th percentile of the outline's time in the largest text, and the server's memory then, in MiB. */
export async function timeLargest() {
  const { text } = (await listTexts()).at(-1);
  const { times, memory } = await timeSymbols(join(root, "dist/server.cjs"), text);
  return { p95: at(times, 0.95), memory };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { keys: { type: "string", default: "200" } } });
  for (const { name, goal, ours, hello } of await timeTexts(Number(values.keys))) {
    const times = `p50 ${ours.p50.toFixed(2)} ms, p95 ${ours.p95.toFixed(2)} ms`;
    const ratio = (ours.p95 / hello.p95).toFixed(1);
    console.log(`${name}: ${times}; ${ratio} times hello at p95 (goal: p95 of at most ${goal} ms)`);
  }
  const { p95, memory } = await timeLargest();
  console.log(`outline at 1 MB: p95 ${p95.toFixed(1)} ms (goal: under 30 ms)`);
  if (memory !== null) console.log(`memory after 1 MB: ${memory.toFixed(0)} MiB (goal: under 110 MiB)`);
}
