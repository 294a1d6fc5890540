/**
 * Times one typed figure to the hints that follow from it, over real messages: `didChange`, then `inlayHint` for the
 * whole document. The same is done to a server of the same library that only says hello, in turn; the ratio of the two
 * is the figure to look at.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeReports } from "./reports.mjs";
import { at, buildHello, KEYS, show, timeKeys, typeFigure } from "./typing.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-hints-"));

try {
  const text = await writeReports(folder, 1);
  const hello = await buildHello(folder);
  const end = { line: text.split("\n").length, character: 0 };
  console.log(`${KEYS} figures in a report of ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
  const [floor, ours] = await timeKeys([hello, join(root, "dist/server.cjs")], text, {
    method: "textDocument/inlayHint",
    params: { range: { start: { line: 0, character: 0 }, end } },
    change: typeFigure(text),
  });
  show("hello ", floor);
  show("report", ours);
  console.log(`ratio:  ${(at(ours, 0.5) / at(floor, 0.5)).toFixed(1)} at p50 (goal: at most 4)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
