import type { ImportedReport } from "../../../../protocol/office.ts";
import type { Formats } from "../../formats/formats.ts";
import type { Note } from "../../formats/index.ts";
import {
  type Analysis,
  analyze,
  applyEdits,
  figuresOf,
  formatReport,
  isReportRead,
  type Language,
  listBlocks,
  read,
} from "../../report/index.ts";

/**
 * Reads a document of any format as the text of a report: as Markdown, where all of it has its place there, else as it
 * was read, so that nothing is lost.
 * @param name the file's name.
 * @throws Refusal where the document cannot be read.
 */
export async function importReport(
  formats: Formats,
  bytes: Uint8Array,
  name: string,
  language: Language,
): Promise<ImportedReport> {
  const document = await formats.readDocument(bytes, name);
  const analysis = analyze(document.text);
  const isReport = isReportRead(analysis.report);
  const markdown = isReport ? await writeMarkdown(formats, analysis) : null;
  const notes = document.notes.map((note) => describeNote(formats, note, language));
  return {
    text: markdown?.text ?? document.text,
    isReport,
    notes: [...notes, ...(markdown?.notes.map((note) => note[language]) ?? [])],
  };
}

/** A report as Markdown; null where something in or beside its tables would not be in it. */
async function writeMarkdown(formats: Formats, analysis: Analysis) {
  const { report, prose } = analysis;
  const isWhole = listBlocks(report, prose).every((block) => {
    if (block.kind !== "table") return block.kind !== "grid";
    const { unknown, misfits, strays } = block.reading;
    return unknown.length + misfits.length + strays.length === 0;
  });
  if (!isWhole) return null;
  const { bytes, notes } = await formats.exportReport(analysis, "md");
  const written = new TextDecoder().decode(bytes);
  const text = applyEdits(written, formatReport(read(written)));
  const isSame = JSON.stringify(figuresOf(read(text))) === JSON.stringify(figuresOf(report));
  return isSame ? { text, notes } : null;
}

/** `第 12 段：…`. */
export function describeNote(formats: Formats, { message, place }: Note, language: Language): string {
  const where = place ? `${formats.namePlace(place)[language]}${language === "zh" ? "：" : ": "}` : "";
  return `${where}${message[language]}`;
}
