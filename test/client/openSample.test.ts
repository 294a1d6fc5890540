import { beforeEach, describe, expect, it, vi } from "vitest";
import { registerOpenSample } from "../../client/src/commands/openSample.ts";
import type { Workbench } from "../../client/src/workbench.ts";

const SAMPLE = { uri: "untitled:示例", isClosed: false };

/** What stands for the editor. */
const editor = vi.hoisted(() => ({
  run: async (..._: unknown[]): Promise<void> => {},
  /** The tab in front: a text, or something else such as the walkthrough. */
  tabs: [] as { input: unknown }[],
  opened: 0,
  columns: [] as unknown[],
  executed: [] as unknown[][],
  served: null as ((report: unknown) => void) | null,
}));

vi.mock("vscode", () => {
  class TabInputText {
    constructor(readonly uri: string) {}
  }
  return {
    TabInputText,
    ViewColumn: { Active: "active", Beside: "beside" },
    Uri: { joinPath: (...parts: unknown[]) => parts.join("/") },
    commands: {
      registerCommand(_: string, command: () => Promise<void>) {
        editor.run = command;
        return { dispose() {} };
      },
      executeCommand: async (...call: unknown[]) => void editor.executed.push(call),
    },
    window: {
      get tabGroups() {
        const group = { tabs: editor.tabs, activeTab: editor.tabs[0], viewColumn: "its own" };
        return { all: [group], activeTabGroup: group };
      },
      showTextDocument: async (document: { uri: string }, { viewColumn }: { viewColumn: unknown }) => {
        editor.columns.push(viewColumn);
        if (!editor.tabs.some(({ input }) => input instanceof TabInputText))
          editor.tabs.push({ input: new TabInputText(document.uri) });
      },
    },
    workspace: {
      fs: { readFile: async () => new Uint8Array() },
      openTextDocument: async () => {
        editor.opened++;
        return SAMPLE;
      },
    },
  };
});

beforeEach(() => {
  Object.assign(editor, { tabs: [{ input: undefined }], opened: 0, columns: [], executed: [], served: null });
  registerOpenSample({
    context: { extensionUri: "file:///extension" },
    activeReport: {
      current: null,
      onDidChange(listener: (report: unknown) => void) {
        editor.served = listener;
        return { dispose() {} };
      },
    },
  } as unknown as Workbench);
});

describe("the sample", () => {
  it("opens beside the walkthrough, and is shown where it is when it is asked for again", async () => {
    await editor.run();
    await editor.run();
    expect(editor.columns).toEqual(["beside", "its own"]);
    expect(editor.opened).toBe(1);
    expect(editor.executed).toEqual([]);
  });

  it("is acted on once the checker knows it", async () => {
    const done = editor.run("nianbao.openRulePage", "total-mismatch");
    await vi.waitFor(() => expect(editor.served).not.toBeNull());
    editor.served?.({ document: {} });
    expect(editor.executed).toEqual([]);
    editor.served?.({ document: SAMPLE });
    await done;
    expect(editor.executed).toEqual([["nianbao.openRulePage", "total-mismatch"]]);
  });

  it("runs no other command that a link names", async () => {
    await editor.run("workbench.action.terminal.sendSequence", { text: "x" });
    await editor.run({ toString: () => "nianbao.check" });
    expect(editor.executed).toEqual([]);
  });
});
