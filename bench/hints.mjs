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
import { at, buildHello, KEYS, show, timeKeys } from "./typing.mjs";

const ROUNDS = 3;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-hints-"));

/** A figure of table 三 that changes with every key: the sum of its row fails, holds, fails … */
function typeFigure(text) {
  const lines = text.split("\n");
  const line = lines.findIndex((words) => words.includes("（一）予以公开"));
  const character = (lines[line] ?? "").search(/\d/);
  const range = { start: { line, character }, end: { line, character: character + 1 } };
  return (key) => ({ range, text: String(key % 10) });
}

try {
  const text = await writeReports(folder, 1);
  const hello = await buildHello(folder);
  const end = { line: text.split("\n").length, character: 0 };
  const request = {
    method: "textDocument/inlayHint",
    params: { range: { start: { line: 0, character: 0 }, end } },
    edit: typeFigure(text),
  };
  console.log(`${KEYS} figures in a report of ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await timeKeys(hello, text, request);
    const ours = await timeKeys(join(root, "dist/server.cjs"), text, request);
    show("hello ", floor);
    show("report", ours);
    ratios.push(at(ours, 0.5) / at(floor, 0.5));
  }
  const [ratio] = ratios.sort((a, b) => a - b).slice(Math.floor(ROUNDS / 2));
  console.log(`ratio:  ${ratio.toFixed(1)} at p50, the middle of ${ROUNDS} rounds (goal: at most 4)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
