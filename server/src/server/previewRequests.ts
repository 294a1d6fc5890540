import type { Connection } from "vscode-languageserver";
import {
  type FillAnswer,
  type PageFixParams,
  PageFixRequest,
  PageRequest,
  type SetFigureParams,
  SetFigureRequest,
  type SetFiguresParams,
  SetFiguresRequest,
} from "../../../protocol/preview.ts";
import { placeNameOf } from "../documents/officeSource.ts";
import { figureAnswer, figuresAnswer, fixAnswer } from "../features/preview/fillIn.ts";
import { pageOf } from "../features/preview/page.ts";
import type { Analysis } from "../report/index.ts";
import { type Answering, serve } from "./answering.ts";
import type { ServerState } from "./state.ts";

const STALE: FillAnswer = { stale: true };

/** Answers what the preview asks: the report as a page, and figures that are filled in there. */
export function servePreview(connection: Connection, state: ServerState, { answerAbout }: Answering): void {
  const versionOf = (uri: string): number | null => state.documentOf(uri)?.text.version ?? null;

  serve(
    connection,
    PageRequest,
    answerAbout(null, (analysis, { uri, lastYear = false }) => {
      const office = state.documentOf(uri)?.office;
      return pageOf(analysis, {
        version: versionOf(uri) ?? 0,
        language: state.client.language,
        lastYear,
        placeOf: office ? (offset) => placeNameOf(office, analysis, offset) : undefined,
        canMake: office ? (edits) => office.formats.canMend(office.document, edits) : undefined,
      });
    }),
  );

  /** Figures are filled into, and repairs made in, the version that was asked about, or into none. */
  function fillIn<P extends SetFigureParams | SetFiguresParams | PageFixParams>(
    fill: (analysis: Analysis, params: P) => FillAnswer,
  ): (analysis: Analysis, params: P) => FillAnswer {
    return (analysis, params) => (versionOf(params.uri) === params.version ? fill(analysis, params) : STALE);
  }

  serve(
    connection,
    SetFigureRequest,
    answerAbout(
      STALE,
      fillIn((analysis, params) => figureAnswer(analysis, params, state.client.language)),
    ),
  );
  serve(
    connection,
    PageFixRequest,
    answerAbout(
      STALE,
      fillIn((analysis, params) => fixAnswer(analysis, params, state.client.language)),
    ),
  );
  serve(
    connection,
    SetFiguresRequest,
    answerAbout(
      STALE,
      fillIn((analysis, params) => figuresAnswer(analysis, params, state.client.language)),
    ),
  );
}
