/**
 * Measures the rules for prose on the truth set: `npm run truth [-- --held-out] [-- --verbose] [-- --add FILE…]`.
 * Without options the half to build on is measured. `--verbose` lists what was missed and what was wrongly found, of
 * that half only. `--add` divides the sentences of new data files between the halves.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { RULES } from "../../server/src/report/index.ts";
import { type Entry, HALVES, halfOf, keyOf, readEntries, readHalf } from "./entries.ts";
import { type Measurement, type Miss, measure, precisionOf, recallOf, type Score } from "./measure.ts";

const ROOT = resolve("test/truth");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "held-out": { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    kinds: { type: "boolean", default: false },
    add: { type: "boolean", default: false },
  },
});

if (values.add) for (const file of positionals) addFile(file);
else if (values["held-out"] && values.verbose) {
  console.error("--verbose lists the half to build on only: the other one is to stay unseen.");
  process.exitCode = 2;
} else print(values["held-out"] ? "held-out" : "dev");

function print(half: (typeof HALVES)[number]): void {
  const entries = readHalf(ROOT, half).filter(
    ({ kind }) => positionals.length === 0 || positionals.includes(kind),
  );
  const started = performance.now();
  const measurement = measure(entries);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (values.verbose) for (const miss of measurement.misses) describe(miss);
  const hostile = entries.filter(({ isHostile }) => isHostile).length;
  const kinds = new Set(entries.map(({ kind }) => kind)).size;
  console.log(
    `${half}: ${entries.length} sentences of ${kinds} kinds, ${hostile} of them hostile, ${measurement.cases} reports, ${seconds} s`,
  );
  printTable(measurement, values.kinds);
}

function printTable({ byRule, byKind, total }: Measurement, withKinds: boolean): void {
  const built = new Set(RULES.map(({ code }) => code));
  const rows = [...byRule].sort(([, a], [, b]) => b.faults - a.faults);
  const line = (name: string, score: Score): string =>
    [
      name.padEnd(24),
      `${score.found}/${score.faults}`.padStart(9),
      percent(recallOf(score), score.faults).padStart(8),
      `${score.right}/${score.right + score.wrong}`.padStart(9),
      percent(precisionOf(score), score.right + score.wrong).padStart(10),
    ].join(" ");
  console.log(`${"rule".padEnd(24)}     found  recall     right  precision`);
  for (const [code, score] of rows) console.log(line(built.has(code) ? code : `${code} (none yet)`, score));
  console.log(line("all", total));
  if (withKinds) for (const [kind, score] of [...byKind].sort()) console.log(line(kind, score));
}

function percent(value: number, of: number): string {
  return of === 0 ? "–" : `${(value * 100).toFixed(1)} %`;
}

function describe({ case: judged, missed, alarms }: Miss): void {
  const { entry, sentence, text } = judged;
  console.log(
    `${entry.kind}: ${sentence.replace(/\s+/g, " ")}  [${(judged.entry.declaration.figures || "0").slice(0, 80)}]`,
  );
  if (missed !== null) {
    const place = judged.expected?.place;
    const at = place && typeof place === "object" ? text.slice(place.start, place.end) : (place ?? "*");
    console.log(`   missed ${missed} at ${at.replace(/\s+/g, " ")}`);
  }
  for (const { code, message } of alarms) console.log(`   wrong  ${code}: ${message.zh}`);
}

/** Puts each sentence of a file into the half that its hash says, under the lines that it depends on. */
function addFile(file: string): void {
  const kind = basename(file, ".txt");
  const written = readFileSync(file, "utf8");
  const known = new Set(HALVES.flatMap((half) => readHalf(ROOT, half)).map(keyOf));
  const fresh = readEntries(kind, written).filter((entry) => !known.has(keyOf(entry)));
  for (const half of HALVES) {
    const chosen = fresh.filter((entry) => halfOf(entry) === half);
    const path = resolve(ROOT, half, `${kind}.txt`);
    const lines = writeEntries(chosen, !existsSync(path) ? firstComment(written) : "");
    if (chosen.length > 0) appendFileSync(path, lines);
  }
  console.log(`${kind}: ${fresh.length} sentences`);
}

function firstComment(text: string): string {
  return /^#.*$/m.exec(text)?.[0] ?? "";
}

function writeEntries(entries: readonly Entry[], comment: string): string {
  const lines = comment === "" ? [] : [comment];
  let scope = "";
  for (const entry of entries) {
    const own = writeScope(entry);
    if (own !== scope) lines.push("", own);
    scope = own;
    lines.push(...entry.source);
  }
  return `${lines.join("\n")}\n`;
}

function writeScope({ slot, rule, declaration }: Entry): string {
  const { agency, year, figures, lastYear } = declaration;
  const last = lastYear === null ? "" : `; last: ${lastYear}`;
  return `slot: ${slot}\nrule: ${rule}\n= ${agency} ${year}: ${figures}${last}`;
}
