import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packNumbers, unpackNumbers } from "../../../server/src/report/folder/packed/packedNumbers.ts";

describe("packed numbers", () => {
  it("are the same when they are unpacked, whatever their size, sign and decimals", () => {
    const edges = fc.constantFrom(
      0,
      -0,
      31,
      32,
      -32,
      2 ** 26 - 1,
      2 ** 26,
      -(2 ** 26) + 1,
      -(2 ** 26),
      0.38255,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(edges, fc.integer(), fc.double({ noNaN: true }))), (numbers) => {
        // Zero has one sign here.
        const due = numbers.map((number) => (number === 0 ? 0 : number));
        expect(unpackNumbers(packNumbers(numbers)).map((number) => (number === 0 ? 0 : number))).toEqual(due);
      }),
    );
  });

  it("take one byte where they are small", () => {
    expect(packNumbers([0, 1, 31, -31])).toHaveLength(4);
  });
});
