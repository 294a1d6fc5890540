import { Disposable, languages } from "vscode";
import type { Workbench } from "./workbench.ts";

/**
 * Gives a plain text that is a report our own language, once: colours, snippets and Tab in tables come with it. Whoever
 * chooses another language afterwards keeps it. Markdown keeps its own language and preview.
 */
export function adoptReports({ activeReport }: Workbench): Disposable {
  const adopted = new Set<string>();
  const adopt = (): void => {
    const document = activeReport.current?.document;
    if (document?.languageId !== "plaintext" || adopted.has(document.uri.toString())) return;
    adopted.add(document.uri.toString());
    void languages.setTextDocumentLanguage(document, "nianbao");
  };
  adopt();
  return Disposable.from(activeReport.onDidChange(adopt));
}
