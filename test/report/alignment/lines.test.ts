import { describe, expect, it } from "vitest";
import { rowLabelsOf } from "../../../server/src/report/alignment/rowLabels.ts";
import { readStrips } from "../../../server/src/report/alignment/strips.ts";
import { EDITION_2021 } from "../../../server/src/report/editions/2021.ts";
import { parse } from "../../../server/src/report/syntax/parse.ts";

const labels = rowLabelsOf(EDITION_2021.tables.proactive);

/** The pieces of each line, parted by strokes: figures in brackets. */
function piecesOf(...lines: readonly string[]): string[] {
  const text = lines.join("\n");
  return readStrips(parse(text).rows, text, labels).map(({ pieces }) =>
    pieces.map(({ kind, text: words }) => (kind === "figure" ? `[${words}]` : words)).join("|"),
  );
}

describe("numbers before the labels of lines", () => {
  it("are dropped where they count the lines", () => {
    expect(piecesOf("1\t规章\t0\t0\t312", "2\t行政规范性文件\t5\t2\t41", "3\t行政许可\t23")).toEqual([
      "规章|[0]|[0]|[312]",
      "行政规范性文件|[5]|[2]|[41]",
      "行政许可|[23]",
    ]);
  });

  it.each([
    ["few lines", ["1\t规章\t0\t0\t312", "2\t行政规范性文件\t5\t2\t41"]],
    ["noughts and ones", ["0\t规章\t3", "1\t行政规范性文件\t4", "0\t行政许可\t5", "1\t行政处罚\t6"]],
    ["numbers without order", ["7\t规章\t3", "31\t行政规范性文件\t4", "16\t行政许可\t5", "9\t行政处罚\t6"]],
  ])("are figures where there are %s", (_, lines) => {
    const read = piecesOf(...lines).join("|");
    for (const line of lines) {
      const [first, label] = line.split("\t");
      expect(read).toContain(`[${first}]|${label}`);
    }
  });
});

describe("lines beside lines of fields", () => {
  const fields = ["规章,0,0,312", "行政规范性文件,5,2,41"];
  const parted = ["规章|[0]|[0]|[312]", "行政规范性文件|[5]|[2]|[41]"];

  it("keep a figure whole whose thousands a comma parts", () => {
    expect(piecesOf(...fields, "1,312")).toEqual([...parted, "[1,312]"]);
  });

  it("are dropped where they only draw a rule", () => {
    expect(piecesOf("│规章│0│0│312│", "├──┼─┼─┼──┤", "│行政规范性文件│5│2│41│")).toEqual(parted);
  });

  it("are no lines of the table where they are sentences, or have a field as long as one", () => {
    const sentence = "全年公开信息12条,解读政策3次。";
    const long = `${"公开信息解读政策回应关切".repeat(6)},12,3`;
    expect(piecesOf(...fields, sentence, long)).toEqual(parted);
  });

  it("of figures alone are fields from the fifth on", () => {
    expect(piecesOf("1200;1300;1400;1500")).toEqual(["1200;1300;1400;1500"]);
    expect(piecesOf("1200;1300;1400;1500;1600")).toEqual(["[1200]|[1300]|[1400]|[1500]|[1600]"]);
  });
});
