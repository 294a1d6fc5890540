import { writeFileSync } from "node:fs";
import { listFaults } from "./faults.ts";
import { startNumbers } from "./mutate.ts";
import { textOf } from "./seeds.ts";

/**
 * Looks for texts that do harm: `node scripts/run.mjs test/fuzz/search.ts [FIRST NUMBER] [SECONDS]`. What is found is
 * made as short as it can be and kept in `test/fuzz/cases`.
 */
const [first = "1000", seconds = "600"] = process.argv.slice(2);
const end = Date.now() + Number(seconds) * 1000;
const kinds = new Set<string>();
let number = Number(first);
for (; Date.now() < end; number++) {
  const text = textOf(number);
  const kind = kindOf(text, number);
  if (kind === null || kinds.has(kind)) continue;
  kinds.add(kind);
  const short = shorten(text, (candidate) => kindOf(candidate, number) === kind);
  writeFileSync(`test/fuzz/cases/${number}.txt`, short);
  console.log(`${number}: ${kind}: ${JSON.stringify(short.slice(0, 200))}`);
}
console.log(`texts up to ${number}, ${kinds.size} kinds of faults`);

/** The first fault without the numbers in it; null where there is none. */
function kindOf(text: string, seed: number): string | null {
  const [fault] = listFaults(text, startNumbers(seed));
  return fault === undefined ? null : fault.split("\n").slice(0, 2).join(" ").replace(/\d+/g, "#");
}

/** Leaves out pieces, smaller and smaller ones, as long as the fault stays. */
function shorten(text: string, isFaulty: (text: string) => boolean): string {
  let short = text;
  for (let size = Math.ceil(short.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < short.length; ) {
      const candidate = short.slice(0, at) + short.slice(at + size);
      if (isFaulty(candidate)) short = candidate;
      else at += size;
    }
  }
  return short;
}
