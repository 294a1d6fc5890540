import { describe, expect, it } from "vitest";
import { listFaults } from "./faults.ts";
import { startNumbers } from "./mutate.ts";
import { listCases, textOf } from "./seeds.ts";

/** So many texts are tried at each run, always the same ones; `search.ts` tries others for as long as one likes. */
const TEXTS = 60;

describe("any text", () => {
  it("does no harm", { timeout: 300_000 }, () => {
    const found: string[] = [];
    for (let number = 0; number < TEXTS; number++)
      found.push(...listFaults(textOf(number), startNumbers(number)).map((fault) => `${number}: ${fault}`));
    expect(found).toEqual([]);
  });

  it.each(listCases())("that did harm once does none any more: $name", ({ text }) => {
    for (let number = 0; number < 3; number++) expect(listFaults(text, startNumbers(number))).toEqual([]);
  });
});
