import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_CONFIG, readConfig } from "../../server/src/config/config.ts";
import { RULES } from "../../server/src/report/index.ts";

/** What each problem stands at, and what it says. */
function told(text: string): string[] {
  return readConfig(text).problems.map(
    ({ range, message }) => `${text.slice(range.start, range.end)}: ${message.zh}`,
  );
}

describe("a configuration", () => {
  it("says what it says", () => {
    const { config, problems, broken } = readConfig(`{
      // 说明
      "$schema": "./nianbao.config.schema.json",
      "rules": { "missing-signature": "off", "terminology-of-nobody": "off", "total-mismatch": "warning" },
      "agencyLevel": "township", /* 乡镇 */
      "terms": [{ "wrong": "截止目前", "right": "截至目前", "note": "截止不带宾语" }, { "wrong": "甲", "right": "乙" }],
      "previousReports": "..\\\\2023/",
      "deadline": "3-31",
      "requirements": {
        "notice": "临政办发〔2024〕5号",
        "overviewLength": 1000,
        "requiredFigures": ["platforms", "normativeDocument.issued", "platforms"],
      },
      "ignore": ["草稿/**"],
    }`);
    expect(config).toEqual({
      levels: { "missing-signature": "off", "total-mismatch": "warning" },
      agencyLevel: "township",
      terms: [
        { wrong: "截止目前", right: "截至目前", note: "截止不带宾语" },
        { wrong: "甲", right: "乙" },
      ],
      previousReports: "../2023",
      deadline: { month: 3, day: 31 },
      requirements: {
        notice: "临政办发〔2024〕5号",
        overviewLength: 1000,
        requiredFigures: ["platforms", "normativeDocument.issued"],
      },
      ignore: ["草稿/**"],
    });
    expect(problems).toHaveLength(1);
    expect(broken).toBe(false);
  });

  it("may be empty of keys", () => {
    expect(readConfig("{}")).toEqual({ config: EMPTY_CONFIG, problems: [], broken: false });
  });
});

describe("what means nothing is told with key, value and what is allowed", () => {
  it.each([
    ['{"rule": {}}', ['"rule": 没有“rule”这一项，是否指 rules？']],
    ['{"extends": "x"}', ['"extends": 没有“extends”这一项']],
    ['{"requirements": 1000}', ["1000: requirements 的值 1000 不对，应为对象"]],
    [
      '{"requirements": {"overviewLenght": 1000}}',
      ['"overviewLenght": requirements 没有“overviewLenght”这一项，是否指 overviewLength？'],
    ],
    [
      '{"requirements": {"overviewLength": "1000", "notice": ""}}',
      [
        '"1000": requirements.overviewLength 的值 "1000" 不对，应为不小于 100 的整数',
        '"": requirements.notice 的值 "" 不对，应为不为空的字符串',
      ],
    ],
    [
      '{"requirements": {"requiredFigures": ["platform"]}}',
      ['"platform": requirements.requiredFigures[0] 的值 "platform" 不对，应为regulation.issued、'],
    ],
    ['{"rules": []}', ["[]: rules 的值 [] 不对，应为对象"]],
    [
      '{"rules": {"total-mismach": "off"}}',
      ['"total-mismach": 没有名为“total-mismach”的规则，是否指 total-mismatch'],
    ],
    [
      '{"rules": {"total-mismatch": "loud"}}',
      ['"loud": 规则 total-mismatch 的级别“loud”不存在，可用 error、'],
    ],
    ['{"rules": {"total-mismatch": {}}}', ["{}: 规则 total-mismatch 的级别“{}”不存在"]],
    ['{"agencyLevel": "town"}', ['"town": agencyLevel 的值 "town" 不对，应为department、township、']],
    ['{"agencyLevel": 3}', ["3: agencyLevel 的值 3 不对"]],
    ['{"terms": {}}', ["{}: terms 的值 {} 不对，应为列表"]],
    ['{"terms": ["甲"]}', ['"甲": terms[0] 的值 "甲" 不对，应为对象']],
    ['{"terms": [{"wrong": "甲"}]}', ["terms[0] 缺少 right"]],
    ['{"terms": [{"wrong": "甲", "right": 3}]}', ["3: terms[0].right 的值 3 不对，应为不为空的字符串"]],
    ['{"terms": [{"wrong": "甲", "right": "甲"}]}', ["都是“甲”，不起作用"]],
    ['{"terms": [{"wrong": "甲", "right": "乙", "why": ""}]}', ['"why": terms[0] 没有“why”这一项']],
    ['{"previousReports": "C:\\\\2023"}', ["previousReports 的值", "应为相对于本文件所在文件夹的路径"]],
    ['{"previousReports": "https://example.org/"}', ["应为相对于本文件所在文件夹的路径"]],
    ['{"previousReports": ""}', ["应为相对于本文件所在文件夹的路径"]],
    ['{"deadline": "4月1日"}', ['"4月1日": deadline 的值 "4月1日" 不对，应为“月-日”，如 "03-31"']],
    ['{"deadline": "02-30"}', ["应为“月-日”"]],
    ['{"deadline": "13-01"}', ["应为“月-日”"]],
    ['{"ignore": "草稿"}', ['"草稿": ignore 的值 "草稿" 不对，应为列表']],
    ['{"ignore": [3]}', ["3: ignore[0] 的值 3 不对"]],
    ['{"rules": {}, "rules": {}}', ['"rules": “rules”写了两次']],
    ["{'rules': {}}", ["写法有误"]],
    ['{"rules": {}', ["写法有误：缺少右花括号 }"]],
    ['{"rules" {}}', ["写法有误：键名后面缺少英文冒号"]],
    ['{"rules"：{}}', ["写法有误"]],
    ["[]", ["[]: 配置文件的内容应写在一对花括号"]],
    ["", ["配置文件是空的"]],
    [" \ufeff\n", ["配置文件"]],
  ])("%s", (text, messages) => {
    const all = told(text).join("\n");
    for (const message of messages) expect(all).toContain(message);
    for (const { message } of readConfig(text).problems)
      expect(message.en).toMatch(/^[\x20-\x7e\p{Script=Han}]+$/u);
  });
});

describe("any text", () => {
  it("that would exhaust the parser is not read", () => {
    for (const text of [`{"rules": ${"[".repeat(100_000)}`, `{"ignore": [${'"甲",'.repeat(300_000)}]}`]) {
      expect(told(text)).toEqual([expect.stringContaining("过长或层次过深")]);
    }
  });

  const words = fc.constantFrom(
    ...[
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "//",
      "/*",
      "*/",
      "\n",
      " ",
      "null",
      "3",
      "true",
      "\\u12",
      "\ufeff",
    ],
    ...['"rules"', '"terms"', '"wrong"', '"deadline"', '"ignore"', '"__proto__"', '"off"', '"03-31"'],
    ...RULES.slice(0, 3).map(({ code }) => `"${code}"`),
  );
  it("gives a configuration, and problems that lie inside", () => {
    const text = fc.oneof(
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join("")),
      fc.string(),
      fc.json(),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { problems, broken } = readConfig(source);
        if (broken) expect(problems.length).toBeGreaterThan(0);
        for (const { range } of problems) {
          expect(0 <= range.start && range.start <= range.end && range.end <= source.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("cut off anywhere is read", () => {
    const text =
      '{ "rules": { "total-mismatch": "off" }, "terms": [{ "wrong": "甲", "right": "乙" }], "ignore": ["a"] }';
    for (let length = 0; length < text.length; length++)
      expect(readConfig(text.slice(0, length)).broken).toBe(true);
  });
});
