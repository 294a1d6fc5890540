import type { Connection } from "vscode-languageserver";
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
  OpenOfficeRequest,
  SetWordsRequest,
} from "../../../protocol/office.ts";
import { isReportIn } from "../documents/officeSource.ts";
import { fixDocument } from "../features/office/fixDocument.ts";
import { describeNote, importReport } from "../features/office/importReport.ts";
import { setWords } from "../features/office/setWords.ts";
import { fileNameOf } from "../files/uris.ts";
import type { Formats } from "../formats/formats.ts";
import type { Leftover } from "../formats/index.ts";
import type { Language } from "../report/index.ts";
import { type Answering, serve } from "./answering.ts";
import type { ServerEvents } from "./events.ts";
import { OfficeContext, type OfficeHost } from "./officeContext.ts";

/** Answers what is asked of documents that are no texts: they are read, mended in place, and written in other formats. */
export function serveOffice(
  connection: Connection,
  events: ServerEvents,
  answering: Answering,
  host: OfficeHost,
): void {
  const context = new OfficeContext(events, host);
  context.followFolder();
  serveOpening(connection, answering, context);
  serveMending(connection, answering, context);
  serveExchange(connection, answering, context);
}

function serveOpening(
  connection: Connection,
  { answer, answerLater }: Answering,
  context: OfficeContext,
): void {
  serve(
    connection,
    OpenOfficeRequest,
    answerLater(context.failure, context.begun, ({ uri, version, content }) =>
      context.work(async (formats) => {
        const bytes = fromBase64(content);
        const name = fileNameOf(uri);
        const document = await formats.readDocument(bytes, name);
        const source = { bytes, name, document, formats };
        context.keep(uri, version, source);
        const notes = document.notes.map((note) => describeNote(formats, note, context.language));
        return { isReport: isReportIn(source), notes };
      }),
    ),
  );
  serve(
    connection,
    CloseOfficeRequest,
    answer(null, ({ uri }) => {
      context.drop(uri);
      return null;
    }),
  );
}

function serveMending(
  connection: Connection,
  { answerAbout, answerLater }: Answering,
  context: OfficeContext,
): void {
  const { state } = context;
  serve(
    connection,
    MendOfficeRequest,
    answerLater<MendOfficeParams, MendedOffice>({ stale: true }, context.begun, (params) =>
      mend(params, context),
    ),
  );
  serve(
    connection,
    FixOfficeRequest,
    answerLater<FixOfficeParams, FixedOffice>({ stale: true }, context.begun, (params) =>
      fixAll(params, context),
    ),
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
}

async function mend(
  { uri, version, edits }: MendOfficeParams,
  context: OfficeContext,
): Promise<MendedOffice> {
  const open = context.state.documentOf(uri);
  const source = open?.office;
  if (!open || !source || open.text.version !== version) return { stale: true };
  if (edits.length === 0) return { version, content: null };
  const group = edits.map(({ range, newText }) => ({
    range: { start: open.text.offsetAt(range.start), end: open.text.offsetAt(range.end) },
    newText,
  }));
  return context.work(async (formats): Promise<MendedOffice> => {
    const { bytes, document, leftovers } = await formats.mendDocument(source.bytes, source.name, [group]);
    const [left] = leftovers;
    if (left) return { refusal: describeLeftover(formats, left, context.language) };
    if (open.isClosed || open.office !== source) return { stale: true };
    context.keep(uri, version + 1, { ...source, bytes, document });
    return { version: version + 1, content: toBase64(bytes) };
  });
}

async function fixAll({ uri, version }: FixOfficeParams, context: OfficeContext): Promise<FixedOffice> {
  const open = context.state.documentOf(uri);
  const source = open?.office;
  const analysis = context.state.readingOf(uri)?.analysis;
  if (!open || !source || !analysis || open.text.version !== version) return { stale: true };
  return context.work(async (formats): Promise<FixedOffice> => {
    const fixed = await fixDocument(formats, source, source.name, analysis.context, context.language);
    if (open.isClosed || open.office !== source) return { stale: true };
    const { state: mended, changes, left } = fixed;
    if (mended.bytes === source.bytes) return { version, content: null, changes, left };
    context.keep(uri, version + 1, { ...source, ...mended });
    return { version: version + 1, content: toBase64(mended.bytes), changes, left };
  });
}

function serveExchange(connection: Connection, { answerLater }: Answering, context: OfficeContext): void {
  serve(
    connection,
    ExportRequest,
    answerLater(null, context.begun, async ({ uri, format }) => {
      const analysis = context.state.readingOf(uri)?.analysis;
      if (!analysis || !EXPORT_FORMATS.includes(format)) return null;
      return context.work(async (formats) => {
        const { bytes, notes } = await formats.exportReport(analysis, format);
        const errors = analysis.findings.filter(({ severity }) => severity === "error").length;
        return { content: toBase64(bytes), errors, notes: notes.map((note) => note[context.language]) };
      });
    }),
  );
  serve(
    connection,
    ImportRequest,
    answerLater(context.failure, context.begun, ({ name, content }) =>
      context.work((formats) => importReport(formats, fromBase64(content), name, context.language)),
    ),
  );
}

/** `第 12 段：…，没有改。`. */
function describeLeftover(formats: Formats, { place, reason }: Leftover, language: Language): string {
  const where = place ? formats.namePlace(place)[language] : "";
  return language === "zh" ? `${where}没有改：${reason.zh}。` : `${where} was not changed: ${reason.en}.`;
}
