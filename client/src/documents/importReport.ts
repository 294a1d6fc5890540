import { commands, Disposable, l10n, Uri, window, workspace } from "vscode";
import { toBase64 } from "../../../protocol/base64.ts";
import { type ImportedReport, ImportRequest } from "../../../protocol/office.ts";
import { tellNoAnswer } from "../commands/noAnswer.ts";
import type { Session } from "../session.ts";
import type { Workbench } from "../workbench.ts";
import { folderOf, isThere, nameOf, REPORT_EXTENSIONS, readReportBytes, stemOf } from "./files.ts";
import { tellNotes } from "./notes.ts";

/**
 * Commands `nianbao.importReport` and `nianbao.convertToText`: make a report in text of documents, each beside its
 * file. No file is overwritten.
 */
export function registerImport({ session, documents }: Workbench): Disposable {
  return Disposable.from(
    commands.registerCommand("nianbao.importReport", async (chosen?: unknown, all?: unknown) => {
      const uris = Array.isArray(all) ? all : [chosen];
      const files = uris.filter((uri): uri is Uri => uri instanceof Uri);
      for (const uri of files.length > 0 ? files : await chooseFiles()) {
        await makeText(session, uri, () => readReportBytes(uri));
      }
    }),
    commands.registerCommand("nianbao.convertToText", async () => {
      const document = documents.active;
      if (document) await makeText(session, document.uri, () => document.bytes());
    }),
  );
}

async function chooseFiles(): Promise<readonly Uri[]> {
  const chosen = await window.showOpenDialog({
    title: l10n.t("Choose the documents to import"),
    canSelectMany: true,
    filters: { [l10n.t("Reports")]: [...REPORT_EXTENSIONS] },
  });
  return chosen ?? [];
}

/** Reads a document as a report, writes it beside the document and opens it. */
async function makeText(session: Session, source: Uri, read: () => Promise<Uint8Array>): Promise<void> {
  const imported = await readReport(session, source, read);
  const target = imported && (await chooseTarget(source));
  if (!imported || !target) return;
  if (!(await isThere(target))) {
    await workspace.fs.writeFile(target, new TextEncoder().encode(imported.text));
    tellNotes(source, imported.notes);
  }
  await window.showTextDocument(target, { preview: false });
}

/** What a document says; undefined where it was not read, or is not wanted, being no report. */
async function readReport(
  session: Session,
  source: Uri,
  read: () => Promise<Uint8Array>,
): Promise<ImportedReport | undefined> {
  let content: string;
  try {
    content = toBase64(await read());
  } catch (error) {
    window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  const imported = await session.request(ImportRequest, { name: nameOf(source), content });
  if (!imported) {
    tellNoAnswer();
    return undefined;
  }
  if ("refusal" in imported) {
    window.showErrorMessage(l10n.t("{0} was not read: {1}", nameOf(source), imported.refusal));
    return undefined;
  }
  if (imported.isReport) return imported;
  const anyway = l10n.t("Import Anyway");
  const question = l10n.t("No annual report was found in {0}.", nameOf(source));
  return (await window.showWarningMessage(question, anyway)) === anyway ? imported : undefined;
}

/** Where the text is written. Where there is one already, it is opened, or the new one gets another name. */
async function chooseTarget(source: Uri): Promise<Uri | undefined> {
  const folder = folderOf(source);
  if (!folder) return undefined;
  const at = (suffix: string): Uri => Uri.joinPath(folder, `${stemOf(source)}${suffix}.nianbao.md`);
  const plain = at("");
  if (!(await isThere(plain))) return plain;
  let number = 2;
  while (await isThere(at(`（${number}）`))) number++;
  const free = at(`（${number}）`);
  const open = l10n.t("Open It");
  const another = l10n.t("Write {0}", nameOf(free));
  const question = l10n.t("{0} exists already and is not overwritten.", nameOf(plain));
  const answer = await window.showWarningMessage(question, { modal: true }, open, another);
  return answer === open ? plain : answer === another ? free : undefined;
}
