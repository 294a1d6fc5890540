import {
  type DataTransfer,
  type Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  Uri,
  window,
} from "vscode";
import { toBase64 } from "../../../protocol/base64.ts";
import { ImportRequest } from "../../../protocol/office.ts";
import { SELECTOR } from "../selector.ts";
import type { Workbench } from "../workbench.ts";
import { isReportName, LARGEST_FILE, nameOf, readReportBytes } from "./files.ts";
import { tellNotes } from "./notes.ts";

const KIND = DocumentDropOrPasteEditKind.Empty.append("nianbao", "import");
/** How the editor's own lists of files name what is dragged from them. */
const URI_LIST = "text/uri-list";

/** A document that is dropped into an empty text becomes its report: from another program, or from the Explorer. */
export function registerDrop({ session }: Workbench): Disposable {
  return languages.registerDocumentDropEditProvider(
    SELECTOR,
    {
      async provideDocumentDropEdits(document, _, dataTransfer, token) {
        if (document.getText().trim() !== "") return [];
        const dropped = await readDropped(dataTransfer);
        if (!dropped || token.isCancellationRequested) return [];
        const { name, bytes } = dropped;
        const imported = await session.request(ImportRequest, { name, content: toBase64(bytes) });
        if (!imported || token.isCancellationRequested) return [];
        if ("refusal" in imported) {
          window.showErrorMessage(l10n.t("{0} was not read: {1}", name, imported.refusal));
          return [];
        }
        if (!imported.isReport) return [];
        tellNotes(document.uri, imported.notes);
        return [new DocumentDropEdit(imported.text, l10n.t("Import as report"), KIND)];
      },
    },
    { providedDropEditKinds: [KIND], dropMimeTypes: ["files", URI_LIST] },
  );
}

/** The first document among what is dropped; undefined where there is none that can be read. */
async function readDropped(
  dataTransfer: DataTransfer,
): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  for (const [, item] of dataTransfer) {
    const file = item.asFile();
    if (!file || !isReportName(file.name)) continue;
    const bytes = await file.data();
    return bytes.length > LARGEST_FILE ? undefined : { name: file.name, bytes };
  }
  const [first = ""] = (await dataTransfer.get(URI_LIST)?.asString())?.split(/[\r\n]+/) ?? [];
  if (!isReportName(first)) return undefined;
  const uri = Uri.parse(first);
  return readReportBytes(uri).then(
    (bytes) => ({ name: nameOf(uri), bytes }),
    () => undefined,
  );
}
