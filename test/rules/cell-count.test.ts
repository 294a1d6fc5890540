import { describe, expect, it } from "vitest";
import { report } from "../forms.ts";
import { check, examine, fix } from "../kit.ts";

const mark = (row: string): string => `⟦cell-count|${row}⟧`;
const LABEL = "一、本年新收政府信息公开申请数量";
/** Table 三 whose first row is this one. */
const first = (row: string): string =>
  `## 三、收到和处理政府信息公开申请情况\n\n${row}\n二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0\n四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t0\n`;
const pipes = (row: string): string =>
  `## 三、收到和处理政府信息公开申请情况\n\n| ${row} |\n| --- | --- |\n| 二、上年结转政府信息公开申请数量 | | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
const disputes = (row: string): string =>
  `## 四、政府信息公开行政复议、行政诉讼情况\n\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n${row}\n`;
const proactive = (row: string): string =>
  `## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n${row}\n`;

examine("cell-count", {
  fires: [
    first(mark(`${LABEL}\t\t3\t0\t1\t0\t0\t4`)),
    first(mark(`${LABEL}\t\t3\t0\t1\t0\t4`)),
    first(mark(`${LABEL}\t\t3`)),
    first(mark(`${LABEL}\t\t3\t0\t1\t0\t0\t0\t0\t4`)),
    first(mark(`${LABEL}\t3\t0\t1\t0\t0\t4`)),
    first(mark(`${LABEL}\t\t0\t0\t0\t0\t0\t0`)),
    first(mark(`${LABEL} 3 0 1 0 0 4`)),
    pipes(mark(`${LABEL} | | | 3 | 0 | 1 | 0 | 0 | 4`)),
    pipes(mark(`${LABEL} | | | 3 | 0 | 1 | 0 | 0 | 0 | 0 | 4`)),
    disputes(mark("0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0")),
    proactive(mark("行政规范性文件\t1\t3")),
    proactive(mark("行政规范性文件\t1\t0\t3\t3")),
    `## 三、收到和处理政府信息公开申请情况\n\n<table><tr><td>${mark(`${LABEL}</td><td>3</td><td>0</td><td>1</td><td>0</td><td>0</td><td>4`)}</td></tr><tr><td>二、上年结转政府信息公开申请数量</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr></table>\n`,
  ],
  silent: [
    report(),
    first(`${LABEL}\t\t3\t0\t1\t0\t0\t0\t4`),
    first(`${LABEL}\t3\t0\t1\t0\t0\t0\t4`),
    first(`${LABEL}\t\t\t3\t0\t1\t0\t0\t0\t4`),
    first(`${LABEL}\t\t3\t0\t1\t0\t0\t0\t4\t\t`),
    first(`\t\t${LABEL}\t3\t0\t1\t0\t0\t0\t4`),
    first(`${LABEL} 3 0 1 0 0 0 4`),
    pipes(`${LABEL} | | | 3 | 0 | 1 | 0 | 0 | 0 | 4`),
    pipes(`${LABEL} | 3 | 0 | 1 | 0 | 0 | 0 | 4`),
    disputes("0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0"),
    disputes("0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t"),
    proactive("行政规范性文件\t1\t0\t3"),
    "## 二、主动公开政府信息情况\n\n第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n行政许可\t5\t\t\n",
  ],
});

describe("cell-count mends", () => {
  it("with the one placement that the row's total allows, and leaves it to the author", () => {
    const [finding] = check(first(mark(`${LABEL}\t\t3\t0\t1\t0\t0\t4`)));
    expect(finding?.message.zh).toContain("应有 7 个数据，实有 6 个，缺 1 个");
    expect(finding?.fixes.map(({ safe }) => safe)).not.toContain(true);
  });

  it("a figure too many by taking out the one that leaves the sum right", () => {
    fix(first(`${LABEL}\t\t3\t9\t0\t1\t0\t0\t0\t4`), "cell-count", first(`${LABEL}\t\t3\t0\t1\t0\t0\t0\t4`));
  });

  it("says that the column cannot be told where all figures are alike", () => {
    const [finding] = check(first(mark(`${LABEL}\t\t0\t0\t0\t0\t0\t0`)));
    expect(finding?.message.zh).toContain("看不出是哪一列");
  });
});
