import { describe, expect, it } from "vitest";
import { describeEdit } from "../../server/src/formats/mend/describeEdit.ts";

/** Describes the change of what stands between the marks. */
function described(marked: string, newText: string): string {
  const [before = "", old = "", after = ""] = marked.split("|");
  const range = { start: before.length, end: before.length + old.length };
  return describeEdit(before + old + after, { range, newText }, "7:4");
}

describe("an edit in one line", () => {
  it("tells what stood there and what stands there now", () => {
    expect(described("行政许可 |２１| 件", "21")).toBe("  7:4 ２１ → 21");
    expect(described("|| 六、", "## 五、\n")).toBe("  7:4 ∅ → ## 五、");
    expect(described("|删去的话|。", "")).toBe("  7:4 删去的话 → ∅");
  });

  it("shows blanks between the characters beside them", () => {
    expect(described("青石镇全年| |公开信息", "")).toBe("  7:4 镇全年␣公开信 → 镇全年公开信");
    expect(described("一句话断|\r\n\r\n|成两段", "")).toBe("  7:4 句话断⏎⏎成两段 → 句话断成两段");
    expect(described("8|\n|\n四、", "")).toBe("  7:4 8⏎⏎四、 → 8⏎四、");
    expect(described("甲|\u3000\t|乙", " ")).toBe("  7:4 甲␣⇥乙 → 甲␣乙");
  });

  it("cuts no character in two", () => {
    expect(described("𠮷镇长| |办公", "")).toBe("  7:4 镇长␣办公 → 镇长办公");
  });

  it("repeats no personal number, and no long words to their end", () => {
    expect(described("|身份证11010519491231002X|", "")).not.toContain("19491231");
    expect(described(`|${"长".repeat(50)}|`, "短")).toBe(`  7:4 ${"长".repeat(40)}… → 短`);
  });
});
