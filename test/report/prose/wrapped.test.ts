import { describe, expect, it } from "vitest";
import { analyze, read } from "../../../server/src/report/index.ts";
import { readProse } from "../../../server/src/report/prose/prose.ts";
import { splitSentences } from "../../../server/src/report/prose/sentences.ts";
import { widthOf } from "../../../server/src/report/text/width.ts";

const PARAGRAPHS = [
  "2024年，青石镇坚持以公开为常态、不公开为例外，健全信息公开工作制度，明确专人负责，规范信息发布审核程序，及时更新公开内容，保障群众的知情权、参与权和监督权。",
  "（一）主动公开。全年通过县政府网站公开信息238条，其中惠农补贴56条、乡村振兴84条、工作动态98条；通过公众号发布信息412条，解读政策12次，群众满意度进一步提高。",
  "（二）依申请公开。全年收到政府信息公开申请9件，其中自然人申请8件、企业申请1件，均在法定期限内答复，没有因政府信息公开被申请行政复议、提起行政诉讼的情况，也未收取任何费用。",
  "（三）监督保障。一是召开专题会议3次，组织业务培训2期；二是将政务公开纳入年终考核，占比5%；三是每季度开展一次自查，对发现的问题及时整改，没有被追究责任的情形。",
];

/** Breaks a paragraph into lines of so many columns, numbers and words of Latin letters whole. */
function wrap(paragraph: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const [word] of paragraph.matchAll(/[\d.%]+[，。；：、）]?|.[，。；：、）]?/gu)) {
    if (widthOf(line + word) > columns) {
      lines.push(line);
      line = "";
    }
    line += word;
  }
  return [...lines, line].join("\n");
}

const report = (body: string): string =>
  `青石镇2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${body}\n\n五、存在的主要问题及改进情况\n\n解读形式不多。\n`;

const bodiesOf = (text: string): string[] =>
  readProse(read(text))
    .filter(({ kind, section }) => kind === "body" && section?.key === "overview")
    .flatMap((line) => splitSentences(line).map((sentence) => sentence.text));

const WHOLE = bodiesOf(report(PARAGRAPHS.join("\n")));

describe("text that is broken at a fixed width", () => {
  const widths = [48, 56, 64, 72, 80, 100];
  it.each(widths)("has the same sentences in lines of %i columns, paragraphs indented", (columns) => {
    for (const indent of ["　　", "    "]) {
      const text = report(PARAGRAPHS.map((paragraph) => wrap(paragraph, columns, indent)).join("\n"));
      expect(bodiesOf(text)).toEqual(WHOLE);
    }
  });

  it.each(widths)("has them in lines of %i columns, paragraphs parted by a blank line", (columns) => {
    const text = report(PARAGRAPHS.map((paragraph) => wrap(paragraph, columns, "")).join("\n\n"));
    expect(bodiesOf(text)).toEqual(WHOLE);
  });

  it("goes on over the end of a page", () => {
    const lines = PARAGRAPHS.map((paragraph) => wrap(paragraph, 60, "　　"))
      .join("\n")
      .split("\n");
    for (let at = 1; at < lines.length; at++) {
      const pages = [...lines.slice(0, at), "", "— 2 —", "", ...lines.slice(at)];
      expect(bodiesOf(report(pages.join("\n")))).toEqual(WHOLE);
    }
  });

  it("has its findings where the words stand", () => {
    const wrong = PARAGRAPHS.map((paragraph) => wrap(paragraph.replace("98条", "89条"), 60, "　　")).join(
      "\n",
    );
    const text = report(wrong);
    const found = analyze(text).findings.filter(({ code }) => code === "prose-sum");
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(["238条"]);
  });

  it("has no findings that it has not in paragraphs", () => {
    const codesOf = (text: string): string[] => analyze(text).findings.map(({ code }) => code);
    const plain = codesOf(report(PARAGRAPHS.join("\n\n")));
    for (const columns of widths)
      for (const indent of ["　　", "    "])
        expect(
          codesOf(report(PARAGRAPHS.map((paragraph) => wrap(paragraph, columns, indent)).join("\n"))),
        ).toEqual(plain);
  });
});

describe("text whose lines are paragraphs", () => {
  it.each([
    ["long ones", PARAGRAPHS.join("\n")],
    ["short ones", PARAGRAPHS.flatMap((paragraph) => paragraph.split(/(?<=[，；])/)).join("\n")],
    [
      "a list",
      ["网站公开12条", "公众号公开30条", "公开栏公开8条", "查阅点公开2条", "其他渠道公开6条"].join("\n"),
    ],
  ])("stays as it is: %s", (_, body) => {
    const lines = readProse(read(report(body))).filter(({ section }) => section?.key === "overview");
    expect(lines.slice(1).map(({ text }) => text)).toEqual(body.split("\n"));
  });
});
