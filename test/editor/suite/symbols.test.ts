import assert from "node:assert/strict";
import { commands, type DocumentSymbol, type TextDocument } from "vscode";
import REPORTS from "../fixtures/reports.json" with { type: "json" };
import { open, until } from "./reports.ts";

const SECTIONS = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

describe("document symbols", () => {
  for (const name of [REPORTS.ownLanguage, REPORTS.textFile]) {
    it(`are the six sections, with the rows of their tables: ${name}`, async () => {
      const { document } = await open(name);
      const symbols = await until(async () => {
        const found = await readSymbols(document);
        return SECTIONS.every((section) => found.some((symbol) => symbol.name === section))
          ? found
          : undefined;
      });
      const ours = symbols.filter((symbol) => SECTIONS.includes(symbol.name));
      assert.deepEqual(
        ours.map((symbol) => symbol.name),
        SECTIONS,
      );
      const names = ours.flatMap(listNames);
      for (const wished of ["（一）主动公开", "行政许可", "三、本年度办理结果", "未经复议直接起诉"]) {
        assert.ok(names.includes(wished), `${wished} is missing`);
      }
      for (const symbol of ours) {
        assert.ok(symbol.range.contains(symbol.selectionRange));
        for (const child of symbol.children) assert.ok(symbol.range.contains(child.range), child.name);
      }
    });
  }

  it("are not ours where the text is no report", async () => {
    const { document } = await open(REPORTS.readme);
    const names = (await readSymbols(document)).flatMap(listNames);
    assert.ok(!names.includes("一、使用方法"));
  });
});

async function readSymbols({ uri }: TextDocument): Promise<readonly DocumentSymbol[]> {
  const command = "vscode.executeDocumentSymbolProvider";
  return (await commands.executeCommand<DocumentSymbol[] | undefined>(command, uri)) ?? [];
}

function listNames(symbol: DocumentSymbol): string[] {
  return [symbol.name, ...symbol.children.flatMap(listNames)];
}
