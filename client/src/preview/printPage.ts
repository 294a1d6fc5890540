import type { Page, PageBlock } from "../../../protocol/preview.ts";
import type { Look } from "./messages.ts";
import { escapeHtml, tableHtml } from "./printTable.ts";

/**
 * The page's margins and type as GB/T 9704-2012 has them (5.2.1, 7.3): A4, title in 小标宋 of size 二号, text in 仿宋 of
 * size 三号, headings in 黑体 and 楷体. What a machine lacks is replaced by what is most like it.
 */
const DOCUMENT_STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { font: 16pt/28pt FangSong, STFangsong, 仿宋, "Noto Serif CJK SC", serif; max-width: 156mm; margin: 12mm auto; }
h1 { font: 22pt/32pt "FZXiaoBiaoSong-B05S", 方正小标宋简体, STZhongsong, SimSun, "Noto Serif CJK SC", serif; text-align: center; }
h2 { font: 16pt/28pt SimHei, STHeiti, 黑体, "Noto Sans CJK SC", sans-serif; }
h3 { font: 16pt/28pt KaiTi, STKaiti, 楷体, "Noto Serif CJK SC", serif; }
h2, h3, h4, p { margin: 0; text-indent: 2em; }
table { font-size: 10.5pt; line-height: 14pt; width: 100%; margin: 6pt 0; }
.signature { text-align: right; text-indent: 0; padding-right: 4em; }`;

const WEB_STYLE = `
@page { size: A4; margin: 20mm; }
body { font: 16px/1.8 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.6em; text-align: center; }
h2 { font-size: 1.2em; }
h3, h4 { font-size: 1em; }
p { margin: 0.6em 0; text-indent: 2em; }
table { font-size: 0.9em; line-height: 1.4; width: 100%; margin: 1em 0; }
.signature { text-align: right; text-indent: 0; }`;

const BOTH_STYLE = `
html { color: #000; background: #fff; }
h1, h2, h3, h4 { font-weight: normal; break-after: avoid; }
tr { break-inside: avoid; }
td { overflow-wrap: anywhere; }`;

/**
 * A report as a page of its own for browsers and printers. It needs nothing from anywhere, and nothing of the view is
 * in it: no sums, no findings.
 */
export function pageHtml({ name, blocks }: Page, look: Look): string {
  const style = look === "document" ? DOCUMENT_STYLE : WEB_STYLE;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>${BOTH_STYLE}${style}
</style>
</head>
<body>
${blocks.map(blockHtml).join("\n")}
</body>
</html>
`;
}

function blockHtml(block: PageBlock): string {
  switch (block.kind) {
    case "table":
      return [tableHtml(block), ...block.rest.map((words) => `<p>${escapeHtml(words)}</p>`)].join("\n");
    case "grid": {
      const rows = block.rows.map(
        (cells) => `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`,
      );
      return `<table border="1" style="border-collapse:collapse">\n${rows.join("\n")}\n</table>`;
    }
    // What is not there is not printed.
    case "missing":
      return "";
    default: {
      const words = escapeHtml(block.pieces.map(({ text }) => text).join(""));
      if (block.kind === "title") return `<h1>${words}</h1>`;
      if (block.kind === "heading") return `<h${block.level + 1}>${words}</h${block.level + 1}>`;
      return block.kind === "signature" ? `<p class="signature">${words}</p>` : `<p>${words}</p>`;
    }
  }
}
