import { describe, expect, it } from "vitest";
import type { Position } from "vscode-languageserver";
import { toLspRange } from "../../server/src/features/convert.ts";
import { hover } from "../../server/src/features/hover.ts";
import { definitions, references } from "../../server/src/features/navigation.ts";
import {
  type Analysis,
  analyze,
  arrangeFolder,
  digest,
  findCell,
  type TableKey,
} from "../../server/src/report/index.ts";
import { report, section } from "../forms.ts";

const URI = "file:///%E5%B9%B4%E6%8A%A5/2024.md";
const BEFORE = "file:///%E5%B9%B4%E6%8A%A5/2023(1).md";

const before = analyze(
  report({
    title: "# 青石镇2023年政府信息公开工作年度报告",
    proactive: section("proactive", { "normativeDocument/inForce": "6" }),
    requests: section("requests", { "carriedOut/naturalPerson": "2", "received/naturalPerson": "9" }),
  }),
);
const folder = arrangeFolder([digest(before, BEFORE)]);

function read(
  values: Readonly<Record<string, string>>,
  documents: Readonly<Record<string, string>> = {},
): Analysis {
  const text = report({ requests: section("requests", values), proactive: section("proactive", documents) });
  return analyze(text, { folder, name: URI });
}

function at(
  { report: found }: Analysis,
  row: string,
  column: string,
  table: TableKey = "requests",
): Position {
  const cell = findCell(found, { table, row, column })?.cell;
  if (!cell) throw new Error(`${row}/${column} is not there`);
  return toLspRange(found.syntax, cell.range).start;
}

function tell(analysis: Analysis, position: Position): string {
  const told = hover(analysis, position, { language: "zh", markdown: true });
  return told && "value" in Object(told.contents) ? Object(told.contents).value : "";
}

/** Where a figure of last year's report stands. */
function siteOf(row: string, column: string): { uri: string; range: unknown } {
  const cell = findCell(before.report, { table: "requests", row, column })?.cell;
  return { uri: BEFORE, range: cell && toLspRange(before.report.syntax, cell.range) };
}

describe("last year's report", () => {
  it("is what 上年结转 is defined by and compared with", () => {
    const right = read({ "carriedIn/naturalPerson": "2" });
    const position = at(right, "carriedIn", "naturalPerson");
    const [link] = definitions(right, position, URI);
    expect({ uri: link?.targetUri, range: link?.targetRange }).toEqual(siteOf("carriedOut", "naturalPerson"));
    expect(tell(right, position)).toMatch(
      /- \[✓ 上年“四、结转下年度继续办理” 2\]\(<file:\/\/\/%E5%B9%B4%E6%8A%A5\/2023\(1\)\.md#L\d+,\d+>\)/,
    );
    const wrong = read({ "carriedIn/naturalPerson": "3" });
    expect(tell(wrong, position)).toContain("✗ 上年“四、结转下年度继续办理”为 2");
    const blank = read({ "carriedIn/naturalPerson": "-" });
    expect(tell(blank, position)).toContain("○ 上年“四、结转下年度继续办理”为 2");
  });

  it("gives a total its parts besides", () => {
    const analysis = read({ "carriedIn/naturalPerson": "2", "carriedIn/total": "2" });
    const links = definitions(analysis, at(analysis, "carriedIn", "total"), URI);
    expect(links.map(({ targetUri }) => targetUri)).toEqual([BEFORE, ...new Array<string>(6).fill(URI)]);
  });

  it("tells of any other figure what it was, and is among its references", () => {
    const analysis = read({ "received/naturalPerson": "4" });
    const position = at(analysis, "received", "naturalPerson");
    expect(tell(analysis, position)).toContain("[上年 9](");
    expect(references(analysis, position, { uri: URI, includeDeclaration: false })).toContainEqual(
      siteOf("received", "naturalPerson"),
    );
  });

  it("tells how many documents should be in force", () => {
    const stock = (inForce: string): string => {
      const analysis = read(
        {},
        {
          "normativeDocument/issued": "2",
          "normativeDocument/repealed": "1",
          "normativeDocument/inForce": inForce,
        },
      );
      return tell(analysis, at(analysis, "normativeDocument", "inForce", "proactive"));
    };
    expect(stock("7")).toContain("✓ 上年现行有效 6 ＋ 本年制发 2 － 本年废止 1 ＝ 7");
    expect(stock("8")).toContain("✗ 上年现行有效 6 ＋ 本年制发 2 － 本年废止 1 ＝ 7 ≠ 8");
    expect(stock("-")).toContain("[上年 6](");
  });
});
