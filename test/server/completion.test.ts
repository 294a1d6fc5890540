import { describe, expect, it } from "vitest";
import type { ClientCapabilities, CompletionItem, CompletionList } from "vscode-languageserver";
import { report, section } from "../forms.ts";
import { Client, PULLING } from "./client.ts";

const uri = "file:///a.md";
const COMPLETING: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    completion: {
      completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true },
    },
  },
};

/** A client in whose document the cursor stands at `▮`, and what it is told there. */
async function ask(marked: string, capabilities = COMPLETING, locale = "zh-cn") {
  const client = await Client.start({ capabilities, locale });
  const at = marked.indexOf("▮");
  const text = marked.replace("▮", "");
  await client.open(uri, text);
  const position = client.document(uri).positionAt(at);
  const list = await client.request<CompletionList>("textDocument/completion", {
    textDocument: { uri },
    position,
  });
  return { client, position, list, items: list?.items ?? [] };
}

function find(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`${label} is not proposed`);
  return item;
}

const figures = section("requests", { "received/naturalPerson": "16", "received/total": "16" });

describe("completion", () => {
  it("is whole, in order, and asked for by the marks that open something", async () => {
    const { client, list, items } = await ask(
      report({ overview: "全年收到政府信息公开申请▮", requests: figures }),
    );
    expect(client.result.capabilities.completionProvider).toEqual({
      triggerCharacters: ["#", "|", "《", "（"],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    });
    expect(list.isIncomplete).toBe(false);
    expect(items[0]).toMatchObject({
      label: "16",
      labelDetails: { description: "表三“一、本年新收政府信息公开申请数量”的“总计”" },
      sortText: "0000",
      textEdit: { newText: "16" },
    });
  });

  it("tells what it inserts apart from what it replaces", async () => {
    const { items, position } = await ask(
      report({ requests: section("requests", { "granted/business": "2", "granted/total": "1▮0" }) }),
    );
    const start = { ...position, character: position.character - 1 };
    const end = { ...position, character: position.character + 1 };
    expect(items.map(({ textEdit }) => textEdit)).toEqual([
      { newText: "2", insert: { start, end: position }, replace: { start, end } },
    ]);
  });

  it("finds words by the sounds of their characters", async () => {
    const overview = report({ overview: "zdgk▮" });
    expect(find((await ask(overview)).items, "（一）主动公开")).toMatchObject({ filterText: "zdgk" });
    const headings = report().replace("## 二、主动公开政府信息情况", "zdgk▮");
    const heading = find((await ask(headings)).items, "二、主动公开政府信息情况");
    expect(heading.filterText).toBe("zdgkzfxxqk");
    expect(heading.textEdit?.newText).toBe("## 二、主动公开政府信息情况");
  });

  it("has places to fill in only where the client can go through them", async () => {
    const marked = report({ other: "▮" });
    const label = "信息处理费";
    const filled = find((await ask(marked)).items, label);
    expect(filled.insertTextFormat).toBe(2);
    expect(filled.textEdit?.newText).toContain("${1|未收取信息处理费,");
    const plain = find((await ask(marked, PULLING)).items, label);
    expect(plain.insertTextFormat).toBeUndefined();
    expect(plain.textEdit?.newText).toContain("【未收取信息处理费／");
    expect(plain.detail).toContain("根据《政府信息公开信息处理费管理办法》");
  });

  it("tells more when a proposal is looked at", async () => {
    const resolve = async (marked: string, label: string, locale?: string): Promise<unknown> => {
      const { client, items } = await ask(marked, COMPLETING, locale);
      const item = find(items, label);
      expect(item.documentation).toBeUndefined();
      return (await client.request<CompletionItem>("completionItem/resolve", item)).documentation;
    };
    const row = report({ proactive: section("proactive").replace("行政处罚\t0", "▮") });
    expect(await resolve(row, "行政处罚")).toContain("依据：");
    expect(await resolve(row, "行政处罚", "en")).toContain("Source: ");
    const cited = report({ preamble: "根据《▮" });
    expect(await resolve(cited, "《政府信息公开信息处理费管理办法》")).toContain("文号：国办函〔2020〕109号");
    expect(await resolve(report({ other: "▮" }), "信息处理费")).toContain("未收取信息处理费");
    const heading = report().replace("## 一、总体情况", "▮");
    expect(await resolve(heading, "一、总体情况")).toContain("依据：");
    expect(await resolve(report({ overview: "青▮" }), "青石镇")).toBeUndefined();
  });

  it("speaks English, and leaves other people's text alone", async () => {
    const { items } = await ask(report({ overview: "青▮" }), COMPLETING, "en");
    expect(items[0]?.labelDetails?.description).toBe("The reporting agency");
    expect((await ask("# 说明\n\n#▮\n")).items).toEqual([]);
  });
});
