/**
 * Measures against peers in the same run, and writes what came out into docs/performance.md:
 * `npm install --prefix bench --no-package-lock && npm run build -- --production && node bench/performance.mjs
 * [--reports N] [--many N] [--runs N]`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure, measureInTurn } from "./measure.mjs";
import { writeReports } from "./reports.mjs";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "1000" },
    many: { type: "string", default: "20000" },
    runs: { type: "string", default: "7" },
  },
});
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const cli = here("../dist/cli.js");
const memory = new URL("memory.mjs", import.meta.url).href;
const node = (...args) => ({ command: process.execPath, args: ["--import", memory, ...args] });
const [count, many, runs] = [values.reports, values.many, values.runs].map(Number);
const ms = (value) => `${Math.round(value)} ms`;
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

if (many > 0) {
  const large = mkdtempSync(join(tmpdir(), "nianbao-performance-"));
  try {
    await writeReports(large, many, { years: 2 });
    const floor = measure(process.execPath, ["--import", memory, here("floor.mjs"), large]);
    const check = measure(process.execPath, ["--import", memory, cli, "check", large]);
    const last = rows[1];
    const growth = ((check.peak - Number.parseFloat(last[3])) * 1024) / (many - count);
    rows.push(
      [`floor: ${many} reports`, ms(floor.processor), ms(floor.wall), `${Math.round(floor.peak)} MiB`, ""],
      [
        `nianbao check, ${many} reports of two years`,
        ms(check.processor),
        ms(check.wall),
        `${Math.round(check.peak)} MiB`,
        `${ratio(check.wall / floor.wall)} × floor (wall), ${growth.toFixed(1)} KB more for each report`,
      ],
    );
  } finally {
    rmSync(large, { recursive: true, force: true });
  }
}

const key = JSON.parse(execFileSync(process.execPath, [here("keyInProcess.mjs")], { encoding: "utf8" }));
const shown = ({ median, p95 }) => `${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;

const table = [
  "| what | processor | wall | peak memory | ratio |",
  "| --- | ---: | ---: | ---: | --- |",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
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
