import type { TableSpec } from "../../server/src/report/editions/edition.ts";
import { type GridBlock, type GridRow, gridOf, tear, type Value } from "./grid.ts";

/** How the text of a paged document is laid out. */
interface Paper {
  /** Characters that a line of a label holds. */
  readonly label: number;
  /** Characters that a line of a label above rows holds. */
  readonly parent: number;
  /** Lines of a page. */
  readonly page: number;
  /** What stands between two pages; `number` is the next one's. */
  readonly between: (number: number, header: readonly string[]) => readonly string[];
}

/** A line of a label: its row's figures stand at the end of the last one, or of the middle one. */
function linesOf({ labels, figures, spec }: GridRow, length: number, atEnd: boolean): string[] {
  const label = spec.label === null ? "" : (labels[labels.length - 1] ?? "");
  const pieces = tear(label, length);
  const at = atEnd ? pieces.length - 1 : Math.floor((pieces.length - 1) / 2);
  if (pieces.length === 0) return [figures.join(" ")];
  return pieces.map((piece, index) => (index === at ? `${piece} ${figures.join(" ")}` : piece));
}

/** The labels above rows stand torn beside the lines of their rows, in the middle of them. */
function besideParents(rows: readonly GridRow[], paper: Paper): string[] {
  const lines: string[] = [];
  let index = 0;
  while (index < rows.length) {
    const row = rows[index];
    if (!row) break;
    const parent = row.path.length > 2 ? row.path[1] : undefined;
    const end = rows.findIndex((other, at) => at > index && other.path[1] !== parent);
    const group = parent === undefined ? [row] : rows.slice(index, end < 0 ? rows.length : end);
    const own = group.flatMap((each, at) => linesOf(each, paper.label, at % 3 !== 2));
    const pieces = tear(parent ?? "", paper.parent);
    const first = Math.max(0, Math.floor((own.length - pieces.length) / 2));
    lines.push(
      ...own.map((line, at) => {
        const piece = pieces[at - first];
        return piece === undefined || own.length < pieces.length ? line : `${piece} ${line}`;
      }),
    );
    index += group.length;
  }
  return lines;
}

/** The header torn into single characters, one line for each character of its names. */
function standing({ block }: GridBlock): string[] {
  const longest = Math.max(...block.columnLabels.map((label) => label.length));
  return Array.from({ length: longest }, (_, at) =>
    block.columnLabels.flatMap((label) => (label[at] === undefined ? [] : [label[at]])).join(" "),
  );
}

function paged(
  paper: Paper,
  header: (block: GridBlock) => string[],
): (spec: TableSpec, value: Value) => string {
  return (spec, value) => {
    const lines: string[] = [];
    let page = 3;
    for (const block of gridOf(spec, value)) {
      const head = header(block);
      for (const line of [...head, ...besideParents(block.rows, paper)]) {
        if (lines.length > 0 && lines.length % paper.page === 0) lines.push(...paper.between(++page, head));
        lines.push(line);
      }
    }
    return lines.join("\n");
  };
}

const words = ({ header }: GridBlock): string[] => header.map((line) => line.join(" "));

/** The layouts of paged documents turned into text, by name. */
export const PAPERS: Readonly<Record<string, (spec: TableSpec, value: Value) => string>> = {
  book: paged(
    {
      label: 11,
      parent: 3,
      page: 17,
      between: (number) => [`Page ${number} - 青石镇2024年政府信息公开工作年度报告`, `P. ${number}`],
    },
    standing,
  ),
  paper: paged({ label: 14, parent: 4, page: 23, between: (number) => [`— ${number} —`] }, words),
  paperNarrow: paged(
    { label: 8, parent: 2, page: 31, between: (number) => [`第 ${number} 页 共 9 页`] },
    words,
  ),
  paperHeaded: paged(
    { label: 20, parent: 3, page: 13, between: (number, header) => ["", String(number), "", ...header] },
    words,
  ),
};
