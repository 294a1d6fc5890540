import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from "vscode";
import type { Workbench } from "../workbench.ts";

/** Command `nianbao.openSample`: opens an invented report with defects, as a text that is not saved anywhere. */
export function registerOpenSample({ context }: Workbench): Disposable {
  return commands.registerCommand("nianbao.openSample", async () => {
    const document = await workspace.openTextDocument({
      language: "nianbao",
      content: await readSample(context),
    });
    await window.showTextDocument(document);
  });
}

async function readSample({ extensionUri }: ExtensionContext): Promise<string> {
  const sample = Uri.joinPath(extensionUri, "examples", "云溪乡2024年年报（待修改）.md");
  return new TextDecoder().decode(await workspace.fs.readFile(sample));
}
