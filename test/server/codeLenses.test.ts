import { describe, expect, it } from "vitest";
import type { CodeLens, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TableEditsAnswer } from "../../protocol/tables.ts";
import { EDITION_2021 } from "../../server/src/report/editions/2021.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { Client, PULLING } from "./client.ts";

const uri = "file:///a.md";
const sound = nothingHappened(EDITION_2021);
const wrong = nothingHappened(EDITION_2021, { "disputes/reconsideration/upheld": 2 });

async function open(text: string, locale = "zh-cn", commands = true) {
  const client = await Client.start({
    capabilities: PULLING,
    locale,
    initializationOptions: { commands },
  });
  await client.open(uri, text);
  return client;
}

async function lenses(client: Client): Promise<[line: string, ...titles: unknown[]][]> {
  const found = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  const lines = client.document(uri).getText().split("\n");
  const by = new Map<number, unknown[]>();
  for (const { range, command } of found) {
    by.set(range.start.line, [...(by.get(range.start.line) ?? []), command?.title]);
  }
  return [...by].map(([line, titles]) => [(lines[line] ?? "").slice(0, 8), ...titles]);
}

describe("code lenses", () => {
  it("stand above each table, and tell that its sums hold", async () => {
    expect(await lenses(await open(printReport(sound, "tabs")))).toEqual([
      ["（本列数据的勾稽", "勾稽关系 39 条全部成立 ✓"],
      ["行政复议\t\t\t\t", "勾稽关系 3 条全部成立 ✓"],
    ]);
    expect(await lenses(await open(printReport(sound, "html")))).toEqual([
      ["<table>", "勾稽关系 39 条全部成立 ✓"],
      ["<table>", "勾稽关系 3 条全部成立 ✓"],
    ]);
  });

  it("offer what would change something, and only that", async () => {
    const client = await open(printReport(wrong, "pipes"));
    expect((await lenses(client)).map(([, ...titles]) => titles)).toEqual([
      ["对齐表格"],
      ["勾稽关系 39 条全部成立 ✓", "对齐表格"],
      ["勾稽关系 3 条：2 条成立，1 条不成立", "重算合计：总计 0 → 2（1 处）"],
    ]);
    const edits = async (change: string): Promise<readonly TextEdit[]> =>
      (await client.request<TableEditsAnswer>("nianbao/tableEdits", { uri, table: "disputes", change }))
        .edits;
    const [recomputed, ...others] = await edits("recompute");
    expect([recomputed?.newText, others]).toEqual(["2", []]);
    for (const change of ["recompute", "format"]) {
      const newText = TextDocument.applyEdits(client.document(uri), [...(await edits(change))]);
      await client.change(uri, [{ range: client.whole(uri), newText }]);
    }
    expect((await lenses(client)).map(([, ...titles]) => titles)).toEqual([
      ["对齐表格"],
      ["勾稽关系 39 条全部成立 ✓", "对齐表格"],
      ["勾稽关系 3 条全部成立 ✓"],
    ]);
  });

  it("do not recompute what would put a column out of balance: they lead to the figure to look at", async () => {
    // 予以公开 of 自然人 lost its 1; whoever recomputes loses the application everywhere.
    const figures = {
      "requests/received/naturalPerson": 1,
      "requests/received/total": 1,
      "requests/granted/total": 1,
      "requests/outcomeTotal/naturalPerson": 1,
      "requests/outcomeTotal/total": 1,
    };
    const client = await open(printReport(nothingHappened(EDITION_2021, figures), "tabs"));
    const found = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    const lens = found.find(({ command }) => command?.title.includes("重算"));
    expect(lens?.command?.title).toBe("重算合计会使收办不平衡；最可疑：（一）予以公开·自然人 0，应为 1");
    expect(lens?.command?.command).toBe("nianbao.goTo");
    for (const table of ["requests", undefined]) {
      const answer = await client.request<TableEditsAnswer>("nianbao/tableEdits", {
        uri,
        change: "recompute",
        ...(table ? { table } : {}),
      });
      expect(answer.edits).toEqual([]);
      expect(answer.refusal?.message).toBe(
        "表三的合计没有重算：重算后“自然人”列收办不平衡（一＋二 ≠ 三（七）＋四）。最可疑：表三“（一）予以公开”的“自然人”为 0，改为 1 则勾稽关系全部成立。",
      );
      const line = client.document(uri).getText(answer.refusal?.range);
      expect(line).toBe("0");
    }
    const actions = await client.actions(uri, ["source.recomputeTotals.nianbao"]);
    expect(actions).toEqual([]);
  });

  it("lead to the first identity that fails, to what is missing, or check the report", async () => {
    const blank = printReport(wrong, "tabs").replace("\t（七）总计\t\t0\t", "\t（七）总计\t\t\t");
    const client = await open(blank);
    const found = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    const [requests, disputes] = found.filter(({ command }) => command?.title.startsWith("勾稽"));
    expect(requests?.command?.title).toBe("勾稽关系 39 条：36 条成立，3 条缺数据无法核对");
    const lines = blank.split("\n");
    const line = lines.findIndex((words) => words.startsWith("\t（七）总计"));
    const place = { line, character: "\t（七）总计\t\t".length };
    expect(requests?.command).toMatchObject({
      command: "nianbao.goTo",
      arguments: [{ uri, range: { start: place, end: place } }],
    });
    const last = lines.findIndex((words) => words.startsWith("2\t0\t0\t0\t0"));
    const total = { start: { line: last, character: 8 }, end: { line: last, character: 9 } };
    expect(disputes?.command?.arguments).toEqual([{ uri, range: total }]);
    const clean = await open(printReport(sound, "tabs"));
    const [first] = await clean.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    expect(first?.command?.command).toBe("nianbao.check");
  });

  it("only tell where the client does not know the commands, and speak English", async () => {
    const client = await open(printReport(wrong, "pipes"), "en", false);
    const found = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    expect(found.map(({ command }) => command)).toEqual([
      { title: "All 39 sums hold ✓", command: "" },
      { title: "2 of 3 sums hold, 1 does not", command: "" },
    ]);
  });
});
