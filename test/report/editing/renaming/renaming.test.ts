import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlacedEdit } from "../../../../server/src/report/editing/renaming/places.ts";
import { renamableAt, rename } from "../../../../server/src/report/editing/renaming/renaming.ts";
import { EDITION_2021 } from "../../../../server/src/report/editions/2021.ts";
import { analyze, figuresOf } from "../../../../server/src/report/index.ts";
import { applyEdits } from "../../../../server/src/report/text/edits.ts";
import { balanced, nothingHappened, printReport } from "../../../balanced.ts";

/** Renames what stands at the first `▮` of a text, and marks what is doubtful: `〈青石镇→白石镇〉`. */
function renameAt(marked: string, newName: string): string {
  const at = marked.indexOf("▮");
  const text = marked.replace("▮", "");
  const { report, prose } = analyze(text);
  const found = renamableAt(report, prose, at);
  if (!found) return "nothing to rename";
  const edits = rename(report, prose, found, newName);
  if ("refusal" in edits) return edits.refusal.zh;
  return applyEdits(
    text,
    edits.map((edit) => mark(text, edit)),
  );
}

function mark(text: string, { range, newText, place }: PlacedEdit) {
  const old = text.slice(range.start, range.end);
  return { range, newText: place === "doubtful" ? `〈${old}→${newText}〉` : newText };
}

const around = (
  body: string,
  title = "▮青石镇2024年政府信息公开工作年度报告",
  signature = "青石镇人民政府\n\n2025年1月20日",
) =>
  `# ${title}\n\n## 一、总体情况\n\n${body}\n\n## 二、主动公开政府信息情况\n\n## 六、其他需要报告的事项\n\n无。\n\n${signature}\n`;

/** The words of the report's overview after a rename. */
function bodyAfter(body: string, newName: string): string {
  return renameAt(around(body), newName).split("\n\n")[2] ?? "";
}

describe("the agency", () => {
  it("is renamed throughout, each name in its own form", () => {
    expect(
      renameAt(around("2024年，青石镇公开信息20条。青石镇人民政府另设专栏。青石镇政府负责。"), "白石乡"),
    ).toBe(
      around("2024年，白石乡公开信息20条。白石乡人民政府另设专栏。白石乡政府负责。")
        .replace("▮青石镇", "白石乡")
        .replace("青石镇人民政府", "白石乡人民政府"),
    );
  });

  it.each([
    ["白石镇人民政府", "白石镇和白石镇人民政府"],
    ["白河街道", "白河街道和白河街道办事处"],
    ["白河街道办事处", "白河街道和白河街道办事处"],
    ["临河县水务局", "临河县水务局和临河县水务局"],
  ])("%s has its short and its full form", (name, words) => {
    expect(bodyAfter("青石镇和青石镇人民政府。", name)).toBe(`${words}。`);
  });

  it("of another kind speaks of itself otherwise", () => {
    expect(bodyAfter("我镇公开信息，本镇另有安排。全镇通报。", "白河街道")).toBe(
      "我〈镇→街道〉公开信息，本〈镇→街道〉另有安排。全镇通报。",
    );
    expect(bodyAfter("我镇公开信息。", "白石镇")).toBe("我镇公开信息。");
  });

  it("in names, in quotes, and where it may be another place, is doubtful", () => {
    expect(bodyAfter("印发《青石镇公开指南》，“青石镇发布”开通，大青石镇另报。", "白石镇")).toBe(
      "印发《〈青石镇→白石镇〉公开指南》，“〈青石镇→白石镇〉发布”开通，大〈青石镇→白石镇〉另报。",
    );
  });

  it("keeps the place it lies in, or changes it where that is said", () => {
    const text = (title: string, signature: string): string =>
      around("青石镇公开信息。", title, `${signature}\n\n2025年1月20日`);
    const titled = "青石镇2024年政府信息公开工作年度报告";
    expect(renameAt(text(`▮${titled}`, "临河县青石镇人民政府"), "白石镇")).toContain(
      "\n\n临河县白石镇人民政府\n",
    );
    expect(renameAt(text(`▮${titled}`, "临河县青石镇人民政府"), "临河县白石镇")).toContain(
      "\n\n临河县白石镇人民政府\n",
    );
    const moved = renameAt(text(titled, "临河县▮青石镇人民政府"), "白水县青石镇人民政府");
    expect(moved).toContain("\n\n白水县青石镇人民政府\n");
    expect(moved).toContain(`# ${titled}`);
  });

  it("may be spaced out, and need not be named in the title", () => {
    expect(renameAt(around("无。", "▮青 石 镇 2024年政府信息公开工作年度报告"), "白石镇")).toContain(
      "# 白石镇 2024年",
    );
    expect(
      renameAt("## 一、总体情况\n\n无。\n\n## 六、其他需要报告的事项\n\n无。\n\n▮青石镇人民政府\n", "白石镇"),
    ).toContain("\n\n白石镇人民政府\n");
  });

  it("is not taken together with 政府信息公开", () => {
    expect(renameAt("# 2024年▮青石镇政府信息公开工作年度报告\n\n## 一、总体情况\n", "白河街道")).toContain(
      "# 2024年白河街道政府信息公开工作年度报告",
    );
  });

  it("is not what stands elsewhere, and cannot become what is no name", () => {
    expect(renameAt("# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总▮体情况\n", "白石镇")).toBe(
      "nothing to rename",
    );
    expect(renameAt(around("无。"), "白石镇，2024")).toContain("请输入机关名称");
  });
});

describe("the year", () => {
  const title = "青石镇▮2024年政府信息公开工作年度报告";
  const inYear = (body: string, year = "2025"): string =>
    renameAt(around(body, title.replace("▮2024", "20▮24")), year);

  it("is renamed where the report's year is meant, and the closing date moves along", () => {
    expect(
      inYear("本报告的统计期限自2024年1月1日起至2024年12月31日止。2024年度公开信息20条，截至2024年12月底。"),
    ).toBe(
      around(
        "本报告的统计期限自2025年1月1日起至2025年12月31日止。2025年度公开信息20条，截至2025年12月底。",
        "青石镇2025年政府信息公开工作年度报告",
        "青石镇人民政府\n\n2026年1月20日",
      ),
    );
  });

  it("leaves other years, comparisons, names and numbers of documents", () => {
    const body =
      "比2023年增加3条，较2024年初持平。《青石镇2024年工作要点》，国办公开办函〔2021〕30号，2019年设立。";
    expect(inYear(body)).toContain(body);
  });

  it("of a day, or of what began then, is doubtful", () => {
    expect(inYear("2024年5月13日印发，2024年以来更新。")).toContain(
      "〈2024→2025〉年5月13日印发，〈2024→2025〉年以来更新。",
    );
  });

  it("is written as it was", () => {
    const chinese = around(
      "二〇二四年公开信息。",
      "青石镇二〇▮二四年政府信息公开工作年度报告",
      "青石镇人民政府\n\n二〇二五年一月二十日",
    );
    const renamed = renameAt(chinese, "2026年");
    expect(renamed).toContain("# 青石镇二〇二六年政府");
    expect(renamed).toContain("\n\n二〇二六年公开信息。");
    expect(renamed).toContain("\n\n二〇二七年一月二十日\n");
    expect(renameAt(around("无。", "青石镇２０▮２４年政府信息公开工作年度报告"), "2025")).toContain(
      "# 青石镇２０２５年",
    );
  });

  it("has four digits", () => {
    expect(inYear("无。", "二四")).toContain("请输入四位数的年度");
    expect(inYear("无。", "1924")).toContain("请输入四位数的年度");
  });

  it("can be changed from where it stands in the text, not from the closing date", () => {
    expect(renameAt(around("20▮24年公开信息。", title.replace("▮", "")), "2025")).toContain(
      "\n\n2025年公开信息。",
    );
    expect(renameAt(around("无。", title.replace("▮", ""), "青石镇人民政府\n\n20▮25年1月20日"), "2025")).toBe(
      "nothing to rename",
    );
  });
});

describe("renaming", () => {
  const names = fc.constantFrom("白石镇", "云溪乡", "白河街道", "临河县");

  it("there and back again leaves the report as it was, and never touches a figure", () => {
    fc.assert(
      fc.property(balanced, names, fc.integer({ min: 2019, max: 2030 }), (report, name, year) => {
        const text = printReport(report, "pipes");
        const change = (from: string, cursor: string, to: string): string => {
          const { report: read, prose } = analyze(from);
          const found = renamableAt(read, prose, from.indexOf(cursor));
          const edits = found ? rename(read, prose, found, to) : [];
          return "refusal" in edits ? from : applyEdits(from, edits);
        };
        const other = change(change(text, "青石镇", name), "年政府", String(year));
        const { report: read } = analyze(other);
        expect([read.agency, read.year]).toEqual([name, year]);
        expect(read.signature?.date?.year).toBe(year + 1);
        expect(figuresOf(read).requests).toEqual(figuresOf(analyze(text).report).requests);
        const first = String(report.edition.years.from);
        expect(change(change(other, "年政府", first), name, "青石镇")).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it("finds something at every place it says it would change", () => {
    const text = printReport(nothingHappened(EDITION_2021), "tabs");
    const { report, prose } = analyze(text);
    for (const cursor of ["青石镇", "年政府"]) {
      const found = renamableAt(report, prose, text.indexOf(cursor));
      if (!found) throw new Error(cursor);
      const edits = rename(report, prose, found, found.subject === "year" ? "2022" : "白石镇");
      for (const edit of "refusal" in edits ? [] : edits) {
        const again = renamableAt(report, prose, edit.range.start);
        if (edit.place !== "signature" || found.subject === "agency")
          expect(again?.range).toEqual(edit.range);
      }
    }
  });
});
