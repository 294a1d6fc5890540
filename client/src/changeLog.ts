import { l10n, type OutputChannel, type Uri, window, workspace } from "vscode";

let channel: OutputChannel | undefined;

/**
 * Writes down what a command changed, in a list that stays until the window closes, and says how many places there
 * were.
 * @param title what was done: `全部修复`.
 * @param changes one line for each change, in text order.
 */
export async function tellChanges(
  uri: Uri,
  title: string,
  changes: readonly string[],
  message: string,
): Promise<void> {
  channel ??= window.createOutputChannel(l10n.t("Nianbao: Changes"));
  channel.appendLine(`${title} · ${workspace.asRelativePath(uri)} · ${new Date().toLocaleTimeString()}`);
  for (const change of changes) channel.appendLine(`  ${change}`);
  const list = l10n.t("Show All Changes");
  if ((await window.showInformationMessage(message, list)) === list) channel.show(true);
}
