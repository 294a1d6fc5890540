import { describe, expect, it } from "vitest";
import type { DefinitionLink, DocumentHighlight, Location, Position } from "vscode-languageserver";
import { report, section } from "../forms.ts";
import { Client, type ClientOptions, PULLING } from "./client.ts";
import { figureOf, placeOf, textsOf } from "./places.ts";

const uri = "file:///%E6%B5%8B%E8%AF%95/a.md";
const text = report({
  overview: "全年收到政府信息公开申请3件，其他事项2件。新收申请3件已答复。",
  requests: section("requests", {
    "received/naturalPerson": "2",
    "received/business": "1",
    "received/total": "3",
    "granted/naturalPerson": "2",
    "granted/business": "1",
    "granted/total": "3",
    "outcomeTotal/naturalPerson": "2",
    "outcomeTotal/business": "1",
    "outcomeTotal/total": "3",
  }),
});

async function start(options: ClientOptions = {}): Promise<Client> {
  const client = await Client.start(options);
  await client.open(uri, text);
  return client;
}

function define(client: Client, position: Position): Promise<Location[]> {
  return client.request("textDocument/definition", { textDocument: { uri }, position });
}

function refer(client: Client, position: Position, includeDeclaration = false): Promise<Location[]> {
  return client.request("textDocument/references", {
    textDocument: { uri },
    position,
    context: { includeDeclaration },
  });
}

function highlight(client: Client, position: Position): Promise<DocumentHighlight[] | null> {
  return client.request("textDocument/documentHighlight", { textDocument: { uri }, position });
}

describe("definition", () => {
  it("of a number in the prose is its figure", async () => {
    const client = await start();
    const found = await define(client, placeOf(client, uri, "3件"));
    expect(found).toEqual([{ uri, range: figureOf(client, uri, "received/total") }]);
    expect(await define(client, placeOf(client, uri, "2件"))).toEqual([]);
  });

  it("of a total are its parts, of its row as of its column", async () => {
    const client = await start();
    const row = await define(client, figureOf(client, uri, "received/total").start);
    expect(
      textsOf(
        client,
        uri,
        row.map(({ range }) => range),
      ),
    ).toEqual(["2", "1", "0", "0", "0", "0"]);
    const both = await define(client, figureOf(client, uri, "outcomeTotal/total").start);
    expect(both).toHaveLength(6 + 21);
  });

  it("of any other figure is the figure itself", async () => {
    const client = await start();
    const range = figureOf(client, uri, "received/business");
    expect(await define(client, range.start)).toEqual([{ uri, range }]);
  });

  it("says which characters it is of where the client can use it", async () => {
    const client = await start({ capabilities: { textDocument: { definition: { linkSupport: true } } } });
    const found: unknown = await define(client, placeOf(client, uri, "3件"));
    const target = figureOf(client, uri, "received/total");
    const start_ = placeOf(client, uri, "3件");
    const link: DefinitionLink = {
      originSelectionRange: { start: start_, end: placeOf(client, uri, "3件", 2) },
      targetUri: uri,
      targetRange: target,
      targetSelectionRange: target,
    };
    expect(found).toEqual([link]);
  });
});

describe("references", () => {
  it("of a figure are the totals it is added into and the numbers of the prose that mean it", async () => {
    const client = await start();
    const part = await refer(client, figureOf(client, uri, "granted/business").start);
    expect(part.map(({ range }) => range)).toEqual([
      figureOf(client, uri, "granted/total"),
      figureOf(client, uri, "outcomeTotal/business"),
    ]);
    const total = figureOf(client, uri, "received/total");
    const named = await refer(client, total.start, true);
    expect(
      textsOf(
        client,
        uri,
        named.map(({ range }) => range),
      ),
    ).toEqual(["3件", "3件", "3"]);
  });

  it("of a number in the prose are its figure and the other numbers that mean it", async () => {
    const client = await start();
    const found = await refer(client, placeOf(client, uri, "3件"), true);
    expect(
      textsOf(
        client,
        uri,
        found.map(({ range }) => range),
      ),
    ).toEqual(["3件", "3件", "3"]);
    expect(await refer(client, placeOf(client, uri, "2件"), true)).toEqual([]);
  });
});

describe("highlights", () => {
  it("mark the figure and the totals it is added into", async () => {
    const client = await start();
    const own = figureOf(client, uri, "granted/business");
    expect(await highlight(client, own.start)).toEqual([
      { range: own, kind: 3 },
      { range: figureOf(client, uri, "granted/total"), kind: 2 },
      { range: figureOf(client, uri, "outcomeTotal/business"), kind: 2 },
    ]);
  });

  it("mark the parts of a total, its balance line and the prose", async () => {
    const client = await start();
    const found = (await highlight(client, figureOf(client, uri, "received/total").start)) ?? [];
    const kin = ["carriedIn/total", "outcomeTotal/total", "carriedOut/total", "received/business"];
    for (const place of kin) {
      expect(found.map(({ range }) => range)).toContainEqual(figureOf(client, uri, place));
    }
    expect(
      textsOf(
        client,
        uri,
        found.map(({ range }) => range),
      ).filter((words) => words === "3件"),
    ).toHaveLength(2);
    expect(found.filter(({ kind }) => kind === 3)).toHaveLength(1);
  });

  it("mark the figure that the prose means", async () => {
    const client = await start();
    const found = (await highlight(client, placeOf(client, uri, "3件"))) ?? [];
    expect(
      textsOf(
        client,
        uri,
        found.map(({ range }) => range),
      ),
    ).toEqual(["3件", "3件", "3"]);
  });

  it("leave other words to the editor", async () => {
    const client = await start();
    expect(await highlight(client, placeOf(client, uri, "其他事项"))).toBeNull();
  });
});

describe("last year's report", () => {
  it("is where 上年结转 comes from", async () => {
    const before = "file:///%E6%B5%8B%E8%AF%95/2023.md";
    const client = await Client.start({ capabilities: PULLING });
    const title = "# 青石镇2023年政府信息公开工作年度报告";
    await client.open(before, report({ title, requests: section("requests", { "carriedOut/total": "1" }) }));
    await client.open(uri, text);
    const position = figureOf(client, uri, "carriedIn/business").start;
    const range = figureOf(client, before, "carriedOut/business");
    await expect.poll(() => define(client, position)).toEqual([{ uri: before, range }]);
    expect(await refer(client, position)).toContainEqual({ uri: before, range });
  });
});
