import { beforeEach, describe, expect, it, vi } from "vitest";
import { registerNewReport } from "../../client/src/commands/newReport.ts";
import type { Workbench } from "../../client/src/workbench.ts";

/** What stands for the editor. */
const editor = vi.hoisted(() => ({
  run: async (): Promise<void> => {},
  folders: [] as { uri: string }[],
  files: new Map<string, Uint8Array>(),
  open: [] as string[],
  /** What the user answers, in turn; undefined for Escape. */
  answers: [] as (string | undefined)[],
  asked: [] as { ignoreFocusOut?: boolean }[],
  errors: [] as string[],
}));
/** What the server was asked for. */
let params: unknown[] = [];

vi.mock("vscode", () => ({
  Position: class {},
  Range: class {},
  Selection: class {},
  QuickPickItemKind: {},
  TextEditorRevealType: {},
  Uri: {
    parse: (uri: string) => ({ scheme: "file", path: uri }),
    joinPath: (folder: string, name: string) => ({ scheme: "file", path: `${folder}/${name}` }),
    from: ({ path }: { path: string }) => ({ scheme: "untitled", path, toString: () => path }),
  },
  WorkspaceEdit: class {
    insert(): void {}
  },
  l10n: { t: (text: string, ...values: string[]) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "") },
  languages: { setTextDocumentLanguage: async (document: unknown) => document },
  commands: {
    registerCommand(_: string, command: () => Promise<void>) {
      editor.run = command;
      return { dispose() {} };
    },
    executeCommand: async () => {},
  },
  window: {
    showQuickPick: async (items: { label: string }[]) => {
      const wished = editor.answers.shift();
      return items.find(({ label }) => label === wished);
    },
    showInputBox: async (options: object) => {
      editor.asked.push(options);
      return editor.answers.shift();
    },
    showErrorMessage: (message: string) => void editor.errors.push(message),
    showTextDocument: async (document: object) => ({ document }),
  },
  workspace: {
    get workspaceFolders() {
      return editor.folders;
    },
    get textDocuments() {
      return editor.open.map((uri) => ({ uri }));
    },
    asRelativePath: ({ path }: { path: string }) => path,
    applyEdit: async () => true,
    fs: {
      stat: async ({ path }: { path: string }) => {
        if (!editor.files.has(path)) throw new Error("no such file");
      },
      readFile: async ({ path }: { path: string }) => editor.files.get(path),
    },
    openTextDocument: async ({ scheme, path }: { scheme: string; path: string }) => {
      const bytes = editor.files.get(path);
      if (scheme === "untitled" && bytes) throw new Error("file already exists");
      if (scheme === "file" && !bytes) throw new Error("it has been deleted");
      if (scheme === "untitled") editor.open.push(path);
      return { uri: path, getText: () => new TextDecoder().decode(bytes) };
    },
  },
}));
vi.mock("vscode-languageclient", () => ({ WorkspaceSymbolRequest: { type: "workspace/symbol" } }));

const LAST_YEAR = "/年报/临河县2024.txt";

beforeEach(() => {
  params = [];
  Object.assign(editor, { folders: [{ uri: "/年报" }], files: new Map(), open: [], asked: [], errors: [] });
  const client = { sendRequest: async () => [{ name: "临河县 2024", location: { uri: LAST_YEAR } }] };
  registerNewReport({
    session: {
      client: async () => client,
      request: async (_: unknown, given: unknown) => {
        params.push(given);
        return { text: "新", name: "临河县2025年年报.nianbao.md", reminders: [] };
      },
    },
    reminders: { show() {} },
  } as unknown as Workbench);
});

describe("a new report", () => {
  const fromTemplate = async (): Promise<void> => {
    editor.answers = ["Blank template", "临河县", "2025"];
    await editor.run();
  };

  it("gets a name of its own where a file or an open text has it already", async () => {
    editor.files.set("/年报/临河县2025年年报.nianbao.md", new Uint8Array());
    await fromTemplate();
    await fromTemplate();
    expect(editor.open).toEqual([
      "/年报/临河县2025年年报（2）.nianbao.md",
      "/年报/临河县2025年年报（3）.nianbao.md",
    ]);
  });

  it("is opened as well where no folder is", async () => {
    editor.folders = [];
    await fromTemplate();
    await fromTemplate();
    expect(editor.open).toEqual(["临河县2025年年报.nianbao.md", "临河县2025年年报（2）.nianbao.md"]);
  });

  it.each([[[undefined]], [["Blank template", undefined]], [["Blank template", "临河县", undefined]]])(
    "is not made where a question is left: %j",
    async (answers) => {
      editor.answers = answers;
      await editor.run();
      expect([params, editor.open, editor.errors]).toEqual([[], [], []]);
    },
  );

  it("is asked for in questions that stay while the user looks something up elsewhere", async () => {
    await fromTemplate();
    expect(editor.asked.map(({ ignoreFocusOut }) => ignoreFocusOut)).toEqual([true, true]);
  });

  it("is made from last year's text, of which an editor would garble the encoding", async () => {
    // 政务公开年度报告, written in GB18030.
    const bytes = [
      0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa, 0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6,
    ];
    editor.files.set(LAST_YEAR, new Uint8Array(bytes));
    editor.answers = ["临河县 2024", "2025"];
    await editor.run();
    expect(params).toEqual([{ from: "政务公开年度报告", year: 2025 }]);
  });

  it("says which file was not read, and why", async () => {
    editor.answers = ["临河县 2024", "2025"];
    await editor.run();
    expect(editor.errors).toEqual(["临河县2024.txt was not read: it has been deleted"]);
    expect(params).toEqual([]);
  });
});
