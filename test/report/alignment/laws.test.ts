import { describe, expect, it } from "vitest";
import { figuresOf, read } from "../../../server/src/report/index.ts";
import { DAMAGES } from "../../layouts/damages.ts";
import { LAYOUT_NAMES, printedOf } from "../../layouts/reports.ts";

/** So many reports are read on every change; `NIANBAO_LAYOUTS=20000` reads as many as a release asks for. */
const RUNS = Number(process.env.NIANBAO_LAYOUTS ?? 400);
const LEAST_READ = 0.99;

interface Tally {
  readonly wrong: readonly string[];
  readonly unread: readonly string[];
  readonly right: number;
}

function compare(seed: number): Tally & { readonly printed: ReturnType<typeof printedOf> } {
  const printed = printedOf(seed);
  const tables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | null>>>>>> =
    figuresOf(read(printed.text));
  const wrong: string[] = [];
  const unread: string[] = [];
  let right = 0;
  for (const [place, due] of printed.figures) {
    const [table = "", row = "", column = ""] = place.split("/");
    const found = tables[table]?.[row]?.[column] ?? null;
    if (found === null) unread.push(place);
    else if (found === due) right++;
    else wrong.push(`${place}: ${due} read as ${found}`);
  }
  return { printed, wrong, unread, right };
}

describe("tables printed in the layouts of the wild", () => {
  it("are of more than twenty kinds", () => {
    expect(LAYOUT_NAMES.length).toBeGreaterThanOrEqual(20);
    expect(Object.keys(DAMAGES).length).toBeGreaterThanOrEqual(8);
  });

  it(`are read: of ${RUNS} no figure into a wrong cell, nearly all that are there, of undamaged ones all`, () => {
    let [right, there] = [0, 0];
    for (let seed = 0; seed < RUNS; seed++) {
      const { printed, wrong, unread, right: found } = compare(seed);
      const name = `seed ${seed}: ${printed.layout}, ${printed.damage}`;
      expect(wrong, name).toEqual([]);
      if (printed.damage === "none" && !printed.hasBlanks) expect(unread, name).toEqual([]);
      right += found;
      there += printed.figures.size - printed.lost;
    }
    expect(right / there).toBeGreaterThanOrEqual(LEAST_READ);
  }, 600_000);
});
