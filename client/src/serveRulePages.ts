import { type Disposable, workspace } from "vscode";
import { locatePage, SCHEME } from "./rulePages.ts";
import type { Workbench } from "./workbench.ts";

/** Serves the rules' pages, which are shipped in the extension, as documents that cannot be edited. */
export function serveRulePages({ context }: Workbench): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(page) {
      return new TextDecoder().decode(await workspace.fs.readFile(locatePage(context, page)));
    },
  });
}
