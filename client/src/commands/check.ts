import { commands, type Disposable, l10n, window } from "vscode";
import { DiagnosticSeverity } from "vscode-languageclient";
import { CheckRequest } from "../../../protocol/check.ts";
import { completeStep } from "../walkthrough/steps.ts";
import type { Workbench } from "../workbench.ts";
import { tellNoAnswer } from "./noAnswer.ts";

/** Command `nianbao.check`: checks the active report anew, says the numbers, and opens Problems if there are any. */
export function registerCheck({ activeReport, session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.check", async () => {
    const document = activeReport.current?.document;
    if (!document) return;
    const found = await session.ask(CheckRequest, document);
    if (!found) return tellNoAnswer();
    completeStep("hasChecked");
    if (found.length === 0) {
      window.showInformationMessage(l10n.t("Checked. No problems found."));
      return;
    }
    await commands.executeCommand("workbench.panel.markers.view.focus");
    const count = (severity: DiagnosticSeverity): number =>
      found.filter((item) => item.severity === severity).length;
    const errors = count(DiagnosticSeverity.Error);
    const warnings = count(DiagnosticSeverity.Warning);
    const message = l10n.t(
      "Checked: {0} errors, {1} warnings, {2} hints.",
      errors,
      warnings,
      found.length - errors - warnings,
    );
    if (errors > 0) window.showErrorMessage(message);
    else if (warnings > 0) window.showWarningMessage(message);
    else window.showInformationMessage(message);
  });
}
