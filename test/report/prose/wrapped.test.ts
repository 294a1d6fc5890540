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

/** The lines of the general part as they are read, a line break for each one inside a paragraph. */
const readLines = (text: string): string[] =>
  readProse(read(text))
    .filter(({ section }) => section?.key === "overview")
    .map((line) => line.text)
    .slice(1);

describe("a line of text that is broken at a fixed width", () => {
  const columns = 60;
  const indented = PARAGRAPHS.map((paragraph) => wrap(paragraph, columns, "　　"));
  /** So many characters that fill a line of the same width, without a mark. */
  const full = (begin: string, indent = ""): string =>
    `${indent}${begin}${"持续推进政务公开标准化规范化建设工作取得新的成效".repeat(3)}`.slice(0, columns / 2);

  it("begins a paragraph where it is indented, though the one before has no full stop", () => {
    const unfinished = `${full("按照上级要求", "　　")}\n${full("各站所")}`;
    const next = wrap(PARAGRAPHS[3]?.replace("（三）监督保障。", "") ?? "", columns, "　　");
    const lines = readLines(report([...indented, unfinished, next].join("\n")));
    expect(lines).toHaveLength(PARAGRAPHS.length + 2);
    expect(lines.at(-2)).toBe(unfinished.trimStart());
  });

  it("goes on where it is not indented, whatever it begins with", () => {
    const whole = `${full("全年公开信息", "　　")}\n其中：部门信息12条，乡村信息8条。`;
    expect(readLines(report([...indented, whole].join("\n"))).at(-1)).toBe(whole.trimStart());
  });

  it("begins an item behind a semicolon where it is numbered", () => {
    const bare = PARAGRAPHS.map((paragraph) => wrap(paragraph, columns, "")).join("\n");
    const begun = `${full("主要做法有以下几点").slice(0, -1)}；`;
    const read = (next: string): number => readLines(report(`${bare}\n${begun}\n${next}`)).length;
    expect(read("（1）开展培训2次。") - read("又开展培训2次。")).toBe(1);
    expect(read("①开展培训2次。") - read("又开展培训2次。")).toBe(1);
  });

  it("goes on behind a semicolon where the number before its own stands inside the line before", () => {
    const bare = PARAGRAPHS.map((paragraph) => wrap(paragraph, columns, "")).join("\n");
    const begun = `${full("主要问题有：1.解读单一；2.更新").slice(0, -1)}；`;
    const read = (next: string): number => readLines(report(`${bare}\n${begun}\n${next}`)).length;
    expect(read("3.培训不够。")).toBe(read("又开展培训2次。"));
    expect(read("4.培训不够。") - read("又开展培训2次。")).toBe(1);
  });

  it("stays by itself in a paragraph that is longer than any", () => {
    const endless = wrap(`${"公开信息、解读政策、回应关切，".repeat(400)}。`, columns, "　　");
    const lines = readLines(report([...indented, endless].join("\n")));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(4000);
    expect(lines.length).toBeLessThan(10);
  });

  it("does not go on in the next section, whose first paragraph stands behind its title", () => {
    const whole = [...indented, full("全镇各单位", "　　")].join("\n");
    const next = wrap("五、存在的主要问题及改进情况 2024年，解读形式不多，今后将丰富。", columns, "");
    const text = report(whole).replace(/\n\n五、[\s\S]*/, `\n${next}\n`);
    expect(readLines(text).at(-1)).toBe(full("全镇各单位", "　　").trim());
  });

  it("does not go on over a row of a table", () => {
    const apart = indented.join("\n").replaceAll("\n", "\n\n");
    const [first = "", second = ""] = apart.split("\n\n");
    const parted = apart.replace(`${first}\n\n`, `${first}\n| 公开 | 12 |\n`);
    expect(readLines(report(apart))[0]).toContain(second);
    expect(readLines(report(parted)).slice(0, 2)).toEqual([first.trim(), expect.stringContaining(second)]);
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
    [
      "unfinished ones of one width, and longer ones",
      [
        "加强组织领导健全工作机制明确专人负责公开工作",
        "完善公开制度规范审核程序及时更新内容公开工作",
        "拓宽公开渠道丰富公开形式方便群众查阅公开工作",
        "强化监督检查落实工作责任提高工作水平公开工作",
        "抓好业务培训提升人员素质推动工作落实公开工作",
        ...Array.from(
          { length: 4 },
          (_, at) => `${PARAGRAPHS[at]}全镇各单位均已照此办理，并按要求报送情况。`,
        ),
      ].join("\n"),
    ],
    [
      "a few unfinished ones of one width among others, parted by blank lines",
      [
        "加强组织领导健全工作机制明确专人负责公开工作",
        "完善公开制度规范审核程序及时更新内容公开工作",
        "拓宽公开渠道丰富公开形式方便群众查阅公开工作",
        "强化监督检查落实工作责任提高工作水平公开工作",
        "抓好业务培训提升人员素质推动工作落实公开工作",
        "严把信息质量确保内容真实数据准确无误公开工作",
        "主动接受监督畅通投诉渠道及时回应关切公开工作",
        ...Array.from({ length: 14 }, (_, at) => `全年第${at + 1}次公开信息若干条。`),
      ].join("\n\n"),
    ],
  ])("stays as it is: %s", (_, body) => {
    expect(readLines(report(body))).toEqual(body.split("\n").filter((line) => line !== ""));
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
