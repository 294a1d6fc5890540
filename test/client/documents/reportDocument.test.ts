import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CustomDocumentEditEvent, Uri } from "vscode";
import { ReportDocument } from "../../../client/src/documents/reportDocument.ts";
import type { Session } from "../../../client/src/session.ts";
import { fromBase64, toBase64 } from "../../../protocol/base64.ts";
import type { FillAnswer } from "../../../protocol/preview.ts";
import { editor, vscode } from "./fakeEditor.ts";

vi.mock("vscode", async () => (await import("./fakeEditor.ts")).vscode);

const PATH = "/报告/年报.docx";
const uri = new vscode.Uri(PATH) as unknown as Uri;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const onDisk = (): string => new TextDecoder().decode(editor.files.get(PATH));

/** A server that knows a document as the text of its bytes, and appends to it what an edit says. */
class FakeServer {
  version: number | null = null;
  text = "";
  refusal: string | null = null;
  readonly asked: string[] = [];

  request = async (
    { name }: { readonly name: string },
    params: { version: number; content: string; edits: readonly { newText: string }[] },
  ): Promise<unknown> => {
    const method = name.replace(/.*\//, "");
    this.asked.push(method);
    if (method === "open") {
      this.version = params.version;
      this.text = new TextDecoder().decode(fromBase64(params.content));
      return { isReport: true, notes: [] };
    }
    if (method === "page") return this.version === null ? null : { text: this.text, version: this.version };
    if (method === "fixAll") {
      if (params.version !== this.version) return { stale: true };
      if (this.refusal !== null) return { refusal: this.refusal };
      this.version++;
      this.text += "（改）";
      const content = toBase64(bytesOf(this.text));
      return { version: this.version, content, changes: ["第 1 段 ∅ → （改）"], left: [] };
    }
    if (method !== "mend") return null;
    if (params.version !== this.version) return { stale: true };
    if (this.refusal !== null) return { refusal: this.refusal };
    const added = params.edits.map(({ newText }) => newText).join("");
    if (added === "") return { version: this.version, content: null };
    this.version++;
    this.text += added;
    return { version: this.version, content: toBase64(bytesOf(this.text)) };
  };
}

let server: FakeServer;
let edits: CustomDocumentEditEvent<ReportDocument>[];

async function open(backup?: string): Promise<ReportDocument> {
  const document = await ReportDocument.open(uri, backup, server as unknown as Session);
  document.onDidEdit((event) => edits.push(event));
  return document;
}

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const add = (newText: string) => async (): Promise<FillAnswer> => ({
  edits: [{ range, newText }],
  message: null,
});
const textOf = async (document: ReportDocument): Promise<string> =>
  new TextDecoder().decode(await document.bytes());

beforeEach(() => {
  editor.reset();
  editor.files.set(PATH, bytesOf("甲"));
  server = new FakeServer();
  edits = [];
});

describe("a document that is changed", () => {
  it("can be taken back and made again, to the byte; the server follows", async () => {
    const document = await open();
    expect(await document.fillIn(add("乙"))).toEqual({ message: null });
    await document.fillIn(add("丙"));
    expect(await textOf(document)).toBe("甲乙丙");
    expect(edits).toHaveLength(2);
    await edits[1]?.undo();
    await edits[0]?.undo();
    expect([await textOf(document), server.text]).toEqual(["甲", "甲"]);
    await edits[0]?.redo();
    expect([await textOf(document), server.text]).toEqual(["甲乙", "甲乙"]);
    // What is done next stands on that.
    await document.fillIn(add("丁"));
    expect(await textOf(document)).toBe("甲乙丁");
    expect(onDisk()).toBe("甲");
  });

  it("takes entries one after the other, each on what the one before has left", async () => {
    const document = await open();
    await Promise.all(["乙", "丙", "丁"].map((word) => document.fillIn(add(word))));
    expect(await textOf(document)).toBe("甲乙丙丁");
  });

  it("has all safe fixes made as one step", async () => {
    const document = await open();
    await document.fillIn(add("乙"));
    server.version = null;
    expect(await document.fixAll()).toMatchObject({ changes: ["第 1 段 ∅ → （改）"] });
    expect(await textOf(document)).toBe("甲乙（改）");
    await edits[1]?.undo();
    expect(await textOf(document)).toBe("甲乙");
    server.refusal = "没能处理";
    expect(await document.fixAll()).toBeUndefined();
    expect(editor.told).toEqual(["没能处理"]);
  });

  it("stays as it is where that is refused, or nothing is to be done", async () => {
    const document = await open();
    server.refusal = "第 1 段没有改。";
    expect(await document.fillIn(add("乙"))).toEqual({ reason: "第 1 段没有改。" });
    expect(await document.fillIn(async () => ({ refusal: "不是数" }))).toEqual({ reason: "不是数" });
    server.refusal = null;
    expect(await document.fillIn(add(""))).toEqual({ message: null });
    expect(edits).toEqual([]);
    expect(await textOf(document)).toBe("甲");
  });

  it("is told anew to a server that was started again", async () => {
    const document = await open();
    await document.fillIn(add("乙"));
    server.version = null;
    server.text = "";
    expect(await document.page(false)).toMatchObject({ text: "甲乙" });
    server.version = 99;
    expect(await document.fillIn(add("丙"))).toEqual({ message: null });
    expect(await textOf(document)).toBe("甲乙丙");
  });

  it("says so where the server does not answer", async () => {
    const document = await open();
    expect(await document.fillIn(async () => undefined)).toEqual({
      reason: expect.stringMatching(/could not be changed/),
    });
  });
});

describe("a document that is saved", () => {
  it("is written where it lies, or elsewhere", async () => {
    const document = await open();
    await document.fillIn(add("乙"));
    await document.saveAs(new vscode.Uri("/报告/另存.docx") as unknown as Uri);
    expect(onDisk()).toBe("甲");
    await document.save();
    expect(onDisk()).toBe("甲乙");
    expect(editor.files.get("/报告/另存.docx")).toEqual(bytesOf("甲乙"));
    expect(editor.told).toEqual([]);
  });

  it("says what to do where an office program holds the file; nothing is lost", async () => {
    const document = await open();
    await document.fillIn(add("乙"));
    editor.locked = PATH;
    await expect(document.save()).rejects.toThrow(/年报\.docx could not be written.*EBUSY/);
    editor.locked = "";
    await document.save();
    expect(onDisk()).toBe("甲乙");
  });

  it("asks before it overwrites what another program has written", async () => {
    const document = await open();
    await document.fillIn(add("乙"));
    editor.files.set(PATH, bytesOf("别人写的"));
    await expect(document.save()).rejects.toBeInstanceOf(vscode.CancellationError);
    expect(onDisk()).toBe("别人写的");
    editor.answer = (_, [overwrite]) => overwrite;
    await document.save();
    expect(onDisk()).toBe("甲乙");
    expect(editor.told).toHaveLength(2);
  });

  it("is read again where another program has written it, unless something is not saved", async () => {
    const document = await open();
    editor.files.set(PATH, bytesOf("新的"));
    for (const tell of editor.watchers) tell();
    expect(await textOf(document)).toBe("新的");
    await document.fillIn(add("乙"));
    editor.files.set(PATH, bytesOf("更新的"));
    for (const tell of editor.watchers) tell();
    expect(await textOf(document)).toBe("新的乙");
    await document.revert();
    expect([await textOf(document), server.text]).toEqual(["更新的", "更新的"]);
  });

  it("comes back from its backup with what was not saved", async () => {
    const document = await open();
    await document.fillIn(add("乙"));
    const backup = await document.backup(new vscode.Uri("/备份/1") as unknown as Uri);
    document.dispose();
    const again = await open(backup.id);
    expect([await textOf(again), onDisk()]).toEqual(["甲乙", "甲"]);
    // It counts as not saved: nothing is read over it.
    editor.files.set(PATH, bytesOf("别人写的"));
    for (const tell of editor.watchers) tell();
    expect(await textOf(again)).toBe("甲乙");
    await backup.delete();
    expect(editor.files.has("/备份/1")).toBe(false);
  });

  it("is not opened where it is too large", async () => {
    editor.sizes.set(PATH, 33 * 1024 * 1024);
    await expect(open()).rejects.toThrow(/年报\.docx is larger than 32 MB/);
  });
});
