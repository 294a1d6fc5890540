/**
 * Times one typed character to diagnostics, over real messages: `didChange`, then a pull. The same is done to a
 * server of the same library that only says hello; the ratio of the two is the figure to look at.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeReports } from "./reports.mjs";
import { at, buildHello, KEYS, show, timeKeys } from "./typing.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-keys-"));
/** Inside the first paragraph. */
const place = { line: 5, character: 10 };

try {
  const text = await writeReports(folder, 1);
  const hello = await buildHello(folder);
  console.log(`${KEYS} keys in a report of ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
  const [floor, ours] = await timeKeys([hello, join(root, "dist/server.cjs")], text, {
    method: "textDocument/diagnostic",
    params: {},
    change: () => ({ range: { start: place, end: place }, text: "公" }),
  });
  show("hello ", floor);
  show("report", ours);
  console.log(`ratio:  ${(at(ours, 0.95) / at(floor, 0.95)).toFixed(1)} at p95 (goal: p95 of at most 5 ms)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
