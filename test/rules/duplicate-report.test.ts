import { describe, expect, it } from "vitest";
import type { Layout } from "../../server/src/report/syntax/syntax.ts";
import { report, section } from "../forms.ts";
import { beside, check, examine, type Fixture } from "../kit.ts";
import { paragraphOf } from "../towns.ts";

const TITLE = "青石镇2024年政府信息公开工作年度报告";
const mark = (text: string): string => `# ⟦duplicate-report|${text}⟧`;

interface Words {
  readonly title?: string;
  readonly overview?: string;
  readonly decisions?: string;
  readonly signature?: string;
  readonly layout?: Layout;
}

function write({ decisions = "35", layout = "tabs", title = `# ${TITLE}`, ...words }: Words = {}): string {
  return report({
    title,
    proactive: section("proactive", { "licensing/decisions": decisions }, layout),
    ...words,
  });
}

function facing(text: string, others: string | Readonly<Record<string, string>>): Fixture {
  return { text, context: beside(typeof others === "string" ? { "另一份.md": others } : others) };
}

const marked = (words: Words = {}): string => write({ title: mark(TITLE), ...words });
const STORY = paragraphOf(3, 2024);

examine("duplicate-report", {
  fires: [
    facing(marked(), write({ decisions: "36" })),
    facing(marked(), write({ decisions: "" })),
    facing(marked(), write({ decisions: "约35" })),
    facing(marked(), write({ overview: `${STORY}主动公开、依申请公开、信息管理、平台、监督保障均有专人。` })),
    facing(marked({ layout: "pipes" }), write({ decisions: "36", layout: "html" })),
    facing(marked(), report({ title: `# ${TITLE}`, proactive: "" })),
    facing(marked(), write({ signature: "青石镇人民政府\n\n2025年2月28日" })),
    facing(marked(), write({ title: "# 青石镇人民政府2024年政府信息公开年度报告", decisions: "36" })),
    facing(marked(), write({ title: "# ２０２４ 年 青石镇 政府信息公开工作年度报告", decisions: "36" })),
    facing(
      write({ title: mark("临河县青石镇2024年政府信息公开工作年度报告") }),
      write({ title: "# 临河县青石镇人民政府2024年政府信息公开年度报告", decisions: "36" }),
    ),
    facing(marked(), { "a.md": write(), "b.md": write({ decisions: "36" }) }),
    facing(marked(), { "a.md": write({ decisions: "1" }), "b.md": write({ decisions: "2" }) }),
    // In another folder, where a paragraph shows that it is the same town.
    facing(marked({ overview: STORY }), { "初稿/a.md": write({ overview: `${STORY}\n\n另有一段。` }) }),
    // Without a title the signature tells the agency, the preamble the year.
    facing(`⟦duplicate-report|⟧${write({ title: "" })}`, write({ decisions: "36" })),
  ],
  silent: [
    write(),
    facing(write(), {}),
    // Copies: the same figures and words.
    facing(write(), write()),
    facing(write(), { "备份/a.md": write() }),
    facing(write(), write({ layout: "pipes" })),
    facing(write(), write({ layout: "html" })),
    facing(write(), write({ layout: "lines" })),
    facing(write({ overview: STORY }), write({ overview: STORY.replace("，", "，\n") })),
    facing(write({ overview: STORY }), write({ overview: `**${STORY.slice(0, 9)}**${STORY.slice(9)}` })),
    facing(write(), write().replaceAll("\n", "\r\n")),
    facing(write(), write({ decisions: "３５" })),
    // By its own name a report does not meet itself.
    facing(write(), { "本报告.md": write({ decisions: "36" }) }),
    // Other years and other agencies.
    facing(write(), write({ title: "# 青石镇2023年政府信息公开工作年度报告", decisions: "36" })),
    facing(
      write(),
      write({ title: "# 云溪乡2024年政府信息公开工作年度报告", signature: "", decisions: "36" }),
    ),
    facing(
      write(),
      write({ title: "# 大青石镇2024年政府信息公开工作年度报告", signature: "", decisions: "36" }),
    ),
    facing(
      write({ signature: "" }),
      write({ title: "# 临河县青石镇2024年政府信息公开工作年度报告", signature: "", decisions: "36" }),
    ),
    facing(
      write({ title: "# 临河县人民政府2024年政府信息公开工作年度报告", signature: "" }),
      write({
        title: "# 临河县人民政府办公室2024年政府信息公开工作年度报告",
        signature: "",
        decisions: "36",
      }),
    ),
    facing(write({ title: "", signature: "" }), write({ title: "", signature: "", decisions: "36" })),
    // Towns of one name in two counties have nothing in common.
    facing(write({ overview: STORY }), {
      "白水县/a.md": write({ overview: paragraphOf(4, 2024), decisions: "36" }),
    }),
  ],
});

describe("duplicate-report", () => {
  it("names the other file, says what differs, and leads to the first figure that does", () => {
    const other = write({ decisions: "36" });
    const [finding] = check(marked(), { context: beside({ "旧/定稿.md": other, "定稿.md": other }) });
    expect(finding?.message.zh).toBe(
      "“定稿.md”也是青石镇 2024 年的报告，内容不一致：有 1 个数据不同。请核对后只保留定稿。",
    );
    const line = other.split("\n").findIndex((words) => words.startsWith("行政许可"));
    expect(finding?.related).toMatchObject([{ site: { name: "定稿.md", range: { start: { line } } } }]);
  });

  it("counts the others, and says where only words differ", () => {
    const others = { "a.md": write({ overview: STORY }), "b.md": write({ decisions: "36" }) };
    const [finding] = check(marked(), { context: beside(others) });
    expect(finding?.message.zh).toBe(
      "“a.md”等 2 份文件也是青石镇 2024 年的报告，内容不一致：数据相同，文字不同。请核对后只保留定稿。",
    );
  });
});
