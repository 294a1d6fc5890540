import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, type FixAllResult, fixAll } from "../../../server/src/report/index.ts";
import type { Report } from "../../../server/src/report/model/report.ts";
import { listUnread } from "../../../server/src/report/model/unread.ts";
import { damaged } from "../../damaged.ts";
import { wrecked } from "../../wrecked.ts";

/** How many texts are tried; many more where the variable says so. */
const RUNS = Number(process.env.NIANBAO_RUNS ?? 150);
const texts = fc.oneof(
  { weight: 3, arbitrary: damaged.map(({ text }) => text) },
  { weight: 1, arbitrary: wrecked },
);

const TOKEN = /[0-9]+|\p{Script=Han}/gu;

/** The numbers and Chinese characters of a text, each as often as it stands there. */
function listTokens(text: string): Map<string, number> {
  const tokens = new Map<string, number>();
  for (const token of text.normalize("NFKC").match(TOKEN) ?? [])
    tokens.set(token, (tokens.get(token) ?? 0) + 1);
  return tokens;
}

/** What stood in a text and is gone, and what the findings that were mended did not name. */
function listUnnamed(before: string, { text, mended }: FixAllResult): string[] {
  const left = listTokens(text);
  const told = mended
    .flatMap(({ message, related, fixes }) => [
      message.zh,
      ...related.map((place) => place.message.zh),
      ...fixes.map(({ title }) => title.zh),
    ])
    .join("\n");
  const named = listTokens(told);
  return [...listTokens(before)]
    .filter(([token, count]) => (left.get(token) ?? 0) < count && !named.has(token))
    .map(([token]) => token);
}

/** The figures of a report that were read, as `table/row/column`. */
function listFigures({ tables }: Report): Map<string, number> {
  const figures = new Map<string, number>();
  for (const table of Object.values(tables)) {
    for (const cell of table?.rows.flatMap(({ cells }) => cells) ?? []) {
      const place = `${cell.table}/${cell.row}/${cell.column}`;
      if (cell.figure.kind === "number" && !figures.has(place)) figures.set(place, cell.figure.value);
    }
  }
  return figures;
}

describe("mending a damaged text", () => {
  it("loses no number and no word but those that its findings name", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(listUnnamed(text, fixAll(text))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("twice is once", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = fixAll(text).text;
        expect(fixAll(once).text).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });

  it("leaves every figure that was read as it is, but for those that it sets; and nothing more unread", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: after, mended } = fixAll(text);
        const set = new Set(
          mended
            .flatMap(({ cell, related }) => [
              cell,
              ...related.map((place) => ("cell" in place ? place.cell : undefined)),
            ])
            .map((cell) => (cell ? `${cell.table}/${cell.row}/${cell.column}` : "")),
        );
        const [before, now] = [analyze(text).report, analyze(after).report];
        const figures = listFigures(now);
        const changed = [...listFigures(before)].filter(
          ([place, value]) => figures.get(place) !== value && !set.has(place),
        );
        expect(changed).toEqual([]);
        expect(listUnread(now).length).toBeLessThanOrEqual(listUnread(before).length);
      }),
      { numRuns: RUNS },
    );
  });
});
