import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/report/index.ts";
import { contextOf, writeReport } from "./cases.ts";
import { type NaturalParagraph, writeParagraphs } from "./natural.ts";

const SOURCE = readFileSync(resolve("test/truth/natural/paragraphs.txt"), "utf8");
const OF_FIGURES = ["prose-mismatch", "prose-sum", "prose-total", "prose-share"];
/** Rounds of other figures for each paragraph. */
const ROUNDS = 4;

describe("paragraphs whose figures are all right", () => {
  it("are many", () => {
    expect(write(1).length * ROUNDS).toBeGreaterThanOrEqual(200);
  });

  it("are told nothing, whatever the figures are", () => {
    for (let seed = 1; seed <= ROUNDS; seed++)
      for (const { declaration, text } of write(seed)) {
        const whole = writeReport(declaration, { slot: "overview", sentence: text });
        const told = analyze(whole, contextOf(declaration)).findings.filter(({ code }) =>
          OF_FIGURES.includes(code),
        );
        expect(
          told.map(({ message }) => message.zh),
          text,
        ).toEqual([]);
      }
  });
});

/** The paragraphs with the figures that a seed gives. */
function write(seed: number): NaturalParagraph[] {
  const [numbers = []] = fc.sample(fc.array(fc.nat(), { minLength: 9000, maxLength: 9000 }), {
    numRuns: 1,
    seed,
  });
  let next = 0;
  return writeParagraphs(SOURCE, (least, most) => least + ((numbers[next++] ?? 0) % (most - least + 1)));
}
