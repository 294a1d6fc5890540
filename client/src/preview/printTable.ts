import type { PageTable, PageTableSection } from "../../../protocol/preview.ts";

/** A cell as it is copied and printed, with the grid columns and rows it covers. */
interface PrintedCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** Labels of rows stand at the left, all else in the middle. */
  readonly isLabel: boolean;
}

function rowsOf({ header, rows }: PageTableSection): readonly (readonly PrintedCell[])[] {
  return [
    ...header.map((cells) => cells.map((cell) => ({ ...cell, isLabel: false }))),
    ...rows.map(({ labels, cells }) => [
      ...labels.map((label) => ({ ...label, isLabel: true })),
      ...cells.map(({ text }) => ({ text, colspan: 1, rowspan: 1, isLabel: false })),
    ]),
  ];
}

const CELL_STYLE = "border:1px solid #000;padding:2px 4px;vertical-align:middle;";

/**
 * A table as HTML that word processors, spreadsheets and web pages take as it is: borders and alignment stand in the
 * cells themselves, and nothing of the view is in it.
 */
export function tableHtml({ sections }: PageTable): string {
  return sections
    .map((section) => {
      const rows = rowsOf(section).map((cells) => {
        const tags = cells.map(({ text, colspan, rowspan, isLabel }) => {
          const spans = `${span("colspan", colspan)}${span("rowspan", rowspan)}`;
          const style = `${CELL_STYLE}text-align:${isLabel ? "left" : "center"}`;
          return `<td${spans} style="${style}">${escapeHtml(text)}</td>`;
        });
        return `<tr>${tags.join("")}</tr>`;
      });
      return `<table border="1" style="border-collapse:collapse">\n${rows.join("\n")}\n</table>`;
    })
    .join("\n");
}

/** A table as rows of cells parted by tabs, empty ones for what merged cells cover; `\n` ends each row. */
export function tableText({ sections }: PageTable): string {
  return sections
    .flatMap((section) => spread(rowsOf(section), section.columns).map((row) => `${row.join("\t")}\n`))
    .join("");
}

/** Puts the text of a merged cell into its first place, and nothing into the others. */
function spread(rows: readonly (readonly PrintedCell[])[], columns: number): string[][] {
  const grid = rows.map(() => new Array<string | undefined>(columns).fill(undefined));
  rows.forEach((cells, y) => {
    let x = 0;
    for (const { text, colspan, rowspan } of cells) {
      while (x < columns && grid[y]?.[x] !== undefined) x++;
      for (let down = 0; down < rowspan; down++) {
        for (let right = 0; right < colspan && x + right < columns; right++) {
          const line = grid[y + down];
          if (line) line[x + right] = down + right === 0 ? text : "";
        }
      }
    }
  });
  return grid.map((line) => line.map((text) => text ?? ""));
}

function span(name: string, count: number): string {
  return count > 1 ? ` ${name}="${count}"` : "";
}

/** A text as it may stand in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
