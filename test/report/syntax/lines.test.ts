import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../../server/src/report/syntax/lines.ts";

const linesOf = (text: string): string[] => splitLines(text).map(({ start, end }) => text.slice(start, end));

describe("lines", () => {
  it.each([
    ["", [""]],
    ["公开\r", ["公开", ""]],
    ["公开\n", ["公开", ""]],
    ["公开\r\n", ["公开", ""]],
    ["\r\r\n\n", ["", "", "", ""]],
  ])("of %j are %j", (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it("end where those of LSP do, in any text", () => {
    const piece = fc.constantFrom("\r", "\n", "\r\n", "公开", "", " ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        expect(linesOf(text)).toEqual(text.split(/\r\n|\r|\n/));
        expect(splitLines(text).map(({ number }) => number)).toEqual(linesOf(text).map((_, index) => index));
      }),
      { numRuns: 1000 },
    );
  });
});
