import { describe, expect, it } from "vitest";
import { analyze, applyFixes, type Finding, fixAll } from "../../../server/src/report/index.ts";
import { report, section } from "../../forms.ts";

const ROWS =
  "received carriedIn granted partlyGranted denied.stateSecret denied.prohibitedByLaw denied.thirdParty".split(
    " ",
  );
const COLUMNS = "naturalPerson business research charity legalService otherOrganisation total".split(" ");

/** Table 三 with a text in the first columns of so many rows. */
function spoil(rows: number, columns: number, text: string): string {
  const values = ROWS.slice(0, rows).flatMap((row) =>
    COLUMNS.slice(0, columns).map((column) => [`${row}/${column}`, text] as const),
  );
  return report({ requests: section("requests", Object.fromEntries(values)) });
}

function find(text: string, rule: string): readonly Finding[] {
  return analyze(text).findings.filter(({ code }) => code === rule);
}

/** A change of every line of table 三 that holds one of these words. */
function changeLines(
  words: RegExp,
  change: (line: string) => string,
  layout: "tabs" | "pipes" = "tabs",
): string {
  const lines = section("requests", {}, layout).split("\n");
  return report({ requests: lines.map((line) => (words.test(line) ? change(line) : line)).join("\n") });
}

describe("many places of one cause", () => {
  it.each([3, 4])("are told one by one up to four: %d", (rows) => {
    const found = find(spoil(rows, 2, ""), "blank-cell");
    expect(found.map(({ places }) => places)).toEqual(Array.from({ length: rows }, () => undefined));
  });

  it.each([5, 6, 7])("are told once beyond four: %d", (rows) => {
    const text = spoil(rows, 2, "");
    const [only, ...others] = find(text, "blank-cell");
    expect(others).toEqual([]);
    expect(only?.places).toBe(rows);
    expect(only?.message.zh).toBe(`表三 ${rows} 行共 ${rows * 2} 格为空。没有的请填 0，有的请填实际数。`);
    expect(only?.related).toHaveLength(rows * 2);
    expect(only?.fixes.map(({ title, safe }) => [title.zh, safe])).toEqual([["本表空格都填 0", false]]);
    expect(only?.fixes[0] ? applyFixes(text, only.fixes) : "").toBe(report());
  });

  it("are all the cells of a form that is not filled in", () => {
    const text = report({ requests: section("requests").replaceAll(/(?<=\t)0(?=\t|\n)/g, "") });
    const [only] = find(text, "blank-cell");
    expect(only?.message.zh).toMatch(/^表三 25 行共 175 格为空。/);
    expect(only?.related).toHaveLength(175);
    expect(
      new Set(
        only?.related.map((place) => ("cell" in place ? `${place.cell?.row}/${place.cell?.column}` : "")),
      ),
    ).toHaveProperty("size", 175);
  });

  it("keep tables and causes apart", () => {
    const values = Object.fromEntries(ROWS.slice(0, 5).map((row) => [`${row}/business`, ""]));
    const mixed = report({
      requests: section("requests", { ...values, "granted/research": "x" }),
      proactive: section("proactive", { "regulation/issued": "" }),
    });
    expect(find(mixed, "blank-cell").map(({ places }) => places)).toEqual([undefined, 5]);
    expect(find(mixed, "not-a-number").map(({ places }) => places)).toEqual([undefined]);
  });

  it("have one repair where each has a part of it, safe where every part is", () => {
    const text = changeLines(/\t[1-8]\.[^\t]*\t/, (line) => line.replace("属于", "属於"));
    const [only, ...others] = find(text, "row-label");
    expect([only?.places, others.length]).toEqual([5, 0]);
    expect(only?.fixes.map(({ title, safe }) => [title.zh, safe])).toEqual([["行名都改为格式规定的", true]]);
    expect(only ? applyFixes(text, only.fixes) : "").toBe(report());
    expect(fixAll(text).text).toBe(report());
  });

  it("are rows that have lost a column: the repair adds it to all of them", () => {
    const text = changeLines(/[（(][三四五六][）)]|\t[1-8]\./, (line) => line.replace(/\t0$/, ""));
    const [only, ...others] = find(text, "cell-count");
    expect(others).toEqual([]);
    expect(only?.places).toBe(19);
    expect(only?.message.zh).toBe("表三有 19 行各缺 1 个数据（应有 7 个），像是整列丢失。请对照原表补列。");
    expect(only?.related[0]?.message.zh).toBe("表三“（三）不予公开 1.属于国家秘密”：应有 7 个，实有 6 个");
    expect(only ? applyFixes(text, only.fixes) : "").toBe(report());
  });

  it("are texts in figures' places, rows of another table, rows parted by blank lines", () => {
    const malformed = find(spoil(6, 1, "见附件"), "not-a-number");
    expect(malformed.map(({ places }) => places)).toEqual([6]);
    expect(malformed[0]?.message.zh).toContain("表三有 6 格不是一个数（如“见附件”）");
    const unknown = report({
      proactive: `${section("proactive")}${["奖励", "确认", "裁决", "给付", "征收"].map((word) => `行政${word}事项\t3`).join("\n")}\n`,
    });
    expect(find(unknown, "unknown-row").map(({ places }) => places)).toEqual([5]);
    const torn = changeLines(/不予处理|\t[1-5]\.[信重要无]/, (line) => `\n${line}`, "pipes");
    const split = find(torn, "split-table");
    expect(split.every(({ places, related }) => places === undefined || places === related.length)).toBe(
      true,
    );
    expect(fixAll(torn).text).toBe(report({ requests: section("requests", {}, "pipes") }));
  });
});

const WHOLE = "公开栏由专人更新。";

describe("many places of one cause in prose", () => {
  /** Paragraphs of section one, each with a space that a PDF left. */
  const spaced = (lines: number, above: (line: number) => string = () => ""): string =>
    report({
      overview: Array.from(
        { length: lines },
        (_, line) => `${above(line)}2024 年，镇政府${"一二三四五六七八"[line]}次检查公开栏 20 处。`,
      ).join("\n\n"),
    });

  it.each([1, 4])("are told line by line up to four: %d", (lines) => {
    const found = find(spaced(lines), "stray-space");
    expect(found).toHaveLength(lines);
    expect(found.every(({ places }) => places === undefined)).toBe(true);
  });

  it.each([5, 8])("are told once beyond four, with every place and one repair: %d", (lines) => {
    const text = spaced(lines);
    const [only, ...others] = find(text, "stray-space");
    expect(others).toEqual([]);
    expect(only?.message.zh).toContain(`全文 ${lines} 行有 ${lines * 3} 处多余的空格`);
    expect(only?.related).toHaveLength(lines * 3);
    expect(only?.fixes.map(({ title, safe }) => [title.zh, safe])).toEqual([["删去全文多余的空格", true]]);
    expect(find(only ? applyFixes(text, only.fixes) : text, "stray-space")).toEqual([]);
    expect(find(fixAll(text).text, "stray-space")).toEqual([]);
  });

  it("leave out the line that a comment answers for", () => {
    const comment = "<!-- nianbao-disable-next-line stray-space -->\n";
    const text = spaced(6, (line) => (line === 2 ? comment : ""));
    expect(find(text, "stray-space").map(({ places }) => places)).toEqual([5]);
    expect(find(text, "unused-suppression")).toEqual([]);
    expect(analyze(text).suppressed).toBe(1);
  });

  it.each([
    ["punctuation-width", "公开栏更新,群众满意。"],
    ["self-reference", "我乡按月更新公开栏。"],
    ["terminology", "截止目前，公开栏已更新。"],
    ["citation", "公开栏按照国办函[2020]109号更新。"],
    ["year-mismatch", "2023年，我镇主动公开信息20条。"],
    ["unfinished-sentence", "公开栏由镇党政办公室安排专人按月更新，群众可以随时到便民服务中心查阅"],
  ])("%s is told once where it stands in six lines", (rule, line) => {
    const lines = (count: number): string =>
      report({
        overview: Array.from({ length: count }, () => `${line}\n\n${WHOLE}\n\n${WHOLE}`).join("\n\n"),
      });
    expect(find(lines(4), rule)).toHaveLength(4);
    const [only, ...others] = find(lines(6), rule);
    expect(others).toEqual([]);
    expect(only?.places).toBe(6);
    expect(only?.message.zh).toMatch(/6 [处行段]/);
    const mended = only ? applyFixes(lines(6), only.fixes) : "";
    if (only && only.fixes.length > 0) expect(find(mended, rule)).toEqual([]);
  });
});
