/**
 * Times one typed figure to the page of the preview that follows from it, over real messages: `didChange`, then
 * `nianbao/page`. The same is done to a server of the same library that answers with the lines as paragraphs, which is
 * what a preview can do at the least; the ratio of the two is the figure to look at.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeReports } from "./reports.mjs";
import { at, buildHello, KEYS, show, timeKeys, typeFigure, URI } from "./typing.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-preview-"));

try {
  const text = await writeReports(folder, 1);
  const hello = await buildHello(folder);
  for (const [name, typed] of [
    ["without faults", text],
    ["with commas of the wrong width", text.replaceAll("，", ",")],
  ]) {
    console.log(`${KEYS} figures in a report of ${(Buffer.byteLength(typed) / 1024).toFixed(1)} KB ${name}`);
    const [floor, ours] = await timeKeys([hello, join(root, "dist/server.cjs")], typed, {
      method: "nianbao/page",
      params: { uri: URI },
      change: typeFigure(typed),
    });
    show("hello ", floor);
    show("page  ", ours);
    const ratio = (at(ours, 0.5) / at(floor, 0.5)).toFixed(1);
    console.log(
      `ratio:  ${ratio} at p50 (goal: p95 of at most 20 ms, a fifth of what may pass until it is seen)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
