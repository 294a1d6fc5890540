/**
 * Opens a folder of 1,000 reports and types while they are read and judged: milliseconds from each typed character
 * to its diagnostics, how long the folder takes, and what of it is kept in memory.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writeReports } from "./reports.mjs";
import { startServer } from "./server.mjs";

const REPORTS = 1000;
/** Milliseconds between two characters. */
const PAUSE = 20;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-folder-"));

const isLinux = process.platform === "linux";
const at = (times, share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Megabytes that a process holds. */
function readMemory(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Seconds of a processor's time that a process has used; Linux counts hundredths. */
function readProcessorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Types into a document until something is done. @returns sorted milliseconds. */
async function type(server, uri, isDone) {
  const times = [];
  const place = { line: 5, character: 10 };
  while (!isDone(times.length)) {
    const started = performance.now();
    const contentChanges = [{ range: { start: place, end: place }, text: "公" }];
    server.notify("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges,
    });
    await server.request("textDocument/diagnostic", { textDocument: { uri } });
    times.push(performance.now() - started);
    await wait(PAUSE);
  }
  return times.sort((a, b) => a - b);
}

/** The reports that are written are of a few agencies; here each is of its own. */
function tellApart(name) {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  const [, place] = /^# (\S+?)\d{4}年/.exec(text) ?? [];
  writeFileSync(path, text.replaceAll(place, `第${Number.parseInt(name, 10)}${place}`));
}

let version = 1;

try {
  const text = await writeReports(folder, REPORTS);
  for (const name of readdirSync(folder)) tellApart(name);
  const server = startServer(join(root, "dist/server.cjs"));
  const uri = "untitled:Untitled-1";
  await server.request("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "reports" }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
  });
  const started = performance.now();
  server.notify("initialized", {});
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version, text } });
  let isDone = false;
  const answer = server.request("workspace/diagnostic", { previousResultIds: [] });
  void answer.then(() => {
    isDone = true;
  });
  const during = await type(server, uri, () => isDone);
  const { items } = await answer;
  const took = (performance.now() - started) / 1000;
  const found = items.reduce((sum, item) => sum + item.items.length, 0);
  console.log(`folder: ${items.length} reports and ${found} findings in ${took.toFixed(1)} s`);
  if (isLinux) console.log(`processor: ${readProcessorTime(server.pid).toFixed(1)} s`);
  const alone = await type(server, uri, (count) => count === 100);
  console.log(
    `typing meanwhile: p50 ${at(during, 0.5)} ms, p95 ${at(during, 0.95)} ms, worst ${at(during, 1)} ms`,
  );
  console.log(`typing alone:     p50 ${at(alone, 0.5)} ms, p95 ${at(alone, 0.95)} ms`);
  const previousResultIds = items.map((item) => ({ uri: item.uri, value: item.resultId }));
  const asked = performance.now();
  await server.request("workspace/diagnostic", { previousResultIds });
  console.log(`asked again: ${(performance.now() - asked).toFixed(1)} ms`);
  if (isLinux) console.log(`memory: ${readMemory(server.pid).toFixed(0)} MB`);
  server.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
