import { describe, expect, it } from "vitest";
import { compareNumbers } from "../../../server/src/report/folder/copies.ts";
import type { ParagraphDigest } from "../../../server/src/report/folder/packed/paragraphs.ts";

/** A paragraph of so many characters with these numbers. */
function paragraph(numbers: string, length: number): ParagraphDigest {
  const place = { line: 0, start: 0, end: length };
  return { ...place, length, ownLength: length, profile: "", sketch: [], words: { own: "", numbers } };
}

describe("the numbers of a copied paragraph", () => {
  it.each([
    ["the same ones", "3,12,7", "3,12,7", 30, "same"],
    ["others in a story", "3,12,7", "5,18,9", 31, "changed"],
    ["a list of which half is new", "3,12,7,4", "5,18,7,4", 40, "told"],
    ["a list of which less is new", "3,12,7,4", "5,12,7,4", 40, "changed"],
    ["none, where there was one", "", "5", 20, "changed"],
  ])("are %s", (_, own, before, length, fate) => {
    expect(compareNumbers(paragraph(own, length), paragraph(before, length))).toBe(fate);
  });
});
