import { describe, expect, it } from "vitest";
import type { DocumentLink } from "vscode-languageserver";
import { report } from "../forms.ts";
import { Client } from "./client.ts";

const uri = "file:///a.md";

describe("document links", () => {
  it("lead from the rules that comments name to their pages", async () => {
    const client = await Client.start({ initializationOptions: { rulePages: "nianbao-rule:/" } });
    const text = `<!-- nianbao-disable total-mismatch, no-such-rule -- total-mismatch 待核 -->\n${report()}<!-- nianbao-enable total-mismatch -->\n`;
    await client.open(uri, text);
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri },
    });
    expect(links.map(({ target }) => target)).toEqual([
      "nianbao-rule:/total-mismatch.md",
      "nianbao-rule:/total-mismatch.md",
    ]);
    expect(links.map(({ range }) => client.document(uri).getText(range))).toEqual([
      "total-mismatch",
      "total-mismatch",
    ]);
    expect(links[0]?.range.start).toEqual({ line: 0, character: 21 });
    expect(links[0]?.tooltip).toBe("打开规则说明");
  });

  it("lead from laws and documents to their official texts, where the address is known", async () => {
    const client = await Client.start({ locale: "en" });
    const preamble =
      "根据《中华人民共和国政府信息公开条例》（国务院令第711号）、《青石镇信息发布办法》编制。";
    await client.open(uri, report({ preamble }));
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri },
    });
    expect(links.map(({ range }) => client.document(uri).getText(range))).toEqual([
      "《中华人民共和国政府信息公开条例》",
    ]);
    expect(links[0]?.target).toMatch(/^https:\/\/www\.gov\.cn\//);
    expect(links[0]?.tooltip).toBe("Open the official text of Regulation on Open Government Information");
  });
});
