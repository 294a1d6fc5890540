import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fromBase64, toBase64 } from "../../../protocol/base64.ts";
import {
  CloseOfficeRequest,
  EXPORT_FORMATS,
  ExportRequest,
  type FixedOffice,
  type FixOfficeParams,
  FixOfficeRequest,
  ImportRequest,
  type MendedOffice,
  type MendOfficeParams,
  MendOfficeRequest,
  type OfficeRefusal,
  OpenOfficeRequest,
  SetWordsRequest,
} from "../../../protocol/office.ts";
import { type Formats, isReportIn, type OfficeSource } from "../documents/officeSource.ts";
import { Pause } from "../documents/pause.ts";
import { OWN_LANGUAGE } from "../documents/readings.ts";
import { fixDocument } from "../features/office/fixDocument.ts";
import { describeNote, importReport } from "../features/office/importReport.ts";
import { setWords } from "../features/office/setWords.ts";
import { fileNameOf } from "../files/uris.ts";
import type { Leftover } from "../formats/index.ts";
import type { Language, Text } from "../report/index.ts";
import { type Answering, serve } from "./answering.ts";
import type { ServerEvents } from "./events.ts";

const FAILED: Text = {
  zh: "这份文件没能处理，原因见“年报助手”输出。请用 Word 或 WPS 打开后另存一份再试。",
  en: "The file could not be dealt with; the log says why. Save it anew with an office program and try again.",
};

/** How long a pause is, in milliseconds, before documents hear of what was found in the folder. */
const RENEWAL_PAUSE = 300;

/** What the requests of documents need besides what is known. */
export interface OfficeHost {
  /** Loads what reads and writes documents. */
  formats(): Promise<Formats>;
  /** Tells a failure in the log. */
  fail(error: unknown): void;
}

/** Answers what is asked of documents that are no texts: they are read, mended in place, and written in other formats. */
export function serveOffice(
  connection: Connection,
  events: ServerEvents,
  { answer, answerAbout, answerLater }: Answering,
  host: OfficeHost,
): void {
  const { state } = events;
  const language = (): Language => state.client.language;

  /** Works with a document; what it refuses is answered in words. */
  async function work<R>(task: (formats: Formats) => Promise<R>): Promise<R | OfficeRefusal> {
    let formats: Formats | null = null;
    try {
      formats = await host.formats();
      return await task(formats);
    } catch (error) {
      const refusal = formats?.refusalOf(error);
      if (!refusal) host.fail(error);
      return { refusal: (refusal ?? FAILED)[language()] };
    }
  }
  const begun = (): Promise<void> => events.begun;
  const failed = (): OfficeRefusal => ({ refusal: FAILED[language()] });

  /** Keeps the newest bytes of a document, and the text they read as. */
  function keep(uri: string, version: number, source: OfficeSource): void {
    const open = state.documentOf(uri);
    if (open?.office) {
      open.office = source;
      events.didChange(TextDocument.update(open.text, [{ text: source.document.text }], version));
      return;
    }
    const languageId = isReportIn(source) ? OWN_LANGUAGE : "plaintext";
    const text = TextDocument.create(uri, languageId, version, source.document.text);
    events.didOpen(text, source);
    events.didChange(text);
  }

  // They are no part of the folder, but last year's report may have been found in it meanwhile.
  const renewal = new Pause();
  events.listeners.add(() =>
    renewal.after(RENEWAL_PAUSE, () => {
      const documents = [...state.documents.values()].filter(({ office }) => office);
      if (documents.length > 0) events.renew(documents);
    }),
  );

  serve(
    connection,
    OpenOfficeRequest,
    answerLater(failed(), begun, ({ uri, version, content }) =>
      work(async (formats) => {
        const bytes = fromBase64(content);
        const name = fileNameOf(uri);
        const document = await formats.readDocument(bytes, name);
        const source = { bytes, name, document, formats };
        keep(uri, version, source);
        const notes = document.notes.map((note) => describeNote(formats, note, language()));
        return { isReport: isReportIn(source), notes };
      }),
    ),
  );

  serve(
    connection,
    CloseOfficeRequest,
    answer(null, ({ uri }) => {
      const open = state.documentOf(uri);
      if (open?.office) events.didClose(open.text);
      return null;
    }),
  );

  async function mend({ uri, version, edits }: MendOfficeParams): Promise<MendedOffice> {
    const open = state.documentOf(uri);
    const source = open?.office;
    if (!open || !source || open.text.version !== version) return { stale: true };
    if (edits.length === 0) return { version, content: null };
    const group = edits.map(({ range, newText }) => ({
      range: { start: open.text.offsetAt(range.start), end: open.text.offsetAt(range.end) },
      newText,
    }));
    return work(async (formats): Promise<MendedOffice> => {
      const { bytes, document, leftovers } = await formats.mendDocument(source.bytes, source.name, [group]);
      const [left] = leftovers;
      if (left) return { refusal: describeLeftover(formats, left, language()) };
      if (open.isClosed || open.office !== source) return { stale: true };
      keep(uri, version + 1, { ...source, bytes, document });
      return { version: version + 1, content: toBase64(bytes) };
    });
  }
  serve(
    connection,
    MendOfficeRequest,
    answerLater<MendOfficeParams, MendedOffice>({ stale: true }, begun, mend),
  );

  async function fixAll({ uri, version }: FixOfficeParams): Promise<FixedOffice> {
    const open = state.documentOf(uri);
    const source = open?.office;
    const analysis = state.readingOf(uri)?.analysis;
    if (!open || !source || !analysis || open.text.version !== version) return { stale: true };
    return work(async (formats): Promise<FixedOffice> => {
      const { context } = analysis;
      const fixed = await fixDocument(formats, source, source.name, context, language());
      if (open.isClosed || open.office !== source) return { stale: true };
      const { state: mended, changes, left } = fixed;
      if (mended.bytes === source.bytes) return { version, content: null, changes, left };
      keep(uri, version + 1, { ...source, ...mended });
      return { version: version + 1, content: toBase64(mended.bytes), changes, left };
    });
  }
  serve(
    connection,
    FixOfficeRequest,
    answerLater<FixOfficeParams, FixedOffice>({ stale: true }, begun, fixAll),
  );

  serve(
    connection,
    SetWordsRequest,
    answerAbout({ stale: true }, (analysis, params) =>
      state.documentOf(params.uri)?.text.version === params.version
        ? setWords(analysis, params)
        : { stale: true },
    ),
  );

  serve(
    connection,
    ExportRequest,
    answerLater(null, begun, async ({ uri, format }) => {
      const analysis = state.readingOf(uri)?.analysis;
      if (!analysis || !EXPORT_FORMATS.includes(format)) return null;
      return work(async (formats) => {
        const { bytes, notes } = await formats.exportReport(analysis, format);
        const errors = analysis.findings.filter(({ severity }) => severity === "error").length;
        return { content: toBase64(bytes), errors, notes: notes.map((note) => note[language()]) };
      });
    }),
  );

  serve(
    connection,
    ImportRequest,
    answerLater(failed(), begun, ({ name, content }) =>
      work((formats) => importReport(formats, fromBase64(content), name, language())),
    ),
  );
}

/** `第 12 段：…，没有改。`. */
function describeLeftover(formats: Formats, { place, reason }: Leftover, language: Language): string {
  const where = place ? formats.namePlace(place)[language] : "";
  return language === "zh" ? `${where}没有改：${reason.zh}。` : `${where} was not changed: ${reason.en}.`;
}
