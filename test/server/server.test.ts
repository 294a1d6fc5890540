import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentSymbol, FoldingRange } from "vscode-languageserver";
import { EDITIONS } from "../../server/src/report/index.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { Client, PULLING } from "./client.ts";
import { figureOf, placeOf } from "./places.ts";

const [edition] = EDITIONS;
const clean = printReport(nothingHappened(edition), "pipes");
const wrong = printReport(nothingHappened(edition, { "requests/granted/total": 4 }), "tabs");
const unbalanced = printReport(nothingHappened(edition, { "disputes/reconsideration/upheld": 2 }), "tabs");
const uri = "file:///%E6%B5%8B%E8%AF%95%20%E7%9B%AE%E5%BD%95/a.md";

describe("capabilities", () => {
  it("each one offered is answered", async () => {
    const client = await Client.start({ capabilities: PULLING });
    // What has no problem of arithmetic may have one of layout.
    const spacious = "file:///b.md";
    await client.open(spacious, clean);
    const options = { tabSize: 4, insertSpaces: false };
    const text = `${wrong}\n<!-- nianbao-disable title-form -->\n`;
    await client.open(uri, text);
    const heading = { textDocument: { uri }, position: placeOf(client, uri, "总体情况") };
    const figure = { textDocument: { uri }, position: figureOf(client, uri, "granted/total").start };
    const { capabilities } = client.result;
    const asked: Record<string, () => Promise<unknown>> = {
      documentSymbolProvider: () => client.request("textDocument/documentSymbol", { textDocument: { uri } }),
      foldingRangeProvider: () => client.request("textDocument/foldingRange", { textDocument: { uri } }),
      codeActionProvider: () => client.actions(uri),
      completionProvider: () =>
        client.request("textDocument/completion", {
          textDocument: { uri },
          position: { line: 6, character: 0 },
        }),
      renameProvider: () =>
        client.request("textDocument/rename", {
          textDocument: { uri },
          position: { line: 0, character: 3 },
          newName: "白石镇",
        }),
      codeLensProvider: () => client.request("textDocument/codeLens", { textDocument: { uri } }),
      inlayHintProvider: () =>
        client.request("textDocument/inlayHint", { textDocument: { uri }, range: client.whole(uri) }),
      documentFormattingProvider: () =>
        client.request("textDocument/formatting", { textDocument: { uri: spacious }, options }),
      documentRangeFormattingProvider: () =>
        client.request("textDocument/rangeFormatting", {
          textDocument: { uri: spacious },
          range: client.whole(spacious),
          options,
        }),
      hoverProvider: () => client.request("textDocument/hover", heading),
      definitionProvider: () => client.request("textDocument/definition", figure),
      referencesProvider: () =>
        client.request("textDocument/references", { ...figure, context: { includeDeclaration: true } }),
      documentHighlightProvider: () => client.request("textDocument/documentHighlight", figure),
      selectionRangeProvider: () =>
        client.request("textDocument/selectionRange", {
          textDocument: { uri },
          positions: [figure.position],
        }),
      documentLinkProvider: () => client.request("textDocument/documentLink", { textDocument: { uri } }),
      semanticTokensProvider: () =>
        client.request("textDocument/semanticTokens/full", { textDocument: { uri } }),
      diagnosticProvider: () => client.pull(uri),
      workspaceSymbolProvider: () => client.request("workspace/symbol", { query: "青石" }),
    };
    const offered = Object.keys(capabilities).filter((name) => name.endsWith("Provider"));
    expect(offered.sort()).toEqual(Object.keys(asked).sort());
    for (const name of offered) {
      const answer = await asked[name]?.();
      expect(answer, name).toBeTruthy();
      expect(answer, name).not.toEqual([]);
    }
    expect(capabilities.textDocumentSync).toMatchObject({ change: 2, openClose: true });
  });
});

describe("diagnostics", () => {
  it("are pulled where the client can, and never pushed as well", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    const [diagnostic] = (await client.pull(uri)).filter(({ code }) => code === "total-mismatch");
    expect(diagnostic).toMatchObject({ severity: 1, source: "nianbao" });
    expect(diagnostic?.codeDescription?.href).toMatch(/total-mismatch\.md$/);
    // Every part is 0: there is nothing else to show.
    expect(diagnostic?.relatedInformation).toBeUndefined();
    await client.change(uri, []);
    await client.pull(uri);
    expect(client.published).toEqual([]);
  });

  it("are pushed where it cannot, with their version, and cleared on closing", async () => {
    const client = await Client.start();
    expect(client.result.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(uri, wrong);
    await expect.poll(() => client.published.length).toBe(1);
    expect(client.published[0]).toMatchObject({ uri, version: 1 });
    expect(client.published[0]?.diagnostics.some(({ code }) => code === "total-mismatch")).toBe(true);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await expect.poll(() => client.published[1]).toEqual({ uri, diagnostics: [] });
  });

  it("follow what is typed", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    const [diagnostic] = (await client.pull(uri)).filter(({ code }) => code === "total-mismatch");
    if (!diagnostic) throw new Error("no total-mismatch");
    await client.change(uri, [{ range: diagnostic.range, newText: "0" }]);
    expect((await client.pull(uri)).filter(({ severity }) => severity === 1)).toEqual([]);
  });

  it("of an unchanged text are not sent again", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    const first = await client.request<{ resultId: string }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    const second = await client.request("textDocument/diagnostic", {
      textDocument: { uri },
      previousResultId: first.resultId,
    });
    expect(second).toEqual({ kind: "unchanged", resultId: first.resultId });
  });

  it("speak English where the client does, else Chinese", async () => {
    for (const [locale, words] of [
      ["en", "the sum of"],
      ["zh-cn", "相加应为"],
      ["fr", "相加应为"],
    ] as const) {
      const client = await Client.start({ capabilities: PULLING, locale });
      await client.open(uri, wrong);
      expect((await client.pull(uri)).map(({ message }) => message).join()).toContain(words);
    }
  });

  it("leave other people's text alone", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, "# 说明\n\n本项目说明政府信息公开的一般做法，合计 3。\n");
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.actions(uri)).toEqual([]);
    expect(await client.request("textDocument/documentSymbol", { textDocument: { uri } })).toEqual([]);
  });

  it("of one's own language are given even where nothing is recognised", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, "草稿\n", "nianbao");
    expect((await client.pull(uri)).map(({ code }) => code)).toContain("missing-title");
  });
});

describe("settings", () => {
  it("change levels, attach only to one's own language, and say what they do not know", async () => {
    const client = await Client.start({
      capabilities: PULLING,
      settings: { rules: { "total-mismatch": "hint", "total-mismach": "off" } },
    });
    await client.open(uri, wrong);
    const found = (await client.pull(uri)).find(({ code }) => code === "total-mismatch");
    expect(found?.severity).toBe(4);
    expect(client.logged.join("\n")).toMatch(/total-mismach.*total-mismatch/);
    const own = await Client.start({ capabilities: PULLING, settings: { attach: "nianbaoOnly" } });
    await own.open(uri, wrong);
    expect(await own.pull(uri)).toEqual([]);
  });
});

describe("code actions", () => {
  it("mend the figure that is wrong, preferred and in place", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    const [diagnostic] = (await client.pull(uri)).filter(({ code }) => code === "total-mismatch");
    const actions = await client.actions(uri, ["quickfix"], diagnostic?.range);
    const preferred = actions.filter((action) => action.isPreferred);
    expect(preferred).toHaveLength(1);
    expect(client.applied(uri, preferred[0])).toBe(wrong.replace("\t4\n", "\t0\n"));
    expect(
      await client.actions(uri, ["quickfix"], {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 0 },
      }),
    ).toEqual([]);
  });

  it("fix all that is safe, by its kind and by the kinds above it", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    for (const kind of ["source.fixAll.nianbao", "source.fixAll", "source"]) {
      const actions = await client.actions(uri, [kind]);
      expect(
        client.applied(
          uri,
          actions.find((action) => action.kind === "source.fixAll.nianbao"),
        ),
      ).toBe(wrong.replace("\t4\n", "\t0\n"));
    }
    expect(
      (await client.actions(uri, ["refactor"])).filter(({ kind }) => kind?.startsWith("source")),
    ).toEqual([]);
  });

  it("recompute totals only where asked by name: it is no safe fix", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, unbalanced);
    expect(await client.actions(uri, ["source.fixAll.nianbao"])).toEqual([]);
    const [action] = await client.actions(uri, ["source.recomputeTotals.nianbao"]);
    const after = client.applied(uri, action);
    expect(after).not.toBe(unbalanced);
    await client.open("file:///b.md", after);
    expect((await client.pull("file:///b.md")).filter(({ severity }) => severity === 1)).toEqual([]);
  });

  it("name the version they were made for where the client can use it", async () => {
    const client = await Client.start({
      capabilities: {
        ...PULLING,
        workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
      },
    });
    await client.open(uri, wrong);
    const [action] = await client.actions(uri, ["source.fixAll.nianbao"]);
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
  });
});

/** Every symbol lies inside its parent, its name's range inside itself. */
function expectNested(symbols: readonly DocumentSymbol[], client: Client): void {
  const document = client.document(uri);
  const offsets = ({ range }: Pick<DocumentSymbol, "range">): [number, number] => [
    document.offsetAt(range.start),
    document.offsetAt(range.end),
  ];
  for (const symbol of symbols) {
    const [start, end] = offsets(symbol);
    const [from, to] = offsets({ range: symbol.selectionRange });
    expect(symbol.name.trim()).not.toBe("");
    expect(start <= from && from <= to && to <= end, symbol.name).toBe(true);
    for (const child of symbol.children ?? []) {
      const [inner, outer] = offsets(child);
      expect(start <= inner && outer <= end, `${child.name} in ${symbol.name}`).toBe(true);
    }
    expectNested(symbol.children ?? [], client);
  }
}

describe("outline", () => {
  it("is no second one beside the headings that an editor lists in Markdown by itself", async () => {
    const client = await Client.start({
      capabilities: PULLING,
      initializationOptions: { listsHeadings: true },
    });
    const symbols = (): Promise<unknown[]> =>
      client.request("textDocument/documentSymbol", { textDocument: { uri } });
    await client.open(uri, clean, "markdown");
    expect(await symbols()).toEqual([]);
    // Headings without a number sign are none to such an editor.
    await client.change(uri, [{ range: client.whole(uri), newText: clean.replace(/^## /gm, "") }]);
    expect(await symbols()).not.toEqual([]);
    const other = await Client.start({
      capabilities: PULLING,
      initializationOptions: { listsHeadings: true },
    });
    await other.open(uri, clean, "nianbao");
    expect(await other.request("textDocument/documentSymbol", { textDocument: { uri } })).toHaveLength(6);
  });

  it("shows sections, tables, groups and rows with their totals", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(symbols.map(({ name }) => name)).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
    expect(symbols[0]?.children?.map(({ name }) => name)).toContain("（一）主动公开");
    const [table] = symbols[2]?.children ?? [];
    expect(table?.name).toBe("表三");
    const outcome = table?.children?.find(({ name }) => name === "三、本年度办理结果");
    expect(outcome?.children?.find(({ name }) => name === "（一）予以公开")?.detail).toBe("总计 4");
    expectNested(symbols, client);
  });

  it("is flat for clients that cannot nest", async () => {
    const client = await Client.start();
    await client.open(uri, clean);
    const symbols = await client.request<{ location?: unknown }[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(symbols.every((symbol) => symbol.location !== undefined)).toBe(true);
  });

  it("folds sections and tables", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    const ranges = await client.request<FoldingRange[]>("textDocument/foldingRange", {
      textDocument: { uri },
    });
    const lines = wrong.split("\n");
    const folded = ranges.map(({ startLine }) => lines[startLine]);
    expect(folded).toContain("## 一、总体情况");
    expect(ranges.every(({ startLine, endLine }) => startLine < endLine && endLine < lines.length)).toBe(
      true,
    );
  });
});

describe("own requests", () => {
  it("tell the status of a report", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    expect(await client.request("nianbao/status", { uri })).toMatchObject({
      served: true,
      agency: "青石镇",
      year: 2021,
      edition: "2021",
      balanced: 40,
      identities: 42,
    });
    expect(await client.request("nianbao/status", { uri: "file:///other" })).toMatchObject({ served: false });
  });

  it("give the edits that insert what is missing", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, "# 青石镇2021年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正常。\n");
    const edits = await client.request<{ newText: string }[]>("nianbao/missingSections", { uri });
    expect(edits.map(({ newText }) => newText).join("")).toContain("## 六、其他需要报告的事项");
  });
});

describe("the server", () => {
  it("outlives requests that make no sense", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await expect(client.request("textDocument/nonsense", {})).rejects.toThrow();
    await client.request("textDocument/documentSymbol", { textDocument: { uri: "not a uri" } });
    await client.request("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 9e9, character: -1 }, end: { line: -1, character: 9e9 } },
      context: { diagnostics: [] },
    });
    await client.request("nianbao/status", null).catch(() => null);
    await client.open(uri, wrong);
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
  });

  it("answers for every beginning of a report", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    await fc.assert(
      fc.asyncProperty(fc.nat(wrong.length), async (length) => {
        const range = client.whole(uri);
        await client.change(uri, [{ range, newText: wrong.slice(0, length) }]);
        const diagnostics = await client.pull(uri);
        const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
          textDocument: { uri },
        });
        expectNested(symbols, client);
        expect(diagnostics.every(({ code }) => code !== "internal-error")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
