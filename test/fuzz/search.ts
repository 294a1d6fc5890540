import { writeFileSync } from "node:fs";
import { documentOf, listDocumentFaults } from "./documents.ts";
import { listFaults } from "./faults.ts";
import { listConversationFaults } from "./messages.ts";
import { startNumbers } from "./mutate.ts";
import { textOf } from "./seeds.ts";

/**
 * Looks for what does harm: `node scripts/run.mjs test/fuzz/search.ts [texts|messages|documents] [FIRST NUMBER] [SECONDS]`.
 * Texts are made as short as they can be, and kept in `test/fuzz/cases` as documents are; of messages the number of the
 * conversation is told, which `fuzz.test.ts` lists.
 */
const [what = "texts", first = "1000", seconds = "600"] = process.argv.slice(2);
const end = Date.now() + Number(seconds) * 1000;
/** What takes longer, in milliseconds, is a fault, unless the machine is busy. */
const LONG = 10_000;
const kinds = new Set<string>();
let number = Number(first);
process.on("unhandledRejection", (reason) => tell(`nobody waits for ${String(reason)}`));
for (; Date.now() < end; number++) {
  const started = performance.now();
  for (const fault of await list()) if (tell(fault)) keep();
  const took = performance.now() - started;
  if (took > LONG) tell(`takes ${Math.round(took)} ms`);
  // Whatever nobody waits for comes out between two cases.
  await new Promise(setImmediate);
}
console.log(`${what} up to ${number}, ${kinds.size} kinds of faults`);
process.exit(0);

async function list(): Promise<string[]> {
  if (what === "messages") return listConversationFaults(number);
  if (what === "documents") return listDocumentFaults(documentOf(number));
  return listFaults(textOf(number), startNumbers(number));
}

/** @returns whether a fault of this kind is new. */
function tell(fault: string): boolean {
  const kind = kindOf(fault);
  if (kinds.has(kind)) return false;
  kinds.add(kind);
  console.log(`${number}: ${fault.slice(0, 1000)}`);
  return true;
}

function keep(): void {
  if (what === "documents") {
    const { name, bytes } = documentOf(number);
    writeFileSync(`test/fuzz/cases/${number}-${name}`, bytes);
  } else if (what === "texts") writeFileSync(`test/fuzz/cases/${number}.txt`, shorten(textOf(number)));
}

/** A fault without the numbers in it. */
function kindOf(fault: string): string {
  return fault.split("\n").slice(0, 2).join(" ").replace(/\d+/g, "#").slice(0, 200);
}

/** Leaves out pieces, smaller and smaller ones, as long as the first fault stays. */
function shorten(text: string): string {
  const firstKind = (candidate: string): string | null => {
    const [fault] = listFaults(candidate, startNumbers(number));
    return fault === undefined ? null : kindOf(fault);
  };
  const kind = firstKind(text);
  let short = text;
  for (let size = Math.ceil(short.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < short.length; ) {
      const candidate = short.slice(0, at) + short.slice(at + size);
      if (firstKind(candidate) === kind) short = candidate;
      else at += size;
    }
  }
  return short;
}
