/**
 * A folder of very many files, forty of them hostile, judged to the end: `node bench/hostileFolder.mjs [--files N]`.
 * Prints how many were judged, what was complained of, the exit code, the time and the peak of memory.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeReports } from "./reports.mjs";

const { values } = parseArgs({ options: { files: { type: "string", default: "50000" } } });
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-hostile-"));
const FEW = 1000;
const memory = new URL("memory.mjs", import.meta.url).href;

try {
  await writeReports(folder, FEW);
  const text = readFileSync(join(folder, "0000.md"), "utf8");
  for (let number = FEW; number < Number(values.files) - 40; number++) {
    const place = join(folder, `d${number % 100}`);
    if (number < FEW + 100) mkdirSync(place, { recursive: true });
    // Most files of such folders are none of ours.
    writeFileSync(join(place, `${number}.md`), number % 10 === 0 ? text : `# 说明 ${number}\n\n内容。\n`);
  }
  const hostile = join(folder, "hostile");
  mkdirSync(hostile);
  for (let number = 0; number < 10; number++) {
    execFileSync("mkfifo", [join(hostile, `pipe${number}`)]);
    symlinkSync(`pipe${number}`, join(hostile, `linked${number}.md`));
    symlinkSync("nowhere.md", join(hostile, `dangling${number}.md`));
    writeFileSync(join(hostile, `binary${number}.md`), Uint8Array.of(0, 1, 2, 255));
    writeFileSync(join(hostile, `quotes${number}.md`), `${text}\n${"“《（".repeat(20_000)}\n`);
  }
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", memory, cli, "check", folder], {
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  const seconds = (Date.now() - started) / 1000;
  const peak = Number(/^peak=(\d+)$/m.exec(stderr)?.[1] ?? Number.NaN) / 1024;
  console.log(stdout.trimEnd().split("\n").at(-1));
  const lines = stderr.split("\n").filter((line) => line.startsWith("nianbao: "));
  console.log(`${lines.length} complaints, such as: ${lines[0]}`);
  console.log(`exit code ${status}, ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MiB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
