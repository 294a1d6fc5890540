import { describe, expect, it } from "vitest";
import type { PublishDiagnosticsParams, WorkspaceDiagnosticReport } from "vscode-languageserver";
import { CancellationTokenSource, type ProtocolConnection } from "vscode-languageserver/node";
import type { FolderSummary } from "../../protocol/check.ts";
import type { ListFilesParams, ReadFileParams } from "../../protocol/files.ts";
import { normalizeUri } from "../../server/src/files/uris.ts";
import type { Client } from "./client.ts";
import {
  change,
  close,
  lastYear,
  Puller,
  report,
  TestFolder,
  thisYear,
  wrong,
  wrongOf,
} from "./testFolder.ts";

const folder = new TestFolder();

interface Progress {
  readonly kind: "begin" | "report" | "end";
  readonly title?: string;
  readonly percentage?: number;
  readonly cancellable?: boolean;
}

/** Keeps what a client is told of the progress of work. */
function keepProgress(): {
  readonly told: Progress[];
  readonly token: () => string | number | undefined;
  readonly answer: (connection: ProtocolConnection) => void;
} {
  const told: Progress[] = [];
  let token: string | number | undefined;
  return {
    told,
    token: () => token,
    answer(connection) {
      connection.onRequest("window/workDoneProgress/create", (params: { token: string | number }) => {
        token = params.token;
        return null;
      });
      connection.onNotification("$/progress", ({ value }: { value: Progress }) => void told.push(value));
    },
  };
}

/** A folder that lies where only the client can reach, and that takes its time. */
function farFolder(texts: ReadonlyMap<string, string>, milliseconds = 0) {
  const read: string[] = [];
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    read,
    answer(connection: ProtocolConnection): void {
      connection.onRequest("nianbao/files/list", ({ folder: root }: ListFilesParams) =>
        [...texts.keys()].filter((uri) => uri.startsWith(root)),
      );
      connection.onRequest("nianbao/files/read", async ({ uri, limit }: ReadFileParams) => {
        read.push(uri);
        await wait();
        const bytes = Buffer.from(texts.get(uri) ?? "");
        return texts.has(uri) && bytes.length <= limit ? bytes.toString("base64") : null;
      });
    },
  };
}

/** Files by their addresses, spelled as VS Code spells them. */
function farTexts(texts: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(texts).map(([name, text]) => [normalizeUri(`memfs:/年报/${name}`), text]));
}

const manyTexts = (count: number): Map<string, string> =>
  farTexts(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.md`, wrongOf(`第${n}镇`)])));
const FAR = normalizeUri("memfs:/年报");

describe("clients that are sent diagnostics", () => {
  const capabilities = {};
  const ofFile = (client: Client, uri: string): PublishDiagnosticsParams | undefined =>
    client.published.findLast((published) => published.uri === uri);
  const codes = (client: Client, uri: string): unknown[] | undefined =>
    ofFile(client, uri)?.diagnostics.map(({ code }) => code);

  it("are sent those of closed files, and told when there are none any more", async () => {
    const uri = folder.put("a.md", wrong);
    const client = await folder.start({ capabilities });
    await expect.poll(() => codes(client, uri)).toContain("total-mismatch");
    await client.open(uri, report("云溪乡", 2024));
    await expect.poll(() => ofFile(client, uri)).toMatchObject({ version: 1, diagnostics: [] });
    await close(client, uri);
    await expect.poll(() => codes(client, uri)).toContain("total-mismatch");
    folder.put("a.md", "# 说明\n");
    await change(client, uri, 2);
    await expect.poll(() => codes(client, uri)).toEqual([]);
    await expect(client.request("workspace/diagnostic", { previousResultIds: [] })).resolves.toBeDefined();
  });

  it("and those that pull are sent none", async () => {
    folder.put("a.md", wrong);
    const client = await folder.start();
    await new Puller(client).pull();
    await client.request("nianbao/checkFolder", {});
    expect(client.published).toEqual([]);
  });
});

describe("a check of the folder", () => {
  it("tells how far it has come, and the numbers", async () => {
    const progress = keepProgress();
    const uri = folder.put("a.md", wrong);
    folder.put("b.md", thisYear);
    folder.put("c.md", "# 说明\n");
    const client = await folder.start({ answer: progress.answer });
    await client.open(uri, wrong);
    await client.open("untitled:Untitled-1", lastYear);
    const summary = await client.request<FolderSummary>("nianbao/checkFolder", { workDoneToken: "手" });
    expect(summary).toMatchObject({ reports: 2, isCancelled: false });
    const pulled = [...(await client.pull(uri))];
    const puller = new Puller(client);
    await puller.pull();
    pulled.push(...(puller.problems.get(folder.uriOf("b.md")) ?? []));
    const count = (severity: number): number => pulled.filter((found) => found.severity === severity).length;
    expect(summary).toMatchObject({ errors: count(1), warnings: count(2) });
    expect(summary.errors).toBeGreaterThan(0);
    expect(progress.told[0]).toMatchObject({ kind: "begin", title: "年报: 检查文件夹", percentage: 0 });
    expect(progress.told.at(-1)).toMatchObject({ kind: "end" });
  });

  it("finds nothing where there is nothing", async () => {
    const client = await folder.start();
    expect(await client.request("nianbao/checkFolder", {})).toEqual({
      reports: 0,
      errors: 0,
      warnings: 0,
      isCancelled: false,
    });
  });

  it("shows its progress where it takes a while, and ends when that is cancelled", async () => {
    const progress = keepProgress();
    const far = farFolder(manyTexts(40), 15);
    const client = await folder.start({
      folders: [FAR],
      isWorker: true,
      answer(connection) {
        progress.answer(connection);
        far.answer(connection);
      },
    });
    const answer = client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [],
    });
    await expect
      .poll(() => progress.told.some(({ percentage }) => (percentage ?? 0) > 0), { timeout: 5000 })
      .toBe(true);
    expect(progress.told[0]).toMatchObject({
      kind: "begin",
      title: "年报: 检查文件夹",
      percentage: 0,
      cancellable: true,
    });
    await client.connection.sendNotification("window/workDoneProgress/cancel", { token: progress.token() });
    await answer;
    const { length } = far.read;
    expect(length).toBeLessThan(40);
    expect(progress.told.at(-1)?.kind).toBe("end");
    const percentages = progress.told.flatMap(({ percentage }) => percentage ?? []);
    expect(percentages).toEqual(percentages.toSorted((a, b) => a - b));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(far.read.length).toBe(length);
    // Asked for again, it goes on to the end.
    expect(await client.request("nianbao/checkFolder", {})).toMatchObject({
      reports: 40,
      isCancelled: false,
    });
  }, 30_000);

  it("ends when its request is cancelled", async () => {
    const far = farFolder(manyTexts(40), 15);
    const client = await folder.start({ folders: [FAR], isWorker: true, answer: far.answer });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest<FolderSummary>("nianbao/checkFolder", {}, source.token);
    await expect.poll(() => far.read.length).toBeGreaterThan(10);
    source.cancel();
    expect(await answer).toMatchObject({ isCancelled: true });
    expect(far.read.length).toBeLessThan(40);
  });
});

describe("a folder that only the client can reach", () => {
  it("is read through it, by a server that has no disk and by one that is offered to", async () => {
    const texts = farTexts({ "去年 (终).md": lastYear, "今年.txt": thisYear });
    for (const options of [{ isWorker: true }, { initializationOptions: { files: true } }]) {
      const far = farFolder(texts);
      const client = await folder.start({ folders: [FAR], answer: far.answer, ...options });
      const puller = new Puller(client);
      const pulled = await puller.pull();
      expect(pulled.map(({ uri }) => uri).sort()).toEqual([...texts.keys()].sort());
    }
  });

  it("is left alone by a server that is not offered to, and by clients that do not know of it", async () => {
    const far = farFolder(manyTexts(2));
    const client = await folder.start({ folders: [FAR], answer: far.answer });
    expect(await new Puller(client).pull()).toEqual([]);
    const other = await folder.start({ folders: [FAR], isWorker: true });
    expect(await new Puller(other).pull()).toEqual([]);
  });
});

describe("many files", () => {
  it("are found while every typed character is answered, and streamed to who wants that", async () => {
    for (let index = 0; index < 300; index++) folder.put(`${index % 7}/${index}.md`, wrongOf(`第${index}镇`));
    const client = await folder.start();
    const uri = "untitled:Untitled-1";
    await client.open(uri, thisYear);
    const streamed = new Set<string>();
    client.connection.onNotification(
      "$/progress",
      ({ token, value }: { token: unknown; value: WorkspaceDiagnosticReport }) => {
        if (token === "流") for (const item of value.items) streamed.add(item.uri);
      },
    );
    let isDone = false;
    const answer = client
      .request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
        previousResultIds: [],
        partialResultToken: "流",
      })
      .finally(() => {
        isDone = true;
      });
    const place = { line: 6, character: 3 };
    /** Milliseconds from a typed character to its diagnostics. */
    const type = async (): Promise<number> => {
      const started = performance.now();
      await client.change(uri, [{ range: { start: place, end: place }, newText: "公" }]);
      await client.pull(uri);
      const time = performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return time;
    };
    const during: number[] = [];
    let streamedEarly = 0;
    while (!isDone) {
      streamedEarly = streamed.size;
      during.push(await type());
    }
    expect(await answer).toEqual({ items: [] });
    expect(streamed.size).toBe(301);
    expect(streamedEarly).toBeGreaterThan(0);
    const alone: number[] = [];
    while (alone.length < 20) alone.push(await type());
    const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
    // Other tests share the machine, so only the two are compared: of a file's judgement one may have to wait.
    expect(middle(during)).toBeLessThan(6 * middle(alone) + 10);
  }, 60_000);
});
