import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analysis, analyze, analyzeOn, RULES } from "../../../server/src/report/index.ts";
import { writeReport } from "../../truth/cases.ts";
import { writeParagraphs } from "../../truth/natural.ts";

const SOURCE = readFileSync(resolve("test/truth/natural/paragraphs.txt"), "utf8");
const PARAGRAPHS = writeParagraphs(SOURCE, (least, most) => Math.min(most, least + 2));
/** Reports in which each of five paragraphs is beside the tables of the first: much of them is wrong. */
const REPORTS = PARAGRAPHS.slice(4).map(({ declaration }, at) =>
  writeReport(declaration, {
    slot: "overview",
    sentence: PARAGRAPHS.slice(at, at + 5)
      .map(({ text }) => text)
      .join("\n\n"),
  }),
);

const PIECES = [
  "",
  "3",
  "\n",
  "\n\n",
  "。",
  "其中，予以公开 2 件。",
  "全县",
  "本级",
  "## 三、收到和处理政府信息公开申请情况\n",
  "（二）依申请公开情况\n",
  "收到行政复议 1 件，",
  "云溪乡",
  "2023年",
  "”",
  "（",
  "\n二是",
  " ",
  ",",
  "××",
];

/** Of each rule a text in which it finds something, and the lines of these, to be put in anywhere. */
const FAULTY = RULES.map(({ examples }) => examples.wrong);
const LINES = [
  ...new Set(FAULTY.flatMap((text) => text.split("\n")).flatMap((line) => [line, `\n${line}\n`])),
];

/** One change of a text after another: where, how much is taken out, what is put in. */
type Change = readonly [place: number, length: number, piece: string];
const changesOf = (pieces: readonly string[]): fc.Arbitrary<Change[]> =>
  fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 6 });

/** Holds what is said of each version of a text to what is said of it by itself. */
function write(first: string, changes: readonly Change[]): void {
  let text = first;
  let analysis = analyzeOn(text, {}, []);
  expect(told(analysis)).toBe(told(analyze(text)));
  for (const [place, length, piece] of changes) {
    const at = place % (text.length + 1);
    text = text.slice(0, at) + piece + text.slice(at + length);
    analysis = analyzeOn(text, {}, analysis.proseRead);
    expect(told(analysis)).toBe(told(analyze(text)));
  }
}

const told = ({ findings }: Analysis): string => JSON.stringify(findings);

describe("a text that is being written", () => {
  it("says the same as one that is read for the first time, whatever is written", () => {
    fc.assert(fc.property(fc.constantFrom(...REPORTS), changesOf(PIECES), write), { numRuns: 40 });
  });

  it("says the same of every rule's faults, put in anywhere", () => {
    const pairs = fc.tuple(fc.constantFrom(...FAULTY), fc.constantFrom(...FAULTY));
    fc.assert(
      fc.property(pairs, changesOf(LINES), ([one, other], changes) => write(`${one}\n${other}`, changes)),
      { numRuns: 150 },
    );
  });

  it("has faults in its paragraphs, as it is taken here", () => {
    const codes = REPORTS.flatMap((report) => analyze(report).findings.map(({ code }) => code));
    expect(codes.filter((code) => code.startsWith("prose-")).length).toBeGreaterThan(10);
  });
});
