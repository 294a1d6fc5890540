import { report } from "../forms.ts";
import { examine } from "../kit.ts";

const NEXT = "\n\n## 六、其他需要报告的事项\n\n无。\n";
const five = (words: string): string => `## ⟦empty-section|五、存在的主要问题及改进情况⟧\n\n${words}${NEXT}`;
const fine = (words: string): string => `## 五、存在的主要问题及改进情况\n\n${words}${NEXT}`;

examine("empty-section", {
  fires: [
    five(""),
    five("无"),
    five("无。"),
    five("暂无。"),
    five("没有。"),
    five("不存在问题。"),
    five("无存在问题。"),
    five("没有存在的主要问题。"),
    five("本年度无存在的主要问题及改进情况。"),
    five("我镇暂未发现问题。".replace("暂", "")),
    five("我局政府信息公开工作不存在问题。"),
    five("本年度无问题，无需改进。"),
    five("目前，我镇政务公开工作运行良好，暂无存在问题。"),
    five("（一）主要问题：无。\n\n（二）改进情况：无。"),
    five("（一）存在的主要问题\n\n无\n\n（二）改进情况\n\n无"),
    five("存在问题：无。改进措施：无。"),
    five("不涉及。"),
    five("该部分以文字形式报告。"),
    five("（略）"),
    `# 云溪乡2024年政府信息公开工作年度报告\n\n${five("云溪乡政务公开工作平稳，不存在突出问题。")}`,
    five("／"),
    five("/"),
    five("—"),
    five("——"),
    "## ⟦empty-section|一、总体情况⟧\n\n／\n\n## 二、主动公开政府信息情况\n\n见表。\n",
    five("　　无。"),
    five("**无。**"),
    five("<!-- 待补充 -->"),
    "## ⟦empty-section|一、总体情况⟧\n\n## 二、主动公开政府信息情况\n\n见表。\n",
    "⟦empty-section|一、总体情况⟧\n二、主动公开政府信息情况\n\n见表。\n",
    "## 五、存在的主要问题及改进情况\n\n有。\n\n## ⟦empty-section|六、其他需要报告的事项⟧\n",
    "## 五、存在的主要问题及改进情况\n\n有。\n\n## ⟦empty-section|六、其他需要报告的事项⟧\n\n青石镇人民政府\n\n2025年1月20日\n",
  ],
  silent: [
    // The other one of two says it; duplicate-section tells of them.
    "## 五、存在的主要问题及改进情况\n\n解读形式单一。\n\n## 五、存在的主要问题及改进情况\n\n无。\n",
    fine("政策解读以文字为主，下一年增加图解。"),
    fine("无重大问题，但解读形式单一，下一年改进。"),
    fine("没有专职人员，更新不及时。"),
    fine("不存在重大问题，个别栏目更新慢。"),
    fine("无障碍阅读功能有待完善。"),
    fine("问题及改进情况见附件。"),
    fine("我镇政务公开工作运行良好，个别栏目更新慢。"),
    fine("无专职人员。"),
    fine("该部分以文字形式报告。解读形式单一，下一年增加图解。"),
    fine("（一）主要问题：无。\n\n（二）改进情况：2023年的问题均已整改。"),
    fine("没有问题意识，公开内容不够丰富。"),
    fine("1.解读少。\n\n2.更新慢。"),
    fine("存在问题：无。改进情况：继续做好公开工作。"),
    fine("### （一）存在的主要问题\n\n解读少。"),
    fine("| 问题 | 改进 |\n| --- | --- |\n| 解读少 | 增加图解 |"),
    "## 六、其他需要报告的事项\n\n无。\n",
    "## 六、其他需要报告的事项\n\n无\n\n青石镇人民政府\n\n2025年1月20日\n",
    "## 六、其他需要报告的事项\n\n本年度未收取信息处理费。\n",
    // An absent table is told by its own rule.
    "## 二、主动公开政府信息情况\n\n## 三、收到和处理政府信息公开申请情况\n",
    report(),
    "",
  ],
});
