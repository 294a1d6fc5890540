import { describe, it } from "vitest";
import { examine, fix } from "../kit.ts";

const rest = "\n\n内容。\n\n";
const one = (marks: string): string => `${marks}一、总体情况${rest}`;
const two = (marks: string): string => `${marks}二、主动公开政府信息情况${rest}`;
const odd = (marks: string): string => `${marks}⟦heading-level|二、主动公开政府信息情况⟧${rest}`;
const six = (marks: string): string => `${marks}六、其他需要报告的事项${rest}`;

examine("heading-level", {
  fires: [
    one("## ") + odd("### "),
    one("# ") + odd("## "),
    one("## ") + odd("# "),
    one("## ") + odd(""),
    one("## ") + odd("**").replace("⟧", "⟧**"),
    one("### ") + odd("## ") + six("### "),
    one("## ") + odd("### ") + six("### "),
    one("## ") + odd("#### ") + six("# "),
    one("## ") + odd("") + six("## "),
    `⟦heading-level|一、总体情况⟧${rest}${two("## ")}`,
    one("## ").replace(/\n/g, "\r\n") + odd("### "),
    one("## ") +
      two("## ") +
      six("### ").replace("六、其他需要报告的事项", "⟦heading-level|六、其他需要报告的事项⟧"),
  ],
  silent: [
    one("## ") + two("## "),
    one("") + two(""),
    one("# ") + two("# ") + six("# "),
    one("**") + two(""),
    one("##") + two("##"),
    `${one("## ")}### （一）主动公开\n\n内容。\n\n${two("## ")}`,
    `# 青石镇2024年政府信息公开工作年度报告\n\n${one("## ")}${two("## ")}`,
    `${one("## ")}#### 1.主动公开\n\n${six("## ")}`,
    `<h2>一、总体情况</h2>${rest}<h3>二、主动公开政府信息情况</h3>${rest}`,
    one("## "),
    six("#### "),
    "",
  ],
});

describe("heading-level mends", () => {
  it("every heading to the level of the first that has one", () => {
    fix(one("## ") + two("### ") + six(""), "heading-level", one("## ") + two("## ") + six("## "));
  });
});
