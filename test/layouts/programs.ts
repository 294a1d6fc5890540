import {
  gridOf as cellsOf,
  type PrintedCell,
  printTable,
} from "../../server/src/report/tables/printTable.ts";
import { byRow, fullCells, gridOf, ownLabel, type Printer } from "./grid.ts";

const pipes = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const isFigure = (text: string): boolean => /^\d+$/.test(text);

/** The rows of each block as printed cells with their spans, the header's first. */
const byCells =
  (
    print: (cells: readonly PrintedCell[], isHeader: boolean) => string[],
    [opening, closing]: readonly [string, string] = ["", ""],
  ): Printer =>
  (spec, value) =>
    spec.blocks
      .flatMap((block) => {
        const rows = cellsOf(block, ({ row, column }) => value(row, column));
        const lines = rows.flatMap((cells, at) => print(cells, at < block.header.length));
        return opening === "" ? lines : [opening, ...lines, closing];
      })
      .join("\n");

/** Full rows of each block, the header's lines first, with their numbers. */
const numbered =
  (print: (cells: readonly string[], at: number) => string[]): Printer =>
  (spec, value) =>
    spec.blocks
      .flatMap((block) => {
        const rows = printTable({ ...spec, blocks: [block] }, "tabs", ({ row, column }) =>
          value(row, column),
        );
        return rows.split("\n").flatMap((line, at) => print(line.split("\t"), at));
      })
      .join("\n");

/** A cell of MediaWiki with what stands before its words. */
const wikiCell = ({ text, colspan, rowspan }: PrintedCell): string => {
  const spans = [colspan > 1 ? `colspan="${colspan}"` : "", rowspan > 1 ? `rowspan="${rowspan}"` : ""];
  const before = spans.filter((span) => span !== "").join(" ");
  return before === "" ? text : `${before} | ${text}`;
};
const WIKI = ['{| class="wikitable"', "|}"] as const;

const quoted = (text: string): string => (/[,，]/.test(text) ? `"${text}"` : text);
const columns = (cells: readonly string[]): string[] => cells.map((_, at) => String(at));

/** Commands of TeX for cells that cover several columns or rows. */
const command = ({ text, colspan, rowspan }: PrintedCell): string => {
  const inner = rowspan > 1 ? `\\multirow{${rowspan}}{*}{${text}}` : text;
  return colspan > 1 ? `\\multicolumn{${colspan}}{|c|}{${inner}}` : inner;
};

/** Each line with an empty cell for those that cover it from above. */
const texCommands: Printer = (spec, value) =>
  spec.blocks
    .flatMap((block) => {
      /** How many more rows each column is covered from above. */
      const taken: number[] = [];
      return cellsOf(block, ({ row, column }) => value(row, column)).map((cells) => {
        const written: string[] = [];
        let column = 0;
        const pass = (): void => {
          for (let left = taken[column] ?? 0; left > 0; left = taken[column] ?? 0) {
            taken[column++] = left - 1;
            written.push("");
          }
        };
        for (const cell of cells) {
          pass();
          written.push(command(cell));
          for (let covered = 0; covered < cell.colspan; covered++) taken[column++] = cell.rowspan - 1;
        }
        pass();
        return `${written.join(" & ")} \\\\ \\hline`;
      });
    })
    .join("\n");

/** Table 四 as two tables, one for each kind of proceeding. */
const proceedingsInTwo: Printer = byRow(
  ({ header, block }) => (block.labelColumns === 0 ? [] : header.map(pipes)),
  (row, { block }) => {
    const names = block.columnLabels;
    const blank = (count: number): string[] => new Array<string>(count).fill("");
    return row.spec.label === null
      ? [
          pipes(["行政复议", ...blank(4)]),
          pipes(names.slice(0, 5)),
          pipes(row.figures.slice(0, 5)),
          "",
          pipes(["行政诉讼", ...blank(9)]),
          pipes(["未经复议直接起诉", ...blank(4), "复议后起诉", ...blank(4)]),
          pipes(names.slice(5)),
          pipes(row.figures.slice(5)),
        ]
      : [pipes(fullCells(row, block.labelColumns))];
  },
);

/** Table 三 in two parts, below each other or side by side, each with the labels and some of the columns. */
const inParts =
  (
    join: (first: readonly (readonly string[])[], second: readonly (readonly string[])[]) => string[],
  ): Printer =>
  (spec, value) =>
    gridOf(spec, value)
      .flatMap(({ block, rows, header }) => {
        const wide = block.columnLabels.length === 7;
        if (!wide)
          return [...header.map(pipes), ...rows.map((row) => pipes(fullCells(row, block.labelColumns)))];
        const part = (from: number, to: number): string[][] => [
          [
            "项目",
            ...new Array<string>(block.labelColumns - 1).fill(""),
            ...block.columnLabels.slice(from, to),
          ],
          ...rows.map((row) => {
            const cells = fullCells(row, block.labelColumns);
            return [...cells.slice(0, block.labelColumns), ...row.figures.slice(from, to)];
          }),
        ];
        return join(part(0, 4), part(4, 7));
      })
      .join("\n");

/** As programs write tables that they have taken out of a document, and as they store them. */
export const PROGRAMS: Readonly<Record<string, Printer>> = {
  wiki: byCells(
    (cells, isHeader) => [
      "|-",
      (isHeader ? "! " : "| ") + cells.map(wikiCell).join(isHeader ? " !! " : " || "),
    ],
    WIKI,
  ),
  wikiCells: byCells((cells) => ["|-", ...cells.map((cell) => `| ${wikiCell(cell)}`)], WIKI),
  wordMarks: byCells((cells) => [`${cells.map(({ text }) => `${text}\u0007`).join("")}\u0007`]),
  wordMarksLines: byCells((cells) => [...cells.map(({ text }) => `${text}\u0007`), "\u0007"]),
  lists: numbered((cells) => [
    `  [${cells.map((cell) => (isFigure(cell) ? cell : `"${cell}"`)).join(", ")}],`,
  ]),
  listsQuoted: numbered((cells) => [`['${cells.join("', '")}']`]),
  keyedLists: byRow(
    () => [],
    (row) => [`"${ownLabel(row) || "合计"}": [${row.figures.join(", ")}],`],
  ),
  frame: numbered((cells, at) => [
    ...(at === 0 ? [["", ...columns(cells)].join(",")] : []),
    [String(at), ...cells.map(quoted)].join(","),
  ]),
  frameNothing: numbered((cells, at) => [
    ...(at === 0 ? [pipes(["  ", ...columns(cells)])] : []),
    pipes([String(at), ...cells.map((cell) => cell || "nan")]),
  ]),
  texCommands,
  proceedingsInTwo,
  partsBelow: inParts((first, second) => [...first.map(pipes), "", ...second.map(pipes)]),
  partsBeside: inParts((first, second) => first.map((cells, at) => pipes([...cells, ...(second[at] ?? [])]))),
};
