import { beforeEach, describe, expect, it, vi } from "vitest";
import { registerDrop } from "../../../client/src/documents/dropReport.ts";
import { registerExport } from "../../../client/src/documents/exportReport.ts";
import { registerImport } from "../../../client/src/documents/importReport.ts";
import type { Workbench } from "../../../client/src/workbench.ts";
import { toBase64 } from "../../../protocol/base64.ts";
import { editor, vscode } from "./fakeEditor.ts";

vi.mock("vscode", async () => (await import("./fakeEditor.ts")).vscode);

const WORD = "/报告/年报.docx";
const TEXT = "/报告/年报.nianbao.md";
const uri = new vscode.Uri(WORD);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (path: string): string => new TextDecoder().decode(editor.files.get(path));

let answer: unknown;
let active: { uri: unknown; bytes(): Promise<Uint8Array> } | null;
let shown: unknown;

beforeEach(() => {
  editor.reset();
  editor.files.set(WORD, bytesOf("Word"));
  answer = { text: "# 年报\n", isReport: true, notes: [] };
  active = null;
  shown = null;
  const workbench = {
    session: { request: async () => answer },
    activeReport: {
      get current() {
        return shown;
      },
    },
    documents: {
      get active() {
        return active;
      },
    },
  } as unknown as Workbench;
  registerImport(workbench);
  registerExport(workbench);
  registerDrop(workbench);
});

const run = (command: string, ...args: unknown[]): Promise<void> | undefined =>
  editor.commands.get(`nianbao.${command}`)?.(...args);

describe("import", () => {
  it("writes the text beside its document, and opens it", async () => {
    await run("importReport", uri);
    expect(read(TEXT)).toBe("# 年报\n");
    expect(editor.opened).toEqual([TEXT]);
    expect(read(WORD)).toBe("Word");
  });

  it("takes all that are chosen", async () => {
    editor.files.set("/报告/乙.pdf", bytesOf("PDF"));
    await run("importReport", uri, [uri, new vscode.Uri("/报告/乙.pdf")]);
    expect([...editor.files.keys()]).toContain("/报告/乙.nianbao.md");
    expect(editor.opened).toEqual([TEXT, "/报告/乙.nianbao.md"]);
  });

  it("overwrites nothing: the old text is opened, or the new one gets another name", async () => {
    editor.files.set(TEXT, bytesOf("旧的"));
    await run("importReport", uri);
    expect(editor.opened).toEqual([]);
    editor.answer = (_, [open]) => open;
    await run("importReport", uri);
    expect(editor.opened).toEqual([TEXT]);
    editor.answer = (_, [, another]) => another;
    await run("importReport", uri);
    await run("importReport", uri);
    expect(read(TEXT)).toBe("旧的");
    expect(editor.opened.slice(1)).toEqual(["/报告/年报（2）.nianbao.md", "/报告/年报（3）.nianbao.md"]);
  });

  it("asks where no report was found, and says why a document was not read", async () => {
    answer = { text: "通知", isReport: false, notes: [] };
    await run("importReport", uri);
    answer = { refusal: "文件已加密" };
    await run("importReport", uri);
    answer = undefined;
    await run("importReport", uri);
    await run("importReport", new vscode.Uri("/报告/没有.docx"));
    expect(editor.told).toEqual([
      "No annual report was found in 年报.docx.",
      "年报.docx was not read: 文件已加密",
      "The checker did not respond. The Output panel says why.",
      "there is no /报告/没有.docx",
    ]);
    expect(editor.files.has(TEXT)).toBe(false);
  });

  it("tells what was not understood", async () => {
    answer = { text: "# 年报\n", isReport: true, notes: ["第 3 段：图片没有读", "带有宏"] };
    await run("importReport", uri);
    expect(editor.told).toContain("2 things to look at: 第 3 段：图片没有读");
    expect(editor.told).toContain("  带有宏");
  });

  it("of the document in front takes what is not saved yet", async () => {
    await run("convertToText");
    expect(editor.opened).toEqual([]);
    active = { uri, bytes: async () => bytesOf("改过") };
    await run("convertToText");
    expect(editor.opened).toEqual([TEXT]);
  });
});

describe("export", () => {
  const OUT = "/报告/发布.html";
  beforeEach(() => {
    active = { uri, bytes: async () => bytesOf("") };
    answer = { content: toBase64(bytesOf("<html>")), errors: 0, notes: [] };
    Object.assign(editor, { picked: ".html", target: OUT });
  });

  it("writes where it is told to", async () => {
    await run("export");
    expect(read(OUT)).toBe("<html>");
    expect(editor.proposed).toBe("/报告/年报.html");
    active = null;
    shown = { document: { uri: new vscode.Uri("/报告/年报.md") } };
    editor.picked = ".md";
    await run("export");
    expect(editor.proposed).toBe("/报告/年报（export）.md");
  });

  it("asks first where errors are left", async () => {
    answer = { content: toBase64(bytesOf("<html>")), errors: 3, notes: [] };
    await run("export");
    expect(editor.files.has(OUT)).toBe(false);
    expect(editor.told).toEqual(["3 errors are left in this report."]);
    editor.answer = (_, [anyway]) => anyway;
    await run("export");
    expect(read(OUT)).toBe("<html>");
  });

  it("writes nothing where there is no report, no answer, or nothing was chosen", async () => {
    for (const nothing of [null, undefined, { refusal: "没能处理" }]) {
      answer = nothing;
      await run("export");
    }
    Object.assign(editor, { picked: "" });
    await run("export");
    expect(editor.told).toEqual([
      "There is no annual report in this editor to export.",
      "The checker did not respond. The Output panel says why.",
      "没能处理",
    ]);
    expect([...editor.files.keys()]).toEqual([WORD]);
  });
});

describe("a document that is dropped", () => {
  interface Item {
    readonly name?: string;
    readonly text?: string;
  }
  /** Drops things into a text. @returns what is put there. */
  const drop = async (text: string, items: Readonly<Record<string, Item>>): Promise<string | undefined> => {
    const entries = Object.entries(items).map(([type, { name, text: words = "" }]) => {
      const file = name === undefined ? undefined : { name, data: async () => bytesOf("Word") };
      return [type, { asFile: () => file, asString: async () => words }] as const;
    });
    const transfer = new Map(entries);
    const document = { uri, getText: () => text };
    const token = { isCancellationRequested: false };
    const [edit] = await editor.drop.provideDocumentDropEdits(document, null, transfer, token);
    return edit?.insertText;
  };

  it("into an empty text becomes its report, from another program or from the Explorer", async () => {
    expect(
      await drop(" \n", { "image/png": { name: "a.png" }, "application/x": { name: "年报.docx" } }),
    ).toBe("# 年报\n");
    expect(await drop("", { "text/uri-list": { text: "file:///报告/年报.docx\r\n" } })).toBe("# 年报\n");
  });

  it("is left alone elsewhere, and where it is no report", async () => {
    const word = { "application/x": { name: "年报.docx" } };
    expect(await drop("# 已有的", word)).toBeUndefined();
    expect(await drop("", { "image/png": { name: "a.png" } })).toBeUndefined();
    expect(await drop("", { "text/uri-list": { text: "file:///没有/年报.docx" } })).toBeUndefined();
    answer = { text: "通知", isReport: false, notes: [] };
    expect(await drop("", word)).toBeUndefined();
    answer = { refusal: "文件已加密" };
    expect(await drop("", word)).toBeUndefined();
    expect(editor.told).toEqual(["年报.docx was not read: 文件已加密"]);
  });
});
