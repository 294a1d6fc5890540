import { commands, type ExtensionContext, env, l10n, Uri, window } from "vscode";

/** A rule as the manifest lists it. */
export interface RuleSummary {
  readonly code: string;
  readonly summary: string;
}

const LINK_PATH = /^\/rule\/([a-z][a-z-]*)(?:\.md)?$/;

/**
 * The prefix of the links that diagnostics carry; with `<code>.md` behind it the link opens the rule's page in
 * this window. A link to the file itself would show its source on a desktop and nothing at all in a browser.
 */
export function linkPrefix(context: ExtensionContext): string {
  return `${env.uriScheme}://${context.extension.id}/rule/`;
}

/** The rule a link of ours means; undefined for any other link. */
export function readRuleLink(link: Uri): string | undefined {
  return LINK_PATH.exec(link.path)?.[1];
}

/** Shows the page of a rule that is shipped in the extension. */
export async function showRulePage(context: ExtensionContext, code: string): Promise<void> {
  const page = Uri.joinPath(context.extensionUri, "docs", "rules", `${code}.md`);
  try {
    await commands.executeCommand("markdown.showPreview", page);
  } catch {
    // The built-in Markdown extension may be disabled; the source is better than nothing.
    try {
      await commands.executeCommand("vscode.open", page);
    } catch {
      window.showWarningMessage(l10n.t("There is no page for the rule {0}.", code));
    }
  }
}

/** Every rule with its one-line summary in the user's language, as the manifest's settings describe them. */
export function listRules(context: ExtensionContext): RuleSummary[] {
  const properties: Readonly<Record<string, { readonly description?: string }>> =
    context.extension.packageJSON?.contributes?.configuration?.properties?.["nianbao.rules"]?.properties ??
    {};
  return Object.entries(properties).map(([code, { description }]) => ({ code, summary: description ?? "" }));
}
