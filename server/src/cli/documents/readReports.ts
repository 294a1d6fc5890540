import { isReportRead, type Language, type Report, read } from "../../report/index.ts";
import type { Input } from "../inputs.ts";
import { Failure } from "../language.ts";
import { isNamedLikeReport } from "./documentNames.ts";
import { readReportFile } from "./documents.ts";

export interface ReadFile {
  readonly path: string;
  readonly report: Report;
}

/** Reads the reports in some files, whatever their formats; what is no report is passed over, unless it was named. */
export async function readReports(
  inputs: readonly Input[],
  { convert, language }: { readonly convert: boolean; readonly language: Language },
): Promise<{ reports: ReadFile[]; failures: string[] }> {
  const reports: ReadFile[] = [];
  const failures: string[] = [];
  for (const { path, named } of inputs) {
    try {
      const report = read((await readReportFile(path, convert)).text);
      if (named || isReportRead(report)) reports.push({ path, report });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (named || isNamedLikeReport(path)) failures.push(error.text[language]);
    }
  }
  return { reports, failures };
}
