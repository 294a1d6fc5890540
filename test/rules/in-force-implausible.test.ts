import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import { report, section } from "../forms.ts";
import { check, examine } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html", "spaces"] as const;
const mark = (text: string): string => `⟦in-force-implausible|${text}⟧`;
function write(
  issued: string,
  repealed: string,
  inForce: string,
  layout: (typeof LAYOUTS)[number] = "tabs",
): string {
  const values = {
    "normativeDocument/issued": issued,
    "normativeDocument/repealed": repealed,
    "normativeDocument/inForce": inForce,
  };
  return report({ proactive: section("proactive", values, layout) });
}
const old = (made: string, disclosed: string, total: string): string =>
  report({
    title: "# 青石镇2020年政府信息公开工作年度报告",
    preamble: "",
    proactive: section(
      "proactive",
      {
        "normativeDocument/made": made,
        "normativeDocument/disclosed": disclosed,
        "normativeDocument/disclosedTotal": total,
      },
      "tabs",
      EDITION_2019,
    ),
  });

examine("in-force-implausible", {
  fires: [
    ...LAYOUTS.map((layout) => write("5", "1", mark("3"), layout)),
    write("1", "0", mark("0")),
    write("12", "2", mark("9")),
    write("１２", "２", mark("９")),
    write("1,200", "0", mark("1,199")),
    write("十二", "0", mark("十")),
    report({
      title: "# 临河市2024年政府信息公开工作年度报告",
      proactive: section("proactive", { "regulation/issued": "2", "regulation/inForce": mark("1") }),
    }),
    old("3", "3", mark("2")),
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) => write("5", "1", "4", layout)),
    write("5", "1", "19"),
    write("0", "3", "0"),
    write("5", "9", "0"),
    write("", "0", "0"),
    write("5", "0", ""),
    write("5件上下", "0", "3"),
    old("3", "3", "3"),
    old("3", "3", "40"),
    old("3", "0", "0"),
    "## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t5\t3\n",
  ],
});

describe("in-force-implausible", () => {
  it("says the arithmetic, and shows both figures", () => {
    const [finding] = check(write("5", "1", mark("3")));
    expect(finding?.message.zh).toContain("少于本年净增的 5－1＝4");
    expect(finding?.related).toHaveLength(2);
  });
});
