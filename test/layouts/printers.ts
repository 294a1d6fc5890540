import { printTable } from "../../server/src/report/tables/printTable.ts";
import { widthOf } from "../../server/src/report/text/width.ts";
import { byRow, fullCells, type GridBlock, type GridRow, gridOf, type Printer, tear } from "./grid.ts";

const plain =
  (layout: Parameters<typeof printTable>[1]): Printer =>
  (spec, value) =>
    printTable(spec, layout, ({ row, column }) => value(row, column));

const headerWords = ({ header }: GridBlock): string[] => header.map((line) => line.join(" "));
const dash = (figure: string): string => figure || "-";
const pad = (text: string, width: number): string => text + " ".repeat(Math.max(1, width - widthOf(text)));
const rule = (cells: readonly string[]): string => `|${cells.map(() => "---|").join("")}`;
const pipes = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** One cell a line, each closed by a pipe; `opening` stands before the first cell of a row, `ending` after the last. */
function pipedLines(opening: readonly string[], ending: readonly string[]): Printer {
  const row = (cells: readonly string[]): string[] => [
    ...opening,
    ...cells.map((cell) => (cell === "" ? "|" : `${cell} |`)),
    ...ending,
  ];
  return byRow(
    ({ header }) => header.flatMap((line) => row(line)),
    ({ labels, figures }) => row([...labels, ...figures]),
  );
}

/** A small table under a heading of its own for each row of table 三, for each proceeding of table 四. */
const subheadings: Printer = (spec, value) =>
  gridOf(spec, value)
    .flatMap(({ block, rows }) =>
      rows.flatMap(({ labels, figures, spec: row }) => {
        const columns = row.label === null ? 5 : figures.length;
        const names =
          row.label === null ? ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"] : [""];
        return names.flatMap((name, part) => {
          const own = figures.slice(part * columns, (part + 1) * columns);
          const heads = block.columnLabels.slice(part * columns, (part + 1) * columns);
          const label = labels[labels.length - 1];
          const left = label === undefined ? [] : [label];
          return [
            ...labels.slice(0, -1).map((group) => `### ${group}`),
            ...(label === undefined ? [`### ${name}`] : []),
            pipes([...left.map(() => "类别"), ...heads]),
            rule([...left, ...heads]),
            pipes([...left, ...own]),
            "",
          ];
        });
      }),
    )
    .join("\n");

/** Merged cells that are repeated in each of their places. */
const repeated: Printer = byRow(
  ({ header, block }) => {
    const left = new Array<string>(block.labelColumns).fill(header[header.length - 1]?.[0] ?? "");
    const cells = [...left, ...block.columnLabels];
    return [pipes(cells), rule(cells)];
  },
  ({ path, figures }, { block }) => {
    const left = [...path];
    while (left.length < block.labelColumns) left.push(left[left.length - 1] ?? "");
    return [pipes([...left, ...figures])];
  },
);

/** Rows of one group folded into one, their cells parted by `<br>`. */
const folded: Printer = (spec, value) =>
  gridOf(spec, value)
    .flatMap(({ rows, block }) => {
      const lines: string[] = [];
      let open: GridRow[] = [];
      const close = (): void => {
        const [first] = open;
        if (!first) return;
        const columns = first.figures.map((_, index) =>
          open.map(({ figures }) => figures[index] ?? "").join("<br>"),
        );
        const labels = open.map(({ labels: own }) => own[own.length - 1] ?? "");
        const cells =
          first.spec.label === null
            ? columns
            : [...first.labels.slice(0, -1), labels.join("<br>"), ...columns];
        lines.push(pipes(cells));
        open = [];
      };
      for (const row of rows) {
        const isSame =
          open[0] && row.labels.length === 1 && row.path.length === 3 && open[0].path.length === 3;
        if (!isSame) close();
        open.push(row);
        if (block.columnLabels.length < 3) close();
      }
      close();
      return lines;
    })
    .join("\n");

/** Pandoc's grid table, with labels broken over the lines of a cell. */
const grid: Printer = (spec, value) =>
  gridOf(spec, value)
    .map(({ rows, block }) => {
      const width = 24;
      const border = `+${"-".repeat(width + 2)}${"+--------".repeat(block.columnLabels.length)}+`;
      const lines = rows.flatMap(({ labels, figures }) => {
        const pieces = tear(labels.join(""), 11);
        const first = Math.floor((pieces.length - 1) / 2);
        return [
          ...(pieces.length === 0 ? [""] : pieces).map((piece, index) => {
            const cells = figures.map((figure) =>
              pad(index === first || pieces.length === 0 ? figure : "", 7),
            );
            return `| ${pad(piece, width)} |${cells.map((cell) => ` ${cell}|`).join("")}`;
          }),
          border,
        ];
      });
      return [border, ...lines].join("\n");
    })
    .join("\n\n");

/** Figures under each other in columns of spaces, between drawn rules. */
function spaced(top: string, bottom: string, between: readonly string[]): Printer {
  return (spec, value) =>
    gridOf(spec, value)
      .map((block) =>
        [
          `  ${top.repeat(30)} ${block.block.columnLabels.map(() => top.repeat(6)).join(" ")}`,
          ...headerWords(block),
          `  ${top.repeat(30)} ${block.block.columnLabels.map(() => top.repeat(6)).join(" ")}`,
          ...block.rows.flatMap(({ labels, figures }) => [
            ...labels.slice(0, -1),
            `  ${pad(labels[labels.length - 1] ?? "", 32)}${figures.map((figure) => pad(dash(figure), 7)).join("")}`,
            ...between,
          ]),
          `  ${bottom.repeat(50)}`,
        ].join("\n"),
      )
      .join("\n\n");
}

const org: Printer = (spec, value) =>
  gridOf(spec, value)
    .map(({ rows, block, header }) => {
      const line = `|${block.columnLabels.map(() => "---+").join("")}---|`;
      const last = header[header.length - 1] ?? [];
      const body = rows.map((row) => pipes(fullCells(row, block.labelColumns)));
      return [pipes(last), line, ...body].join("\n");
    })
    .join("\n\n");

/** The text layer of a PDF: a label is wrapped over lines, its figures stand at the middle one. */
function wrapped(length: number): Printer {
  return byRow(headerWords, ({ labels, figures }) => {
    const pieces = tear(labels[labels.length - 1] ?? "", length);
    const middle = Math.floor(pieces.length / 2);
    const line = figures.map(dash).join("   ");
    if (pieces.length === 0) return [line];
    return [
      ...labels.slice(0, -1),
      ...pieces.map((piece, index) => (index === middle ? `      ${piece}      ${line}` : `      ${piece}`)),
    ];
  });
}

/** Labels broken over lines, the figures in a line of their own between the halves. */
const around: Printer = byRow(headerWords, ({ labels, figures }) => {
  const label = labels[labels.length - 1] ?? "";
  const half = Math.ceil(label.length / 2);
  const line = figures.map(dash).join("    ");
  return label.length < 9
    ? [...labels.slice(0, -1), `${label}    ${line}`]
    : [...labels.slice(0, -1), label.slice(0, half), line, label.slice(half)];
});

/** Labels on lines of their own, the figures below them. */
const below: Printer = byRow(headerWords, ({ labels, figures }) => [...labels, figures.map(dash).join(" ")]);

/** Labels broken over two lines before their figures, headers torn into letters. */
const torn: Printer = byRow(
  ({ header }) => header.flatMap((line) => [[...line.join("")].join(" ")]),
  ({ labels, figures }) => {
    const label = labels[labels.length - 1] ?? "";
    const pieces = tear(label, Math.max(4, Math.ceil(label.length / 2)));
    const line = figures.map(dash).join(" ");
    return [
      ...labels.slice(0, -1),
      ...pieces.slice(0, -1),
      `${pieces[pieces.length - 1] ?? ""} ${line}`.trim(),
    ];
  },
);

/** Notes of the author's own in the labels. */
const noted: Printer = byRow(
  ({ header }) => header.map((line) => line.join("\t")),
  ({ labels, figures }) => [
    [
      ...labels.map((label, at) => (at === labels.length - 1 ? `${label}（本机关口径）` : label)),
      ...figures,
    ].join("\t"),
  ],
);

/** Leading blanks stand for merged cells; every line ends with a pipe, none opens with one. */
const closed: Printer = byRow(
  ({ header }) => header.map((line) => `${line.join(" | ")} |`),
  ({ labels, figures }) => [`${[...labels, ...figures].join(" | ")} |`],
);

const csv: Printer = byRow(
  ({ header }) => header.map((line) => line.join(",")),
  (row, { block }) => [
    fullCells(row, block.labelColumns)
      .map((cell) => (cell.includes("，") ? `"${cell}"` : cell))
      .join(","),
  ],
);

/** Cells without borders: single digits run into each other and into their label. Only where every figure is one digit. */
const glued: Printer = (spec, value) => {
  const blocks = gridOf(spec, value);
  const isSingle = blocks.every(({ rows }) =>
    rows.every(({ figures }) => figures.every((figure) => /^\d$/.test(figure))),
  );
  if (!isSingle || spec.key === "disputes") return below(spec, value);
  return blocks
    .flatMap((block) => [
      ...block.header.map((line) => line.join("")),
      ...block.rows.map(({ labels, figures }) => labels.join("") + figures.join("")),
    ])
    .join("\n");
};

/** As web editors write it: paragraphs and spans in every cell, blanks as entities, all on one line. */
const webEditor: Printer = (spec, value) =>
  printTable(spec, "html", ({ row, column }) => value(row, column))
    .replace(
      /<td([^>]*)>([^<]*)<\/td>/g,
      '<td$1 style="border:1px"><p align="center"><span>$2</span>&nbsp;</p></td>',
    )
    .replace(/\n/g, "");

/** Every layout, by name. */
export const PRINTERS: Readonly<Record<string, Printer>> = {
  pipes: plain("pipes"),
  tabs: plain("tabs"),
  lines: plain("lines"),
  html: plain("html"),
  spaces: plain("spaces"),
  pipedLines: pipedLines([], []),
  pipedLinesOpened: pipedLines(["|"], []),
  pipedLinesEnded: pipedLines([], ["||"]),
  subheadings,
  repeated,
  folded,
  grid,
  simple: spaced("-", "-", []),
  multiline: spaced("-", "-", [""]),
  rst: spaced("=", "=", []),
  org,
  wrapped: wrapped(13),
  wrappedNarrow: wrapped(7),
  around,
  below,
  torn,
  noted,
  closed,
  csv,
  glued,
  webEditor,
};
