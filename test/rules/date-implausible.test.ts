import { report } from "../forms.ts";
import { examine, type Fixture } from "../kit.ts";

const signed = (agency: string, date: string, place = "青石镇"): string =>
  report({ title: `# ${place}2024年政府信息公开工作年度报告`, signature: `${agency}\n\n${date}` });
const wrong = (date: string): string => `⟦date-implausible|${date}⟧`;
const TOWN = "青石镇人民政府";
const BUREAU = "临河县水务局";

const within = (text: string, month: number, day: number): Fixture => ({
  text,
  context: { deadline: { month, day } },
});

examine("date-implausible", {
  fires: [
    // Below the signature stands the foot of a website.
    signed(
      TOWN,
      `${wrong("2024年1月20日")}\n\n附件：青石镇2024年政府信息公开工作年度报告.docx\n\n主办：临河县人民政府办公室　网站标识码：1234560001　备案号：岭ICP备12345678号-1　岭公网安备 12345602000012号`,
    ),
    signed(TOWN, wrong("2025年1月")),
    signed(TOWN, wrong("20255年1月20日")),
    signed(TOWN, wrong("二〇二五年一月")),
    signed(TOWN, wrong("2024年1月20日")),
    signed(TOWN, wrong("2024年12月30日")),
    signed(TOWN, wrong("2025年2月29日")),
    signed(TOWN, wrong("2025年13月1日")),
    signed(TOWN, wrong("2025年1月32日")),
    signed(TOWN, wrong("2025年4月31日")),
    signed(TOWN, wrong("2025年4月1日")),
    signed(TOWN, wrong("2025年6月18日")),
    signed(TOWN, wrong("2023年1月18日")),
    signed(TOWN, wrong("2026年1月18日")),
    signed(BUREAU, wrong("2025年2月1日"), BUREAU),
    signed(BUREAU, wrong("2025 年 3 月 10 日"), BUREAU),
    signed(TOWN, wrong("二〇二四年一月二十日")),
    within(signed(TOWN, wrong("2025年1月20日")), 1, 15),
  ],
  silent: [
    signed(TOWN, "2025年1月20日印发"),
    signed(TOWN, "附件：1.统计表"),
    signed(TOWN, "2025年  月  日"),
    signed(TOWN, "2025年1月20日"),
    signed(TOWN, "2025年3月31日"),
    signed(TOWN, "2025年2月18日"),
    signed(TOWN, "2025年 2 月 28 日"),
    signed(TOWN, "2024年12月31日"),
    signed(TOWN, "二〇二五年一月二十日"),
    signed(TOWN, "2025-01-20"),
    signed(BUREAU, "2025年1月31日", BUREAU),
    signed("临河县人民政府", "2025年3月28日", "临河县"),
    signed("白河街道办事处", "2025年3月2日", "白河街道办事处"),
    report({ signature: "" }),
    report({ signature: TOWN }),
    within(signed(TOWN, "2025年4月20日"), 4, 30),
    { text: signed(TOWN, "2025年2月18日"), context: { agencyLevel: "township" } },
    report({ signature: "", other: "2024年1月20日召开会议，未收取信息处理费。" }),
  ],
});
