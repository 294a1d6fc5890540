import type { Budget } from "../budget.ts";
import type { DocumentKind, ReadDocument } from "../document.ts";
import { DocumentWriter } from "../writer.ts";
import { readBlocks } from "./blocks.ts";
import { chooseContent } from "./mainContent.ts";

/**
 * Reads a web page: the report on it, without the site's own navigation. Nothing that the page refers to is fetched,
 * and no script of it is run.
 */
export function readPage(html: string, kind: DocumentKind, budget: Budget): ReadDocument {
  const { blocks, pictures } = readBlocks(html, budget);
  const { content, dropped } = chooseContent(blocks);
  const writer = new DocumentWriter(budget);
  let [paragraphs, tables] = [0, 0];
  for (const block of content) {
    if (block.kind === "paragraph") {
      const place = { kind: "paragraph", paragraph: paragraphs + 1, aside: null } as const;
      if (writer.writeParagraph(block.fragments, place)) paragraphs++;
    } else {
      const table = ++tables;
      writer.writeTable(
        block.rows.map((cells, row) =>
          cells.map((cell) => ({
            ...cell,
            place: { kind: "cell", table, row: row + 1, column: cell.column } as const,
          })),
        ),
      );
    }
  }
  if (dropped > 0) {
    writer.note({
      zh: `网页上正文以外的 ${dropped} 段（导航、发布信息等）没有读入`,
      en: `${dropped} paragraphs of the page besides the report (navigation and the like) were left out`,
    });
  }
  if (pictures > 0 && paragraphs < 5) {
    writer.note({
      zh: `网页里有 ${pictures} 张图片，图片里的文字没有读取`,
      en: `the page holds ${pictures} pictures; text in them was not read`,
    });
  }
  return writer.finish(kind);
}
