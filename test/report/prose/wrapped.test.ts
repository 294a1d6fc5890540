import { describe, expect, it } from "vitest";
import { analyze, read } from "../../../server/src/report/index.ts";
import { readProse } from "../../../server/src/report/prose/prose.ts";
import { splitSentences } from "../../../server/src/report/prose/sentences.ts";
import { PARAGRAPHS, reportOf as report, wrap } from "../../wrapping.ts";

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

  it.each([48, 56, 64])("has them in lines of %i columns with a blank line behind every one", (columns) => {
    for (const indent of ["　　", "    "]) {
      const wrapped = PARAGRAPHS.map((paragraph) => wrap(paragraph, columns, indent)).join("\n");
      expect(bodiesOf(report(wrapped.replaceAll("\n", "\n\n")))).toEqual(WHOLE);
    }
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
    expect(lines.slice(1).map(({ text }) => text)).toEqual(body.split("\n").filter((line) => line !== ""));
  });
});

describe("a line that begins within an expression", () => {
  it("is no numbered paragraph: 举一反三、", () => {
    const words =
      "对被通报的栏目逐一整改，明确责任人员，举一反三、及时更新，保证公开内容准确完整，方便群众查阅。";
    for (let lead = 0; lead < 20; lead++) {
      const paragraph = `${"认真落实公开要求，全面对照检查工作情况。".slice(-lead)}${words}`;
      const text = report([...PARAGRAPHS, paragraph].map((each) => wrap(each, 48, "　　")).join("\n"));
      const codes = analyze(text).findings.map(({ code }) => code);
      expect(codes).not.toContain("heading-numbering");
    }
  });
});
