import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findNumber,
  lastSentenceEnd,
  nextSentenceEnd,
} from "../../../server/src/report/prose/statements/telling/numbers.ts";
import { isTelling, mayTell } from "../../../server/src/report/prose/statements/telling/telling.ts";

/** What `findNumber` looks for, as a pattern. */
const NUMBER =
  /[0-9未没无零存均都]|(?<=全)部|(?<=[一二两三四五六七八九十百千][余多几]*)[件条份个次项宗起例部封]/;
const text = fc.string({ unit: fc.constantFrom(..."公开全部一二十余多几件条3未。；\n"), maxLength: 30 });

describe("what tells a number", () => {
  it("is found where the pattern finds it", () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(findNumber(words, 0)).toBe(words.search(NUMBER));
      }),
    );
  });

  it("stands in its sentence", () => {
    fc.assert(
      fc.property(text, fc.nat(29), (words, at) => {
        fc.pre(at < words.length && !"。\n".includes(words.charAt(at)));
        const sentence = words.slice(lastSentenceEnd(words, at), nextSentenceEnd(words, at));
        expect(words.split(/[。！？\n]/)).toContain(sentence);
      }),
    );
  });

  it.each([
    ["收到申请三件", true],
    ["全部予以公开，办结率高", true],
    ["其中网站公开三条", true],
    ["申请渠道畅通", false],
    ["走访群众一百多户", false],
  ])("%s: %s", (sentence, tells) => {
    expect(isTelling(sentence)).toBe(tells);
    expect(mayTell(`制度健全。${sentence}。\n公开及时`)).toBe(tells);
  });

  it("is in one sentence what it counts", () => {
    expect(mayTell("申请渠道畅通。走访群众3户。")).toBe(false);
  });
});
