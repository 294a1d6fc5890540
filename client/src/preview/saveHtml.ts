import { env, l10n, Uri, window, workspace } from "vscode";
import type { Page } from "../../../protocol/preview.ts";
import type { Look } from "./messages.ts";
import { pageHtml } from "./printPage.ts";

/** Writes a report as a page for browsers, from which it is printed; asks where, and offers to open it. */
export async function saveHtml(source: Uri, page: Page, look: Look): Promise<void> {
  const isSaved = source.scheme !== "untitled";
  const folder = isSaved ? Uri.joinPath(source, "..") : workspace.workspaceFolders?.[0]?.uri;
  const name = `${page.name.replace(/[\\/:*?"<>|]/g, "")}.html`;
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { HTML: ["html"] },
    saveLabel: l10n.t("Save as web page"),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(pageHtml(page, look)));
  const open = l10n.t("Open in the browser");
  const written = l10n.t("Saved as a web page. Open it in the browser to print it (Ctrl+P).");
  if ((await window.showInformationMessage(written, open)) === open) await env.openExternal(target);
}
