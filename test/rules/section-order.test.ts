import { describe, it } from "vitest";
import { examine, fix } from "../kit.ts";

const HEADINGS = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
] as const;
/** Sections by number in this order; those out of place are given with a minus. */
function order(...numbers: number[]): string {
  return numbers
    .map((number) => {
      const heading = HEADINGS[Math.abs(number) - 1] ?? "";
      return `${number < 0 ? `⟦section-order|${heading}⟧` : heading}\n\n第${Math.abs(number)}部分的内容。\n\n`;
    })
    .join("");
}

examine("section-order", {
  fires: [
    order(1, 2, 3, 4, 6, -5),
    order(2, -1, 3, 4, 5, 6),
    order(1, 3, -2, 4, 5, 6),
    order(1, 2, 4, -3, 5, 6),
    order(1, 2, 3, 5, -4, 6),
    order(-6, 1, 2, 3, 4, 5),
    order(-5, -6, 1, 2, 3, 4),
    order(1, -6, 2, 3, 4, 5),
    order(-3, 1, 2, 4, 5, 6),
    order(2, -1),
    order(6, -5),
    order(1, -4, 2, 3, 6),
  ],
  silent: [
    order(1, 2, 3, 4, 5, 6),
    order(1, 3, 6),
    order(1),
    order(2, 4),
    order(5, 6),
    order(1, 2, 3, 4, 5),
    order(1, 2, 3, 4, 5, 6).replace(/^/gm, "　"),
    order(1, 2, 3, 4, 5, 6).replace(/^(.、)/gm, "## $1"),
    order(1, 2, 3, 4, 5, 6).replace("第1部分的内容。", "三、收到申请后及时处理。一、加强领导。"),
    order(1, 2, 3, 4, 5, 6).replace("第5部分的内容。", "（二）主动公开政府信息情况有待加强。"),
    // Of a section that stands twice its own rule speaks.
    order(1, 2, 1, 3),
    "",
  ],
});

describe("section-order mends", () => {
  it("one section that stands too late", () => {
    fix(order(1, 2, 3, 4, 6, 5), "section-order", order(1, 2, 3, 4, 5, 6));
  });
});
