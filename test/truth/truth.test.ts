import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analyze } from "../../server/src/report/index.ts";
import { listCases, writeReport } from "./cases.ts";
import { balanceFigures } from "./declaration.ts";
import { HALVES, halfOf, keyOf, readEntries, readHalf } from "./entries.ts";
import { MEASURED, measure, precisionOf, recallOf, type Score } from "./measure.ts";

const ROOT = resolve("test/truth");
const dev = readHalf(ROOT, "dev");
const all = HALVES.flatMap((half) => readHalf(ROOT, half));

/** What the rules reach on the half to build on; raised as they learn, never lowered. */
const FLOORS = { recall: 0.37, precision: 0.84 };

describe("the truth set", () => {
  it("has six hundred sentences of twenty kinds, a third of them hostile", () => {
    expect(all.length).toBeGreaterThanOrEqual(600);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
    expect(all.filter(({ isHostile }) => isHostile).length * 3).toBeGreaterThanOrEqual(all.length);
  });

  it("has each sentence once, in the half that its hash says", () => {
    const keys = all.map(keyOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const half of HALVES)
      expect(readHalf(ROOT, half).filter((entry) => halfOf(entry) !== half)).toEqual([]);
  });

  it("has something to find for every sentence that is not hostile, and nothing for those that are", () => {
    const odd = all.filter(({ isHostile, changes }) => isHostile === changes.length > 0);
    expect(odd.map(({ text }) => text)).toEqual([]);
  });

  it("names rules that are measured, at places that are there", () => {
    for (const { expected } of all.flatMap(listCases))
      expect(MEASURED).toEqual(expect.arrayContaining([...(expected?.rules ?? [])]));
  });

  it("stands in reports in which nothing else is to be found", () => {
    const reports = new Set(all.map(({ declaration }) => writeReport(declaration)));
    for (const text of reports) {
      const { findings, ties } = analyze(text);
      expect(findings.filter(({ code }) => MEASURED.includes(code))).toEqual([]);
      expect(ties.filter(({ state }) => state !== "balanced")).toEqual([]);
    }
  });
});

describe("rules on the half to build on", () => {
  let total: Score;
  beforeAll(() => {
    total = measure(dev).total;
  });

  it(`find ${FLOORS.recall * 100} % of the faults or more`, () => {
    expect(recallOf(total)).toBeGreaterThanOrEqual(FLOORS.recall);
  });

  it(`are right in ${FLOORS.precision * 100} % of their findings or more`, () => {
    expect(precisionOf(total)).toBeGreaterThanOrEqual(FLOORS.precision);
  });
});

describe("data files", () => {
  it("mark what is changed, the rules that are to find it, and those that may", () => {
    const [entry] = readEntries(
      "x",
      "= 云溪乡 2023: received 4\n共{4→6 prose-sum|prose-total +prose-share}件。",
    );
    expect(entry).toMatchObject({
      declaration: { agency: "云溪乡", year: 2023, figures: "received 4", lastYear: null },
      text: "共4件。",
      changes: [
        { start: 1, end: 2, newText: "6", rules: ["prose-sum", "prose-total"], allowed: ["prose-share"] },
      ],
    });
  });

  it("may change the tables instead of the words, and have last year's report", () => {
    const [entry] = readEntries(
      "x",
      "= received 0; last: received 9\n未收到申请。\n~ received 2 @ 未收到申请",
    );
    expect(entry?.changes[0]).toMatchObject({
      kind: "tables",
      place: "未收到申请",
      rules: ["prose-mismatch"],
      declaration: { figures: "received 2", lastYear: "received 9" },
    });
  });

  it("balance every table, column by column", () => {
    const { figures } = balanceFigures(
      "received 9, received/business 2, carriedIn 1, notHeld 3, carriedOut 2",
      2024,
    );
    const row = (name: string): (number | undefined)[] =>
      ["naturalPerson", "business", "total"].map((column) => figures.get(`requests/${name}/${column}`));
    expect(row("received")).toEqual([7, 2, 9]);
    expect(row("outcomeTotal")[2]).toBe(8);
    expect(row("granted")[2]).toBe(5);
    expect(figures.get("disputes/reconsideration/total")).toBe(0);
  });

  it.each([
    ["= received 3, granted 1, notHeld 1", "3 came in"],
    ["= nothing 3", "names no figure"],
    ["共{4→6件。", "not closed"],
    ["~ received 3 @ 共", "before there is a sentence"],
  ])("say what is wrong with “%s”", (line, message) => {
    const read = (): unknown =>
      readEntries("x", line)
        .concat(readEntries("x", `${line}\n共4件。`))
        .map(({ declaration }) => balanceFigures(declaration.figures, declaration.year));
    expect(read).toThrow(message);
  });
});
