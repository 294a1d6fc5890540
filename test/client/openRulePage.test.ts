import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { registerOpenRulePage } from "../../client/src/commands/openRulePage.ts";
import type { Workbench } from "../../client/src/workbench.ts";
import { RULES } from "../../server/src/report/index.ts";

interface Item {
  readonly label: string;
  readonly description?: string;
  readonly kind?: string;
  readonly iconPath?: { readonly id: string };
}

/** What stands for the editor. */
const editor = vi.hoisted(() => ({
  run: async (_?: unknown): Promise<void> => {},
  listed: [] as Item[],
  options: {} as Readonly<Record<string, unknown>>,
  /** What is typed: the first entry that shows it is taken. */
  typed: "",
  opened: [] as string[],
  codesHere: [] as string[],
}));

vi.mock("vscode", () => ({
  QuickPickItemKind: { Separator: "separator" },
  ThemeIcon: class {
    constructor(readonly id: string) {}
  },
  Uri: { from: ({ path }: { path: string }) => path },
  l10n: { t: (text: string) => text },
  languages: {
    getDiagnostics: () =>
      editor.codesHere.map((value) => ({
        source: "nianbao",
        range: { contains: () => true },
        code: { value },
      })),
  },
  commands: {
    registerCommand(_: string, command: () => Promise<void>) {
      editor.run = command;
      return { dispose() {} };
    },
    executeCommand: async (command: string, uri: string) => {
      if (command === "vscode.open") editor.opened.push(uri);
    },
  },
  window: {
    activeTextEditor: { document: {}, selection: {} },
    showQuickPick: async (items: Item[], options: Readonly<Record<string, unknown>>) => {
      Object.assign(editor, { listed: items, options });
      return items.find(
        (item) =>
          !item.kind &&
          `${item.label} ${options.matchOnDescription ? item.description : ""}`.includes(editor.typed),
      );
    },
  },
}));

/** The manifest as VS Code gives it: texts by their keys in the user's language. */
function readManifest(texts: string): object {
  const byKey = JSON.parse(readFileSync(texts, "utf8")) as Readonly<Record<string, string>>;
  const manifest = readFileSync("package.json", "utf8");
  return JSON.parse(manifest.replace(/"%([^%"]+)%"/g, (_, key: string) => JSON.stringify(byKey[key])));
}

function register(texts: string): void {
  registerOpenRulePage({
    context: { extension: { packageJSON: readManifest(texts) } },
  } as unknown as Workbench);
}

beforeEach(() => {
  Object.assign(editor, { listed: [], opened: [], codesHere: [], typed: "" });
  register("package.nls.zh-cn.json");
});

describe("the list of rules", () => {
  it("shows each rule once, by its name, with its code and the icon of its level", async () => {
    await editor.run();
    const rules = editor.listed.filter(({ kind }) => !kind);
    expect(new Map(rules.map(({ label, description }) => [description, label]))).toEqual(
      new Map(RULES.map(({ code, name }) => [code, name.zh])),
    );
    expect(rules.length).toBe(RULES.length);
    const icons = new Map(rules.map(({ description, iconPath }) => [description, iconPath?.id]));
    expect(
      ["total-mismatch", "copied-paragraph", "missing-aspect", "row-order"].map((code) => icons.get(code)),
    ).toEqual(["error", "warning", "info", "lightbulb"]);
  });

  it("stands in groups, each under its name", async () => {
    await editor.run();
    const separators = editor.listed.filter(({ kind }) => kind).map(({ label }) => label);
    expect(separators).toEqual([...new Set(separators)]);
    expect(separators[0]).toBe("文档结构");
    expect(editor.listed[0]?.label).toBe("文档结构");
  });

  it("speaks English to who reads English", async () => {
    register("package.nls.json");
    await editor.run();
    expect(editor.listed.slice(0, 2).map(({ label }) => label)).toEqual(["Document", "Missing title"]);
  });

  it.each(["段落照搬", "copied-paragraph"])("finds a rule by %s and opens its page", async (typed) => {
    editor.typed = typed;
    await editor.run();
    expect(editor.opened).toEqual(["/copied-paragraph.md"]);
  });

  it("is passed over where one finding stands under the cursor, and holds what stands there where these are more", async () => {
    editor.codesHere = ["row-order", "row-order"];
    await editor.run();
    expect([editor.listed, editor.opened]).toEqual([[], ["/row-order.md"]]);
    editor.codesHere = ["copied-paragraph", "row-order"];
    await editor.run();
    expect(editor.listed.map(({ label }) => label)).toEqual([
      "统计表",
      "行次序有误",
      "跨年度与文件夹",
      "段落照搬",
    ]);
  });

  it("opens nothing where it is left without a choice", async () => {
    editor.typed = "没有这条规则";
    await editor.run();
    expect(editor.opened).toEqual([]);
  });
});
