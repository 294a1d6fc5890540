import { expect, test } from "vitest";
import { markTokens, stripMarks } from "./markTokens.ts";

async function expectMarks(fixture: string): Promise<void> {
  const marked = await markTokens(stripMarks(fixture), "text.html.markdown");
  expect(marked.replace(/⟦comment\|([^⟧]*)⟧/g, "$1")).toBe(fixture);
}

test("rows of table 三 in a Markdown report", () =>
  expectMarks(
    [
      "## 三、收到和处理政府信息公开申请情况",
      "| ⟦row|一、本年新收政府信息公开申请数量⟧ | | | ⟦figure|1⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|1⟧ |",
      "| ⟦group|三、本年度办理结果⟧ | ⟦row|（一）予以公开⟧ | | ⟦figure|1⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|1⟧ |",
      "|  | ⟦group|（三）不予公开⟧ | ⟦row|1.属于国家秘密⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ | ⟦figure|0⟧ |",
      "⟦row|四、结转下年度继续办理⟧\t\t\t⟦figure|0⟧\t⟦figure|0⟧\t⟦figure|0⟧\t⟦figure|0⟧\t⟦figure|0⟧\t⟦figure|0⟧\t⟦figure|0⟧",
    ].join("\n"),
  ));

test("suppressions in comments", () =>
  expectMarks("<!-- ⟦suppression|nianbao-disable-next-line⟧ ⟦rule|total-mismatch⟧ -->"));

test("other people's Markdown keeps its own scopes", () =>
  expectMarks(
    [
      "# 2024年青石镇旅游发展报告",
      "一、总体情况",
      "| 项目 | 数量 | 总计 |",
      "| --- | --- | --- |",
      "| 行政许可 | 3 | 3 |",
      "| 1. 其他 | 0 | 0 | 0 | 0 | 0 | 0 | 12 |",
      "共 12 件，详见《青石镇志》。____",
      "<!-- markdownlint-disable MD013 -->",
      "```",
      "| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
      "```",
    ].join("\n"),
  ));
