import { describe, expect, it } from "vitest";
import { LSPErrorCodes, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { report } from "../forms.ts";
import { Client, PULLING } from "./client.ts";

const uri = "file:///a.md";

describe("repairs of one kind", () => {
  const text = report({
    overview:
      "青石镇主动公开,依申请公开(含线上)渠道畅通。\n\n公开前逐条审核,网站栏目及时更新,公开工作纳入考核。",
  });

  async function titlesAt(client: Client): Promise<{ title: string; after: string }[]> {
    const [found] = (await client.pull(uri)).filter(({ code }) => code === "punctuation-width");
    const actions = await client.actions(uri, ["quickfix"], found?.range);
    return actions
      .filter(({ title }) => title.includes("半角标点") && !title.includes("不再提示"))
      .map(({ title, edit }) => ({
        title,
        after: TextDocument.applyEdits(client.document(uri), edit?.changes?.[uri] ?? []),
      }));
  }

  it("are offered together, and mend every place of that rule and nothing else", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, text);
    const [together, ...more] = await titlesAt(client);
    expect(together?.title).toBe("修复全部“半角标点”（2 处）");
    expect(more).toEqual([]);
    expect(together?.after).toBe(text.replaceAll(",", "，").replace("(含线上)", "（含线上）"));
  });

  it("are not where there is only one", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, report({ overview: "青石镇主动公开,依申请公开渠道畅通，纳入考核。" }));
    expect(await titlesAt(client)).toEqual([]);
  });
});

describe("the repairs of a long text", () => {
  const long = `# 青石镇2024年政府信息公开工作年度报告\n\n${"## 二、主动公开信息情况\n\n".repeat(60)}`;

  it("do not keep another document waiting", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, long);
    await client.open("file:///b.md", report({}));
    const order: string[] = [];
    const repairs = client
      .actions(uri, ["source.fixAll"])
      .then((actions) => order.push(`repairs ${actions.length}`));
    const other = client.pull("file:///b.md").then(() => order.push("other"));
    await Promise.all([repairs, other]);
    expect(order).toEqual(["other", "repairs 1"]);
  });

  it("are not given once it has changed", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, long);
    const asked = client.actions(uri, ["source.fixAll"]);
    const refused = expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
    await client.change(uri, [TextEdit.insert({ line: 1, character: 0 }, "x")]);
    await refused;
  });
});
