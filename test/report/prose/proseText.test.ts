import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/report/index.ts";
import type { ProseLine } from "../../../server/src/report/prose/prose.ts";
import { proseTextOf } from "../../../server/src/report/prose/proseText.ts";
import { splitSentences } from "../../../server/src/report/prose/sentences.ts";

const lineOf = (text: string, kind: ProseLine["kind"] = "body"): ProseLine => ({
  kind,
  line: 0,
  range: { start: 0, end: text.length },
  text,
  section: null,
});
/** What is left of a text without marks, of which sentences keep some that are known no rule. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
const codesOf = (text: string): string[] => analyze(text).findings.map(({ code }) => code);

describe("the words of a report", () => {
  it("are its headings and running text, as written and as they are read", () => {
    const prose = [
      lineOf("青石镇2024年政府信息公开工作年度报告", "title"),
      lineOf("（一） 主动公开", "heading"),
      lineOf("共 **１２** 条(含Ａ类)", "body"),
      lineOf("打印本页", "furniture"),
    ];
    expect(proseTextOf(prose)).toEqual({
      written: "（一） 主动公开\n共 **１２** 条(含Ａ类)",
      bare: "（一）主动公开\n共12条（含A类）",
    });
  });

  it("leave out white space and what marks up, of all characters, and change only their width", () => {
    const other: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const char = String.fromCharCode(code);
      const { bare } = proseTextOf([lineOf(`甲${char}乙`)]);
      if (/[^\S\n]|[\u200b\ufeff*_`]/.test(char)) {
        if (bare !== "甲乙") other.push(char);
      } else if (bare !== `甲${char}乙`) {
        expect(bare).toHaveLength(3);
        expect(bare.normalize("NFKC")).toBe(`甲${char}乙`.normalize("NFKC"));
        other.push(`${char}${bare[1]}`);
      }
    }
    expect(other).toHaveLength(10 + 26 + 26 + 7);
    expect(other.join()).toMatch(/^!！,\(（,\)）,,，,:：,;；,\?？,０0,.*,９9,ＡA,.*,ＺZ,ａa,.*,ｚz$/);
  });

  it("hold every sentence, letter for letter", () => {
    const piece = fc.constantFrom(
      ...[
        "公开",
        "申请",
        "３",
        "1",
        "Ｂ",
        " ",
        "\u3000",
        "\u200b",
        "\u00a0",
        "*",
        "_",
        "`",
        "。",
        "，",
        ",",
        "？",
        "!",
        "（",
        ")",
      ],
    );
    const line = fc.array(piece, { maxLength: 30 }).map((pieces) => lineOf(pieces.join("")));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (prose) => {
        const { bare } = proseTextOf(prose);
        const letters = lettersOf(bare);
        for (const { text } of prose.flatMap((told) => splitSentences(told)))
          expect(letters).toContain(lettersOf(text));
      }),
    );
  });

  // Whoever looks at the words first has to see through what stands between characters as the sentences do.
  it.each([
    [
      "year-mismatch",
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n２０ ２３年，我镇公开信息20条。\n",
    ],
    ["prose-sum", "## 一、总体情况\n\n全年公开信息共 12 条，其 *中* 网站 7 条、公告栏 6 条。\n"],
    ["citation", "## 一、总体情况\n\n根据政府 信息公开条例办理。\n"],
    ["enumeration-gap", "## 五、存在的主要问题及改进情况\n\n一是人手不足。二是培训不够。四是更新不快。\n"],
    ["placeholder", "## 一、总体情况\n\n全年公开信息×× 条。\n"],
    ["unpaired-mark", "## 一、总体情况\n\n全年公开信息（含转载20条。\n"],
    ["unpaired-mark", "## 一、总体情况\n\n开设“政策“解读”专栏。\n"],
  ])("%s looks through spaces and marks", (code, text) => {
    expect(codesOf(text)).toContain(code);
  });
});
