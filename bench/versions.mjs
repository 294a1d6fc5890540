/**
 * How long one analysis takes now against an earlier commit: both cores are bundled and analyse the same texts in turn, a
 * few times each, so that what else the machine does falls on both. `node bench/versions.mjs COMMIT [--rounds 1000]`
 * prints the median of the ratios for a report of 7 KB, and ends with 1 where it is beyond 1.1. Another text of `texts.mjs`
 * is named by its place: `--text 1`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { listTexts } from "./texts.mjs";

const MOST_SLOWER = 1.1;
/** So many analyses in a turn. */
const TURN = 5;
/** Before anything is measured, for the engine to have optimized both. */
const WARM_UP = 1500;
const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({
  options: { rounds: { type: "string", default: "1000" }, text: { type: "string", default: "0" } },
  allowPositionals: true,
});
const [commit] = positionals;
if (!commit) {
  console.error("Name a commit: node bench/versions.mjs HEAD~10");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "nianbao-versions-"));
try {
  const before = await bundle(unpack(commit), "before.mjs");
  const now = await bundle(root, "now.mjs");
  const { name, text } = (await listTexts())[Number(values.text)];
  const ratio = compare(before, now, text, Number(values.rounds));
  console.log(`${name}: ${ratio.toFixed(3)} × ${commit} (goal: at most ${MOST_SLOWER})`);
  if (ratio > MOST_SLOWER) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The sources of a commit, in a folder of their own. */
function unpack(commit) {
  const target = join(folder, "source");
  mkdirSync(target);
  const archive = execFileSync("git", ["archive", commit, "server"], { cwd: root, maxBuffer: 1 << 28 });
  execFileSync("tar", ["-x", "-C", target], { input: archive });
  symlinkSync(join(root, "node_modules"), join(target, "node_modules"));
  return target;
}

async function bundle(source, name) {
  const outfile = join(folder, name);
  const entry = join(source, "server/src/report/index.ts");
  await build({ entryPoints: [entry], bundle: true, platform: "neutral", format: "esm", outfile });
  return import(pathToFileURL(outfile).href);
}

/** The median of the ratios of turns, now to before; the text is another one each time. */
function compare(before, now, text, rounds) {
  const versions = Array.from({ length: TURN }, (_, at) =>
    text.replace("\n\n", `\n\n${"公".repeat(at)}\n\n`),
  );
  const take = ({ analyze }) => {
    const start = performance.now();
    for (const version of versions) analyze(version).findings;
    return performance.now() - start;
  };
  for (let turn = 0; turn < WARM_UP / TURN; turn++) for (const version of [before, now]) take(version);
  const ratios = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) {
      const first = take(before);
      return take(now) / first;
    }
    const first = take(now);
    return first / take(before);
  });
  return ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}
