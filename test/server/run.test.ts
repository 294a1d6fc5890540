import { describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { Client, type ClientOptions, PULLING } from "./client.ts";
import { close, Puller, TestFolder, wrong } from "./testFolder.ts";

const uri = "file:///a.md";
const [before = "", after = ""] = wrong.split("\t4\n");
const at = { line: before.split("\n").length - 1, character: (before.split("\n").at(-1) ?? "").length + 1 };
/** The wrong total is set right. */
const mend = { range: { start: at, end: { ...at, character: at.character + 1 } }, newText: "0" };

interface Pulled {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

function pull(client: Client, previousResultId?: string): Promise<Pulled> {
  return client.request("textDocument/diagnostic", {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

const codes = (found: readonly Diagnostic[] = []): unknown[] => found.map(({ code }) => code);

function save(client: Client, of = uri): Promise<void> {
  return client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: of } });
}

/** A client whose settings can be changed. */
async function start(run: string, options: ClientOptions = {}): Promise<Client> {
  const { capabilities = { ...PULLING, workspace: {} } } = options;
  return Client.start({ capabilities, initializationOptions: { settings: { run } }, ...options });
}

function setRun(client: Client, run: string): Promise<void> {
  return client.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { nianbao: { run } },
  });
}

it("the fixture has its wrong total where it is said to be", () => {
  expect(`${before}\t0\n${after}`).not.toBe(wrong);
});

describe("on save", () => {
  it("what was said is kept until the document is saved", async () => {
    const client = await start("onSave");
    await client.open(uri, wrong);
    const first = await pull(client);
    expect(codes(first.items)).toContain("total-mismatch");
    await client.change(uri, [mend]);
    expect(await pull(client, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await save(client);
    const second = await pull(client, first.resultId);
    expect(second.kind).toBe("full");
    expect(codes(second.items)).not.toContain("total-mismatch");
  });

  it("is sent to a client that does not ask only when there is something new", async () => {
    const client = await start("onSave", { capabilities: {} });
    await client.open(uri, wrong);
    await expect.poll(() => client.published.length).toBe(1);
    await client.change(uri, [mend]);
    await save(client);
    await expect.poll(() => client.published.length).toBe(2);
    expect(client.published[1]).toMatchObject({ version: 2 });
    expect(codes(client.published[1]?.diagnostics)).not.toContain("total-mismatch");
  });

  it("follows the settings where the text is the one that was spoken of", async () => {
    const client = await start("onSave");
    await client.open(uri, wrong);
    await pull(client);
    const settings = { nianbao: { run: "onSave", rules: { "total-mismatch": "off" } } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    expect(codes((await pull(client)).items)).not.toContain("total-mismatch");
  });
});

describe("manually", () => {
  it("nothing is said until the user asks, and that is kept", async () => {
    const client = await start("manual");
    await client.open(uri, wrong);
    expect((await pull(client)).items).toEqual([]);
    await save(client);
    expect((await pull(client)).items).toEqual([]);
    expect(codes(await client.request("nianbao/check", { uri }))).toContain("total-mismatch");
    const said = await pull(client);
    expect(codes(said.items)).toContain("total-mismatch");
    await client.change(uri, [mend]);
    await save(client);
    expect(await pull(client, said.resultId)).toMatchObject({ kind: "unchanged" });
    expect(codes(await client.request("nianbao/check", { uri }))).not.toContain("total-mismatch");
  });

  it("clears what was said before, at once", async () => {
    const client = await start("onType");
    await client.open(uri, wrong);
    const said = await pull(client);
    expect(said.items).not.toEqual([]);
    await setRun(client, "manual");
    expect(await pull(client, said.resultId)).toMatchObject({ kind: "full", items: [] });
    await setRun(client, "onType");
    expect((await pull(client)).items).not.toEqual([]);
  });

  it("clears it where the client does not ask, too", async () => {
    const client = await start("onType", { capabilities: {} });
    await client.open(uri, wrong);
    await expect.poll(() => client.published.length).toBe(1);
    await setRun(client, "manual");
    await expect.poll(() => client.published[1]?.diagnostics).toEqual([]);
    await client.request("nianbao/check", { uri });
    await expect.poll(() => codes(client.published[2]?.diagnostics)).toContain("total-mismatch");
  });

  const folder = new TestFolder();
  it("closed files are silent until their folder is to be checked", async () => {
    const closed = folder.put("a.md", wrong);
    const client = await folder.start({ settings: { run: "manual" } });
    const puller = new Puller(client);
    await puller.pull();
    expect(puller.codes(closed)).toEqual([]);
    expect(await client.request("nianbao/checkFolder", {})).toMatchObject({ errors: 2 });
    await puller.pull();
    expect(puller.codes(closed)).toContain("total-mismatch");
  });
});

describe("while a new document is written", () => {
  const start2 = (): Promise<Client> => start("onType");
  const severity = async (client: Client, of: string, code: string): Promise<unknown> =>
    (await client.pull(of)).find((found) => found.code === code)?.severity;

  it("what is missing is a hint until the first save", async () => {
    const client = await start2();
    await client.open(uri, "\n", "nianbao");
    expect(await severity(client, uri, "missing-section")).toBe(4);
    expect(await severity(client, uri, "missing-title")).toBe(4);
    await save(client);
    expect(await severity(client, uri, "missing-section")).toBe(1);
    await close(client, uri);
    await client.open(uri, "正文\n", "nianbao");
    expect(await severity(client, uri, "missing-section")).toBe(1);
  });

  it("what is wrong is told as ever, and a document that has never been a file is new", async () => {
    const client = await start2();
    const untitled = "untitled:Untitled-1";
    await client.open(untitled, wrong.replace(/\n## 六、[\s\S]*/, "\n"));
    expect(await severity(client, untitled, "total-mismatch")).toBe(1);
    expect(await severity(client, untitled, "missing-section")).toBe(4);
  });

  it("rules that are off stay off", async () => {
    const settings = { rules: { "missing-section": "off" } };
    const client = await start("onType", { initializationOptions: { settings } });
    await client.open(uri, "", "nianbao");
    expect(await severity(client, uri, "missing-section")).toBeUndefined();
  });
});
