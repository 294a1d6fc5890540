import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Range, SemanticTokens } from "vscode-languageserver";
import { SEMANTIC_TOKENS } from "../../server/src/features/semanticTokens.ts";
import { LAYOUTS } from "../balanced.ts";
import { report, section } from "../forms.ts";
import { Client } from "./client.ts";
import { figureOf } from "./places.ts";

const uri = "file:///a.md";

interface Token {
  readonly range: Range;
  readonly modifiers: readonly string[];
}

async function start(text: string): Promise<Client> {
  const client = await Client.start();
  await client.open(uri, text);
  return client;
}

async function ask(client: Client, range?: Range): Promise<Token[]> {
  const method = `textDocument/semanticTokens/${range ? "range" : "full"}`;
  const { data } = await client.request<SemanticTokens>(method, {
    textDocument: { uri },
    ...(range ? { range } : {}),
  });
  const { legend } = client.result.capabilities.semanticTokensProvider ?? {};
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(index, index + 5);
    expect(legend?.tokenTypes[type]).toBe("number");
    character = lines > 0 ? characters : character + characters;
    line += lines;
    tokens.push({
      range: { start: { line, character }, end: { line, character: character + length } },
      modifiers: (legend?.tokenModifiers ?? []).filter((_, bit) => bits & (1 << bit)),
    });
  }
  return tokens;
}

describe("semantic tokens", () => {
  it("tell totals, figures in doubt and marks for blank ones from other figures", async () => {
    const values = {
      "granted/naturalPerson": "2",
      "denied.inquiry/research": "—",
      "carriedOut/business": "1",
    };
    const client = await start(report({ requests: section("requests", values) }));
    const tokens = await ask(client);
    const at = (place: string): readonly string[] | undefined => {
      const range = figureOf(client, uri, place);
      return tokens.find((token) => JSON.stringify(token.range) === JSON.stringify(range))?.modifiers;
    };
    expect(at("granted/naturalPerson")).toEqual([]);
    expect(at("granted/total")).toEqual(["derived", "unbalanced"]);
    expect(at("received/total")).toEqual(["derived"]);
    expect(at("denied.inquiry/research")).toEqual(["blank"]);
    expect(at("carriedOut/business")).toEqual(["unbalanced"]);
    expect(at("received/business")).toEqual(["unbalanced"]);
  });

  it("are as many in every layout as there are figures", async () => {
    for (const layout of LAYOUTS) {
      const tables = {
        proactive: section("proactive", {}, layout),
        requests: section("requests", {}, layout),
        disputes: section("disputes", {}, layout),
      };
      expect(await ask(await start(report(tables))), layout).toHaveLength(10 + 175 + 15);
    }
  });

  it("of a part are those of the whole that touch it", async () => {
    const client = await start(report());
    const range = figureOf(client, uri, "received/research");
    expect(await ask(client, range)).toEqual([{ range, modifiers: [] }]);
  });
});

describe("the manifest", () => {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));

  it("describes each modifier, and lends each a scope that every theme colours", () => {
    const ids = contributes.semanticTokenModifiers.map(({ id }: { readonly id: string }) => id);
    expect(ids).toEqual(SEMANTIC_TOKENS.tokenModifiers);
    const [{ scopes }] = contributes.semanticTokenScopes;
    for (const id of ids) {
      expect(scopes[`number.${id}`]?.[0], id).toMatch(/^(?:comment|markup\.bold|invalid)\./);
    }
  });
});
