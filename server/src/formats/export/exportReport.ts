import type { ExportFormat } from "../../../../protocol/office.ts";
import type { Analysis, Text } from "../../report/index.ts";
import { contentOf } from "./content.ts";
import { exportCsv } from "./csv.ts";
import { exportMarkdown, exportText } from "./plainText.ts";
import { exportPage } from "./webPage.ts";

export interface Exported {
  readonly bytes: Uint8Array;
  /** What of the text did not leave with it. */
  readonly notes: readonly Text[];
}

/** Writes a judged report in a format to hand out. Errors in it do not matter here: that is for the host to ask. */
export async function exportReport(analysis: Analysis, format: ExportFormat): Promise<Exported> {
  const content = contentOf(analysis);
  const { notes } = content;
  const encode = (text: string): Exported => ({ bytes: new TextEncoder().encode(text), notes });
  switch (format) {
    case "docx":
      return { bytes: await (await import("../lazy/docx.ts")).exportWord(content), notes };
    case "xlsx":
      return { bytes: await (await import("../lazy/xlsx.ts")).exportSheet(content), notes };
    case "html":
      return encode(exportPage(content));
    case "csv":
      return encode(exportCsv(content));
    case "md":
      return encode(exportMarkdown(content));
    case "txt":
      return encode(exportText(content));
  }
}
