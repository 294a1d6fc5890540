import { describe, expect, it } from "vitest";
import { analyze, read } from "../../../server/src/report/index.ts";
import { blankMarkup } from "../../../server/src/report/prose/paragraphs/markup.ts";
import { readProse } from "../../../server/src/report/prose/prose.ts";
import { splitSentences } from "../../../server/src/report/prose/sentences.ts";

const WORDS = "全年收到政府信息公开申请9件，其中自然人申请8件、企业申请2件，均已答复。";
const report = (paragraph: string): string =>
  `# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${paragraph}\n\n## 五、存在的主要问题及改进情况\n\n解读形式不多。\n`;

const WRITTEN: readonly (readonly [string, string])[] = [
  ["spans around its numbers", `<p>${WORDS.replace(/\d+/g, '<span lang="EN-US">$&</span>')}</p>`],
  [
    "spans that part words",
    `<p><span>全年收到政府信</span><span>息公开申请9</span>件，其中自然人申请8件、企业申请2件，均已答复。</p>`,
  ],
  ["tags of several lengths", WORDS.replace("9件", "<b><u>9</u></b><font color='red'>件</font>")],
  ["blanks as entities", `&nbsp;&nbsp;${WORDS.replace(/\d+/g, "&nbsp;$&&ensp;")}`],
  ["bold words at its beginning", WORDS.replace("全年收到", "**全年收到**")],
  ["bold numbers", WORDS.replace(/\d+/g, "**$&**")],
  ["a link", WORDS.replace("政府信息公开申请", '[政府信息公开申请](http://example.org/a "公开")')],
  ["pandoc's classes", WORDS.replace("9件", "[9件]{.underline}").replace("全年", "[]{#_Toc1 .anchor}全年")],
  ["zero-width spaces", WORDS.replace(/\d+/g, "\u200b$&\u200b")],
];

describe("markup in a paragraph", () => {
  it.each(WRITTEN)("is nothing to its sentences: %s", (_, written) => {
    const text = report(written);
    const [line] = readProse(read(text)).filter(
      ({ kind, section }) => kind === "body" && section?.key === "overview",
    );
    expect(line && splitSentences(line).map((sentence) => sentence.text)).toEqual([WORDS]);
    expect(line?.text.length).toBe((line?.range.end ?? 0) - (line?.range.start ?? 0));
  });

  it.each(WRITTEN)("hides no fault, and its place is the number: %s", (_, written) => {
    const text = report(written);
    const found = analyze(text).findings.filter(({ code }) => code === "prose-sum");
    expect(found.map(({ range }) => text.slice(range.start, range.end)[0])).toEqual(["9"]);
  });

  it.each(WRITTEN)("is no fault itself: %s", (_, written) => {
    const told = (paragraph: string): string[] => analyze(report(paragraph)).findings.map(({ code }) => code);
    expect(told(written)).toEqual(told(WORDS));
  });
});

describe("pandoc's attributes of headings", () => {
  it.each(["{#sec-1 .unnumbered}", "{.unnumbered}", "{#总体情况}"])(
    "are no part of the title: %s",
    (attributes) => {
      const { sections, year } = read(
        report(WORDS).replace(/^(#+ .*)$/gm, (heading) => `${heading} ${attributes}`),
      );
      expect(year).toBe(2024);
      expect(sections.map(({ heading }) => heading.title.text)).toEqual([
        "总体情况",
        "存在的主要问题及改进情况",
      ]);
    },
  );
});

describe("marks of bold type", () => {
  it.each([
    ["主动公开**全年公开信息。", "**", "主动公开\u200b\u200b全年公开信息。"],
    ["主动公开__全年公开信息。", "__", "主动公开\u200b\u200b全年公开信息。"],
    ["主动公开**全年**公开信息。", "**", "主动公开**全年**公开信息。"],
    ["主动公开**全年公开信息。", "、", "主动公开**全年公开信息。"],
  ])("that close what was opened before are nothing: %s behind %s", (words, before, seen) => {
    expect(blankMarkup(words, before)).toBe(seen);
  });
});
