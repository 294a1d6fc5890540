import { report } from "../forms.ts";
import { examine } from "../kit.ts";

/** A report that ends with this text; its last line is where the signature is missed. */
const ends = (other: string): string => report({ other, signature: "" });
const lacks = (...lines: string[]): string =>
  ends([...lines.slice(0, -1), `⟦missing-signature|${lines[lines.length - 1]}⟧`].join("\n\n"));

examine("missing-signature", {
  fires: [
    lacks("2024年未收取信息处理费。"),
    lacks("无。"),
    lacks("无其他需要报告的事项。"),
    lacks("2024年未收取信息处理费。", "无其他需要报告的事项。"),
    lacks("（一）收费情况。未收取信息处理费。", "（二）其他事项。无。"),
    lacks("我镇于2025年1月20日前完成编制。"),
    lacks("特此报告。"),
    lacks("本报告由青石镇党政办公室负责解释。"),
    lacks("电子版可从青石镇人民政府网站下载，未收取信息处理费。"),
    lacks("如对本报告有疑问，请与青石镇党政办公室联系。"),
    lacks("以上数据截至2024年12月31日。"),
    lacks("暂无。"),
  ],
  silent: [
    report({ preamble: "（2025年1月20日）\n\n本报告由青石镇编制。", signature: "" }),
    report(),
    report({ signature: "青石镇人民政府\n\n2025年1月20日" }),
    report({
      signature:
        "青石镇人民政府\n\n2025年1月20日\n\n附件：青石镇2024年政府信息公开工作年度报告.docx\n\n主办：临河县人民政府办公室　网站标识码：1234560001　备案号：岭ICP备12345678号-1　岭公网安备 12345602000012号",
    }),
    report({
      signature:
        "青石镇人民政府\n\n2025年1月20日\n\n版权所有：临河县人民政府　承办：临河县大数据中心　技术支持：岭东网络有限公司　联系电话：0571-88001234　邮箱：qsz@example.com",
    }),
    report({ signature: "青石镇人民政府\n2025年1月20日" }),
    report({ signature: "青石镇人民政府　2025年1月20日" }),
    report({ signature: "2025年1月20日" }),
    report({ signature: "青石镇人民政府" }),
    report({ signature: "青石镇党政办公室\n\n二〇二五年一月二十日" }),
    report({ signature: "　　　　青石镇人民政府\n　　　　2025年1月20日" }),
    report({ signature: "2025-01-20" }),
    "## 一、总体情况\n\n全年公开信息20条。\n",
    "# 青石镇2024年政府信息公开工作年度报告\n\n全年公开信息20条。\n",
    "",
  ],
});
