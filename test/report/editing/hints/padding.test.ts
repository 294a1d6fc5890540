import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPaddings } from "../../../../server/src/report/editing/hints/padding.ts";
import { EDITION_2021 } from "../../../../server/src/report/editions/2021.ts";
import { read } from "../../../../server/src/report/index.ts";
import { widthOf } from "../../../../server/src/report/text/width.ts";
import { balanced, nothingHappened, printReport } from "../../../balanced.ts";

/** The columns at which the cells of a line begin, as an editor shows it. */
function startsOf(line: string, tabSize: number): number[] {
  let at = 0;
  return line.split("\t").map((cell) => {
    const start = at;
    at += widthOf(cell);
    at += tabSize - (at % tabSize);
    return start;
  });
}

function align(text: string): string {
  return listPaddings(read(text))
    .reverse()
    .reduce(
      (shown, { at, columns }) => `${shown.slice(0, at)}${" ".repeat(columns)}${shown.slice(at)}`,
      text,
    );
}

describe("tab tables", () => {
  it.each([1, 2, 4, 8])("stand in line at tab stops of %i columns", (tabSize) => {
    fc.assert(
      fc.property(balanced, (report) => {
        const lines = align(printReport(report, "tabs")).split("\n");
        const header = lines.findIndex((line) => line.startsWith("（本列数据"));
        const due = startsOf(lines[header + 3] ?? "", tabSize);
        const rows = lines.slice(header, header + 26).filter((line) => line.split("\t")[9]);
        // Two labels of （六） are too long for their column; their rows come back into line where they can.
        const sound = rows.filter((line) => !/[12]\.申请人/.test(line));
        expect(sound.length).toBeGreaterThan(20);
        for (const line of sound) expect(startsOf(line, tabSize)[9], line).toBe(due[9]);
      }),
      { numRuns: 10 },
    );
  });

  it("alone are given room, and the text stays as it is", () => {
    const report = nothingHappened(EDITION_2021);
    expect(listPaddings(read(printReport(report, "pipes")))).toEqual([]);
    expect(listPaddings(read("说明\t共有\n\n正文\t一\t二\n"))).toEqual([]);
    const paddings = listPaddings(read(printReport(report, "tabs")));
    expect(paddings.every(({ columns }) => columns > 0)).toBe(true);
    expect(paddings.map(({ at }) => at)).toEqual(paddings.map(({ at }) => at).sort((a, b) => a - b));
  });

  it("give way to what else is shown", () => {
    const text = "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\t备注\n行政许可\t3\t0\n";
    const at = text.indexOf("3") + 1;
    const room = (shown?: ReadonlyMap<number, number>): number | undefined =>
      listPaddings(read(text), shown).find((padding) => padding.at === at)?.columns;
    expect((room() ?? 0) - (room(new Map([[at, 7]])) ?? 0)).toBe(7);
  });
});
