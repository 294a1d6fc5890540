import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offerPaste } from "../../../../server/src/report/editing/clipboard/offer.ts";
import { type Clipboard, EDITIONS, figuresOf, read } from "../../../../server/src/report/index.ts";
import { PROGRAMS } from "../../../clipboards.ts";
import { report, section } from "../../../forms.ts";
import { judge, KEYS, paste, table, template } from "./pasting.ts";

const [edition] = EDITIONS;
const ZEROS = "0|0|0|0|0|0|0";
const OUTCOMES = "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t4";

describe("what a table cannot take", () => {
  const clipboard = (...rows: readonly string[]): Clipboard => ({
    html: table(
      "一、本年新收政府信息公开申请数量|2|0|0|0|0|0|2",
      `二、上年结转政府信息公开申请数量|${ZEROS}`,
      ...rows,
    ),
  });
  const into = (clipboard: Clipboard): { comment: string; summary: string; text: string } => {
    const { offer, text } = paste(template("pipes"), "申请人情况", clipboard);
    const [, comment = ""] = /<!-- 未能识别的内容：(.*) -->/.exec(text) ?? [];
    expect(offer?.unclear).toBe((offer?.summary.length ?? 0) > 1);
    return { comment, summary: (offer?.summary ?? []).map(({ zh }) => zh).join("；"), text };
  };

  it("is nothing where every row and figure is known", () => {
    expect(into(clipboard())).toMatchObject({ comment: "", summary: "已粘贴表三：2 行 14 个数据" });
  });

  it("is a row the standard does not have", () => {
    const { comment, summary, text } = into(clipboard("五、转送其他机关|1|0|0|0|0|0|1"));
    expect(comment).toBe("五、转送其他机关 1 0 0 0 0 0 1");
    expect(summary).toBe("已粘贴表三：2 行 14 个数据；表三有 1 行未识别；以上内容保留在表后的注释里");
    expect(figuresOf(read(text)).requests.received).toMatchObject({ naturalPerson: 2, total: 2 });
  });

  it("is a row with more or fewer figures than columns: it stays blank", () => {
    const { comment, summary, text } = into(
      clipboard("（一）予以公开|3|1|0|0|0|4", "四、结转下年度继续办理|1|0|0|0|0|0|0|1"),
    );
    expect(comment).toBe("（一）予以公开 3 1 0 0 0 4；四、结转下年度继续办理 1 0 0 0 0 0 0 1");
    expect(summary).toContain("表三有 2 行的数据个数与列数不符，未填入");
    expect(Object.values(figuresOf(read(text)).requests.granted ?? {})).toEqual(new Array(7).fill(null));
  });

  it("is not a figure missing among zeros, wherever it is missing", () => {
    const { comment, summary, text } = into(clipboard("（一）予以公开|0|0|0|0|0|0"));
    expect(comment).toBe("");
    expect(summary).toContain("表三有 1 行少一个数据，末格留空");
    expect(Object.values(figuresOf(read(text)).requests.granted ?? {})).toEqual([0, 0, 0, 0, 0, 0, null]);
  });

  it("is not a header broken over rows", () => {
    const { comment } = into({
      html: table(
        "|自|法人或其他组织|总",
        "|然人|商业企业|计",
        `一、本年新收政府信息公开申请数量|${ZEROS}`,
        `二、上年结转政府信息公开申请数量|${ZEROS}`,
      ),
    });
    expect(comment).toBe("");
  });

  it("is a row that comes a second time", () => {
    const { comment } = into(clipboard(`（一）予以公开|${ZEROS}`, "（一）予以公开|1|0|0|0|0|0|1"));
    expect(comment).toBe("（一）予以公开 1 0 0 0 0 0 1");
  });

  it("are words between its rows", () => {
    const { comment, summary } = into(
      clipboard("以下为办理结果，请核对后再填：不得漏报。", `（一）予以公开|${ZEROS}`),
    );
    expect(comment).toBe("以下为办理结果，请核对后再填：不得漏报。");
    expect(summary).toContain("有 1 处文字不属于表三");
  });

  it("cannot end the comment it is kept in", () => {
    expect(into(clipboard("五、转送 --> 其他|1|0|0|0|0|0|1")).text).toMatch(/五、转送 —> 其他 1 .* -->/);
  });

  it("is not what stands in a figure's place without being one: it is put there, and told", () => {
    const { summary, comment, text } = into(clipboard("（一）予以公开|3件|待定|1,024|-||0|3"));
    expect(comment).toBe("");
    expect(summary).toContain("表三有 1 处不是数字");
    expect(text).toContain("| （一）予以公开 |  | 3件 | 待定 | 1,024 | - |  | 0 | 3 |");
  });
});

describe("rows of a table", () => {
  it("go into the table the cursor stands in; the others stay", () => {
    const before = report({ requests: section("requests", { "received/total": "9" }, "pipes") });
    const { offer, text } = paste(before, "申请人情况", {
      html: table("（一）予以公开|3|0|0|0|0|0|3", "（七）总计|4|0|0|0|0|0|4"),
    });
    const { received, granted, outcomeTotal } = figuresOf(read(text)).requests;
    expect([received?.total, granted?.total, outcomeTotal?.naturalPerson]).toEqual([9, 3, 4]);
    expect(offer?.title.zh).toBe("粘贴为表三");
  });

  it("may be one where the cursor stands in its table", () => {
    const { text } = paste(template("pipes"), "本年制发件数", { html: table("行政处罚|3") });
    expect(figuresOf(read(text)).proactive.penalty?.decisions).toBe(3);
    expect(paste(template("pipes"), "申请人情况", { html: table("行政处罚|3") }).offer).toBeNull();
  });

  it("are moved as text where they are written like the report's own", () => {
    for (const layout of ["pipes", "tabs"] as const) {
      const before = report({ requests: section("requests", {}, layout) });
      const row = before.split("\n").find((line) => line.includes("二、上年结转")) ?? "";
      for (const text of [row, `${row}\n`, `${row}\n${row.replace("二、上年结转", "一、本年新收")}\n`]) {
        expect(paste(before.replace(`${row}\n`, ""), "一、本年新收", { text }).offer).toBeNull();
      }
    }
  });

  it("take the place of a whole table that is selected", () => {
    const before = report({ proactive: section("proactive", { "penalty/decisions": "8" }, "pipes") });
    const start = before.indexOf("| 第二十条第（一）项");
    const end = before.indexOf("| 行政事业性收费 | 0 |") + "| 行政事业性收费 | 0 |".length;
    const { text } = paste(before, "| 第二十条第（一）项", { text: OUTCOMES }, end - start);
    expect(figuresOf(read(text)).proactive.penalty?.decisions).toBe(3);
    expect(text.match(/第二十条第（一）项/g)).toHaveLength(1);
  });

  it("are pasted as text where a selection would tear a table", () => {
    const before = report({ proactive: section("proactive", {}, "pipes") });
    const length = before.indexOf("行政规范性文件") - before.indexOf("## 二、");
    expect(paste(before, "## 二、", { text: OUTCOMES }, length).offer).toBeNull();
  });

  it("of the other edition come as they are, and it is told", () => {
    const [, old] = EDITIONS;
    if (!old) throw new Error("there is one edition only");
    const from = PROGRAMS.Excel?.(old.tables.proactive, () => "5");
    const { offer, text } = paste(template("pipes"), "规章", from ?? {});
    expect(read(text).tables.proactive?.edition).toBe("2019");
    expect(offer?.summary.map(({ zh }) => zh).join()).toContain("2024 年度应使用2021年格式");
  });
});

describe("several tables", () => {
  it("of one sheet each fill the blank one of their kind", () => {
    const sheet = KEYS.map((key) => PROGRAMS.Excel?.(edition.tables[key], () => "7").html ?? "");
    const rows = sheet.map((html) => html.slice(html.indexOf("<tr"), html.indexOf("<![if")));
    const html = `<table>${rows.join("<tr><td colspan=10></td></tr>")}</table>`;
    const { offer, text } = paste(template("html"), "（一）项", { html });
    const figures = Object.values(figuresOf(read(text))).flatMap((table) =>
      Object.values(table).flatMap((row) => Object.values(row)),
    );
    expect(figures).toEqual(new Array(200).fill(7));
    expect(offer?.title.zh).toBe("粘贴为表二、表三、表四");
    expect(offer?.summary.map(({ zh }) => zh)).toEqual([
      "已粘贴表二：6 行 10 个数据；表三：25 行 175 个数据；表四：15 个数据",
    ]);
  });

  it("with the text of a page around them are inserted with it", () => {
    const html =
      "<h1>青石镇2023年政府信息公开工作年度报告</h1><p>　　根据条例，编制本报告。</p>" +
      `<h2>二、主动公开政府信息情况</h2>${table("信息内容|本年处理决定数量", "行政处罚|3", "行政强制|4")}` +
      "<h2>三、收到和处理政府信息公开申请情况</h2><p>该部分以表格形式报告。</p>" +
      `${table("其他统计|件", "来信|5", "来访|6")}${table(`一、本年新收政府信息公开申请数量|${ZEROS}`, `二、上年结转政府信息公开申请数量|${ZEROS}`)}` +
      "<h2>五、存在的主要问题及改进情况</h2><p>图解较少。</p>";
    const { offer, text } = paste("", "", { html });
    expect(offer?.title.zh).toBe("粘贴为表二、表三");
    expect(text).toMatch(
      /^# 青石镇2023年政府信息公开工作年度报告\n\n根据条例，编制本报告。\n\n## 二、主动公开政府信息情况\n\n\| 第二十条第（一）项/,
    );
    expect(text).toContain(
      "该部分以表格形式报告。\n\n| 其他统计 | 件 |\n| --- | --- |\n| 来信 | 5 |\n| 来访 | 6 |\n\n| （本列",
    );
    expect(text).toMatch(/\n\n## 五、存在的主要问题及改进情况\n\n图解较少。\n$/);
    expect(read(text).tables.proactive?.rows).toHaveLength(6);
  });
});

describe("what stands around a pasted table", () => {
  it("is left out where it stands in the report already, and kept where it does not", () => {
    const html = `<h2>三、收到和处理政府信息公开申请情况</h2>${table(`一、本年新收政府信息公开申请数量|${ZEROS}`, `二、上年结转政府信息公开申请数量|${ZEROS}`)}<p>注：含上年结转。</p>`;
    const { text } = paste(template("pipes"), "申请人情况", { html });
    expect(text.match(/收到和处理政府信息公开申请情况/g)).toHaveLength(1);
    expect(text).toMatch(/\| 四、结转下年度继续办理 \|[^\n]*\n\n注：含上年结转。\n/);
  });

  it("is no table: below the one the cursor stands in the next is inserted", () => {
    const before = report({ disputes: section("disputes", {}, "pipes") });
    const { text } = paste(before, "尚未审结", {
      html: table("信息内容|本年处理决定数量", "行政处罚|3", "行政强制|4"),
    });
    expect(text).toMatch(/\| 0 \|\n\n\| 第二十条第（一）项/);
  });
});

describe("the ordinary paste is meant by", () => {
  const before = template("pipes");
  it.each<[string, Clipboard]>([
    ["a number", { text: "12" }],
    ["a sentence", { html: "<p>共收到申请 3 件。</p>", text: "共收到申请 3 件。" }],
    ["a table of something else", { html: table("项目|数量", "来信|5", "来访|6"), text: "来信\t5\n来访\t6" }],
    [
      "other figures of the same things",
      { html: table("信息内容|上半年|下半年", "行政处罚|1|2", "行政强制|3|4") },
    ],
    ["another table about disputes", { html: table("行政复议|行政诉讼|总计", "1|2|3") }],
    ["one row's words in prose", { text: "行政处罚\n3\n" }],
    [
      "styled text of an editor",
      { html: '<div><span style="color:red">| 规章 | 0 |</span></div>', text: "| 规章 | 0 |" },
    ],
    ["a table that is in the report's layout already", { text: section("proactive", {}, "pipes") }],
    ["nothing", { text: "", html: "" }],
  ])("%s", (_, clipboard) => {
    expect(paste(before, "五、存在的主要问题", clipboard).offer).toBeNull();
  });
});

describe("any clipboard, anywhere", () => {
  const before = template("tabs");
  it("gives edits that lie in the text and do not overlap, or none", () => {
    const piece = fc.constantFrom(
      ...[
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<td rowspan=3 colspan=2>",
        "</td>",
        "<p>",
        "<br>",
        "<!--",
        "-->",
        "&nbsp;",
      ],
      ...[
        "规章",
        "行政处罚",
        "行政强制",
        "（一）予以公开",
        "（七）总计",
        "总计",
        "信息内容",
        "三、收到",
        "0",
        "12",
        "-",
        "|",
        "\t",
        "\n",
      ],
    );
    judge(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.nat(before.length),
        fc.nat(60),
        fc.boolean(),
        (pieces, start, length, isHtml) => {
          const words = pieces.join("");
          const range = { start, end: Math.min(start + length, before.length) };
          const offer = offerPaste(read(before), range, isHtml ? { html: words } : { text: words });
          let last = 0;
          for (const { range } of [...(offer?.edits ?? [])].sort((a, b) => a.range.start - b.range.start)) {
            expect(last <= range.start && range.start <= range.end && range.end <= before.length).toBe(true);
            last = range.end;
          }
        },
      ),
      400,
    );
  });
});
