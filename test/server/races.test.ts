import { describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  type Diagnostic,
  type PublishDiagnosticsParams,
  type SymbolInformation,
} from "vscode-languageserver";
import { Client, type ClientOptions, PULLING } from "./client.ts";
import { HeldFiles } from "./heldFiles.ts";
import { change, close, lastYear, nothingLeft, thisYear, WATCHING, wrong, wrongOf } from "./testFolder.ts";

const folder = "file:///w";
const uri = `${folder}/a.md`;
const config = `${folder}/nianbao.config.json`;
const OFF = JSON.stringify({ rules: { "total-mismatch": "off" } });
const right = wrong.replace("\t4\n", "\t0\n");
/** Longer than every pause the server makes before it sends something. */
const LONG = 700;

const codes = (found: readonly Diagnostic[] = []): unknown[] => found.map(({ code }) => code);
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server on the folder, with files that answer when the test says so. */
function start(files: HeldFiles, options: ClientOptions = {}): Promise<Client> {
  return Client.start({ capabilities: {}, folders: [folder], files, ...options });
}

function settle(run: string, more: object = {}): ClientOptions {
  return { initializationOptions: { settings: { run, ...more } } };
}

function publishedFor(client: Client, wanted = uri): PublishDiagnosticsParams[] {
  return client.published.filter((params) => params.uri === wanted);
}

/** The reports that are known. Everything that was sent before has been taken note of when they are answered. */
async function symbols(client: Client): Promise<string[]> {
  const found = await client.request<SymbolInformation[]>("workspace/symbol", { query: "" });
  return found.map(({ name }) => name);
}

/** A client whose answers to `workspace/configuration` wait for the test. */
function holdSettings(capabilities = WATCHING) {
  const asked: ((settings: unknown) => void)[] = [];
  const options: ClientOptions = {
    capabilities,
    answer: (connection) =>
      connection.onRequest(
        "workspace/configuration",
        ({ items }) =>
          new Promise<unknown[]>((resolve, reject) =>
            asked.push((settings) =>
              settings instanceof Error ? reject(settings) : resolve(items.map(() => settings)),
            ),
          ),
      ),
  };
  return { asked, options };
}

const tellChanged = (client: Client): Promise<void> =>
  client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });

describe("settings", () => {
  it("that were asked for last are in force, whichever answer comes last", async () => {
    const { asked, options } = holdSettings();
    const client = await start(new HeldFiles(), options);
    await client.open(uri, wrong);
    await expect.poll(() => asked.length).toBe(1);
    await tellChanged(client);
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.({ rules: { "total-mismatch": "off" } });
    expect(codes(await client.pull(uri))).not.toContain("total-mismatch");
    asked[0]?.({});
    await wait(50);
    expect(codes(await client.pull(uri))).not.toContain("total-mismatch");
  });

  it("that cannot be had leave the older ones in force", async () => {
    const { asked, options } = holdSettings();
    const client = await start(new HeldFiles(), options);
    await client.open(uri, wrong);
    await expect.poll(() => asked.length).toBe(1);
    asked[0]?.({ rules: { "total-mismatch": "off" } });
    expect(codes(await client.pull(uri))).not.toContain("total-mismatch");
    await tellChanged(client);
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.(new Error("no settings"));
    await symbols(client);
    expect(codes(await client.pull(uri))).not.toContain("total-mismatch");
  });
});

describe("a request that is cancelled", () => {
  it("is answered as cancelled, and takes nothing from the next one", async () => {
    const files = new HeldFiles();
    files.hold(config);
    const client = await start(files, { capabilities: PULLING, ...settle("onSave") });
    await client.open(uri, wrong);
    const answer = await files.next(config);
    const cancellation = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const pulled = client.connection.sendRequest("textDocument/diagnostic", params, cancellation.token);
    const outcome = pulled.then(
      () => null,
      (error: { readonly code: number }) => error.code,
    );
    // The request waits for the configuration when it is cancelled.
    await symbols(client);
    cancellation.cancel();
    await symbols(client);
    answer(null);
    expect(await outcome).toBe(-32800);
    expect(codes(await client.pull(uri))).toContain("total-mismatch");
  });
});

describe("diagnostics that are sent", () => {
  it("are not sent twice while they are the same", async () => {
    const client = await start(new HeldFiles());
    await client.open(uri, wrong);
    await expect.poll(() => publishedFor(client).length).toBe(1);
    await client.request("nianbao/check", { uri });
    await wait(LONG);
    expect(publishedFor(client).length).toBe(1);
  });

  it("are not sent of a document that was closed before its pause was over", async () => {
    const client = await start(new HeldFiles(), settle("onSave"));
    await client.open(uri, wrong);
    await close(client, uri);
    await wait(LONG);
    expect(publishedFor(client)).toEqual([{ uri, diagnostics: [] }]);
  });

  it("are not sent of a document that was closed while its configuration was read", async () => {
    const files = new HeldFiles();
    files.hold(config);
    const client = await start(files, settle("onSave"));
    await client.open(uri, wrong);
    const answer = await files.next(config);
    // The pause is over: what is sent waits for the configuration alone.
    await wait(300);
    await close(client, uri);
    await symbols(client);
    answer(null);
    files.release(config);
    await wait(LONG);
    expect(publishedFor(client)).toEqual([{ uri, diagnostics: [] }]);
  });

  it("of a document that was closed and opened again speak of the text that is open", async () => {
    const files = new HeldFiles();
    files.hold(config);
    const client = await start(files, settle("onSave"));
    await client.open(uri, wrong);
    const answer = await files.next(config);
    await wait(300);
    await close(client, uri);
    await client.open(uri, right);
    await symbols(client);
    answer(null);
    files.release(config);
    await wait(LONG);
    const found = publishedFor(client).flatMap(({ diagnostics }) => codes(diagnostics));
    expect(found).not.toContain("total-mismatch");
  });
});

describe("a closed file that is being read", () => {
  it("no longer counts when it was opened meanwhile", async () => {
    const files = new HeldFiles();
    files.put(uri, wrongOf("松岭乡"));
    files.hold(uri);
    const client = await start(files);
    const answer = await files.next(uri);
    await client.open(uri, right);
    await expect.poll(() => publishedFor(client).length).toBe(1);
    answer(wrongOf("松岭乡"));
    files.release(uri);
    await wait(LONG);
    expect(await symbols(client)).toEqual([expect.stringContaining("云溪乡")]);
    expect(publishedFor(client).flatMap(({ diagnostics }) => codes(diagnostics))).not.toContain(
      "total-mismatch",
    );
  });

  it("to be compared with others no longer counts when it was opened meanwhile", async () => {
    const files = new HeldFiles();
    const before = `${folder}/before.md`;
    files.put(before, lastYear);
    files.put(uri, thisYear);
    const client = await start(files);
    await expect.poll(() => symbols(client)).toHaveLength(2);
    await wait(50);
    files.hold(uri);
    files.put(before, nothingLeft);
    await change(client, before, 2);
    const answer = await files.next(uri);
    await client.open(uri, right);
    await symbols(client);
    client.published.length = 0;
    answer(thisYear);
    await wait(LONG);
    const found = publishedFor(client).flatMap(({ diagnostics }) => codes(diagnostics));
    expect(found).not.toContain("carry-over-mismatch");
  });

  it("no longer counts when its folder was closed meanwhile", async () => {
    const files = new HeldFiles();
    files.put(uri, wrong);
    files.hold(uri);
    const client = await start(files, { capabilities: { workspace: { workspaceFolders: true } } });
    const answer = await files.next(uri);
    const event = { added: [], removed: [{ uri: folder, name: "w" }] };
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await symbols(client);
    answer(wrong);
    files.release(uri);
    await wait(LONG);
    expect(publishedFor(client)).toEqual([]);
    expect(await symbols(client)).toEqual([]);
  });
});

describe("a configuration", () => {
  it("that comes late is in force when it has come", async () => {
    const files = new HeldFiles();
    files.hold(config);
    const client = await start(files);
    await client.open(uri, wrong);
    const answer = await files.next(config);
    // Nobody waits longer than a second for it.
    await expect.poll(() => publishedFor(client).length).toBe(1);
    expect(codes(publishedFor(client)[0]?.diagnostics)).toContain("total-mismatch");
    answer(OFF);
    await expect.poll(() => publishedFor(client).length).toBe(2);
    expect(codes(publishedFor(client)[1]?.diagnostics)).not.toContain("total-mismatch");
  });

  it("is in force for what was read before it had come", async () => {
    const files = new HeldFiles();
    files.hold(config);
    const client = await start(files, { capabilities: PULLING });
    await client.open(uri, wrong);
    const answer = await files.next(config);
    const status = async (): Promise<number> => {
      const { errors } = await client.request<{ readonly errors: number }>("nianbao/status", { uri });
      return errors;
    };
    expect(await status()).toBeGreaterThan(0);
    answer(OFF);
    await expect.poll(status).toBe(0);
  });

  it("that was read before it changed is not in force, however late it comes", async () => {
    const files = new HeldFiles();
    files.hold(config);
    const client = await start(files, { capabilities: WATCHING });
    await client.open(uri, wrong);
    const older = await files.next(config);
    await change(client, config, 2);
    const newer = await files.next(config);
    newer(OFF);
    await expect.poll(async () => codes(await client.pull(uri))).not.toContain("total-mismatch");
    older(JSON.stringify({ rules: { "total-mismatch": "error" } }));
    await wait(50);
    // Whoever is opened next is judged by what is known.
    await client.open(`${folder}/b.md`, wrongOf("松岭乡"));
    expect(codes(await client.pull(`${folder}/b.md`))).not.toContain("total-mismatch");
    expect(codes(await client.pull(uri))).not.toContain("total-mismatch");
  });
});

describe("last year's reports", () => {
  const before = "file:///old/a.md";

  it("that were read before they changed do not count, however late they come", async () => {
    const files = new HeldFiles();
    files.put(before, nothingLeft);
    files.hold(before);
    const client = await start(files, {
      capabilities: WATCHING,
      settings: { previousReports: "/old" },
    });
    await client.open(uri, thisYear);
    await client.pull(uri);
    const older = await files.next(before);
    await change(client, before, 2);
    const newer = await files.next(before);
    newer(nothingLeft);
    await expect.poll(async () => codes(await client.pull(uri))).toContain("carry-over-mismatch");
    older(lastYear);
    await wait(50);
    // What has been judged already is judged anew for another reason.
    await client.open(`${folder}/b.md`, thisYear);
    expect(codes(await client.pull(`${folder}/b.md`))).toContain("carry-over-mismatch");
  });
});
