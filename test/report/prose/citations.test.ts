import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/report/index.ts";
import { listCitations } from "../../../server/src/report/prose/citations.ts";
import { CITATIONS } from "../../../server/src/report/words/citations.ts";
import { documentByName, documentByNumber } from "../../../server/src/report/words/titles.ts";
import { report } from "../../forms.ts";

function cite(words: string): (string | null)[][] {
  const text = report({ preamble: words });
  const { report: read, prose } = analyze(text);
  const put = (range: { start: number; end: number } | null): string | null =>
    range && text.slice(range.start, range.end);
  return listCitations(prose, read.year).map(({ entry, range, name, number, fault }) => [
    entry.key,
    put(range),
    put(name),
    put(number),
    fault?.kind ?? null,
  ]);
}

describe("citations", () => {
  it("are found by name, by number and by both, with what they are", () => {
    expect(
      cite(
        "根据《中华人民共和国政府信息公开条例》（国务院令第711号）、国办函〔2020〕109号和《 行政复议法 》编制。",
      ),
    ).toEqual([
      [
        "regulation",
        "《中华人民共和国政府信息公开条例》（国务院令第711号）",
        "《中华人民共和国政府信息公开条例》",
        "国务院令第711号",
        null,
      ],
      ["fee", "国办函〔2020〕109号", null, "国办函〔2020〕109号", null],
      ["reconsideration", "《 行政复议法 》", "《 行政复议法 》", null, null],
    ]);
  });

  it("carry their faults", () => {
    expect(
      cite("根据政府信息公开条例和国办公开办函〔2019〕60号编制。").map(([key, , , , fault]) => [key, fault]),
    ).toEqual([
      ["regulation", "unmarked"],
      ["trial-format", "superseded"],
    ]);
  });
});

describe("the list of laws and documents", () => {
  it("finds each by every name and number, and no name twice", () => {
    for (const entry of CITATIONS) {
      for (const name of [entry.title, ...(entry.notice ? [entry.notice] : []), ...entry.shortTitles]) {
        expect(documentByName(name), name).toMatchObject({ entry: { key: entry.key }, isRight: true });
      }
      for (const name of entry.wrongTitles) {
        const document = documentByName(name);
        expect(document, name).toMatchObject({ entry: { key: entry.key }, isRight: false });
        expect(documentByName(document?.due ?? ""), name).toMatchObject({ isRight: true });
      }
      if (entry.number) expect(documentByNumber(entry.number)?.entry.key).toBe(entry.key);
    }
    const names = CITATIONS.flatMap(({ title, shortTitles, wrongTitles }) => [
      title,
      ...shortTitles,
      ...wrongTitles,
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has days that are days, successors that are listed, and addresses of the state", () => {
    for (const { key, issued, inForce, superseded, address, number } of CITATIONS) {
      for (const day of [issued, inForce]) {
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), key).toBe(day);
      }
      if (superseded) expect(CITATIONS.map((entry) => entry.key)).toContain(superseded.by);
      if (address !== null) expect(new URL(address).hostname, key).toMatch(/^www\.(?:gov|npc\.gov)\.cn$/);
      if (number !== null)
        expect(number, key).toMatch(/^(?:国务院令第\d+号|国办[发函公开办]+〔\d{4}〕\d+号)$/);
    }
  });
});
