/**
 * Times `nianbao check` over 1,000 reports against a program that only reads and splits them, in turn, and
 * prints the ratio and the peak memory. `node bench/check.mjs [--reports N] [--runs N] [--groups NAME,NAME]`; with
 * groups, only their rules are on.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeReports } from "./reports.mjs";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "1000" },
    runs: { type: "string", default: "7" },
    groups: { type: "string" },
  },
});
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const memory = new URL("memory.mjs", import.meta.url).href;
const floor = fileURLToPath(new URL("floor.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));

/** Runs a command whole; milliseconds by the wall and the peak memory the system saw, in MiB. */
function time(args) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--import", memory, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status === null || status > 1) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  const peak = Number(/peak=(\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
  return { milliseconds, peak };
}

/** What turns off the rules of other groups than those that are named. */
function listFlags() {
  if (values.groups === undefined) return [];
  const groups = values.groups.split(",");
  const { stdout } = spawnSync(process.execPath, [cli, "rules", "--format", "json"], { encoding: "utf8" });
  const others = JSON.parse(stdout).filter(({ group }) => !groups.includes(group));
  return others.flatMap(({ code }) => ["--rule", `${code}=off`]);
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  const count = Number(values.reports);
  const sample = await writeReports(folder, count);
  console.log(`${count} reports of about ${(Buffer.byteLength(sample) / 1024).toFixed(1)} KB`);
  const runs = [];
  time([floor, folder]);
  const checking = [cli, "check", folder, ...listFlags()];
  time(checking);
  for (let run = 0; run < Number(values.runs); run++) {
    const base = time([floor, folder]);
    const check = time(checking);
    runs.push({ base, check, ratio: check.milliseconds / base.milliseconds });
  }
  const of = (pick) => median(runs.map(pick)).toFixed(1);
  console.log(`floor:  ${of((run) => run.base.milliseconds)} ms`);
  console.log(`check:  ${of((run) => run.check.milliseconds)} ms, peak ${of((run) => run.check.peak)} MiB`);
  const goal = "with document,tables,suppression at most 6; memory under 200 MiB";
  console.log(`ratio:  ${of((run) => run.ratio)} (goal: ${goal})`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
