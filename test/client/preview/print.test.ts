import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageHtml } from "../../../client/src/preview/printPage.ts";
import { tableHtml, tableText } from "../../../client/src/preview/printTable.ts";
import type { Page, PageTable } from "../../../protocol/preview.ts";
import { pageOf } from "../../../server/src/features/preview/page.ts";
import { analyze, figuresOf, offerPaste, read } from "../../../server/src/report/index.ts";
import { applyEdits } from "../../../server/src/report/text/edits.ts";
import { balanced, nothingHappened, printReport } from "../../balanced.ts";
import { report, section } from "../../forms.ts";

function show(text: string): Page {
  return pageOf(analyze(text), { version: 1, language: "zh", lastYear: false });
}

function tableOf(page: Page, key: PageTable["table"]): PageTable {
  const table = page.blocks.find(
    (block): block is PageTable => block.kind === "table" && block.table === key,
  );
  if (!table) throw new Error(`there is no ${key}`);
  return table;
}

describe("a table that is copied from the view", () => {
  it("is the same table where it is pasted, as HTML and as text, in every edition", () => {
    fc.assert(
      fc.property(
        balanced,
        fc.constantFrom(...(["proactive", "requests", "disputes"] as const)),
        fc.boolean(),
        (figures, key, asHtml) => {
          const text = printReport(figures, "tabs");
          const table = tableOf(show(text), key);
          const empty = printReport(nothingHappened(figures.edition), "pipes");
          const target = read(empty);
          const place = target.tables[key]?.rows[0]?.cells[0]?.range;
          if (!place) throw new Error("there is no figure");
          const clipboard = asHtml ? { html: tableHtml(table), text: "" } : { text: tableText(table) };
          const offer = offerPaste(target, place, clipboard);
          const pasted = figuresOf(read(applyEdits(empty, offer?.edits ?? [])));
          expect(pasted[key]).toEqual(figuresOf(read(text))[key]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("has its merged cells and borders in itself, and nothing of the view", () => {
    const requests = section("requests", { "granted/total": "3", "received/business": "" });
    const html = tableHtml(tableOf(show(report({ requests })), "requests"));
    expect(html).toContain('colspan="3" rowspan="3"');
    expect(html).toContain('rowspan="8"');
    expect(html).not.toMatch(/应为|✓|class=|<input|空白/);
    expect(html.match(/<tr>/g)).toHaveLength(28);
  });

  it("keeps marks that mean something in HTML as they are", () => {
    const requests = section("requests", { "granted/total": '5<6&"' }, "tabs");
    expect(tableHtml(tableOf(show(report({ requests })), "requests"))).toContain("5&lt;6&amp;&quot;");
  });
});

describe("a page for browsers and printers", () => {
  const page = show(report());

  it("has the whole report, without sums, findings or anything from elsewhere", () => {
    for (const look of ["document", "web"] as const) {
      const html = pageHtml(page, look);
      expect(html).toContain("<title>青石镇2024年政府信息公开工作年度报告</title>");
      expect(html).toContain("<h1>青石镇2024年政府信息公开工作年度报告</h1>");
      expect(html).toContain("<h2>五、存在的主要问题及改进情况</h2>");
      expect(html.match(/<table/g)).toHaveLength(6);
      expect(html).toContain('<p class="signature">青石镇人民政府</p>');
      expect(html).not.toMatch(/https?:|<script|<link|url\(|勾稽关系 39|✓/);
      expect(html).toContain("size: A4");
    }
  });

  it("has no comments of the text", () => {
    const text = report({
      improvement: "<!-- nianbao-disable-next-line stray-space -- 内部说明 -->\n政策解读以文字为主。",
    });
    expect(pageHtml(show(text), "web")).not.toContain("内部说明");
  });
});
