/**
 * Memory of a check by the number of reports: `node bench/many.mjs [--reports 1000,20000,100000] [--jobs N]`. Prints for
 * each number the peak, the processor time, and how much each report adds to the peak since the number before.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure } from "./measure.mjs";
import { writeReports } from "./reports.mjs";

const { values } = parseArgs({
  options: { reports: { type: "string", default: "1000,5000,20000" }, jobs: { type: "string" } },
});
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const memory = new URL("memory.mjs", import.meta.url).href;
const jobs = values.jobs === undefined ? [] : ["--jobs", values.jobs];

let last = null;
for (const count of values.reports.split(",").map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-many-"));
  try {
    await writeReports(folder, count, { years: 2 });
    const { peak, processor } = measure(process.execPath, [
      "--import",
      memory,
      cli,
      "check",
      folder,
      ...jobs,
    ]);
    const growth = last && ((peak - last.peak) * 1024) / (count - last.count);
    const each = growth === null ? "" : `, ${growth.toFixed(2)} KB more for each report`;
    console.log(
      `${count} reports: peak ${peak.toFixed(0)} MiB, ${(processor / 1000).toFixed(1)} s of processor time${each}`,
    );
    last = { peak, count };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
