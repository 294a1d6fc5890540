import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/report/index.ts";
import { report } from "../forms.ts";
import { examine, fix } from "../kit.ts";

/** A report whose title names one agency and whose signature names another. */
const pair = (titled: string, signed: string): string =>
  report({ title: `# ${titled}2024年政府信息公开工作年度报告`, signature: `${signed}\n\n2025年1月20日` });
const differ = (titled: string, signed: string): string => pair(titled, `⟦agency-mismatch|${signed}⟧`);

examine("agency-mismatch", {
  fires: [
    differ("青石镇", "云溪乡人民政府"),
    differ("青石镇", "青石乡人民政府"),
    differ("青石镇人民政府", "青石街道办事处"),
    differ("青石镇", "石桥镇人民政府"),
    differ("白河街道", "白马街道办事处"),
    differ("临河县财政局", "临河县审计局"),
    differ("临河县财政局", "松岭县财政局"),
    differ("临河县", "松岭县人民政府"),
    differ("临河县", "临河县青石镇人民政府"),
    differ("临河县人民政府", "临河县财政局"),
    differ("江北省水利厅", "江北省交通运输厅"),
    differ("临河县卫生健康局", "临河县卫生健康委员会"),
    differ("江州高新区管委会", "江州经开区管委会"),
    differ("江州高新技术产业开发区管理委员会", "江州经济技术开发区管理委员会"),
    differ("江州市人民政府", "江州市临河县人民政府"),
    differ("国家统计局松岭调查队", "国家统计局云岭调查队"),
    differ("临河县第一中学", "临河县第二中学"),
    differ("岭东省白沙监狱", "岭东省青石监狱"),
    differ("国家税务总局临河县税务局", "国家税务总局青石县税务局"),
    differ("江北师范大学", "江北理工大学"),
    differ("中华人民共和国松岭海关", "中华人民共和国云岭海关"),
    differ("临河县档案馆", "松岭县档案馆"),
    differ("临河县教育局", "临河县统计局"),
    report({ signature: "⟦agency-mismatch|云溪乡人民政府⟧ 2025年1月20日" }),
  ],
  silent: [
    pair("国家税务总局临河县税务局", "临河县税务局"),
    pair("国家金融监督管理总局江州监管分局", "江州金融监管分局"),
    pair("青石镇", "青石镇人民政府"),
    pair("青石镇人民政府", "青石镇"),
    pair("江北师范大学", "江北师范大学"),
    pair("江北师范大学", "江北师大"),
    pair("松岭海关", "中华人民共和国松岭海关"),
    pair("松江市高新区管委会", "松江高新技术产业开发区管理委员会"),
    pair("临河县青石镇", "青石镇人民政府"),
    pair("青石镇", "临河县青石镇人民政府"),
    pair("江州市青石镇", "临河县青石镇人民政府"),
    pair("白河街道", "白河街道办事处"),
    pair("白河街道办事处", "临河市人民政府白河街道办事处"),
    pair("白河街道", "白河街道办"),
    pair("县财政局", "临河县财政局"),
    pair("临河县财政局", "临河财政局"),
    pair("临河县人社局", "临河县人力资源和社会保障局"),
    pair("江州市卫健委", "江州市卫生健康委员会"),
    pair("江州高新区管委会", "江州高新技术产业开发区管理委员会"),
    pair("临河县", "临河县人民政府办公室"),
    pair("临河县人民政府", "县政府办公室"),
    pair("青石镇", "青石镇党政综合办公室"),
    pair("青石镇", "青石镇党委政府"),
    pair("青石镇", "中共青石镇委员会 青石镇人民政府"),
    pair("临河县", "临河县政务服务数据管理局"),
    pair("临河公安分局", "江州市公安局临河分局"),
    pair("国家税务总局临河县税务局", "临河县税务局"),
    pair("××镇人民政府", "青石镇人民政府"),
    pair("青石 镇", "青石镇 人民政府"),
    pair("", "青石镇人民政府"),
    report({ signature: "2025年1月20日" }),
    report({ signature: "" }),
  ],
});

describe("agency-mismatch offers", () => {
  it("the title's agency for the signature, in full where the signature was", () => {
    fix(pair("青石镇", "云溪乡人民政府"), "agency-mismatch", pair("青石镇", "青石镇人民政府"));
    fix(pair("白河街道", "白马街道办事处"), "agency-mismatch", pair("白河街道", "白河街道办事处"));
    fix(pair("临河县财政局", "临河县审计局"), "agency-mismatch", pair("临河县财政局", "临河县财政局"));
  });

  it("nothing for the one that the report itself names", () => {
    const text = (titled: string, signed: string, overview: string): string =>
      report({
        title: `# ${titled}2024年政府信息公开工作年度报告`,
        overview,
        other: "本机关未收取政府信息公开信息处理费。",
        signature: `${signed}\n\n2025年1月20日`,
      });
    const titlesOf = (words: string): string[] =>
      analyze(words)
        .findings.filter(({ code }) => code === "agency-mismatch")
        .flatMap(({ fixes }) => fixes.map(({ title }) => title.zh));
    const own = "2024年，青石镇坚持以公开促服务。";
    expect(titlesOf(text("青石镇", "云溪乡人民政府", own))).toEqual(["落款改为“青石镇人民政府”"]);
    expect(titlesOf(text("云溪乡", "青石镇人民政府", own))).toEqual(["标题改为“青石镇”"]);
    expect(titlesOf(text("青石镇", "云溪乡人民政府", "公开有序。"))).toHaveLength(2);
  });
});
