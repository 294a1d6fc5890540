import { describe, expect, it } from "vitest";
import { analyze, maskIdentifiers } from "../../server/src/report/index.ts";
import { isCardNumber, isIdentityNumber } from "../../server/src/report/text/checkDigits.ts";
import { report, section } from "../forms.ts";
import { examine } from "../kit.ts";

const CODE = "personal-identifier";
/** A report that says this in section six; what stands in 【】 is to be found. */
const say = (words: string): string => report({ other: words.replace(/【([^】]*)】/g, `⟦${CODE}|$1⟧`) });

/** Invented numbers whose check characters are right. */
const IDENTITY = "110101199003070134";
const IDENTITY_X = "11010119900307002X";
const CARD = "6222020000001234566";

examine(CODE, {
  fires: [
    ...[
      "联系电话：【13800001234】。",
      "咨询电话【138 0000 1234】，工作时间受理。",
      "联系人李明（【138-0000-1234】）。",
      "电话：【+86 13800001234】。",
      "电话：【8613800001234】。",
      "手机【１３８００００１２３４】。",
      "申请人微信号同手机号【19900001234】。",
      "邮箱【13800001234】@163.com。",
      `申请人身份证号【${IDENTITY}】。`,
      `身份证：【${IDENTITY_X}】。`,
      `身份证：【${IDENTITY_X.toLowerCase()}】。`,
      "身份证【110101 19900307 0134】。",
      `退费账户【${CARD}】。`,
      "卡号【4111 1111 1111 1111】。",
      "电话：【13800001234】、【13900001234】。",
    ].map(say),
    `${report()}\n<!-- 李明 ⟦${CODE}|13800001234⟧ -->\n`,
    report({ requests: section("requests", { "received/business": `⟦${CODE}|13800001234⟧` }) }),
    report({ preamble: `联系电话⟦${CODE}|13800001234⟧。` }),
    report({
      other: `<p>联系人：李女士<span lang="EN-US">⟦${CODE}|138</span><span>-</span><span>0000</span>-<span>1234⟧</span>。</p>`,
    }),
  ],
  silent: [
    report({
      other: "<p>电话：<span>0571</span><span>-</span><span>88001234</span>，邮编<span>310000</span>。</p>",
    }),
    ...[
      "联系电话：0571-88001234。",
      "联系电话：057188001234。",
      "咨询电话：(0571)88001234，传真：0571 88001235。",
      "投诉电话：12345、12388。",
      "服务热线：4008001234。",
      "统一社会信用代码：11330000002482373X。",
      `统一社会信用代码：${IDENTITY}。`,
      "统一社会信用代码113300000024823731。",
      "索引号：11330000002482373X/2024-00123。",
      "索引号：13800001234/2024-00012。",
      "文号：国办公开办函〔2021〕30号。",
      "电话138****1234、138xxxx1234。",
      "身份证号110101199003070000。",
      "身份证号110101199013070134。",
      "项目投资13800001234元，合13800001234.50元。",
      "网址https://www.qsz.gov.cn/art/2024/1/31/art_13800001234_1.html。",
      "卡号6222020000001234567。",
      "申请编号：13800001234。",
      "编号20240000138000012340000。",
      "本年度无信息处理费。",
    ].map(say),
    report({
      requests: section(
        "requests",
        {
          "received/naturalPerson": "138",
          "received/business": "0000",
          "received/research": "1234",
        },
        "spaces",
      ),
    }),
  ],
});

describe("personal-identifier", () => {
  it("does not repeat the number", () => {
    for (const words of ["电话13800001234。", `身份证${IDENTITY}。`]) {
      const [finding] = analyze(say(words)).findings.filter(({ code }) => code === CODE);
      expect(finding?.severity).toBe("error");
      expect(finding?.message.zh).not.toMatch(/\d{5}/);
    }
  });
});

describe("no rule repeats a person's number", () => {
  const told = (sentence: string): string =>
    JSON.stringify(
      analyze(report({ overview: sentence })).findings.map(({ range: _, related, fixes, ...finding }) => ({
        ...finding,
        related: related.map(({ message }) => message),
        fixes: fixes.map(({ title }) => title),
      })),
    );

  it("where what it quotes is cut", () => {
    const said = told(`2024年收到政府信息公开申请${IDENTITY}件。`);
    expect(said).toContain("prose-mismatch");
    expect(said).not.toMatch(/\d{7}/);
  });
  it("as a figure that the text tells", () => {
    const said = told("2024年收到申请13800001234件。");
    expect(said).toContain("prose-mismatch");
    expect(said).not.toContain("actual");
    expect(told("2024年收到申请138件。")).toContain('"actual":138');
  });
  it.each(["\u00a0", "\u200b", "\u3000", "－"])("with %j between its digits", (mark) => {
    expect(maskIdentifiers(`1380${mark}0001${mark}234`)).not.toContain("0001");
  });
});

describe("check digits", () => {
  it("of identity cards are exactly one character for each number", () => {
    const right = [..."0123456789X"].filter((char) => isIdentityNumber(`${IDENTITY.slice(0, 17)}${char}`));
    expect(right).toEqual([IDENTITY[17]]);
    expect(isIdentityNumber("990101199003070134")).toBe(false);
    expect(isIdentityNumber("110101189003070134")).toBe(false);
  });

  it("of bank cards likewise", () => {
    const right = [..."0123456789"].filter((char) => isCardNumber(`${CARD.slice(0, 18)}${char}`));
    expect(right).toEqual([CARD[18]]);
    expect(isCardNumber("4111111111111111")).toBe(true);
    expect(isCardNumber("1111111111111117")).toBe(false);
  });
});
