/**
 * Measures against peers in the same run, and writes what came out into docs/performance.md:
 * `npm install --prefix bench --no-package-lock && npm run build -- --production && node bench/performance.mjs
 * [--reports N] [--many N,N…] [--runs N] [--keys N]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { timeLargest, timeTexts } from "./keystroke.mjs";
import { measure, measureInTurn } from "./measure.mjs";
import { writeReports } from "./reports.mjs";
import { timeStarts } from "./start.mjs";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "1000" },
    many: { type: "string", default: "5000,20000" },
    runs: { type: "string", default: "7" },
    keys: { type: "string", default: "200" },
  },
});
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cli = here("../dist/cli.js");
const memory = new URL("memory.mjs", import.meta.url).href;
const node = (...args) => ({ command: process.execPath, args: ["--import", memory, ...args] });
const [count, runs, keys] = [values.reports, values.runs, values.keys].map(Number);
const ms = (value) => `${Math.round(value)} ms`;
const fine = (value) => `${value.toFixed(2)} ms`;
const ratio = (value) => value.toFixed(2);

const folder = mkdtempSync(join(tmpdir(), "nianbao-performance-"));
const rows = [];
try {
  await writeReports(folder, count);
  const [floor, check, alone, rumdl] = measureInTurn(
    [
      node(here("floor.mjs"), folder),
      node(cli, "check", folder),
      node(cli, "check", folder, "--jobs", "1"),
      { command: here("node_modules/.bin/rumdl"), args: ["check", "--no-cache", folder] },
    ],
    runs,
  );
  rows.push(
    [
      `floor: ${count} reports read and split`,
      ms(floor.processor),
      ms(floor.wall),
      `${Math.round(floor.peak)} MiB`,
      "",
    ],
    [
      "nianbao check, all rules",
      ms(check.processor),
      ms(check.wall),
      `${Math.round(check.peak)} MiB`,
      `${ratio(check.processor / rumdl.processor)} × rumdl (processor), ${ratio(check.wall / floor.wall)} × floor (wall)`,
    ],
    ["nianbao check --jobs 1", ms(alone.processor), ms(alone.wall), `${Math.round(alone.peak)} MiB`, ""],
    ["rumdl check --no-cache", ms(rumdl.processor), ms(rumdl.wall), "", ""],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The last number of reports and its peak: where more are judged by more threads, a thread's own memory is none of a report's. */
let last = null;
for (const many of values.many.split(",").map(Number)) {
  const large = mkdtempSync(join(tmpdir(), "nianbao-performance-"));
  try {
    await writeReports(large, many, { years: 2 });
    const floor = measure(process.execPath, ["--import", memory, here("floor.mjs"), large]);
    const check = measure(process.execPath, ["--import", memory, cli, "check", large]);
    const growth = last && ((check.peak - last.peak) * 1024) / (many - last.many);
    const grown = growth === null ? "" : `, ${growth.toFixed(1)} KB more for each report`;
    rows.push(
      [`floor: ${many} reports`, ms(floor.processor), ms(floor.wall), `${Math.round(floor.peak)} MiB`, ""],
      [
        `nianbao check, ${many} reports of two years`,
        ms(check.processor),
        ms(check.wall),
        `${Math.round(check.peak)} MiB`,
        `${ratio(check.wall / floor.wall)} × floor (wall)${grown}`,
      ],
    );
    last = { many, peak: check.peak };
  } finally {
    rmSync(large, { recursive: true, force: true });
  }
}

const texts = await timeTexts(keys);
const largest = await timeLargest();
const start = await timeStarts(21);
const key = JSON.parse(execFileSync(process.execPath, [here("keyInProcess.mjs")], { encoding: "utf8" }));
const shown = ({ median, p95 }) => `${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;

const table = [
  "| what | processor | wall | peak memory | ratio |",
  "| --- | ---: | ---: | ---: | --- |",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
  "",
  `From a key to its diagnostics over real messages, ${keys} keys; hello is a server of the same library that only says so:`,
  "",
  "| text | p50 | p95 | goal of p95 | × hello (p95) |",
  "| --- | ---: | ---: | ---: | ---: |",
  ...texts.map(
    ({ name, ours, hello, goal }) =>
      `| ${name} | ${fine(ours.p50)} | ${fine(ours.p95)} | ${goal} ms | ${ratio(ours.p95 / hello.p95)} |`,
  ),
  "",
  `At 1 MB the outline takes ${fine(largest.p95)} (p95; goal 30 ms), and the server holds ${
    largest.memory === null ? "?" : Math.round(largest.memory)
  } MiB while it is typed into (goal 110).`,
  "",
  `From the process's start to the answer to \`initialize\`: ${ms(start.ours)}, ${ratio(start.ratio)} × hello (goal 1.3).`,
  "",
  `One key in a text of ${key.length} characters, in the program itself: nianbao ${shown(key.nianbao)};`,
  `vscode-json-languageservice, a JSON document of the same length with a schema: ${shown(key.json)}.`,
  "",
  `${cpus().length} processors (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}, medians of ${runs} runs in turn.`,
].join("\n");
console.log(table);

const page = here("../docs/performance.md");
const [before, , after] = readFileSync(page, "utf8").split(/<!-- (?:figures|end) -->\n/);
writeFileSync(page, `${before}<!-- figures -->\n${table}\n<!-- end -->\n${after ?? ""}`);
