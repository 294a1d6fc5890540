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
    fine("政策解读以文字为主，下一年增加图解。"),
    fine("无重大问题，但解读形式单一，下一年改进。"),
    fine("没有专职人员，更新不及时。"),
    fine("不存在重大问题，个别栏目更新慢。"),
    fine("无障碍阅读功能有待完善。"),
    fine("问题及改进情况见附件。"),
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
