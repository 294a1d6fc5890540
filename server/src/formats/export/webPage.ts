import { escapeXml } from "../package/words.ts";
import type { Content, ContentBlock, ContentTable } from "./content.ts";
import { type Grid, type GridCell, gridsOf } from "./grid.ts";

const STYLE = `
body { margin: 0; background: #fff; color: #111; font: 1.125rem/1.8 "FangSong", "STFangsong", "仿宋", serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font: 700 1.75rem/1.5 "Songti SC", "SimSun", serif; text-align: center; }
h2, h3, h4, h5 { font-family: "SimHei", "Heiti SC", sans-serif; font-size: 1.125rem; text-indent: 2em; margin: 1em 0 0; }
h3 { font-family: "KaiTi", "Kaiti SC", serif; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.signature { text-align: right; padding-right: 4em; text-indent: 0; }
.scroll { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4; }
caption { text-align: left; padding: 0.25em 0; }
th, td { border: 1px solid #333; padding: 0.25em 0.4em; font-weight: 400; text-align: center; }
th[scope^="row"] { text-align: left; }
td { font-variant-numeric: tabular-nums; }
@media print { main { max-width: none; padding: 0; } .scroll { overflow: visible; } }
`.trim();

/** A report as one page that needs nothing else: no script, no font, no address. */
export function exportPage(content: Content): string {
  const title = escapeXml(content.title);
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<article>
${writeTitle(content)}
${content.blocks
  .filter(({ kind }) => kind !== "title")
  .map((block, index) => writeBlock(block, `t${index}`))
  .join("\n")}
</article>
</main>
</body>
</html>
`;
}

/** Lines of a title that is broken are lines of one heading. */
function writeTitle({ blocks }: Content): string {
  const lines = blocks.flatMap((block) => (block.kind === "title" ? [escapeXml(block.text)] : []));
  return lines.length === 0 ? "" : `<h1>${lines.join("<br>")}</h1>`;
}

function writeBlock(block: ContentBlock, id: string): string {
  switch (block.kind) {
    case "table":
      return gridsOf(block.table)
        .map((grid, index) => writeGrid(grid, block.table, `${id}b${index}`))
        .join("\n");
    case "heading":
      return `<h${block.level + 1}>${escapeXml(block.text)}</h${block.level + 1}>`;
    case "signature":
      return `<p class="signature">${escapeXml(block.text)}</p>`;
    default:
      return `<p>${escapeXml(block.text)}</p>`;
  }
}

/**
 * A table with its caption; each figure names the headers that it stands under and beside (WCAG 2.1, technique H43),
 * since its headers have several levels.
 */
function writeGrid({ block, header, body }: Grid, { spec }: ContentTable, id: string): string {
  const caption = `${spec.name.zh}${block.title === null ? "" : ` ${block.title}`}`;
  const nameOf = (cell: GridCell, row: number): string => `${id}r${row}c${cell.column}`;
  const above = header.flatMap((cells, row) => cells.map((cell) => ({ cell, name: nameOf(cell, row) })));
  /** The row headers that reach down to the row being written. */
  let beside: { cell: GridCell; name: string; last: number }[] = [];
  const bodyRows = body.map((cells, index) => {
    const row = header.length + index;
    const own = cells.filter(({ role }) => role === "row");
    beside = [
      ...beside.filter(({ last }) => last >= index),
      ...own.map((cell) => ({ cell, name: nameOf(cell, row), last: index + cell.rowspan - 1 })),
    ];
    return cells.map((cell) => {
      if (cell.role === "row") {
        return writeCell(
          "th",
          cell,
          `scope="${cell.rowspan > 1 ? "rowgroup" : "row"}" id="${nameOf(cell, row)}"`,
        );
      }
      const over = above.filter(
        ({ cell: { column, colspan } }) => column <= cell.column && cell.column < column + colspan,
      );
      const names = [...beside, ...over].map(({ name }) => name);
      return writeCell("td", cell, `headers="${names.join(" ")}"`);
    });
  });
  const headRows = header.map((cells, row) =>
    cells.map((cell) =>
      writeCell("th", cell, `scope="${cell.colspan > 1 ? "colgroup" : "col"}" id="${nameOf(cell, row)}"`),
    ),
  );
  const lines = (rows: readonly (readonly string[])[]): string =>
    rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("\n");
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(caption)}">
<table>
<caption>${escapeXml(caption)}</caption>
<thead>
${lines(headRows)}
</thead>
<tbody>
${lines(bodyRows)}
</tbody>
</table>
</div>`;
}

function writeCell(name: "th" | "td", { text, colspan, rowspan }: GridCell, attributes: string): string {
  const span = (kind: string, count: number): string => (count > 1 ? ` ${kind}="${count}"` : "");
  return `<${name} ${attributes}${span("colspan", colspan)}${span("rowspan", rowspan)}>${escapeXml(text)}</${name}>`;
}
