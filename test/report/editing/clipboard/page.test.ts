import { describe, expect, it } from "vitest";
import { readPage } from "../../../../server/src/report/editing/clipboard/page.ts";

/** The rows of cells of a page, without their line numbers. */
function rowsOf(html: string): (readonly string[])[] {
  return [...readPage(html).grid.values()];
}

describe("the text of a page", () => {
  it("is its paragraphs, headings marked, without what nobody sees", () => {
    const html =
      "<head><title>年报</title><style>p {}</style></head><!-- 注 --><h2>一、总体情况</h2>\n<div>主动公开。</div>" +
      "<ul><li>甲</li><li>乙</li></ul>正文<br>另起一行<script>x()</script>";
    expect(readPage(html).text).toBe("## 一、总体情况\n\n主动公开。\n\n甲\n\n乙\n\n正文\n\n另起一行");
  });

  it("has no space where the source breaks a Chinese sentence, and one elsewhere", () => {
    expect(readPage("<p>收到\n  申请 3\r\n件，two\nwords</p>").text).toBe("收到申请 3 件，two words");
    expect(readPage("<p>　　首行缩进&nbsp;</p>").text).toBe("首行缩进");
  });

  it("takes a table that lays out the page for no table", () => {
    expect(readPage("<table><tr><td><p>正文</p></td></tr></table>").text).toBe("正文");
    const outer =
      "<table><tr><td>导航</td><td><table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>";
    expect(readPage(outer).text).toBe("导航\n\n<table>\n<tr><td>规章</td><td>0</td></tr>\n</table>");
  });

  it("is read however broken the markup is", () => {
    for (const html of [
      "",
      "<td>",
      "<table><td>1<td>2",
      "<tr></table>",
      "</p><!--",
      "<table><tr><td colspan=99999>1<td>2",
    ]) {
      expect(() => readPage(html)).not.toThrow();
    }
    expect(() => readPage("<div>".repeat(3000))).not.toThrow();
  });
});

describe("the cells of a page's tables", () => {
  it("are written out where they are merged", () => {
    const html =
      "<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td rowspan=2>丁</td></tr><tr><td>戊</td><td>己</td></tr></table>";
    expect(rowsOf(html)).toEqual([
      ["甲", "乙", ""],
      ["", "丙", "丁"],
      ["戊", "己", ""],
    ]);
  });

  it("join what stands in several paragraphs or lines", () => {
    expect(rowsOf("<table><tr><th>自<br>然人</th><td><p>1</p><p>.5</p></td></tr></table>")).toEqual([
      ["自然人", "1 .5"],
    ]);
  });

  it("are the numbers of a spreadsheet, also where its column is too narrow to show them", () => {
    expect(
      rowsOf('<table><tr><td x:num="513555.45">#####</td><td x:num>12</td><td>##</td></tr></table>'),
    ).toEqual([["513555.45", "12", "##"]]);
  });

  it("leave out a hidden row that only measures, and keep one that says something", () => {
    const html =
      "<table><tr style='display:none'><td></td><td></td></tr><tr style='display: none'><td>规章</td><td>0</td></tr></table>";
    expect(rowsOf(html)).toEqual([["规章", "0"]]);
  });

  it("come below their caption, and are escaped in the text", () => {
    const { text } = readPage("<table><caption>表二</caption><tr><td>a&lt;b</td><td>&amp;</td></tr></table>");
    expect(text).toBe("表二\n\n<table>\n<tr><td>a&lt;b</td><td>&amp;</td></tr>\n</table>");
  });
});
