import { describe, expect, it } from "vitest";
import type { TableKey } from "../../../server/src/report/editions/edition.ts";
import { read } from "../../../server/src/report/index.ts";

/** The figures of a table as one line per row: `key: 1 2 -`; `?` stands for what is no number. */
function figures(text: string, key: TableKey): string[] {
  return (read(text).tables[key]?.rows ?? []).map((row) => {
    const values = row.cells.map(({ figure }) =>
      figure.kind === "number"
        ? figure.value
        : { blank: "_", malformed: "?", absent: "×", unread: "!" }[figure.kind],
    );
    return `${row.spec.key}: ${values.join(" ")}`;
  });
}

const REQUESTS = "## 三、收到和处理政府信息公开申请情况\n\n";
const DISPUTES = "## 四、政府信息公开行政复议、行政诉讼情况\n\n";
const PROACTIVE = "## 二、主动公开政府信息情况\n\n";

describe("tab rows", () => {
  it("with gaps of merged cells at either end and between label and figures", () => {
    const text = `${REQUESTS}一、本年新收政府信息公开申请数量\t\t\t5\t1\t0\t0\t0\t0\t6\t\n\t（三）不予公开\t1. 属于国家秘密\t1\t0\t0\t0\t0\t0\t1\n3. 其他\t\t\t2\t0\t0\t0\t0\t0\t2\t\n`;
    expect(figures(text, "requests")).toEqual([
      "received: 5 1 0 0 0 0 6",
      "denied.stateSecret: 1 0 0 0 0 0 1",
      "otherHandling.rest: 2 0 0 0 0 0 2",
    ]);
  });

  it("with a blank figure, told from a gap by the rows around it", () => {
    const text = `${REQUESTS}一、本年新收政府信息公开申请数量\t\t5\t1\t0\t0\t0\t0\t6\n二、上年结转政府信息公开申请数量\t\t\t1\t0\t0\t0\t0\t1\n`;
    expect(figures(text, "requests")).toEqual(["received: 5 1 0 0 0 0 6", "carriedIn: _ 1 0 0 0 0 1"]);
  });

  it("with a figure lost: which of them it was is not known", () => {
    const text = `${REQUESTS}一、本年新收政府信息公开申请数量\t\t5\t1\t0\t0\t0\t0\t6\n二、上年结转政府信息公开申请数量\t\t0\t1\t0\t0\t0\t1\n`;
    expect(figures(text, "requests")[1]).toBe("carriedIn: ! ! ! ! ! ! !");
  });

  it("with a row broken over two lines", () => {
    const text = `${REQUESTS}一、本年新收政府信息\n公开申请数量\t\t5\t1\t0\t0\t0\t0\t6\n二、上年结转政府信息公开申请数量\t\t0\t1\t0\n0\t0\t0\t1\n`;
    expect(figures(text, "requests")).toEqual(["received: 5 1 0 0 0 0 6", "carriedIn: 0 1 0 0 0 0 1"]);
  });

  it("fallen out of the table", () => {
    const text = `${REQUESTS}三、本年度办理结果\t（七）总计\t1\t0\t0\t0\t0\t0\t1\n\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n-----\t---\t---\n`;
    expect(figures(text, "requests")).toEqual(["outcomeTotal: 1 0 0 0 0 0 1", "carriedOut: 0 0 0 0 0 0 0"]);
  });
});

describe("pipe rows", () => {
  it("with the delimiter anywhere, tags in labels, bold figures and escaped pipes", () => {
    const text = `${PROACTIVE}| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |\n|---|:-:|---|---|\n| 行政<br>规范性文件 | **2** | ０ | 1\\|2 |\n`;
    expect(figures(text, "proactive")).toEqual(["regulation: 0 0 0", "normativeDocument: 2 0 ?"]);
  });

  it("without outer pipes, and not filled in yet", () => {
    const text = `${PROACTIVE}信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n--- | --- | --- | ---\n规章 | | | \n| 行政规范性文件 | 1 | | 3 |\n`;
    expect(figures(text, "proactive")).toEqual(["regulation: _ _ _", "normativeDocument: 1 _ 3"]);
  });
});

describe("one cell per line", () => {
  it("with labels and headers broken over lines", () => {
    const header =
      "行政复议\n\n行政诉讼\n\n结果\n\n维持\n\n结果\n\n纠正\n\n其他\n\n结果\n\n尚未\n\n审结\n\n总计\n\n";
    const values = [1, 0, 2, 0, 3, 0, 0, 0, 0, 0, 4, 0, 0, 0, 4];
    expect(figures(`${DISPUTES}${header}${values.join("\n\n")}\n`, "disputes")).toEqual([
      `figures: ${values.join(" ")}`,
    ]);
  });

  it("with marks for blanks and a page number between", () => {
    const text = `${REQUESTS}申请人情况\n自然人\n一、本年新收政府信息\n公开申请数量\n5\n-\n/\n— 3 —\n0\n无\n0\n5\n（一）予以公开\n1\n0\n0\n0\n0\n0\n1\n`;
    expect(figures(text, "requests")).toEqual(["received: 5 _ _ 0 _ 0 5", "granted: 1 0 0 0 0 0 1"]);
  });
});

describe("HTML tables", () => {
  it("as Word and web editors write them", () => {
    const cells = [3, 0, 0, 0, 0, 0, 3]
      .map((value) => `<td class="x"><p><span>&nbsp;${value}&nbsp;</span></p></td>`)
      .join("\n");
    const text = `${REQUESTS}<TABLE border=1><tbody><tr>\n<td colspan=3><p><b>一、本年新收</b>政府信息公开申请数量</p></td>${cells}\n</tr></tbody></TABLE>\n`;
    const report = read(text);
    expect(figures(text, "requests")).toEqual(["received: 3 0 0 0 0 0 3"]);
    const range = report.tables.requests?.rows[0]?.cells[0]?.range;
    expect(range && text.slice(range.start, range.end)).toBe("3");
  });

  it("inside a layout table, with blanks, and never closed", () => {
    const text = `<table><tr><td>\n\n${DISPUTES}<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>\n<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td></tr>\n<tr>${"<td>0</td>".repeat(14)}<td></td>\n`;
    expect(figures(text, "disputes")).toEqual(["figures: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 _"]);
  });
});

describe("mixtures", () => {
  it("of layouts in one table", () => {
    const text = `${REQUESTS}| 一、本年新收政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n\n四、结转下年度继续办理\n\n1\n0\n0\n0\n0\n0\n1\n`;
    expect(figures(text, "requests")).toEqual([
      "received: 1 0 0 0 0 0 1",
      "carriedIn: 0 0 0 0 0 0 0",
      "carriedOut: 1 0 0 0 0 0 1",
    ]);
  });

  it("of spaces between the figures and a stray tab after them", () => {
    const text = `${REQUESTS}一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\t\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0 \t\n`;
    expect(figures(text, "requests")).toEqual(["received: 1 0 0 0 0 0 1", "carriedIn: 0 0 0 0 0 0 0"]);
    const single = `${PROACTIVE}行政处罚 28\t\n行政强制\t\n`;
    expect(figures(single, "proactive")).toEqual(["penalty: 28", "compulsion: _"]);
  });

  it("of sections: a table under another heading is still found", () => {
    const text = `${PROACTIVE}规章\t0\t0\t0\n行政规范性文件\t1\t0\t1\n\n一、本年新收政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t1\n`;
    expect(figures(text, "requests")).toEqual(["received: 1 0 0 0 0 0 1"]);
    expect(read(text).tables.proactive?.unknownRows).toEqual([]);
  });
});

describe("labels", () => {
  it.each([
    ["属于国家秘密", "denied.stateSecret"],
    ["1.属于国家机密", "denied.stateSecret"],
    ["（二）部分公开", "partlyGranted"],
    ["（六）总计", "outcomeTotal"],
    ["其他", "otherHandling.rest"],
  ])("%s is taken for a row, and reported", (label, key) => {
    const text = `${REQUESTS}申请人情况\n${label}\t0\t0\t0\t0\t0\t0\t0\n1.本机关不掌握相关政府信息\t0\t0\t0\t0\t0\t0\t0\n`;
    const row = read(text).tables.requests?.rows[0];
    expect([row?.spec.key, row?.label?.match]).toEqual([key, "deviating"]);
  });

  it("of prose are no rows", () => {
    const text = `${PROACTIVE}行政许可\n\n全年办理许可3件。\n`;
    expect(read(text).tables.proactive).toBeNull();
  });
});
