import { commands, type Disposable, env, l10n, Uri, window, workspace } from "vscode";
import { fromBase64 } from "../../../protocol/base64.ts";
import { EXPORT_FORMATS, type ExportFormat, ExportRequest } from "../../../protocol/office.ts";
import { tellNoAnswer } from "../commands/noAnswer.ts";
import type { Workbench } from "../workbench.ts";
import { folderOf, stemOf } from "./files.ts";
import { tellNotes } from "./notes.ts";

/** Command `nianbao.export`: writes the report in the active editor, a text or a document, in another format. */
export function registerExport({ session, activeReport, documents }: Workbench): Disposable {
  return commands.registerCommand("nianbao.export", async () => {
    const source = documents.active?.uri ?? activeReport.current?.document.uri;
    const format = source && (await chooseFormat());
    if (!source || !format) return;
    const exported = await session.request(ExportRequest, { uri: source.toString(), format });
    if (exported === undefined) return tellNoAnswer();
    if (exported === null) {
      window.showWarningMessage(l10n.t("There is no annual report in this editor to export."));
      return;
    }
    if ("refusal" in exported) {
      window.showErrorMessage(exported.refusal);
      return;
    }
    if (exported.errors > 0 && !(await mayLeave(exported.errors))) return;
    const target = await chooseTarget(source, format);
    if (!target) return;
    await workspace.fs.writeFile(target, fromBase64(exported.content));
    tellNotes(source, exported.notes);
    const open = l10n.t("Open");
    const written = l10n.t("Exported: {0}", workspace.asRelativePath(target));
    if ((await window.showInformationMessage(written, open)) === open) await env.openExternal(target);
  });
}

async function chooseFormat(): Promise<ExportFormat | undefined> {
  const details: Readonly<Record<ExportFormat, string>> = {
    docx: l10n.t("Word, laid out as an official document"),
    html: l10n.t("A page for the site, in one file"),
    xlsx: l10n.t("A workbook: a sheet for each table, and a list of all figures"),
    csv: l10n.t("A list of all figures, for spreadsheets"),
    md: l10n.t("Markdown, as reports are kept and edited"),
    txt: l10n.t("Text, its tables parted by tabs"),
  };
  const picked = await window.showQuickPick(
    EXPORT_FORMATS.map((format) => ({ label: `.${format}`, description: details[format], format })),
    { title: l10n.t("Export Report"), placeHolder: l10n.t("In which format?"), matchOnDescription: true },
  );
  return picked?.format;
}

/** Whether a report leaves with errors that are left in it. */
async function mayLeave(errors: number): Promise<boolean> {
  const anyway = l10n.t("Export Anyway");
  const question = l10n.t("{0} errors are left in this report.", String(errors));
  const detail = l10n.t("They would go out with it. Mend them first if you can.");
  return (await window.showWarningMessage(question, { modal: true, detail }, anyway)) === anyway;
}

/** Where it is written; the editor asks before a file is overwritten. */
async function chooseTarget(source: Uri, format: ExportFormat): Promise<Uri | undefined> {
  const folder = folderOf(source);
  // The name of the report itself is never proposed.
  const stem = stemOf(source);
  const isOwn = source.path.toLowerCase().endsWith(`/${stem.toLowerCase()}.${format}`);
  const name = isOwn ? `${stem}（${l10n.t("export")}）.${format}` : `${stem}.${format}`;
  return window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { [`.${format}`]: [format] },
    saveLabel: l10n.t("Export"),
  });
}
