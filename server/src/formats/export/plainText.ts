import { printTable } from "../../report/index.ts";
import type { Content, ContentBlock } from "./content.ts";

/** A report as Markdown, as it is kept and edited. */
export function exportMarkdown({ blocks }: Content): string {
  return join(blocks, (block) => {
    switch (block.kind) {
      case "title":
        return `# ${block.text}`;
      case "heading":
        return `${"#".repeat(block.level + 1)} ${block.text}`;
      case "table":
        return printTable(block.table.spec, "pipes", block.table.value);
      default:
        return block.text;
    }
  });
}

/** A report as plain text, its tables parted by tabs. */
export function exportText({ blocks }: Content): string {
  return join(blocks, (block) =>
    block.kind === "table" ? printTable(block.table.spec, "tabs", block.table.value) : block.text,
  );
}

function join(blocks: readonly ContentBlock[], write: (block: ContentBlock) => string): string {
  return `${blocks.map(write).join("\n\n")}\n`;
}
