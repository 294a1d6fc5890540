import { type Disposable, window } from "vscode";
import type { Workbench } from "./extension.ts";
import { readRuleLink, showRulePage } from "./rulePages.ts";

/** Opens a rule's page when the code of a finding is clicked, in Problems or over the text. */
export function followRuleLinks({ context }: Workbench): Disposable {
  return window.registerUriHandler({
    async handleUri(uri) {
      const code = readRuleLink(uri);
      if (code) await showRulePage(context, code);
    },
  });
}
