import type { Settings } from "../config/settings.ts";
import { mayServeFile } from "../documents/readings.ts";
import { type DiagnosticOptions, diagnostics } from "../features/diagnostics.ts";
import { analyze, arrangeNeighbours, digest, isReportRead, type Neighbours } from "../report/index.ts";
import type { FileJudgement } from "./closedReports.ts";
import type { FileContext } from "./fileContext.ts";

/** What a closed file is judged by. */
export interface JudgeFileOptions {
  readonly settings: Settings;
  readonly context: FileContext;
  /** Nothing is said of closed files; what they say still counts for others. */
  readonly isSilent: boolean;
  readonly options: DiagnosticOptions;
}

/**
 * Judges a closed file; null where it is no report that is served.
 * @param uri its address in the one spelling.
 * @param neighbours the reports that it has to do with; null where it is judged by itself.
 */
export async function judgeFile(
  uri: string,
  text: string,
  neighbours: Neighbours | null,
  { settings, context, isSilent, options }: JudgeFileOptions,
): Promise<FileJudgement | null> {
  if (!mayServeFile(uri, text, settings)) return null;
  await context.resolve(uri);
  if (context.ignores(uri)) return null;
  const beside = neighbours ? { folder: arrangeNeighbours(neighbours) } : {};
  const analysis = analyze(text, { ...context.contextOf(uri), ...beside, name: uri });
  if (!isReportRead(analysis.report)) return null;
  const isSaid = !isSilent && !context.isPrevious(uri);
  return { digest: digest(analysis, uri), diagnostics: isSaid ? diagnostics(analysis, options) : [] };
}
