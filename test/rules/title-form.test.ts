import { describe, it } from "vitest";
import { examine, fix } from "../kit.ts";

const REST = "\n\n## 一、总体情况\n\n一切正常。\n";
const wrong = (title: string): string => `# ⟦title-form|${title}⟧${REST}`;
const right = (title: string): string => `${title}${REST}`;

examine("title-form", {
  fires: [
    wrong("青石镇政府信息公开工作年度报告"),
    wrong("政府信息公开工作年度报告"),
    wrong("2024年政府信息公开工作年度报告"),
    wrong("青石镇2024年2024年度政府信息公开工作年度报告"),
    wrong("2024年青石镇2024年政府信息公开工作年度报告"),
    wrong("青石镇2024年政府信息公开年度报告"),
    wrong("青石镇2024年政府信息公开工作报告"),
    wrong("青石镇2024年政府信息公开工作年报"),
    wrong("青石镇2024年政府信息公开年报"),
    wrong("青石镇政府信息公开工作年度报告\n\n2024年度"),
    wrong("青石镇政府信息公开工作年度报告\n\n（2024年）"),
    wrong("青石镇政府信息公开工作年度报告\n\n（二〇二四年度）"),
    wrong("云溪乡政府信息公开年度工作报告"),
    `⟦title-form|2024年度\n\n青石镇政府信息公开工作年度报告⟧${REST}`,
  ],
  silent: [
    right("# 青石镇2024年政府信息公开工作年度报告"),
    right("青石镇2024年政府信息公开工作年度报告"),
    right("**青石镇2024年政府信息公开工作年度报告**"),
    right("# 青石镇2024年度政府信息公开工作年度报告"),
    right("# 2024年青石镇政府信息公开工作年度报告"),
    right("# 2024年度青石镇政府信息公开工作年度报告"),
    right("# 青石镇二〇二四年政府信息公开工作年度报告"),
    right("# 临河县交通运输局2024年政府信息公开工作年度报告"),
    right("# 青石镇人民政府\n# 2024年政府信息公开工作年度报告"),
    right("青石镇人民政府\n2024年政府信息公开工作年度报告"),
    right("附件1：青石镇2024年政府信息公开工作年度报告"),
    right("青石镇2024年政府信息公开工作年度报告.docx"),
    right("青石镇2024年政府信息公开\n工作年度报告"),
    right("青石镇人民政府\n二〇二四年\n政府信息公开工作年度报告"),
    right("# 青石镇 2024 年政府信息公开工作年度报告"),
    right("# 青石镇２０２４年政府信息公开工作年度报告"),
    right("没有标题"),
  ],
});

describe("title-form mends", () => {
  it("a year on a line of its own", () => {
    fix(
      `# 青石镇政府信息公开工作年度报告\n\n## 2024年度${REST}`,
      "title-form",
      `# 青石镇2024年政府信息公开工作年度报告${REST}`,
    );
  });
  it("a year that stands twice", () => {
    fix(
      `2024年青石镇2024年政府信息公开工作年度报告${REST}`,
      "title-form",
      `青石镇2024年政府信息公开工作年度报告${REST}`,
    );
  });
});
