import { describe, it } from "vitest";
import { examine, fix } from "../kit.ts";

const numeral = (written: string, title: string): string => `⟦section-number|${written}⟧${title}\n\n内容。\n`;

examine("section-number", {
  fires: [
    numeral("三、", "主动公开政府信息情况"),
    numeral("一、", "收到和处理政府信息公开申请情况"),
    numeral("三、", "政府信息公开行政复议、行政诉讼情况"),
    numeral("六、", "存在的主要问题及改进情况"),
    numeral("七、", "其他需要报告的事项"),
    numeral("五、", "其他需要报告的事项"),
    `## ${numeral("（一）", "总体情况")}`,
    `## ${numeral("2.", "主动公开政府信息情况")}`,
    `## ${numeral("1．", "总体情况")}`,
    "## 五⟦section-number|，⟧存在的主要问题及改进情况\n\n内容。\n",
    "## 一⟦section-number|：⟧总体情况\n\n内容。\n",
    "## ⟦section-number|总体情况⟧\n\n内容。\n",
    "### ⟦section-number|其他需要报告的事项⟧\n\n无。\n",
    "⟦section-number|存在的主要问题及改进情况⟧\n\n内容。\n",
    "## ⟦section-number|第一部分 总体情况⟧\n\n内容。\n",
  ],
  silent: [
    "一、总体情况\n\n内容。\n",
    "## 一、总体情况\n\n内容。\n",
    "## 一．总体情况\n\n内容。\n",
    "## 一.总体情况\n\n内容。\n",
    "**六、其他需要报告的事项**\n\n内容。\n",
    "一、总体情况\n\n（一）主动公开政府信息情况\n",
    "一、总体情况\n\n1.总体情况。全年正常。\n",
    "一、总体情况\n\n全年总体情况良好。\n",
    "一、总体情况\n\n三、认真收到和处理申请。\n",
    "五、存在的主要问题及改进情况\n\n一是解读少。\n",
    "　　六、其他需要报告的事项\n\n无。\n",
    "## 一、总体情况\n\n总体情况\n\n全年正常。\n",
    "",
  ],
});

describe("section-number mends", () => {
  it("a wrong numeral", () => {
    fix("## 三、主动公开政府信息情况\n", "section-number", "## 二、主动公开政府信息情况\n");
  });
  it("a lacking numeral", () => {
    fix("## 总体情况\n\n内容。\n", "section-number", "## 一、总体情况\n\n内容。\n");
  });
});
