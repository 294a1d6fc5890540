import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ClientCapabilities, CodeAction, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { RULES } from "../../server/src/report/index.ts";
import { Client, PULLING } from "./client.ts";
import { report, TestFolder, WATCHING, wrong } from "./testFolder.ts";

const uri = "file:///a.md";
const CONFIG = "nianbao.config.json";

/** As VS Code does, with edits that may make files. */
const EDITING: ClientCapabilities = {
  ...WATCHING,
  workspace: {
    ...WATCHING.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
};

/** The ways to suppress a rule where it speaks first. */
async function ways(client: Client, of: string, code: string): Promise<CodeAction[]> {
  const [found] = (await client.pull(of)).filter((diagnostic) => diagnostic.code === code);
  const actions = await client.actions(of, ["quickfix"], found?.range);
  const name = RULES.find((rule) => rule.code === code)?.name;
  return actions.filter(({ title }) =>
    [`不再提示“${name?.zh}”`, `Ignore “${name?.en}”`].some((words) => title.includes(words)),
  );
}

function edited(text: string, edits: readonly TextEdit[] = []): string {
  return TextDocument.applyEdits(TextDocument.create("", "", 0, text), [...edits]);
}

describe("suppressing a rule", () => {
  const unfinished = report("青石镇", 2024).replace("## 二、", "主动公开政府信息××条。\n\n## 二、");

  it("is offered after what mends, and never preferred", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, wrong);
    const [found] = (await client.pull(uri)).filter(({ code }) => code === "total-mismatch");
    const actions = await client.actions(uri, ["quickfix"], found?.range);
    const titles = actions.map(({ title }) => title);
    const first = titles.findIndex((title) => title.includes("不再提示"));
    expect(first).toBeGreaterThan(0);
    expect(titles.slice(first).every((title) => /^本(?:行|表|文件|文件夹)不再提示“.+”$/.test(title))).toBe(
      true,
    );
    expect(actions.slice(first).every(({ isPreferred, kind }) => !isPreferred && kind === "quickfix")).toBe(
      true,
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("names the findings it suppresses", async () => {
    const client = await Client.start({ capabilities: PULLING, locale: "en" });
    await client.open(uri, wrong);
    const actions = await ways(client, uri, "total-mismatch");
    expect(actions.map(({ title }) => title)).toEqual([
      "Ignore “wrong total” in this table",
      "Ignore “wrong total” in this file",
    ]);
    expect(actions[0]?.diagnostics?.every(({ code }) => code === "total-mismatch")).toBe(true);
  });

  it.each(["\n", "\r\n"])("in a table puts the comment before it (%j)", async (eol) => {
    const text = wrong.replace(/\n/g, eol);
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, text);
    const [table] = await ways(client, uri, "total-mismatch");
    const after = client.applied(uri, table);
    expect(after).toContain(`${eol}${eol}<!-- nianbao-disable-next-line total-mismatch -->${eol}`);
    expect(after.replace(`<!-- nianbao-disable-next-line total-mismatch -->${eol}`, "")).toBe(text);
    await client.open("file:///b.md", after);
    expect((await client.pull("file:///b.md")).map(({ code }) => code)).not.toContain("total-mismatch");
    expect(await client.request("nianbao/status", { uri: "file:///b.md" })).toMatchObject({ suppressed: 2 });
  });

  it.each(["\n", "\r\n"])("on a line of prose puts it above, and positions stay right (%j)", async (eol) => {
    const text = unfinished.replace(/\n/g, eol);
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, text);
    const before = await client.pull(uri);
    const [line] = await ways(client, uri, "placeholder");
    expect(line?.title).toBe("本行不再提示“未填写处”");
    const [edit] = line?.edit?.changes?.[uri] ?? [];
    if (!edit) throw new Error("no edit");
    await client.change(uri, [edit]);
    const after = await client.pull(uri);
    const shift = (diagnostics: typeof before): unknown[] =>
      diagnostics
        .filter(({ code }) => code !== "placeholder")
        .map(({ code, range: { start, end } }) => [
          code,
          start.line + (start.line >= edit.range.start.line ? 1 : 0),
          start.character,
          end.character,
        ]);
    expect(
      after.map(({ code, range: { start, end } }) => [code, start.line, start.character, end.character]),
    ).toEqual(shift(before));
  });

  it("of which a document says nothing is offered nowhere", async () => {
    const client = await Client.start({ capabilities: PULLING });
    await client.open(uri, "# 说明\n");
    expect(await client.actions(uri)).toEqual([]);
  });
});

describe("a query", () => {
  const [before, now] = [50, 600].map((licences, index) =>
    report("青石镇", 2023 + index, { "proactive/licensing/decisions": licences }),
  );

  /** The quick fixes where a figure leaps against last year's, which is open as well. */
  async function answers(initializationOptions = {}): Promise<{ client: Client; actions: CodeAction[] }> {
    const client = await Client.start({ capabilities: PULLING, initializationOptions });
    await client.open("file:///2023.md", before ?? "");
    await client.open("file:///2024.md", now ?? "");
    const ask = async () =>
      (await client.pull("file:///2024.md")).find(({ code }) => code === "unusual-change");
    await expect.poll(ask).toBeDefined();
    return { client, actions: await client.actions("file:///2024.md", ["quickfix"], (await ask())?.range) };
  }

  it("is answered first of all with a reason, which stands before the table", async () => {
    const { client, actions } = await answers();
    expect(actions.map(({ title }) => title)).toEqual([
      "情况属实，写明理由",
      "本文件不再提示“数与上年相差悬殊”",
    ]);
    expect(client.applied("file:///2024.md", actions[0])).toContain(
      "<!-- nianbao-disable-next-line unusual-change -- 理由 -->\n第二十条第（一）项",
    );
  });

  it("and says so to a client that asks for the reason by itself", async () => {
    const { actions } = await answers({ suppressCommand: true });
    const [answer, file] = actions.map(({ command }) => command?.arguments?.[0]);
    expect(answer).toMatchObject({ code: "unusual-change", query: true });
    expect(file).not.toHaveProperty("query");
  });
});

describe("in the configuration of the folder", () => {
  const folder = new TestFolder();
  const start = (initializationOptions = {}): Promise<Client> =>
    folder.start({ capabilities: EDITING, initializationOptions });
  const last = async (client: Client, of: string): Promise<WorkspaceEdit | undefined> =>
    (await ways(client, of, "total-mismatch")).at(-1)?.edit;

  it("a rule is turned off, comments and all", async () => {
    const text = '{\n  // 本县约定\n  "deadline": "03-31"\n}\n';
    const config = folder.put(CONFIG, text);
    const document = folder.put("云溪乡/a.md", wrong);
    const client = await start();
    await client.open(document, wrong);
    const edit = await last(client, document);
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri: config, version: null } }]);
    const [change] = edit?.documentChanges ?? [];
    const after = edited(text, change && "edits" in change ? (change.edits as TextEdit[]) : []);
    expect(after).toBe(
      '{\n  // 本县约定\n  "deadline": "03-31",\n  "rules": {\n    "total-mismatch": "off"\n  }\n}\n',
    );
    await client.open(config, text, "jsonc");
    expect((await last(client, document))?.documentChanges).toMatchObject([
      { textDocument: { uri: config, version: 1 } },
    ]);
  });

  it("or of one that is made in the open folder", async () => {
    const document = folder.put("云溪乡/a.md", wrong);
    const client = await start();
    await client.open(document, wrong);
    const config = folder.uriOf(CONFIG);
    expect((await last(client, document))?.documentChanges).toEqual([
      { kind: "create", uri: config, options: { ignoreIfExists: true } },
      {
        textDocument: { uri: config, version: null },
        edits: [
          expect.objectContaining({ newText: '{\n  "rules": {\n    "total-mismatch": "off"\n  }\n}\n' }),
        ],
      },
    ]);
  });

  it("is not offered where it cannot be: unsaved, unmade, broken", async () => {
    const titles = async (client: Client, of: string): Promise<string> =>
      (await ways(client, of, "total-mismatch")).map(({ title }) => title).join();
    const client = await start();
    await client.open("untitled:1", wrong);
    expect(await titles(client, "untitled:1")).not.toContain("本文件夹");
    const document = folder.put("a.md", wrong);
    const plain = await folder.start();
    await plain.open(document, wrong);
    expect(await titles(plain, document)).not.toContain("本文件夹");
    folder.put(CONFIG, '{ "rules": ');
    const broken = await start();
    await broken.open(document, wrong);
    expect(await titles(broken, document)).not.toContain("本文件夹");
  });

  it("the reason is asked for by the client that can", async () => {
    const document = folder.put("a.md", wrong);
    const client = await start({ suppressCommand: true });
    await client.open(document, wrong);
    const actions = await ways(client, document, "total-mismatch");
    expect(actions.map(({ edit }) => edit)).toEqual([undefined, undefined, undefined]);
    const targets = actions.map(({ command }) => command?.arguments?.[0]);
    expect(targets.map(({ scope }) => scope)).toEqual(["table", "file", "folder"]);
    expect(actions[0]?.command?.command).toBe("nianbao.suppress");
    const answers = await Promise.all(
      targets.map((target) =>
        client.request<WorkspaceEdit>("nianbao/suppress", { ...target, reason: "已与上级核实" }),
      ),
    );
    const written = answers.map(({ documentChanges = [] }) => JSON.stringify(documentChanges.at(-1)));
    expect(written[0]).toContain("nianbao-disable-next-line total-mismatch -- 已与上级核实 -->");
    expect(written[1]).toContain("nianbao-disable total-mismatch -- 已与上级核实 -->");
    expect(written[2]).toContain("// 已与上级核实");
    const nowhere = { ...targets[0], scope: "line" };
    expect(await client.request("nianbao/suppress", nowhere)).toBeNull();
  });

  it("that is turned off counts at once", async () => {
    const config = folder.put(CONFIG, "{}");
    const document = folder.put("a.md", wrong);
    const client = await start();
    await client.open(document, wrong);
    const [change] = (await last(client, document))?.documentChanges ?? [];
    const after = edited("{}", change && "edits" in change ? (change.edits as TextEdit[]) : []);
    writeFileSync(fileURLToPath(config), after);
    await client.open(config, after, "jsonc");
    await expect
      .poll(async () => (await client.pull(document)).map(({ code }) => code))
      .not.toContain("total-mismatch");
  });
});
