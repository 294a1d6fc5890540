import type { BlockSpec, RowSpec, TableSpec } from "../../server/src/report/editions/edition.ts";
import { widthOf } from "../../server/src/report/text/width.ts";
import {
  fullCells,
  type GridBlock,
  type GridRow,
  gridOf,
  ownLabel,
  type Printer,
  tear,
  type Value,
} from "./grid.ts";

const pipes = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const tabs = (cells: readonly string[]): string => cells.join("\t");
const spaces = (cells: readonly string[]): string => cells.filter((cell) => cell !== "").join("  ");
const pad = (text: string, width: number): string => text + " ".repeat(Math.max(1, width - widthOf(text)));

/** A table without one of the columns of each block that has several; a printer asks for no figure of it. */
function withoutColumn(spec: TableSpec, lost: number): TableSpec {
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, at) => at !== lost % list.length);
  const blocks = spec.blocks.map((block): BlockSpec => {
    if (block.labelColumns === 0 || block.columnLabels.length < 3) return block;
    const rows = block.rows.map((row): RowSpec => ({ ...row, cells: keep(row.cells) }));
    return { ...block, columnLabels: keep(block.columnLabels), rows };
  });
  return { ...spec, blocks };
}

/** A header of one line with a column of the author's own behind the standard's; table 四 stays as it is. */
const beside =
  (
    print: (cells: readonly string[]) => string,
    name: string,
    cell: (row: GridRow, at: number) => string,
    isBefore = false,
  ): Printer =>
  (spec, value) =>
    gridOf(spec, value)
      .flatMap(({ block, rows, header }) => {
        if (block.labelColumns === 0 || block.columnLabels.length === 1)
          return [...header.map(print), ...rows.map((row) => print(fullCells(row, block.labelColumns)))];
        const add = (own: string, cells: readonly string[]) => (isBefore ? [own, ...cells] : [...cells, own]);
        return [
          print(["项目", ...add(name, block.columnLabels)]),
          ...rows.map((row, at) => print([ownLabel(row), ...add(cell(row, at), row.figures)])),
        ];
      })
      .join("\n");

/** The same of a table that has lost a column. */
const instead =
  (lost: number, printer: Printer): Printer =>
  (spec, value) =>
    printer(withoutColumn(spec, lost), value);

const lastYear = (_: GridRow, at: number): string => String((at * 3 + 1) % 11);
const sumOf = ({ figures }: GridRow): string =>
  String(figures.reduce((sum, figure) => sum + Number(figure), 0));

/** A share behind each figure. */
const shares: Printer = (spec, value) =>
  gridOf(spec, value)
    .flatMap(({ block, rows, header }) =>
      spec.key === "requests"
        ? [
            pipes(["项目", ...block.columnLabels.flatMap((label) => [label, "占比"])]),
            ...rows.map((row) =>
              pipes([
                ownLabel(row),
                ...row.figures.flatMap((figure) => [figure, `${Number(figure) % 100}%`]),
              ]),
            ),
          ]
        : [...header.map(pipes), ...rows.map((row) => pipes(fullCells(row, block.labelColumns)))],
    )
    .join("\n");

/** A line that numbers the columns below the header. */
const numberedColumns =
  (print: (cells: readonly string[]) => string): Printer =>
  (spec, value) =>
    gridOf(spec, value)
      .flatMap(({ block, rows, header }) => [
        ...header.map(print),
        print([
          ...["甲", "乙", "丙"].slice(0, block.labelColumns),
          ...block.columnLabels.map((_, at) => String(at + 1)),
        ]),
        ...rows.map((row) => print(fullCells(row, block.labelColumns))),
      ])
      .join("\n");

/** Every figure with the name of its column, as pages for small screens have it; table 四 as `otherwise` prints it. */
const named =
  (
    print: (label: string, figures: readonly (readonly [name: string, figure: string])[]) => string,
  ): Printer =>
  (spec, value) =>
    gridOf(spec, value)
      .flatMap(({ block, rows, header }) =>
        block.labelColumns === 0
          ? [...header.map(pipes), ...rows.map((row) => pipes(row.figures))]
          : rows.map((row) =>
              print(
                ownLabel(row),
                row.figures.map((figure, at) => [block.columnLabels[at] ?? "", figure] as const),
              ),
            ),
      )
      .join("\n");

/** Drawn with lines of a box, labels wrapped in their cells. */
const boxed: Printer = (spec: TableSpec, value: Value): string => gridOf(spec, value).map(drawBox).join("\n");

function drawBox({ block, rows }: GridBlock): string {
  const widths = [...new Array<number>(block.labelColumns).fill(16), ...block.columnLabels.map(() => 6)];
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => "─".repeat(width)).join(middle) + right;
  const lines = rows.flatMap((row) => {
    const cells = fullCells(row, block.labelColumns).map((cell) =>
      /^\d*$/.test(cell) ? [cell] : tear(cell, 7),
    );
    const height = Math.max(...cells.map((pieces) => pieces.length));
    const drawn = Array.from(
      { length: height },
      (_, line) => `│${cells.map((pieces, at) => pad(pieces[line] ?? "", widths[at] ?? 6)).join("│")}│`,
    );
    return [...drawn, rule("├", "┼", "┤")];
  });
  return [rule("┌", "┬", "┐"), ...lines.slice(0, -1), rule("└", "┴", "┘")].join("\n");
}

/** Tables to which their authors have added columns and names, or which have lost a column. */
export const AUTHORS: Readonly<Record<string, Printer>> = {
  lastYearFirst: beside(pipes, "上年数", lastYear, true),
  lastYearSpaced: beside(spaces, "上年数", lastYear),
  lostLastYear: instead(1, beside(pipes, "上年数", lastYear)),
  lostLastYearTabs: instead(5, beside(tabs, "上年数", lastYear)),
  lostRemarked: instead(
    3,
    beside(tabs, "备注", (_, at) => (at % 5 === 2 ? "含转办" : "")),
  ),
  lostSummed: instead(2, beside(pipes, "合计", sumOf)),
  lostMeasured: instead(
    6,
    beside(pipes, "计量单位", () => "件", true),
  ),
  lostFilledUp: instead(
    4,
    beside(pipes, "", () => ""),
  ),
  shares,
  numberedColumns: numberedColumns(pipes),
  numberedColumnsTabs: numberedColumns(tabs),
  cards: named((label, figures) => [label, ...figures.map(tabs), ""].join("\n")),
  cardsLed: named((label, figures) =>
    [label, ...figures.map(([name, figure]) => `${name}：${figure}`)].join("\n"),
  ),
  sentences: named(
    (label, figures) => `${label}：${figures.map(([name, figure]) => `${name}${figure}件`).join("，")}。`,
  ),
  namedCells: named((label, figures) =>
    pipes([label, ...figures.map(([name, figure]) => `${name}：${figure}`)]),
  ),
  boxed,
};
