import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProseLine } from "../../../../server/src/report/prose/prose.ts";
import { locate, splitSentences } from "../../../../server/src/report/prose/sentences.ts";

const BASE = 100;
const lineOf = (text: string): ProseLine => ({
  kind: "body",
  line: 3,
  range: { start: BASE, end: BASE + text.length },
  text,
  section: null,
});
const split = (text: string): string[] => splitSentences(lineOf(text)).map((sentence) => sentence.text);

describe("sentences", () => {
  it("are read without spaces and Markdown marks, in one width", () => {
    expect(split("**２０２４ 年**,共 1,234 件(含 Ａ、B)。 二是:完成?是!")).toEqual([
      "2024年，共1,234件（含A、B）。",
      "二是：完成？",
      "是！",
    ]);
    expect(split("共１，２３４件，12,34件，−3件")).toEqual(["共1,234件，12，34件，-3件"]);
    expect(split(" *　_ ")).toEqual([]);
  });

  it("know the place of each of their characters", () => {
    const piece = fc.constantFrom(..."公开，。,.：:（(）)？?！!、 　*_`１1２2Ａa＊−\u00a0");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const plain = (words: string): string => words.normalize("NFKC").replace(/−/g, "-");
        let last = BASE;
        for (const sentence of splitSentences(lineOf(text))) {
          for (let index = 0; index < sentence.text.length; index++) {
            const { start, end } = locate(sentence, index, index + 1);
            expect(end).toBe(start + 1);
            expect(start).toBeGreaterThanOrEqual(last);
            // What stands between two characters is what was left out.
            expect(plain(text.slice(last - BASE, start - BASE))).toMatch(/^[\s*_`]*$/);
            expect(plain(sentence.text[index] ?? "")).toBe(plain(text.slice(start - BASE, end - BASE)));
            last = end;
          }
          const whole = locate(sentence, 0, sentence.text.length);
          expect(whole.end).toBe(last);
          expect(locate(sentence, sentence.text.length, sentence.text.length).start).toBeGreaterThanOrEqual(
            last,
          );
        }
        expect(plain(text.slice(last - BASE))).toMatch(/^[\s*_`]*$/);
      }),
      { numRuns: 300 },
    );
  });
});
