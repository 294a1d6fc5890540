import fc from "fast-check";
import { expect, it } from "vitest";
import { splitLines } from "../../../server/src/report/syntax/lines.ts";
import { lineAt, offsetAt, positionAt } from "../../../server/src/report/syntax/positions.ts";

const texts = fc.array(fc.constantFrom("一", "ab", "😀", "\n", "\r\n", "\r")).map((parts) => parts.join(""));

it("a position leads back to its offset, but inside a line break to the line's end", () => {
  fc.assert(
    fc.property(texts, fc.nat(60), (text, offset) => {
      const index = { text, lines: splitLines(text) };
      const position = positionAt(index, offset);
      const wanted = Math.min(offset, text.length);
      const end = index.lines[position.line]?.end ?? text.length;
      expect(offsetAt(index, position)).toBe(Math.min(wanted, end));
      expect(position.line).toBe(lineAt(index.lines, wanted));
    }),
  );
});

it("a position outside the text is its nearest place", () => {
  const index = { text: "一\n二", lines: splitLines("一\n二") };
  expect(positionAt(index, -3)).toEqual({ line: 0, character: 0 });
  expect(positionAt(index, 99)).toEqual({ line: 1, character: 1 });
  expect(offsetAt(index, { line: -1, character: 4 })).toBe(0);
  expect(offsetAt(index, { line: 0, character: 9 })).toBe(1);
  expect(offsetAt(index, { line: 5, character: 0 })).toBe(3);
});
