import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minHash } from "../../../server/src/report/folder/minHash.ts";
import { dropTemplate } from "../../../server/src/report/folder/template.ts";
import { measureLikeness, readWording } from "../../../server/src/report/folder/wording.ts";
import { likeness } from "../../../server/src/report/text/label.ts";
import { paragraphOf, TOWNS } from "../../towns.ts";

const words = fc.string({ unit: fc.constantFrom(..."公开申请信息。"), maxLength: 40 });

describe("a wording", () => {
  it("leaves out digits, punctuation, marks and the agency's name, and keeps where sentences end", () => {
    expect(readWording("（一）2024年，青石镇 公开 **12** 条；其中A类３条。", "青石镇")).toBe(
      "一年公开条。其中A类条。",
    );
    expect(readWording("。；公开！？", null)).toBe("公开。");
    expect(readWording("本乡本镇公开", "云溪乡")).toBe("本本公开");
  });

  it("is the same whatever the year, the amounts and the name", () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.constantFrom(...TOWNS), (amount, town) => {
        const write = (number: number, name: string): string =>
          `${name}全年公开${number}条，${name}政府答复${number}件。`;
        expect(readWording(write(amount, town), town)).toBe(readWording(write(7, "云溪乡"), "云溪乡"));
      }),
    );
  });

  it("has an end: of a text without any, the beginning is compared", () => {
    expect(readWording("公开".repeat(50_000))).toHaveLength(4000);
  });
});

describe("likeness", () => {
  it("is 1 − edit distance ÷ the longer length, and 0 below what is asked for", () => {
    fc.assert(
      fc.property(words, words, fc.constantFrom(0.5, 0.7, 0.9), (a, b, least) => {
        const exact = likeness(a, b);
        const measured = measureLikeness(a, b, least);
        if (exact >= least) expect(measured).toBeCloseTo(exact);
        else expect(measured).toBe(0);
        expect(measureLikeness(b, a, least)).toBeCloseTo(measured);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a sketch", () => {
  it("is in ascending order, without repetitions, and short", () => {
    fc.assert(
      fc.property(words, (text) => {
        const hashes = minHash(text);
        expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b));
        expect(hashes.length).toBeLessThanOrEqual(8);
        expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 31)).toBe(true);
      }),
    );
  });

  it("shares hashes with that of a like text, and with no other", () => {
    const long = Array.from({ length: 3 }, (_, index) => paragraphOf(index, 2020 + index)).join("");
    for (let place = 5; place < long.length; place += 17) {
      const changed = `${long.slice(0, place)}改动${long.slice(place + 2)}`;
      expect(minHash(changed).filter((hash) => minHash(long).includes(hash)).length).toBeGreaterThanOrEqual(
        4,
      );
    }
    const other = "全县推进会把惠农补贴列为重点，包片领导逐项过问，漏报的单位当场说明原因并限期补报。";
    expect(minHash(other).filter((hash) => minHash(long).includes(hash))).toEqual([]);
  });
});

describe("what the template says", () => {
  it("is dropped sentence by sentence; what stands beside it stays", () => {
    const own = "由包村干部逐村核对公示栏，发现漏项当场补齐";
    const template =
      "依申请公开。本年度收到政府信息公开申请3件，上年结转0件，结转下年度继续办理1件。申请的登记、审核、答复按程序办理，没有超期答复的情形。";
    expect(dropTemplate(readWording(`${template}${own}。`))).toBe(readWording(`${own}。`));
    expect(dropTemplate(readWording(`${own}。`))).toBe(`${readWording(own)}。`);
  });
});
