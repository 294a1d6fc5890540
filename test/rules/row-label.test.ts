import { describe, it } from "vitest";
import { report, section } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const LAYOUTS = ["pipes", "tabs", "lines", "html", "spaces"] as const;
type Key = "proactive" | "requests";
function write(key: Key, standard: string, label: string, layout: (typeof LAYOUTS)[number] = "tabs"): string {
  return report({ [key]: section(key, {}, layout).replace(standard, label) });
}
const mark = (label: string): string => `⟦row-label|${label}⟧`;

examine("row-label", {
  fires: [
    ...LAYOUTS.map((layout) => write("proactive", "行政处罚", mark("行政处法"), layout)),
    write("proactive", "行政规范性文件", mark("行政规范文件")),
    write("proactive", "行政事业性收费", mark("行政事业收费")),
    write("requests", "1.属于国家秘密", mark("1.属于国家机密")),
    write("requests", "4.保护第三方合法权益", mark("4.保护第三方合法利益")),
    write("requests", "6.属于四类过程性信息", mark("6.属于三类过程性信息")),
    write("requests", "2.没有现成信息需要另行制作", mark("2.没有现成的信息需要另行制作")),
    write("requests", "3.要求提供公开出版物", mark("3.要求提供公开发行出版物")),
    write("requests", "四、结转下年度继续办理", mark("四、结转到下年度继续办理")),
    // The first figure has left its own cell.
    write("requests", "3.其他\t0", mark("3.其他0")),
    write("requests", "3.其他 | 0", mark("3.其他0"), "pipes"),
    write("requests", "1.属于国家秘密 0", mark("1.属于国家秘密0"), "spaces"),
  ],
  silent: [
    report(),
    ...LAYOUTS.map((layout) => report({ requests: section("requests", {}, layout) })),
    write("requests", "1.属于国家秘密", "1. 属于国家秘密"),
    write("requests", "（一）予以公开", "(一) 予以公开"),
    write("requests", "3.危及“三安全一稳定”", '3.危及"三安全一稳定"'),
    write(
      "requests",
      "（区分处理的，只计这一情形，不计其他情形）",
      " (区分处理的, 只计这一情形, 不计其他情形)",
    ),
    write("requests", "一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请 数量"),
    write("proactive", "行政许可", "**行政许可**"),
    write("proactive", "规章", "规 章"),
    report({
      requests: section("requests", {}, "lines").replace(
        "2.其他法律行政法规禁止公开",
        "2.其他法律行政\n法规禁止公开",
      ),
    }),
    // The edition of 2019 has labels of its own.
    "## 二、主动公开政府信息情况\n\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t0\t0\t0\n",
  ],
});

describe("row-label mends", () => {
  it("the label alone", () => {
    fix(write("proactive", "行政处罚", "行政处法"), "row-label", report());
  });

  it("a label that is broken over lines, into one", () => {
    fix(
      report({ proactive: section("proactive", {}, "lines").replace("行政规范性文件", "行政规范\n文件") }),
      "row-label",
      report({ proactive: section("proactive", {}, "lines").replace("行政规范性文件", "行政规范性文件\n") }),
    );
  });
});
