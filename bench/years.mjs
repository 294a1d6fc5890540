/**
 * Times `nianbao check` over the reports of two years, 100 agencies in each, with the rules that look across reports
 * and without them, in turn, and prints the ratio and the peak memory. `node bench/years.mjs [--reports N] [--runs N]`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeReports } from "./reports.mjs";

const { values } = parseArgs({
  options: { reports: { type: "string", default: "200" }, runs: { type: "string", default: "7" } },
});
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const memory = new URL("memory.mjs", import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), "nianbao-years-"));
const ALONE = ["carry-over-mismatch", "in-force-mismatch", "copied-paragraph", "duplicate-report"].flatMap(
  (code) => ["--rule", `${code}=off`],
);

/** Checks the folder; milliseconds by the wall, the peak memory in MiB, and the last line that is printed. */
function time(options) {
  const started = process.hrtime.bigint();
  const args = ["--import", memory, cli, "check", folder, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status === null || status > 1) throw new Error(`check ended with ${status}: ${stderr}`);
  const peak = Number(/peak=(\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
  return { milliseconds, peak, closing: stdout.trimEnd().split("\n").at(-1) };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  await writeReports(folder, Number(values.reports), { years: 2 });
  console.log(time([]).closing);
  const runs = [];
  for (let run = 0; run < Number(values.runs); run++) {
    const [alone, together] = [time(ALONE), time([])];
    runs.push({ alone, together, ratio: together.milliseconds / alone.milliseconds });
  }
  const of = (pick, digits = 1) => median(runs.map(pick)).toFixed(digits);
  console.log(
    `by themselves:    ${of((run) => run.alone.milliseconds)} ms, peak ${of((run) => run.alone.peak)} MiB`,
  );
  console.log(
    `beside each other: ${of((run) => run.together.milliseconds)} ms, peak ${of((run) => run.together.peak)} MiB`,
  );
  console.log(`ratio:  ${of((run) => run.ratio, 2)} (goal: under 3; memory under 200 MiB)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
