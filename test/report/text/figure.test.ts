import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigure, writeFigure } from "../../../server/src/report/text/figure.ts";

const valueIn = (text: string): number | string => {
  const figure = readFigure(text);
  return figure.kind === "number" ? figure.value : figure.kind;
};

describe("readFigure", () => {
  it("reads no figure among marks without end", () => {
    for (const mark of ["”", "。", "*", "（1+1）", "[1]", "（件）"])
      expect(valueIn(`“3${mark.repeat(100_000 / mark.length)}`)).toBe("malformed");
  });

  it.each([
    ["0", 0],
    ["286", 286],
    ["１２", 12],
    ["1,204", 1204],
    ["1，204", 1204],
    ["513,555.45", 513555.45],
    ["3件", 3],
    ["3.5 万元", 3.5],
    ["007", 7],
    ["十二", 12],
    ["二百零三", 203],
    ["-3", -3],
    ["－3", -3],
    ["+4", 4],
    ["减3", -3],
    ["增加12项", 12],
    ["下降1,204", -1204],
  ])("%s is the number %d", (text, value) => expect(valueIn(text)).toBe(value));

  it.each(["", "-", "—", "——", "/", "／", "无", "N/A", "…"])("%j is a blank, never 0", (text) =>
    expect(valueIn(text)).toBe("blank"),
  );

  it.each([
    "3/2",
    "1 2",
    "约3",
    "=SUM(A1)",
    "三十二点五",
    "1,23",
    "12345678901234567",
    "O",
    "待定",
    "增减",
    "减少",
    "减三",
    "增-3",
  ])("%s is no number", (text) => expect(valueIn(text)).toBe("malformed"));
});

describe("writeFigure", () => {
  it.each([
    ["１２", 7, "７"],
    ["1,204", 98765, "98,765"],
    ["1，204", 98765, "98，765"],
    ["3件", 12, "12件"],
    ["十二", 21, "二十一"],
    ["007", 8, "8"],
    ["-", 4, "4"],
    ["3.50", 4, "4"],
  ])("in the way of %s writes %d as %s", (like, value, text) =>
    expect(writeFigure(value, readFigure(like))).toBe(text),
  );

  it("is read back as the same value, whatever the way of writing", () => {
    const ways = fc.constantFrom("1", "１", "1,000", "1，000", "3件", "十二", "-");
    fc.assert(
      fc.property(ways, fc.nat(9_999_999), (way, value) => {
        expect(valueIn(writeFigure(value, readFigure(way)))).toBe(value);
      }),
    );
  });
});
