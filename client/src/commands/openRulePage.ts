import {
  commands,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  QuickPickItemKind,
  ThemeIcon,
  window,
} from "vscode";
import { listRules, type RuleSummary, showRulePage } from "../rulePages.ts";
import type { Workbench } from "../workbench.ts";

/** The icon of a level, as Problems shows it. */
const ICONS: Readonly<Record<string, string>> = { error: "error", warning: "warning", information: "info" };
const HINT = "lightbulb";

/** Command `nianbao.openRulePage`: the page of the finding under the cursor, else of one chosen from all. */
export function registerOpenRulePage({ context }: Workbench): Disposable {
  return commands.registerCommand("nianbao.openRulePage", async (code?: unknown) => {
    const chosen = typeof code === "string" ? code : await chooseRule(listRules(context));
    if (chosen !== undefined) await showRulePage(chosen);
  });
}

async function chooseRule(rules: readonly RuleSummary[]): Promise<string | undefined> {
  const here = findCodesUnderCursor();
  if (here.length === 1) return here[0];
  const offered = here.length > 0 ? rules.filter(({ code }) => here.includes(code)) : rules;
  const picked = await window.showQuickPick(listGroups(offered), {
    title: l10n.t("Open Rule Page"),
    placeHolder: l10n.t("Choose a rule by its name or code"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.code;
}

/** The rules as a list shows them, each group under its name. */
function listGroups(rules: readonly RuleSummary[]) {
  return rules.flatMap(({ code, name, group, level, summary }, index) => [
    ...(rules[index - 1]?.group === group
      ? []
      : [{ label: group, kind: QuickPickItemKind.Separator, code: undefined }]),
    { label: name, description: code, detail: summary, iconPath: new ThemeIcon(ICONS[level] ?? HINT), code },
  ]);
}

function findCodesUnderCursor(): string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const codes = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === "nianbao" && range.contains(editor.selection.active))
    .map(readCode);
  return [...new Set(codes)].filter((code) => code !== "");
}

function readCode({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}
