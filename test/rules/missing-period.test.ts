import { describe, it } from "vitest";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";

const TITLE = "# 青石镇2024年政府信息公开工作年度报告";
const lacks = (preamble: string, overview?: string): string =>
  report({ title: `# ⟦missing-period|${TITLE.slice(2)}⟧`, preamble, ...(overview ? { overview } : {}) });
const states = (preamble: string, overview?: string): string =>
  report({ preamble, ...(overview ? { overview } : {}) });

examine("missing-period", {
  fires: [
    lacks(""),
    lacks("根据《中华人民共和国政府信息公开条例》编制本报告。"),
    lacks("2024年，青石镇依法公开政府信息。"),
    lacks("本报告由青石镇党政办公室编制，如有疑问请联系。"),
    lacks("现将2024年政府信息公开工作情况报告如下："),
    lacks("", "截至2024年12月31日，共公开信息20条。"),
    lacks("", "自2019年5月15日起施行新条例，公开工作有序开展。"),
    lacks("本报告于2025年1月20日公布。"),
    lacks("本报告包括六个部分，电子版可在网站下载。"),
    lacks("", "2024年1月至6月集中更新栏目。"),
    lacks("", "2024年3月1日起至12月31日开展专项检查。"),
    lacks("本报告所列数据由各办公室提供。"),
    lacks("一年来，我镇公开工作稳步推进。", "全年统计公开信息20条。"),
  ],
  silent: [
    states("本报告数据的统计期限自2024年1月1日起至2024年12月31日止。"),
    states("统计期限为2024年1月1日至12月31日。"),
    states("本年度报告中数据的统计期限自 2024 年 1 月 1 日起，至 2024 年 12 月 31 日止。"),
    states("报告中所列数据的时限为2024年1月1日—2024年12月31日。"),
    states("统计时间：2024.1.1-2024.12.31。"),
    states("数据统计期限从2024年1月1日到2024年12月31日。"),
    states("（统计周期：2024年1月1日～2024年12月31日）"),
    states("２０２４年１月１日至１２月３１日，我镇公开工作情况如下。"),
    states("本报告统计数据截至2024年12月31日。"),
    states("", "本报告统计期为2024年1月1日起至2024年12月31日止。主动公开信息20条。"),
    states("", "按照统计口径，2024年1月至12月数据如下。"),
    states("所列数据统计期限自2023年1月1日起至2023年12月31日止。"),
    "## 一、总体情况\n\n全年公开信息20条。\n",
    `${TITLE}\n\n全年公开信息20条。\n`,
  ],
});

describe("missing-period mends", () => {
  it("with a sentence before the first section", () => {
    const period = "本报告数据的统计期限自2024年1月1日起至2024年12月31日止。";
    fix(states("根据条例编制。"), "missing-period", states(`根据条例编制。\n\n${period}`));
  });
});
