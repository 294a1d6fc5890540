import { commands, type ExtensionContext, Uri } from "vscode";
import { completeStep } from "./walkthrough/steps.ts";

/** A rule as the manifest lists it. */
export interface RuleSummary {
  readonly code: string;
  readonly summary: string;
}

/**
 * Scheme of the rules' pages. A link to the shipped file would show its source, a link to this application asks
 * the user's leave first, and a hover follows no link to a command; a document of our own opens everywhere, and
 * the manifest lets the Markdown preview show it.
 */
export const SCHEME = "nianbao-rule";

/** The prefix of the links that diagnostics carry; `<code>.md` stands behind it. */
export const LINK_PREFIX = `${SCHEME}:/`;

/** Shows the page of a rule. */
export async function showRulePage(code: string): Promise<void> {
  await commands.executeCommand("vscode.open", Uri.from({ scheme: SCHEME, path: `/${code}.md` }));
  completeStep("hasReadRule");
}

/** The file in the extension that a page's address means. */
export function locatePage({ extensionUri }: ExtensionContext, page: Uri): Uri {
  return Uri.joinPath(extensionUri, "docs", "rules", page.path);
}

/** Every rule with its one-line summary in the user's language, as the manifest's settings describe them. */
export function listRules(context: ExtensionContext): RuleSummary[] {
  const properties: Readonly<Record<string, { readonly description?: string }>> =
    context.extension.packageJSON?.contributes?.configuration?.properties?.["nianbao.rules"]?.properties ??
    {};
  return Object.entries(properties).map(([code, { description }]) => ({ code, summary: description ?? "" }));
}
