import { Beside } from "../text/beside.ts";
import type { ProseLine } from "./prose.ts";
import { widenMarks } from "./sentences.ts";

/** The headings and running text of a report in one piece, a line for each of theirs. */
export interface Words {
  /** As they are written. */
  readonly written: string;
  /** As sentences are read (sentences.ts): without spaces and Markdown marks, digits half-width, marks full-width. */
  readonly bare: string;
}

const known = new Beside<readonly ProseLine[], Words>();
const SKIPPED = /[^\S\n]|[\u200b\ufeff*_`]/g;
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g;

/**
 * What the prose says, for rules that speak of few reports: one search tells whether there is anything that they would
 * look at, and the lines need not be gone through.
 */
export function proseTextOf(prose: readonly ProseLine[]): Words {
  return known.of(prose) ?? known.keep(prose, join(prose));
}

function join(prose: readonly ProseLine[]): Words {
  const told = prose.filter(({ kind }) => kind === "body" || kind === "heading");
  const written = told.map(({ text }) => text).join("\n");
  const bare = written
    .replace(SKIPPED, "")
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return { written, bare: widenMarks(bare) };
}
