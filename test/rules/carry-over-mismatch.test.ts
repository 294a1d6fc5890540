import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "../../server/src/report/editions/2019.ts";
import type { Layout } from "../../server/src/report/syntax/syntax.ts";
import { report, section } from "../forms.ts";
import { beside, check, examine, type Fixture, fix } from "../kit.ts";

const LAYOUTS: readonly Layout[] = ["pipes", "tabs", "lines", "html", "spaces"];
const mark = (text: string): string => `⟦carry-over-mismatch|${text}⟧`;

interface Form {
  readonly layout?: Layout;
  readonly title?: string;
  readonly signature?: string;
}

/** A report with these figures in a row of table 三, by column. */
function write(
  year: number,
  row: string,
  values: Readonly<Record<string, string>>,
  { layout = "tabs", title = `# 青石镇${year}年政府信息公开工作年度报告`, signature }: Form = {},
): string {
  const places = Object.entries(values).map(([column, value]) => [`${row}/${column}`, value]);
  const edition = year < 2021 ? [EDITION_2019] : [];
  return report({
    title,
    preamble: "",
    requests: section("requests", Object.fromEntries(places), layout, ...edition),
    ...(signature === undefined ? {} : { signature }),
  });
}

const now = (values: Readonly<Record<string, string>>, form: Form = {}): string =>
  write(2024, "carriedIn", values, form);
const last = (values: Readonly<Record<string, string>>, form: Form = {}): string =>
  write(2023, "carriedOut", values, form);

/** This year's report beside others by name; one alone is last year's. */
function facing(text: string, others: string | Readonly<Record<string, string>>): Fixture {
  return { text, context: beside(typeof others === "string" ? { "2023/青石镇.md": others } : others) };
}

const THREE = last({ naturalPerson: "3", total: "3" });

examine("carry-over-mismatch", {
  fires: [
    ...LAYOUTS.map((layout) => facing(now({ naturalPerson: mark("2"), total: "3" }, { layout }), THREE)),
    ...LAYOUTS.map((layout) =>
      facing(
        now({ naturalPerson: mark("2"), total: mark("2") }),
        last({ naturalPerson: "3", total: "3" }, { layout }),
      ),
    ),
    // Column by column: what is carried over to another column is two mistakes.
    facing(now({ naturalPerson: mark("0"), business: mark("3"), total: "3" }), THREE),
    facing(now({ total: mark("4") }), last({})),
    facing(now({ naturalPerson: mark("２"), total: "３" }), THREE),
    facing(now({ naturalPerson: mark("2"), total: "3" }), last({ naturalPerson: "３", total: "3件" })),
    // The agency is the same in its short and its long form, whatever the file is called.
    facing(
      now(
        { naturalPerson: mark("2"), total: "3" },
        { title: "# 青石镇人民政府2024年度政府信息公开工作年度报告" },
      ),
      {
        "附件3（终稿）.txt": THREE,
      },
    ),
    facing(
      now({ naturalPerson: mark("2"), total: "3" }),
      last({ naturalPerson: "3", total: "3" }, { title: "# 临河县青石镇 2023 年政府信息公开工作年度报告" }),
    ),
    facing(
      now({ naturalPerson: mark("2"), total: "3" }),
      last({ naturalPerson: "3", total: "3" }, { title: "# ２０２３年青石镇政府信息公开工作年度报告" }),
    ),
    // The nearer of two counts, and it alone.
    facing(now({ naturalPerson: mark("2"), total: "3" }), {
      "b.md": THREE,
      "旧稿/a.md": last({ naturalPerson: "2", total: "2" }),
    }),
    // Across editions.
    {
      text: write(2021, "carriedIn", { naturalPerson: mark("1"), total: mark("1") }),
      context: beside({ "2020.md": write(2020, "carriedOut", {}) }),
    },
  ],
  silent: [
    now({ naturalPerson: "2", total: "2" }),
    facing(now({ naturalPerson: "3", total: "3" }), THREE),
    ...LAYOUTS.map((layout) => facing(now({ naturalPerson: "3", total: "3" }, { layout }), THREE)),
    facing(now({ naturalPerson: "３", total: "3件" }), THREE),
    facing(now({ naturalPerson: "三", total: "3" }), THREE),
    // Blank, malformed, absent: nothing is compared.
    facing(now({ naturalPerson: "", total: "-" }), THREE),
    facing(now({ naturalPerson: "3+1", total: "无" }), THREE),
    facing(now({ naturalPerson: "2", total: "2" }), last({ naturalPerson: "", total: "/" })),
    facing(report({ requests: "## 三、收到和处理政府信息公开申请情况\n\n本年度无申请。" }), THREE),
    facing(
      now({ naturalPerson: "2", total: "2" }),
      report({ title: "# 青石镇2023年政府信息公开工作年度报告", requests: "" }),
    ),
    // A row with a figure too few: which one is missing cannot be told.
    facing(
      now({ naturalPerson: "2", total: "2" }).replace(/(二、上年结转[^\n]*)\t0\t0\t0/, "$1\t0\t0"),
      THREE,
    ),
    // Other agencies, other years, no agency.
    facing(
      now({ naturalPerson: "2", total: "2" }),
      last(
        { naturalPerson: "3", total: "3" },
        { title: "# 云溪乡2023年政府信息公开工作年度报告", signature: "云溪乡人民政府\n\n2024年1月20日" },
      ),
    ),
    facing(
      now({ naturalPerson: "2", total: "2" }),
      last(
        { naturalPerson: "3", total: "3" },
        { title: "# 大青石镇2023年政府信息公开工作年度报告", signature: "" },
      ),
    ),
    facing(
      now({ naturalPerson: "2", total: "2" }),
      write(2022, "carriedOut", { naturalPerson: "3", total: "3" }),
    ),
    facing(
      now({ naturalPerson: "2", total: "2" }),
      write(2024, "carriedOut", { naturalPerson: "3", total: "3" }),
    ),
    facing(now({ naturalPerson: "2", total: "2" }, { title: "", signature: "" }), THREE),
    // Two agencies share the short name: which one is meant cannot be told.
    facing(now({ naturalPerson: "2", total: "2" }, { signature: "" }), {
      "a.md": last(
        { naturalPerson: "3", total: "3" },
        { title: "# 临河县青石镇2023年政府信息公开工作年度报告", signature: "" },
      ),
      "b.md": last(
        { naturalPerson: "4", total: "4" },
        { title: "# 白水县青石镇2023年政府信息公开工作年度报告", signature: "" },
      ),
    }),
  ],
});

describe("carry-over-mismatch", () => {
  it("names both figures, last year's file and line, and leads to its cell", () => {
    const lines = THREE.split("\n");
    const line = lines.findIndex((words) => words.startsWith("四、结转"));
    const [finding] = check(now({ naturalPerson: mark("2"), total: "3" }), {
      context: beside({ "2023/青石镇.md": THREE }),
    });
    expect(finding?.message.zh).toBe(
      `表三“二、上年结转政府信息公开申请数量”的“自然人”为 2，上一年度报告表三“四、结转下年度继续办理”的这一列为 3（2023/青石镇.md 第 ${line + 1} 行），应当一致。请核对台账后更正。`,
    );
    const character = lines[line]?.indexOf("3") ?? -1;
    expect(finding?.related).toEqual([
      {
        site: {
          name: "2023/青石镇.md",
          range: { start: { line, character }, end: { line, character: character + 1 } },
        },
        message: { zh: "上一年度表三“四、结转下年度继续办理”：3", en: expect.stringContaining("3") },
      },
    ]);
    expect(finding?.cell).toEqual({ table: "requests", row: "carriedIn", column: "naturalPerson" });
  });

  it("names a file with an address by its name", () => {
    const [finding] = check(now({ naturalPerson: mark("2"), total: "3" }), {
      context: beside({ "file:///home/zhao/%E9%9D%92%E7%9F%B3%E9%95%872023.md": THREE }),
    });
    expect(finding?.message.zh).toContain("（青石镇2023.md 第 ");
  });

  it("offers last year's figure, written as this year's are, and not as a safe fix", () => {
    const before = now({ naturalPerson: mark("２"), total: "３" });
    const after = now({ naturalPerson: "３", total: "３" });
    const offered = fix(before, "carry-over-mismatch", after, { context: beside({ "a.md": THREE }) });
    expect(offered.safe).toBe(false);
    expect(offered.title.zh).toBe("改为上一年度结转的 ３");
  });
});
