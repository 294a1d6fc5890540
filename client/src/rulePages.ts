import { commands, type ExtensionContext, Uri } from "vscode";
import { completeStep } from "./walkthrough/steps.ts";

/** A rule as the manifest lists it, in the user's language. */
export interface RuleSummary {
  readonly code: string;
  readonly name: string;
  /** The name of the group that it belongs to. */
  readonly group: string;
  /** Its level where no setting says otherwise. */
  readonly level: string;
  /** One line: when it speaks. */
  readonly summary: string;
}

/** What the manifest says of a rule, as a setting of its level. */
interface RuleSetting {
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly default?: string;
  readonly description?: string;
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

/** Every rule as the manifest's settings describe it, group by group. */
export function listRules(context: ExtensionContext): RuleSummary[] {
  const settings: Readonly<Record<string, RuleSetting>> =
    context.extension.packageJSON?.contributes?.configuration?.properties?.["nianbao.rules"]?.properties ??
    {};
  const rules = Object.entries(settings).map(([code, setting]): RuleSummary => {
    const { title, tags, default: level, description } = setting;
    return {
      code,
      name: title ?? code,
      group: tags?.[0] ?? "",
      level: level ?? "",
      summary: description ?? "",
    };
  });
  const groups = [...new Set(rules.map(({ group }) => group))];
  return groups.flatMap((group) => rules.filter((rule) => rule.group === group));
}
