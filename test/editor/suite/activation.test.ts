import assert from "node:assert/strict";
import { commands, extensions } from "vscode";
import REPORTS from "../fixtures/reports.json" with { type: "json" };
import { open, until } from "./reports.ts";

const ID = "nianbao.nianbao";

describe("activation", () => {
  it("comes with the first report that is opened", async () => {
    await open(REPORTS.clean);
    await until(() => extensions.getExtension(ID)?.isActive || undefined);
  });

  it("registers every command of the manifest", async () => {
    const manifest = extensions.getExtension(ID)?.packageJSON;
    const contributed: string[] = manifest.contributes.commands.map(
      ({ command }: { readonly command: string }) => command,
    );
    const registered = await commands.getCommands(true);
    assert.notEqual(contributed.length, 0);
    assert.deepEqual(
      contributed.filter((command) => !registered.includes(command)),
      [],
    );
  });
});
