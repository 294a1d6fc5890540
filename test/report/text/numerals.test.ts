import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChineseNumeral, writeChineseNumeral } from "../../../server/src/report/text/numerals.ts";

describe("Chinese numerals", () => {
  it.each([
    ["零", 0],
    ["〇", 0],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百零五", 105],
    ["两百", 200],
    ["二百零三", 203],
    ["一千零一十", 1010],
    ["一万二千", 12000],
    ["三万零五", 30005],
    ["二〇二四", 2024],
  ])("reads %s as %d", (text, value) => expect(readChineseNumeral(text)).toBe(value));

  it.each(["", "十十", "百", "一二百", "万", "一万二万", "十二件", "十百", "两三", "七八"])(
    "reads no numeral in %j",
    (text) => expect(readChineseNumeral(text)).toBeNull(),
  );

  it("writes what it reads back", () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (value) => {
        expect(readChineseNumeral(writeChineseNumeral(value))).toBe(value);
      }),
    );
  });
});
