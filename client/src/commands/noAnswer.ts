import { l10n, window } from "vscode";

/** Tells the user of a command that the server has not answered: it is being started again, was given up, or has failed. */
export function tellNoAnswer(): void {
  window.showErrorMessage(l10n.t("The checker did not respond. The Output panel says why."));
}
