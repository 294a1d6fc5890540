import { EDITIONS, figuresOf, type Language, type TableKey } from "../report/index.ts";
import type { DataFormat } from "./data.ts";
import { type ReadFile, readReports } from "./documents/readReports.ts";
import { listInputs } from "./inputs.ts";
import type { Outcome } from "./outcome.ts";
import { printCsv } from "./printing/csv.ts";
import { printJson } from "./printing/visible.ts";

export interface SumOptions {
  readonly format: DataFormat;
  /** Whether old formats may be handed to LibreOffice. */
  readonly convert: boolean;
  readonly language: Language;
}

/** A cell of the standard's tables, added up. */
interface SummedCell {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  /** The sum of what the reports have there; null where none of them has a figure. */
  readonly value: number | null;
  /** How many reports have no figure there that could be read: by so many the sum is incomplete. */
  readonly missing: number;
}

/** Reports that can be added up: of one year and one edition. */
interface Group {
  readonly year: number | null;
  readonly edition: string;
  readonly reports: readonly ReadFile[];
}

/**
 * `nianbao sum`: the figures of all reports added up, cell by cell, for each year and edition. Of two reports of the same
 * agency and year only the first counts, and that is said.
 */
export async function sum(paths: readonly string[], options: SumOptions): Promise<Outcome> {
  const zh = options.language === "zh";
  const complaints: string[] = [];
  const inputs = listInputs(paths, (text) => complaints.push(text[options.language]));
  const { reports, failures } = await readReports(inputs, options);
  complaints.push(...failures);
  const remarks: string[] = [];
  const groups = groupReports(dropDoubles(reports, remarks, options.language));
  if (reports.length === 0 && complaints.length === 0) {
    complaints.push(
      zh ? "没有找到政府信息公开工作年度报告。请检查路径。" : "no annual report was found. Check the path.",
    );
  }
  const output = groups.length === 0 ? "" : options.format === "csv" ? printTable(groups) : printSums(groups);
  return { output, complaints: [...remarks, ...complaints], exitCode: complaints.length > 0 ? 2 : 0 };
}

function dropDoubles(reports: readonly ReadFile[], remarks: string[], language: Language): ReadFile[] {
  const first = new Map<string, string>();
  return reports.filter(({ path, report: { agency, year } }) => {
    if (agency === null || year === null) return true;
    const key = `${agency}/${year}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, path);
      return true;
    }
    remarks.push(
      language === "zh"
        ? `${path}：与 ${before} 是同一机关、同一年度的年报，没有重复计入。`
        : `${path}: the same agency and year as ${before}; it was not added twice.`,
    );
    return false;
  });
}

function groupReports(reports: readonly ReadFile[]): Group[] {
  const groups = new Map<string, ReadFile[]>();
  for (const file of reports) {
    const key = `${file.report.year ?? ""}/${file.report.edition.key}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()]
    .map((files): Group => {
      const [first] = files;
      return { year: first?.report.year ?? null, edition: first?.report.edition.key ?? "", reports: files };
    })
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || (a.edition < b.edition ? -1 : 1));
}

/** The cells of an edition in its order, each with its sum. */
function addUp({ edition, reports }: Group): SummedCell[] {
  const spec = EDITIONS.find(({ key }) => key === edition);
  const figures = reports.map(({ report }) => figuresOf(report));
  return Object.values(spec?.tables ?? {}).flatMap(({ blocks }) =>
    blocks
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .map(({ table, row, column }): SummedCell => {
        const values = figures.map((tables) => tables[table][row]?.[column] ?? null);
        const known = values.filter((value) => value !== null);
        const value = known.length > 0 ? total(known) : null;
        return { table, row, column, value, missing: values.length - known.length };
      }),
  );
}

/** Amounts have decimals, which add up without the noise of binary fractions. */
function total(values: readonly number[]): number {
  return Number(values.reduce((all, value) => all + value, 0).toFixed(6));
}

function printSums(groups: readonly Group[]): string {
  const printed = groups.map((group) => {
    const tables: Record<string, Record<string, Record<string, number | null>>> = {};
    const missing: Record<string, number> = {};
    for (const { table, row, column, value, missing: count } of addUp(group)) {
      tables[table] = { ...tables[table], [row]: { ...tables[table]?.[row], [column]: value } };
      if (count > 0) missing[`${table}/${row}/${column}`] = count;
    }
    const { year, edition, reports } = group;
    return { year, edition, reports: reports.length, ...tables, missing };
  });
  return `${printJson(printed, 1)}\n`;
}

/** Long form, one figure a line, as `nianbao data` has it. */
function printTable(groups: readonly Group[]): string {
  const lines = groups.flatMap((group) =>
    addUp(group).map(({ table, row, column, value, missing }) => [
      group.year === null ? "" : String(group.year),
      group.edition,
      String(group.reports.length),
      table,
      row,
      column,
      value === null ? "" : String(value),
      String(missing),
    ]),
  );
  return printCsv([["year", "edition", "reports", "table", "row", "column", "value", "missing"], ...lines]);
}
