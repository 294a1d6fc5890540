import { commands, type Diagnostic, type Disposable, l10n, languages, window } from "vscode";
import { listRules, type RuleSummary, showRulePage } from "../rulePages.ts";
import type { Workbench } from "../workbench.ts";

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
  const picked = await window.showQuickPick(
    offered.map(({ code, summary }) => ({ label: code, detail: summary })),
    { title: l10n.t("Open Rule Page"), placeHolder: l10n.t("Choose a rule"), matchOnDetail: true },
  );
  return picked?.label;
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
