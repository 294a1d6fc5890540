import { describe, expect, it } from "vitest";
import type { TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { Client, PULLING } from "./client.ts";

const text = printReport(nothingHappened(EDITIONS[0]), "pipes", "\r\n");
const uri = "file:///%E5%B9%B4%E6%8A%A5%20%5B%E7%A8%BF%5D.md";
const options = { tabSize: 4, insertSpaces: true };

async function format(client: Client, method = "formatting", more: object = {}): Promise<string> {
  const edits = await client.request<TextEdit[]>(`textDocument/${method}`, {
    textDocument: { uri },
    options,
    ...more,
  });
  return TextDocument.applyEdits(client.document(uri), edits);
}

describe("formatting", () => {
  it("aligns the pipe tables and keeps the line ends", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, text);
    const after = await format(client);
    expect(after).toContain("\r\n| 行政规范性文件     |            0 |            0 |            0 |\r\n");
    expect(after.replace(/\r\n/g, "")).not.toContain("\n");
    await client.change(uri, [{ range: client.whole(uri), newText: after }]);
    expect(await format(client)).toBe(after);
  });

  it("of a range takes its tables alone", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, text);
    const line = text.split("\r\n").findIndex((words) => words.startsWith("| 行政许可"));
    const place = { line, character: 3 };
    const before = text.split("\r\n");
    const after = (await format(client, "rangeFormatting", { range: { start: place, end: place } })).split(
      "\r\n",
    );
    const changed = after.flatMap((words, index) => (words === before[index] ? [] : [index]));
    expect(changed.map((index) => index - line)).toEqual([-3, -2, -1, 0]);
  });

  it("leaves other people's text alone", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, "# 说明\n\n|a|b|\n|--|--|\n|1|2|\n");
    expect(await format(client)).toBe(client.document(uri).getText());
  });
});

describe("where it can be registered later", () => {
  const registering = {
    ...PULLING,
    textDocument: {
      ...PULLING.textDocument,
      formatting: { dynamicRegistration: true },
      rangeFormatting: { dynamicRegistration: true },
    },
  };

  function listOffers(client: Client): unknown[] {
    return [...client.registered.values()]
      .filter(({ method }) => method === "textDocument/formatting")
      .map(({ registerOptions }) => registerOptions.documentSelector);
  }

  it("is offered for one's own language and for the reports that are open, and for nobody else's text", async () => {
    const client = await Client.start({ capabilities: registering });
    expect(client.result.capabilities.documentFormattingProvider).toBeUndefined();
    const own = [{ language: "nianbao" }];
    await expect.poll(() => listOffers(client)).toEqual([own]);
    await client.open("file:///README.md", "# 说明\n");
    await client.pull("file:///README.md");
    await client.open(uri, text);
    await client.pull(uri);
    const report = [{ language: "markdown", scheme: "file", pattern: "**/年报 [[]稿[]].md" }];
    await expect.poll(() => listOffers(client)).toEqual([own, report]);
    expect(await format(client)).not.toBe(text);
    await client.change(uri, [{ range: client.whole(uri), newText: "# 说明\n" }]);
    await client.pull(uri);
    await expect.poll(() => listOffers(client)).toEqual([own]);
  });

  it("is withdrawn when the report is closed", async () => {
    const client = await Client.start({ capabilities: registering });
    await client.open(uri, text);
    await client.pull(uri);
    await expect.poll(() => listOffers(client).length).toBe(2);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await expect.poll(() => listOffers(client).length).toBe(1);
  });
});
