import { describe, expect, it } from "vitest";
import { report } from "../forms.ts";
import { check, examine, fix } from "../kit.ts";

const MARKED = "## ⟦missing-fee-statement|六、其他需要报告的事项⟧";
const lacks = (other: string): string => report({ other }).replace("## 六、其他需要报告的事项", MARKED);
const tells = (other: string): string => report({ other });

examine("missing-fee-statement", {
  fires: [
    lacks("无。"),
    lacks("无其他需要报告的事项。"),
    lacks("没有其他需要报告的事项。"),
    lacks("截至目前，暂无其他需要报告的事项。"),
    lacks("本年度按时完成了年度报告编制。"),
    lacks("我镇办理人大代表建议3件、政协提案2件。"),
    lacks("2024年度政务公开工作要点已全部落实。"),
    lacks("（一）年度报告的电子版可在网站下载。\n\n（二）联系电话见首页。"),
    lacks("信息公开工作机构为党政办公室。"),
    lacks("信息处理工作由专人负责。"),
    lacks("无需要说明的事项及附表。"),
    lacks("我镇无行政事业性收费，无其他需要报告的事项。"),
    lacks("2024年我镇水资源费收取总额为0元，其他事项无。"),
    lacks("我镇办理依申请公开没有收取快递费，也没有减免情形。"),
    lacks("行政事业性收费和涉企收费目录清单已公开。"),
    lacks("全年在政府信息公开栏公布行政事业性收费目录3项。"),
    lacks("便民服务全程免费，没有其他需要报告的事项。"),
    lacks("政务公开经验做法：设立公开专栏，回应群众关切。"),
  ],
  silent: [
    tells("2024年未收取信息处理费。\n\n## 六、其他需要报告的事项\n\n无。"),
    tells("无。\n\n## 六、其他需要报告的事项\n\n2024年未收取信息处理费。"),
    // A section without words is told by empty-section.
    tells(""),
    tells("/"),
    tells("依申请公开全程免费，没有其他需要报告的事项。"),
    tells("本年度未收取信息处理费。"),
    tells("按照《政府信息公开信息处理费管理办法》，2024年没有收取信息处理费。"),
    tells("本年度发出收费通知0件，总金额0元。"),
    tells("本年度未产生信息公开处理费。"),
    tells("2024年收取信息公开申请处理费120元。"),
    tells("未向申请人收取任何费用。"),
    tells("我镇 2024 年没有收取信息 处理费。"),
    tells("本单位收取信息处理费情况：无。\n\n无其他事项。"),
    tells("（一）收费情况。本年度没有依申请公开收费。"),
    tells("2024年，本机关依申请提供政府信息，未收取检索、复制、邮寄等费用。"),
    tells("依申请提供政府信息未收取任何费用，无其他需要报告的事项。"),
    tells("根据国办函〔2020〕109号，我镇2024年没有向申请人收取费用。"),
    tells("无行政事业性收费，未收取信息处理费。"),
    tells("邮寄费用由我镇承担，未收费。"),
    report({ title: "# 青石镇2019年政府信息公开工作年度报告", other: "无。" }),
    "## 一、总体情况\n\n全年公开信息20条。\n",
  ],
});

describe("missing-fee-statement", () => {
  it("names the other charge that is spoken of", () => {
    const [found] = check(lacks("我镇无行政事业性收费。"));
    expect(found?.message.zh).toMatch(/^第六部分只说到“行政事业性收费”，没有写信息处理费。/);
  });
});

describe("missing-fee-statement mends", () => {
  it("with a sentence below the heading, never by itself", () => {
    const sentence = "根据《政府信息公开信息处理费管理办法》，2024年度本机关未收取信息处理费。";
    fix(tells("无。"), "missing-fee-statement", tells(`${sentence}\n\n无。`));
  });
});
