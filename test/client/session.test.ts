import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCheck } from "../../client/src/commands/check.ts";
import { registerCheckFolder } from "../../client/src/commands/checkFolder.ts";
import { registerNewReport } from "../../client/src/commands/newReport.ts";
import { type Session, startSession } from "../../client/src/session.ts";
import type { Workbench } from "../../client/src/workbench.ts";
import { StatusRequest } from "../../protocol/status.ts";

/** What stands for the editor. */
const editor = vi.hoisted(() => ({
  commands: new Map<string, () => Promise<void>>(),
  shown: [] as string[],
  isCancelled: false,
  isTrusted: true,
  folders: ["/reports"],
}));

vi.mock("vscode", () => ({
  env: { language: "zh-cn" },
  l10n: { t: (text: string) => text },
  commands: {
    registerCommand(name: string, command: () => Promise<void>) {
      editor.commands.set(name, command);
      return { dispose: () => {} };
    },
    executeCommand: async () => {},
  },
  window: {
    showErrorMessage: (message: string) => void editor.shown.push(message),
    showInformationMessage: (message: string) => void editor.shown.push(message),
    showQuickPick: async ([first]: readonly unknown[]) => first,
    showInputBox: async ({ value = "青石镇人民政府" }: { readonly value?: string }) => value,
    withProgress: (_: unknown, work: (progress: object, token: object) => unknown) =>
      work({ report() {} }, { isCancellationRequested: editor.isCancelled }),
  },
  workspace: {
    get isTrusted() {
      return editor.isTrusted;
    },
    get workspaceFolders() {
      return editor.folders;
    },
    onDidGrantWorkspaceTrust: () => ({ dispose() {} }),
  },
  ProgressLocation: {},
  QuickPickItemKind: {},
}));
vi.mock("vscode-languageclient", () => ({
  DiagnosticSeverity: {},
  WorkDoneProgress: { type: "progress" },
  WorkspaceSymbolRequest: { type: { method: "workspace/symbol" } },
}));

/** A server's client of which the test says what it does. */
class FakeClient {
  readonly warned: string[] = [];
  /** Whether the server runs or is being started. */
  isAlive = true;
  start = async (): Promise<void> => {};
  answer: (method: string) => Promise<unknown> = async () => null;
  readonly asked: string[] = [];

  onRequest(): void {}
  onProgress = (): object => ({ dispose() {} });
  needsStop = (): boolean => this.isAlive;
  warn = (message: string): void => void this.warned.push(message);
  sendRequest = (type: string | { readonly method: string }): Promise<unknown> => {
    const method = typeof type === "string" ? type : type.method;
    this.asked.push(method);
    return this.answer(method);
  };
  dispose = async (): Promise<void> => {};
}

function open(client: FakeClient): Session {
  return startSession(() => client as unknown as BaseLanguageClient, "pages/");
}

const NO_ANSWER = "The checker did not respond. The Output panel says why.";
const ask = (session: Session): Promise<unknown> => session.request(StatusRequest, { uri: "file:///a.md" });

beforeEach(() => {
  editor.commands.clear();
  editor.shown.length = 0;
  editor.isCancelled = false;
});

describe("a request to the server", () => {
  it("that fails has no answer, which the log says", async () => {
    const client = new FakeClient();
    client.answer = () => Promise.reject(new Error("connection got disposed"));
    expect(await ask(open(client))).toBeUndefined();
    expect(client.warned).toEqual([expect.stringMatching(/nianbao\/status.*disposed/)]);
  });

  it("waits while a server that has ended is started again", async () => {
    const client = new FakeClient();
    let restarted: (answer: unknown) => void = () => {};
    client.answer = () => new Promise((resolve) => (restarted = resolve));
    const answer = ask(open(client));
    await expect.poll(() => client.asked).toEqual(["nianbao/status"]);
    restarted({ served: true });
    expect(await answer).toEqual({ served: true });
  });

  it("goes to a server that knows whether the folders are trusted when it is started, also again", () => {
    let options: LanguageClientOptions = {};
    startSession((given) => {
      options = given;
      return new FakeClient() as unknown as BaseLanguageClient;
    }, "pages/");
    editor.isTrusted = false;
    expect(options.initializationOptions()).toMatchObject({ restricted: true, rulePages: "pages/" });
    editor.isTrusted = true;
    expect(options.initializationOptions()).toMatchObject({ restricted: false });
  });

  it("is not made where the server was given up, or never started", async () => {
    const stopped = new FakeClient();
    stopped.isAlive = false;
    expect(await ask(open(stopped))).toBeUndefined();
    const broken = new FakeClient();
    broken.isAlive = false;
    broken.start = () => Promise.reject(new Error("no such file"));
    expect(await ask(open(broken))).toBeUndefined();
    expect([...stopped.asked, ...broken.asked]).toEqual([]);
    expect(editor.shown).toEqual([expect.stringContaining("could not be started")]);
  });
});

describe("a command whose request fails", () => {
  /** Runs a command with a server that answers all but one method. */
  async function run(register: (workbench: Workbench) => unknown, command: string, failing: string) {
    const client = new FakeClient();
    client.answer = async (method) => {
      if (method === failing) throw new Error("the server has ended");
      return method === "workspace/symbol" ? [] : null;
    };
    const activeReport = { current: { document: { uri: "file:///a.md" } } };
    register({ session: open(client), activeReport } as unknown as Workbench);
    await editor.commands.get(command)?.();
    return client;
  }

  it("is not made where no folder is open: the user is asked to open one", async () => {
    editor.folders = [];
    const client = await run(registerCheckFolder, "nianbao.checkFolder", "nianbao/checkFolder");
    editor.folders = ["/reports"];
    expect(editor.shown).toEqual(["Open the folder of your reports first."]);
    expect(client.asked).toEqual([]);
  });

  it("says so, when the folder is checked", async () => {
    await run(registerCheckFolder, "nianbao.checkFolder", "nianbao/checkFolder");
    expect(editor.shown).toEqual([NO_ANSWER]);
  });

  it("says so, when the active report is checked", async () => {
    await run(registerCheck, "nianbao.check", "nianbao/check");
    expect(editor.shown).toEqual([NO_ANSWER]);
  });

  it("says nothing where the user has cancelled it", async () => {
    editor.isCancelled = true;
    await run(registerCheckFolder, "nianbao.checkFolder", "nianbao/checkFolder");
    expect(editor.shown).toEqual([]);
  });

  it("says so, when a new report is made", async () => {
    await run(registerNewReport, "nianbao.newReport", "nianbao/newReport");
    expect(editor.shown).toEqual([NO_ANSWER]);
  });

  it("goes on without last year's reports where these cannot be listed", async () => {
    const client = await run(registerNewReport, "nianbao.newReport", "workspace/symbol");
    expect(client.warned).toEqual([expect.stringContaining("workspace/symbol")]);
    expect(client.asked).toEqual(["workspace/symbol", "nianbao/newReport"]);
  });
});
