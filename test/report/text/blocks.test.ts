import fc from "fast-check";
import { expect, it } from "vitest";
import { insertBlock } from "../../../server/src/report/text/blocks.ts";
import { applyEdits } from "../../../server/src/report/text/edits.ts";

const at = (text: string, offset: number): string =>
  applyEdits(text, [insertBlock(text, { start: offset, end: offset }, "块")]);

it.each([
  ["", 0, "块\n"],
  ["甲", 1, "甲\n\n块\n"],
  ["甲\n", 2, "甲\n\n块\n"],
  ["甲\r\n\r\n", 5, "甲\r\n\r\n块\n"],
  ["甲\n\n乙", 3, "甲\n\n块\n\n乙"],
  ["甲\n\n\n乙", 2, "甲\n\n块\n\n乙"],
  ["乙", 0, "块\n\n乙"],
])("in %j at %i: %j", (text, offset, expected) => {
  expect(at(text, offset)).toBe(expected);
});

it("stands between blank lines wherever it is put, and moves no word", () => {
  const texts = fc.array(fc.constantFrom("甲", "\n", " ", "\t")).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.nat(40), (text, pick) => {
      const offset = pick % (text.length + 1);
      const [before = "", after = ""] = at(text, offset).split("块");
      if (before.trim() !== "") expect(before).toMatch(/\n\s*\n\s*$/);
      if (after.trim() !== "") expect(after).toMatch(/^\s*\n\s*\n/);
      expect((before + after).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
