import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type {
  ClientCapabilities,
  Diagnostic,
  RegistrationParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { encodeGb18030 } from "../../server/src/cli/gb18030.ts";
import { EDITIONS } from "../../server/src/report/index.ts";
import { normalizeUri } from "../../server/src/uris.ts";
import { nothingHappened, printReport } from "../balanced.ts";
import { Client, type ClientOptions, PULLING } from "./client.ts";

const [edition] = EDITIONS;

/** A report of an agency and a year; the figures are those that are not 0. */
function report(agency: string, year: number, figures: Record<string, number> = {}): string {
  return printReport(nothingHappened(edition, figures), "tabs")
    .replaceAll("2022年", `${year + 1}年`)
    .replaceAll("2021年", `${year}年`)
    .replaceAll("青石镇", agency);
}

/** One application of a person that was carried into the year, or out of it, and the identities hold. */
const carried = (row: "carriedIn" | "carriedOut"): Record<string, number> => ({
  [`requests/${row}/naturalPerson`]: 1,
  [`requests/${row}/total`]: 1,
  [`requests/${row === "carriedIn" ? "outcomeTotal" : "received"}/naturalPerson`]: 1,
  [`requests/${row === "carriedIn" ? "outcomeTotal" : "received"}/total`]: 1,
  ...(row === "carriedIn" ? { "requests/granted/naturalPerson": 1, "requests/granted/total": 1 } : {}),
});
const lastYear = report("青石镇", 2023, carried("carriedOut"));
const thisYear = report("青石镇", 2024, carried("carriedIn"));
const nothingLeft = report("青石镇", 2023);
const wrong = report("云溪乡", 2024, { "requests/granted/total": 4 });

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao 工作区 (一)-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
  return uriOf(name);
}

const uriOf = (name: string): string => normalizeUri(pathToFileURL(join(folder, name)).href);

const WATCHING: ClientCapabilities = {
  ...PULLING,
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
};

function start(options: ClientOptions = {}): Promise<Client> {
  return Client.start({ capabilities: WATCHING, folders: [pathToFileURL(folder).href], ...options });
}

/** Pulls the workspace and gives what is new by file names. */
class Puller {
  private readonly known = new Map<string, string>();
  /** What Problems would list. */
  readonly problems = new Map<string, readonly Diagnostic[]>();

  constructor(private readonly client: Client) {}

  async pull(): Promise<readonly WorkspaceDocumentDiagnosticReport[]> {
    const previousResultIds = [...this.known].map(([uri, value]) => ({ uri, value }));
    const { items } = await this.client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds,
    });
    for (const item of items) {
      if (item.kind === "full") this.problems.set(item.uri, item.items);
      if (item.resultId === undefined) this.known.delete(item.uri);
      else this.known.set(item.uri, item.resultId);
    }
    return items;
  }

  codes(uri: string): unknown[] {
    return (this.problems.get(uri) ?? []).map(({ code }) => code);
  }
}

const change = (client: Client, uri: string, type: 1 | 2 | 3): Promise<void> =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
const close = (client: Client, uri: string): Promise<void> =>
  client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
const mismatch = (diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
  diagnostics.find(({ code }) => code === "carry-over-mismatch");

describe("last year's report", () => {
  it("is found by what it says, and pointed at", async () => {
    const before = put("旧/随便什么名字.txt", nothingLeft);
    const uri = put("a.md", thisYear);
    const client = await start();
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
    const before = put("去年.md", lastYear);
    const uri = put("今年.md", thisYear);
    let refreshed = 0;
    const client = await start({
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
    const client = await start({ folders: [] });
    await client.open("untitled:Untitled-1", nothingLeft);
    await client.open("untitled:Untitled-2", thisYear);
    await expect.poll(async () => mismatch(await client.pull("untitled:Untitled-2"))).toBeDefined();
  });
});

describe("closed files", () => {
  it("are judged where they are reports, whatever they are called and encoded in", async () => {
    const uris = [
      put("a b (终稿)【1】.md", wrong),
      put("深/层/gb.txt", encodeGb18030(wrong.replaceAll("云溪乡", "松岭乡")) ?? ""),
      put("x.nianbao", wrong.replaceAll("云溪乡", "白河街道")),
    ];
    put("说明.md", "# 说明\n\n这里说明政府信息公开的做法。\n");
    put("node_modules/a/b.md", wrong);
    put("坏.md", Uint8Array.of(0, 1, 2, 255));
    const closed = put("锁.md", wrong.replaceAll("云溪乡", "石桥镇"));
    chmodSync(join(folder, "锁.md"), 0);
    symlinkSync(join(folder, "转.md"), join(folder, "转.md"));
    symlinkSync(folder, join(folder, "圈"));
    const puller = new Puller(await start());
    const items = await puller.pull();
    const expected = process.getuid?.() === 0 ? [...uris, closed] : uris;
    expect(items.map(({ uri }) => uri).sort()).toEqual([...expected].sort());
    for (const uri of uris) expect(puller.codes(uri)).toContain("total-mismatch");
    expect(items.every(({ version }) => version === null)).toBe(true);
  });

  it("that have not changed are not sent again, and none is read for that", async () => {
    put("a.md", wrong);
    put("b.md", thisYear);
    const puller = new Puller(await start());
    expect((await puller.pull()).map(({ kind }) => kind)).toEqual(["full", "full"]);
    rmSync(folder, { recursive: true });
    expect((await puller.pull()).map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
  });

  it("are followed: made, changed, renamed, deleted, and folders of them", async () => {
    const client = await start();
    const puller = new Puller(client);
    expect(await puller.pull()).toEqual([]);
    const uri = put("甲/a.md", wrong);
    await change(client, uri, 1);
    await puller.pull();
    expect(puller.codes(uri)).toContain("total-mismatch");
    put("甲/a.md", report("云溪乡", 2024));
    await change(client, uri, 2);
    await puller.pull();
    expect(puller.codes(uri)).not.toContain("total-mismatch");
    put("甲/a.md", wrong);
    renameSync(join(folder, "甲"), join(folder, "乙"));
    await change(client, uriOf("甲"), 3);
    await change(client, uriOf("乙"), 1);
    await puller.pull();
    expect(puller.codes(uri)).toEqual([]);
    expect(puller.codes(uriOf("乙/a.md"))).toContain("total-mismatch");
    rmSync(join(folder, "乙/a.md"));
    await change(client, uriOf("乙/a.md"), 3);
    await puller.pull();
    expect(puller.codes(uriOf("乙/a.md"))).toEqual([]);
    expect(await puller.pull()).toEqual([]);
  });

  it("are judged anew when the report that they are compared with changes", async () => {
    const before = put("去年.md", lastYear);
    const uri = put("今年.md", thisYear);
    const client = await start();
    const puller = new Puller(client);
    await puller.pull();
    expect(puller.codes(uri)).not.toContain("carry-over-mismatch");
    put("去年.md", nothingLeft);
    await change(client, before, 2);
    await puller.pull();
    expect(puller.codes(uri)).toContain("carry-over-mismatch");
    rmSync(join(folder, "去年.md"));
    await change(client, before, 3);
    await puller.pull();
    expect(puller.codes(uri)).not.toContain("carry-over-mismatch");
  });

  it("give way to their documents while these are open", async () => {
    const uri = put("a.md", wrong);
    const client = await start();
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
    const uri = put("甲/a.md", wrong);
    const other = put("乙/b.md", wrong);
    const client = await start({ folders: [pathToFileURL(join(folder, "甲")).href] });
    const puller = new Puller(client);
    expect((await puller.pull()).map((item) => item.uri)).toEqual([uri]);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: {
        added: [{ uri: pathToFileURL(join(folder, "乙")).href, name: "乙" }],
        removed: [{ uri: pathToFileURL(join(folder, "甲")).href, name: "甲" }],
      },
    });
    await puller.pull();
    expect(puller.codes(uri)).toEqual([]);
    expect(puller.codes(other)).toContain("total-mismatch");
  });

  it("are watched with their folders", async () => {
    const registered: RegistrationParams[] = [];
    await start({
      answer: (connection) =>
        void connection.onRequest("client/registerCapability", (params: RegistrationParams) => {
          registered.push(params);
        }),
    });
    const watchers = (): unknown =>
      registered
        .flatMap(({ registrations }) => registrations)
        .find(({ method }) => method === "workspace/didChangeWatchedFiles")?.registerOptions?.watchers;
    await expect.poll(watchers).toMatchObject([{ kind: 2 }, { globPattern: "**/*", kind: 5 }]);
  });

  it("are left alone where a setting says so, until they are asked for", async () => {
    put("a.md", wrong);
    const client = await start({ settings: { checkFolder: false } });
    const puller = new Puller(client);
    expect(await puller.pull()).toEqual([]);
    expect(await client.request("nianbao/checkFolder", {})).toMatchObject({ reports: 1 });
    expect(await puller.pull()).toHaveLength(1);
  });

  it("are served by their names where only one's own language is", async () => {
    put("a.md", wrong);
    const uris = [put("2024年报.txt", wrong), put("b.nianbao", wrong), put("c.nianbao.md", wrong)];
    const puller = new Puller(await start({ settings: { attach: "nianbaoOnly" } }));
    expect((await puller.pull()).map(({ uri }) => uri).sort()).toEqual(uris.sort());
  });
});
