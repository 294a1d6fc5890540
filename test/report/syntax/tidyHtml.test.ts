import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITIONS } from "../../../server/src/report/index.ts";
import { readHtmlTables } from "../../../server/src/report/syntax/htmlTables.ts";
import { splitLines } from "../../../server/src/report/syntax/lines.ts";
import { readTidyTables } from "../../../server/src/report/syntax/tidyHtml.ts";
import { printTable } from "../../../server/src/report/tables/printTable.ts";

const isTidy = (text: string): boolean => readTidyTables(text, text.search(/<table/)) !== null;
const tablesOf = (text: string) => readHtmlTables(text, splitLines(text));
/** Tables as long as each other; the second is nothing odd to a browser, and leaves what follows to the parser. */
const TIDY = "<table><tr><td>123</td></tr></table>";
const UNTIDY = "<table><tr><td><!></td></tr></table>";
const tablesBehind = (table: string, text: string) => tablesOf(table + text).slice(1);

const space = fc.constantFrom("", "\n", "  ", "\r\n\t");
const words = fc.constantFrom("规章", "0", " 12 ", "&nbsp;", "一、本年新收\r\n数量", "\u3000", "a > b", "");
const attributes = fc.constantFrom(
  "",
  ' colspan="2"',
  " rowspan='2'",
  ' colspan=2 class="x"',
  ' style="width: 3cm"',
);
const wrap = (names: string[], inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...names), attributes, inner, space)
    .map(([name, written, held, after]) => `<${name}${written}>${held}</${name}>${after}`);
const many = (inner: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
  fc.array(inner, { maxLength: most }).map((parts) => parts.join(""));
const inline = fc.oneof(
  words,
  wrap(["span", "o:p", "b", "strong", "FONT", "u"], words),
  fc.constantFrom("<br>", "<br/>", "<!--[if !supportEmptyParas]-->"),
);
const cell = wrap(["td", "th"], many(fc.oneof(inline, wrap(["p", "div"], many(inline, 2))), 2));
const row = wrap(["tr"], many(cell, 4));
const table = wrap(["table", "TABLE"], many(fc.oneof(row, wrap(["tbody", "thead"], many(row, 2))), 4));
const between = fc.constantFrom(
  "",
  "二、主动公开政府信息情况\n",
  "A & B\n",
  '<p style="text-indent: 2em"><SPAN lang=zh-CN>二、</SPAN></p>\n',
  "<!--StartFragment--><ul><li><a href='?a=1&b=2'>政务动态</a><li></ul></div>",
  "<script type='text/javascript'>if (a < b) write('<table><td>');</script><style>td { x: y }</style>",
  "<b><font><h3>三、</p><br>",
  '<form><input type=hidden value="<td>"><button data-x>',
);
const text = fc
  .array(fc.tuple(between, table, between), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(""));

describe("tidy HTML", () => {
  it("printed tables are tidy", () => {
    const { tables } = EDITIONS[0];
    const printed = Object.values(tables).map((spec) => printTable(spec, "html", () => "0"));
    expect(printed.map(isTidy)).toEqual([true, true, true]);
  });

  it("a text as it is generated below is tidy, and the parser reads the same tables from it", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(isTidy(TIDY + written)).toBe(true);
        expect(isTidy(UNTIDY + written)).toBe(false);
        expect(tablesBehind(TIDY, written)).toEqual(tablesBehind(UNTIDY, written));
      }),
      { numRuns: 500 },
    );
  });

  it("whatever is cut out of such a text or put into it, the parser reads the same tables", () => {
    const piece = fc.constantFrom(
      ...["", "<", "</td>", "<td>", "</tr>", "<p>", "</table>", "&lt;", "\0", "<br", '"', "甲"],
      ...[
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<a>",
        "</b>",
        "<div>",
        "<select>",
        "<title>",
        "'",
        "<table>",
      ],
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(12), piece, (written, place, length, put) => {
        const at = place % (written.length + 1);
        const broken = written.slice(0, at) + put + written.slice(at + length);
        fc.pre(isTidy(TIDY + broken));
        expect(tablesBehind(TIDY, broken)).toEqual(tablesBehind(UNTIDY, broken));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["a cell that is not closed", "<table><tr><td>1<td>2</td></tr></table>"],
    ["words between rows", "<table><tr><td>1</td></tr>2</table>"],
    ["a cell outside of a row", "<table><td>1</td></table>"],
    ["a paragraph in a paragraph", "<table><tr><td><p>1<p>2</p></p></td></tr></table>"],
    ["a table in a cell", "<table><tr><td><table></table></td></tr></table>"],
    ["an entity that has to be looked up", "<table><tr><td>1&ensp;</td></tr></table>"],
    ["a tag that is not closed", "<table><tr><td>1</td></tr></table"],
    ["an element in which tables mean nothing", "<table></table><select><table></table>"],
    ["a script that may hold another", "<table></table><script><!--</script><table></table>"],
    ["a comment that a browser ends elsewhere", "<table></table><!--><table></table>--><table></table>"],
    ["a part of a table outside of tables", "<table></table><td>1</td><table></table>"],
  ])("is left to the parser: %s", (_, broken) => {
    expect(isTidy(broken)).toBe(false);
  });
});
