import { Disposable, l10n, languages, type TextDocument, window, workspace } from "vscode";
import { isGarbled, isReportInGb18030 } from "./garbledText.ts";
import { SELECTOR } from "./selector.ts";

/** Offers to open a report anew that was written in GB18030 and read as UTF-8; nothing is done unasked. */
export function watchEncodings(): Disposable {
  const asked = new Set<string>();

  async function look(document: TextDocument): Promise<void> {
    const { uri } = document;
    if (asked.has(uri.toString()) || languages.match(SELECTOR, document) === 0 || uri.scheme === "untitled")
      return;
    if (document.isDirty || !isGarbled(document.getText())) return;
    asked.add(uri.toString());
    const bytes = await workspace.fs.readFile(uri).then(
      (read) => read,
      () => null,
    );
    if (!bytes || !isReportInGb18030(bytes)) return;
    const reopen = l10n.t("Reopen as GB18030");
    const answer = await window.showWarningMessage(
      l10n.t(
        "This file is written in GB18030 and was read as UTF-8: its words are garbled and are not checked. Do not save it like this.",
      ),
      reopen,
    );
    if (answer !== reopen || document.isDirty) return;
    await window.showTextDocument(await workspace.openTextDocument(uri, { encoding: "gb18030" }));
  }

  for (const document of workspace.textDocuments) void look(document);
  return Disposable.from(workspace.onDidOpenTextDocument((document) => void look(document)));
}
