import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Element, Markup } from "./markup.ts";

/** Browsers nest no deeper than this. */
const DEEPEST = 512;

/**
 * Parses HTML as a browser would (WHATWG HTML, "parsing"), broken markup too; what is nested too deeply to be walked
 * through is left out, and so are comments.
 * @param base where the markup begins in the whole text.
 * @returns an element without a name that holds what was found.
 */
export function parseHtml(html: string, base = 0): Element {
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
  const open: { node: Tree.ParentNode; depth: number }[] = [{ node: fragment, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth === DEEPEST) node.childNodes = [];
    for (const child of node.childNodes)
      if ("childNodes" in child) open.push({ node: child, depth: depth + 1 });
  }
  const children = toMarkups(fragment.childNodes, base, base);
  const end = base + html.length;
  return { name: "", attributes: [], children, start: base, inside: base, end, isClosed: false };
}

/** @param around where the element begins that holds the nodes: what a parser has added stands nowhere else. */
function toMarkups(nodes: readonly Tree.ChildNode[], base: number, around: number): Markup[] {
  return nodes.flatMap((node): Markup[] => {
    const location = node.sourceCodeLocation;
    const start = location ? base + location.startOffset : around;
    const end = location ? base + location.endOffset : around;
    if (node.nodeName === "#text" && "value" in node) return [{ name: null, text: node.value, start, end }];
    if (!("attrs" in node)) return [];
    const tags = location && "startTag" in location ? location : null;
    const inside = tags?.startTag ? base + tags.startTag.endOffset : start;
    return [
      {
        name: node.nodeName,
        attributes: node.attrs,
        children: toMarkups(node.childNodes, base, inside),
        start,
        end,
        inside,
        isClosed: Boolean(tags?.endTag),
      },
    ];
  });
}
