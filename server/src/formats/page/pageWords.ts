import type { Source } from "../document.ts";
import type { Fragment } from "../writer.ts";

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,9}));?/gi;
/** The named entities that Chinese pages use; a stretch with another one is read as a whole. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", ensp: "\u2002", emsp: "\u2003" },
  ...{ ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", mdash: "—", ndash: "–", middot: "·", hellip: "…" },
  ...{ times: "×", laquo: "«", raquo: "»", lang: "⟨", rang: "⟩", permil: "‰", sect: "§", thinsp: "\u2009" },
};
const BLANKS = /[ \t\r\n\f]+/g;

/**
 * The words of a text node, with where each stands in the page.
 * @param raw the page's own characters; `value` what a browser reads from them.
 */
export function readPageWords(raw: string, value: string, start: number): Fragment[] {
  const source = (from: number, to: number): Source => ({ part: "", start: start + from, end: start + to });
  const fragments: Fragment[] = [];
  const push = (text: string, from: number, to: number, kind: Fragment["kind"]): void => {
    if (to > from) fragments.push({ text, source: source(from, to), kind, notation: "xml" });
  };
  const letters = (from: number, to: number): void => {
    let at = from;
    for (const blank of raw.slice(from, to).matchAll(BLANKS)) {
      push(raw.slice(at, from + blank.index), at, from + blank.index, "letters");
      at = from + blank.index + blank[0].length;
      // One space is itself, so that it can be mended like a letter.
      const kind = blank[0] === " " ? "letters" : "whole";
      push(/[\r\n]/.test(blank[0]) ? "\n" : " ", from + blank.index, at, kind);
    }
    push(raw.slice(at, to), at, to, "letters");
  };
  let from = 0;
  for (const match of raw.matchAll(ENTITY)) {
    const text = decode(match);
    if (text === null) continue;
    letters(from, match.index);
    from = match.index + match[0].length;
    push(text, match.index, from, "whole");
  }
  letters(from, raw.length);
  const read = fragments.map(({ text }) => text).join("");
  if (squeeze(read) === squeeze(value)) return fragments;
  return [{ text: squeeze(value), source: source(0, raw.length), kind: "whole", notation: "xml" }];
}

function squeeze(text: string): string {
  return text.replace(BLANKS, " ");
}

function decode([, hexadecimal, decimal, name]: RegExpMatchArray): string | null {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? null;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d\u3000-\u303f]/;

/** Line breaks in the source are spaces, and nothing at all between two Chinese characters; spaces do not add up. */
export function settleBlanks(fragments: readonly Fragment[]): Fragment[] {
  const settled: Fragment[] = [];
  let last = "";
  for (const [index, fragment] of fragments.entries()) {
    const isBlank = fragment.text === " " || fragment.text === "\n";
    if (isBlank) {
      const next = fragments.slice(index + 1, index + 8).find(({ text }) => !/^[ \n]*$/.test(text));
      const isBetween = WIDE.test(last) && WIDE.test(next?.text[0] ?? "");
      if (last === " " || (fragment.text === "\n" && isBetween)) continue;
      last = " ";
      settled.push(fragment.text === " " ? fragment : { ...fragment, text: " " });
    } else {
      settled.push(fragment);
      last = fragment.text[fragment.text.length - 1] ?? last;
    }
  }
  return settled;
}
