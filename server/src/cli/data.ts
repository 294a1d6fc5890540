import { figuresOf, type Language } from "../report/index.ts";
import { readReports } from "./documents/readReports.ts";
import { listInputs } from "./inputs.ts";
import type { Outcome } from "./outcome.ts";
import { printCsv } from "./printing/csv.ts";
import { printJson } from "./printing/visible.ts";

export type DataFormat = "json" | "csv";
export const DATA_FORMATS: readonly DataFormat[] = ["json", "csv"];

interface FileData {
  readonly path: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: string;
  readonly proactive: ReturnType<typeof figuresOf>["proactive"];
  readonly requests: ReturnType<typeof figuresOf>["requests"];
  readonly disputes: ReturnType<typeof figuresOf>["disputes"];
}

export interface DataOptions {
  readonly format: DataFormat;
  /** Whether old formats may be handed to LibreOffice. */
  readonly convert: boolean;
  readonly language: Language;
}

/** `nianbao data`: the figures of reports; one object for one file named outright, else a list. */
export async function data(paths: readonly string[], options: DataOptions): Promise<Outcome> {
  const complaints: string[] = [];
  const inputs = listInputs(paths, (text) => complaints.push(text[options.language]));
  const { reports, failures } = await readReports(inputs, options);
  complaints.push(...failures);
  const files = reports.map(({ path, report }): FileData => {
    const { agency, year, edition } = report;
    return { path, agency, year, edition: edition.key, ...figuresOf(report) };
  });
  if (files.length === 0 && complaints.length === 0) {
    complaints.push(
      options.language === "zh"
        ? "没有找到政府信息公开工作年度报告。请检查路径。"
        : "no annual report was found. Check the path.",
    );
  }
  const single = inputs.length === 1 && inputs[0]?.named;
  const output =
    files.length === 0
      ? ""
      : options.format === "csv"
        ? printTable(files)
        : `${printJson(single ? files[0] : files, 1)}\n`;
  return { output, complaints, exitCode: complaints.length > 0 ? 2 : 0 };
}

/** Long form, one figure a line. */
function printTable(files: readonly FileData[]): string {
  const lines = [["path", "agency", "year", "edition", "table", "row", "column", "value"]];
  for (const { path, agency, year, edition, ...tables } of files) {
    for (const [table, rows] of Object.entries(tables)) {
      for (const [row, columns] of Object.entries(rows)) {
        for (const [column, value] of Object.entries(columns)) {
          const figure = value === null ? "" : String(value);
          const written = year === null ? "" : String(year);
          lines.push([path, agency ?? "", written, edition, table, row, column, figure]);
        }
      }
    }
  }
  return printCsv(lines);
}
