import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../server/src/report/index.ts";

type Json = Readonly<Record<string, unknown>>;

function readJson<T = Json>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

interface Command {
  readonly command: string;
  readonly enablement?: string;
}

interface Setting {
  readonly type?: string;
  readonly default?: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly enum?: readonly string[];
  readonly markdownDescription?: string;
  readonly markdownEnumDescriptions?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly properties?: Json;
}

interface WalkthroughStep {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly languages: readonly {
      readonly filenamePatterns: readonly string[];
      readonly firstLine: string;
    }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
  } & Json;
}

const manifest = readJson<Manifest>("package.json");
const { contributes } = manifest;
const known = contributes.commands.map(({ command }) => command);
const settings = Object.entries(contributes.configuration.properties);

/** Every string in a JSON value. */
function listStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}

/** The text of every source of the client. */
function readClientSources(): string[] {
  return readdirSync("client/src", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(`client/src/${name}`, "utf8"));
}

describe("texts", () => {
  const used = listStrings(manifest)
    .filter((text) => /^%[^%]+%$/.test(text))
    .map((text) => text.slice(1, -1));

  test.each(["package.nls.json", "package.nls.zh-cn.json"])("%s has each text of the manifest", (path) => {
    expect(Object.keys(readJson(path)).sort()).toEqual([...new Set(used)].sort());
    for (const text of Object.values(readJson(path))) expect(text).toMatch(/\S/);
  });

  test("each text of the client is translated, and none is left over", () => {
    const sources = readClientSources();
    const calls = sources.flatMap((source) => [...source.matchAll(/\bl10n\.t\(/g)]);
    const keys = sources.flatMap((source) => [...source.matchAll(/\bl10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)]);
    // A key that is no literal cannot be translated.
    expect(keys.length).toBe(calls.length);
    const bundle = readJson<Record<string, string>>("l10n/bundle.l10n.zh-cn.json");
    expect(Object.keys(bundle).sort()).toEqual([...new Set(keys.map(([, key]) => key))].sort());
    for (const [key, text] of Object.entries(bundle)) {
      expect(text, key).toMatch(/\p{Script=Han}|[；]/u);
      expect(text.match(/\{\d\}/g)?.sort() ?? [], key).toEqual(key.match(/\{\d\}/g)?.sort() ?? []);
    }
  });
});

const DISTRIBUTED = [
  ...["dist/preview.js", "dist/preview.css"],
  ...["dist/server.cjs", "dist/server.main.cjs", "dist/server.worker.js"],
  "dist/formats/*.js",
];

describe("files", () => {
  test("each file that the manifest names is there", () => {
    const paths = listStrings({ ...contributes, icon: "images/icon.png" }).filter((text) =>
      /^(?:\.\/)?(?:images|schemas|snippets|syntaxes)\/|^\.\/language-configuration/.test(text),
    );
    expect(paths.length).toBeGreaterThan(7);
    for (const path of paths) expect(existsSync(path), path).toBe(true);
  });

  test("what the extension needs is packed", () => {
    const packed = readFileSync(".vscodeignore", "utf8");
    for (const path of [manifest.main, manifest.browser, ...DISTRIBUTED]) {
      expect(packed).toContain(`!${path.replace("./", "")}\n`);
    }
  });
});

describe("settings", () => {
  test("are few, and each is described", () => {
    expect(settings.length).toBeLessThanOrEqual(15);
    for (const [key, setting] of settings) {
      expect(setting.markdownDescription, key).toMatch(/^%/);
      expect(setting.scope, key).toMatch(/^(?:window|resource)$/);
      expect(setting.order, key).toBeGreaterThan(0);
      expect(setting.markdownEnumDescriptions?.length, key).toBe(setting.enum?.length);
      // Values have names of their own in the user's language.
      expect(setting.enumItemLabels?.length, key).toBe(setting.enum?.length);
    }
  });

  test("know every rule", () => {
    const { properties } = contributes.configuration.properties["nianbao.rules"] ?? {};
    expect(Object.keys(properties ?? {})).toEqual(RULES.map(({ code }) => code));
  });
});

/** A Word document is in front, in its editor. */
const IS_DOCUMENT =
  "activeCustomEditorId == 'nianbao.document' || activeCustomEditorId == 'nianbao.anyDocument'";

describe("commands", () => {
  test("appear only where there is a report, but for those that need none", () => {
    const others: Readonly<Record<string, string | undefined>> = {
      "nianbao.checkFolder": "workspaceFolderCount > 0",
      "nianbao.convertToText": IS_DOCUMENT,
      "nianbao.fixAll": `nianbao.isReport || ${IS_DOCUMENT}`,
      "nianbao.export": `nianbao.isReport || ${IS_DOCUMENT}`,
      "nianbao.importReport": undefined,
      "nianbao.newReport": undefined,
      "nianbao.openRulePage": undefined,
      "nianbao.openSample": undefined,
    };
    for (const { command, enablement } of contributes.commands) {
      expect(enablement, command).toBe(command in others ? others[command] : "nianbao.isReport");
    }
  });

  test("are each registered by the client", () => {
    const client = readClientSources().join();
    const registered = [...client.matchAll(/registerCommand\("([^"]+)"/g)].map(([, command]) => command);
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(registered.sort());
  });

  test("of the menus exist", () => {
    for (const { command } of Object.values(contributes.menus).flat()) {
      if (command !== undefined) expect(known).toContain(command);
    }
  });

  test("of the palette are few", () => {
    const hidden = contributes.menus.commandPalette?.filter(({ when }) => when === "false") ?? [];
    expect(known.length - hidden.length).toBeLessThanOrEqual(15);
  });
});

describe("keys", () => {
  /** What a key must not be taken from: suggestions, snippets, ghost texts, readers of screens. */
  const CONDITIONS = [
    ...["config.nianbao.tabInTables", "editorTextFocus", "!editorReadonly", "!editorHasMultipleSelections"],
    ...["!suggestWidgetVisible", "!inSnippetMode", "!hasOtherSuggestions", "!inlineSuggestionVisible"],
    ...["!inlineEditIsVisible", "!editorTabMovesFocus", "!accessibilityModeEnabled"],
  ];

  test("are taken in tables only: Tab and Shift+Tab in their lines, Enter in a figure", () => {
    const typed = contributes.keybindings.filter(({ command }) => command !== "nianbao.openPreview");
    const taken = typed.map(({ key, command, when }) => {
      const conditions = when.split(" && ");
      expect(known).toContain(command);
      expect(conditions.slice(0, -1)).toEqual(CONDITIONS);
      return [key, conditions[conditions.length - 1]];
    });
    expect(taken).toEqual([
      ["tab", "nianbao.inTable"],
      ["shift+tab", "nianbao.inTable"],
      ["enter", "nianbao.inFigure"],
    ]);
  });

  test("open the preview as they do elsewhere, in the extension's own language", () => {
    const preview = contributes.keybindings.filter(({ command }) => command === "nianbao.openPreview");
    expect(preview).toEqual([
      {
        command: "nianbao.openPreview",
        key: "ctrl+k v",
        mac: "cmd+k v",
        when: "editorLangId == nianbao && nianbao.isReport",
      },
    ]);
  });

  test("can be given back by a setting", () => {
    expect(contributes.configuration.properties["nianbao.tabInTables"]).toMatchObject({
      type: "boolean",
      default: true,
    });
  });
});

test("the extension wakes for reports, and for languages and folders in which reports come", () => {
  expect(manifest.activationEvents).toEqual([
    "onLanguage:markdown",
    "onLanguage:plaintext",
    "onWebviewPanel:nianbao.preview",
    "workspaceContains:**/*.{nianbao,nianbao.md}",
    "workspaceContains:**/*{年报,年度报告}*.{md,markdown,txt}",
  ]);
});

describe("the walkthrough", () => {
  const steps =
    (contributes.walkthroughs as readonly { steps: readonly WalkthroughStep[] }[])[0]?.steps ?? [];

  test("has six steps, each completed by what has happened, with a picture that is packed", () => {
    expect(steps).toHaveLength(6);
    const known = contributes.commands.map(({ command }) => command);
    const texts = readJson<Record<string, string>>("package.nls.zh-cn.json");
    const client = readClientSources().join();
    for (const { id, description, media, completionEvents } of steps) {
      expect(existsSync(media.svg), media.svg).toBe(true);
      expect(completionEvents.length, id).toBeGreaterThan(0);
      for (const event of completionEvents) {
        // A click that led to nothing is no step taken.
        expect(event).toMatch(/^on(?:View|Context):\S+$/);
        const [, key] = /^onContext:nianbao\.(\w+)$/.exec(event) ?? [];
        if (key) expect(client, key).toMatch(new RegExp(`completeStep\\("${key}"\\)|"nianbao\\.${key}"`));
      }
      const [, button, query] =
        /\(command:([^)?]+)\??([^)]*)\)/.exec(texts[description.slice(1, -1)] ?? "") ?? [];
      expect(known, id).toContain(button);
      // What acts on a report acts on the sample: while the walkthrough is read no report is active.
      const needsReport = contributes.commands.find(({ command }) => command === button)?.enablement;
      expect(needsReport, id).not.toBe("nianbao.isReport");
      if (!query) continue;
      const [action]: unknown[] = JSON.parse(decodeURIComponent(query));
      expect(known, id).toContain(action);
      expect(readFileSync("client/src/commands/openSample.ts", "utf8")).toContain(`"${action}"`);
    }
    expect(readFileSync(".vscodeignore", "utf8")).toContain("!media/walkthrough/*.svg\n");
  });

  test("has pictures in the colours of the theme alone", () => {
    for (const { media } of steps) {
      const colours = readFileSync(media.svg, "utf8").match(
        /(?:fill|stroke)="(?!none|var\(--vscode-)[^"]*"/g,
      );
      expect(colours, media.svg).toBeNull();
    }
  });

  test("opens a sample that is packed", () => {
    const [, sample] =
      /"examples", "([^"]+)"/.exec(readFileSync("client/src/commands/openSample.ts", "utf8")) ?? [];
    expect(existsSync(`examples/${sample}`)).toBe(true);
    expect(readFileSync(".vscodeignore", "utf8")).toContain(`!examples/${sample}\n`);
  });
});

test("the preview shows the rules' pages", () => {
  const [, scheme] = /SCHEME = "([^"]+)"/.exec(readFileSync("client/src/rulePages.ts", "utf8")) ?? [];
  expect(contributes.configurationDefaults).toHaveProperty(["workbench.editorAssociations"], {
    [`${scheme}:/**/*.md`]: "vscode.markdown.preview.editor",
  });
  for (const { code } of RULES) expect(existsSync(`docs/rules/${code}.md`), code).toBe(true);
});

describe("the language", () => {
  const [language] = contributes.languages;
  const firstLine = new RegExp(language?.firstLine ?? "");

  test.each([
    "青石街道办事处2024年政府信息公开工作年度报告",
    "# 临河县财政局 2024 年政府信息公开工作年度报告",
    "\uFEFF**云溪乡2024年政府信息公开工作年度报告**",
  ])("claims a text that begins with %s", (line) => {
    expect(line).toMatch(firstLine);
  });

  test.each([
    "现公布青石镇2024年政府信息公开工作年度报告。",
    "《青石镇政府信息公开工作年度报告》审核意见",
    "关于编制政府信息公开工作年度报告的通知",
    "# 更新日志",
  ])("leaves a text that begins with %s", (line) => {
    expect(line).not.toMatch(firstLine);
  });

  test("has words that a double click should take", () => {
    const { wordPattern } = readJson<{ wordPattern: { pattern: string; flags: string } }>(
      "language-configuration.json",
    );
    const pattern = new RegExp(wordPattern.pattern, `g${wordPattern.flags}`);
    const words = "共收费12.5万元，nianbao-disable 主动公开zdgk１２件".match(pattern);
    expect(words).toEqual(["共收费", "12.5", "万元", "nianbao-disable", "主动公开", "zdgk", "１２", "件"]);
  });
});
