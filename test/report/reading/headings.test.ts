import { describe, expect, it } from "vitest";
import { read } from "../../../server/src/report/index.ts";

const AGENCY = "云溪乡人民政府";
const SECTIONS = "\n\n一、总体情况\n2023年，云溪乡公开信息30条。\n";

describe("titles", () => {
  it.each([
    ["torn before 年度报告", `2023年${AGENCY}政府信息公开工作\n年度报告`],
    ["torn before 工作", `${AGENCY}2023年政府信息公开\n工作年度报告`],
    ["torn after 政府", `${AGENCY}2023年政府\n信息公开工作年度报告`],
    ["torn after the year", `${AGENCY}2023年\n政府信息公开工作年度报告`],
    ["torn into three lines", `${AGENCY}\n2023年政府信息公开\n工作年度报告`],
    ["with the year among the words", `${AGENCY}政府信息公开工作2023年度报告`],
    ["with 的", `${AGENCY}2023年政府信息公开工作的年度报告`],
    ["without 政府", `${AGENCY}2023年信息公开工作年度报告`],
    ["named 情况的报告", `${AGENCY}2023年政府信息公开工作情况的报告`],
    ["named 年报", `${AGENCY}2023年政府信息公开年报`],
    ["behind a page's number", `Page 8 - ${AGENCY}2023年政府信息公开工作年度报告`],
    ["behind a short page's number", `P. 3 ${AGENCY}2023年政府信息公开工作年度报告`],
    ["behind a site's name", `临河县人民政府门户网站 - ${AGENCY}2023年政府信息公开工作年度报告`],
    ["with another year before its own", `2022年度${AGENCY}2023年政府信息公开工作年度报告`],
    [
      "repeated without the agency",
      `${AGENCY}2023年政府信息公开工作年度报告\n发布日期：2024-01-10\n2023年政府信息公开工作年度报告`,
    ],
    ["with the year twice", `2023年${AGENCY}2023年政府信息公开工作年度报告`],
    ["in spans", `<p><span>${AGENCY}20</span><span>23年政府信息公开</span><span>工作年度报告</span></p>`],
    [
      "in paragraphs of one line",
      `<p>首页</p><p>${AGENCY}2023年政府信息公开工作年度报告</p><p>发布日期：2024-01-31</p>`,
    ],
  ])("are read %s", (_, title) => {
    const report = read(title + SECTIONS);
    expect([report.agency, report.year]).toEqual([AGENCY, 2023]);
    const { range } = report.title?.agency ?? { range: { start: 0, end: 0 } };
    expect((title + SECTIONS).slice(range.start, range.end)).toBe(AGENCY);
  });

  it.each([
    ["a sentence", "现公布云溪乡2023年政府信息公开工作年度报告。"],
    ["a name in quotation marks", "《云溪乡2023年政府信息公开工作年度报告》"],
    ["a notice", "关于做好2023年政府信息公开工作年度报告编制工作的通知"],
  ])("are not %s", (_, title) => {
    expect(read(title + SECTIONS).title).toBeNull();
  });
});

describe("section headings", () => {
  const whole = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ];
  const keys = ["overview", "proactive", "requests", "disputes", "improvement", "other"];
  const TITLES_INSIDE = [
    ...["主动公开情况", "主动公开政府信息情况", "依申请公开情况", "收到和处理政府信息公开申请情况"],
    ...["行政复议和行政诉讼情况", "存在的问题", "存在的主要问题及改进情况", "其他需要报告的事项"],
  ];
  const sectionsOf = (headings: readonly string[]): string[] =>
    read(
      `${AGENCY}2023年政府信息公开工作年度报告\n\n${headings.join("\n云溪乡按规定办理。\n")}\n无。\n`,
    ).sections.map(({ key }) => key);

  it.each(
    TITLES_INSIDE.flatMap((title) => [
      `### （二）${title}`,
      `### ${title}`,
      `### 2.${title}`,
      `## （三）${title}`,
      `<h3>（二）${title}</h3>`,
    ]),
  )("are not the lower heading %s", (inner) => {
    const isTagged = inner.startsWith("<");
    const headings = whole.map((heading) => (isTagged ? `<h2>${heading}</h2>` : `## ${heading}`));
    const [first = "", ...others] = headings;
    const { sections } = read(
      [
        `# ${AGENCY}2023年政府信息公开工作年度报告`,
        first,
        inner,
        "全年公开信息30条。",
        ...others,
        "无。",
      ].join("\n\n"),
    );
    expect(sections.map(({ key }) => key)).toEqual(keys);
    expect(sections.every(({ heading }) => heading.numbering?.style === "一、")).toBe(true);
  });

  it("without a number are those of a lower level in the standard's own words, where none has the number", () => {
    const among = (second: string): string[] => {
      const headings = whole.map((heading) => `## ${heading}`);
      return sectionsOf([...headings.slice(0, 1), second, ...headings.slice(2)]);
    };
    expect(among("### 主动公开政府信息情况")).toEqual(keys);
    expect(among("### 主动公开情况")).toEqual(keys.filter((key) => key !== "proactive"));
  });

  it("numbered in another way are those of the report that numbers them all so", () => {
    expect(sectionsOf(whole.map((heading) => heading.replace(/^(.)、/, "## （$1）")))).toEqual(keys);
  });

  it.each([
    [5, "五、存在的主要问题及下一步工作打算"],
    [5, "五、下一步工作打算"],
    [5, "五、2024年工作计划"],
    [5, "五、改进情况及存在的主要问题"],
    [4, "四、政府信息公开行政诉讼和复议情况"],
    [4, "四、因政府信息公开工作引起的复议、诉讼情况"],
    [3, "三、处理和收到政府信息公开申请情况"],
    [3, "三、依申请公开政府信息办理情况"],
    [2, "二、政府信息主动公开工作情况"],
    [6, "六、需要说明的其它事项和附件"],
    [1, "一、总体情况。"],
    [1, "一、政府信息公开工作的基本情况"],
    [5, "五、存在的主要问题及改进情况："],
    [2, "**二、主动公开政府信息情况**"],
    [4, "<p><span>四、政府信息公开</span><span>行政复议、行政诉讼情况</span></p>"],
  ])("number %i may read %s", (number, heading) => {
    expect(sectionsOf(whole.map((own, index) => (index === number - 1 ? heading : own)))).toEqual(keys);
  });

  it.each([
    [
      "their text behind them",
      "一、总体情况 2023年，云溪乡按照“以公开为常态、不公开为例外”的要求主动公开信息542条。",
    ],
    [
      "a stop and their text behind them",
      "一、总体情况。2023年，云溪乡按照“以公开为常态、不公开为例外”的要求主动公开信息542条。",
    ],
  ])("may stand in a line with %s", (_, line) => {
    expect(sectionsOf([line, ...whole.slice(1)])).toEqual(keys);
  });

  it.each(
    whole
      .slice(1)
      .flatMap((heading) => [
        `云溪乡按规定办理。${heading}`,
        `云溪乡按规定办理。 ${heading} 云溪乡另有安排。`,
        `云溪乡按规定办理；${heading}。云溪乡另有安排。`,
      ]),
  )("may stand inside a paragraph: %s", (paragraph) => {
    const at = whole.findIndex((heading) => paragraph.includes(heading));
    const text = [...whole.slice(0, at), paragraph, ...whole.slice(at + 1)].join("\n云溪乡按规定办理。\n");
    const { sections } = read(`${AGENCY}2023年政府信息公开工作年度报告\n\n${text}\n无。\n`);
    expect(sections.map(({ key }) => key)).toEqual(keys);
    expect(sections[at]?.heading.isApart).toBe(false);
  });

  it("may stand at the end of a paragraph", () => {
    const text = `${AGENCY}2023年政府信息公开工作年度报告\n${whole[0]} 2023年，云溪乡公开信息542条。 ${whole[1]}\n${whole[2]}\n${whole[3]}\n ${whole[4]} 解读形式不多。 ${whole[5]} 无\n`;
    const { sections } = read(text);
    expect(sections.map(({ key }) => key)).toEqual(keys);
    expect(sections.map(({ heading }) => heading.isApart)).toEqual([false, false, true, true, false, false]);
    expect(text.slice(sections[1]?.heading.range.start, sections[1]?.heading.range.end)).toBe(whole[1]);
  });

  it("are not the numbered paragraphs of another section", () => {
    const inner = ["一、总体情况", "二、健全工作机制。落实责任。", "三、丰富公开方式", ...whole.slice(1)];
    expect(sectionsOf(inner)).toEqual(keys);
  });

  it("on one line are those of a page", () => {
    const html = whole.map((heading) => `<p>${heading}</p><p>云溪乡按规定办理。</p>`).join("");
    expect(
      read(`<h1>${AGENCY}2023年政府信息公开工作年度报告</h1>${html}`).sections.map(({ key }) => key),
    ).toEqual(keys);
  });
});

describe("what lies outside", () => {
  const reasonsOf = (text: string): string[] => read(text).outside.map(({ reason }) => reason);

  it.each([
    ["2018", `${AGENCY}2018年政府信息公开工作年度报告${SECTIONS}`, ["early-year"]],
    ["2015, in Chinese digits", `${AGENCY}二〇一五年政府信息公开工作年度报告${SECTIONS}`, ["early-year"]],
    [
      "traditional characters",
      "青石縣教育局2022年政府信息公開工作年度報告\n一、總體情況\n2022年主動公開政府信息417篇。\n二、主動公開政府信息情況",
      ["traditional"],
    ],
    ["a notice", `关于做好2023年政府信息公开工作年度报告编制工作的通知${SECTIONS}`, ["notice"]],
    ["a summary of others", `临河县2023年政府信息公开工作年度报告汇总${SECTIONS}`, ["summary"]],
    ["an explanation", `云溪乡2023年政府信息公开工作年度报告解读${SECTIONS}`, ["summary"]],
    ["nothing", `${AGENCY}2019年政府信息公开工作年度报告${SECTIONS}`, []],
    [
      "nothing, with a few traditional characters",
      `${AGENCY}2023年政府信息公开工作年度报告\n\n一、总体情况\n鄉鎮公開機關的信息。${"云溪乡政府按规定办理各项业务，处理公开申请。".repeat(4)}`,
      [],
    ],
  ])("is %s", (_, text, reasons) => {
    expect(reasonsOf(text)).toEqual(reasons);
  });
});

describe("signatures", () => {
  it.each([
    [
      "in spans",
      "<p><span><o:p>&nbsp;&nbsp; 云溪乡人民政府</o:p></span></p>\n<p><span>2024年1月</span><span>17日<br></span></p>",
    ],
    ["in one line", "云溪乡人民政府 2024年1月17日"],
    ["in paragraphs of one line", "<p>云溪乡人民政府</p><p>2024年1月17日</p>"],
  ])("are read %s", (_, signature) => {
    const report = read(
      `${AGENCY}2023年政府信息公开工作年度报告${SECTIONS}\n六、其他需要报告的事项\n无。\n\n${signature}\n`,
    );
    expect(report.signature?.agency?.text).toBe(AGENCY);
    expect(report.signature?.date).toMatchObject({ year: 2024, month: 1, day: 17 });
  });
});

describe("a table of contents", () => {
  const TITLES = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ];
  const said = TITLES.flatMap((title) => [title, "已按要求办理。"]);

  it.each([
    ["of a page on one line", [...TITLES, ...said].map((words) => `<p>${words}</p>`).join("")],
    ["of a page broken by br", `<div>${[...TITLES, ...said].join("<br/>")}</div>`],
    ["on lines of its own", [...TITLES, ...said].join("\n\n")],
  ])("is no list of sections: %s", (_, text) => {
    const { sections } = read(text);
    expect(sections.map(({ spec }) => spec.number)).toEqual([1, 2, 3, 4, 5, 6]);
    const bodies = sections.map(({ body }) => text.slice(body.start, body.end));
    for (const words of bodies) expect(words).toContain("已按要求办理。");
  });
});
