import { APPLICANTS } from "./readRows.ts";

/** Four rows of table three with their figures, and printers of it that lack a column and have another. */

export const LABELS = [
  "一、本年新收政府信息公开申请数量",
  "二、上年结转政府信息公开申请数量",
  "（一）予以公开",
  "（七）总计",
];
export const FIGURES = [
  ["5", "1", "0", "0", "0", "0", "6"],
  ["2", "0", "0", "0", "1", "0", "3"],
  ["4", "0", "0", "0", "0", "1", "5"],
  ["7", "1", "0", "2", "0", "0", "10"],
];
export const KEYS = ["received", "carriedIn", "granted", "outcomeTotal"];
export type Cells = readonly string[];
export const pipes = (cells: Cells): string => `| ${cells.join(" | ")} |`;
export const tabs = (cells: Cells): string => cells.join("\t");
export const spaces = (cells: Cells): string => cells.join("  ");
export const commas = (cells: Cells): string => cells.join(",");

export const without =
  (lost: number) =>
  (cells: Cells): string[] =>
    cells.filter((_, at) => at !== lost);
/** A table without a column, with another behind. */
export const table = (
  print: (cells: Cells) => string,
  lost: number,
  name: string,
  own: Cells,
  names: Cells = APPLICANTS,
) => [
  print(["项目", ...without(lost)(names), name]),
  ...FIGURES.map((figures, row) => print([LABELS[row] ?? "", ...without(lost)(figures), own[row] ?? ""])),
];
export const due = (lost: number): string[] =>
  FIGURES.map(
    (figures, row) => `${KEYS[row]}: ${figures.map((figure, at) => (at === lost ? "×" : figure)).join(" ")}`,
  );
export const LAST_YEAR = ["3", "1", "2", "8"];
