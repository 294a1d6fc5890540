import { describe, expect, it } from "vitest";
import type { ClientCapabilities, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Client, PULLING } from "./client.ts";

const uri = "file:///a.md";
const text =
  "# 青石镇2024年政府信息公开工作年度报告\r\n\r\n## 一、总体情况\r\n\r\n青石镇公开信息，印发《青石镇公开指南》。\r\n\r\n青石镇人民政府\r\n\r\n2025年1月20日\r\n";
const PREVIEWING: ClientCapabilities = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, rename: { prepareSupport: true } },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};
const agency = { line: 0, character: 3 };
const year = { line: 0, character: 6 };

async function open(capabilities: ClientCapabilities = PULLING, locale = "zh-cn") {
  const client = await Client.start({ capabilities, locale });
  await client.open(uri, text);
  return client;
}

function rename(client: Client, position: object, newName: string): Promise<WorkspaceEdit | null> {
  return client.request("textDocument/rename", { textDocument: { uri }, position, newName });
}

describe("rename", () => {
  it("tells first what would be renamed", async () => {
    const client = await open(PREVIEWING);
    expect(client.result.capabilities.renameProvider).toEqual({ prepareProvider: true });
    const prepare = (position: object): Promise<unknown> =>
      client.request("textDocument/prepareRename", { textDocument: { uri }, position });
    expect(await prepare(agency)).toEqual({
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } },
      placeholder: "青石镇",
    });
    expect(await prepare(year)).toMatchObject({ placeholder: "2024" });
    expect(await prepare({ line: 2, character: 4 })).toBeNull();
    expect((await open()).result.capabilities.renameProvider).toBe(true);
  });

  it("shows the changes in groups, the doubtful to be confirmed", async () => {
    const client = await open(PREVIEWING);
    const edit = await rename(client, agency, "白石镇");
    const groups = Object.values(edit?.changeAnnotations ?? {});
    expect(groups.map(({ label }) => label)).toEqual(["标题", "正文", "请逐处核对", "落款"]);
    expect(groups.map(({ needsConfirmation }) => needsConfirmation)).toEqual([false, false, true, false]);
    expect(edit?.documentChanges?.[0]).toMatchObject({
      textDocument: { uri, version: 1 },
      edits: [
        { newText: "白石镇", annotationId: "title" },
        { newText: "白石镇", annotationId: "prose" },
        { newText: "白石镇", annotationId: "doubtful" },
        { newText: "白石镇人民政府", annotationId: "signature" },
      ],
    });
  });

  it("changes only what leaves no doubt where the client shows nothing first", async () => {
    const client = await open();
    const edit = await rename(client, agency, "白石镇人民政府");
    expect(TextDocument.applyEdits(client.document(uri), edit?.changes?.[uri] ?? [])).toBe(
      text.replaceAll("青石镇", "白石镇").replace("《白石镇", "《青石镇"),
    );
    const next = await rename(client, year, "2025");
    expect(TextDocument.applyEdits(client.document(uri), next?.changes?.[uri] ?? [])).toBe(
      text.replace("2025年", "2026年").replace("2024年", "2025年"),
    );
    const pointed = await rename(client, { line: 4, character: 12 }, "白石镇");
    expect(pointed?.changes?.[uri]?.length).toBe(4);
  });

  it("says why a name will not do, in the client's language", async () => {
    await expect(rename(await open(), year, "去年")).rejects.toThrow("请输入四位数的年度，如 2024。");
    await expect(rename(await open(PULLING, "en"), year, "x")).rejects.toThrow("Type a year of four digits");
    expect(await rename(await open(), { line: 2, character: 4 }, "白石镇")).toBeNull();
  });
});
