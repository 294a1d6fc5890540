import { readdirSync, readFileSync } from "node:fs";
import { EDITIONS } from "../../server/src/report/editions/index.ts";
import { RULES } from "../../server/src/report/index.ts";
import { LAYOUTS, nothingHappened, printReport } from "../balanced.ts";
import { mutate, startNumbers } from "./mutate.ts";

/** Texts from which others are made: reports in every layout, what rules speak of, and configurations. */
export const SEEDS: readonly string[] = [
  ...EDITIONS.flatMap((edition) =>
    LAYOUTS.map((layout) => printReport(nothingHappened(edition, { "requests/granted/total": 4 }), layout)),
  ),
  ...RULES.flatMap(({ examples }) => [examples.wrong, examples.right]),
  '{ "rules": { "total-mismatch": "off" }, "ignore": ["草稿/**", "{a,b}*.md"], "deadline": "03-31" }',
];

/** The text of a number: always the same one. */
export function textOf(number: number): string {
  const next = startNumbers(number);
  return mutate(SEEDS[next(SEEDS.length)] ?? "", SEEDS, next);
}

const CASES = new URL("cases/", import.meta.url);

/** Documents in which something was found wrong once, by the names of their files. */
export function listDocumentCases(): { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(CASES)
    .filter((name) => !name.endsWith(".txt"))
    .map((name) => ({ name, bytes: Uint8Array.from(readFileSync(new URL(name, CASES))) }));
}

/** Texts in which something was found wrong once, by the names of their files. */
export function listCases(): { readonly name: string; readonly text: string }[] {
  return readdirSync(CASES)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, text: readFileSync(new URL(name, CASES), "utf8") }));
}
