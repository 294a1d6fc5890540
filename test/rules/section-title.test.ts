import { describe, it } from "vitest";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const deviating = (numeral: string, title: string): string =>
  `## ${numeral}、⟦section-title|${title}⟧\n\n内容。\n`;

examine("section-title", {
  fires: [
    deviating("一", "总体工作情况"),
    deviating("一", "基本情况"),
    deviating("一", "概述"),
    deviating("二", "行政机关主动公开政府信息情况"),
    deviating("二", "主动公开情况"),
    deviating("三", "行政机关收到和处理政府信息公开申请情况"),
    deviating("三", "政府信息依申请公开情况"),
    deviating("四", "行政复议和行政诉讼情况"),
    deviating("四", "政府信息公开行政复议、诉讼情况"),
    deviating("五", "存在问题及改进情况"),
    deviating("五", "存在的主要问题和改进情况"),
    deviating("五", "存在的主要问题及改进措施"),
    deviating("六", "需要报告的其他事项"),
    deviating("六", "其它需要报告的事项"),
    // Of a title that was copied the numeral tells which section it heads.
    report({ improvement: "解读单一。" }).replace(
      "五、存在的主要问题及改进情况",
      "五、⟦section-title|其他需要报告的事项⟧",
    ),
    "五、⟦section-title|存在的主要问题及改进清况⟧\n\n内容。\n",
  ],
  silent: [
    "## 一、总体情况\n\n内容。\n",
    "一、总体情况\n\n内容。\n",
    "**一、总体情况**\n\n内容。\n",
    "## 一、 总体情况\n\n内容。\n",
    "## 一、总 体 情 况\n\n内容。\n",
    "## 二、主动公开政府信息情况\n\n内容。\n",
    "## 三、收到和处理政府信息公开申请情况\n\n内容。\n",
    "## 四、政府信息公开行政复议、行政诉讼情况\n\n内容。\n",
    "## 四、政府信息公开行政复议，行政诉讼情况\n\n内容。\n",
    "## 五、存在的主要问题及改进情况\n\n内容。\n",
    "## 六、其他需要报告的事项\n\n内容。\n",
    "## 二、开展培训情况\n\n内容。\n",
    "一、健全机制，总体情况良好。\n",
  ],
});

describe("section-title mends", () => {
  it("the title, and leaves marks and numeral", () => {
    fix(
      "## **五、存在问题及改进情况**\n\n有。\n",
      "section-title",
      "## **五、存在的主要问题及改进情况**\n\n有。\n",
    );
  });
});
