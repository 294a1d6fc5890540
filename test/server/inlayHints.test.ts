import { describe, expect, it } from "vitest";
import type { InlayHint } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { EDITION_2021 } from "../../server/src/report/editions/2021.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { Client, PULLING } from "./client.ts";

const happened = nothingHappened(EDITION_2021, {
  "disputes/reconsideration/upheld": 2,
  "disputes/reconsideration/total": 1,
  "requests/received/business": 4,
  "requests/received/total": 4,
});
const text = printReport(happened, "tabs", "\r\n");
const uri = "file:///a.md";

async function open(settings: unknown, locale = "zh-cn") {
  const client = await Client.start({ capabilities: PULLING, settings, locale });
  await client.open(uri, text);
  await client.pull(uri);
  return client;
}

function hints(client: Client, range = client.whole(uri)): Promise<InlayHint[]> {
  return client.request("textDocument/inlayHint", { textDocument: { uri }, range });
}

const labels = (list: readonly InlayHint[]): unknown[] => list.map(({ label }) => label);

describe("inlay hints", () => {
  it("remark on sums, and follow the settings", async () => {
    expect(labels(await hints(await open({})))).toEqual(["=4 ✓", "各列 ✓", "应为 4", "应为 4", "应为 2"]);
    expect(labels(await hints(await open({ inlayHints: "problems" })))).toEqual([
      "应为 4",
      "应为 4",
      "应为 2",
    ]);
    expect(await hints(await open({ inlayHints: "off" }))).toEqual([]);
    const unknown = await open({ inlayHints: "some" });
    expect((await hints(unknown)).length).toBe(5);
    expect(unknown.logged.join()).toContain("nianbao.inlayHints");
  });

  it("explain the arithmetic, and write what is due when they are accepted", async () => {
    const client = await open({});
    const last = (await hints(client)).at(-1);
    expect(last?.tooltip).toBe("✗ 总计 1 ≠ 2 ＝ 结果维持 2（其余 3 项为 0），少 1\n双击写入 2");
    const after = TextDocument.applyEdits(client.document(uri), last?.textEdits ?? []);
    await client.change(uri, [{ range: client.whole(uri), newText: after }]);
    expect(labels(await hints(client)).at(-1)).toBe("总计 ✓");
  });

  it("explain the arithmetic only when asked, where the client can ask", async () => {
    const resolving = {
      ...PULLING,
      textDocument: { ...PULLING.textDocument, inlayHint: { resolveSupport: { properties: ["tooltip"] } } },
    };
    const client = await Client.start({ capabilities: resolving, locale: "zh-cn" });
    expect(client.result.capabilities.inlayHintProvider).toEqual({ resolveProvider: true });
    await client.open(uri, text);
    const last = (await hints(client)).at(-1);
    expect(last?.tooltip).toBeUndefined();
    const { tooltip } = await client.request<InlayHint>("inlayHint/resolve", last);
    expect(tooltip).toContain("✗ 总计 1 ≠ 2 ＝ 结果维持 2");
    await client.change(uri, [{ range: client.whole(uri), newText: "草稿" }]);
    expect(await client.request("inlayHint/resolve", last)).toEqual(last);
  });

  it("are given for the lines that are asked for", async () => {
    const client = await open({});
    const line = text.split("\r\n").findIndex((words) => words.startsWith("一、本年新收"));
    const range = { start: { line, character: 0 }, end: { line, character: 99 } };
    expect(labels(await hints(client, range))).toEqual(["=4 ✓"]);
  });

  it("speak English", async () => {
    const found = await hints(await open({ inlayHints: "problems" }, "en"));
    expect(labels(found)).toEqual(["expect 4", "expect 4", "expect 2"]);
    expect(found[2]?.tooltip).toContain("Double-click to write 2");
  });
});
