import { l10n, type OutputChannel, type Uri, window, workspace } from "vscode";

let channel: OutputChannel | undefined;

/** Tells what of a report was not read or did not leave with it; all of it stands in a list that stays. */
export function tellNotes(source: Uri, notes: readonly string[]): void {
  const [first] = notes;
  if (first === undefined) return;
  channel ??= window.createOutputChannel(l10n.t("Nianbao: Import and Export"));
  channel.appendLine(`${workspace.asRelativePath(source)} · ${new Date().toLocaleTimeString()}`);
  for (const note of notes) channel.appendLine(`  ${note}`);
  const list = l10n.t("Show All");
  const message =
    notes.length === 1 ? first : l10n.t("{0} things to look at: {1}", String(notes.length), first);
  void window.showInformationMessage(message, list).then((answer) => {
    if (answer === list) channel?.show(true);
  });
}
