import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page, PageCell, PageTable, WordsBlock } from "../../../protocol/preview.ts";
import { pageOf } from "../../../server/src/features/preview/page.ts";
import { analyze, EDITIONS, figuresOf } from "../../../server/src/report/index.ts";
import { balanced, LAYOUTS, nothingHappened, printReport } from "../../balanced.ts";
import { damaged } from "../../damaged.ts";
import { report, section } from "../../forms.ts";
import { beside } from "../../kit.ts";
import { PARAGRAPHS, reportOf, wrap } from "../../wrapping.ts";
import { wrecked } from "../../wrecked.ts";

const OPTIONS = { version: 7, language: "zh", lastYear: false } as const;

function show(text: string, options: Partial<Parameters<typeof pageOf>[1]> = {}): Page {
  return pageOf(analyze(text), { ...OPTIONS, ...options });
}

function tablesOf({ blocks }: Page): PageTable[] {
  return blocks.filter((block): block is PageTable => block.kind === "table");
}

function cellsOf(page: Page): PageCell[] {
  return tablesOf(page).flatMap(({ sections }) =>
    sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  );
}

function cellAt(page: Page, row: string, column: string): PageCell {
  const cell = cellsOf(page).find((candidate) => candidate.row === row && candidate.column === column);
  if (!cell) throw new Error(`there is no ${row}/${column}`);
  return cell;
}

function wordsOf({ blocks }: Page, kind: WordsBlock["kind"]): string[] {
  return blocks
    .filter((block): block is WordsBlock => block.kind === kind)
    .map(({ pieces }) => pieces.map(({ text }) => text).join(""));
}

const requests = (values: Record<string, string>): string =>
  report({ requests: section("requests", values) });

describe("the page of a report", () => {
  it("has its parts in their order", () => {
    const page = show(report());
    expect(page).toMatchObject({
      version: 7,
      name: "青石镇2024年政府信息公开工作年度报告",
      hasLastYear: null,
    });
    expect(wordsOf(page, "title")).toEqual(["青石镇2024年政府信息公开工作年度报告"]);
    expect(wordsOf(page, "heading")).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
    expect(wordsOf(page, "signature")).toEqual(["青石镇人民政府", "2025年1月20日"]);
    expect(tablesOf(page).map(({ name }) => name)).toEqual(["表二", "表三", "表四"]);
    const lines = page.blocks.map(({ firstLine }) => firstLine);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it("has the merged header and labels of the standard, whatever the layout", () => {
    const pages = LAYOUTS.map((layout) => show(printReport(nothingHappened(EDITIONS[0]), layout)));
    for (const page of pages) {
      const table = tablesOf(page)[1]?.sections[0];
      expect(table?.header[0]).toEqual([
        expect.objectContaining({ colspan: 3, rowspan: 3 }),
        { text: "申请人情况", colspan: 7, rowspan: 1 },
      ]);
      const [first, , , , denied] = table?.rows ?? [];
      expect(first?.labels).toEqual([{ text: "一、本年新收政府信息公开申请数量", colspan: 3, rowspan: 1 }]);
      expect(denied?.labels).toEqual([
        { text: "（三）不予公开", colspan: 1, rowspan: 8 },
        { text: "1.属于国家秘密", colspan: 1, rowspan: 1 },
      ]);
    }
  });

  it("fills every row of its grid to the last column", () => {
    for (const edition of EDITIONS) {
      for (const { sections } of tablesOf(show(printReport(nothingHappened(edition), "tabs")))) {
        for (const { header, rows, columns } of sections) {
          const spans = [
            ...header,
            ...rows.map(({ labels, cells }) => [...labels, ...cells.map(() => ({ colspan: 1, rowspan: 1 }))]),
          ];
          const taken = spans.map(() => 0);
          spans.forEach((cells, y) => {
            for (const { colspan, rowspan } of cells as { colspan: number; rowspan: number }[])
              for (let down = 0; down < rowspan; down++) taken[y + down] = (taken[y + down] ?? 0) + colspan;
          });
          expect(taken).toEqual(spans.map(() => columns));
        }
      }
    }
  });

  it("shows every figure of the text in its place, in every layout and edition", () => {
    fc.assert(
      fc.property(balanced, fc.constantFrom(...LAYOUTS), (figures, layout) => {
        const text = printReport(figures, layout);
        const page = show(text);
        const data: Record<string, Record<string, Record<string, number | null>>> = figuresOf(
          analyze(text).report,
        );
        for (const { table, row, column, text: shown, state, range } of cellsOf(page)) {
          expect(state).toBe("number");
          expect(data[table]?.[row]?.[column]).toBe(Number(shown));
          const line = text.split("\n")[range?.start.line ?? -1] ?? "";
          expect(line.slice(range?.start.character, range?.end.character)).toBe(shown);
        }
        expect(cellsOf(page).every(({ sum }) => sum === null || sum.state === "holds")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is made of any text, and refers to what there is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          damaged.map(({ text }) => text),
          wrecked,
        ),
        (text) => {
          const page = show(text);
          const findings = [
            ...cellsOf(page).flatMap((cell) => cell.findings),
            ...tablesOf(page).flatMap((table) => [
              ...table.findings,
              ...table.sections.flatMap(({ rows }) => rows.flatMap((row) => row.findings)),
            ]),
            ...page.blocks.flatMap((block) =>
              "pieces" in block ? block.pieces.flatMap((piece) => piece.findings) : [],
            ),
          ];
          for (const index of findings) expect(page.findings[index]).toBeDefined();
          for (const { fixes } of page.findings)
            for (const index of fixes) expect(page.fixes[index]?.title).toMatch(/\S/);
          expect(JSON.parse(JSON.stringify(page))).toEqual(page);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("shows a paragraph broken at a fixed width in its lines, each once", () => {
    const lines = PARAGRAPHS.map((paragraph) => wrap(paragraph, 60, "　　"))
      .join("\n")
      .split("\n");
    const text = reportOf([...lines.slice(0, 4), "", "— 1 —", "", ...lines.slice(4)].join("\n"));
    const { blocks } = show(text);
    const shown = blocks.filter(({ firstLine }) => firstLine >= 4 && firstLine < 4 + lines.length + 3);
    expect(shown.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual(
      text.split("\n").flatMap((line, number) => (lines.includes(line) ? [[number, number]] : [])),
    );
  });
});

describe("figures", () => {
  it("say beside them that their sums hold", () => {
    const page = show(
      requests({
        "received/naturalPerson": "7",
        "received/business": "5",
        "received/total": "12",
        "granted/naturalPerson": "7",
        "granted/business": "5",
        "granted/total": "12",
        "outcomeTotal/naturalPerson": "7",
        "outcomeTotal/business": "5",
        "outcomeTotal/total": "12",
      }),
    );
    expect(cellAt(page, "received", "total").sum).toEqual({ state: "holds", text: "=12 ✓" });
    expect(cellAt(page, "outcomeTotal", "business").sum).toEqual({ state: "holds", text: "=5 ✓" });
    expect(cellAt(page, "carriedOut", "business").sum).toEqual({ state: "holds", text: "✓" });
    expect(cellAt(page, "received", "business").sum).toBeNull();
    expect(tablesOf(page)[1]?.sums).toEqual({ state: "holds", text: "勾稽关系 39 条：全部成立" });
  });

  it("that alone explain every failing sum are offered their value; sums that follow are told softly", () => {
    const page = show(
      requests({
        "received/naturalPerson": "4",
        "received/total": "4",
        "granted/naturalPerson": "3",
        "granted/total": "4",
        "outcomeTotal/naturalPerson": "4",
        "outcomeTotal/total": "4",
      }),
    );
    const suspect = cellAt(page, "granted", "naturalPerson");
    expect(suspect.offer).toEqual({ kind: "suspect", newText: "4", text: "改为 4" });
    expect(suspect.sum).toMatchObject({ state: "wrong", text: "应为 4" });
    expect(suspect.arithmetic.join()).toMatch(/✗.*多 1/);
    expect(cellAt(page, "granted", "total").sum).toEqual({ state: "follows", text: "≠ 3" });
    expect(cellsOf(page).filter(({ offer }) => offer !== null)).toHaveLength(1);
    expect(tablesOf(page)[1]?.sums?.state).toBe("wrong");
    const messages = suspect.findings.map((index) => page.findings[index]?.message);
    expect(messages.join()).toMatch(/4/);
  });

  it("that are blank are told from zeros, and offered where the others tell them", () => {
    const page = show(requests({ "granted/total": "", "carriedOut/business": "—" }));
    expect(cellAt(page, "granted", "total")).toMatchObject({
      state: "blank",
      text: "",
      sum: { state: "due", text: "=0" },
      offer: { kind: "due", newText: "0", text: "填入 0" },
    });
    expect(cellAt(page, "carriedOut", "business").state).toBe("blank");
    expect(tablesOf(page)[1]?.sums?.text).toMatch(/缺数据无法核对/);
  });

  it("that are no numbers are shown as written", () => {
    expect(cellAt(show(requests({ "granted/business": "x" })), "granted", "business")).toMatchObject({
      state: "malformed",
      text: "x",
    });
  });

  it("of a row that was not read with certainty are shown, and cannot be filled in, with the reason", () => {
    const page = show(
      report().replace("（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0", "（一）予以公开\t\t1\t2\t3\t4\t5\t6"),
    );
    const row = tablesOf(page)[1]?.sections[0]?.rows.find(({ key }) => key === "granted");
    expect(row?.refusal).toMatch(/有 6 个数，表有 7 列/);
    expect(row?.cells.map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5", "6", ""]);
    expect(new Set(row?.cells.map(({ state }) => state))).toEqual(new Set(["unread"]));
    expect(row?.cells.every(({ range, sum, offer }) => !range && !sum && !offer)).toBe(true);
  });

  it("have names for those who cannot see the table", () => {
    const page = show(report());
    expect(cellAt(page, "denied.stateSecret", "business").name).toBe(
      "（三）不予公开 1.属于国家秘密，商业企业",
    );
    expect(cellAt(page, "directLitigation", "total").name).toBe("未经复议直接起诉·总计");
    expect(cellAt(show(report(), { language: "en" }), "received", "total").name).toMatch(/\(total\)$/);
  });

  it("have last year's beside them where that is asked for and known", () => {
    const last = report({
      title: "# 青石镇2023年政府信息公开工作年度报告",
      requests: section("requests", { "received/business": "5", "carriedOut/business": "2" }),
    });
    const analysis = analyze(report(), beside({ "2023.md": last }));
    const page = pageOf(analysis, { ...OPTIONS, lastYear: true });
    expect(page.hasLastYear).toBe(true);
    expect(cellAt(page, "received", "business").lastYear).toBe(5);
    expect(cellAt(page, "carriedIn", "business").lastYear).toBe(2);
    expect(cellAt(pageOf(analysis, OPTIONS), "received", "business").lastYear).toBeNull();
    expect(show(report(), { lastYear: true }).hasLastYear).toBe(false);
  });
});

describe("what is not as the standard has it", () => {
  it("is said in the place of a table that was not read", () => {
    const page = show(report({ requests: "## 三、收到和处理政府信息公开申请情况\n\n本年未收到申请。" }));
    const kinds = page.blocks.map(({ kind }) => kind);
    expect(tablesOf(page)).toHaveLength(2);
    const at = kinds.indexOf("missing");
    expect(page.blocks[at]).toMatchObject({ message: expect.stringMatching(/没有读出表三/) });
    expect(page.blocks[at - 1]).toMatchObject({ kind: "paragraph" });
    expect(page.blocks[at + 1]).toMatchObject({ kind: "heading" });
    const heading = page.blocks[at - 2];
    const findings = heading && "pieces" in heading ? heading.pieces.flatMap((piece) => piece.findings) : [];
    const titles = findings.flatMap((index) =>
      page.findings[index]?.fixes.map((fix) => page.fixes[fix]?.title),
    );
    expect(titles).toContain("插入空的表三");
  });

  it("is shown below the table: rows and words that have no place in it", () => {
    const text = report().replace(
      "（一）予以公开\t",
      "（九）其他\t\t3\t0\t0\t0\t0\t0\t3\n\t（一）予以公开\t",
    );
    const table = tablesOf(show(text))[1];
    expect(table?.rest.join()).toContain("（九）其他");
  });

  it("is marked in the words it is about", () => {
    const page = show(report({ improvement: "政策解读以文字为主,下一年增加图解。" }));
    const paragraph = page.blocks.find(
      (block): block is WordsBlock =>
        block.kind === "paragraph" && block.pieces.some(({ findings }) => findings.length > 0),
    );
    expect(paragraph?.pieces.map(({ text, findings }) => [text, findings.length > 0])).toEqual([
      ["政策解读以文字为主", false],
      [",", true],
      ["下一年增加图解。", false],
    ]);
  });

  it("leaves out comments and what a web page left, and keeps other tables", () => {
    const page = show(
      report({
        overview:
          "青石镇公开工作有序推进，栏目及时更新。\n\n<!-- 待核 -->\n\n| 渠道 | 数量 |\n| --- | --- |\n| 网站 | 31 |",
      }),
    );
    const grids = page.blocks.filter(({ kind }) => kind === "grid");
    expect(grids).toMatchObject([
      {
        rows: [
          ["渠道", "数量"],
          ["网站", "31"],
        ],
      },
    ]);
    expect(wordsOf(page, "paragraph").join()).not.toContain("待核");
  });
});
