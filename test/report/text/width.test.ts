import { eastAsianWidth } from "get-east-asian-width";
import { describe, expect, it } from "vitest";
import { widthOf, widthOfCodePoint } from "../../../server/src/report/text/width.ts";

/** Every code point that is not a surrogate from `start` to `end`. */
function listCodePoints(start: number, end: number): number[] {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index).filter(
    (code) => code < 0xd800 || code > 0xdfff,
  );
}

describe("the width of a character", () => {
  it("is Unicode's, ambiguous ones being wide, in the basic plane and among ideographs beyond it", () => {
    const wrong = [...listCodePoints(0x20, 0xffff), ...listCodePoints(0x20000, 0x323af)].filter((code) => {
      const width = widthOfCodePoint(code);
      return width > 0 && width !== eastAsianWidth(code, { ambiguousAsWide: true });
    });
    expect(wrong.map((code) => code.toString(16))).toEqual([]);
  });

  it("is nothing for what is not drawn", () => {
    const none = listCodePoints(0x20, 0xffff).filter((code) => widthOfCodePoint(code) === 0);
    expect(none.every((code) => /\p{M}|\p{Cf}/u.test(String.fromCodePoint(code)))).toBe(true);
    expect(none.length).toBe(112 + 5 + 5 + 16 + 1);
  });
});

it.each([
  ["", 0],
  ["行政许可 21", 11],
  ["“三安全一稳定”", 16],
  ["（一）", 6],
  ["１２", 4],
  ["𠮷", 2],
  ["👍", 2],
  ["e\u0301", 1],
])("%s takes %i columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});
