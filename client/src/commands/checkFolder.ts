import { commands, type Disposable, l10n, ProgressLocation, window, workspace } from "vscode";
import { type BaseLanguageClient, WorkDoneProgress } from "vscode-languageclient";
import { CheckFolderRequest, type FolderSummary } from "../../../protocol/check.ts";
import type { Session } from "../session.ts";
import { completeStep } from "../walkthrough/steps.ts";
import type { Workbench } from "../workbench.ts";
import { tellNoAnswer } from "./noAnswer.ts";

/** Command `nianbao.checkFolder`: judges every report of the open folders anew, and says the numbers. */
export function registerCheckFolder({ session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.checkFolder", async () => {
    if (!workspace.workspaceFolders?.length) return offerFolder();
    const client = await session.client();
    if (!client) return;
    const { summary, isCancelled } = await check(session, client);
    if (!summary) {
      if (!isCancelled) tellNoAnswer();
      return;
    }
    completeStep("hasCheckedFolder");
    if (summary.errors + summary.warnings > 0)
      await commands.executeCommand("workbench.panel.markers.view.focus");
    tell(summary);
  });
}

/** There is nothing to check where no folder is open. */
async function offerFolder(): Promise<void> {
  const open = l10n.t("Open Folder");
  const answer = await window.showInformationMessage(l10n.t("Open the folder of your reports first."), open);
  if (answer === open) await commands.executeCommand("vscode.openFolder");
}

/** The progress that a progress bar is told of is the server's. */
function check(
  session: Session,
  client: BaseLanguageClient,
): Thenable<{ readonly summary: FolderSummary | undefined; readonly isCancelled: boolean }> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t("Nianbao: Check Folder"),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    const workDoneToken = `nianbao-check-folder-${++asked}`;
    let percentage = 0;
    const subscription = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== "report" || value.percentage === undefined) return;
      progress.report({ increment: value.percentage - percentage, message: `${value.percentage}%` });
      percentage = value.percentage;
    });
    try {
      const summary = await session.request(CheckFolderRequest, { workDoneToken }, token);
      return { summary, isCancelled: token.isCancellationRequested };
    } finally {
      subscription.dispose();
    }
  });
}

let asked = 0;

function tell({ reports, errors, warnings, isCancelled }: FolderSummary): void {
  if (reports === 0 && !isCancelled) {
    window.showInformationMessage(l10n.t("No annual reports were found in the folder."));
    return;
  }
  const message = isCancelled
    ? l10n.t("Cancelled after {0} reports: {1} errors, {2} warnings.", reports, errors, warnings)
    : l10n.t("{0} reports checked: {1} errors, {2} warnings.", reports, errors, warnings);
  if (errors > 0) window.showErrorMessage(message);
  else if (warnings > 0) window.showWarningMessage(message);
  else window.showInformationMessage(message);
}
