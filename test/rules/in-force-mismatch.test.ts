import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import type { Layout } from "../../server/src/report/syntax/syntax.ts";
import { report, section } from "../forms.ts";
import { beside, check, examine, type Fixture } from "../kit.ts";

const LAYOUTS: readonly Layout[] = ["pipes", "tabs", "lines", "html", "spaces"];
const mark = (text: string): string => `⟦in-force-mismatch|${text}⟧`;

/** A report with this line of 行政规范性文件: issued, repealed, in force. */
function write(
  year: number,
  [issued, repealed, inForce]: readonly [string, string, string],
  { row = "normativeDocument", layout = "tabs" as Layout, agency = "青石镇" } = {},
): string {
  return report({
    title: `# ${agency}${year}年政府信息公开工作年度报告`,
    preamble: "",
    signature: "",
    proactive: section(
      "proactive",
      { [`${row}/issued`]: issued, [`${row}/repealed`]: repealed, [`${row}/inForce`]: inForce },
      layout,
    ),
  });
}

function facing(text: string, previous: string): Fixture {
  return { text, context: beside({ "2023.md": previous }) };
}

const TEN = write(2023, ["0", "0", "10"]);
const old = report({
  title: "# 青石镇2020年政府信息公开工作年度报告",
  preamble: "",
  proactive: section("proactive", { "normativeDocument/disclosedTotal": "10" }, "tabs", EDITION_2019),
});

examine("in-force-mismatch", {
  fires: [
    ...LAYOUTS.map((layout) => facing(write(2024, ["2", "1", mark("12")], { layout }), TEN)),
    ...LAYOUTS.map((layout) =>
      facing(write(2024, ["2", "1", mark("10")]), write(2023, ["3", "3", "10"], { layout })),
    ),
    facing(write(2024, ["0", "0", mark("9")]), TEN),
    facing(write(2024, ["0", "0", mark("0")]), TEN),
    facing(write(2024, ["2", "0", mark("2")]), TEN),
    facing(write(2024, ["２", "0", mark("１０")]), TEN),
    facing(write(2024, ["1", "0", mark("3")]), write(2023, ["1", "0", "1"])),
    facing(
      write(2024, ["1", "0", mark("5")], { row: "regulation", agency: "临河市" }),
      write(2023, ["0", "0", "5"], { row: "regulation", agency: "临河市人民政府" }),
    ),
  ],
  silent: [
    write(2024, ["2", "1", "40"]),
    ...LAYOUTS.map((layout) => facing(write(2024, ["2", "1", "11"], { layout }), TEN)),
    facing(write(2024, ["0", "0", "10"]), TEN),
    facing(write(2024, ["0", "10", "0"]), TEN),
    facing(write(2024, ["２", "1件", "十一"]), TEN),
    // A figure that is not there is no 0.
    facing(write(2024, ["", "0", "12"]), TEN),
    facing(write(2024, ["2", "-", "12"]), TEN),
    facing(write(2024, ["2", "0", "无"]), TEN),
    facing(write(2024, ["2", "0", "3"]), write(2023, ["0", "0", ""])),
    facing(
      write(2024, ["2", "0", "3"]),
      report({ title: "# 青石镇2023年政府信息公开工作年度报告", proactive: "" }),
    ),
    // The trial edition counts what is disclosed, not what is in force.
    {
      text: report({ title: "# 青石镇2021年政府信息公开工作年度报告", preamble: "" }),
      context: beside({ "2020.md": old }),
    },
    // Another year, another agency.
    facing(write(2024, ["2", "0", "3"]), write(2022, ["0", "0", "10"])),
    facing(write(2024, ["2", "0", "3"]), write(2023, ["0", "0", "10"], { agency: "云溪乡" })),
    facing(
      write(2024, ["2", "0", "3"], { agency: "临河县司法局" }),
      write(2023, ["0", "0", "10"], { agency: "临河县" }),
    ),
  ],
});

describe("in-force-mismatch", () => {
  it("shows the sum, and leads to last year's figure and to this year's", () => {
    const [finding] = check(write(2024, ["2", "1", mark("12")]), { context: beside({ "2023.md": TEN }) });
    const line = TEN.split("\n").findIndex((words) => words.startsWith("行政规范性文件"));
    expect(finding?.message.zh).toBe(
      `表二“行政规范性文件”的“现行有效件数”为 12；按上一年度的 10（2023.md 第 ${line + 1} 行）加制发 2、减废止 1，应为 11。请核对文件目录和清理结果。`,
    );
    expect(finding?.related.map((place) => ("site" in place ? place.site.name : place.message.zh))).toEqual([
      "2023.md",
      "本年制发件数：2",
      "本年废止件数：1",
    ]);
    expect(finding?.fixes).toEqual([]);
  });
});
