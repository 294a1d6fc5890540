import type { Decoded } from "../../files/decodeText.ts";
import { LARGEST_FILE } from "../../files/files.ts";
import { LIMITS } from "../../formats/budget.ts";
import type { ReadDocument } from "../../formats/index.ts";
import { type AnalysisContext, type Report, RULES, type Text } from "../../report/index.ts";
import { decodeReport } from "../inputs.ts";
import { Failure } from "../language.ts";
import { readBytes } from "../reading/readBytes.ts";
import { convertLegacy } from "./convertLegacy.ts";
import { isDocumentFile, isLegacyFile, isPageFile } from "./documentNames.ts";

/** The formats are a bundle of their own, which is loaded when the first document is met. */
export async function loadFormats() {
  return import("../../formats/index.ts");
}

/** A file in which a report may stand, as a text. */
export interface ReportFile {
  readonly text: string;
  /** What the file holds. */
  readonly bytes: Uint8Array;
  /** How the text is to be written again; null for documents. */
  readonly decoded: Decoded | null;
  /** What the text was read from, where it is no plain text. */
  readonly source: DocumentSource | null;
}

export interface DocumentSource {
  readonly document: ReadDocument;
  readonly bytes: Uint8Array;
  /** The name that the bytes go by: that of the file, or what it was converted to. */
  readonly name: string;
}

/** What documents begin with, whatever they are named. */
const DOCUMENT_MARKS = ["PK\u0003", "%PDF-", "{\\rtf", "\u00d0\u00cf\u0011\u00e0"];
const LONGEST_MARK = 5;
/** So many bytes of a page are looked at. */
const LONGEST_HEAD = 64 * 1024;
/** What a page opens with that is more than a piece of markup. */
const WHOLE_PAGE = /<(?:!doctype\s+html|html|body)[\s>]/i;
/**
 * Reads a file of any format as a text.
 * @param convert whether old formats may be handed to LibreOffice.
 * @throws Failure where it cannot be read, with the way out.
 */
export async function readReportFile(path: string, convert: boolean): Promise<ReportFile> {
  const isNamedDocument = isDocumentFile(path);
  const bytes = readBytes(path, isNamedDocument ? LIMITS.fileBytes : LARGEST_FILE);
  if (isPlain(path, bytes, isNamedDocument)) {
    const decoded = decodeReport(bytes, path);
    return { text: decoded.text, bytes, decoded, source: null };
  }
  if (convert && isLegacyFile(path)) {
    const converted = convertLegacy(path);
    return readFrom(path, converted.bytes, converted.name);
  }
  return readFrom(path, bytes, path);
}

/** Whether bytes are a text that is judged as it stands: a page's piece of markup is one as well. */
function isPlain(path: string, bytes: Uint8Array, isNamedDocument: boolean): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEAD));
  const opening = start.toString("latin1", 0, LONGEST_MARK);
  if (DOCUMENT_MARKS.some((mark) => opening.startsWith(mark))) return false;
  return isPageFile(path)
    ? !WHOLE_PAGE.test(start.toString("latin1").replaceAll("\0", ""))
    : !isNamedDocument;
}

async function readFrom(path: string, bytes: Uint8Array, name: string): Promise<ReportFile> {
  const { readDocument } = await loadFormats();
  const document = await tellOf(path, () => readDocument(bytes, name));
  return { text: document.text, bytes, decoded: null, source: { document, bytes, name } };
}

/** What is said of a report as a whole, and of its words: a workbook that holds figures alone is not asked for them. */
const GROUPS_OF_WORDS: ReadonlySet<string> = new Set(["document", "prose", "dates", "wording"]);
const SECTIONS_OF_WORDS: ReadonlySet<string> = new Set(["overview", "improvement", "other"]);

/** The context to judge a document in: of a workbook without prose only the figures are judged. */
export function contextFor(
  context: AnalysisContext,
  source: DocumentSource | null,
  report: Report,
): AnalysisContext {
  const hasWords = report.sections.some(({ key }) => SECTIONS_OF_WORDS.has(key));
  if (source?.document.kind !== "xlsx" || hasWords) return context;
  const off = RULES.filter(({ group }) => GROUPS_OF_WORDS.has(group)).map(
    ({ code }) => [code, "off"] as const,
  );
  return { ...context, levels: { ...context.levels, ...Object.fromEntries(off) } };
}

/** Does something with a document; what it refuses is told with its path. @throws Failure */
export async function tellOf<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const { refusalOf } = await loadFormats();
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    throw refusal ? new Failure(atPath(path, refusal)) : error;
  }
}

function atPath(path: string, { zh, en }: Text): Text {
  return { zh: `${path}：${zh}`, en: `${path}: ${en}` };
}
