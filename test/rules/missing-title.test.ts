import { describe, it } from "vitest";
import { examine, fix } from "../kit.ts";

const REST = "一、总体情况\n\n青石镇认真落实公开要求。\n";
const begins = (words: string): string => `⟦missing-title|⟧${words}${REST}`;
const titled = (words: string): string => `${words}\n\n${REST}`;

examine("missing-title", {
  fires: [
    begins(""),
    begins("现将青石镇有关情况报告如下。\n\n"),
    begins("# 青石镇2024年工作总结\n\n"),
    titled("# 青石镇2024年⟦missing-title|政府信息公工作年度报告⟧"),
    titled("青石镇2024年度⟦missing-title|政府信息公开工作年度报考⟧"),
    titled("青石镇2024年⟦missing-title|政府信息公开共作年度报告⟧"),
    begins("# 青石镇2024年政务公开要点\n\n"),
    begins("青石镇人民政府\n\n"),
    begins("2024年度\n\n"),
    begins("本报告由青石镇根据2024年政府信息公开工作年度报告格式的规定编制。\n\n"),
    begins("# 年度报告\n\n"),
    begins("青石镇政府信息公开指南\n\n"),
    begins("本报告的统计期限自2024年1月1日起至2024年12月31日止。\n\n"),
    begins("各村（社区）：\n\n"),
    begins("青石镇2024年法治政府建设情况报告\n\n"),
    `⟦missing-title|⟧${REST}\n青石镇2024年政府信息公开工作年度报告\n`,
  ],
  silent: [
    titled("青石镇2024年政府信息公开工作年度报告"),
    titled("# 青石镇2024年政府信息公开工作年度报告"),
    titled("**青石镇2024年政府信息公开工作年度报告**"),
    titled("云溪乡人民政府\n2024年政府信息公开工作年度报告"),
    titled("2024年度青石镇政府信息公开工作年度报告"),
    titled("青石镇二〇二四年政府信息公开工作年度报告"),
    titled("青石镇２０２４年政府信息公开工作年度报告"),
    titled("青石镇政府信息公开工作年度报告\n（2024年度）"),
    titled("青石镇2024年政府信息公开工作年度报告_临河县政府网"),
    titled("青石镇2024年政府信息公开年报"),
    titled("青 石 镇 2024 年 政 府 信 息 公 开 工 作 年 度 报 告"),
    titled("青石镇2024年政府信息公开工作年度报告（公开稿）"),
    titled("<h1>青石镇2024年政府信息公开工作年度报告</h1>"),
    titled("# 青石镇2024年政府信息公开工作年度报告\r\n"),
  ],
});

describe("missing-title mends", () => {
  it("a slip in the name where it stands", () => {
    fix(
      titled("# 青石镇2024年政府信息公工作年度报告"),
      "missing-title",
      titled("# 青石镇2024年政府信息公开工作年度报告"),
    );
  });
});
