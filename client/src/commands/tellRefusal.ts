import { commands, l10n, window } from "vscode";
import type { TableEditsAnswer } from "../../../protocol/tables.ts";

/** Says why something was not done, and shows the figure to look at where the user wants to see it. */
export async function tellRefusal(
  uri: string,
  { message, range }: NonNullable<TableEditsAnswer["refusal"]>,
): Promise<void> {
  const show = l10n.t("Show the Figure");
  if ((await window.showWarningMessage(message, show)) === show)
    await commands.executeCommand("nianbao.goTo", { uri, range });
}
