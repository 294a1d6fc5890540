import type { Hover } from "vscode-languageserver";
import type { Range, Site } from "../../report/index.ts";
import { type Syntax, toLspRange } from "../convert.ts";

/** What a hover says of a stretch of text: a headline and short lines below it. */
export interface Card {
  readonly range: Range;
  readonly title: string;
  readonly lines: readonly CardLine[];
}

/** A line; one with an address leads there. */
export type CardLine = string | { readonly text: string; readonly href: string };

/** A card as a client shows it: in compact Markdown, or in plain text where it knows no Markdown. */
export function toHover(syntax: Syntax, card: Card, markdown: boolean): Hover {
  const value = markdown ? writeMarkdown(card) : writePlain(card);
  return {
    contents: { kind: markdown ? "markdown" : "plaintext", value },
    range: toLspRange(syntax, card.range),
  };
}

function writeMarkdown({ title, lines }: Card): string {
  const items = lines.map((line) => {
    if (typeof line === "string") return `- ${escapeMarkdown(line)}`;
    return `- [${escapeMarkdown(line.text)}](<${line.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  });
  return [`**${escapeMarkdown(title)}**`, ...(items.length > 0 ? ["", ...items] : [])].join("\n");
}

function writePlain({ title, lines }: Card): string {
  return [title, ...lines.map((line) => (typeof line === "string" ? line : line.text))].join("\n");
}

/** The address of a place in another text: editors open it at the line and the character, both counted from one. */
export function addressOf({ name, range: { start } }: Site): string {
  return `${name}#L${start.line + 1},${start.character + 1}`;
}

/** Words of a document are shown as they stand there, whatever marks they hold. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/[\\`*_{}[\]<>#|~!$]/g, "\\$&")
    .replace(/\s+/g, " ");
}
