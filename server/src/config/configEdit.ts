import { applyEdits, findNodeAtLocation, modify, type Node, parseTree } from "jsonc-parser";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lineBreakOf } from "../report/index.ts";
import { readConfig } from "./config.ts";

/** One replacement in a configuration; lines and characters are zero-based, characters in UTF-16 code units. */
export interface ConfigEdit {
  readonly range: { readonly start: JsonRange; readonly end: JsonRange };
  readonly newText: string;
}

interface JsonRange {
  readonly line: number;
  readonly character: number;
}

/**
 * Turns a rule off in a configuration; comments, order and indentation stay as they are.
 * @param text the configuration; an empty one is begun.
 * @param reason why, put in a comment above the rule; it may be empty.
 * @returns null where the text is no configuration to which a rule could be added.
 */
export function turnOff(text: string, code: string, reason: string): ConfigEdit | null {
  const isNew = text.trim() === "";
  if (!isNew && readConfig(text).broken) return null;
  const eol = lineBreakOf(text);
  const before = isNew ? `{}${eol}` : text;
  const after = explain(addRule(before, code, eol), code, reason, eol);
  // A key that stands twice, or holds something else, is not what the rule was added to.
  return readConfig(after).config.levels[code] === "off" ? compare(text, after) : null;
}

function addRule(text: string, code: string, eol: string): string {
  const tree = parse(text);
  const rules = tree && findNodeAtLocation(tree, ["rules"]);
  if (rules && rules.type !== "object") return text;
  const last = rules?.children?.at(-1);
  const added =
    rules && last && !findNodeAtLocation(rules, [code])
      ? addBelow(text, last, `"${code}": "off"`, eol)
      : null;
  if (added !== null) return added;
  const [, indent = "  "] = /^([ \t]+)\S/m.exec(text) ?? [];
  const formattingOptions = {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol,
  };
  return applyEdits(text, modify(text, ["rules", code], "off", { formattingOptions }));
}

/** Adds an entry on the line below the last one, so that what is said behind that one stays there; null for others. */
function addBelow(text: string, last: Node, entry: string, eol: string): string | null {
  const end = last.offset + last.length;
  const [, indent] = /[\r\n]([ \t]*)$/.exec(text.slice(0, last.offset)) ?? [];
  const tail = /^([ \t]*,)?[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=[\r\n])/.exec(text.slice(end));
  if (!tail || indent === undefined) return null;
  const place = end + tail[0].length;
  const [before, after] = tail[1] === undefined ? [",", ""] : ["", ","];
  return `${text.slice(0, end)}${before}${text.slice(end, place)}${eol}${indent}${entry}${after}${text.slice(place)}`;
}

/** Puts a comment above a rule: on a line of its own where the rule stands on one. */
function explain(text: string, code: string, reason: string, eol: string): string {
  const words = reason.replace(/\s+/g, " ").replaceAll("*/", "* /").trim();
  const tree = parse(text);
  const value = tree && findNodeAtLocation(tree, ["rules", code]);
  const start = value?.parent?.offset;
  if (words === "" || start === undefined) return text;
  const indent = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, start))?.[1];
  const comment = indent === undefined ? `/* ${words} */ ` : `// ${words}${eol}${indent}`;
  return `${text.slice(0, start)}${comment}${text.slice(start)}`;
}

function parse(text: string): Node | undefined {
  return parseTree(text, [], { allowTrailingComma: true });
}

/** The one edit that makes a text another. */
function compare(before: string, after: string): ConfigEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const document = TextDocument.create("", "jsonc", 0, before);
  // A line break is not to be taken apart.
  if (before[start - 1] === "\r") start--;
  if (before[before.length - end] === "\n" && before[before.length - end - 1] === "\r") end--;
  return {
    range: { start: document.positionAt(start), end: document.positionAt(before.length - end) },
    newText: after.slice(start, after.length - end),
  };
}
