import { commands, type Disposable, l10n, window } from "vscode";
import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from "vscode-languageclient";
import type { Workbench } from "./extension.ts";

/** Command `nianbao.check`: checks the active report anew, says the numbers, and opens Problems if there are any. */
export function registerCheck({ activeReport, session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.check", async () => {
    const document = activeReport.current?.document;
    const client = await session.client();
    if (!document || !client) return;
    await session.refreshDiagnostics();
    const report = await client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: document.uri.toString() },
    });
    if (report.kind !== DocumentDiagnosticReportKind.Full) return;
    if (report.items.length === 0) {
      window.showInformationMessage(l10n.t("Checked. No problems found."));
      return;
    }
    await commands.executeCommand("workbench.panel.markers.view.focus");
    const count = (severity: DiagnosticSeverity): number =>
      report.items.filter((item) => item.severity === severity).length;
    const errors = count(DiagnosticSeverity.Error);
    const warnings = count(DiagnosticSeverity.Warning);
    const message = l10n.t(
      "Checked: {0} errors, {1} warnings, {2} hints.",
      errors,
      warnings,
      report.items.length - errors - warnings,
    );
    if (errors > 0) window.showErrorMessage(message);
    else if (warnings > 0) window.showWarningMessage(message);
    else window.showInformationMessage(message);
  });
}
