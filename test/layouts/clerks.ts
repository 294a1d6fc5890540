import { printTable } from "../../server/src/report/tables/printTable.ts";
import { byRow, fullCells, type GridBlock, gridOf, ownLabel, type Printer, tear } from "./grid.ts";

const tabs = (cells: readonly string[]): string => cells.join("\t");
const heads = ({ header }: GridBlock): string[] => header.map(tabs);

/** Cells of a spreadsheet whose labels are broken inside their quotes. */
const quotedBreaks = byRow(heads, (row, { block }) => [
  tabs(
    fullCells(row, block.labelColumns).map((cell) =>
      cell.length > 9 && !/^\d+$/.test(cell) ? `"${tear(cell, 8).join("\n")}"` : cell,
    ),
  ),
]);

/** A code for each row between its label and its figures. */
const coded: Printer = (spec, value) =>
  gridOf(spec, value)
    .flatMap(({ block, rows, header }) => {
      if (block.labelColumns === 0 || block.columnLabels.length === 1)
        return [...header.map(tabs), ...rows.map((row) => tabs(fullCells(row, block.labelColumns)))];
      const gaps = new Array<string>(block.labelColumns - 1).fill("");
      return [
        tabs(["项目", ...gaps, "代码", ...block.columnLabels]),
        ...rows.map((row, at) => {
          const left = fullCells(row, block.labelColumns).slice(0, block.labelColumns);
          return tabs([...left, String(at + 101), ...row.figures]);
        }),
      ];
    })
    .join("\n");

/** A web page whose editor keeps a hidden number in every row. */
const hidden: Printer = (spec, value) =>
  printTable(spec, "html", ({ row, column }) => value(row, column)).replace(
    /<tr>/g,
    '<tr><td style="display:none">17</td>',
  );

/** Labels above rows stand upright, a character a line. */
const upright = byRow(
  ({ header }) => header.flat(),
  ({ labels, figures, spec }) => [
    ...labels.slice(0, spec.label === null ? 0 : -1).flatMap((label) => [...label]),
    ...labels.slice(spec.label === null ? 0 : -1),
    ...figures,
  ],
);

/** Columns as rows and rows as columns, table 四's three proceedings as well; table 二 as it is. */
const lying: Printer = (spec, value) => {
  const [block] = gridOf(spec, value);
  if (spec.key === "proactive" || !block)
    return printTable(spec, "tabs", ({ row, column }) => value(row, column));
  const names = block.block.columnLabels.slice(0, spec.key === "disputes" ? 5 : 7);
  const [line] = block.rows;
  const rows =
    spec.key === "requests"
      ? block.rows.map((row) => ({ label: ownLabel(row), figures: row.figures }))
      : ["行政复议", "未经复议直接起诉", "复议后起诉"].map((label, at) => ({
          label,
          figures: line?.figures.slice(at * 5, at * 5 + 5) ?? [],
        }));
  return [
    tabs(["", ...rows.map(({ label }) => label)]),
    ...names.map((name, at) => tabs([name, ...rows.map(({ figures }) => figures[at] ?? "")])),
  ].join("\n");
};

/** One cell a line, each figure with its unit behind a blank. */
const measuredLines: Printer = byRow(
  ({ header }) => header.flat(),
  ({ labels, figures }) => [...labels, ...figures.map((figure) => `${figure} 件`)],
);

/** Table 四 as a list, each figure under its own name. */
const listed: Printer = (spec, value) => {
  const [block] = gridOf(spec, value);
  const names = ["行政复议", "未经复议直接起诉", "复议后起诉"];
  if (spec.key !== "disputes" || !block)
    return printTable(spec, "tabs", ({ row, column }) => value(row, column));
  return (block.rows[0]?.figures ?? [])
    .map((figure, at) =>
      tabs([`${names[Math.floor(at / 5)] ?? ""}${block.block.columnLabels[at] ?? ""}`, figure]),
    )
    .join("\n");
};

/** Layouts as clerks make them, by hand or in a spreadsheet. */
export const CLERKS: Readonly<Record<string, Printer>> = {
  quotedBreaks,
  coded,
  hidden,
  upright,
  lying,
  listed,
  measuredLines,
  fullPaths: byRow(heads, ({ path, figures }) => [tabs([path.join(" - "), ...figures])]),
  gapped: byRow(heads, (row, { block }) => [
    tabs(fullCells(row, block.labelColumns).flatMap((cell) => [cell, ""])),
  ]),
  wideCommas: byRow(heads, ({ labels, figures }) => [
    ...labels.slice(0, -1),
    ...(labels.length > 0
      ? [`${labels[labels.length - 1] ?? ""}，${figures.join("，")}`]
      : [figures.join("，")]),
  ]),
  quotedFigures: byRow(heads, (row, { block }) => [
    tabs([
      ...fullCells(row, block.labelColumns).slice(0, block.labelColumns),
      ...row.figures.map((figure) => `"${figure}"`),
    ]),
  ]),
};
