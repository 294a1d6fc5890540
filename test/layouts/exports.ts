import { printTable } from "../../server/src/report/tables/printTable.ts";
import { widthOf } from "../../server/src/report/text/width.ts";
import { byRow, fullCells, type GridBlock, gridOf, ownLabel, type Printer, tear } from "./grid.ts";

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(1, width - widthOf(text)));
const pipes = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const words = ({ header }: GridBlock): string[] => header.map((line) => line.join(" "));

/** Full rows of cells, printed line by line. */
const byCells = (print: (cells: readonly string[]) => string): Printer =>
  byRow(
    ({ header }) => header.map(print),
    (row, { block }) => [print(fullCells(row, block.labelColumns))],
  );

const quoted = (text: string): string => (/[,，]/.test(text) ? `"${text}"` : text);

/** Table 四 with a line for each proceeding; the other tables as `otherwise` prints them. */
const proceedings =
  (
    print: (lines: readonly (readonly string[])[], names: readonly string[]) => string,
    otherwise: Printer,
  ): Printer =>
  (spec, value) => {
    const [block] = gridOf(spec, value);
    const [row] = block?.rows ?? [];
    if (spec.key !== "disputes" || !block || !row) return otherwise(spec, value);
    const lines = [0, 1, 2].map((part) => row.figures.slice(part * 5, part * 5 + 5));
    return print(lines, block.block.columnLabels.slice(0, 5));
  };

const PROCEEDINGS = ["行政复议", "未经复议直接起诉", "复议后起诉"];

/** Rows under a header of one line, opened by what `first` gives and closed by what `last` gives. */
const listed = (
  print: (cells: readonly string[]) => string,
  first: readonly [head: string, cell: (at: number) => string],
  last: readonly [head: string, cell: (at: number) => string] | null,
): Printer =>
  byRow(
    ({ block }) =>
      block.labelColumns === 0
        ? [print(block.columnLabels)]
        : [print([first[0], "项目", ...block.columnLabels, ...(last ? [last[0]] : [])])],
    (row, { block }, at) =>
      block.labelColumns === 0
        ? [print(row.figures)]
        : [print([first[1](at), ownLabel(row), ...row.figures, ...(last ? [last[1](at)] : [])])],
  );

/** Drawn with lines of a box. */
const drawn =
  (stroke: string, [left, middle, right]: readonly [string, string, string]): Printer =>
  (spec, value) =>
    gridOf(spec, value)
      .map(({ rows, block }) => {
        const width = block.labelColumns + block.columnLabels.length;
        const rule = left + new Array<string>(width).fill("────").join(middle) + right;
        const lines = rows.map(
          (row) => `${stroke} ${fullCells(row, block.labelColumns).join(` ${stroke} `)} ${stroke}`,
        );
        return [rule, ...lines.flatMap((line) => [line, rule])].join("\n");
      })
      .join("\n");

/** Labels wrapped in their cells, between strokes. */
const cellsWrapped: Printer = (spec, value) =>
  gridOf(spec, value)
    .flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const [parent, own] = [tear(row.labels.slice(0, -1).join(""), 4), tear(ownLabel(row), 7)];
        return Array.from({ length: Math.max(1, parent.length, own.length) }, (_, at) => {
          const cells = row.figures.map((figure) => `${pad(at === 0 ? figure : "", 6)}|`);
          return `|${pad(parent[at] ?? "", 9)}|${pad(own[at] ?? "", 15)}|${cells.join("")}`;
        });
      }),
    )
    .join("\n");

/** A text laid out as its page: labels wrapped in a column, figures in columns beside the middle line. */
const laidOut: Printer = byRow(words, (row) => {
  const pieces = tear(ownLabel(row), 9);
  const parent = row.labels.slice(0, -1).join("").slice(0, 9);
  const figures = row.figures.map((figure) => pad(figure || "-", 8)).join("");
  if (pieces.length === 0) return [`          ${figures}`];
  return pieces.map((piece, at) => {
    const label = `${pad(at === 0 ? parent : "", 20)}${pad(piece, 22)}`;
    return at === pieces.length >> 1 ? label + figures : label;
  });
});

const measured: Printer = byRow(words, (row) => [
  [...row.labels, ...row.figures.map((figure) => `${figure} 件`)].join(" "),
]);

/** Layouts that programs write when a table is taken out of them, and people when they type one into a mail. */
export const EXPORTS: Readonly<Record<string, Printer>> = {
  semicolons: byCells((cells) => cells.join(";")),
  fieldsSpaced: byCells((cells) => cells.map(quoted).join(", ")),
  fieldsQuoted: byCells((cells) => cells.map((cell) => `"${cell}"`).join(",")),
  fieldsWide: byRow(
    () => [],
    (row) => [[...row.labels, ...row.figures].join("，")],
  ),
  drawn: drawn("│", ["├", "┼", "┤"]),
  drawnHeavy: drawn("┃", ["┣", "╋", "┫"]),
  strokesDouble: byCells((cells) => `║ ${cells.join(" ║ ")} ║`),
  strokesWide: byCells((cells) => `｜${cells.join("｜")}｜`),
  tex: byCells((cells) => `${cells.join(" & ")} \\\\ \\hline`),
  colons: byRow(
    () => [],
    (row) => [row.labels.length === 0 ? row.figures.join(" ") : `${ownLabel(row)}：${row.figures.join(" ")}`],
  ),
  dots: byRow(
    () => [],
    (row) => [
      row.labels.length === 0 ? row.figures.join("  ") : `${ownLabel(row)}……${row.figures.join("  ")}`,
    ],
  ),
  numbered: listed(pipes, ["序号", (at) => String(at + 1)], null),
  numberedSpaces: listed((cells) => cells.join(" "), ["序号", (at) => String(at + 1)], null),
  indexed: listed((cells) => cells.join("  "), ["", (at) => String(at)], null),
  remarked: listed(pipes, ["", () => ""], ["备注", (at) => (at % 5 === 2 ? "含转办" : "")]),
  withLastYear: listed(pipes, ["", () => ""], ["上年数", (at) => String(at * 3 + 1)]),
  measured,
  mailed: (spec, value) =>
    printTable(spec, "pipes", ({ row, column }) => value(row, column))
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n"),
  cellsOpened: byRow(
    () => [],
    (row) => ["", ...[...row.labels, ...row.figures].map((cell) => `|${cell}`)],
  ),
  cellsWrapped,
  laidOut,
  proceedings: proceedings(
    (lines, names) =>
      [pipes(["", ...names]), ...lines.map((line, at) => pipes([PROCEEDINGS[at] ?? "", ...line]))].join("\n"),
    byCells(pipes),
  ),
  proceedingsApart: proceedings(
    ([first = [], second = [], third = []], names) =>
      [pipes(names), pipes(first), "", pipes([...names, ...names]), pipes([...second, ...third])].join("\n"),
    byCells((cells) => cells.join("\t")),
  ),
};
