import { chmodSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Diagnostic, RegistrationParams, SymbolInformation } from "vscode-languageserver";
import { encodeGb18030 } from "../../server/src/files/gb18030.ts";
import {
  change,
  close,
  lastYear,
  nothingLeft,
  Puller,
  report,
  TestFolder,
  thisYear,
  wrong,
  wrongOf,
} from "./testFolder.ts";

const folder = new TestFolder();

const mismatch = (diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
  diagnostics.find(({ code }) => code === "carry-over-mismatch");

describe("last year's report", () => {
  it("is found by what it says, and pointed at", async () => {
    const before = folder.put("旧/随便什么名字.txt", nothingLeft);
    const uri = folder.put("a.md", thisYear);
    const client = await folder.start();
    await client.open(uri, thisYear);
    await new Puller(client).pull();
    const found = mismatch(await client.pull(uri));
    expect(found?.severity).toBe(1);
    const [related] = found?.relatedInformation ?? [];
    expect(related?.location.uri).toBe(before);
    const line = nothingLeft.split("\n")[related?.location.range.start.line ?? 0];
    expect(line).toContain("结转下年度继续办理");
  });

  it("counts as it stands in the editor, and its file again when it is closed", async () => {
    const before = folder.put("去年.md", lastYear);
    const uri = folder.put("今年.md", thisYear);
    let refreshed = 0;
    const client = await folder.start({
      answer: (connection) => {
        connection.onRequest("workspace/diagnostic/refresh", () => {
          refreshed++;
          return null;
        });
      },
    });
    await client.open(uri, thisYear);
    await new Puller(client).pull();
    expect(mismatch(await client.pull(uri))).toBeUndefined();
    await client.open(before, lastYear);
    const row = lastYear.split("\n").findIndex((line) => line.includes("结转下年度继续办理"));
    const text = lastYear.split("\n")[row] ?? "";
    const range = { start: { line: row, character: 0 }, end: { line: row, character: text.length } };
    refreshed = 0;
    await client.change(before, [{ range, newText: text.replaceAll("1", "0") }]);
    await expect.poll(async () => mismatch(await client.pull(uri))).toBeDefined();
    expect(refreshed).toBeGreaterThan(0);
    await close(client, before);
    await expect.poll(async () => mismatch(await client.pull(uri))).toBeUndefined();
  });

  it("may be open without lying in any folder", async () => {
    const client = await folder.start({ folders: [] });
    await client.open("untitled:Untitled-1", nothingLeft);
    await client.open("untitled:Untitled-2", thisYear);
    await expect.poll(async () => mismatch(await client.pull("untitled:Untitled-2"))).toBeDefined();
  });
});

describe("closed files", () => {
  it("are judged where they are reports, whatever they are called and encoded in", async () => {
    const uris = [
      folder.put("a b (终稿)【1】.md", wrong),
      folder.put("深/层/gb.txt", encodeGb18030(wrongOf("松岭乡")) ?? ""),
      folder.put("x.nianbao", wrongOf("白河街道")),
    ];
    folder.put("说明.md", "# 说明\n\n这里说明政府信息公开的做法。\n");
    folder.put("node_modules/a/b.md", wrong);
    folder.put("坏.md", Uint8Array.of(0, 1, 2, 255));
    const closed = folder.put("锁.md", wrongOf("石桥镇"));
    chmodSync(join(folder.path, "锁.md"), 0);
    symlinkSync(join(folder.path, "转.md"), join(folder.path, "转.md"));
    symlinkSync(folder.path, join(folder.path, "圈"));
    const puller = new Puller(await folder.start());
    const items = await puller.pull();
    const expected = process.getuid?.() === 0 ? [...uris, closed] : uris;
    expect(items.map(({ uri }) => uri).sort()).toEqual([...expected].sort());
    for (const uri of uris) expect(puller.codes(uri)).toContain("total-mismatch");
    expect(items.every(({ version }) => version === null)).toBe(true);
  });

  it("that have not changed are not sent again, and none is read for that", async () => {
    folder.put("a.md", wrong);
    folder.put("b.md", thisYear);
    const puller = new Puller(await folder.start());
    expect((await puller.pull()).map(({ kind }) => kind)).toEqual(["full", "full"]);
    rmSync(folder.path, { recursive: true });
    expect((await puller.pull()).map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
  });

  it("are followed: made, changed, renamed, deleted, and folders of them", async () => {
    const client = await folder.start();
    const puller = new Puller(client);
    expect(await puller.pull()).toEqual([]);
    const uri = folder.put("甲/a.md", wrong);
    await change(client, uri, 1);
    await puller.pull();
    expect(puller.codes(uri)).toContain("total-mismatch");
    folder.put("甲/a.md", report("云溪乡", 2024));
    await change(client, uri, 2);
    await puller.pull();
    expect(puller.codes(uri)).not.toContain("total-mismatch");
    folder.put("甲/a.md", wrong);
    renameSync(join(folder.path, "甲"), join(folder.path, "乙"));
    await change(client, folder.uriOf("甲"), 3);
    await change(client, folder.uriOf("乙"), 1);
    await puller.pull();
    expect(puller.codes(uri)).toEqual([]);
    expect(puller.codes(folder.uriOf("乙/a.md"))).toContain("total-mismatch");
    rmSync(join(folder.path, "乙/a.md"));
    await change(client, folder.uriOf("乙/a.md"), 3);
    await puller.pull();
    expect(puller.codes(folder.uriOf("乙/a.md"))).toEqual([]);
    expect(await puller.pull()).toEqual([]);
  });

  it("are judged anew when the report that they are compared with changes", async () => {
    const before = folder.put("去年.md", lastYear);
    const uri = folder.put("今年.md", thisYear);
    const client = await folder.start();
    const puller = new Puller(client);
    await puller.pull();
    expect(puller.codes(uri)).not.toContain("carry-over-mismatch");
    folder.put("去年.md", nothingLeft);
    await change(client, before, 2);
    await puller.pull();
    expect(puller.codes(uri)).toContain("carry-over-mismatch");
    rmSync(join(folder.path, "去年.md"));
    await change(client, before, 3);
    await puller.pull();
    expect(puller.codes(uri)).not.toContain("carry-over-mismatch");
  });

  it("give way to their documents while these are open", async () => {
    const uri = folder.put("a.md", wrong);
    const client = await folder.start();
    const puller = new Puller(client);
    await puller.pull();
    await client.open(uri, report("云溪乡", 2024));
    const [open] = await puller.pull();
    expect(open).toMatchObject({ kind: "full", uri, version: 1 });
    expect(puller.codes(uri)).not.toContain("total-mismatch");
    await change(client, uri, 2);
    expect((await puller.pull()).map(({ kind }) => kind)).toEqual(["unchanged"]);
    await close(client, uri);
    const [closed] = await puller.pull();
    expect(closed).toMatchObject({ kind: "full", uri, version: null });
    expect(puller.codes(uri)).toContain("total-mismatch");
    expect(await client.pull(uri)).toEqual(puller.problems.get(uri));
  });

  it("follow the folders that are opened and closed", async () => {
    const uri = folder.put("甲/a.md", wrong);
    const other = folder.put("乙/b.md", wrong);
    const client = await folder.start({ folders: [pathToFileURL(join(folder.path, "甲")).href] });
    const puller = new Puller(client);
    expect((await puller.pull()).map((item) => item.uri)).toEqual([uri]);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: {
        added: [{ uri: pathToFileURL(join(folder.path, "乙")).href, name: "乙" }],
        removed: [{ uri: pathToFileURL(join(folder.path, "甲")).href, name: "甲" }],
      },
    });
    await puller.pull();
    expect(puller.codes(uri)).toEqual([]);
    expect(puller.codes(other)).toContain("total-mismatch");
  });

  it("are watched with their folders", async () => {
    const registered: RegistrationParams[] = [];
    await folder.start({
      answer: (connection) =>
        void connection.onRequest("client/registerCapability", (params: RegistrationParams) => {
          registered.push(params);
        }),
    });
    const watchers = (): unknown =>
      registered
        .flatMap(({ registrations }) => registrations)
        .find(({ method }) => method === "workspace/didChangeWatchedFiles")?.registerOptions?.watchers;
    await expect.poll(watchers).toMatchObject([{ kind: 2 }, { kind: 2 }, { globPattern: "**/*", kind: 5 }]);
  });

  it("are left alone where a setting says so, until they are asked for", async () => {
    folder.put("a.md", wrong);
    const client = await folder.start({ settings: { checkFolder: false } });
    const puller = new Puller(client);
    expect(await puller.pull()).toEqual([]);
    expect(await client.request("nianbao/checkFolder", {})).toMatchObject({ reports: 1 });
    expect(await puller.pull()).toHaveLength(1);
  });

  it("come and go with the setting", async () => {
    const uri = folder.put("a.md", wrong);
    let checkFolder = true;
    const client = await folder.start({
      answer: (connection) => void connection.onRequest("workspace/configuration", () => [{ checkFolder }]),
    });
    const puller = new Puller(client);
    await puller.pull();
    expect(puller.codes(uri)).toContain("total-mismatch");
    const toggle = async (): Promise<void> => {
      checkFolder = !checkFolder;
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    };
    await toggle();
    await expect.poll(async () => (await puller.pull()) && puller.codes(uri)).toEqual([]);
    await toggle();
    await expect.poll(async () => (await puller.pull()) && puller.codes(uri)).toContain("total-mismatch");
  });

  it("are known under every spelling of their addresses", async () => {
    const before = folder.put("(去年).md", nothingLeft);
    const uri = folder.put("(今年).md", thisYear);
    const spelled = pathToFileURL(join(folder.path, "(今年).md")).href;
    expect(spelled).not.toBe(uri);
    const client = await folder.start();
    const puller = new Puller(client);
    await puller.pull();
    await client.open(spelled, thisYear);
    await expect
      .poll(async () => mismatch(await client.pull(spelled))?.relatedInformation?.[0]?.location.uri)
      .toBe(before);
    expect((await client.pull(spelled)).map(({ code }) => code)).not.toContain("duplicate-report");
    const items = await puller.pull();
    expect(items.map((item) => item.uri).sort()).toEqual([before, uri].sort());
    await close(client, spelled);
    expect((await puller.pull()).map((item) => item.uri).sort()).toEqual([before, uri].sort());
  });

  it("are served by their names where only one's own language is", async () => {
    folder.put("a.md", wrong);
    const uris = [
      folder.put("2024年报.txt", wrong),
      folder.put("b.nianbao", wrong),
      folder.put("c.nianbao.md", wrong),
    ];
    const puller = new Puller(await folder.start({ settings: { attach: "nianbaoOnly" } }));
    expect((await puller.pull()).map(({ uri }) => uri).sort()).toEqual(uris.sort());
  });
});

describe("the workspace's symbols", () => {
  it("are its reports by agency and year, closed and open", async () => {
    const before = folder.put("旧/去年 (终).md", lastYear);
    folder.put("b.md", wrong);
    const client = await folder.start();
    await new Puller(client).pull();
    await client.open("untitled:Untitled-1", thisYear);
    const search = async (query: string): Promise<string[]> => {
      const symbols = await client.request<SymbolInformation[]>("workspace/symbol", { query });
      return symbols.map(({ name }) => name);
    };
    expect(await search("")).toEqual(["云溪乡 2024", "青石镇 2023", "青石镇 2024"]);
    expect(await search("青石")).toEqual(["青石镇 2023", "青石镇 2024"]);
    expect(await search("2024 云溪")).toEqual(["云溪乡 2024"]);
    expect(await search("去年")).toEqual(["青石镇 2023"]);
    expect(await search("白河")).toEqual([]);
    const [symbol] = await client.request<SymbolInformation[]>("workspace/symbol", { query: "2023" });
    expect(symbol).toMatchObject({ containerName: "去年 (终).md", location: { uri: before } });
  });

  it("are the rows of open reports by their labels, whatever lists the headings", async () => {
    const client = await folder.start({ initializationOptions: { listsHeadings: true } });
    await client.open("untitled:Untitled-1", thisYear, "markdown");
    const search = (query: string): Promise<SymbolInformation[]> =>
      client.request<SymbolInformation[]>("workspace/symbol", { query });
    const [row, ...others] = await search("部分公开");
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      name: expect.stringContaining("（二）部分公开"),
      containerName: "青石镇 2024 · 表三 · 三、本年度办理结果",
      location: { uri: "untitled:Untitled-1" },
    });
    const line = thisYear.split("\n").findIndex((words) => words.includes("（二）部分公开"));
    expect(row?.location.range.start.line).toBe(line);
    expect((await search("不予处理 重复")).map(({ name }) => name)).toEqual(["2.重复申请"]);
    expect((await search("表三 2024 部分公开")).length).toBe(1);
    expect(await search("2023 部分公开")).toEqual([]);
    expect((await search("青石")).map(({ name }) => name)).toEqual(["青石镇 2024"]);
  });
});
