import { describe, expect, it } from "vitest";
import type { Range, TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { PROGRAMS } from "../clipboards.ts";
import { Client, PULLING } from "./client.ts";

const [edition] = EDITIONS;
const text = printReport(nothingHappened(edition), "pipes");
const uri = "file:///%E6%B5%8B%E8%AF%95/a.md";

interface PasteAnswer {
  readonly edits: TextEdit[];
  readonly title: string;
  readonly message: string;
  readonly unclear: boolean;
}

/** A client with a report open, and the place of some words in it. */
async function open(words: string, report = text): Promise<{ client: Client; range: Range }> {
  const client = await Client.start({ capabilities: PULLING });
  await client.open(uri, report);
  const place = client.document(uri).positionAt(report.indexOf(words));
  return { client, range: { start: place, end: place } };
}

describe("nianbao/paste", () => {
  const html = PROGRAMS.Word?.(edition.tables.disputes, () => "5").html;

  it("gives the edits of a pasted table, with the line ends of the document", async () => {
    for (const lineEnd of ["\n", "\r\n"]) {
      const { client, range } = await open("尚未审结", text.replace(/\n/g, lineEnd));
      const answer = await client.request<PasteAnswer | null>("nianbao/paste", {
        uri,
        range,
        html,
        text: "",
      });
      expect(answer).toMatchObject({
        title: "粘贴为表四",
        message: "已粘贴表四：15 个数据。",
        unclear: false,
      });
      const after = TextDocument.applyEdits(client.document(uri), [...(answer?.edits ?? [])]);
      expect(after).toBe(text.replace(/(?<=\n\|)( 0 \|){15}/, " 5 |".repeat(15)).replace(/\n/g, lineEnd));
    }
  });

  it("speaks English where the client does", async () => {
    const client = await Client.start({ capabilities: PULLING, locale: "en" });
    await client.open(uri, text);
    const place = client.document(uri).positionAt(text.indexOf("尚未审结"));
    const answer = await client.request("nianbao/paste", { uri, range: { start: place, end: place }, html });
    expect(answer).toMatchObject({ title: "Paste as Table 4", message: "Pasted Table 4: 15 figures." });
  });

  it("is nothing for other texts, in other documents, and for what makes no sense", async () => {
    const { client, range } = await open("尚未审结");
    expect(await client.request("nianbao/paste", { uri, range, text: "另有 3 件。" })).toBeNull();
    expect(await client.request("nianbao/paste", { uri: "file:///other.md", range, html })).toBeNull();
    expect(await client.request("nianbao/paste", { uri, range, html: 5 })).toBeNull();
    expect(await client.request("nianbao/paste", { uri })).toBeNull();
    await client.open("file:///readme.md", "# 说明\n");
    expect(await client.request("nianbao/paste", { uri: "file:///readme.md", range, html })).toBeNull();
  });
});

describe("nianbao/paste of a whole report", () => {
  const tables = (["proactive", "requests", "disputes"] as const).map(
    (key) => PROGRAMS.Word?.(edition.tables[key], () => "0").html ?? "",
  );
  const html = text
    .split(/(?:^\|.*\n)+(?:\n+(?:\|.*\n)+)*/m)
    .map(
      (words, index) =>
        `<p>${words.replace(/^#+ /gm, "").replace(/\n+/g, "</p><p>")}</p>${tables[index] ?? ""}`,
    )
    .join("");
  const start = { line: 0, character: 0 };
  const range = { start, end: start };

  it.each(["markdown", "plaintext", "nianbao"])(
    "converts it in an empty document of language %s",
    async (id) => {
      const client = await Client.start({ capabilities: PULLING });
      await client.open(uri, "", id);
      const answer = await client.request<PasteAnswer | null>("nianbao/paste", {
        uri,
        range,
        html,
        text: "0",
      });
      expect(answer).toMatchObject({ title: "粘贴为整篇年报", unclear: false });
      const after = TextDocument.applyEdits(client.document(uri), [...(answer?.edits ?? [])]);
      expect(after).toContain("\n## 三、收到和处理政府信息公开申请情况\n");
      await client.open("file:///b.md", "会议记录\n", id);
      expect(await client.request("nianbao/paste", { uri: "file:///b.md", range, html })).toEqual(
        id === "nianbao" ? expect.objectContaining({ title: "粘贴为表二、表三、表四" }) : null,
      );
    },
  );

  it("leaves other languages alone where the settings say so", async () => {
    const client = await Client.start({ capabilities: PULLING, settings: { attach: "nianbaoOnly" } });
    await client.open(uri, "", "markdown");
    await client.pull(uri);
    expect(await client.request("nianbao/paste", { uri, range, html })).toBeNull();
  });
});

describe("nianbao/cells", () => {
  it("tells where the figures are, and follows what is typed", async () => {
    const { client, range } = await open("0 | 0 | 0 |");
    const first = await client.request<{ figures: { range: Range }[] }>("nianbao/cells", { uri });
    expect(first.figures).toHaveLength(200);
    expect(first.figures[0]?.range.start).toEqual(range.start);
    await client.change(uri, [{ range, newText: "12" }]);
    const second = await client.request<{ figures: { range: Range }[] }>("nianbao/cells", { uri });
    expect(second.figures[1]?.range.start.character).toBe(range.start.character + 6);
  });

  it("are none in other documents", async () => {
    const { client } = await open("0");
    expect(await client.request("nianbao/cells", { uri: "file:///other.md" })).toEqual({
      figures: [],
      stretches: [],
    });
  });
});

describe("nianbao/copyTable", () => {
  it("gives the table at a place, or of its section, as cells parted by tabs", async () => {
    for (const words of ["规章", "二、主动公开政府信息情况"]) {
      const { client, range } = await open(words);
      const answer = await client.request<{ text: string; message: string } | null>("nianbao/copyTable", {
        uri,
        position: range.start,
      });
      expect(answer?.text).toBe(PROGRAMS["text with tabs"]?.(edition.tables.proactive, () => "0").text);
      expect(answer?.message).toMatch(/^已复制表二（10 个数据）/);
    }
  });

  it("is nothing where there is no table", async () => {
    const { client } = await open("总体情况");
    expect(
      await client.request("nianbao/copyTable", { uri, position: { line: 0, character: 0 } }),
    ).toBeNull();
  });
});
