import { isReportRead, type Language, type Report, read, type Text } from "../../report/index.ts";
import type { Input } from "../inputs.ts";
import { Failure } from "../language.ts";
import { isNamedLikeReport } from "./documentNames.ts";
import { readReportFile } from "./documents.ts";

export interface ReadFile {
  readonly path: string;
  readonly report: Report;
}

/**
 * Reads the reports in some files, whatever their formats; of a file that was named a table is enough. What is no report
 * is passed over, and told of where it was named.
 */
export async function readReports(
  inputs: readonly Input[],
  { convert, language }: { readonly convert: boolean; readonly language: Language },
): Promise<{ reports: ReadFile[]; failures: string[] }> {
  const reports: ReadFile[] = [];
  const failures: string[] = [];
  for (const { path, named } of inputs) {
    try {
      const report = read((await readReportFile(path, convert)).text);
      if (isReportRead(report) || (named && hasTable(report))) reports.push({ path, report });
      else if (named) failures.push(describeNoReport(path)[language]);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (named || isNamedLikeReport(path)) failures.push(error.text[language]);
    }
  }
  return { reports, failures };
}

function hasTable({ tables }: Report): boolean {
  return Object.values(tables).some((table) => table !== null);
}

function describeNoReport(path: string): Text {
  return {
    zh: `${path}：不像政府信息公开工作年度报告，没有取出数据。请检查标题和各部分的标题。`,
    en: `${path} does not look like an annual report; no figures were taken from it. Check the title and the sections' titles.`,
  };
}
